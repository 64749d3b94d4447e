//! What is half typed: with each save it goes to disk, and what is dropped goes from it at once (P5).
//!
//! Constraint: every form says here whether it is kept, so that no new one can be forgotten. What stands on disk is what
//! stands in sight, or below what stands in sight: the one box in front.

mod restored;

use tui_input::Input;

pub(super) use restored::{part_of_start, restore};

use crate::app::HalfTyped;
use crate::app::model::{Model, Workshop};
use crate::app::pages::{CardPage, Edit, Field, Page, PartAsked, Purpose, Running, StartPart};
use crate::app::scene::{self, Scene, Turning};
use crate::content::QuestionId;
use crate::record::{Begun, Draft};
use crate::session::{Body, Card, Event, ParticipantId, Side, State};
use crate::text::Words;

/// The box under a live answer.
const REASON: &str = "reason";
/// In earlier files: one word each, said aloud, and it stays this person's turn. Who spoke before them is taken to be all
/// who sit before them.
const SPOKEN: &str = "spoken";

/// The room went on from the stop card that stands last in the log: only the time of a card is kept there, and so it would
/// stand again. Before the name of what is half typed, or alone.
const LIFTED: &str = "lifted";

/// Answers are typed down the list of names. Before the name of what is half typed there, or alone.
const BY_LIST: &str = "by_list";

/// The start form, before anybody chose an agenda: at which part.
const START: &str = "start";

/// What can be asked about a stage, by its name.
const PARTS: [(PartAsked, &str); 4] = [
    (PartAsked::Ways, "ways"),
    (PartAsked::Why, "why"),
    (PartAsked::WhyWords, "why_words"),
    (PartAsked::Promise, "promise"),
];

/// Saves what is being typed, as soon as it is another than on disk: a letter more, or dropped.
pub(super) fn keep(model: &mut Model) {
    let draft = draft(model);
    if model.workshop.as_ref().is_some_and(|it| it.drafted != draft) {
        model.save(draft);
    }
}

/// What is half typed, where it has a box that is kept; whether answers are typed down the list of names, and whether the
/// stop card that was shown last is lifted.
fn draft(model: &Model) -> Option<Draft> {
    let waiting = model.workshop.as_ref().and_then(|workshop| workshop.waiting.clone());
    if waiting.is_some() {
        return waiting;
    }
    let half = half_typed(model);
    let is_lifted = is_stopped(model.state()?) && !model.has_stop_card();
    let by_list = model.state()?.ended.is_none() && model.running_page().is_some_and(|page| page.by_list);
    let marks =
        [(is_lifted, LIFTED), (by_list, BY_LIST)].into_iter().filter_map(|(stands, mark)| stands.then_some(mark));
    let kind = marks.chain([half.kind.as_str()]).collect::<Vec<_>>().join(" ").trim_end().to_owned();
    let draft = Draft { kind, begun: waits(model, &half), spoken: spoken(model), ..half };
    Some(draft).filter(|draft| *draft != Draft::default())
}

fn half_typed(model: &Model) -> Draft {
    let in_front = model.pages.iter().rev().find_map(|page| match page {
        Page::Running(page) => reason(model, page),
        Page::Edit(form) => form.draft(),
        _ => None,
    });
    in_front.unwrap_or_default()
}

/// What waits for others, and the words under an answer that something else stands over, or that has no pick by now.
fn waits(model: &Model, in_front: &Draft) -> Vec<Begun> {
    let below = begun(model).filter(|_| in_front.kind != REASON);
    let waits = model.workshop.as_ref().map(Workshop::waits).unwrap_or_default();
    waits.into_iter().chain(below).collect()
}

/// The words that somebody began under an answer, in front or below what stands over it, where they are other words than
/// those that stand.
pub(super) fn begun(model: &Model) -> Option<Begun> {
    let begun = under_answer(model, model.running_page()?).filter(|begun| !begun.text.is_empty())?;
    let stands = model.reason_that_stands(&begun.question, begun.participant, begun.answer);
    (stands.as_ref() != Some(&begun.text)).then_some(begun)
}

/// What somebody picked, and why. It stands under their answer until that is given, also while other keys are pressed; line
/// by line nothing of the reason is there before it is whole.
fn reason(model: &Model, page: &Running) -> Option<Draft> {
    let begun = under_answer(model, page).filter(|begun| begun.answer.is_some())?;
    Some(Draft {
        kind: REASON.to_owned(),
        participant: Some(begun.participant),
        question: Some(begun.question),
        answer: begun.answer,
        text: begun.text,
        ..Draft::default()
    })
}

fn under_answer(model: &Model, page: &Running) -> Option<Begun> {
    let asking = &page.asking;
    let Scene::Asking(turning) = scene::scene(model.state()?, page) else { return None };
    let text = Words::new(asking.reason.value());
    let begun = asking.picked.is_some() || !text.is_empty();
    let Turning { who: participant, question, hidden, .. } = turning;
    (begun && !hidden).then_some(Begun { participant, question, answer: asking.picked, text })
}

/// Who has had their word in the check-in or the closing round, whatever stands over it.
fn spoken(model: &Model) -> Vec<ParticipantId> {
    model.running_page().map(|page| page.spoken.clone()).unwrap_or_default()
}

/// What stands on disk beside a start form that is kept half filled.
pub(super) fn of_start(part: StartPart) -> Draft {
    let at = StartPart::ALL.iter().position(|it| *it == part).unwrap_or(0);
    Draft { kind: START.to_owned(), text: Words::new(&(at + 1).to_string()), ..Draft::default() }
}

/// Whether nothing was done since the room was stopped: then it still is, unless it went on.
fn is_stopped(state: &State) -> bool {
    matches!(state.log.last(), Some(Event { body: Body::CardShown(Card::Stop), .. }))
}

impl Model {
    /// What is begun in the box in front and not given. A form over which nothing was typed has begun nothing.
    pub(in crate::app) fn half_typed(&self) -> HalfTyped {
        let in_front = self.pages.iter().rev().find_map(|page| match page {
            Page::Start(_) => Some(HalfTyped::NotKept),
            Page::Edit(form) if form.draft().is_some() => Some(HalfTyped::Kept),
            Page::Edit(form) if form.is_touched() => Some(HalfTyped::NotKept),
            Page::Running(page) => reason(self, page).map(|_| HalfTyped::Kept).or(self.picked_in_hiding(page)),
            _ => None,
        });
        in_front.unwrap_or(HalfTyped::Nothing)
    }

    /// A pick that nobody may see is on no disk before it is given.
    fn picked_in_hiding(&self, page: &Running) -> Option<HalfTyped> {
        let Scene::Asking(turning) = scene::scene(self.state()?, page) else { return None };
        (turning.hidden && page.asking.picked.is_some()).then_some(HalfTyped::NotKept)
    }

    fn has_stop_card(&self) -> bool {
        self.pages.iter().any(|page| matches!(page, Page::Card(CardPage::Stop)))
    }
}

impl Edit {
    /// What is typed or chosen and not yet written down.
    fn draft(&self) -> Option<Draft> {
        let kept = self.purpose.kept().filter(|_| self.is_touched())?;
        Some(Draft {
            kind: kept.kind,
            participant: kept.participant,
            question: kept.question,
            text: Words::new(&self.typed()),
            ..Draft::default()
        })
    }

    /// What differs from how the form opened: the line, or, where it has several parts, each with its number. The part in
    /// front comes last.
    fn typed(&self) -> String {
        let mut parts: Vec<(usize, String)> = self.parts().into_iter().enumerate().collect();
        if let ([(_, only)], true) = (parts.as_slice(), self.is_text()) {
            return only.clone();
        }
        parts.retain(|(at, part)| *at == self.at || self.opened.get(*at) != Some(part));
        parts.sort_by_key(|(at, _)| (*at == self.at, *at));
        parts.iter().map(|(at, part)| format!("{}: {part}", at + 1)).collect::<Vec<_>>().join("\n")
    }

    /// The form with `typed` in it again, and the same part in front. A text without numbers, from before there were any,
    /// is the first part's.
    fn with_typed(mut self, typed: &str) -> Self {
        let numbered = |line: &str| {
            let (n, part) = line.split_once(':')?;
            Some((n.parse::<usize>().ok()?.checked_sub(1)?, part.trim().to_owned()))
        };
        let parts: Option<Vec<(usize, String)>> = typed.lines().map(numbered).collect();
        let is_one_line = self.fields.len() == 1 && self.is_text();
        for (at, part) in parts.filter(|_| !is_one_line).unwrap_or_else(|| vec![(0, typed.to_owned())]) {
            match self.fields.get_mut(at) {
                Some(Field::Text { input, .. }) => *input = Input::new(part),
                Some(Field::Choice { rows, chosen, focus, .. }) => {
                    let row = part.parse::<usize>().ok().and_then(|n| n.checked_sub(1)).filter(|row| *row < rows.len());
                    (*chosen, *focus) = (row, row);
                }
                None => continue,
            }
            self.at = at;
        }
        self
    }
}

/// How a form is named on disk.
struct Kept {
    /// Which form, and after a space which one of them.
    kind: String,
    question: Option<QuestionId>,
    participant: Option<ParticipantId>,
}

impl Purpose {
    /// How this form is named on disk; nothing where it is no part of what the group says, or must not outlive it.
    fn kept(&self) -> Option<Kept> {
        let of = |name: &str, which: &dyn std::fmt::Display| Some(format!("{name} {which}"));
        let kind = match self {
            Self::Join { late: false } => Some("join".to_owned()),
            Self::Join { late: true } => of("join", &"late"),
            Self::Person(_) => Some("entry".to_owned()),
            Self::Leave(_) => Some("leave".to_owned()),
            Self::Missing => Some("missing".to_owned()),
            Self::Agreement(None) => Some("agreement".to_owned()),
            Self::Agreement(Some(item)) => of("agreement", item),
            Self::Note(_) => Some("note".to_owned()),
            Self::ChangeNote(seq) => of("change_note", seq),
            Self::ChangeLine(seq) => of("change_line", seq),
            Self::Park => Some("park".to_owned()),
            Self::Settle(seq) => of("settle", seq),
            Self::Promise(None) => Some("promise".to_owned()),
            Self::Promise(Some(seq)) => of("promise", seq),
            Self::Say(_) => Some("say".to_owned()),
            Self::Why(..) => Some("why".to_owned()),
            Self::Write(_) => Some("write".to_owned()),
            Self::Decide(_) => Some("decide".to_owned()),
            Self::SideSays(_, side) => of("side", &side.name()),
            Self::Part(_, asked) => PARTS.iter().find(|(it, _)| it == asked).and_then(|(_, name)| of("part", name)),
            Self::NotDone(seq) => of("not_done", seq),
            Self::WhoDropped(seq) => of("who_dropped", seq),
            Self::Rule => Some("rule".to_owned()),
            Self::ShareCounts => Some("share_counts".to_owned()),
            Self::Helpline => Some("helpline".to_owned()),
            Self::KeepUntil => Some("keep_until".to_owned()),
            // Nobody's words: a closed record's title, a folder. And the name of whoever is being taken out goes (P10).
            Self::Title | Self::Place | Self::CopyTo(_) | Self::Mention(_) => None,
        };
        let (question, participant) = self.about();
        kind.map(|kind| Kept { kind, question, participant })
    }

    /// The question and the person it is about.
    fn about(&self) -> (Option<QuestionId>, Option<ParticipantId>) {
        match self {
            Self::Person(who) | Self::Leave(who) => (None, Some(*who)),
            Self::Why(question, who) => (Some(question.clone()), Some(*who)),
            Self::Note(question) => (question.clone(), None),
            Self::Say(question)
            | Self::Write(question)
            | Self::Decide(question)
            | Self::SideSays(question, _)
            | Self::Part(question, _) => (Some(question.clone()), None),
            _ => (None, None),
        }
    }
}

/// What the form was for that `draft` was typed in.
fn purpose(draft: &Draft) -> Option<Purpose> {
    let (name, which) = draft.kind.split_once(' ').unwrap_or((draft.kind.as_str(), ""));
    let (question, who) = (draft.question.clone(), draft.participant);
    let seq = which.parse::<u64>().ok();
    Some(match name {
        "join" => Purpose::Join { late: which == "late" },
        // Earlier files call it `person`.
        "entry" | "person" => Purpose::Person(who?),
        "leave" => Purpose::Leave(who?),
        "missing" => Purpose::Missing,
        "agreement" => Purpose::Agreement(Some(which.to_owned()).filter(|item| !item.is_empty())),
        "note" => Purpose::Note(question),
        "change_note" => Purpose::ChangeNote(seq?),
        "change_line" => Purpose::ChangeLine(seq?),
        "park" => Purpose::Park,
        "settle" => Purpose::Settle(seq?),
        "promise" => Purpose::Promise(seq),
        "say" => Purpose::Say(question?),
        "why" => Purpose::Why(question?, who?),
        "write" => Purpose::Write(question?),
        "decide" => Purpose::Decide(question?),
        "side" => Purpose::SideSays(question?, Side::ALL.into_iter().find(|side| side.name() == which)?),
        "part" => Purpose::Part(question?, PARTS.iter().find(|(_, name)| *name == which)?.0),
        "not_done" => Purpose::NotDone(seq?),
        "who_dropped" => Purpose::WhoDropped(seq?),
        "rule" => Purpose::Rule,
        "share_counts" => Purpose::ShareCounts,
        "helpline" => Purpose::Helpline,
        "keep_until" => Purpose::KeepUntil,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::{PARTS, Purpose, Side, purpose};
    use crate::content::QuestionId;
    use crate::record::Draft;
    use crate::session::ParticipantId;
    use crate::text::Words;

    /// Every form that is kept, also of each kind of its own.
    fn kept() -> Vec<Purpose> {
        let (question, who) = (QuestionId("line.choice".into()), ParticipantId(2));
        let of_parts = PARTS.iter().map(|(asked, _)| Purpose::Part(question.clone(), *asked));
        let of_sides = Side::ALL.map(|side| Purpose::SideSays(question.clone(), side));
        let others = [
            Purpose::Join { late: false },
            Purpose::Join { late: true },
            Purpose::Person(who),
            Purpose::Leave(who),
            Purpose::Missing,
            Purpose::Agreement(None),
            Purpose::Agreement(Some("plain-words".into())),
            Purpose::Note(None),
            Purpose::Note(Some(question.clone())),
            Purpose::ChangeNote(41),
            Purpose::ChangeLine(42),
            Purpose::Park,
            Purpose::Settle(43),
            Purpose::Promise(None),
            Purpose::Promise(Some(44)),
            Purpose::Say(question.clone()),
            Purpose::Why(question.clone(), who),
            Purpose::Write(question.clone()),
            Purpose::Decide(question.clone()),
            Purpose::NotDone(45),
            Purpose::WhoDropped(46),
            Purpose::Rule,
            Purpose::ShareCounts,
            Purpose::Helpline,
            Purpose::KeepUntil,
        ];
        others.into_iter().chain(of_parts).chain(of_sides).collect()
    }

    #[test]
    fn every_form_comes_back_by_its_name() {
        for before in kept() {
            let named = before.kept().unwrap();
            let draft = Draft {
                kind: named.kind,
                participant: named.participant,
                question: named.question,
                text: Words::line("half"),
                ..Draft::default()
            };
            let after = purpose(&draft).unwrap();
            assert_eq!(format!("{before:?}"), format!("{after:?}"));
        }
    }
}
