//! The method's rules a second time, in the plainest code, over a plain list of answers; compared with `weigh`.
//!
//! Constraint: nothing of `weigh` is used to count here, only its result types to compare with.

use crate::common::book::{Book, Line, write_book};
use crate::common::plans::plans;
use alongside::session::{Answer, Mark, Reveal, Side};
use alongside::weigh::{
    Counts, FirstTurns, HeadlineKind, QuestionResult, Results, SideCounts, Verdict, WhyProvisional, head_count,
};
use proptest::prelude::*;

/// Sort; take the middle one, or the lower of the two.
fn lower_middle(mut marks: Vec<Mark>) -> Option<Mark> {
    marks.sort();
    if marks.is_empty() {
        return None;
    }
    Some(marks[(marks.len() - 1) / 2])
}

/// What the rules say about one question.
#[derive(Debug)]
struct Said {
    question: String,
    in_position: bool,
    /// The answer that counts of each person: (round, side, answer).
    standing: Vec<(u32, Side, Answer)>,
    rounds: Vec<u32>,
    reveal: Reveal,
    away: Vec<Side>,
    moved_up: u32,
    moved_down: u32,
}

fn say_of(book: &Book, question: &str) -> Option<Said> {
    let lines: Vec<&Line> = book.lines.iter().filter(|line| line.question == question).collect();
    let last_line = lines.last()?;
    let mut said = Said {
        question: question.to_owned(),
        in_position: !question.starts_with("meeting"),
        standing: Vec::new(),
        rounds: Vec::new(),
        reveal: book.shown_how.iter().rev().find(|(id, ..)| id == question).unwrap().2,
        away: Vec::new(),
        moved_up: 0,
        moved_down: 0,
    };
    for line in &lines {
        if !said.rounds.contains(&line.round) {
            said.rounds.push(line.round);
        }
    }
    for person in 0..book.sides.len() {
        let own: Vec<&&Line> = lines.iter().filter(|line| line.person == person).collect();
        if let Some(last) = own.last() {
            said.standing.push((last.round, last.side, last.answer));
            if own.len() > 1 && last.round == last_line.round {
                let (Answer::Marked(now), Answer::Marked(before)) = (last.answer, own[own.len() - 2].answer) else {
                    continue;
                };
                said.moved_up += u32::from(now > before);
                said.moved_down += u32::from(now < before);
            }
        } else if book.asked.iter().any(|asked| asked.question == question && asked.person == person) {
            said.away.push(book.sides[person]);
        }
    }
    Some(said)
}

impl Said {
    fn marks(&self, side: Option<Side>) -> Vec<Mark> {
        let mut marks = Vec::new();
        for (_, from, answer) in &self.standing {
            if let Answer::Marked(mark) = answer
                && (side.is_none() || side == Some(*from))
            {
                marks.push(*mark);
            }
        }
        marks
    }

    fn middle(&self, side: Option<Side>) -> Option<Mark> {
        lower_middle(self.marks(side))
    }

    fn counts(&self, side: Option<Side>) -> Counts {
        let mut counts = Counts::default();
        for (_, from, answer) in &self.standing {
            if side.is_some() && side != Some(*from) {
                continue;
            }
            match answer {
                Answer::Marked(Mark::To) => counts.to += 1,
                Answer::Marked(Mark::For) => counts.for_ += 1,
                Answer::Marked(Mark::With) => counts.with += 1,
                Answer::NotSure => counts.not_sure += 1,
                Answer::Pass => counts.pass += 1,
                other => panic!("no mark: {other:?}"),
            }
        }
        for away in &self.away {
            counts.away += u32::from(side.is_none() || side == Some(*away));
        }
        counts
    }

    fn side_counts(&self, side: Side) -> SideCounts {
        let voices = u32::try_from(self.marks(Some(side)).len()).unwrap();
        SideCounts { counts: self.counts(Some(side)), middle: self.middle(Some(side)), voices }
    }

    fn count_from_earlier_rounds(&self) -> usize {
        let last = *self.rounds.iter().max().unwrap();
        self.standing.iter().filter(|(round, ..)| *round < last).count()
    }

    /// The table of R6, row by row, with its words.
    fn headline(&self) -> (HeadlineKind, Option<Mark>, String) {
        let (people, staff) = (self.middle(Some(Side::People)), self.middle(Some(Side::Staff)));
        let (Some(people), Some(staff)) = (people, staff) else {
            let who = match (staff, people) {
                (Some(_), _) => "Only staff have answered.",
                (_, Some(_)) => "Only people have answered.",
                _ => "Nobody from either side has answered.",
            };
            return (HeadlineKind::CannotSay, None, format!("Cannot say yet. {who}"));
        };
        let room = self.middle(None).unwrap();
        let level = *[people, staff, room].iter().min().unwrap();
        if people != staff && people != Mark::For && staff != Mark::For {
            let words = format!("Split. Staff say {}, people say {}.", word(staff), word(people));
            return (HeadlineKind::Split, None, words);
        }
        let marks = self.marks(None);
        if marks.iter().all(|mark| *mark == marks[0]) {
            return (HeadlineKind::Same, Some(level), format!("{}. Everyone who marked says so.", word(level)));
        }
        if people == level && staff == level {
            return (HeadlineKind::Mostly, Some(level), format!("Mostly {}.", word(level)));
        }
        let why = if people == staff {
            format!("Both sides say {}, everyone together says {}.", word(people), word(level))
        } else if level < people && level < staff {
            let each = format!("Staff say {}, people say {}", word(staff), word(people));
            format!("{each}, everyone together says {}.", word(level))
        } else {
            format!("Staff say {}, people say {}.", word(staff), word(people))
        };
        (HeadlineKind::NoFurther, Some(level), format!("No further than {}. {why}", word(level)))
    }

    fn heads_differ(&self) -> bool {
        let (kind, level, _) = self.headline();
        kind == HeadlineKind::Split || (kind != HeadlineKind::CannotSay && self.middle(None) != level)
    }
}

fn word(mark: Mark) -> &'static str {
    match mark {
        Mark::To => "TO",
        Mark::For => "FOR",
        Mark::With => "WITH",
    }
}

fn compare_question(said: &Said, weighed: &QuestionResult) -> Result<(), TestCaseError> {
    let (kind, level, words) = said.headline();
    prop_assert_eq!(&said.question, &weighed.id.0);
    prop_assert_eq!((kind, level, &words), (weighed.headline.kind, weighed.headline.level, &weighed.headline.words));
    prop_assert_eq!(said.counts(None), weighed.room);
    prop_assert_eq!(said.side_counts(Side::People), weighed.sides.people);
    prop_assert_eq!(said.side_counts(Side::Staff), weighed.sides.staff);
    prop_assert_eq!(said.side_counts(Side::Neither), weighed.sides.neither);
    prop_assert_eq!(said.middle(None), weighed.middle);
    prop_assert_eq!(said.in_position, weighed.in_position);
    prop_assert_eq!((said.rounds.len(), said.reveal), (weighed.rounds as usize, weighed.reveal));
    prop_assert_eq!(said.count_from_earlier_rounds(), weighed.from_earlier_rounds as usize);
    prop_assert_eq!((said.moved_up, said.moved_down), (weighed.moved.up, weighed.moved.down));
    prop_assert_eq!(said.heads_differ(), head_count(weighed).differs);
    Ok(())
}

fn verdict(said: &[Said]) -> Option<Verdict> {
    let asked: Vec<&Said> = said.iter().filter(|it| it.question.starts_with("checklist.")).collect();
    if asked.is_empty() {
        return None;
    }
    let mut not_yet = false;
    let mut each_side_on_each = true;
    for question in &asked {
        let counts = question.counts(None);
        not_yet = not_yet || counts.to + counts.for_ + counts.not_sure > 0;
        let sides = [Side::People, Side::Staff].map(|side| question.marks(Some(side)).len());
        each_side_on_each = each_side_on_each && sides[0] > 0 && sides[1] > 0;
    }
    Some(match (not_yet, asked.len() == 3 && each_side_on_each) {
        (true, _) => Verdict::NotYet,
        (false, true) => Verdict::Likely,
        (false, false) => Verdict::CannotSay,
    })
}

fn compare_position(said: &[Said], weighed: &Results) -> Result<(), TestCaseError> {
    let asked: Vec<&Said> = said.iter().filter(|it| it.in_position).collect();
    let mut levels = Vec::new();
    let (mut split, mut cannot_say) = (0_u32, 0_u32);
    let mut counted = [0_u32; 3];
    for question in &asked {
        match question.headline() {
            (HeadlineKind::CannotSay, ..) => cannot_say += 1,
            (HeadlineKind::Split, ..) => {
                split += 1;
                levels.push(Mark::To);
            }
            (_, level, _) => {
                counted[level.unwrap().place()] += 1;
                levels.push(level.unwrap());
            }
        }
    }
    let most_cannot_be_said = cannot_say as usize > levels.len();
    let pointer = if most_cannot_be_said { None } else { lower_middle(levels) };
    let waits = matches!(verdict(said), Some(Verdict::NotYet | Verdict::CannotSay));
    let held_back = pointer == Some(Mark::With) && waits;
    let position = &weighed.position;
    prop_assert_eq!(position.held_back, held_back);
    prop_assert_eq!(position.pointer, if held_back { Some(Mark::For) } else { pointer });
    let counts = position.counts;
    prop_assert_eq!(counted, [counts.to, counts.for_, counts.with]);
    prop_assert_eq!((split, cannot_say), (counts.split, counts.cannot_say));
    let rooms: Vec<Mark> = asked.iter().filter_map(|it| it.middle(None)).collect();
    let provisional = if pointer.is_none() { lower_middle(rooms) } else { None };
    prop_assert_eq!(position.provisional, provisional);
    let with_marks = |side| asked.iter().any(|it| !it.marks(Some(side)).is_empty());
    let why = match (with_marks(Side::People), with_marks(Side::Staff)) {
        (true, true) => WhyProvisional::NotTheSameQuestions,
        (true, false) => WhyProvisional::OnlySoFar(Side::People),
        (false, true) => WhyProvisional::OnlySoFar(Side::Staff),
        (false, false) => WhyProvisional::NeitherSideYet,
    };
    prop_assert_eq!(position.why_provisional, provisional.map(|_| why));
    Ok(())
}

fn compare_principles(said: &[Said], weighed: &Results) -> Result<(), TestCaseError> {
    for (at, id) in ["equality", "diversity", "accessibility", "reciprocity"].into_iter().enumerate() {
        let its = format!("principles.{id}.");
        let mut asked = 0;
        let (mut kept, mut short) = (0, 0);
        for question in said.iter().filter(|it| it.question.starts_with(&its)) {
            asked += 1;
            match question.headline() {
                (HeadlineKind::CannotSay, ..) => {}
                (HeadlineKind::Same | HeadlineKind::Mostly, Some(Mark::With), _) => kept += 1,
                _ => short += 1,
            }
        }
        let change_first = match (short, kept) {
            (1.., _) => Some(true),
            (0, n) if n == asked && asked > 0 => Some(false),
            _ => None,
        };
        prop_assert_eq!((id, change_first), (weighed.principles[at].id.as_str(), weighed.principles[at].change_first));
    }
    Ok(())
}

fn compare_lists(book: &Book, said: &[Said], weighed: &Results) -> Result<(), TestCaseError> {
    let hidden: Vec<&String> = book.questions.iter().filter(|id| book.hidden.contains(id)).collect();
    prop_assert_eq!(hidden, weighed.unrevealed.iter().map(|id| &id.0).collect::<Vec<_>>());
    let mut turns = FirstTurns::default();
    for (question, side) in &book.first {
        if said.iter().any(|it| it.question == *question) {
            match side {
                Side::People => turns.people += 1,
                Side::Staff => turns.staff += 1,
                Side::Neither => turns.neither += 1,
            }
        }
    }
    prop_assert_eq!(turns, weighed.first_turns);
    let checklist = weighed.checklist.as_ref();
    prop_assert_eq!(verdict(said), checklist.map(|it| it.verdict));
    for line in checklist.map_or(&[][..], |it| &it.questions) {
        let counts = said.iter().find(|it| it.question == line.id.0).unwrap().counts(None);
        prop_assert_eq!((counts.to + counts.for_, counts.not_sure), (line.no, line.not_sure));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn weigh_says_what_the_rules_say(plan in plans()) {
        let book = write_book(&plan);
        let said: Vec<Said> = book.questions.iter().filter_map(|id| say_of(&book, id)).collect();
        let weighed = plan.play().results();
        prop_assert_eq!(said.len(), weighed.questions.len());
        for (said, weighed) in said.iter().zip(&weighed.questions) {
            compare_question(said, weighed)?;
        }
        compare_position(&said, &weighed)?;
        compare_principles(&said, &weighed)?;
        compare_lists(&book, &said, &weighed)?;
    }
}
