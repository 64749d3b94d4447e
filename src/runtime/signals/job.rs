//! What a shell's job control has made of this process, as far as the system tells.
//!
//! Constraint: where it does not tell, the usual case is taken: a shell that continues us in the foreground.

use std::fs;

/// The fields of `/proc/PID/stat` that matter here.
#[derive(Debug, PartialEq, Eq)]
struct Standing {
    parent: i64,
    group: i64,
    session: i64,
    foreground: i64,
}

/// Whether somebody could continue us once we are stopped: a parent in our session with a group of its own, a shell.
pub(super) fn can_be_continued() -> bool {
    let Some(me) = read("self") else { return std::os::unix::process::parent_id() > 1 };
    let parent = read(&me.parent.to_string());
    parent.is_some_and(|parent| parent.session == me.session && parent.group != me.group)
}

/// Whether the terminal is ours to use; a process in the background that takes it is stopped at once.
pub(super) fn is_in_foreground() -> bool {
    read("self").is_none_or(|me| me.group == me.foreground)
}

fn read(process: &str) -> Option<Standing> {
    parse(&fs::read_to_string(format!("/proc/{process}/stat")).ok()?)
}

/// The name of the program is in brackets and may hold anything; the fields after it count from the state.
fn parse(stat: &str) -> Option<Standing> {
    let (_, fields) = stat.rsplit_once(')')?;
    let mut numbers = fields.split_whitespace().skip(1).map(str::parse);
    let mut next = || numbers.next()?.ok();
    let (parent, group, session, _terminal) = (next()?, next()?, next()?, next()?);
    Some(Standing { parent, group, session, foreground: next()? })
}

#[cfg(test)]
mod tests {
    use super::{Standing, parse};

    #[test]
    fn the_name_of_a_program_may_hold_anything() {
        let stat = "42 (a) b) S 7 42 5 34816 42 4194304 1 2";
        assert_eq!(parse(stat), Some(Standing { parent: 7, group: 42, session: 5, foreground: 42 }));
        assert_eq!(parse("42 (a) S 7"), None);
        assert_eq!(parse(""), None);
    }
}
