//! Everything that comes with the program, in one list.

use std::sync::LazyLock;

use super::{
    Agenda, ContentKind, LeftOut, Method, MethodId, Own, Question, QuestionId, Room, Step, read_agenda, read_method,
    read_room,
};

/// The files of `assets/` that this part of the program reads: path below `assets/`, text.
/// A test holds that no file is left out and that each one loads.
pub const EMBEDDED: &[(&str, &str)] = &[
    ("methods/en/checklist.toml", include_str!("../../assets/methods/en/checklist.toml")),
    ("methods/en/principles.toml", include_str!("../../assets/methods/en/principles.toml")),
    ("methods/en/challenges.toml", include_str!("../../assets/methods/en/challenges.toml")),
    ("methods/en/line.toml", include_str!("../../assets/methods/en/line.toml")),
    ("methods/en/elements.toml", include_str!("../../assets/methods/en/elements.toml")),
    ("methods/en/fourpi.toml", include_str!("../../assets/methods/en/fourpi.toml")),
    ("methods/en/signs.toml", include_str!("../../assets/methods/en/signs.toml")),
    ("methods/en/values.toml", include_str!("../../assets/methods/en/values.toml")),
    ("methods/en/levels.toml", include_str!("../../assets/methods/en/levels.toml")),
    ("methods/en/grid.toml", include_str!("../../assets/methods/en/grid.toml")),
    ("methods/en/parts.toml", include_str!("../../assets/methods/en/parts.toml")),
    ("methods/en/own.toml", include_str!("../../assets/methods/en/own.toml")),
    ("methods/en/decide.toml", include_str!("../../assets/methods/en/decide.toml")),
    ("methods/en/meeting.toml", include_str!("../../assets/methods/en/meeting.toml")),
    ("methods/en/stories.toml", include_str!("../../assets/methods/en/stories.toml")),
    ("agendas/taster.toml", include_str!("../../assets/agendas/taster.toml")),
    ("agendas/short.toml", include_str!("../../assets/agendas/short.toml")),
    ("agendas/follow-up.toml", include_str!("../../assets/agendas/follow-up.toml")),
    ("agendas/planning.toml", include_str!("../../assets/agendas/planning.toml")),
    ("agendas/standard.toml", include_str!("../../assets/agendas/standard.toml")),
    ("agendas/full.toml", include_str!("../../assets/agendas/full.toml")),
    ("room/en.toml", include_str!("../../assets/room/en.toml")),
];

/// The check of the meeting itself: asked by list or by a show of fingers, so it needs no turns.
pub const MEETING: &str = "meeting";
/// The method that opens WITH (method, section 3.1).
pub const CHECKLIST: &str = "checklist";
/// The method of decisions: they are made whenever there is one, and written by the group.
pub const DECIDE: &str = "decide";
/// The four fixed principles: its statements say what to change first (R14).
pub const PRINCIPLES: &str = "principles";

/// What can be asked, planned and said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Library {
    /// Methods, in the order they are listed.
    pub methods: Vec<Method>,
    /// Agendas, the shortest first.
    pub agendas: Vec<Agenda>,
    /// What is said to the room.
    pub room: Room,
    /// Which of these are the group's own; they stand behind those that come with the program.
    pub own: Vec<Own>,
    /// Files of the group's own that cannot be used.
    pub left_out: Vec<LeftOut>,
}

/// Whether this method or agenda comes with the program: a group's own has none of these names ([`Library::with`]).
#[must_use]
pub fn comes_with_the_program(kind: ContentKind, id: &str) -> bool {
    let file = match kind {
        ContentKind::Method => format!("methods/en/{id}.toml"),
        ContentKind::Agenda => format!("agendas/{id}.toml"),
    };
    EMBEDDED.iter().any(|(embedded, _)| *embedded == file)
}

/// The files below a folder of `assets/`.
fn of(folder: &str) -> impl Iterator<Item = &(&'static str, &'static str)> {
    EMBEDDED.iter().filter(move |(file, _)| file.starts_with(folder))
}

/// What comes with the program, read once.
static BUILT_IN: LazyLock<Library> = LazyLock::new(|| {
    let methods: Vec<Method> = of("methods/").filter_map(|(file, text)| read_method(file, text).ok()).collect();
    let agendas = of("agendas/").filter_map(|(file, text)| read_agenda(file, text, &methods).ok()).collect();
    let room = of("room/").find_map(|(file, text)| read_room(file, text).ok()).unwrap_or_default();
    Library { methods, agendas, room, own: Vec::new(), left_out: Vec::new() }
});

impl Room {
    /// What is said to the room, without the rest of the library.
    #[must_use]
    pub fn built_in() -> &'static Self {
        &BUILT_IN.room
    }
}

impl Library {
    /// What comes with the program. A file that did not load is left out; a test holds that there is none.
    #[must_use]
    pub fn built_in() -> Self {
        BUILT_IN.clone()
    }

    /// An agenda by its id.
    #[must_use]
    pub fn agenda(&self, id: &str) -> Option<&Agenda> {
        self.agendas.iter().find(|agenda| agenda.id == id)
    }

    /// A method by its id.
    #[must_use]
    pub fn method(&self, id: &MethodId) -> Option<&Method> {
        self.methods.iter().find(|method| &method.id == id)
    }

    /// The whole methods of which `agenda` asks a question, so that a session file can hold their words.
    #[must_use]
    pub fn methods_of(&self, agenda: &Agenda) -> Vec<Method> {
        let asked = |method: &&Method| method.questions.iter().any(|it| agenda.questions().any(|id| *id == it.id));
        self.methods.iter().filter(asked).cloned().collect()
    }

    /// A question by its id.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.methods.iter().flat_map(|method| &method.questions).find(|question| &question.id == id)
    }

    /// How many people fit `agenda` (method, section 5); nothing when no step is marked in turns.
    #[must_use]
    pub fn room_size(&self, agenda: &Agenda) -> Option<u32> {
        agenda.room_size(|id| self.takes_turns(id))
    }

    /// Minutes that `people` need for what is marked in turns in `step` (method, section 5).
    #[must_use]
    pub fn minutes_for(&self, step: &Step, people: usize) -> u32 {
        step.minutes_for(people, |id| self.takes_turns(id))
    }

    fn takes_turns(&self, id: &QuestionId) -> bool {
        id.method() != MEETING && self.question(id).is_some_and(|it| it.answers.kind().in_turns())
    }
}
