//! The transcript from outside: what is written can be read, what is damaged is told, what is taken out is gone.

mod bad;
mod every_fault;
mod format;
mod group;
mod mentioned;
mod names;
mod part;
mod random;
mod withdraw;

use proptest::prelude::ProptestConfig;
use proptest::test_runner::FileFailurePersistence;

/// So many cases, and before them those that failed once: they are kept in the file of this name.
fn cases(cases: u32, name: &str) -> ProptestConfig {
    let path = format!("{}/tests/proptest-regressions/{name}.txt", env!("CARGO_MANIFEST_DIR"));
    let kept = FileFailurePersistence::Direct(path.leak());
    ProptestConfig { cases, failure_persistence: Some(Box::new(kept)), ..ProptestConfig::default() }
}
