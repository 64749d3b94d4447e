//! The form that starts a workshop.

use tui_input::Input;

use crate::app::Earlier;
use crate::content::Sides;
use crate::record::Extras;
use crate::session::{NewPerson, Reveal};

/// The start form.
#[derive(Debug, Clone)]
pub(in crate::app) struct StartPage {
    pub(in crate::app) title: Input,
    pub(in crate::app) about: Input,
    pub(in crate::app) people: Input,
    pub(in crate::app) staff: Input,
    pub(in crate::app) agenda: usize,
    pub(in crate::app) reveal: Reveal,
    /// The session that the new one follows.
    pub(in crate::app) after: Option<Earlier>,
    /// Who comes, as far as it was known before the form opened.
    pub(in crate::app) joining: Vec<NewPerson>,
    /// Agendas and their steps that get more minutes, once for each time.
    pub(in crate::app) more: Vec<(usize, usize)>,
    /// Whether somebody chose the agenda: the row that the form opens with is nobody's choice.
    pub(in crate::app) has_chosen: bool,
    /// The session that it was kept as, half filled; its file is held. What comes of the form goes on in it.
    pub(in crate::app) kept: Option<Kept>,
    pub(in crate::app) part: StartPart,
    /// The row that has the focus in the choice in front; nothing while that is the one that is chosen.
    pub(in crate::app) focus: Option<usize>,
    pub(in crate::app) refused: Option<String>,
}

/// A session that is not more than a form, half filled.
#[derive(Debug, Clone)]
pub(in crate::app) struct Kept {
    pub(in crate::app) id: String,
    /// Fields of its file that this version does not know.
    pub(in crate::app) extras: Extras,
}

/// The parts of the start form, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum StartPart {
    Title,
    About,
    People,
    Staff,
    Agenda,
    Reveal,
}

impl StartPart {
    pub(in crate::app) const ALL: [Self; 6] =
        [Self::Title, Self::About, Self::People, Self::Staff, Self::Agenda, Self::Reveal];

    /// Whether letters go into it.
    pub(in crate::app) fn is_text(self) -> bool {
        !matches!(self, Self::Agenda | Self::Reveal)
    }
}

impl StartPage {
    pub(in crate::app) fn new(sides: &Sides, agenda: usize) -> Self {
        Self {
            title: Input::default(),
            about: Input::default(),
            people: Input::new(sides.people.clone()),
            staff: Input::new(sides.staff.clone()),
            agenda,
            reveal: Reveal::Live,
            after: None,
            joining: Vec::new(),
            more: Vec::new(),
            has_chosen: false,
            kept: None,
            part: StartPart::Title,
            focus: None,
            refused: None,
        }
    }
}
