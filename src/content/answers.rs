//! The ways a question can be answered, and the words of each answer.

/// A way to answer. Its name stands in method files and transcripts, stable for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Each person, in turns: TO, FOR or WITH.
    Marks,
    /// Each person, in turns: one of three levels (method, section 3.9).
    Levels,
    /// Each person, in turns: one cell of who plans and who delivers (method, section 3.10).
    Grid,
    /// Each person, in turns: how far they go along with a decision (method, section 3.13).
    Votes,
    /// The group as one: what happens now in a stage, and what it will do (method, section 3.11).
    Stage,
    /// Each side as one, in words of its own (`challenges.how`).
    EachSide,
}

impl Kind {
    /// All.
    pub const ALL: [Self; 6] = [Self::Marks, Self::Levels, Self::Grid, Self::Votes, Self::Stage, Self::EachSide];

    /// Its name in method files and transcripts.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Marks => "marks",
            Self::Levels => "levels",
            Self::Grid => "grid",
            Self::Votes => "votes",
            Self::Stage => "stage",
            Self::EachSide => "each_side",
        }
    }

    /// The kind of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The ids of its answers, in their order, stable for ever (method, section 3.15). Of the grid they are read row by
    /// row: who plans, then who delivers; a row is one that delivers.
    #[must_use]
    pub fn ids(self) -> &'static [&'static str] {
        match self {
            Self::Marks => &["to", "for", "with"],
            Self::Levels => &["basic", "middle", "transform"],
            Self::Grid => &[
                "staff-staff",
                "both-staff",
                "people-staff",
                "staff-both",
                "both-both",
                "people-both",
                "staff-people",
                "both-people",
                "people-people",
            ],
            Self::Votes => &["full", "worry", "live", "talk", "no"],
            Self::Stage => &["telling", "asking", "together", "people-led", "later"],
            Self::EachSide => &[],
        }
    }

    /// Whether each person answers, one after the other; else the group or a side answers as one.
    #[must_use]
    pub fn in_turns(self) -> bool {
        !matches!(self, Self::Stage | Self::EachSide)
    }
}

/// The worded answers of a question: as many as its kind has ids, in the same order. Texts hold `{people}` and
/// `{staff}` until [`super::Sides::fill`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    kind: Kind,
    words: Vec<String>,
}

impl Answers {
    /// Answers of this kind. What is missing in `words` is empty, what is too much is left out.
    #[must_use]
    pub fn new(kind: Kind, mut words: Vec<String>) -> Self {
        words.resize(kind.ids().len(), String::new());
        Self { kind, words }
    }

    /// How the question is answered.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The words of each answer.
    #[must_use]
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// The words of TO, FOR and WITH, where these are the answers.
    #[must_use]
    pub fn marks(&self) -> Option<&[String; 3]> {
        self.words.as_slice().try_into().ok().filter(|_| self.kind == Kind::Marks)
    }
}

impl From<[String; 3]> for Answers {
    fn from(words: [String; 3]) -> Self {
        Self::new(Kind::Marks, words.into())
    }
}

#[cfg(test)]
mod tests {
    use super::{Answers, Kind};

    #[test]
    fn names_lead_back_to_their_kinds() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_name(kind.name()), Some(kind));
        }
        assert_eq!(Kind::from_name("Marks"), None);
    }

    #[test]
    fn there_are_as_many_words_as_answers() {
        for kind in Kind::ALL {
            assert_eq!(Answers::new(kind, vec!["x".into(); 20]).words().len(), kind.ids().len());
            assert_eq!(Answers::new(kind, Vec::new()).words().len(), kind.ids().len());
        }
    }

    #[test]
    fn only_marks_have_the_words_of_marks() {
        let levels = Answers::new(Kind::Levels, vec!["a".into(), "b".into(), "c".into()]);
        assert_eq!(levels.marks(), None);
        let marks: Answers = ["a", "b", "c"].map(String::from).into();
        assert_eq!(marks.marks(), Some(&["a", "b", "c"].map(String::from)));
    }
}
