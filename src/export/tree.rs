//! A record as a neutral tree: what it says, in order. Every format renders the same tree.

/// What a record says. All texts are plain: a format escapes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// What the workshop is called.
    pub title: String,
    /// Language of its words.
    pub language: String,
    /// In order; what the group said comes first.
    pub sections: Vec<Section>,
    /// One page of it to take home.
    pub sheet: Sheet,
    /// The same for programs, as a table; its heads are the names of columns.
    pub table: Table,
    /// The same for programs, as JSON.
    pub data: Vec<u8>,
}

/// The take-home sheet: headings, each with its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// A heading, which may be empty, and the lines under it.
    pub parts: Vec<(String, Vec<String>)>,
}

/// A heading and what stands under it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// What stands right under it.
    pub parts: Vec<Part>,
    /// Sections within it.
    pub sections: Vec<Section>,
}

/// One piece of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A paragraph.
    Text(String),
    /// The headline of a question: what stands large, what stands behind it, and what stands beside it.
    Headline {
        /// "No further than FOR"
        pill: String,
        /// "Staff say WITH, people say FOR."; may be empty.
        says: String,
        /// "1 TO", "2 passed" ...
        beside: Vec<String>,
    },
    /// Lines of one list.
    List(Vec<String>),
    /// What people said, each in their own words.
    Words(Vec<String>),
    /// A table.
    Table(Table),
    /// The line from TO to WITH, as a picture. The words beside it say the same.
    Line(Line),
    /// One mark a person, a row for each side.
    Marks(Vec<SideMarks>),
    /// Where a question stood on the line, from one session to the next.
    Moves(Moves),
}

/// The line from TO to WITH.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// TO, FOR, WITH.
    pub stops: [String; 3],
    /// At which of them the group stands; nothing where that cannot be said.
    pub pointer: Option<usize>,
    /// What the picture shows, in words.
    pub alt: String,
}

/// A table with a row of heads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// One a column.
    pub heads: Vec<String>,
    /// As many cells as there are heads.
    pub rows: Vec<Vec<String>>,
}

/// Where a question stood on the line, one row a session, the first one first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moves {
    /// TO, FOR, WITH, or the method's own words.
    pub stops: [String; 3],
    /// What stands over what is on none of them.
    pub beside: String,
    /// In the order of the days.
    pub rows: Vec<Move>,
}

/// Where a question stood in one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The day.
    pub when: String,
    /// At which stop; nothing where it stood beside the line.
    pub at: Option<usize>,
    /// The stop, or what stands beside the line.
    pub words: String,
}

impl Moves {
    /// As a picture that is text: each word under its stop.
    #[must_use]
    pub fn table(&self) -> Table {
        let heads = std::iter::once(String::new()).chain(self.stops.iter().cloned()).chain([self.beside.clone()]);
        let row = |it: &Move| {
            let place = it.at.unwrap_or(self.stops.len());
            let cell = |n: usize| if n == place { it.words.clone() } else { String::new() };
            std::iter::once(it.when.clone()).chain((0..=self.stops.len()).map(cell)).collect()
        };
        Table { heads: heads.collect(), rows: self.rows.iter().map(row).collect() }
    }
}

/// The marks of one side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SideMarks {
    /// What the side is called.
    pub side: String,
    /// One word a person, the lowest mark first; nobody's name.
    pub marks: Vec<String>,
    /// How many of them are TO, FOR, WITH.
    pub counts: [u32; 3],
    /// "one voice", where it is (R7).
    pub note: Option<String>,
}

impl Record {
    /// What is about it as a whole and stands right under its title: the first list, where its section holds more than that.
    pub(super) fn lead(&self) -> &[String] {
        match self.sections.first().map(|section| section.parts.as_slice()) {
            Some([Part::List(lines), _, ..]) => lines,
            _ => &[],
        }
    }

    /// Every text of it.
    pub(super) fn texts(&self) -> Vec<&str> {
        std::iter::once(self.title.as_str()).chain(self.sections.iter().flat_map(Section::texts)).collect()
    }
}

impl Part {
    /// Every text of it.
    fn texts(&self) -> Vec<&str> {
        fn of(texts: &[String]) -> Vec<&str> {
            texts.iter().map(String::as_str).collect()
        }
        match self {
            Self::Text(text) => vec![text],
            Self::Headline { pill, says, beside } => [vec![pill.as_str(), says.as_str()], of(beside)].concat(),
            Self::List(items) | Self::Words(items) => of(items),
            Self::Table(Table { heads, rows }) => {
                std::iter::once(heads).chain(rows).flatten().map(String::as_str).collect()
            }
            Self::Line(Line { stops, .. }) | Self::Moves(Moves { stops, .. }) => of(stops),
            Self::Marks(sides) => sides.iter().map(|side| side.side.as_str()).collect(),
        }
    }
}

impl Section {
    fn texts(&self) -> Vec<&str> {
        let own = std::iter::once(self.heading.as_str()).chain(self.parts.iter().flat_map(Part::texts));
        own.chain(self.sections.iter().flat_map(Section::texts)).collect()
    }

    /// A section with only parts.
    pub(super) fn new(heading: String, parts: Vec<Part>) -> Self {
        Self { heading, parts, sections: Vec::new() }
    }

    /// Whether nothing stands in it.
    pub(super) fn is_empty(&self) -> bool {
        self.parts.is_empty() && self.sections.is_empty()
    }
}
