//! Marks in short: "4W; 3W 1T; 2F" is staff; people; those in neither side.
//!
//! T, F, W are marks, 2both-both are other answers by their ids, ? is not sure, P a pass, - is in when asked and away when it closed, . is not in the room.

use alongside::session::{Answer, Mark, Reveal, SpeaksFrom};

use super::plan::{Ends, Part, Plan, Row};

const SIDES: [SpeaksFrom; 3] = [SpeaksFrom::Staff, SpeaksFrom::People, SpeaksFrom::Other];

pub fn part(letter: char) -> Part {
    match letter {
        'T' => Part::Gives(Answer::Marked(Mark::To)),
        'F' => Part::Gives(Answer::Marked(Mark::For)),
        'W' => Part::Gives(Answer::Marked(Mark::With)),
        '?' => Part::Gives(Answer::NotSure),
        'P' => Part::Gives(Answer::Pass),
        '-' => Part::Away,
        '.' => Part::Out,
        other => panic!("no such part: {other}"),
    }
}

/// A letter, or the id of an answer.
fn named(word: &str) -> Part {
    let mut letters = word.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) => part(letter),
        _ => Part::Gives(Answer::from_name(word).unwrap_or_else(|| panic!("no such answer: {word}"))),
    }
}

fn side(text: &str) -> Vec<Part> {
    let run = |token: &str| {
        let word = token.trim_start_matches(|c: char| c.is_ascii_digit());
        let count = token[..token.len() - word.len()].parse().unwrap_or(1);
        vec![named(word); count]
    };
    text.split_whitespace().flat_map(run).collect()
}

/// The parts of staff, of people and of those in neither side.
fn sides(marks: &str) -> [Vec<Part>; 3] {
    let mut found: Vec<Vec<Part>> = marks.split(';').map(side).collect();
    found.resize(3, Vec::new());
    found.try_into().expect("three sides")
}

/// A plan from lines like "checklist.say: 4W; 3W 1T". After the marks may stand, in brackets, "together", "open",
/// "skip".
/// The first person of a side in one line is the first person of that side in every line.
pub fn plan(lines: &[String]) -> Plan {
    let rows: Vec<(&str, &str, [Vec<Part>; 3])> = lines.iter().map(|line| row(line)).collect();
    let sizes: Vec<usize> =
        (0..3).map(|side| rows.iter().map(|(_, _, parts)| parts[side].len()).max().unwrap_or(0)).collect();
    let people = (0..3).flat_map(|side| vec![SIDES[side]; sizes[side]]).collect();
    let in_full = |(question, notes, parts): (&str, &str, [Vec<Part>; 3])| Row {
        question: question.to_owned(),
        reveal: if notes.contains("together") { Reveal::Together } else { Reveal::Live },
        parts: parts.into_iter().zip(&sizes).flat_map(|(side, size)| padded(side, *size)).collect(),
        ends: match notes {
            _ if notes.contains("open") => Ends::StaysOpen,
            _ if notes.contains("skip") => Ends::Skipped,
            _ => Ends::Closed,
        },
        side_change: None,
    };
    Plan { people, rows: rows.into_iter().map(in_full).collect() }
}

fn row(line: &str) -> (&str, &str, [Vec<Part>; 3]) {
    let (question, rest) = line.split_once(": ").expect("a question and its marks");
    let (marks, notes) = rest.split_once('(').unwrap_or((rest, ""));
    (question, notes, sides(marks))
}

fn padded(mut parts: Vec<Part>, size: usize) -> Vec<Part> {
    parts.resize(size, Part::Out);
    parts
}
