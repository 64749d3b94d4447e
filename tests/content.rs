//! What comes with the program loads, adds up and keeps its names; a file with mistakes gets all of them told.

use std::collections::BTreeSet;
use std::path::Path;

use alongside::content::{
    Activity, Agenda, ContentKind, EMBEDDED, Fault, Library, MethodId, OwnFile, Stop, read_agenda, read_method,
    read_room, template,
};
use alongside::phrases::{Arg, Phrases};

fn agenda(id: &str) -> Agenda {
    Library::built_in().agenda(id).unwrap_or_else(|| panic!("no agenda {id}")).clone()
}

/// The files below `assets/folder`, as paths below `assets`.
fn on_disk(folder: &str) -> BTreeSet<String> {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let mut found = BTreeSet::new();
    let mut open = vec![assets.join(folder)];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.insert(path.strip_prefix(&assets).unwrap().to_str().unwrap().replace('\\', "/"));
            }
        }
    }
    found
}

#[test]
fn every_file_is_embedded_and_loads() {
    let embedded: BTreeSet<String> = EMBEDDED.iter().map(|(file, _)| (*file).to_owned()).collect();
    let there: BTreeSet<String> = ["methods", "agendas", "room"].into_iter().flat_map(on_disk).collect();
    assert_eq!(embedded, there);
    let library = Library::built_in();
    for (file, text) in EMBEDDED {
        let faults = match file.split('/').next() {
            Some("methods") => read_method(file, text).err(),
            Some("agendas") => read_agenda(file, text, &library.methods).err(),
            _ => read_room(file, text).err(),
        };
        assert_eq!(faults, None);
    }
    assert_eq!(library.methods.len() + library.agendas.len() + 1, EMBEDDED.len());
}

/// Session files name questions by these ids for ever; a version rises when the words change.
#[test]
fn ids_and_versions_are_those_that_were_promised() {
    let library = Library::built_in();
    let lines: Vec<String> = library
        .methods
        .iter()
        .flat_map(|method| &method.questions)
        .map(|question| format!("{} {}", question.id, question.text_version))
        .collect();
    assert_eq!(lines, include_str!("content/ids.txt").lines().collect::<Vec<_>>());
}

#[test]
fn what_goes_into_the_position_and_what_has_its_own_words_is_as_the_method_says() {
    let library = Library::built_in();
    let is = |test: fn(&alongside::content::Method) -> bool| -> Vec<&str> {
        library.methods.iter().filter(|method| test(method)).map(|method| method.id.0.as_str()).collect()
    };
    assert_eq!(is(|method| !method.in_position), ["levels", "grid", "parts", "decide", "meeting", "stories"]);
    assert_eq!(is(|method| method.own_words), ["signs", "meeting", "stories"]);
    assert_eq!(is(|method| method.source.is_none()), ["own", "decide", "meeting"]);
}

/// Where a method has one set of answers for all its questions, the words are equal to the letter.
#[test]
fn signs_and_stories_offer_the_same_three_answers_each_time() {
    let library = Library::built_in();
    for (id, questions, answers) in [
        ("signs", 10, ["We see this.", "Sometimes.", "Not here."]),
        ("stories", 3, ["It is done to people.", "It is done for people.", "It is done with people."]),
    ] {
        let method = library.method(&MethodId(id.into())).unwrap();
        assert_eq!(method.questions.len(), questions);
        assert!(method.questions.iter().all(|question| question.answers.words() == answers), "{id}");
    }
}

/// Nobody can tell two answers apart that read alike.
#[test]
fn no_question_has_an_answer_twice_and_no_method_a_question_twice() {
    for method in Library::built_in().methods {
        let texts: BTreeSet<&String> = method.questions.iter().map(|question| &question.text).collect();
        assert_eq!(texts.len(), method.questions.len(), "{}", method.id);
        for question in &method.questions {
            assert_eq!(
                question.answers.words().iter().collect::<BTreeSet<_>>().len(),
                question.answers.kind().ids().len(),
                "{}",
                question.id
            );
        }
    }
}

/// Five voices say what it is, and each story names who told it.
#[test]
fn the_facts_hold_five_voices_and_where_the_stories_come_from() {
    let library = Library::built_in();
    let says = |id: &str| library.room.facts.iter().find(|fact| fact.id == id).unwrap();
    for (id, name) in [
        ("care_act", "Care Act"),
        ("nef", "New Economics Foundation"),
        ("tlap", "TLAP"),
        ("wales", "Wales"),
        ("hampshire", "Hampshire"),
    ] {
        assert!(says(id).heading.contains(name) && !says(id).lines.is_empty(), "{id}");
    }
    let stories = library.method(&MethodId("stories".into())).unwrap();
    let told_by = &stories.source.as_ref().unwrap().full;
    for (id, teller) in [("history", "Ostrom"), ("tenants", "Caledonia"), ("network", "KeyRing")] {
        assert!(says(id).lines.iter().any(|line| line.contains(teller)) && told_by.contains(teller), "{id}");
    }
}

#[test]
fn each_principle_has_two_statements_under_its_own_heading() {
    let library = Library::built_in();
    let principles = library.method(&MethodId("principles".into())).unwrap();
    for pair in principles.questions.chunks(2) {
        let heading = pair[0].group.clone().unwrap();
        assert!(pair.iter().all(|it| it.group.as_ref() == Some(&heading)));
        assert!(pair.iter().all(|it| it.id.rest().starts_with(&format!("{}.", heading.to_lowercase()))));
    }
    assert_eq!(principles.questions.len(), 8);
}

#[test]
fn agendas_take_the_time_they_say_and_fit_the_people_they_say() {
    let about = |id: &str| {
        let agenda = agenda(id);
        (agenda.minutes(), agenda.steps.len(), Library::built_in().room_size(&agenda))
    };
    assert_eq!(about("taster"), (15, 3, Some(6)));
    assert_eq!(about("short"), (30, 9, Some(7)));
    assert_eq!(about("follow-up"), (45, 9, Some(10)));
    assert_eq!(about("planning"), (60, 9, Some(10)));
    assert_eq!(about("standard"), (90, 12, Some(12)));
    assert_eq!(about("full"), (180, 17, Some(10)));
}

#[test]
fn the_standard_agenda_asks_the_first_of_each_principle() {
    let standard = agenda("standard");
    let asked: Vec<&str> = standard.questions().map(|id| id.0.as_str()).collect();
    assert_eq!(
        asked,
        [
            "checklist.stages",
            "checklist.say",
            "checklist.share",
            "principles.equality.status",
            "principles.diversity.mix",
            "principles.accessibility.part",
            "principles.reciprocity.back",
            "meeting.heard",
        ]
    );
}

#[test]
fn the_meeting_opens_with_its_card_as_every_method_does() {
    for id in ["short", "standard", "full", "follow-up", "planning"] {
        let stops = agenda(id).steps.last().unwrap().stops();
        assert!(matches!(stops.first(), Some(Stop::MethodCard(method)) if method.0 == "meeting"));
        assert!(matches!(stops.get(1), Some(Stop::Question(question)) if question.0 == "meeting.heard"));
        assert_eq!(stops.last(), Some(&Stop::Activity(Activity::End)));
    }
}

#[test]
fn a_session_carries_the_whole_methods_of_its_agenda() {
    let library = Library::built_in();
    let carried = |id: &str| -> Vec<(String, usize)> {
        let methods = library.methods_of(&agenda(id));
        methods.into_iter().map(|method| (method.id.0, method.questions.len())).collect()
    };
    let is = |id: &str, questions| (id.to_owned(), questions);
    assert_eq!(carried("taster"), [is("line", 5)]);
    assert_eq!(carried("standard"), [is("checklist", 3), is("principles", 8), is("meeting", 4)]);
}

#[test]
fn lines_of_the_room_are_found_by_name() {
    let room = Library::built_in().room;
    assert_eq!(room.lists.access.len(), 12);
    assert_eq!(room.lists.need("hearing_loop"), Some("A hearing loop"));
    assert_eq!(room.lists.starter("pass"), Some("You can pass."));
    assert_eq!((room.lists.need("pass"), room.lists.starter("no_such")), (None, None));
    for heard in [&room.welcome.consent, &room.welcome.latecomer] {
        assert!(heard.last().unwrap().ends_with("Nothing bad will happen."));
    }
}

/// `fault` in one line: where, and what with its values.
fn told(fault: &Fault) -> String {
    let values: Vec<String> = fault.kind.values().into_iter().map(|(_, value)| value).collect();
    let line = fault.line.map_or_else(|| "-".to_owned(), |line| line.to_string());
    format!("{line} {} {}", fault.kind.name(), values.join(" ")).trim_end().to_owned()
}

#[test]
fn twenty_mistakes_in_a_method_are_told_once_each() {
    let faults = read_method("broken.toml", include_str!("content/broken-method.toml")).unwrap_err();
    let told: Vec<String> = faults.iter().map(told).collect();
    assert_eq!(
        told,
        [
            "1 fault-bad-name our.method",
            "2 fault-not-text title",
            "3 fault-empty intro",
            "4 fault-not-yes-no in_position",
            "5 fault-not-table answers",
            "6 fault-unknown-key colour",
            "8 fault-missing help",
            "10 fault-too-long short 60",
            "14 fault-not-number version 1 9999",
            "15 fault-unknown-place tenants",
            "21 fault-name-twice first",
            "23 fault-unknown-kind dance",
            "25 fault-key-twice text",
            "30 fault-missing with",
            "31 fault-bad-name a name",
            "32 fault-not-number version 1 9999",
            "33 fault-unreadable",
            "34 fault-unknown-place",
            "35 fault-not-text to",
            "36 fault-empty for",
        ]
    );
}

#[test]
fn twenty_mistakes_in_an_agenda_are_told_once_each() {
    let methods = Library::built_in().methods;
    let faults = read_agenda("broken.toml", include_str!("content/broken-agenda.toml"), &methods).unwrap_err();
    let told: Vec<String> = faults.iter().map(told).collect();
    assert_eq!(
        told,
        [
            "1 fault-bad-name Ours",
            "3 fault-too-long title 40",
            "4 fault-not-text summary",
            "5 fault-unknown-key pace",
            "10 fault-not-number minutes 1 600",
            "12 fault-unknown-activity welcom",
            "13 fault-unknown-method checklst",
            "17 fault-name-twice open",
            "20 fault-not-yes-no card",
            "24 fault-unknown-place people",
            "26 fault-key-twice minutes",
            "28 fault-unknown-question sage checklist",
            "29 fault-asked-twice checklist.stages",
            "30 fault-not-table activities",
            "33 fault-missing id",
            "36 fault-empty activities",
            "42 fault-unreadable",
            "43 fault-not-list activities",
            "48 fault-not-number minutes 1 600",
            "49 fault-end-early",
        ]
    );
}

#[test]
fn a_file_without_end_is_refused_as_a_whole() {
    let faults = read_method("big.toml", &"a = 1\n".repeat(100_000)).unwrap_err();
    assert_eq!(faults.iter().map(told).collect::<Vec<_>>(), ["- fault-too-big 64"]);
}

#[test]
fn a_hundred_mistakes_are_enough() {
    let faults = read_room("many.toml", &"nonsense\n".repeat(5000)).unwrap_err();
    assert_eq!(faults.len(), 101);
    assert_eq!(told(&faults[100]), "- fault-more 100");
}

/// A starting file, a second one with its name, and one with the name of what comes with the program.
fn clashes() -> Vec<Fault> {
    let [ours, line] = ["ours", "line"].map(|id| template(ContentKind::Method, id));
    let own = |name, text| OwnFile { name, text, kind: ContentKind::Method };
    let library = Library::built_in().with(&[own("a", &ours), own("b", &ours), own("c", &line)]);
    library.left_out.into_iter().flat_map(|left_out| left_out.faults).collect()
}

/// Whatever can be told has words, and no words are left for what can not.
#[test]
fn every_mistake_has_its_words() {
    let methods = Library::built_in().methods;
    let faults = [
        read_method("m.toml", include_str!("content/broken-method.toml")).unwrap_err(),
        read_agenda("a.toml", include_str!("content/broken-agenda.toml"), &methods).unwrap_err(),
        read_room("r.toml", &"nonsense\n".repeat(5000)).unwrap_err(),
        read_room("r.toml", &" ".repeat(1_000_000)).unwrap_err(),
        clashes(),
        Library::built_in().translated(&[("t.toml".to_owned(), template(ContentKind::Method, "ours"))]).1,
    ];
    let phrases = Phrases::english();
    for fault in faults.iter().flatten() {
        let values = fault.kind.values();
        let values: Vec<(&str, Arg<'_>)> = values.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        let words = phrases.fill(fault.kind.name(), &values);
        assert!(words.ends_with('.') && !words.contains('{'), "{words}");
    }
    let told: BTreeSet<&str> = faults.iter().flatten().map(|fault| fault.kind.name()).collect();
    let words = include_str!("../assets/lang/en/content.ftl");
    // The last one is a mistake in the settings, which share these words.
    let frames = ["fault-at-line", "fault-in-file", "fault-not-one-of"];
    let keys = words.lines().filter(|line| line.starts_with("fault-")).filter_map(|line| line.split(' ').next());
    assert_eq!(told, keys.filter(|key| !frames.contains(key)).collect());
}
