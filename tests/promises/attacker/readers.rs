//! The copy for others as somebody reads it who has only the file: each question, its headline, its counts.

use alongside::weigh::Verdict;
use serde_json::Value;

/// One question.
#[derive(Debug, Clone)]
pub struct Read {
    /// Its id, or its heading where the format prints no ids.
    pub id: String,
    pub is_marks: bool,
    pub headline: Option<String>,
    /// Whether somebody said TO; nothing where the format does not say it.
    pub at_least_one: Option<bool>,
    /// The sentence about when a decision is agreed.
    pub rule: String,
    /// Each count by the word beside it; nothing where it is not told.
    pub counts: Vec<(String, Option<u32>)>,
    /// How many are quoted.
    pub quotes: u32,
}

/// One copy.
#[derive(Debug, Clone)]
pub struct Page {
    pub verdict: Verdict,
    pub questions: Vec<Read>,
}

/// How a format is read.
pub struct Reader {
    pub ending: &'static str,
    pub read: fn(&[u8]) -> Page,
}

/// The formats that tell of questions, each with its reader; the first one tells the most.
pub fn readers() -> Vec<Reader> {
    let reader = |ending, read| Reader { ending, read };
    vec![
        reader("md", |bytes| markdown(&text(bytes))),
        reader("json", |bytes| json(&text(bytes))),
        reader("html", |bytes| html(&text(bytes))),
        reader("docx", docx),
        reader("csv", |bytes| sessions("csv", bytes).remove(0)),
        reader("jsonl", |bytes| sessions("jsonl", bytes).remove(0)),
    ]
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// The sections under "Question by question", from the text alone.
fn markdown(text: &str) -> Page {
    let (_, questions) = text.split_once("## Question by question").unwrap_or_default();
    let questions = questions.split("\n## ").next().unwrap_or_default();
    let mut questions: Vec<Read> = questions.split("\n### ").skip(1).map(section).collect();
    let (_, quoted) = text.split_once("## Words that may be quoted").unwrap_or_default();
    for section in quoted.split("\n## ").next().unwrap_or_default().split("\n### ").skip(1) {
        let (asked, body) = section.split_once('\n').unwrap();
        let read = questions.iter_mut().find(|it| it.id.ends_with(&format!(": {asked}"))).expect("a question");
        read.quotes = u32::try_from(body.lines().filter(|line| line.starts_with("> ")).count()).unwrap();
    }
    Page { verdict: verdict(text), questions }
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
        at_least_one: is_marks.then(|| body.contains("at least one")),
        rule: body.lines().find(|line| line.starts_with("Agreed when")).unwrap_or_default().to_owned(),
        counts,
        quotes: 0,
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
    let tree: Value = serde_json::from_str(text).unwrap();
    let verdict = match tree["checklist"].as_str() {
        Some("likely") => Verdict::Likely,
        Some("cannot_say") => Verdict::CannotSay,
        _ => Verdict::NotYet,
    };
    let quotable = tree["quotable"].as_array().unwrap();
    let quotes = |id: &str| u32::try_from(quotable.iter().filter(|it| it["question"] == id).count()).unwrap();
    let read = |it: &Value| {
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
            at_least_one: it["at_least_one_to"].as_bool(),
            rule: it["rule"].as_str().unwrap_or_default().to_owned(),
            counts,
            quotes: quotes(it["id"].as_str().unwrap()),
        }
    };
    Page { verdict, questions: tree["questions"].as_array().unwrap().iter().map(read).collect() }
}

/// Marks and votes in the order in which they are asked; other answers stand before those who gave none.
fn in_order(counts: Vec<(String, Option<u32>)>, is_marks: bool) -> Vec<(String, Option<u32>)> {
    let order = if is_marks {
        ["to", "for", "with", "not_sure", "pass", "away"].as_slice()
    } else {
        ["full", "worry", "live", "talk", "no", "not_sure", "pass", "away"].as_slice()
    };
    let place = |name: &str| order.iter().position(|it| *it == name).map_or(0, |place| place + 1);
    let mut counts = counts;
    counts.sort_by_key(|(name, _)| place(name));
    counts
}

/// The sessions of a table, one row a count: the rows of a session stand together, and in it those of a question.
pub fn sessions(ending: &str, bytes: &[u8]) -> Vec<Page> {
    let rows = match ending {
        "csv" => csv::Reader::from_reader(bytes)
            .records()
            .map(|row| row.unwrap().iter().map(str::to_owned).collect())
            .collect(),
        _ => text(bytes).lines().map(cells).collect::<Vec<Vec<String>>>(),
    };
    let mut found: Vec<(String, Page)> = Vec::new();
    for row in rows {
        assert_eq!((row[1].as_str(), row[6].as_str()), ("2026-11", "everyone"), "{row:?}");
        if found.last().is_none_or(|(session, _)| *session != row[0]) {
            // The table does not say what the checklist came to.
            found.push((row[0].clone(), Page { verdict: Verdict::NotYet, questions: Vec::new() }));
        }
        add(&mut found.last_mut().unwrap().1.questions, &row);
    }
    found.into_iter().map(|(_, page)| page).collect()
}

/// A line of JSON in the order of the columns.
fn cells(line: &str) -> Vec<String> {
    let columns = ["session", "date", "agenda", "question", "text_version", "headline", "side", "answer", "count"];
    let object: Value = serde_json::from_str(line).unwrap();
    let cell = |column: &str| match &object[column] {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    columns.into_iter().chain(["fewer_than"]).map(cell).collect()
}

fn add(questions: &mut Vec<Read>, row: &[String]) {
    if questions.last().is_none_or(|it| it.id != row[3]) {
        let is_marks = row[7] == "to";
        // A headline in the words of a method cannot be read without them.
        let own = ["All, or most: ", "No further than: "].iter().any(|it| row[5].starts_with(it));
        let headline = (!row[5].is_empty() && !own).then(|| row[5].clone());
        let (at_least_one, rule, counts, quotes) = (None, String::new(), Vec::new(), 0);
        questions.push(Read { id: row[3].clone(), is_marks, headline, at_least_one, rule, counts, quotes });
    }
    let told = !row[8].is_empty() || !row[9].is_empty();
    questions.last_mut().unwrap().counts.extend(told.then(|| (row[7].clone(), row[8].parse().ok())));
}

/// The document as the Markdown that says the same.
fn docx(bytes: &[u8]) -> Page {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let body = std::io::read_to_string(zip.by_name("word/document.xml").unwrap()).unwrap();
    let mut lines = Vec::new();
    for row in body.replace("<w:tbl>", "</w:tr><w:tr>").split("</w:tr>").flat_map(|it| it.split("<w:tr>")) {
        let paragraphs = row.split("<w:p>").skip(1).map(paragraph);
        let cells = paragraphs.clone().filter(|(style, _)| style.starts_with("Table")).map(|(_, words)| words);
        let cells: Vec<String> = cells.filter(|words| !words.is_empty()).collect();
        lines.extend((!cells.is_empty()).then(|| format!("| {} |", cells.join(" | "))));
        lines.extend(paragraphs.filter(|(style, _)| !style.starts_with("Table")).map(|(style, words)| {
            let before = match style {
                "Heading1" => "## ",
                "Heading2" => "### ",
                "Heading3" => "#### ",
                "Quote" => "> ",
                "Headline" => return format!("**{words}**"),
                _ => "",
            };
            format!("{before}{words}")
        }));
    }
    markdown(&lines.join("\n"))
}

/// The style of a paragraph, and its words.
fn paragraph(xml: &str) -> (&str, String) {
    let style = xml.split_once("w:pStyle w:val=\"").map_or("", |(_, rest)| rest.split('"').next().unwrap());
    let texts = xml.split("<w:t xml:space=\"preserve\">").skip(1).map(|it| it.split("</w:t>").next().unwrap());
    (style, texts.collect::<String>().replace("&quot;", "\"").replace("&amp;", "&"))
}

/// The page as the Markdown that says the same.
fn html(text: &str) -> Page {
    let (_, body) = text.split_once("<main>").unwrap();
    let lines = body.split_once("</main>").unwrap().0.replace("<tbody>", "\n").replace("<p", "\n<p");
    let lines = lines.replace("<blockquote>\n<p", "<blockquote><p");
    let lines = lines.replace("</tr><tr>", "</tr>\n<tr>");
    let line = |line: &str| {
        let start = ["<h2", "<h3", "<h4"].into_iter().position(|tag| line.starts_with(tag));
        let words = line.replace("</th><td", " | <td").replace("<strong>", "**").replace("</strong>", "**");
        let row = words.contains("<th scope=\"row\">");
        let words: String = words.split('<').map(|it| it.split_once('>').map_or(it, |(_, words)| words)).collect();
        let words = words.replace("&#39;", "'").replace("&amp;", "&");
        match start {
            _ if line.starts_with("<blockquote>") => format!("> {words}"),
            Some(level) => format!("{} {words}", "#".repeat(level + 2)),
            None if row => format!("| {words} |"),
            None => words,
        }
    };
    markdown(&lines.lines().map(line).collect::<Vec<_>>().join("\n"))
}
