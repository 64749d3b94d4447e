//! The same questions in several sessions, side by side as counts (R18): as much of each as its copy for those who were
//! there tells.
//!
//! Constraint: no sum and no order but that of the days. What was never shown to a group is in none of it (R10).

use serde_json::{Value, json};

use super::question::{heading, table, told_beside, told_headline};
use super::tree::{Move, Moves, Part, Record, Section, Sheet, Table};
use super::truth::{Warning, of_compared};
use super::writing::Writing;
use super::{data, rows};
use crate::content::QuestionId;
use crate::phrases::{Arg, Phrases};
use crate::session::{Copy, Mark};
use crate::text::{ended, joined};
use crate::weigh::{Across, AskedIn, Counted, HeadlineKind, across, asks, marks_words};

/// Why sessions cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotCompared {
    /// It takes two.
    OnlyOne,
    /// The session of this title is there twice.
    Twice(String),
    /// The session of this title has not begun.
    NotBegun(String),
    /// The session of this title is not closed.
    NotClosed(String),
    /// No question was asked in two of them in the same words.
    NothingInCommon,
}

impl NotCompared {
    /// In words: what, and what to do instead.
    #[must_use]
    pub fn say(&self, phrases: &Phrases) -> String {
        let (key, title) = match self {
            Self::OnlyOne => ("compare-only-one", ""),
            Self::Twice(title) => ("compare-twice", title.as_str()),
            Self::NotBegun(title) => ("compare-not-begun", title.as_str()),
            Self::NotClosed(title) => ("compare-not-closed", title.as_str()),
            Self::NothingInCommon => ("compare-nothing", ""),
        };
        phrases.fill(key, &[("title", title.into())])
    }
}

/// Sessions that were compared.
pub struct Comparison<'a> {
    phrases: &'a Phrases,
    /// In the order of their days.
    sessions: Vec<Counted<'a>>,
    writings: Vec<Writing<'a>>,
    days: Vec<String>,
    across: Across<'a>,
}

impl<'a> Comparison<'a> {
    /// Compares `sessions`, in whichever order they come.
    ///
    /// # Errors
    /// Why they cannot be compared.
    pub fn of(sessions: &[Counted<'a>], phrases: &'a Phrases) -> Result<Self, NotCompared> {
        let mut sessions = sessions.to_vec();
        sessions.sort_by(|one, other| {
            let key = |it: &Counted<'a>| (it.state.started, it.state.header.id.clone());
            key(one).cmp(&key(other))
        });
        can_be_compared(&sessions)?;
        let across = across(&sessions);
        if across.same.is_empty() {
            return Err(NotCompared::NothingInCommon);
        }
        let writing = |it: &Counted<'a>| Writing::new(*it, None, Copy::Present.into(), phrases);
        let writings = sessions.iter().map(writing).collect();
        Ok(Self { phrases, writings, days: days(&sessions, phrases), across, sessions })
    }

    /// As a record, for every format.
    #[must_use]
    pub fn record(&self) -> Record {
        let questions = self.across.same.iter().filter_map(|asked| self.question(asked));
        let questions = Section {
            heading: self.phrases.say("compare-questions"),
            parts: Vec::new(),
            sections: questions.collect(),
        };
        let sections: Vec<Section> = [self.opening(), questions].into_iter().chain(self.left_out()).collect();
        Record {
            title: self.phrases.say("compare-title"),
            language: self.writings.last().map(|it| it.state.header.language.clone()).unwrap_or_default(),
            sheet: self.sheet(&sections),
            sections: sections.into_iter().filter(|section| !section.is_empty()).collect(),
            table: self.table(),
            data: data::pretty(&self.data()),
        }
    }

    /// What could still show who said what.
    #[must_use]
    pub fn truth_check(&self) -> Vec<Warning> {
        let asked = self.across.same.iter().flatten();
        asked
            .filter_map(|it| {
                let writing = self.writings.get(it.session)?;
                let question = self.on(&writing.text_of(&it.result.id), &[it.session]);
                Some(of_compared(writing, it.result, &question))
            })
            .flatten()
            .collect()
    }

    fn fill(&self, key: &str, values: &[(&str, Arg<'_>)]) -> String {
        self.phrases.fill(key, values)
    }

    fn day(&self, session: usize) -> &str {
        self.days.get(session).map_or("", String::as_str)
    }

    fn days_of(&self, sessions: &[usize]) -> String {
        self.phrases.list(&sessions.iter().map(|it| self.day(*it).to_owned()).collect::<Vec<_>>())
    }

    /// "Do we share the job? (14 May 2026 and 14 June 2026)"
    fn on(&self, question: &str, sessions: &[usize]) -> String {
        self.fill("compare-on", &[("question", question.into()), ("days", self.days_of(sessions).into())])
    }

    /// Which sessions, and what is to be known of all of them.
    fn opening(&self) -> Section {
        let sessions = self.writings.iter().zip(&self.days).map(|(writing, day)| {
            let title = writing.state.header.title.as_str();
            self.fill("compare-session", &[("day", day.as_str().into()), ("title", title.into())])
        });
        let shared = self.writings.iter().all(|it| it.state.header.share_counts == Some(true));
        let stays = (!shared).then_some("compare-not-shared");
        let told = ["export-moved-people", "compare-copy"].into_iter().chain(stays).map(|key| self.phrases.say(key));
        Section::new(self.phrases.say("compare-sessions"), vec![Part::List(sessions.chain(told).collect())])
    }

    /// How one question moved, and what was said to it each time.
    fn question(&self, asked: &[AskedIn<'a>]) -> Option<Section> {
        let last = asked.last()?;
        let writing = self.writings.get(last.session)?;
        let lines = asked.iter().filter_map(|it| self.line(it)).collect();
        let parts = [Part::Moves(self.moves(writing, asked)), Part::List(lines), Part::Table(self.counts(asked))];
        let notes = self.notes(asked).into_iter().map(Part::Text);
        Some(Section::new(heading(writing, &last.result.id), parts.into_iter().chain(notes).collect()))
    }

    /// The day, the headline, and what stands beside it.
    fn line(&self, asked: &AskedIn<'a>) -> Option<String> {
        let writing = self.writings.get(asked.session)?;
        let headline = told_headline(writing, asked.result);
        let beside = told_beside(writing, asked.result).join(", ");
        let words = joined([ended(&headline.pill).as_str(), &headline.says, &ended(&beside)].into_iter());
        Some(self.fill("compare-line", &[("day", self.day(asked.session).into()), ("words", words.into())]))
    }

    fn moves(&self, writing: &Writing<'_>, asked: &[AskedIn<'a>]) -> Moves {
        let id = asked.last().map(|it| &it.result.id);
        let stops = Mark::ALL.map(|mark| id.map_or_else(String::new, |id| writing.mark(id, mark)));
        let row = |it: &AskedIn<'a>| {
            let at = it.result.headline.level.map(Mark::place);
            let beside = match it.result.headline.kind {
                HeadlineKind::Split => "compare-split",
                _ => "compare-cannot-say",
            };
            let words = at.map_or_else(|| self.phrases.say(beside), |at| stops[at].clone());
            Move { when: self.day(it.session).to_owned(), at, words }
        };
        Moves { rows: asked.iter().map(row).collect(), beside: self.phrases.say("compare-beside"), stops }
    }

    /// All counts of the question in one table, each row with its day.
    fn counts(&self, asked: &[AskedIn<'a>]) -> Table {
        let tables = asked.iter().filter_map(|it| Some((it, table(self.writings.get(it.session)?, it.result))));
        let mut whole = Table { heads: Vec::new(), rows: Vec::new() };
        for (it, table) in tables {
            let named = |mut row: Vec<String>| {
                if let Some(name) = row.first_mut() {
                    let values = [("day", self.day(it.session).into()), ("name", name.as_str().into())];
                    *name = self.fill("compare-row", &values);
                }
                row
            };
            whole.heads = table.heads;
            whole.rows.extend(table.rows.into_iter().map(named));
        }
        whole
    }

    /// Where the sides are not told apart, and why a session is missing.
    fn notes(&self, asked: &[AskedIn<'a>]) -> Vec<String> {
        let Some(last) = asked.last() else { return Vec::new() };
        let together =
            |it: &&AskedIn<'a>| self.writings.get(it.session).is_some_and(|writing| !writing.shows_sides(it.result));
        let untold = asked.iter().filter(together).map(|it| it.session).collect();
        let missing = |n: &usize| asked.iter().all(|it| it.session != *n);
        let missing: Vec<usize> = (0..self.sessions.len()).filter(missing).collect();
        let (hidden, rest): (Vec<usize>, Vec<usize>) =
            missing.into_iter().partition(|n| self.is_hidden(*n, &last.result.id));
        let (reworded, not_asked) = rest.into_iter().partition(|n| asks(&self.sessions, *n, last));
        let notes = [
            ("compare-sides-not-told", untold),
            ("compare-other-words", reworded),
            ("compare-hidden", hidden),
            ("compare-not-asked", not_asked),
        ];
        let told = notes.into_iter().filter(|(_, sessions): &(_, Vec<usize>)| !sessions.is_empty());
        told.map(|(key, sessions)| self.fill(key, &[("days", self.days_of(&sessions).into())])).collect()
    }

    /// Whether session `n` asked this and never showed what was said.
    fn is_hidden(&self, n: usize, id: &QuestionId) -> bool {
        self.sessions.get(n).is_some_and(|it| {
            let told = it.results.questions.iter().any(|question| &question.id == id);
            !told && it.results.unrevealed.contains(id)
        })
    }

    /// What is not compared, by name, and why.
    fn left_out(&self) -> Vec<Section> {
        let line = |it: &AskedIn<'a>| {
            let text = self.writings.get(it.session).map(|writing| writing.text_of(&it.result.id));
            self.on(&text.unwrap_or_default(), &[it.session])
        };
        let lists = [
            ("compare-reworded", self.across.reworded.iter().map(line).collect()),
            ("compare-once", self.across.once.iter().map(line).collect()),
            ("compare-no-marks", self.no_marks()),
            ("export-unrevealed", self.of_each(|writing| writing.results.unrevealed.iter().collect())),
        ];
        let lists = lists.into_iter().filter(|(_, lines): &(_, Vec<String>)| !lines.is_empty());
        lists.map(|(key, lines)| Section::new(self.phrases.say(key), vec![Part::List(lines)])).collect()
    }

    /// What was answered, and not with TO, FOR or WITH.
    fn no_marks(&self) -> Vec<String> {
        self.of_each(|writing| {
            let marked = |id: &QuestionId| writing.results.questions.iter().any(|question| &question.id == id);
            writing.shown().filter(|id| !marked(id)).collect()
        })
    }

    /// The questions that `pick` finds in each session, each named once, with its days.
    fn of_each<'b>(&'b self, pick: impl Fn(&'b Writing<'a>) -> Vec<&'b QuestionId>) -> Vec<String> {
        let mut all: Vec<(String, Vec<usize>)> = Vec::new();
        for (n, writing) in self.writings.iter().enumerate() {
            for text in pick(writing).into_iter().map(|id| writing.text_of(id)) {
                match all.iter_mut().find(|(known, _)| *known == text) {
                    Some((_, sessions)) => sessions.push(n),
                    None => all.push((text, vec![n])),
                }
            }
        }
        all.iter().map(|(text, sessions)| self.on(text, sessions)).collect()
    }

    /// The same in short lines: how many said what each time.
    fn sheet(&self, sections: &[Section]) -> Sheet {
        let lists = |section: &Section| {
            let lines = section.parts.iter().filter_map(|part| if let Part::List(it) = part { Some(it) } else { None });
            (section.heading.clone(), lines.flatten().cloned().collect::<Vec<_>>())
        };
        let questions = self.across.same.iter().filter_map(|asked| {
            let writing = self.writings.get(asked.last()?.session)?;
            let lines = asked.iter().filter_map(|it| self.short(it)).chain(self.notes(asked)).collect();
            Some((writing.text_of(&asked.last()?.result.id), lines))
        });
        let (first, left_out) = (sections.iter().take(1).map(lists), sections.iter().skip(2).map(lists));
        Sheet { parts: first.chain(questions).chain(left_out).collect() }
    }

    /// "2026-05-14: Mostly WITH. TO 0, FOR 2, WITH 5."
    fn short(&self, asked: &AskedIn<'a>) -> Option<String> {
        let writing = self.writings.get(asked.session)?;
        let own = writing.own_answers(&asked.result.id);
        let wording = writing.wording_in(own.as_ref());
        let (pill, marks) = (told_headline(writing, asked.result).pill, marks_words(asked.result, wording));
        let words = joined([ended(&pill).as_str(), &ended(&marks)].into_iter());
        Some(self.fill("compare-line", &[("day", self.day(asked.session).into()), ("words", words.into())]))
    }

    fn table(&self) -> Table {
        let asked = self.across.same.iter().flatten();
        let counts = asked.filter_map(|it| Some(rows::counts(self.writings.get(it.session)?, &it.result.id)));
        Table { heads: rows::COUNTS.map(str::to_owned).to_vec(), rows: counts.flatten().collect() }
    }

    fn data(&self) -> Value {
        let sessions = self.writings.iter().map(|writing| {
            let header = &writing.state.header;
            json!({
                "id": header.id,
                "title": header.title.as_str(),
                "date": writing.state.started.map(|at| at.format("%Y-%m-%d").to_string()),
            })
        });
        let asked = |it: &AskedIn<'a>| {
            let writing = self.writings.get(it.session)?;
            Some(json!({"session": writing.state.header.id, "result": data::question(writing, it.result)}))
        };
        let question = |all: &Vec<AskedIn<'a>>| {
            let id = all.last().map(|it| it.result.id.0.clone());
            json!({"id": id, "asked": all.iter().filter_map(asked).collect::<Vec<_>>()})
        };
        let alone = |all: &[AskedIn<'a>]| {
            let id = |it: &AskedIn<'a>| {
                let session = self.writings.get(it.session).map(|writing| writing.state.header.id.clone());
                json!({"id": it.result.id.0, "session": session})
            };
            all.iter().map(id).collect::<Vec<_>>()
        };
        json!({
            "format": "alongside-comparison",
            "note": self.phrases.say("export-moved-people"),
            "sessions": sessions.collect::<Vec<_>>(),
            "questions": self.across.same.iter().map(question).collect::<Vec<_>>(),
            "other_words": alone(&self.across.reworded),
            "asked_once": alone(&self.across.once),
        })
    }
}

fn can_be_compared(sessions: &[Counted<'_>]) -> Result<(), NotCompared> {
    let title = |it: &Counted<'_>| it.state.header.title.to_string();
    let id = |it: &Counted<'_>| it.state.header.id.clone();
    let twice = sessions.iter().enumerate().find(|(n, it)| sessions.iter().take(*n).any(|other| id(other) == id(it)));
    if let Some((_, it)) = twice {
        return Err(NotCompared::Twice(title(it)));
    }
    if sessions.len() < 2 {
        return Err(NotCompared::OnlyOne);
    }
    if let Some(it) = sessions.iter().find(|it| it.state.started.is_none()) {
        return Err(NotCompared::NotBegun(title(it)));
    }
    match sessions.iter().find(|it| it.state.ended.is_none()) {
        Some(it) => Err(NotCompared::NotClosed(title(it))),
        None => Ok(()),
    }
}

/// The day of each session; where that is not its alone, with the time; and where that is not either, with its place.
fn days(sessions: &[Counted<'_>], phrases: &Phrases) -> Vec<String> {
    let forms = |(n, it): (usize, &Counted<'_>)| {
        let day = it.state.started.map(|at| phrases.date(at.date_naive())).unwrap_or_default();
        let time = it.state.started.map(|at| format!("{day}, {}", at.format("%H:%M"))).unwrap_or_default();
        [day, time.clone(), format!("{time} ({})", n + 1)]
    };
    let all: Vec<[String; 3]> = sessions.iter().enumerate().map(forms).collect();
    let is_alone = |n: usize, form: usize| all.iter().enumerate().all(|(m, it)| m == n || it[form] != all[n][form]);
    (0..all.len()).map(|n| all[n][(0..2).find(|form| is_alone(n, *form)).unwrap_or(2)].clone()).collect()
}
