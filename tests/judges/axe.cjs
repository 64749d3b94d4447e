// Judges pages with axe-core in a headless Chromium: WCAG A, AA, 2.1, 2.2 and best practice, wide and narrow, light and
// dark. Usage: node axe.cjs MODULES CHROMIUM PAGE...
const path = require("path");
const fs = require("fs");
const [modules, chromium, ...pages] = process.argv.slice(2);
const puppeteer = require(path.join(modules, "puppeteer-core"));
const axe = fs.readFileSync(path.join(modules, "axe-core", "axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

(async () => {
  const browser = await puppeteer.launch({ executablePath: chromium, args: ["--no-sandbox", "--disable-gpu"] });
  let faults = 0;
  const page = await browser.newPage();
  // The page forbids every script, the judge's too.
  await page.setBypassCSP(true);
  for (const file of pages) {
    for (const scheme of ["light", "dark"]) {
      for (const width of [1280, 320]) {
        await page.setViewport({ width, height: 900 });
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
        await page.goto("file://" + path.resolve(file));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        await page.evaluate(axe);
        const found = await page.evaluate((tags) => axe.run({ runOnly: tags }), tags);
        const lines = found.violations.map((it) => `${it.id}: ${it.nodes[0].html}: ${it.nodes[0].failureSummary}`);
        if (wide > width) lines.push(`wider than the window: ${wide}`);
        faults += lines.length;
        lines.forEach((line) => console.log(`${path.basename(file)} ${scheme} ${width}: ${line}`));
      }
    }
  }
  await browser.close();
  console.log(`${faults} faults`);
  process.exit(faults === 0 ? 0 : 1);
})();
