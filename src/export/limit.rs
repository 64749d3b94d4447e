//! Under which number none is told in a copy for others (R20).

/// Numbers below this are not told in a copy for others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit(u32);

impl Limit {
    /// What it can be set to.
    pub const ALL: [Self; 4] = [Self(3), Self(5), Self(8), Self(10)];

    /// The limit with this number, or nothing where it is none of [`Limit::ALL`].
    #[must_use]
    pub fn of(number: u32) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.0 == number)
    }

    /// The first number that is told.
    #[must_use]
    pub fn number(self) -> u32 {
        self.0
    }

    /// Whether this count is told.
    pub(super) fn tells(self, count: u32) -> bool {
        count >= self.0
    }
}

impl Default for Limit {
    fn default() -> Self {
        Self(5)
    }
}
