//! Nothing assumes English: whole workshops in a made-up language with longer words, and going over to it in the middle.

use std::collections::BTreeSet;
use std::fs;
use std::sync::{Arc, LazyLock};

use crate::drive::round::by_keys_and_round;
use crate::drive::{Program, english, shape};
use crate::made_up;
use crate::shown::{look, show_with};
use crate::walk::{Place, focused, texts};
use alongside::app::Language;
use alongside::app::screen::{Body, Part, Screen};
use alongside::content::Library;
use alongside::phrases::Phrases;
use alongside::runtime::read_languages;
use alongside::session::Reveal;
use alongside::settings::RevealChoice;
use alongside::tui::{Look, ThemeName};

pub static MADE_UP: LazyLock<Language> = LazyLock::new(made_up::language);

const SIZES: [(u16, u16); 3] = [(64, 18), (96, 27), (120, 33)];
pub const PEOPLE: [(&str, char); 5] = [("Amina", 'P'), ("Ben", 'S'), ("Carys", 'P'), ("Dev", 'S'), ("Elin", 'B')];

/// What is typed, and what is a name, in any language.
const TYPED: &str = "Amina Carys Elin Femi AMINA CARYS ELIN FEMI Riverside Opening times Something tried twice alongside Enter Down Page Home Space Backspace Shift";

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Words of four letters and more without one accent: no word of the made-up language is like that.
pub fn english_words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_');
    let is_english = |word: &&str| word.len() > 3 && word.is_ascii() && word.contains(|c: char| c.is_ascii_lowercase());
    words.filter(is_english).filter(|word| !TYPED.split(' ').any(|typed| typed == *word)).map(str::to_owned).collect()
}

/// All that is wrong with how a screen looks.
pub fn wrong(screen: &Screen, look: &Look<'_>) -> Vec<String> {
    let mut found = Vec::new();
    for (_, text) in texts(&mut screen.clone()) {
        found.extend(english_words(text).into_iter().map(|word| format!("{word:?} in {text:?}")));
    }
    let aloud = screen.said.iter().flat_map(|said| english_words(said));
    found.extend(aloud.map(|word| format!("{word:?} is said")));
    for size in SIZES {
        let shown = show_with(screen, size, look);
        let rows = shown.rows();
        let text = rows.join(" ");
        found.extend(english_words(&text).into_iter().map(|word| format!("{size:?}: {word:?} is drawn")));
        let drawn = squeezed(&text);
        let row = squeezed(&rows[usize::from(shown.cursor.1)]);
        let start: String = squeezed(&focused(screen)).chars().take(4).collect();
        if !row.contains(&start) && !matches!(screen.body, Body::Form(_)) {
            found.push(format!("{size:?}: the cursor is not on {start:?} but in {row:?}"));
        }
        let more = |key: &str| look.phrases.fill(key, &[("n", 2.into())]).split_once('2').unwrap().1.trim().to_owned();
        let scrolls = ["more-below", "more-above", "more-below-page", "more-above-page"]
            .iter()
            .any(|key| text.contains(&more(key)));
        for (place, words) in texts(&mut screen.clone()) {
            if !scrolls && matches!(place, Place::Body | Place::Name) {
                let missing = words.split_whitespace().filter(|word| word.len() <= 8 && !drawn.contains(*word));
                found.extend(missing.map(|word| format!("{size:?}: {word:?} of {words:?} is clipped")));
            }
        }
    }
    found
}

/// A program that speaks the made-up language.
pub fn speaking() -> Program {
    Program::speaking(Arc::clone(&MADE_UP.phrases), Arc::clone(&MADE_UP.library))
}

#[test]
fn whole_workshops_run_in_a_made_up_language_with_longer_words() {
    let look = look(ThemeName::Light, &MADE_UP.phrases);
    let (mut seen, mut found) = (BTreeSet::new(), Vec::new());
    for (agenda, reveal) in [
        ("standard", "mixed"),
        ("planning", "live"),
        ("full", "together"),
        ("taster", "live"),
        ("short", "together"),
        ("follow-up", "mixed"),
    ] {
        let mut program = speaking();
        program.start(agenda, reveal, ("Riverside", "Opening times"));
        let mut enters = 0;
        while program.model.keys_name() != "people" {
            assert!(enters < 20, "nobody is asked who is here: {}", program.text());
            program.press("Enter");
            enters += 1;
        }
        program.people(&PEOPLE);
        let mut once = |program: &mut Program| {
            let (name, screen) = (program.model.keys_name(), program.screen());
            let place = screen.head.step.clone();
            if seen.insert((name, shape(&screen), place.clone())) {
                let wrong = wrong(&screen, &look).into_iter();
                found.extend(wrong.map(|why| format!("{place}, {name}: {why}")));
            }
        };
        by_keys_and_round(&mut program, &mut once);
        assert_eq!(program.state().header.language, made_up::CODE);
    }
    assert!(seen.len() > 60, "{}", seen.len());
    assert!(found.is_empty(), "{} wrong: {:#?}", found.len(), &found[..found.len().min(60)]);
}

/// "Language: Cymraeg." in its own words.
fn said_to_be(phrases: &Phrases) -> String {
    phrases.fill("said-language", &[("name", phrases.say("language-name").into())])
}

/// A program that can speak the made-up language too.
fn with_languages(mut program: Program) -> Program {
    program.model.set_languages(vec![MADE_UP.clone()]);
    program
}

#[test]
fn the_language_changes_in_the_middle_of_a_question_which_keeps_its_words() {
    let mut program = with_languages(Program::asking(&["line.choice"], Reveal::Live, &PEOPLE));
    program.press("2 Enter 3 Enter");
    let before = program.screen();
    let Body::Question(asked) = &before.body else { panic!("no question: {before:?}") };
    let turn = |key: &str, program: &mut Program| {
        program.press("T").press(&"Down ".repeat(15)).press(key).press("Esc");
    };
    program.press("T").press(&"Down ".repeat(15)).press("Enter");
    assert_eq!(program.screen().said, Some(said_to_be(&MADE_UP.phrases)), "the language that it is now");
    program.press("Esc");
    let after = program.screen();
    let Body::Question(now) = &after.body else { panic!("no question: {after:?}") };
    assert_eq!((&now.text, &now.answers.each[0].words), (&asked.text, &asked.answers.each[0].words));
    assert!(now.turn.line.contains("AMINA") || now.turn.line.contains("CARYS"), "{}", now.turn.line);
    for (words, was) in
        [(&now.turn.line, &asked.turn.line), (&now.pick, &asked.pick), (&after.head.step, &before.head.step)]
    {
        assert_eq!(english_words(words), Vec::<String>::new());
        assert_ne!(words, was);
    }
    assert_eq!(program.state().header.language, "en", "what was asked is in the language it was asked in");
    turn("Enter", &mut program);
    let back = program.screen();
    assert_eq!((back.head, back.body, back.strip, back.keys), (before.head, before.body, before.strip, before.keys));
}

#[test]
fn with_one_language_there_is_nothing_to_choose() {
    let rows = |mut program: Program| match program.press("6").screen().body {
        Body::List(list) => list.rows.len(),
        other => panic!("{other:?}"),
    };
    assert_eq!(rows(with_languages(Program::new())), rows(Program::new()) + 1);
}

#[test]
fn a_new_workshop_begins_with_the_reveal_of_the_settings() {
    let chosen = |program: &mut Program| {
        let Body::Form(form) = program.press("1").screen().body else { panic!("no form") };
        form.parts.iter().rev().find_map(|part| match part {
            Part::Choices { chosen, .. } => Some(*chosen),
            _ => None,
        })
    };
    let mut program = Program::new();
    assert_eq!(chosen(&mut program), Some(Some(0)));
    program.press("Esc T").press(&"Down ".repeat(10)).press("Enter Esc");
    assert_eq!(program.model.looks().reveal, RevealChoice::Together);
    assert_eq!(chosen(&mut program), Some(Some(1)));
}

#[test]
fn lists_and_dates_are_put_together_by_the_language() {
    let texts = ["and-next = { $first } ; { $next }\nand-last = { $first } & { $last }\ndate = { $month } { $day }\n"];
    let (phrases, unread) = english().translated("xx", texts.into_iter());
    assert!(unread.is_empty());
    let names: Vec<String> = ["A", "B", "C", "D"].map(str::to_owned).to_vec();
    assert_eq!(phrases.list(&names), "A ; B ; C & D");
    assert_eq!(phrases.fill("date", &[("day", 5.into()), ("month", "May".into())]), "May 5");
    assert_eq!(phrases.say("answer-yes"), english().say("answer-yes"), "what is missing is said in English");
    assert_eq!(english().list(&names), "A, B, C and D");
}

#[test]
fn languages_are_read_from_folders_and_every_mistake_is_told() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("lang").join(made_up::CODE);
    fs::create_dir_all(folder.join("methods")).unwrap();
    for (name, text) in made_up::catalogues() {
        fs::write(folder.join(name), text).unwrap();
    }
    for (name, text) in made_up::content() {
        let below = if name.starts_with("methods-") { folder.join("methods") } else { folder.clone() };
        fs::write(below.join(name), text).unwrap();
    }
    let library = Library::built_in();
    let (read, faults) = read_languages(home.path(), english(), &library);
    assert!(faults.is_empty(), "{faults:#?}");
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].library.methods, MADE_UP.library.methods);
    assert_eq!(read[0].phrases.say("answer-yes"), MADE_UP.phrases.say("answer-yes"));

    fs::write(folder.join("zz.ftl"), "fine = Good\nno equals sign\n").unwrap();
    let checklist = fs::read_to_string(folder.join("methods/methods-en-checklist.toml")).unwrap();
    let other = checklist.replacen("id = \"stages\"", "id = \"other\"", 1);
    assert_ne!(other, checklist);
    fs::write(folder.join("methods/methods-en-checklist.toml"), other).unwrap();
    fs::create_dir(home.path().join("lang/not a language")).unwrap();
    let words = format!("side-staff = {}\ntype-slow = same\ntype-stop = same\n", "x".repeat(29));
    fs::write(folder.join("zzz.ftl"), words).unwrap();
    let (read, faults) = read_languages(home.path(), english(), &library);
    assert!(faults.iter().any(|it| it.contains("zz.ftl, line 2: ")), "{faults:#?}");
    assert!(
        faults.iter().any(|it| it.contains("methods-en-checklist.toml: \"checklist\" has other names")),
        "{faults:#?}"
    );
    assert!(faults.iter().any(|it| it.contains("not a language: ")), "{faults:#?}");
    assert!(faults.iter().any(|it| it.contains("\"side-staff\" is too long.")), "{faults:#?}");
    assert!(
        faults.iter().any(|it| it.contains("\"same\" stands for two things at one prompt: type-slow and type-stop.")),
        "{faults:#?}"
    );
    let checklist = |library: &Library| library.methods.iter().find(|it| it.id.0 == "checklist").cloned();
    assert_eq!(checklist(&read[0].library), checklist(&library), "it stays as it is in English");
}

#[test]
fn a_folder_without_words_is_told() {
    let (home, library) = (tempfile::tempdir().unwrap(), Library::built_in());
    fs::create_dir_all(home.path().join("lang/cy/methods")).unwrap();
    let (read, faults) = read_languages(home.path(), english(), &library);
    assert_eq!(read.len(), 1);
    let [fault] = faults.as_slice() else { panic!("{faults:?}") };
    assert!(fault.contains("cy") && fault.contains("No words were found in this folder."), "{fault}");
}
