//! A workshop that was really played, key by key: what was handed to the disk, and what the room saw then.

use alongside::app::screen::Screen;
use alongside::app::{Effect, Snapshot};
use alongside::record;

use crate::drive::Program;

/// Whom the group takes out; their name stands in every version before that.
pub const NAME: &str = "Mrs Marged Prydderch";

/// What tells of them: a title and a name, or either name alone.
pub const TELLING: [&str; 2] = ["Marged", "Prydderch"];

/// One snapshot that was handed to the disk.
pub struct Version {
    pub snapshot: Snapshot,
    pub bytes: Vec<u8>,
    /// What the room saw when it was handed over.
    pub screen: Screen,
    /// Whether it takes [`NAME`] out.
    pub takes_out: bool,
}

/// A group that plays, and all that was saved of it.
pub struct Played {
    pub program: Program,
    pub versions: Vec<Version>,
}

impl Played {
    /// A taster of three people at its first question.
    pub fn taster(reveal: &str) -> Self {
        let mut program = Program::begin("taster", reveal);
        program.people(&[(NAME, 'P'), ("Ben", 'S'), ("Jo", 'P')]).press("Enter");
        let mut played = Self { program, versions: Vec::new() };
        played.press("Enter");
        played
    }

    /// Presses keys, and keeps each snapshot that comes of it.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        keys.split(' ').for_each(|key| self.key(key));
        self
    }

    /// Types a text, a letter at a time.
    pub fn types(&mut self, text: &str) -> &mut Self {
        text.chars().for_each(|letter| self.key(&format!("'{letter}'")));
        self
    }

    fn key(&mut self, key: &str) {
        let before = self.program.saves;
        self.program.press(key);
        if self.program.saves == before {
            return;
        }
        let (snapshot, takes_out) = match self.program.save() {
            Effect::Withdraw { snapshot, .. } => (*snapshot, true),
            Effect::Save(snapshot) => (*snapshot, false),
            other => panic!("not handed to the disk: {other:?}"),
        };
        let Snapshot { state, results, draft, extras } = &snapshot;
        let bytes = record::write(state, &**results, draft.as_ref(), extras);
        self.versions.push(Version { bytes, screen: self.program.screen(), takes_out, snapshot });
    }
}

/// Two questions live, reasons typed, something noted, parked and promised; then somebody is taken out, and the rest goes
/// on without them.
pub fn workshop() -> Played {
    let mut played = Played::taster("live");
    played
        .press("1 R")
        .types("Nobody asked")
        .press("Enter 3 Enter 2 R")
        .types("With Mrs Prydderch and marged")
        .press("Enter Enter");
    played.press("3 Enter 1 Enter 3 Enter Enter");
    played.press("N").types("I see it").press("Enter K").types("The bus").press("Enter");
    // Their name is blanked in the words of others, and none of the words without a name are theirs.
    played.press("Esc 7 Enter Down Enter Down Down Enter Y Y");
    played.press("3 Enter 2 R").types("Too far").press("Enter Enter");
    played
}
