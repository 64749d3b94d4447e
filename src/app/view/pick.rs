//! Choosing one thing from a list.

use std::path::{Path, PathBuf};

use crate::app::SessionEntry;
use crate::app::model::Model;
use crate::app::pages::{Closing, CopyOf, OutOf, Picking, Putting, TakingOut};
use crate::app::screen::{Body, Cell, List, Row};
use crate::app::update::{FORMS, reveal_rows};
use crate::content::QuestionId;
use crate::export::Limit;
use crate::record::{Decision, Mention};
use crate::session::{Copy, Reveal};
use crate::settings::{Symbols, ThemeChoice};
use crate::text::{Words, shown};

/// So many rows have a number key; the others are gone to.
const NUMBERED: usize = 10;

pub(super) fn pick(model: &Model, what: &Picking, focus: usize) -> Body {
    let list = match what {
        Picking::Resume => {
            entries(model, "pick-resume", model.unfinished().map(|it| model.waiting_words(it)).collect())
        }
        Picking::Record => records(model),
        Picking::Compare { ticked, .. } => compare(model, ticked),
        Picking::Change(question) => {
            let all = model.state().map(|state| state.who_may_change(question)).unwrap_or_default();
            names(model, "pick-change", all.into_iter().map(|id| model.called(id)).collect())
        }
        Picking::Begun(closing) => begun(model, closing),
        Picking::TakeOut => {
            let people = model.state().map_or(&[][..], |state| &state.people);
            names(model, "pick-take-out", people.iter().map(|person| model.called(person.id)).collect())
        }
        Picking::Mentions(out) => switches(model, "mention", out, |part| part.mentions.iter().map(decided).collect()),
        Picking::Unowned(out) => switches(model, "unowned", out, |part| {
            let switch = |yes: bool| if yes { "answer-yes" } else { "answer-no" };
            part.unowned.iter().map(|(it, yes)| (switch(*yes), &it.text)).collect()
        }),
        Picking::Reveal(question) => reveals(model, question.as_ref()),
        Picking::Place => places(model, "pick-place"),
        Picking::Limit => limits(model),
        Picking::Form(of) => forms(model, of),
        Picking::CopyTo(_) => places(model, "pick-copy"),
        Picking::Looks => looks(model),
        Picking::Step(putting) => offers(model, *putting),
        Picking::WordsOf => {
            let all = model.who_answered().into_iter().map(|id| model.called(id));
            let last = model.act_to_undo().map(|_| model.say("words-of-last"));
            names(model, "words-of", all.chain(last).collect())
        }
        Picking::WordsAt(who) => {
            let asked = model.answers_of(*who);
            names(model, "words-at", asked.iter().map(|id| model.asked_words(id)).collect())
        }
    };
    Body::List(List { focus, ..list })
}

/// What can be done with words that wait. It is said whose they are where the screen names who answers.
fn begun(model: &Model, closing: &Closing) -> List {
    let theirs = model.begun_at(closing);
    let lead = match model.who_began(&theirs) {
        Some(names) => model.fill("begun-names", &[("names", model.phrases.list(&names).into())]),
        None => model.fill("begun-count", &[("n", theirs.len().into())]),
    };
    let rows = Model::BEGUN_ROWS.iter().enumerate().map(|(i, name)| {
        numbered(i, vec![Cell::strong(model.say(name)), Cell::plain(model.say(&format!("{name}-about")))])
    });
    List { heading: model.say("begun-heading"), lead: vec![lead], rows: rows.collect(), ..List::default() }
}

/// The sessions held here, and what can be done with several of them.
fn records(model: &Model) -> List {
    let words = model.words_of_entries(model.records());
    let is_open = |entry: &SessionEntry| entry.started.is_some() && entry.ended.is_none();
    let words = model.records().into_iter().zip(words).map(|(entry, words)| {
        if is_open(entry) { model.fill("entry-not-closed", &[("entry", words.into())]) } else { words }
    });
    let list = entries(model, "pick-record", words.collect());
    let compare = model.can_compare().then(|| Row {
        cells: vec![Cell::strong(model.say("pick-record-compare"))],
        heading: Some(String::new()),
        ..Row::default()
    });
    List { rows: list.rows.into_iter().chain(compare).collect(), ..list }
}

/// The sessions that can be compared, each with a tick; the rows below go on: to make a copy of it, and to read it.
fn compare(model: &Model, ticked: &[PathBuf]) -> List {
    let words = model.words_of_entries(model.comparable());
    let rows = model.comparable().zip(words).enumerate().map(|(i, (entry, words))| {
        let switch = if ticked.contains(&entry.path) { "answer-yes" } else { "answer-no" };
        numbered(i, vec![Cell::strong(model.say(switch)), Cell::plain(words)])
    });
    let cells = vec![Cell::strong(model.say("pick-compare-copy"))];
    let copy = Row { cells, heading: Some(String::new()), ..Row::default() };
    let rows: Vec<Row> = rows.chain([copy, go_on(model)]).collect();
    let many = (rows.len() > NUMBERED).then(|| model.say("pick-many"));
    let lead = std::iter::once(model.say("pick-compare-lead")).chain(many).collect();
    List { heading: model.say("pick-compare"), lead, rows, ..List::default() }
}

/// The row below switches.
fn go_on(model: &Model) -> Row {
    Row { cells: vec![Cell::strong(model.say("mention-go-on"))], heading: Some(String::new()), ..Row::default() }
}

/// What becomes of a text that holds the name, and how it reads then.
fn decided((mention, decision): &(Mention, Decision)) -> (&'static str, &Words) {
    match decision {
        Decision::Keep => ("mention-keep", &mention.text),
        Decision::Blank => ("mention-blank", &mention.text),
        Decision::Change(words) => ("mention-change", words),
    }
}

/// What can be put into the plan, with its minutes and a sentence.
fn offers(model: &Model, putting: Putting) -> List {
    let rows = model.offers(putting.goes()).into_iter().enumerate().map(|(i, offer)| {
        let minutes = model.fill("steps-minutes", &[("n", offer.step.minutes.into())]);
        let title = Cell::strong(model.sided(&offer.step.title));
        numbered(i, vec![title, Cell::number(minutes), Cell::plain(model.sided(&offer.about))])
    });
    let (lead, step) = match putting {
        Putting::InPlaceOf(step) => ("offer-swap-lead", Some(step)),
        Putting::Behind(step) if model.is_end(step) => ("offer-end-lead", model.place_for(step)),
        Putting::Behind(step) => ("offer-add-lead", model.place_for(step)),
    };
    let title = step.map(|step| model.step_title(step)).unwrap_or_default();
    let lead = model.fill(lead, &[("step", title.into())]);
    List { heading: model.say("offer-heading"), lead: vec![lead], rows: rows.collect(), ..List::default() }
}

fn numbered(i: usize, cells: Vec<Cell>) -> Row {
    Row { key: (i + 1).to_string(), cells, ..Row::default() }
}

fn entries(model: &Model, name: &str, texts: Vec<String>) -> List {
    let rows = texts.into_iter().enumerate().map(|(i, text)| numbered(i, vec![Cell::strong(text)]));
    List {
        heading: model.say(name),
        rows: rows.collect(),
        empty: model.say(&format!("{name}-none")),
        ..List::default()
    }
}

fn names(model: &Model, name: &str, names: Vec<String>) -> List {
    let many = (names.len() > NUMBERED).then(|| model.say("pick-many"));
    let lead = std::iter::once(model.say(&format!("{name}-lead"))).chain(many).collect();
    List { lead, ..entries(model, name, names) }
}

/// Texts of each workshop with a switch each, named by its phrase; the last row goes on.
fn switches<'a>(
    model: &Model,
    name: &str,
    out: &'a TakingOut,
    texts: impl Fn(&'a OutOf) -> Vec<(&'static str, &'a Words)>,
) -> List {
    let mut rows = Vec::new();
    for part in &out.parts {
        for (nth, (switch, text)) in texts(part).into_iter().enumerate() {
            let cells = vec![Cell::strong(model.say(switch)), Cell::plain(text.as_str())];
            let other = part.path.is_some() && nth == 0;
            let heading = other.then(|| model.fill("take-out-in", &[("title", part.title.as_str().into())]));
            rows.push(Row { heading, ..numbered(rows.len(), cells) });
        }
    }
    List {
        heading: model.say(&format!("{name}-heading")),
        lead: vec![model.say(&format!("{name}-lead"))],
        rows: rows.into_iter().chain([go_on(model)]).collect(),
        ..List::default()
    }
}

fn reveals(model: &Model, question: Option<&QuestionId>) -> List {
    let all = reveal_rows(question);
    let rows = all.iter().enumerate().map(|(i, row)| {
        let (alone, reveal) = *row;
        let name = match reveal {
            Reveal::Live => "reveal-live",
            Reveal::Together => "reveal-together",
            Reveal::Mixed => "reveal-mixed",
        };
        let chosen = if model.is_shown_so(question, *row) { model.say("looks-chosen") } else { String::new() };
        let first = i == 0 || all[i - 1].0 != alone;
        let heading = match (alone, question) {
            (true, _) => "pick-reveal-question",
            (false, Some(_)) => "pick-reveal-on",
            (false, None) => "pick-reveal-session",
        };
        Row {
            heading: first.then(|| model.say(heading)),
            ..numbered(
                i,
                vec![
                    Cell::strong(model.say(name)),
                    Cell::plain(model.say(&format!("{name}-about"))),
                    Cell::strong(chosen),
                ],
            )
        }
    });
    List {
        heading: model.say("start-reveal"),
        rows: rows.collect(),
        below: vec![Cell::muted(model.say("start-fairer"))],
        ..List::default()
    }
}

/// As what a copy can be made.
fn forms(model: &Model, of: &CopyOf) -> List {
    let rows = FORMS.iter().enumerate().map(|(i, (_, name))| {
        numbered(i, vec![Cell::strong(model.say(name)), Cell::muted(model.say(&format!("{name}-about")))])
    });
    let copy = match of {
        CopyOf::Workshop(audience) => Some(audience.copy),
        CopyOf::Compared(_) => None,
    };
    let name = match copy {
        Some(Copy::Present) => "records-present",
        Some(Copy::Public) => "records-share",
        Some(Copy::Room) => "records-room",
        None => "compare-title",
    };
    let stays = (copy == Some(Copy::Room)).then(|| model.say("copy-room-lead"));
    let lead = stays.into_iter().chain([model.say("copy-lead")]).collect();
    List { heading: model.say(name), lead, rows: rows.collect(), ..List::default() }
}

/// Under which number none is told in a copy to share.
fn limits(model: &Model) -> List {
    let rows = Limit::ALL.iter().enumerate().map(|(i, limit)| {
        let words = model.fill("copy-limit", &[("n", limit.number().into())]);
        let usual = if *limit == Limit::default() { model.say("copy-limit-usual") } else { String::new() };
        numbered(i, vec![Cell::strong(words), Cell::muted(usual)])
    });
    let lead = ["copy-limit-lead", "copy-limit-why"].map(|key| model.say(key)).to_vec();
    List { heading: model.say("records-share"), lead, rows: rows.collect(), ..List::default() }
}

/// The usual place, one that is typed, and those that were found: these may come while the list is read out.
fn places(model: &Model, name: &str) -> List {
    let (stay, typed) = (model.say(&format!("{name}-stay")), model.say("pick-place-typed"));
    let found = model.places.iter().map(|place| shown(Path::new(place)));
    let rows = [stay, typed].into_iter().chain(found).enumerate();
    List {
        heading: model.say(name),
        lead: vec![model.say(&format!("{name}-lead"))],
        rows: rows.map(|(i, place)| numbered(i, vec![Cell::strong(place)])).collect(),
        ..List::default()
    }
}

/// The word is that of both languages, or who chose a wrong one would not find back.
fn language(model: &Model) -> Vec<Cell> {
    let first = model.languages[0].phrases.say("looks-language");
    let here = model.say("looks-language");
    let both = if first == here {
        here
    } else {
        model.fill("looks-language-both", &[("here", here.into()), ("first", first.into())])
    };
    vec![Cell::strong(both), Cell::plain(model.say("looks-language-about")), Cell::plain(model.say("language-name"))]
}

fn looks(model: &Model) -> List {
    let chosen = |on: bool| Cell::plain(if on { model.say("looks-chosen") } else { String::new() });
    let themes = ThemeChoice::ALL.iter().map(|theme| {
        let label = Cell::strong(model.say(&format!("theme-{}", theme.name())));
        vec![
            label,
            Cell::plain(model.say(&format!("theme-{}-about", theme.name()))),
            chosen(*theme == model.looks.theme),
        ]
    });
    let switch = |name: &str, on: bool| {
        let state = model.say(if on { "answer-yes" } else { "answer-no" });
        vec![Cell::strong(model.say(name)), Cell::plain(model.say(&format!("{name}-about"))), Cell::plain(state)]
    };
    let ascii = switch("looks-ascii", model.looks.symbols == Symbols::Ascii);
    let big = switch("looks-big-names", model.looks.big_names);
    let air = switch("looks-air", model.looks.air);
    let bounce = vec![
        Cell::strong(model.say("looks-bounce")),
        Cell::plain(model.say("looks-bounce-about")),
        Cell::plain(model.fill("looks-bounce-time", &[("n", model.looks.key_bounce.into())])),
    ];
    let plain = ["looks-plain", "looks-plain-about", "looks-plain-key"].map(|key| Cell::plain(model.say(key))).to_vec();
    let reveal = vec![
        Cell::strong(model.say("looks-reveal")),
        Cell::plain(model.say("looks-reveal-about")),
        Cell::plain(model.say(&format!("reveal-{}", model.looks.reveal.name()))),
    ];
    let language = (model.languages.len() > 1).then(|| language(model));
    let rows = themes.chain([ascii, big, bounce, plain, reveal, air]).chain(language).enumerate();
    let rows = rows.map(|(i, cells)| numbered(i, cells));
    List { heading: model.say("looks-heading"), rows: rows.collect(), ..List::default() }
}
