//! No name of a participant stands in a copy for others, wherever it was typed, nor in the name of its file (R20).

use alongside::content::{Answers, MethodId, QuestionId, Sides, Source};
use alongside::export::{Audience, FORMATS, Limit, TABLES, Table, file_name};
use alongside::session::{Agreed, Body, Command, Copy, Event, Outcome, Owner, PromiseText, State};
use alongside::text::slug;
use alongside::weigh::{Counted, weigh};

use super::{record, said};
use crate::drive::english;
use crate::support::everything::{asks, step};
use crate::support::{Room, TO, p, question, words};

const NAME: &str = "Ms Canaria Ó Quillfeather";

/// The places of a copy for others at which something typed can stand.
const SHOWN: usize = 15;

/// A session that says `text` wherever it can, also in the ids of its own plan, method and question; `owner` takes on what
/// there is to do. Who goes by [`NAME`] said yes to be quoted, and so did all others.
fn saying(text: &str, owner: &str) -> State {
    let state = said::everywhere(NAME, owner, text).state;
    let (method, one) = (slug(text), format!("{}.one", slug(text)));
    let mut header = state.header.clone();
    header.share_counts = Some(true);
    header.helpline = Some(words(text));
    header.sides = Sides { people: text.into(), staff: text.into() };
    (header.set_by, header.agenda.id, header.agenda.title) = (text.into(), slug(text), text.into());
    let mut ours = header.methods.iter().find(|it| it.id.0 == "line").unwrap().clone();
    (ours.id, ours.title) = (MethodId(method.clone()), text.into());
    ours.source = Some(Source { full: text.into(), short: text.into(), help: text.into() });
    ours.questions.truncate(1);
    let asked = &mut ours.questions[0];
    (asked.id, asked.text, asked.group) = (QuestionId(one.clone()), text.into(), Some(text.into()));
    asked.answers = Answers::new(asked.answers.kind(), vec![text.into(); 3]);
    header.methods.push(ours);
    header.agenda.steps.push(step(&method, asks(&method, &[one.as_str()])));
    header.agenda.order.push(header.agenda.steps.len() - 1);
    let events = state.log.into_iter().map(|mut event| {
        if let Body::Joined { person, .. } = &mut event.body {
            person.quote_ok = true;
        }
        event
    });
    more(State::fold(header, events.collect::<Vec<_>>()), (text, owner), &one)
}

fn more(mut state: State, (text, owner): (&str, &str), one: &str) -> State {
    let one = || question(one);
    let parked = state.parked[0].seq;
    let promise = state.promises[0].text.clone();
    let order = vec![p(1), p(2), p(3)];
    let answer = |participant, reason| Body::Answered { participant, question: one(), round: 1, answer: TO, reason };
    let bodies = [
        Body::Titled { title: words(text), about: words(text) },
        Body::HelplineSet(Some(words(text))),
        Body::SidesNamed(Sides { people: text.into(), staff: text.into() }),
        Body::AgreementSet { item: "phones".into(), agreed: Agreed::Change(words(text)) },
        Body::AgreementAdded { text: words(text) },
        Body::MissingNamed { text: words(text) },
        Body::ParkSettled { parked, outcome: Outcome::Owner(Owner::Named(words(owner))) },
        Body::Promised(promise),
        Body::QuestionOpened { question: one(), round: 1, reveal: alongside::session::Reveal::Live, order },
        answer(p(1), Some(words(text))),
        answer(p(2), None),
        answer(p(3), Some(words(text))),
        Body::Left { participant: p(2), note: Some(words(text)) },
        Body::Exported { file: text.into(), copy: Copy::Public },
    ];
    for body in bodies {
        let (seq, at) = (state.last_seq() + 1, state.log[0].at);
        state.apply(&Event { seq, at, body });
    }
    state
}

#[test]
fn a_name_of_a_participant_is_in_no_copy_for_others_wherever_it_was_typed() {
    let texts = [
        "As Ms Canaria Ó Quillfeather said",
        "Quillfeather day",
        "ask CANARIA, then go",
        "the quillfeather’s bus",
        "Canaria-Quillfeather",
        "quíllfeathers idea",
    ];
    for text in texts {
        let state = saying(text, text);
        let name = file_name(&state, Copy::Public);
        assert_eq!(name, "workshop-public", "{text}");
        for format in FORMATS {
            let copy = record(&state, Copy::Public, format.ending()).to_lowercase().replace('í', "i");
            for word in ["canaria", "quillfeather"] {
                assert!(!copy.contains(word), "{text}: {word} in {}:\n{copy}", format.ending());
            }
        }
        let copy = record(&state, Copy::Public, "md");
        assert!(copy.matches("(left out: it held a name)").count() >= SHOWN, "{text}:\n{copy}");
    }
}

/// What is shown above would have been there.
#[test]
fn a_text_without_a_name_stands_in_it() {
    let state = saying("Zebra crossing", "the council");
    let copy = record(&state, Copy::Public, "md");
    assert!(copy.matches("Zebra crossing").count() >= SHOWN, "{}:\n{copy}", copy.matches("Zebra crossing").count());
    assert!(!copy.contains("left out: it held"), "{copy}");
    assert_eq!(file_name(&state, Copy::Public), "zebra-crossing-public");
}

/// Who reads a table of many sessions was not in all of the rooms.
#[test]
fn a_name_is_in_no_table_of_many_sessions() {
    let mut state = saying("the Quillfeather plan", "Canaria");
    state.header.id = "2026-11-22-the-quillfeather-plan".into();
    let now = Counted { state: &state, results: &weigh(&state, english()) };
    for (copy, format) in [Copy::Present, Copy::Public].into_iter().flat_map(|copy| TABLES.map(|it| (copy, it))) {
        let audience = Audience { copy, limit: Limit::default() };
        let tables = [1, 2].map(|nth| Table::among_others(now, audience, nth, english()).unwrap());
        let text = |table: &Table| String::from_utf8(format.rows(table)).unwrap();
        let rows = tables.iter().map(text).collect::<String>().to_lowercase();
        assert!(!rows.contains("canaria") && !rows.contains("quillfeather"), "{copy:?}: {rows}");
        assert!(rows.contains("unnamed-1-1.one") && rows.contains("unnamed-2-1.one"), "two rooms, two methods: {rows}");
    }
}

#[test]
fn who_only_takes_something_on_is_named_in_no_copy_for_others() {
    let promise = |what: &str, who: &str| {
        let who = vec![Owner::Named(words(who))];
        PromiseText { what: words(what), who, by: words("May"), hear: words("By post") }
    };
    let room = Room::with("sp")
        .does(Command::CarryPromise(promise("Grace rings the council", "Grace Okafor")))
        .does(Command::Promise(promise("Ring the council", "The council")))
        .does(Command::Promise(promise("All of us meet", "all of us")))
        .does(Command::SetShareCounts(Some(true)));
    let copy = record(&room.state, Copy::Public, "md");
    assert!(!copy.contains("Grace"), "{copy}");
    assert!(copy.contains("Ring the council") && copy.contains("All of us meet"), "no names of a person: {copy}");
}

#[test]
fn the_name_of_a_file_tells_no_more_than_its_copy() {
    let titled = |title: &str, quote_ok: bool| {
        let mut state = crate::support::Room::with("sp").state;
        state.header.title = words(title);
        state.people[0].is.quote_ok = quote_ok;
        [Copy::Room, Copy::Present, Copy::Public].map(|copy| file_name(&state, copy))
    };
    let id = crate::support::Room::with("sp").state.header.id;
    let all = |title: &str| ["room", "present", "public"].map(|copy| format!("{title}-{copy}"));
    assert_eq!(titled("The drop-in", false), all("the-drop-in"));
    let [room, present, public] = titled("Talk with Ines", false);
    assert_eq!([&*room, &*present, &*public], ["talk-with-ines-room", "talk-with-present", "workshop-public"]);
    assert_eq!(titled("Talk with Ines", true)[1], "talk-with-ines-present", "with their yes");
    let [room, present, public] = titled("日本", false);
    assert_eq!([room, present], [format!("{id}-room"), format!("{id}-present")]);
    assert_eq!(public, "workshop-public", "an id holds the day");
}
