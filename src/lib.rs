#![doc = include_str!("ARCHITECTURE.md")]

pub mod app;
pub mod cli;
pub mod content;
pub mod export;
pub mod paper;
pub mod phrases;
pub mod plain;
pub mod record;
pub mod runtime;
pub mod session;
pub mod settings;
pub mod store;
pub mod text;
pub mod tui;
pub mod weigh;
