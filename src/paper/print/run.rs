//! The run sheet: what to bring, when each step begins, and then each step.

use super::tree::{Block, Cell, Part, Sheet, Table};
use super::{Print, Voice, cards, keys, step};
use crate::content::{Activity, QuestionId};

/// What the two cards say; of what is saved on a screen, only what holds on paper too.
const SLOW: [&str; 4] = ["card-slow-1", "card-slow-2", "card-slow-3", "card-slow-4"];
const STOP: [&str; 4] = ["card-stop-1", "card-stop-2-waits", "card-stop-3", "card-stop-4"];

/// What is in it, how long it is, how many people fit.
pub(super) fn lead(print: &Print<'_>, voice: &Voice<'_>) -> Vec<String> {
    let agenda = print.agenda;
    let mut length = voice.fill("sheet-length", &[("n", agenda.minutes().into())]);
    if let Some(n) = print.library.room_size(agenda) {
        length = format!("{length} {}", voice.fill("sheet-fits", &[("n", n.into())]));
    }
    vec![voice.sided(&agenda.summary), length, voice.say("start-interpreter")]
}

pub(super) fn sheet(print: &Print<'_>, voice: &Voice<'_>) -> Sheet {
    let everywhere = keys::everywhere(print);
    let steps = (1..).zip(print.agenda.in_order());
    let steps: Vec<Part> = steps.map(|(n, (_, it))| step::part(print, voice, &everywhere, (n, it))).collect();
    let always = Block::Keys { label: voice.say("sheet-keys"), keys: everywhere };
    let before = [day(voice), bring(print, voice), plan(print, voice)];
    let always = Part { heading: voice.say("sheet-always"), blocks: vec![voice.doing("sheet-do-always"), always] };
    Sheet {
        heading: voice.say("sheet-run"),
        lead: voice.lines("sheet-run-lead"),
        parts: before.into_iter().chain([always]).chain(steps).chain(asides(print, voice)).collect(),
    }
}

/// What is filled in for the day.
fn day(voice: &Voice<'_>) -> Part {
    let keys = ["sheet-day-title", "sheet-day-about", "sheet-day-when", "sheet-day-leads", "sheet-day-helpline"];
    let blocks = keys.iter().map(|key| voice.write(key, 1)).collect();
    Part { heading: voice.say("sheet-day"), blocks }
}

/// What to bring and prepare.
fn bring(print: &Print<'_>, voice: &Voice<'_>) -> Part {
    let each_person = |id: &&QuestionId| cards::find(print, id).is_some_and(|(_, it)| it.answers.kind().in_turns());
    let cards = print.agenda.questions().filter(each_person).count();
    let picks = print.agenda.in_order().any(|(_, step)| step.activities.iter().any(is_pick));
    let key = if picks { "sheet-bring-cards-to-pick" } else { "sheet-bring-cards" };
    let cards = voice.fill(key, &[("n", cards.into())]);
    let before = Block::Ticks(voice.lines("sheet-before-list"));
    let bring = Block::Ticks([vec![cards], voice.lines("sheet-bring-list")].concat());
    let blocks = vec![before, Block::Heading(voice.say("sheet-bring")), bring];
    Part { heading: voice.say("sheet-before"), blocks }
}

/// Whether the group picks in the room what it will answer.
fn is_pick(activity: &Activity) -> bool {
    matches!(activity, Activity::Pick(_) | Activity::Again { .. })
}

/// Every step with its minutes, the minutes so far, and room for the clock.
fn plan(print: &Print<'_>, voice: &Voice<'_>) -> Part {
    let mut so_far = 0_u32;
    let mut rows = Vec::new();
    for (n, (_, step)) in (1_usize..).zip(print.agenda.in_order()) {
        let title = voice.fill("sheet-plan-row", &[("n", n.into()), ("title", voice.sided(&step.title).into())]);
        let starts = so_far;
        so_far = so_far.saturating_add(step.minutes);
        let cells = [title, step.minutes.to_string(), starts.to_string()];
        rows.push(cells.map(Cell::Text).into_iter().chain([Cell::Blank]).collect());
    }
    let ends = [voice.say("sheet-plan-end"), String::new(), so_far.to_string()];
    rows.push(ends.map(Cell::Text).into_iter().chain([Cell::Blank]).collect());
    let columns = ["step", "minutes", "so-far", "clock"].map(|name| voice.say(&format!("sheet-plan-{name}")));
    Part { heading: voice.say("sheet-plan"), blocks: vec![Block::Table(Table { columns: columns.to_vec(), rows })] }
}

/// What may be needed at any time: when all have answered, who comes late, the two cards.
fn asides(print: &Print<'_>, voice: &Voice<'_>) -> Vec<Part> {
    let room = &print.library.room;
    let asks = print.agenda.questions().next().is_some();
    let part = |key: &str, blocks: Vec<Block>| Part { heading: voice.say(key), blocks };
    let read = |lines: &[String]| voice.aloud(lines.iter().map(|line| voice.sided(line)).collect());
    let card = |keys: [&str; 4]| voice.aloud(keys.iter().map(|key| voice.say(key)).collect());
    let mut parts = Vec::new();
    if asks {
        parts.push(talk(print, voice));
    }
    if print.has(&Activity::Welcome) {
        parts.push(part("sheet-late", vec![read(&room.welcome.latecomer), voice.doing("sheet-do-late")]));
    }
    parts.push(part("sheet-slow", vec![card(SLOW)]));
    parts.push(part("sheet-stop", vec![card(STOP), Block::Text(vec![voice.blank("card-helpline", "who")])]));
    parts
}

/// When all have answered: what to ask, by how our answers fell (R6).
fn talk(print: &Print<'_>, voice: &Voice<'_>) -> Part {
    let talk = &print.library.room.talk;
    let prompts = [
        ("same", &talk.same),
        ("mostly", &talk.mostly),
        ("no-further", &talk.no_further),
        ("split", &talk.split),
        ("cannot-say", &talk.cannot_say),
    ];
    let row = |(name, prompt): (&str, &String)| {
        [voice.say(&format!("sheet-when-{name}")), voice.sided(prompt)].map(Cell::Text).to_vec()
    };
    let columns = ["sheet-talk-fell", "sheet-talk-ask"].map(|key| voice.say(key)).to_vec();
    let table = Table { columns, rows: prompts.into_iter().map(row).collect() };
    Part { heading: voice.say("sheet-talk"), blocks: vec![voice.doing("sheet-do-talk"), Block::Table(table)] }
}
