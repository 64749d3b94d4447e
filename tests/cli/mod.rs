//! The real program without a screen: what every command does, what it refuses, its exit codes and its words.

mod as_one;
mod bad_files;
#[cfg(unix)]
mod bare_names;
mod comparing;
mod copies;
mod folder;
mod home;
#[cfg(unix)]
mod links;
#[cfg(unix)]
mod no_disk;
mod open_here;
mod own;
mod papers;
mod print;
mod queries;
mod replay;
mod taking_out;
mod telling;
mod typing;
#[cfg(unix)]
mod with_a_terminal;
