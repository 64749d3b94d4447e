//! A second reader of HTML, stricter than a browser: what does not fit together is a failure, never mended.

/// What stands between the tags, with its tags.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Bit {
    /// `<p class="a">`
    Open(String, Vec<(String, String)>),
    /// `</p>`
    Close(String),
    /// Text with its references turned back.
    Text(String),
}

/// Elements that have no end.
const EMPTY: [&str; 2] = ["meta", "br"];

/// The bits of a page in which every element that opens closes again, in order.
pub(crate) fn read(page: &str) -> Vec<Bit> {
    let page = page.strip_prefix("<!DOCTYPE html>").expect("a doctype");
    let mut bits = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let mut rest = page;
    while !rest.is_empty() {
        let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        if !text.trim().is_empty() {
            let raw = open.last().is_some_and(|name| name == "style");
            bits.push(Bit::Text(if raw { text.to_owned() } else { plain(text) }));
        }
        let Some(tag) = after.strip_prefix('<') else { break };
        let (tag, after) = tag.split_once('>').expect("a tag that ends");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "closed out of order");
            bits.push(Bit::Close(name.to_owned()));
        } else {
            let (name, attributes) = opened(tag);
            if !EMPTY.contains(&name.as_str()) {
                open.push(name.clone());
            }
            bits.push(Bit::Open(name, attributes));
        }
        rest = after;
    }
    assert_eq!(open, Vec::<String>::new(), "never closed");
    bits
}

/// `p class="a"`
fn opened(tag: &str) -> (String, Vec<(String, String)>) {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    assert!(!name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()), "<{tag}>");
    let mut attributes = Vec::new();
    while !rest.is_empty() {
        let (key, after) = rest.split_once("=\"").unwrap_or_else(|| panic!("<{tag}>"));
        let (value, after) = after.split_once('"').unwrap_or_else(|| panic!("<{tag}>"));
        assert!(key.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "<{tag}>");
        attributes.push((key.to_owned(), plain(value)));
        rest = after.trim_start();
    }
    (name.to_owned(), attributes)
}

/// `text` with the references of the template's escaping turned back; no other, and no bare sign, may be in it.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        let (number, after) = after.strip_prefix('#').and_then(|it| it.split_once(';')).expect("a reference");
        plain.push_str(before);
        plain.push(char::from_u32(number.parse().unwrap()).unwrap());
        rest = after;
    }
    assert!(!rest.contains(['<', '>']), "{text}");
    plain + rest
}

#[test]
fn it_reads_what_fits_together() {
    let bits = read("<!DOCTYPE html><p class=\"a b\">x &#60; y<br></p>");
    assert_eq!(bits[0], Bit::Open("p".into(), vec![("class".into(), "a b".into())]));
    assert_eq!(bits[1], Bit::Text("x < y".into()));
    assert_eq!(bits[3], Bit::Close("p".into()));
}

#[test]
#[should_panic(expected = "closed out of order")]
fn it_mends_nothing() {
    read("<!DOCTYPE html><p><b></p></b>");
}
