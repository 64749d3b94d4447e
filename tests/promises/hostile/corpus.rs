//! Files that are made to do harm: a plain table of names, bytes, and what has to come of them.

use alongside::content::{ContentKind, template};
use serde_json::{Value, json};

use super::costly::costly;
use super::sheets::{tables, toml};
use super::texts::texts;
use super::words::{as_keys, as_translated, places, words_of_a_language};

/// What a file is given as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    Session,
    Method,
    Agenda,
    Settings,
    /// A group's own keys.
    Keys,
    /// The interface's words in another language.
    Words,
    /// A method in another language.
    Translated,
    /// The folders that sessions moved to.
    Places,
    People,
    Answers,
}

/// What has to come of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comes {
    /// It opens.
    Opens,
    /// It is refused with this fault, by the last part of its key.
    Refused(&'static str),
}

use Comes::{Opens, Refused};

pub struct Hostile {
    pub name: String,
    pub given: Given,
    pub bytes: Vec<u8>,
    pub comes: Comes,
}

/// A sound session of four people.
pub const SOUND: &str = include_str!("../../../sessions/small.json");
pub const PEOPLE: &str = "name,side\nAmina,people\nBen,staff\n";
pub const ANSWERS: &str = "question,name,answer\nline.choice,Amina,to\nline.choice,Ben,with\n";

/// A method as it can be put into another language.
pub const METHOD: &str = include_str!("../../../assets/methods/en/line.toml");
/// Words of another language.
pub const WORDS: &str = "# ours\nanswer-yes = Ie\nanswer-no = Na\nhome-tagline = { $people }\n";

pub fn corpus() -> Vec<Hostile> {
    let file = |given| move |(name, bytes, comes): (String, Vec<u8>, Comes)| Hostile { name, given, bytes, comes };
    let sessions = bytes().into_iter().chain(shapes()).chain(meanings()).chain(cuts()).chain(said()).chain(costly());
    let mut all: Vec<Hostile> = sessions.map(file(Given::Session)).collect();
    all.extend(toml(&template(ContentKind::Method, "ours")).into_iter().map(file(Given::Method)));
    all.extend(toml(&template(ContentKind::Agenda, "ours")).into_iter().map(file(Given::Agenda)));
    all.extend(
        toml("theme = \"dark\"\n").into_iter().filter(|it| it.2 != Refused("fault-missing")).map(file(Given::Settings)),
    );
    all.extend(
        toml("stop = \"Z\"\n")
            .into_iter()
            .filter(|it| it.2 != Refused("fault-missing"))
            .map(as_keys)
            .map(file(Given::Keys)),
    );
    all.extend(toml(METHOD).into_iter().map(as_translated).map(file(Given::Translated)));
    all.extend(words_of_a_language(WORDS).into_iter().map(file(Given::Words)));
    all.extend(places().into_iter().map(file(Given::Places)));
    all.extend(tables(PEOPLE).into_iter().map(file(Given::People)));
    all.extend(tables(ANSWERS).into_iter().map(file(Given::Answers)));
    all
}

/// What it tries, its bytes, and what comes of it.
pub type Row = (String, Vec<u8>, Comes);

pub fn row(name: &str, bytes: impl Into<Vec<u8>>, comes: Comes) -> Row {
    (name.to_owned(), bytes.into(), comes)
}

pub fn utf16(text: &str, of: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(of).collect()
}

fn bytes() -> Vec<Row> {
    let zipped = b"\x1f\x8b\x08\0\0\0\0\0\x02\x03".repeat(100);
    vec![
        row("empty", "", Refused("empty")),
        row("blank", " \n\t\r\n", Refused("empty")),
        row("nothing but zeros", vec![0; 8192], Refused("empty")),
        row("zeros at the end", [SOUND.as_bytes(), &[0; 4096]].concat(), Refused("broken")),
        row("a zero within", SOUND.replacen("Amina", "Am\0na", 1), Refused("broken")),
        row("UTF-16 with its mark", [&b"\xff\xfe"[..], &utf16(SOUND, u16::to_le_bytes)].concat(), Refused("utf16")),
        row("UTF-16 big with its mark", [&b"\xfe\xff"[..], &utf16(SOUND, u16::to_be_bytes)].concat(), Refused("utf16")),
        row("UTF-16 without its mark", utf16(SOUND, u16::to_le_bytes), Refused("utf16")),
        row("UTF-16 big without its mark", utf16(SOUND, u16::to_be_bytes), Refused("utf16")),
        row("a byte order mark", format!("\u{feff}{SOUND}"), Opens),
        row("two byte order marks", format!("\u{feff}\u{feff}{SOUND}"), Refused("broken")),
        row("Latin-1", [SOUND.as_bytes(), b"\"\xe9\""].concat(), Refused("not-utf8")),
        row("overlong", [&b"{\"a\": \"\xc0\xaf"[..], SOUND.as_bytes()].concat(), Refused("not-utf8")),
        row("half a surrogate", SOUND.replacen("Amina", "\\ud800", 1), Refused("broken")),
        row("Windows line ends", SOUND.replace('\n', "\r\n"), Opens),
        row("zipped", zipped, Refused("not-utf8")),
        row("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), Refused("not-utf8")),
        row("a program", b"\x7fELF\x02\x01\x01\0\0\0".to_vec(), Refused("broken")),
        row("a page", "<!doctype html><html></html>", Refused("broken")),
        row("TOML", "id = \"x\"\n", Refused("broken")),
        row("too big", vec![b' '; (64 << 20) + 1], Refused("too-big")),
    ]
}

/// The sound session with something done to it.
fn with(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut tree: Value = serde_json::from_str(SOUND).unwrap();
    change(&mut tree);
    tree.to_string().into_bytes()
}

/// The same with these events behind the others.
pub(super) fn and_then(events: impl IntoIterator<Item = Value>) -> Vec<u8> {
    with(|tree| {
        let list = tree["events"].as_array_mut().unwrap();
        for mut event in events {
            let seq = list.last().map_or(0, |last| last["seq"].as_u64().unwrap()) + 1;
            event["at"] = json!("2026-05-14T11:00:00+01:00");
            event.as_object_mut().unwrap().entry("seq").or_insert(json!(seq));
            list.push(event);
        }
    })
}

fn text(from: &str, to: &str) -> Vec<u8> {
    assert!(SOUND.contains(from), "{from}");
    SOUND.replacen(from, to, 1).into_bytes()
}

fn shapes() -> Vec<Row> {
    let deep = |n: usize| format!("{}{}", "[".repeat(n), "]".repeat(n));
    let within = |value: &str| text("\"id\"", &format!("\"x\": {value}, \"id\""));
    let own = r#"{"$serde_json::private::Number": "1"}"#;
    let opened = json!({"kind": "question_opened", "question": "line.choice", "reveal": "live", "order": ["p1", "p2"]});
    let round = |n: u32| {
        let mut opened = opened.clone();
        opened["round"] = json!(n);
        opened
    };
    let step = json!({"kind": "step_added", "after": 0, "step": {"id": "s", "title": "t", "minutes": 5, "activities": [{"kind": "break"}]}});
    let answered = json!({"kind": "answered", "participant": "p1", "question": "line.choice", "round": 1, "answer": "to", "reason": "x"});
    vec![
        row("a list", "[1, 2]", Refused("not-an-object")),
        row("a number", "5", Refused("not-an-object")),
        row("other format", "{\"format\": \"other\", \"schema\": 1}", Refused("other-format")),
        row("format only", "{\"format\": \"alongside-session\"}", Refused("no-schema")),
        row("a list for an event", with(|tree| tree["events"][0] = json!(["started", 1])), Refused("wrong-kind")),
        row("a list for the sides", with(|tree| tree["sides"] = json!(["a", "b"])), Refused("list-for-object")),
        row("a list for the agenda", with(|tree| tree["agenda"] = json!([])), Refused("wrong-kind")),
        row("an object for the events", with(|tree| tree["events"] = json!({"0": 1})), Refused("wrong-kind")),
        row("the same field twice at the top", text("\"id\"", "\"title\": \"x\", \"id\""), Refused("key-twice")),
        row(
            "the same field twice in an event",
            text("\"kind\": \"started\"", "\"kind\": \"ended\", \"kind\": \"started\""),
            Refused("key-twice"),
        ),
        row(
            "the same field twice where nobody knows it",
            within("{\"a\": [{\"b\": 1, \"b\": 1}]}"),
            Refused("key-twice"),
        ),
        row("the same field twice in disguise", text("\"id\"", "\"i\\u0064\": \"x\", \"id\""), Refused("key-twice")),
        row("deep", deep(10_000), Refused("too-deep")),
        row("deep where nobody knows it", within(&deep(10_000)), Refused("too-deep")),
        row("deep and never closed", "{\"a\":".repeat(10_000), Refused("too-deep")),
        row("as deep as may be", within(&deep(100)), Opens),
        row("the reader's own", within(own), Refused("not-known")),
        row("the reader's own as schema", text("\"schema\": 1", &format!("\"schema\": {own}")), Refused("not-known")),
        row("a huge number", within(&"9".repeat(90_000)), Opens),
        row("a number without bounds", within("1e400"), Opens),
        row("a number that is none", within("NaN"), Refused("broken")),
        row("schema of tomorrow", text("\"schema\": 1", "\"schema\": 2"), Opens),
        row("schema zero", text("\"schema\": 1", "\"schema\": 0"), Refused("no-schema")),
        row("schema below zero", text("\"schema\": 1", "\"schema\": -1"), Refused("no-schema")),
        row("schema with a point", text("\"schema\": 1", "\"schema\": 1.0"), Refused("no-schema")),
        row("schema as text", text("\"schema\": 1", "\"schema\": \"1\""), Refused("no-schema")),
        row("schema without bounds", text("\"schema\": 1", "\"schema\": 1e400"), Refused("no-schema")),
        row("a huge seq", with(|tree| tree["events"][46]["seq"] = json!(u64::MAX)), Refused("wrong-kind")),
        row("seq below zero", with(|tree| tree["events"][0]["seq"] = json!(-1)), Refused("wrong-kind")),
        row("a seq with a point", with(|tree| tree["events"][0]["seq"] = json!(1.5)), Refused("wrong-kind")),
        row("the same seq twice", with(|tree| tree["events"][5]["seq"] = json!(5)), Refused("seq-not-rising")),
        row(
            "a gap in seq",
            and_then([json!({"kind": "parked", "text": "x", "seq": 9_000_000_000_000_000_u64})]),
            Opens,
        ),
        row("a step far away", and_then([json!({"kind": "moved", "step": 65535, "stop": 65535})]), Opens),
        row("a step too far", and_then([json!({"kind": "moved", "step": 65536, "stop": 0})]), Refused("wrong-kind")),
        row("no events", with(|tree| drop(tree.as_object_mut().unwrap().remove("events"))), Refused("missing")),
        row("no agenda", with(|tree| drop(tree.as_object_mut().unwrap().remove("agenda"))), Refused("missing")),
        row("an empty agenda", with(|tree| tree["agenda"]["steps"] = json!([])), Opens),
        row("no methods", with(|tree| tree["agenda"]["methods"] = json!([])), Opens),
        row("a year too far", with(|tree| tree["started"] = json!("+262143-12-31T23:59:59Z")), Refused("wrong-kind")),
        row(
            "an hour that is none",
            with(|tree| tree["events"][0]["at"] = json!("2026-05-14T25:61:00Z")),
            Refused("wrong-kind"),
        ),
        row(
            "the first and the last day",
            with(|tree| {
                tree["started"] = json!("0000-01-01T00:00:00+23:59");
                tree["events"][46]["at"] = json!("9999-12-31T23:59:60-23:59");
            }),
            Opens,
        ),
        row("100,000 events", and_then((0..100_000).map(|_| json!({"kind": "ended"}))), Refused("too-many-values")),
        row("25,000 events", and_then((0..25_000).map(|_| json!({"kind": "ended"}))), Refused("too-many")),
        row("4,000 answers", and_then((0..4_000).map(|_| answered.clone())), Opens),
        row("3,000 rounds", and_then((2..3_000).map(round)), Opens),
        row("2,000 steps", and_then((0..2_000).map(|_| step.clone())), Refused("too-many")),
        row("a million values", within(&format!("[{}0]", "{\"a\":0},".repeat(500_000))), Refused("too-many-values")),
        row("as many values as may be", within(&format!("[{}0]", "{\"a\":0},".repeat(80_000))), Opens),
        row("one text of megabytes", within(&format!("\"{}\"", "x".repeat(5 << 20))), Refused("text-too-long")),
        row(
            "texts up to the end",
            within(&format!("[{}0]", format!("\"{}\",", "y".repeat(99_000)).repeat(600))),
            Refused("texts-too-long"),
        ),
        row(
            "as much text as may be",
            within(&format!("[{}0]", format!("\"{}\",", "y".repeat(99_000)).repeat(125))),
            Opens,
        ),
    ]
}

fn meanings() -> Vec<Row> {
    let gone = "p77";
    let joined = |id: &str, role: &str| json!({"kind": "joined", "participant": id, "name": "X", "speaks_from": "staff", "role": role, "also_leads": false, "quote_ok": true});
    let answer = |who: &str, round: u32| json!({"kind": "answered", "participant": who, "question": "line.choice", "round": round, "answer": "with", "reason": "x"});
    let hidden = json!({"kind": "question_opened", "question": "line.choice", "round": 2, "reveal": "together", "order": ["p1", "p2", "p3", "p4"]});
    let promise = json!({"what": "w", "who": [{"participant": gone}], "by": "b", "hear": "h"});
    let promised = json!({"kind": "promised", "what": "w", "who": [{"participant": gone}], "by": "b", "hear": "h"});
    let undone = |seq: u64| json!({"kind": "undone", "undoes": seq});
    vec![
        row("answers of nobody", and_then([answer(gone, 1)]), Opens),
        row("answers to no round", and_then([answer("p1", 9)]), Opens),
        row("hidden answers with results", and_then([hidden.clone(), answer("p1", 2)]), Opens),
        row("hidden and closed", and_then([hidden, answer("p1", 2), json!({"kind": "ended"})]), Opens),
        row("a mark of who is not counted", and_then([joined("p5", "supporter"), answer("p5", 1)]), Opens),
        row("the same person twice", and_then([joined("p1", "participant"), answer("p1", 1)]), Opens),
        row(
            "the highest number of a person",
            and_then([joined("p4294967295", "participant"), joined("p6", "participant")]),
            Opens,
        ),
        row("a person too far", and_then([joined("p4294967296", "participant")]), Refused("wrong-kind")),
        row(
            "everybody left",
            and_then((1..5).map(|n| json!({"kind": "left", "participant": format!("p{n}"), "note": null}))),
            Opens,
        ),
        row("undone of undone", and_then([undone(30), undone(48), undone(49), undone(50)]), Opens),
        row("undone of itself", and_then([undone(48)]), Opens),
        row("undone of what never was", and_then([undone(9_000)]), Opens),
        row("everything undone", and_then((1..48).map(undone)), Opens),
        row(
            "promises of strangers",
            and_then([promised, json!({"kind": "promise_changed", "promise": 1, "to": promise})]),
            Opens,
        ),
        row("results that lie", with(|tree| tree["results"] = json!({"position": "with", "questions": "all"})), Opens),
        row("results that are none", with(|tree| tree["results"] = json!(null)), Opens),
        row("people that are others", with(|tree| tree["participants"][0]["name"] = json!("Somebody")), Opens),
        row("a digest that lies", with(|tree| tree["integrity"] = json!({"events": 1, "sha256": "00"})), Opens),
        row("no digest", with(|tree| tree["integrity"] = json!([])), Opens),
        row("follows itself", with(|tree| tree["follows"] = tree["id"].clone()), Opens),
        row("an id on two lines", with(|tree| tree["id"] = json!("a\n2026-01-01  owned")), Opens),
        row("an id that leads away", with(|tree| (tree["id"], tree["title"]) = (json!("../../x"), json!("日"))), Opens),
        row(
            "a draft of nobody",
            with(|tree| {
                tree["draft"] = json!({"kind": "reason", "participant": gone, "question": "no.such", "answer": "full", "text": "x"});
            }),
            Opens,
        ),
        row("a question of nobody", and_then([json!({"kind": "revealed", "question": "no.such", "round": 1})]), Opens),
        row(
            "picked what is not there",
            and_then([json!({"kind": "picked", "step": 9, "stop": 9, "questions": ["no.such"]})]),
            Opens,
        ),
        row(
            "steps that are not there",
            and_then(["step_dropped", "step_restored"].map(|kind| json!({"kind": kind, "step": 99, "after": 98}))),
            Opens,
        ),
        row("every step dropped", and_then((0..3).map(|step| json!({"kind": "step_dropped", "step": step}))), Opens),
        row(
            "a part that is none",
            and_then([
                json!({"kind": "part_decided", "stage": "line.choice", "choice": {"now": "later", "will": null, "why": null, "promise": null}}),
            ]),
            Opens,
        ),
        row(
            "time without end",
            and_then((0..300).map(|_| json!({"kind": "time_added", "step": 0, "minutes": 65535}))),
            Opens,
        ),
        row(
            "a mark that its question has not",
            and_then([
                json!({"kind": "answered", "participant": "p1", "question": "line.choice", "round": 1, "answer": "full", "reason": null}),
            ]),
            Opens,
        ),
        row(
            "question without answers",
            with(|tree| tree["agenda"]["methods"][0]["questions"][0]["answers"] = json!([])),
            Opens,
        ),
        row(
            "marks of another kind",
            with(|tree| tree["agenda"]["methods"][0]["questions"][0]["kind"] = json!("grid")),
            Opens,
        ),
        row(
            "braces",
            with(|tree| tree["agenda"]["methods"][0]["questions"][0]["text"] = json!("{people} {staff} {x {people")),
            Opens,
        ),
        row("sides without a name", with(|tree| tree["sides"] = json!({"people": "", "staff": "{people}"})), Opens),
    ]
}

/// Cut at each structural place.
fn cuts() -> Vec<Row> {
    let places = [
        "{",
        "\"id\"",
        "\"agenda\"",
        "\"participants\"",
        "\"events\": [",
        "\"kind\": \"answered\"",
        "\"results\"",
        "\"integrity\"",
    ];
    let cut = |place: &str| {
        let end = SOUND.find(place).unwrap() + place.len();
        row(&format!("cut after {}", place.replace(['"', '{', '['], "")), &SOUND[..end], Refused("cut-off"))
    };
    places
        .map(cut)
        .into_iter()
        .chain([row("cut in the last line", SOUND.trim_end().trim_end_matches('}'), Refused("cut-off"))])
        .collect()
}

/// The texts, wherever a session holds words.
fn said() -> Vec<Row> {
    texts().iter().map(|(what, text)| row(&format!("words: {what}"), saying(text), Opens)).collect()
}

/// The sound session with `text` wherever it holds words.
pub fn saying(text: &str) -> Vec<u8> {
    let promise = json!({"what": text, "who": [{"named": text}], "by": text, "hear": text});
    let mut promised = promise.clone();
    promised["kind"] = json!("promised");
    let more = and_then([
        json!({"kind": "parked", "text": text}),
        json!({"kind": "park_settled", "parked": 48, "outcome": {"owner": {"named": text}}}),
        json!({"kind": "said", "question": "line.choice", "round": 1, "mark": "to", "words": text}),
        json!({"kind": "agreement_added", "text": text}),
        json!({"kind": "missing_named", "text": text}),
        promised,
        json!({"kind": "promise_settled", "promise": 53, "state": {"not_done": text}}),
    ]);
    let mut tree: Value = serde_json::from_slice(&more).unwrap();
    for field in ["title", "about", "language", "helpline", "id"] {
        tree[field] = json!(text);
    }
    tree["sides"] = json!({"people": text, "staff": text});
    for event in tree["events"].as_array_mut().unwrap() {
        for field in ["name", "reason", "text"] {
            if event.get(field).is_some() {
                event[field] = json!(text);
            }
        }
    }
    let agenda = &mut tree["agenda"];
    (agenda["title"], agenda["id"], agenda["set_by"]) = (json!(text), json!(text), json!(text));
    agenda["steps"][1]["title"] = json!(text);
    let question = &mut agenda["methods"][0]["questions"][0];
    (question["text"], question["group"], question["talk"]) = (json!(text), json!(text), json!(text));
    question["answers"] = json!([text, text, text]);
    tree[text] = json!({ text: text });
    tree.to_string().into_bytes()
}
