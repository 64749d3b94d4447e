//! Where a name stands in what others said, and which of it goes without a question (R19, P10).

use std::collections::BTreeMap;

use alongside::record::{Decision, Mentions, Names, mentions, withdraw};
use alongside::session::{Command, Owner, PromiseText, SpeaksFrom, State};

use crate::support::{Room, p, words};

/// A room in which p1 has this name, and the others the others.
fn room(names: &[&str]) -> Room {
    names.iter().fold(Room::new(), |room, name| room.joins(name, SpeaksFrom::People)).does(Command::Start)
}

fn names(name: &str) -> Names {
    Names::of(&room(&[name]).state, p(1))
}

fn thought(state: &State) -> &str {
    state.parked[0].text.as_str()
}

/// What becomes of `text` where p1 goes: of all texts at once, and where it was decided for this one.
fn blanked(all: &[&str], text: &str) -> [String; 2] {
    let state = room(all).does(Command::Park(words(text))).state;
    let decided: BTreeMap<_, _> =
        mentions(&state, p(1)).into_iter().map(|it| ((it.seq, it.nth), Decision::Blank)).collect();
    [Mentions::Blank, Mentions::Each(decided)].map(|it| thought(&withdraw(&state, p(1), it, &[])).to_owned())
}

/// The name stands in each text of `held`, and in none of `not_held`.
fn check(name: &str, held: &[&str], not_held: &[&str]) {
    let names = names(name);
    for (texts, stands) in [(held, true), (not_held, false)] {
        for text in texts {
            assert_eq!(names.stand_in(text), stands, "{name}: {text}");
        }
    }
}

#[test]
fn every_word_of_a_name_counts_but_titles_particles_and_letters() {
    for (name, held, not_held) in [
        (
            "Mr Patel",
            &["Patel day", "As patel said", "I told PATEL so.", "Patel's", "patel’s", "the Patels", "Mr Patel"][..],
            &["Mr Jones helps", "patella", "Mr"][..],
        ),
        ("Dr Ana de la Cruz", &["Cruz", "ask ana", "de la Cruz"], &["de nada", "la casa", "the Dr", "banana"]),
        ("Ludwig van Beek", &["Van Beek", "beek", "Ludwig"], &["a van came", "beekeeper"]),
        ("J. P. Okafor", &["okafor", "J.P. Okafor"], &["J", "plan P", "p. 3"]),
        ("Anne-Marie Smith-Jones", &["Anne Marie", "annemarie", "marie", "Jones", "Smith Jones"], &["Annette"]),
        ("Siân O’Neil", &["sian", "SIÂN", "oneil", "O'Neil", "neil"], &["O", "Neilson"]),
        ("Łukasz Żółć", &["lukasz", "zolc"], &["luka"]),
        ("Person 12", &["ask Person 12"], &["12 of us"]),
        ("🦊", &["ask 🦊 now"], &["ask now"]),
    ] {
        check(name, held, not_held);
    }
}

#[test]
fn names_of_other_scripts_are_found() {
    for (name, held, not_held) in [
        ("محمد الخطيب", &["قال محمد", "ومحمد", "للخطيب ومحمد", "مُحَمَّد", "الخطيب"][..], &["أحمد", "السيد"][..]),
        ("عبد الله بن سعد", &["عبد الله", "سعد"], &["عبد", "بن"]),
        ("田中太郎", &["田中さんと話した", "太郎", "田中太郎"], &["中太", "さん"]),
        ("李 小明", &["李小明", "小明说"], &["李"]),
        ("김민준", &["민준이", "김민준"], &["김"]),
        ("राम शर्मा", &["शर्मा जी", "राम"], &["रोम", "जी"]),
        ("דוד לוי", &["ודוד", "לדוד", "לוי"], &["דודים"]),
        ("Анна Ёлкина", &["елкина", "АННА"], &["Ан"]),
        ("สมชาย ใจดี", &["คุณสมชายพูด", "ใจดี"], &["คุณ"]),
    ] {
        check(name, held, not_held);
    }
}

#[test]
fn a_blank_takes_what_belongs_together() {
    for (name, before, after) in [
        ("Mr Patel", "Patel is wrong, I told Mr Patel so", "… is wrong, I told … so"),
        ("Jo Smith", "Jo Smith and Jo, not Joan", "… and …, not Joan"),
        ("Raj Patel", "As raj patel's friend", "As …'s friend"),
        ("Ana de la Cruz", "de la Cruz, la casa", "…, la casa"),
        ("田中", "今日は田中さんと話した", "今日は…さんと話した"),
    ] {
        assert_eq!(blanked(&[name], before), [after, after], "{name}");
    }
}

/// Words of others are theirs: what is as a rule no name is changed by a decision alone.
#[test]
fn an_everyday_word_is_blanked_only_where_it_is_surely_a_name() {
    for (name, text, at_once, decided) in [
        ("Will Brown", "I will help", "I will help", "I … help"),
        ("Will Brown", "As Will said", "As … said", "As … said"),
        ("Will Brown", "Will you help", "Will you help", "… you help"),
        ("Will Brown", "I WILL NOT", "I WILL NOT", "I … NOT"),
        ("Will Brown", "will brown knows", "… knows", "… knows"),
        ("Will Brown", "As Will said, we will go", "As … said, we will go", "As … said, we will go"),
        ("Will Brown", "Will helps. I told Will", "… helps. I told …", "… helps. I told …"),
        ("May", "We meet in May", "We meet in May", "We meet in …"),
        ("Grace Okafor", "the grace of okafor", "the grace of …", "the grace of …"),
        ("Mrs Day", "Mrs Day every day", "… every day", "… every day"),
    ] {
        assert_eq!(blanked(&[name], text), [at_once, decided], "{name}: {text}");
        let state = room(&[name]).does(Command::Park(words(text))).state;
        let found = mentions(&state, p(1));
        assert_eq!(found.len(), 1, "{text}: it is shown");
        assert_eq!(found[0].sure, at_once != text, "{text}");
        let all = withdraw(&state, p(1), Mentions::BlankAll, &[]);
        assert_eq!(thought(&all), decided, "{text}");
    }
}

#[test]
fn of_two_who_share_a_name_nobody_loses_theirs_without_a_question() {
    let both = ["Raj Patel", "Anita Patel"];
    for (text, at_once, decided) in [
        ("Patel said so", "Patel said so", "… said so"),
        ("Raj Patel said so", "… said so", "… said so"),
        ("Raj Patel and Anita Patel", "… and Anita Patel", "… and Anita Patel"),
        ("Anita Patel said so", "Anita Patel said so", "Anita … said so"),
    ] {
        assert_eq!(blanked(&both, text), [at_once, decided], "{text}");
    }
    let who = vec![Owner::Named(words("Patel")), Owner::Named(words("Raj"))];
    let promise = PromiseText { what: words("Ring"), who, by: words(""), hear: words("") };
    let after = withdraw(&room(&both).does(Command::Promise(promise)).state, p(1), Mentions::Keep, &[]);
    assert_eq!(after.promises[0].text.who, [Owner::Named(words("Patel")), Owner::SomeoneWhoLeft]);
}

#[test]
fn other_words_may_hold_an_everyday_word_and_no_name() {
    let names = [names("Will Patel")];
    for (text, is_taken) in [("I will help", true), ("As Will said", false), ("as patel said", false)] {
        assert_eq!(Decision::change(words(text), &names).is_ok(), is_taken, "{text}");
    }
}

#[test]
fn a_name_goes_from_the_name_of_a_file() {
    for (name, title, before, after) in [
        ("Ines Ode", "", "2026-11-22-talk-with-ines", "2026-11-22-talk-with"),
        ("Ines Ode", "", "2026-11-22-ines-ode-and-ben-2", "2026-11-22-and-ben-2"),
        ("Ines", "", "2026-11-22-ines-ines (2)", "2026-11-22-2"),
        ("Ines", "", "2026-11-22-ines", "2026-11-22-session"),
        ("Ines", "", "Ines' garden", "garden"),
        ("Ines Ode", "", "2026-11-22-lines of inesa", "2026-11-22-lines of inesa"),
        ("Mr Patel", "", "2026-11-22-patel-day", "2026-11-22-day"),
        ("Élodie", "", "2026-11-22-elodie-s-day", "2026-11-22-s-day"),
        ("22", "", "2026-11-22-the-22", "2026-11-22-the"),
        ("田中", "", "2026-11-22-session", "2026-11-22-session"),
        ("田中", "", "田中の会", "の会"),
        ("Will Patel", "… day: we will", "2026-11-22-patel-day-we-will", "2026-11-22-day-we-will"),
        ("Will Patel", "Patel day", "2026-11-22-patel-day", "2026-11-22-patel-day"),
    ] {
        assert_eq!(names(name).taken_from_file(before, title), after, "{name}");
    }
}

/// Nobody is called so: it is made so that a text looks like it everywhere, and is it nowhere.
#[test]
fn a_text_that_takes_too_long_to_look_through_may_hold_a_name() {
    let (name, text) = (format!("{}き", "か".repeat(3_000)), "か".repeat(5_000));
    check(&name, &[&text], &["か", &"か".repeat(100)]);
    let left = names(&name).left_out_of(&text);
    assert!(left.ends_with("か…") && left.chars().count() < 100, "{left}");
    let state = room(&[&name]).does(Command::Park(words(&text))).state;
    let found = mentions(&state, p(1));
    assert_eq!((found.len(), found[0].sure), (1, false), "it is to be decided on");
    assert_eq!(thought(&withdraw(&state, p(1), Mentions::Blank, &[])), text);
}
