//! A conversation: what is said when something changed, and what a typed line is taken for.

use std::sync::Arc;

use super::hear::{self, Heard};
use super::say;
use super::spoken::{capital, quiet};
use crate::app::screen::{Body, Picked};
use crate::app::{Action, Here, Key, Msg};
use crate::phrases::Phrases;

/// The keys of what a method came to.
const SUM: &str = "sum";

/// The keys of a question of yes or no.
const ASKS: &str = "ask";

/// The keys of a list whose rows can come from outside while it is read out.
const CHOOSES: &str = "choose";

/// What is to be written now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// Whole lines.
    pub lines: Vec<String>,
    /// The last line, which says what may be typed. It ends with a colon and a space.
    pub prompt: String,
    /// Whether what is typed next must not show or be spoken.
    pub hidden: bool,
    /// Whether a hidden answer is typed next: what was typed before that was asked for is none.
    pub afresh: bool,
}

/// What was said so far, as far as it matters for what is said next.
#[derive(Debug)]
pub struct Talk {
    phrases: Arc<Phrases>,
    /// The place said last, with its lines.
    last: Option<Last>,
    /// What stands below a form that was said last.
    below: Option<Last>,
    /// The question said last, whatever came between.
    asked: Option<Here>,
    /// The row of the list of names that was answered last, while nothing has come between.
    answered: Option<usize>,
    alert: Option<String>,
    /// Whether it was said that hidden answers are best given with headphones.
    told_of_headphones: bool,
}

#[derive(Debug)]
struct Last {
    here: Here,
    place: String,
    lines: Vec<String>,
}

impl Talk {
    /// Nothing was said yet.
    #[must_use]
    pub fn new(phrases: &Phrases) -> Self {
        let phrases = Arc::new(phrases.line_by_line(true));
        Self { phrases, last: None, below: None, asked: None, answered: None, alert: None, told_of_headphones: false }
    }

    /// Speaks in these words from now on.
    pub fn speak(&mut self, phrases: &Phrases) {
        self.phrases = Arc::new(phrases.line_by_line(true));
    }

    /// What is to be said of `here`: all of it where it is another place, else what is new.
    pub fn tell(&mut self, here: Here) -> Said {
        let mut lines = self.around(&here);
        let place = say::place(&here.screen.head, &self.phrases);
        // Home and the line say themselves what they are.
        let says_itself = matches!(here.screen.body, Body::Home(_)) || here.name == "position";
        let same_place = self.last.as_ref().is_some_and(|last| last.place == place);
        // What a method came to belongs to the step that was left: the one behind it is told when it shows.
        let place = if here.name == SUM { self.last.as_ref().map_or(place, |last| last.place.clone()) } else { place };
        if !same_place && !says_itself && here.name != SUM {
            lines.push(place.clone());
        }
        if is_hidden(&here) && !self.told_of_headphones {
            self.told_of_headphones = true;
            lines.push(self.phrases.say("say-headphones"));
        }
        let is_question = matches!(here.screen.body, Body::Question(_));
        let before = if is_question { self.asked.as_ref() } else { self.last.as_ref().map(|last| &last.here) };
        let now = say::say(&here, before, &self.phrases);
        match self.known(&here, &place).filter(|known| say::asks_the_same(&known.here.screen.body, &here.screen.body)) {
            Some(known) if known.here.screen.body == here.screen.body => {
                lines.extend(say::refused(&here, &self.phrases));
            }
            Some(known) if !is_question => {
                // What is refused again is told again.
                let refused = say::refused(&here, &self.phrases);
                let is_new = |it: &&String| !known.lines.contains(it) || refused.contains(it);
                lines.extend(now.iter().filter(is_new).cloned());
            }
            _ => lines.extend(now.iter().cloned()),
        }
        let said = Said { lines, ..self.prompt(&here) };
        if is_question {
            self.asked = Some(here.clone());
        }
        self.answered = self.last.as_ref().and_then(|last| answered(&last.here.screen.body, &here.screen.body));
        let is_form = matches!(here.screen.body, Body::Form(_));
        let before = self.last.replace(Last { here, place, lines: now });
        // A form opens over what was said; what is new below it is heard when it closes.
        // What was asked over it is put anew each time: it stands below nothing.
        if is_form {
            let stays = |it: &Last| !matches!(it.here.screen.body, Body::Form(_)) && it.here.name != ASKS;
            self.below = before.filter(stays).or(self.below.take());
        } else if self.last.as_ref().is_some_and(|last| last.here.name != ASKS) {
            self.below = None;
        }
        said
    }

    /// What was said of this very screen, last or below the form that has closed.
    fn known(&self, here: &Here, place: &str) -> Option<&Last> {
        [&self.last, &self.below].into_iter().flatten().find(|it| it.place == place && it.here.name == here.name)
    }

    /// What is said by itself: trouble with saving, and its end. Nothing else ever is.
    pub fn news(&mut self, here: &Here) -> Option<Said> {
        let alert = here.screen.alert.as_ref().map(|alert| alert.text.clone());
        if alert == self.alert {
            return None;
        }
        self.alert = alert;
        let mut lines = self.trouble();
        if lines.is_empty() {
            let saved = here.screen.head.saved.as_deref().map(capital).unwrap_or_default();
            lines.push(self.phrases.fill("say-on-disk-again", &[("saved", saved.into())]));
        }
        Some(Said { lines, ..self.prompt(here) })
    }

    fn trouble(&self) -> Vec<String> {
        let alert = self.alert.iter().map(|alert| quiet(alert, &self.phrases));
        alert.flat_map(|alert| [alert, self.phrases.say("say-place")]).collect()
    }

    /// The answer to the last act, and trouble with saving: before everything else.
    fn around(&mut self, here: &Here) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(said) = &here.screen.said {
            lines.extend(said.lines().map(|line| quiet(line, &self.phrases)).filter(|line| !line.is_empty()));
        }
        self.alert = here.screen.alert.as_ref().map(|alert| alert.text.clone());
        lines.extend(self.trouble());
        lines
    }

    /// What `line` is taken for at `here`. A number means the row that was read out with it: where another one has it by now,
    /// that is said first.
    #[must_use]
    pub fn hear(&self, here: &Here, line: &str) -> Heard {
        let heard = self.about_who_answered(here, hear::hear(here, line, &self.phrases));
        if matches!(heard, Heard::Do { .. }) && self.means_another_row(here, line) {
            return Heard::Do { msgs: Vec::new(), said: Some(self.phrases.say("say-list-changed")) };
        }
        heard
    }

    /// What keeps the words of a line that did not end, and gives nothing.
    #[must_use]
    pub fn begun(&self, here: &Here, line: &str) -> Vec<Msg> {
        hear::half_a_line(here, line, &self.phrases)
    }

    /// What is said at the end of input of what was begun here and not given; `saved` is whether the session is on disk.
    #[must_use]
    pub fn left(&self, here: &Here, saved: bool) -> Vec<String> {
        say::left(here, saved, &self.phrases)
    }

    /// What is said of a line that did not end, where nothing of it was kept.
    #[must_use]
    pub fn unended(&self) -> String {
        self.phrases.say("left-unended")
    }

    /// Down the list of names, who answered gives the reason, though the next row waits by then.
    fn about_who_answered(&self, here: &Here, heard: Heard) -> Heard {
        let (Heard::Do { msgs, said: None }, Body::ByList(view), Some(row)) =
            (&heard, &here.screen.body, self.answered)
        else {
            return heard;
        };
        let is_why = |key: &Key| here.keys.iter().any(|it| it.action == Action::Why && it.keys.contains(key));
        match msgs.as_slice() {
            [Msg::Key(key)] if is_why(key) && !here.hides => Heard::keys(hear::steps(view.focus, row).chain([*key])),
            _ => heard,
        }
    }

    /// Whether a number in `line` stands before another row of the list in front than was said of it.
    fn means_another_row(&self, here: &Here, line: &str) -> bool {
        let Some(last) = self.last.as_ref().filter(|last| last.here.name == here.name) else { return false };
        let mut numbers = line.split(|c: char| !c.is_ascii_digit()).filter_map(|it| it.parse::<usize>().ok());
        match (&last.here.screen.body, &here.screen.body) {
            (Body::List(said), Body::List(now)) if here.name == CHOOSES && said.heading == now.heading => {
                numbers.any(|n| say::with_number(said, here.name, n) != say::with_number(now, here.name, n))
            }
            (Body::Home(said), Body::Home(now)) => {
                numbers.any(|n| said.items.get(n.wrapping_sub(1)) != now.items.get(n.wrapping_sub(1)))
            }
            _ => false,
        }
    }

    /// That a save takes long.
    #[must_use]
    pub fn still_saving(&self) -> String {
        self.phrases.say("say-still-saving")
    }

    /// That what was asked for does not come.
    #[must_use]
    pub fn still_reading(&self) -> String {
        self.phrases.say("said-disk-is-slow")
    }

    /// The prompt of `here`, once more.
    #[must_use]
    pub fn prompt(&self, here: &Here) -> Said {
        let afresh = matches!(&here.screen.body, Body::Question(it) if it.hidden && it.picked == Picked::Nothing);
        Said { lines: Vec::new(), prompt: say::prompt(here, &self.phrases), hidden: is_quiet(here), afresh }
    }
}

/// The row that has an answer `now` and had none, or another one, before.
fn answered(before: &Body, now: &Body) -> Option<usize> {
    let (Body::ByList(before), Body::ByList(now)) = (before, now) else { return None };
    let mut rows = before.rows.iter().zip(&now.rows);
    rows.position(|(before, now)| before.given != now.given).filter(|_| before.text == now.text)
}

/// Whether what is typed here may be an answer that nobody may see, at its prompt or too early. A text shows, so that
/// whoever types it can read it.
fn is_quiet(here: &Here) -> bool {
    is_hidden(here) || here.hides && !matches!(here.screen.body, Body::Form(_))
}

/// Whether an answer is typed here that nobody may see.
fn is_hidden(here: &Here) -> bool {
    match &here.screen.body {
        Body::Question(question) => question.hidden,
        Body::ByList(_) => here.hides,
        _ => false,
    }
}
