#![doc = include_str!("ARCHITECTURE.md")]

pub mod phrases;
pub mod settings;
pub mod text;
