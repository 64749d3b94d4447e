//! Names of files, and typed words, that a terminal, a shell or the disk could stumble over.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use super::corpus::SOUND;
use super::run::Run;

pub fn runs(home: &Path) -> Vec<Run> {
    let mut runs = odd(home);
    runs.extend(no_plain_files(home));
    for (i, typed) in WORDS.iter().map(|it| (*it).to_owned()).chain(["x".repeat(100_000)]).enumerate() {
        runs.push(Run::new("a word", &[["show", "owned"][i % 2], &typed], &[2]));
    }
    runs
}

const WORDS: [&str; 6] = ["", "\u{1b}]0;owned\u{7}", "a\nb", "\u{202e}", "--\u{1b}[2J", "{ $name }"];

/// Names of sound sessions, and of sessions that are cut off.
fn odd(home: &Path) -> Vec<Run> {
    let long = format!("{}.json", "n".repeat(240));
    let names = [
        "two\nlines.json",
        "esc\u{1b}]0;owned\u{7}.json",
        "\u{202e}nosj.json",
        "\u{9b}31m.json",
        "-x.json",
        " .json",
        "a{b}.json",
        &long,
    ];
    let one = |(i, name): (usize, &str)| {
        let (path, cut) = (format!("./{name}"), format!("./cut {name}"));
        fs::write(home.join(&path), SOUND).unwrap();
        fs::write(home.join(&cut), &SOUND[..99]).unwrap();
        let sound = Run::new("a name", &[["show", "check"][i % 2], &path], &[0]);
        let cut = if i % 2 == 0 {
            Run::new("a name", &["check", &cut], &[1])
        } else {
            Run::new("a name", &["show", &cut], &[2])
        };
        [sound, cut, Run::new("two names", &["show", &path, name], &[2])]
    };
    names.into_iter().enumerate().flat_map(one).collect()
}

/// What has a name and is no file that can be read, or has no end.
fn no_plain_files(home: &Path) -> Vec<Run> {
    symlink("loop.json", home.join("loop.json")).unwrap();
    symlink("/dev/zero", home.join("zero.json")).unwrap();
    fs::create_dir(home.join("folder.json")).unwrap();
    let pipe = Command::new("mkfifo").arg(home.join("pipe.json")).status();
    let sparse = fs::File::create(home.join("sparse.json")).unwrap();
    sparse.set_len(70 << 20).unwrap();
    let too_long = format!("{}.json", "n".repeat(300));
    let mut names = vec![
        "loop.json",
        "zero.json",
        "folder.json",
        "sparse.json",
        "none.json",
        "..",
        "./",
        "/dev/null",
        "/proc/self/mem",
    ];
    names.push(&too_long);
    names.extend(pipe.is_ok_and(|made| made.success()).then_some("pipe.json"));
    let one = |(i, name): (usize, &str)| {
        let commands = [&["show", name][..], &["check", name], &["start", "--people", name], &["resume", name]];
        Run::new("no plain file", commands[i % commands.len()], &[2])
    };
    names.into_iter().enumerate().map(one).collect()
}
