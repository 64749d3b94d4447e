//! Sessions for tests. Together they hold every kind of event; tests/promises says so.

/// One in the middle, and one that is closed.
pub(super) const EVERY_KIND: [&str; 2] = [
    include_str!("../../tests/fixtures/schema-1-in-the-middle.json"),
    include_str!("../../tests/fixtures/schema-1-closed.json"),
];
