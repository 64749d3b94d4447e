//! The pages of the engine and what each remembers. Meaning only; how they look is `screen`'s.

mod start;
mod taking_out;

use std::path::PathBuf;
use std::sync::Arc;

use tui_input::Input;

use super::effect::Comparing;
use super::scene::BeforeNext;
use super::screen::Paragraph;
use crate::content::{Place, QuestionId};
use crate::export::Audience;
use crate::session::{Answer, ParticipantId, Side, Stamp};

pub(super) use start::{Kept, StartPage, StartPart};
pub(super) use taking_out::{OutOf, TakingOut};

/// A page. The one in front gets the keys.
#[derive(Debug, Clone)]
pub(super) enum Page {
    /// The first screen.
    Home { focus: usize },
    /// Start a workshop.
    Start(Box<StartPage>),
    /// The running workshop, at its place or looking back.
    Running(Running),
    /// The facilitator's menu.
    Menu { focus: usize },
    /// Steps and time.
    Steps { focus: usize },
    /// Who is here, opened from the menu.
    People { focus: usize },
    /// The car park and its decisions, opened from the menu.
    Parked { focus: usize },
    /// The position, opened with one key.
    Position(PositionPage),
    /// A card somebody asked for, or a break.
    Card(CardPage),
    /// Something to type or choose in a form.
    Edit(Box<Edit>),
    /// Something to choose from a list.
    Pick { what: Picking, focus: usize },
    /// A longer text.
    Reading { what: Text, focus: usize },
    /// A yes or no.
    Ask(Ask),
    /// A sentence or two to read; Enter goes on.
    Notice { lines: Vec<String> },
    /// A closed session, read from home.
    Records { focus: usize },
}

impl Page {
    /// Whether it only stands over another page, to be looked at: nobody asked the room for it. The next such page, or a
    /// card, stands in its place.
    pub(super) fn is_overlay(&self) -> bool {
        let is_place =
            matches!(self, Self::Menu { .. } | Self::Position(_) | Self::Reading { what: Text::Checklist, .. });
        is_place || self.is_about_another()
    }

    /// Whether it tells of the page below it, or how that looks: it leads back there.
    pub(super) fn is_about_another(&self) -> bool {
        matches!(
            self,
            Self::Pick { what: Picking::Looks, .. }
                | Self::Reading { what: Text::Help(_) | Text::Aloud(_) | Text::Glossary(_), .. }
        )
    }

    /// The item that has the focus, on a page that is no more than a list.
    pub(super) fn focus(&mut self) -> Option<&mut usize> {
        match self {
            Self::Home { focus }
            | Self::Menu { focus }
            | Self::Pick { focus, .. }
            | Self::Records { focus }
            | Self::Steps { focus }
            | Self::Running(Running { focus, .. }) => Some(focus),
            _ => None,
        }
    }
}

/// What stands on the position screen besides the position.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct PositionPage {
    pub(super) focus: usize,
    pub(super) heads: bool,
}

/// Cards over the workshop.
#[derive(Debug, Clone, Copy)]
pub(super) enum CardPage {
    /// Somebody asked for more time.
    Slow,
    /// Everything waits.
    Stop,
    /// A break that was not planned; back at this time.
    Break { until: Stamp },
}

/// The running workshop's page.
#[derive(Debug, Clone, Default)]
pub(super) struct Running {
    /// Looking back at this place; nothing while at the workshop's own place.
    pub(super) looking: Option<Place>,
    /// Came here from this row of a list of the workshop's own place; next and back return there.
    pub(super) visiting: Option<usize>,
    /// The row that has the focus, where the stop is a list.
    pub(super) focus: usize,
    /// Answers are typed down the list of names, until the group goes back to turns.
    pub(super) by_list: bool,
    pub(super) asking: Asking,
    /// Head count in place of sides.
    pub(super) heads: bool,
    /// What is ticked to be answered, and not yet kept; nothing where it is as the group picked it.
    pub(super) ticked: Option<Vec<QuestionId>>,
    /// Check-in and closing round: who has had their word, in that order.
    pub(super) spoken: Vec<ParticipantId>,
    pub(super) before_next: BeforeNext,
}

/// What is being answered at a question.
#[derive(Debug, Clone, Default)]
pub(super) struct Asking {
    /// Picked and not yet given.
    pub(super) picked: Option<Answer>,
    /// The reason box: open, and what is in it.
    pub(super) reason: Input,
    pub(super) typing: bool,
    /// Somebody outside the turn order answers or changes an answer.
    pub(super) changing: Option<ParticipantId>,
    /// Outside the turn order: the second of two questions that are answered in one turn is in front.
    pub(super) on_second: bool,
    /// Together: this person has just given; the next one gets the keyboard.
    pub(super) handed_by: Option<ParticipantId>,
    /// Live: thanked on the next turn card.
    pub(super) thanked: Option<ParticipantId>,
    /// By list: whose row was gone to; else it is the first one without an answer.
    pub(super) row: Option<ParticipantId>,
    /// By list: who has answered, and what was pressed for them once; pressed again, it changes their answer.
    pub(super) sure: Option<(ParticipantId, Answer)>,
}

/// A form: fields and choices filled from the top; the last one carries it out.
#[derive(Debug, Clone)]
pub(super) struct Edit {
    pub(super) purpose: Purpose,
    pub(super) fields: Vec<Field>,
    /// What was in its fields as it opened.
    pub(super) opened: Vec<String>,
    pub(super) at: usize,
    pub(super) refused: Option<String>,
}

/// One part of a form.
#[derive(Debug, Clone)]
pub(super) enum Field {
    /// A line to type in; `label` names the phrase.
    Text { label: &'static str, input: Input },
    /// A choice of one; `label` names the phrase, `rows` are in the room's words. Where a person stands is never chosen
    /// for them: `chosen` may be nothing at first, and then no row has the focus before a number or an arrow was pressed.
    Choice { label: &'static str, rows: Vec<String>, chosen: Option<usize>, focus: Option<usize> },
}

/// What a form is for.
#[derive(Debug, Clone)]
pub(super) enum Purpose {
    /// Somebody joins; `late` is whether somebody came after a yes of the room since the form was opened.
    Join { late: bool },
    /// A person's entry is changed.
    Person(ParticipantId),
    /// Somebody leaves, maybe with a word on when they are back.
    Leave(ParticipantId),
    /// Who is missing.
    Missing,
    /// A line for the agreement, or a starter put differently.
    Agreement(Option<String>),
    /// A minority note.
    Note(Option<QuestionId>),
    /// A note that stands, in other words.
    ChangeNote(u64),
    /// A line that the group added to its agreement, in other words.
    ChangeLine(u64),
    /// A thought for later.
    Park,
    /// What becomes of a parked thought.
    Settle(u64),
    /// A promise, new or put differently.
    Promise(Option<u64>),
    /// Words after a reveal.
    Say(QuestionId),
    /// Why somebody answered so, typed from the list of names.
    Why(QuestionId, ParticipantId),
    /// A line of the group's own, before its first answer.
    Write(QuestionId),
    /// A decision, written down.
    Decide(QuestionId),
    /// What a side says as one.
    SideSays(QuestionId, Side),
    /// Something about a stage.
    Part(QuestionId, PartAsked),
    /// Why a promise of the session before was not done.
    NotDone(u64),
    /// Who decided that a promise of the session before was dropped.
    WhoDropped(u64),
    /// When a decision is agreed.
    Rule,
    /// Whether counts may be shared, for the whole room.
    ShareCounts,
    /// The helpline.
    Helpline,
    /// Until when the record is kept.
    KeepUntil,
    /// What the workshop is called.
    Title,
    /// Another place to save.
    Place,
    /// A folder for this copy.
    CopyTo(CopyTo),
    /// What becomes of a text that holds the name of somebody who is taken out: this row of the list.
    Mention(usize),
}

/// What is asked about a stage, one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PartAsked {
    /// What happens now, and what the group will do.
    Ways,
    /// Why not together.
    Why,
    /// The same, in the group's words.
    WhyWords,
    /// What people can count on.
    Promise,
}

/// What is chosen from a list.
#[derive(Debug, Clone)]
pub(super) enum Picking {
    /// An unfinished workshop to go on with.
    Resume,
    /// A session to read.
    Record,
    /// Sessions to compare; those at these paths are ticked. Those of which a copy is made are being read.
    Compare { ticked: Vec<PathBuf>, copying: Option<Vec<PathBuf>> },
    /// Whose answer is changed.
    Change(QuestionId),
    /// What becomes of words that were begun, before this is closed.
    Begun(Closing),
    /// Who is taken out.
    TakeOut,
    /// What becomes of texts of others that hold the name.
    Mentions(TakingOut),
    /// Which words without an owner are the person's.
    Unowned(TakingOut),
    /// Live, together or mixed, for this question or the session.
    Reveal(Option<QuestionId>),
    /// Another place to save.
    Place,
    /// Under which number none is told in a copy to share.
    Limit,
    /// As what this copy is made.
    Form(CopyOf),
    /// Where to it is made.
    CopyTo(CopyTo),
    /// Colours and signs.
    Looks,
    /// A step for the plan.
    Step(Putting),
    /// Whose words are taken back.
    WordsOf,
    /// Which answer of this person is taken back.
    WordsAt(ParticipantId),
}

/// What is closed although words wait there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Closing {
    /// The workshop.
    Workshop,
    /// The round of this question: what we said shows.
    Round(QuestionId),
    /// This question, for all.
    Skipped(QuestionId),
}

/// What a copy is made of.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum CopyOf {
    /// The workshop that is open, for these people.
    Workshop(Audience),
    /// The same questions over several workshops.
    Compared(Arc<Comparing>),
}

/// A copy that is to be made.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct CopyTo {
    /// Of what, and for whom.
    pub(super) of: CopyOf,
    /// The ending of its file.
    pub(super) format: &'static str,
    /// Where to; nothing for the usual folder.
    pub(super) folder: Option<String>,
}

/// Where a step is put in the plan. Numbers are indices into the steps of the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Putting {
    /// Where this one stands now.
    InPlaceOf(usize),
    /// Behind this one.
    Behind(usize),
}

impl Putting {
    /// The step that goes, if one does.
    pub(super) fn goes(self) -> Option<usize> {
        match self {
            Self::InPlaceOf(step) => Some(step),
            Self::Behind(_) => None,
        }
    }
}

/// Longer texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Text {
    /// The keys of the screen below.
    Help(&'static str),
    /// The words to say for the screen below.
    Aloud(Vec<String>),
    /// Hard words, and "Based on"; holds what the screen below says, in small letters.
    Glossary(String),
    /// What is co-production?
    Facts,
    /// What the checklist comes to, and holds WITH back.
    Checklist,
    /// The same of a method, behind its last question; Enter goes on.
    Sum(Sum),
    /// What a workshop came to.
    Record(Vec<Paragraph>),
    /// How the same questions moved over several workshops.
    Compared(Vec<Paragraph>),
    /// Where it is saved.
    Saved,
    /// What is wrong in the settings file, one mistake each.
    Settings(Vec<String>),
}

/// The methods that say what they come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sum {
    Checklist,
    /// Which of the principles to change first.
    Principles,
}

/// A yes or no.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Ask {
    /// Leave the program?
    Leave,
    /// Leave although something is not on disk?
    LeaveUnsaved,
    /// Take this person out? Asked twice: `sure` is the second time.
    TakeOut { out: TakingOut, sure: bool },
    /// Delete the workshop that is read? These files hold it, itself last; those that are broken may hold it too, in words.
    Delete { files: Vec<PathBuf>, broken: Vec<String> },
    /// Write this copy although it could show who said what?
    Export { to: CopyTo, warnings: Vec<String> },
    /// Close the workshop?
    Close,
    /// Skip this step?
    SkipStep(usize),
    /// Skip this question, although somebody has answered it?
    SkipAnswered(QuestionId),
    /// Mark this question again, in a new round?
    MarkAgain(QuestionId),
    /// Take back the room's yes to sharing counts, once it is closed?
    ShareNoMore,
    /// Keep the practice session?
    KeepPractice,
    /// Leave out what was typed or chosen below, and is not written down?
    LeaveOut,
    /// Make this folder, which was typed and is not there?
    MakeFolder(String),
}
