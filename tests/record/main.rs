//! The transcript from outside: what is written can be read, what is damaged is told, what is taken out is gone.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

#[path = "../support/mod.rs"]
mod support;

mod bad;
mod every_fault;
mod format;
mod group;
mod random;
mod withdraw;
