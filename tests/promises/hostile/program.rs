//! A part of the corpus, and names of files, through the program itself.

use std::fs;
use std::path::Path;

use super::corpus::{ANSWERS, Comes, Given, Hostile, PEOPLE, Row, SOUND, corpus};
use super::run::Run;
use super::{HEAVY, costly, names};
use crate::figure::Figure;

/// Of the files that are not heavy, each of so many.
const EACH: usize = 8;
/// Typed in plain mode.
const LINES: &str = "repeat\nwhere\nwho\nline\nback\nhelp\nsave\n";

pub fn measure() -> Vec<Figure> {
    let home = tempfile::tempdir().unwrap();
    for folder in ["sessions", "others"] {
        fs::create_dir(home.path().join(folder)).unwrap();
    }
    let mut runs = files(home.path(), &corpus());
    runs.extend(costly::costly().into_iter().enumerate().flat_map(|(i, row)| made_of(home.path(), i, row)));
    runs.extend(names::runs(home.path()));
    runs.push(Run::new("every session at once", &["list"], &[0]));
    let wrong = |run: &Run| run.wrong(home.path()).into_iter().map(|what| format!("{}: {what}", run.about)).collect();
    let broken: Vec<Vec<String>> = runs.iter().map(wrong).collect();
    vec![Figure::tried("P9", "some of them and odd names through the program", runs.len(), 80, broken.concat())]
}

/// Files whose size could hurt the program as a whole, and some of the others.
fn files(home: &Path, corpus: &[Hostile]) -> Vec<Run> {
    for (name, text) in [("sound people.csv", PEOPLE), ("sound answers.csv", ANSWERS)] {
        fs::write(home.join(name), text).unwrap();
    }
    let is_heavy = |file: &Hostile| file.bytes.len() >= HEAVY;
    let some =
        corpus.iter().filter(|file| is_heavy(file)).chain(corpus.iter().filter(|it| !is_heavy(it)).step_by(EACH));
    let one = |(i, file): (usize, &Hostile)| {
        let path = written(home, i, file);
        match file.given {
            Given::Session => session(i, file, &path),
            Given::Method | Given::Agenda | Given::Settings => check(file, &path),
            // Read wherever the program starts, with a language chosen in which what is said comes from the file.
            Given::Keys | Given::Words | Given::Translated => {
                Run::new(&about(file), &["--plain"], &[0]).at(&format!("home-{i}")).typing("help\nquit\nyes\n")
            }
            Given::Places => Run::new(&about(file), &["list"], &[0]).at(&format!("home-{i}")),
            Given::People if i % 2 == 0 => start(file, &path),
            Given::People => fill(i, file, &path, "sound answers.csv"),
            Given::Answers => fill(i, file, "sound people.csv", &path),
        }
    };
    some.enumerate().map(one).collect()
}

/// The path of the file, which was written.
fn written(home: &Path, i: usize, file: &Hostile) -> String {
    let path = match file.given {
        Given::Session if file.bytes.len() < HEAVY => format!("sessions/{i}.json"),
        Given::Session => format!("{i}.json"),
        Given::Method | Given::Agenda => format!("{i}.toml"),
        // It is known by its name.
        Given::Settings => format!("{i}/settings.toml"),
        Given::Keys => format!("home-{i}/keys.toml"),
        Given::Words => format!("home-{i}/lang/cy/app.ftl"),
        Given::Translated => format!("home-{i}/lang/cy/methods/line.toml"),
        Given::Places => format!("home-{i}/places.txt"),
        Given::People | Given::Answers => format!("{i}.csv"),
    };
    fs::create_dir_all(home.join(&path).parent().unwrap()).unwrap();
    fs::write(home.join(&path), &file.bytes).unwrap();
    if file.given == Given::Words {
        fs::write(home.join(format!("home-{i}/settings.toml")), "language = \"cy\"\n").unwrap();
    }
    path
}

fn about(file: &Hostile) -> String {
    format!("{:?} {}", file.given, file.name)
}

/// The exit codes of a command that opens it.
fn opened(file: &Hostile) -> &'static [i32] {
    if file.comes == Comes::Opens { &[0] } else { &[2] }
}

fn check(file: &Hostile, path: &str) -> Run {
    let codes: &[i32] = match file.comes {
        Comes::Opens => &[0, 1],
        // What is bigger than any session is not read, so that nothing can be found in it.
        Comes::Refused("too-big") => &[2],
        Comes::Refused(_) => &[1],
    };
    Run::new(&about(file), &["check", path], codes)
}

fn session(i: usize, file: &Hostile, path: &str) -> Run {
    let (about, to) = (about(file), format!("{i}.md"));
    match i % 5 {
        0 => Run::new(&about, &["export", path, "--to", &to, "--yes"], opened(file)),
        1 => Run::new(&about, &["show", path], opened(file)),
        2 => Run::new(&about, &["replay", path], opened(file)),
        3 => check(file, path),
        // What can be read of a damaged one is gone on with, and a newer one is not.
        _ => Run::new(&about, &["resume", path, "--plain"], &[0, 2]).typing(LINES),
    }
}

/// What is made of a session that is costly to make it of, each time in a folder of its own: who takes somebody out looks
/// at all that is beside it.
fn made_of(home: &Path, i: usize, (name, bytes, comes): Row) -> Vec<Run> {
    let of = |way: &str, args: &[&str], codes: &'static [i32]| {
        let folder = format!("costly-{i}-{way}");
        let [path, to] = ["x.json", "x.html"].map(|name| format!("{folder}/{name}"));
        fs::create_dir(home.join(&folder)).unwrap();
        if way == "beside" {
            fs::write(home.join(format!("{folder}/\u{202e}nosj.json")), &SOUND[..99]).unwrap();
        }
        fs::write(home.join(&path), &bytes).unwrap();
        let args: Vec<String> = args.iter().map(|arg| arg.replace("FILE", &path).replace("TO", &to)).collect();
        Run::new(&name, &args.iter().map(String::as_str).collect::<Vec<_>>(), codes)
    };
    if comes != Comes::Opens {
        return vec![of("show", &["show", "FILE"], &[2])];
    }
    let out = ["withdraw", "FILE", "Amina", "--mentions", "all", "--yes"];
    // Where a file beside it cannot be looked through, that is said.
    let way = if name.ends_with("every day") { "beside" } else { "out" };
    let out = name.starts_with("names").then(|| of(way, &out, &[0]));
    let copy = if i.is_multiple_of(2) { "present" } else { "public" };
    [of(copy, &["export", "FILE", "--to", "TO", "--copy", copy, "--yes"], &[0])].into_iter().chain(out).collect()
}

fn start(file: &Hostile, path: &str) -> Run {
    Run::new(&about(file), &["start", "--plain", "--people", path], opened(file)).typing(LINES)
}

fn fill(i: usize, file: &Hostile, people: &str, answers: &str) -> Run {
    let to = format!("{i}.filled.json");
    let tables = ["--people", people, "--answers", answers];
    let args = [&["fill", "taster", "--title", "x", "--share-counts", "no", "--to", &to][..], &tables].concat();
    Run::new(&about(file), &args, opened(file))
}
