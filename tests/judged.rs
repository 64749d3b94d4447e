//! Records of the sample sessions, judged by readers that are not ours: axe-core in a browser, pandoc, python-docx,
//! `LibreOffice`, Python's csv. What is not installed is skipped, and said.
#![allow(clippy::print_stdout, reason = "tests")]

use std::path::{Path, PathBuf};
use std::process::Command;

/// A folder with a copy of each sample session in a format, for each audience.
struct Records {
    folder: tempfile::TempDir,
    files: Vec<PathBuf>,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn records(ending: &str) -> Records {
    let folder = tempfile::tempdir().unwrap();
    let mut files = Vec::new();
    for sample in ["small", "standard-12-people"] {
        let session = folder.path().join(format!("{sample}.json"));
        std::fs::copy(root().join("sessions").join(format!("{sample}.json")), &session).unwrap();
        for copy in ["room", "present", "public"] {
            let to = folder.path().join(format!("{sample}-{copy}.{ending}"));
            let made = Command::new(env!("CARGO_BIN_EXE_alongside"))
                .env("ALONGSIDE_HOME", folder.path())
                .arg("export")
                .arg(&session)
                .arg("--to")
                .arg(&to)
                .args(["--copy", copy, "--yes"])
                .output()
                .unwrap();
            assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
            files.push(to);
        }
    }
    Records { folder, files }
}

/// Whether the command runs; where it does not, it is said what is skipped.
fn can_run(what: &str, command: &mut Command) -> bool {
    let runs = command.output().is_ok_and(|it| it.status.success());
    if !runs {
        println!("skipped: {what} is not installed");
    }
    runs
}

fn judged(command: &mut Command) {
    let judged = command.output().unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&judged.stdout), String::from_utf8_lossy(&judged.stderr));
    assert!(judged.status.success(), "{said}");
}

fn judge(name: &str) -> PathBuf {
    root().join("tests/judges").join(name)
}

fn chromium() -> Option<&'static str> {
    let names = ["chromium", "chromium-browser", "google-chrome"];
    names.into_iter().find(|name| Command::new(name).arg("--version").output().is_ok())
}

/// Where the modules of axe-core are, and a browser: `npm install --prefix target/judges axe-core puppeteer-core`.
fn browser() -> Option<(PathBuf, &'static str)> {
    let modules = root().join("target/judges/node_modules");
    let there = modules.join("axe-core").is_dir() && modules.join("puppeteer-core").is_dir();
    chromium().filter(|_| there).map(|name| (modules, name))
}

/// Most sheets of the record of twelve people, for each audience: one more than they take here, since letters differ.
const MOST_SHEETS: [(&str, usize); 3] = [("room", 15), ("present", 11), ("public", 7)];

/// Two questions stand on one page where they fit, and a long table goes on with its heads on the next one.
#[test]
fn pages_print_on_few_sheets() {
    let Some(chromium) = chromium() else {
        println!("skipped: Chromium is not installed");
        return;
    };
    let Records { folder, .. } = records("html");
    for (copy, most) in MOST_SHEETS {
        let page = folder.path().join(format!("standard-12-people-{copy}.html"));
        let pdf = page.with_extension("pdf");
        let to = format!("--print-to-pdf={}", pdf.display());
        let mut print = Command::new(chromium);
        print.args(["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", &to]);
        judged(print.arg(format!("file://{}", page.display())));
        let printed = std::fs::read(&pdf).unwrap();
        let sheets = String::from_utf8_lossy(&printed).lines().filter(|line| line.ends_with("/Type /Page")).count();
        assert!(sheets > 0 && sheets <= most, "{copy}: {sheets} sheets");
    }
}

fn path_of(program: &str) -> String {
    let found = Command::new("sh").args(["-c", &format!("command -v {program}")]).output().unwrap();
    String::from_utf8(found.stdout).unwrap().trim().to_owned()
}

#[test]
fn pages_are_accessible() {
    let Some((modules, chromium)) = browser() else {
        println!("skipped: axe-core or Chromium is not installed");
        return;
    };
    let Records { folder: _kept, mut files } = records("html");
    // A browser is slow: of the small sample, the copy that is made most often.
    files.retain(|file| !file.ends_with("small-room.html") && !file.ends_with("small-public.html"));
    judged(Command::new("node").arg(judge("axe.cjs")).arg(modules).arg(path_of(chromium)).args(files));
}

#[test]
fn documents_are_whole() {
    let Records { folder, files } = records("docx");
    if can_run("python-docx", Command::new("python3").args(["-c", "import docx"])) {
        judged(Command::new("python3").arg(judge("word.py")).args(&files));
    }
    if can_run("pandoc", Command::new("pandoc").arg("--version")) {
        for file in &files {
            let text = folder.path().join("read.md");
            let to = ["-f", "docx", "-t", "gfm", "--fail-if-warnings", "-o"];
            judged(Command::new("pandoc").arg(file).args(to).arg(&text));
            assert_is_read(&std::fs::read_to_string(text).unwrap(), file);
        }
    }
}

/// As somebody reads it who opens it in `LibreOffice`: each document becomes pages, and its words stand on them.
#[test]
fn documents_are_read_by_libreoffice() {
    let reads = can_run("LibreOffice", Command::new("soffice").arg("--version"))
        && can_run("pdftotext", Command::new("pdftotext").arg("-v"));
    if !reads {
        return;
    }
    let Records { folder, files } = records("docx");
    let home = format!("-env:UserInstallation=file://{}/office", folder.path().display());
    let to = ["--headless", "--convert-to", "pdf", "--outdir"];
    judged(Command::new("soffice").arg(home).args(to).arg(folder.path()).args(&files));
    for file in &files {
        let read = Command::new("pdftotext").arg("-layout").arg(file.with_extension("pdf")).arg("-").output().unwrap();
        let text = String::from_utf8(read.stdout).unwrap();
        for words in ["What we said", "Question by question", "Where the questions come from"] {
            assert!(text.contains(words), "{}: {words}\n{text}", file.display());
        }
    }
}

fn assert_is_read(text: &str, file: &Path) {
    for line in ["# What we said", "# Question by question", "> ", "- ", "| "] {
        assert!(text.lines().any(|it| it.starts_with(line)), "{}: {line}\n{text}", file.display());
    }
}

#[test]
fn tables_are_read_by_python() {
    if can_run("Python", Command::new("python3").arg("--version")) {
        let Records { folder: _kept, files } = records("csv");
        judged(Command::new("python3").arg(judge("tables.py")).args(files));
    }
}

#[test]
fn markdown_is_read_as_what_it_says() {
    if !can_run("pandoc", Command::new("pandoc").arg("--version")) {
        return;
    }
    let Records { folder: _kept, files } = records("md");
    for file in &files {
        let read = Command::new("pandoc").args(["-f", "gfm", "-t", "json"]).arg(file).output().unwrap();
        let read = String::from_utf8(read.stdout).unwrap();
        for ours in ["Header", "BulletList", "BlockQuote", "Table"] {
            assert!(read.contains(&format!("\"t\":\"{ours}\"")), "{ours} in {}", file.display());
        }
        for foreign in ["RawInline", "RawBlock", "Link", "Image", "CodeBlock"] {
            assert!(!read.contains(&format!("\"t\":\"{foreign}\"")), "{foreign} in {}", file.display());
        }
    }
}
