//! The copy for others as somebody reads it who has only the file: each question, its headline, its counts.

use alongside::export::{Exporter, format_for};
use alongside::weigh::Verdict;

/// One question.
#[derive(Debug, Clone)]
pub(crate) struct Read {
    /// Its id, or its heading where the format prints no ids.
    pub(crate) id: String,
    pub(crate) is_marks: bool,
    pub(crate) headline: Option<String>,
    pub(crate) at_least_one: bool,
    /// The sentence about when a decision is agreed.
    pub(crate) rule: String,
    /// Each count by the word beside it; nothing where it is not told.
    pub(crate) counts: Vec<(String, Option<u32>)>,
}

/// One copy.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    pub(crate) verdict: Verdict,
    pub(crate) questions: Vec<Read>,
}

/// How a format is read.
pub(crate) struct Reader {
    pub(crate) format: &'static dyn Exporter,
    pub(crate) read: fn(&str) -> Page,
}

/// The formats that print counts a question, each with its reader.
pub(crate) fn readers() -> Vec<Reader> {
    let reader = |ending, read| Reader { format: format_for(ending).unwrap(), read };
    vec![reader("md", markdown), reader("json", json), reader("csv", csv), reader("html", html)]
}

/// The sections under "Question by question", from the text alone.
fn markdown(text: &str) -> Page {
    let (_, questions) = text.split_once("## Question by question").unwrap_or_default();
    let questions = questions.split("\n## ").next().unwrap_or_default();
    Page { verdict: verdict(text), questions: questions.split("\n### ").skip(1).map(section).collect() }
}

fn verdict(text: &str) -> Verdict {
    let (_, after) = text.split_once("The checklist").unwrap_or_default();
    match after.trim_start() {
        it if it.starts_with("Yes from everyone") => Verdict::Likely,
        it if it.starts_with("Cannot say") => Verdict::CannotSay,
        _ => Verdict::NotYet,
    }
}

fn section(text: &str) -> Read {
    let (heading, body) = text.split_once('\n').unwrap();
    let cells = body.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| Answer"));
    let count = |line: &str| {
        let cells: Vec<&str> = line.trim_matches(['|', ' ']).split(" | ").collect();
        (cells[0].to_owned(), cells[1].parse().ok())
    };
    let counts: Vec<(String, Option<u32>)> = cells.filter(|it| !it.contains("---")).map(count).collect();
    let headline = body.lines().find_map(|line| line.strip_prefix("**")?.strip_suffix(".**"));
    let is_marks = headline.is_some() && !body.contains("Agreed when");
    Read {
        id: if heading.starts_with("The checklist") { format!("checklist: {heading}") } else { heading.to_owned() },
        is_marks,
        headline: headline.map(|it| as_marks(it, &counts)),
        at_least_one: body.contains("at least one"),
        rule: body.lines().find(|line| line.starts_with("Agreed when")).unwrap_or_default().to_owned(),
        counts,
    }
}

/// A headline in the words of a method, in TO, FOR, WITH: by the first three rows of the table.
fn as_marks(headline: &str, counts: &[(String, Option<u32>)]) -> String {
    let marks = ["TO", "FOR", "WITH"];
    let own = |words: &str| {
        let place = counts.iter().position(|(name, _)| name.to_lowercase() == words.to_lowercase());
        place.and_then(|place| marks.get(place)).map_or_else(|| words.to_owned(), |mark| (*mark).to_owned())
    };
    if let Some(words) = headline.strip_prefix("All, or most: ") {
        format!("{0} or mostly {0}", own(words))
    } else if let Some(words) = headline.strip_prefix("No further than: ") {
        format!("No further than {}", own(words))
    } else {
        headline.to_owned()
    }
}

fn json(text: &str) -> Page {
    let tree: serde_json::Value = serde_json::from_str(text).unwrap();
    let verdict = match tree["checklist"].as_str() {
        Some("likely") => Verdict::Likely,
        Some("cannot_say") => Verdict::CannotSay,
        _ => Verdict::NotYet,
    };
    let read = |it: &serde_json::Value| {
        let room = it["room"].as_object();
        let counts =
            room.into_iter().flatten().map(|(name, n)| (name.clone(), n.as_u64().map(|n| u32::try_from(n).unwrap())));
        let is_marks = it["at_least_one_to"].is_boolean();
        let word = || it["headline"]["level"].as_str().unwrap().to_uppercase();
        let words = match it["headline"]["kind"].as_str() {
            Some("all_or_mostly") => Some(format!("{0} or mostly {0}", word())),
            Some("no_further") => Some(format!("No further than {}", word())),
            Some("split") => Some("Split".to_owned()),
            Some("cannot_say") => Some("Cannot say yet".to_owned()),
            Some("not_told") => Some("Too few".to_owned()),
            _ => None,
        };
        let agreed = match it["agreed"].as_bool() {
            Some(true) => Some("Agreed"),
            Some(false) => Some("Not agreed"),
            None => None,
        };
        let counts: Vec<(String, Option<u32>)> = in_order(counts.collect(), is_marks);
        Read {
            id: it["id"].as_str().unwrap().to_owned(),
            is_marks,
            headline: words.or(agreed.map(str::to_owned)),
            at_least_one: it["at_least_one_to"].as_bool().unwrap_or_default(),
            rule: it["rule"].as_str().unwrap_or_default().to_owned(),
            counts,
        }
    };
    Page { verdict, questions: tree["questions"].as_array().unwrap().iter().map(read).collect() }
}

/// Marks and votes in the order in which they are asked; other answers stand as they come.
fn in_order(counts: Vec<(String, Option<u32>)>, is_marks: bool) -> Vec<(String, Option<u32>)> {
    let order = if is_marks {
        ["to", "for", "with", "not_sure", "pass", "away"].as_slice()
    } else {
        ["full", "worry", "live", "talk", "no", "not_sure", "pass", "away"].as_slice()
    };
    let place = |name: &str| order.iter().position(|it| *it == name).unwrap_or(usize::MAX);
    let mut counts = counts;
    counts.sort_by_key(|(name, _)| place(name));
    counts
}

/// One row a count: the rows of a question stand together.
fn csv(text: &str) -> Page {
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    let mut questions: Vec<Read> = Vec::new();
    for row in rows.records().map(Result::unwrap) {
        let cell = |place: usize| row.get(place).unwrap().to_owned();
        assert_eq!((cell(0), cell(6)), (String::new(), "everyone".into()));
        if questions.last().is_none_or(|it| it.id != cell(3)) {
            let is_marks = cell(7) == "to";
            let headline = (!cell(5).is_empty()).then(|| cell(5));
            let (at_least_one, counts) = (false, Vec::new());
            questions.push(Read { id: cell(3), is_marks, headline, at_least_one, rule: String::new(), counts });
        }
        let told = !cell(8).is_empty() || !cell(9).is_empty();
        questions.last_mut().unwrap().counts.extend(told.then(|| (cell(7), cell(8).parse().ok())));
    }
    // The table does not say where one said TO, nor what the checklist came to: the attacker takes that from the others.
    for it in &mut questions {
        it.is_marks = false;
    }
    Page { verdict: Verdict::NotYet, questions }
}

/// The page as the Markdown that says the same.
fn html(text: &str) -> Page {
    let (_, body) = text.split_once("<main>").unwrap();
    let lines = body.split_once("</main>").unwrap().0.replace("<tbody>", "\n").replace("<p", "\n<p");
    let lines = lines.replace("</tr><tr>", "</tr>\n<tr>");
    let line = |line: &str| {
        let start = ["<h2", "<h3", "<h4"].into_iter().position(|tag| line.starts_with(tag));
        let words = line.replace("</th><td>", " | ").replace("<strong>", "**").replace("</strong>", "**");
        let row = words.contains("<th scope=\"row\">");
        let words: String = words.split('<').map(|it| it.split_once('>').map_or(it, |(_, words)| words)).collect();
        let words = words.replace("&#39;", "'").replace("&amp;", "&");
        match start {
            Some(level) => format!("{} {words}", "#".repeat(level + 2)),
            None if row => format!("| {words} |"),
            None => words,
        }
    };
    markdown(&lines.lines().map(line).collect::<Vec<_>>().join("\n"))
}
