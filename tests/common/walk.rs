//! Every text of a screen, with where it stands: to look for its words, or to put other ones in its place.

use alongside::app::screen::*;

/// Where a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Head, keys, strip: what stands around the body.
    Around,
    /// A name of a person or of a side, in the body.
    Name,
    /// In the body; never given up.
    Body,
    /// In the body; goes when rows are short.
    MayGo,
}

use Place::{Around, Body as InBody, MayGo, Name};

type Texts<'a> = Vec<(Place, &'a mut String)>;

pub fn texts(screen: &mut Screen) -> Texts<'_> {
    let mut all = Vec::new();
    let head = &mut screen.head;
    all.push((Around, &mut head.step));
    let parts = [&mut head.part, &mut head.question, &mut head.until, &mut head.title, &mut head.saved];
    all.extend(parts.into_iter().flatten().map(|text| (Around, text)));
    all.extend(screen.alert.iter_mut().map(|alert| (InBody, &mut alert.text)));
    all.extend(screen.keys.iter_mut().map(|key| (Around, &mut key.word)));
    if let Some(strip) = &mut screen.strip {
        all.extend([&mut strip.total, &mut strip.short_total].map(|text| (Around, text)));
        all.extend(strip.rows.iter_mut().map(|row| (Around, &mut row.label)));
    }
    body(&mut screen.body, &mut all);
    all.retain(|(_, text)| !text.is_empty());
    all
}

fn body<'a>(view: &'a mut Body, all: &mut Texts<'a>) {
    match view {
        Body::Home(home) => {
            all.extend([(InBody, &mut home.name), (InBody, &mut home.tagline), (InBody, &mut home.promise)]);
            let items = home.items.iter_mut().flat_map(|item| [&mut item.key, &mut item.label, &mut item.hint]);
            all.extend(items.map(|text| (InBody, text)));
        }
        Body::Form(form) => {
            all.push((InBody, &mut form.title));
            all.extend(form.refused.iter_mut().map(|text| (InBody, text)));
            form.parts.iter_mut().for_each(|part| form_part(part, all));
        }
        Body::List(list) => list_texts(list, all),
        Body::Question(question) => question_texts(question, all),
        Body::ByList(view) => {
            all.extend([(InBody, &mut view.text), (InBody, &mut view.line)]);
            answers(&mut view.answers, all);
            for row in &mut view.rows {
                all.extend([(Name, &mut row.name), (Name, &mut row.side), (InBody, &mut row.given)]);
            }
        }
        Body::Reveal(view) => reveal_texts(view, all),
        Body::Tallies(view) => tally_texts(view, all),
        Body::Picture(view) => {
            all.extend([(InBody, &mut view.text), (InBody, &mut view.line), (MayGo, &mut view.based_on)]);
            picture(&mut view.picture, all);
            all.extend(view.sides.iter_mut().chain(&mut view.notes).map(|text| (InBody, text)));
            all.extend(view.reasons.iter_mut().map(|reason| (InBody, &mut reason.text)));
        }
        Body::Position(view) => position_texts(view, all),
        Body::Card(card) => all.extend(card.lines.iter_mut().chain(&mut card.after).map(|text| (InBody, text))),
        Body::Reading(reading) => {
            all.push((InBody, &mut reading.title));
            reading.paragraphs.iter_mut().for_each(|part| paragraph(part, all));
        }
    }
}

fn paragraph<'a>(part: &'a mut Paragraph, all: &mut Texts<'a>) {
    all.push((InBody, &mut part.heading));
    all.extend(part.lines.iter_mut().map(|text| (InBody, text)));
}

fn form_part<'a>(part: &'a mut Part, all: &mut Texts<'a>) {
    match part {
        Part::Field(line) => all.extend([(InBody, &mut line.label), (Name, &mut line.value)]),
        Part::Choices { heading, rows, .. } => {
            all.push((InBody, heading));
            for row in rows {
                all.extend([&mut row.name, &mut row.amount, &mut row.about, &mut row.edge].map(|text| (InBody, text)));
            }
        }
        Part::Note(text) | Part::Advice(text) => all.push((InBody, text)),
    }
}

fn list_texts<'a>(list: &'a mut List, all: &mut Texts<'a>) {
    all.push((InBody, &mut list.heading));
    all.extend(list.lead.iter_mut().map(|text| (InBody, text)));
    for row in &mut list.rows {
        all.extend(row.heading.iter_mut().map(|text| (InBody, text)));
        all.push((InBody, &mut row.key));
        all.extend(row.cells.iter_mut().map(|cell| (Name, &mut cell.text)));
        all.extend(row.under.iter_mut().flatten().map(|cell| (InBody, &mut cell.text)));
    }
    all.extend(list.below.iter_mut().map(|cell| (InBody, &mut cell.text)));
    all.extend(list.typing.iter_mut().flat_map(|line| [(InBody, &mut line.label), (Name, &mut line.value)]));
    all.extend(list.refused.iter_mut().map(|text| (InBody, text)));
}

fn answers<'a>(answers: &'a mut Answers, all: &mut Texts<'a>) {
    // In a picture, only the cell with the focus says its sentence.
    let place = if answers.picture.is_some() { MayGo } else { InBody };
    for answer in &mut answers.each {
        all.push((place, &mut answer.words));
        all.extend(answer.so_far.iter_mut().map(|text| (MayGo, text)));
    }
    // Where rows are short, these make room for the sentence of a cell.
    let reads = answers.picture.as_ref().is_some_and(|picture| picture.focus.is_some());
    let place = if reads { MayGo } else { InBody };
    answers.picture.iter_mut().for_each(|view| picture(view, all));
    all.extend([
        (place, &mut answers.not_sure),
        (place, &mut answers.pass),
        (place, &mut answers.not_sure_key),
        (MayGo, &mut answers.both_fine),
    ]);
}

fn picture<'a>(view: &'a mut Picture, all: &mut Texts<'a>) {
    // Short heads stand in place of the long ones, and numbers in place of words, where there is little room.
    all.extend(view.heads.plan.iter_mut().chain(&mut view.heads.deliver).map(|text| (MayGo, text)));
    all.extend(view.short.who.iter_mut().map(|text| (MayGo, text)));
    all.extend([(MayGo, &mut view.short.plans), (MayGo, &mut view.short.delivers)]);
    all.extend(view.cells.iter_mut().flat_map(|cell| &mut cell.counts).map(|text| (MayGo, text)));
}

fn question_texts<'a>(question: &'a mut Question, all: &mut Texts<'a>) {
    let turn = &mut question.turn;
    all.extend([
        (InBody, &mut turn.line),
        (InBody, &mut turn.count),
        (MayGo, &mut turn.hint),
        (InBody, &mut turn.next),
    ]);
    all.extend([(InBody, &mut question.text), (MayGo, &mut question.talk)]);
    let in_picture = question.answers.picture.is_some();
    let reads = question.answers.picture.as_ref().is_some_and(|picture| picture.focus.is_some());
    answers(&mut question.answers, all);
    match &mut question.picked {
        Picked::Nothing => all.push((if reads { MayGo } else { InBody }, &mut question.pick)),
        Picked::Hidden { line } => all.push((InBody, line)),
        Picked::Shown { reason, .. } => {
            // In a picture the box opens once somebody types.
            let place = |line: &Line| {
                if in_picture && line.cursor.is_none() && line.value.is_empty() { MayGo } else { InBody }
            };
            all.extend(reason.iter_mut().flat_map(|line| [(place(line), &mut line.label), (Name, &mut line.value)]));
        }
    }
    if let Some(waiting) = &mut question.waiting {
        let place = if in_picture { MayGo } else { InBody };
        all.extend([(place, &mut waiting.in_.1), (place, &mut waiting.now.1), (MayGo, &mut waiting.to_come.1)]);
    }
    all.extend([(MayGo, &mut question.based_on), (MayGo, &mut question.based_on_full)]);
}

fn reveal_texts<'a>(view: &'a mut Reveal, all: &mut Texts<'a>) {
    all.extend([(InBody, &mut view.text), (InBody, &mut view.headline), (InBody, &mut view.says)]);
    all.push((MayGo, &mut view.how));
    all.extend(view.beside.iter_mut().map(|count| (InBody, &mut count.text)));
    all.extend(view.own_words.iter_mut().flatten().map(|text| (InBody, text)));
    all.extend(view.rows.iter_mut().map(|row| (Name, &mut row.label)));
    all.extend(view.notes.iter_mut().map(|text| (InBody, text)));
    if !view.reasons.is_empty() {
        all.extend([(InBody, &mut view.reasons_heading), (InBody, &mut view.reasons_note)]);
    }
    all.extend(view.reasons.iter_mut().map(|reason| (InBody, &mut reason.text)));
    all.push((InBody, &mut view.talk));
}

fn tally_texts<'a>(view: &'a mut Tallies, all: &mut Texts<'a>) {
    all.extend([&mut view.text, &mut view.outcome, &mut view.says].map(|text| (InBody, text)));
    let each = view.answers.iter_mut().flat_map(|it| [&mut it.key, &mut it.words, &mut it.count]);
    all.extend(each.chain(&mut view.beside).chain(&mut view.notes).map(|text| (InBody, text)));
    all.extend(view.rows.iter_mut().map(|row| (Name, &mut row.label)));
    all.extend(view.reasons.iter_mut().map(|reason| (InBody, &mut reason.text)));
    all.push((InBody, &mut view.talk));
}

fn position_texts<'a>(view: &'a mut Position, all: &mut Texts<'a>) {
    all.extend([(InBody, &mut view.lead), (InBody, &mut view.asked)]);
    if view.focus > 0 {
        all.extend(view.each.iter_mut().flat_map(|q| [(InBody, &mut q.text), (InBody, &mut q.headline)]));
        return;
    }
    all.extend(view.beside.iter_mut().map(|text| (InBody, text)));
    all.push((InBody, &mut view.beside_word));
    all.extend(view.not_open.iter_mut().map(|text| (InBody, text)));
    all.extend(view.rows.iter_mut().map(|row| (Name, &mut row.label)));
    view.notes.iter_mut().for_each(|part| paragraph(part, all));
}

/// The text that has the focus; its row holds the cursor.
pub fn focused(screen: &Screen) -> String {
    let nth = |texts: Vec<&str>, n: usize| texts.get(n).map(|text| (*text).to_owned()).unwrap_or_default();
    match &screen.body {
        Body::Home(home) => home.items[home.focus].label.clone(),
        Body::Form(form) => form.parts.iter().find_map(focused_part).unwrap_or_default(),
        Body::List(List { typing: Some(line), .. }) => line.value.clone(),
        Body::List(list) => list.rows.get(list.focus).map_or(list.heading.clone(), |row| row.cells[0].text.clone()),
        Body::Question(question) => focused_answer(question),
        Body::ByList(view) => view.rows[view.focus].name.clone(),
        Body::Reveal(view) => {
            let counts = [&view.headline, &view.beside[0].text].into_iter();
            let rows = view.rows.iter().map(|row| &row.label).chain(view.reasons.iter().map(|reason| &reason.text));
            nth(counts.chain(rows).map(String::as_str).collect(), view.focus)
        }
        Body::Tallies(view) => {
            let answers = view.answers.iter().map(|answer| &answer.words);
            let rows = view.rows.iter().map(|row| &row.label).chain(view.reasons.iter().map(|reason| &reason.text));
            let all = std::iter::once(&view.text).chain(answers).chain(view.beside.first()).chain(rows);
            nth(all.map(String::as_str).collect(), view.focus)
        }
        Body::Picture(view) => {
            let below = view.notes.iter().chain(view.reasons.iter().map(|reason| &reason.text));
            let below: Vec<&str> = below.map(String::as_str).collect();
            view.focus.map_or_else(|| in_cell(&view.picture), |focus| nth(below, focus))
        }
        Body::Position(view) => {
            let notes = view.notes.iter().flat_map(places);
            let each = view.each.iter().map(|question| question.text.as_str());
            nth(std::iter::once(view.lead.as_str()).chain(notes).chain(each).collect(), view.focus)
        }
        Body::Card(card) => card.lines[card.focus].clone(),
        Body::Reading(reading) => nth(reading.paragraphs.iter().flat_map(places).collect(), reading.focus),
    }
}

fn focused_answer(question: &Question) -> String {
    let answers = &question.answers;
    let cell = answers.picture.as_ref().filter(|picture| picture.focus.is_some());
    match &question.picked {
        Picked::Hidden { line } => line.clone(),
        Picked::Shown { reason: Some(line), .. } if line.cursor.is_some() => line.value.clone(),
        Picked::Nothing | Picked::Shown { .. } if cell.is_some() => {
            cell.and_then(|picture| picture.focus).map(|place| (place + 1).to_string()).unwrap_or_default()
        }
        Picked::Nothing => question.focus.map_or_else(|| question.pick.clone(), |focus| answer_words(answers, focus)),
        Picked::Shown { answer, .. } => answer_words(answers, *answer),
    }
}

fn answer_words(answers: &Answers, place: usize) -> String {
    match answers.each.get(place) {
        Some(worded) => worded.words.clone(),
        None if place == answers.each.len() => answers.not_sure.clone(),
        None => answers.pass.clone(),
    }
}

/// The first number in the cell with the focus: that of the dots for now, or none where nothing can be counted.
fn in_cell(picture: &Picture) -> String {
    let cell = &picture.cells[picture.focus.unwrap_or_default()];
    if cell.counts.len() > 1 { cell.now.to_string() } else { cell.counts.concat() }
}

/// What the cursor stands on in a paragraph: its heading, or the first of a few sentences.
fn places(part: &Paragraph) -> impl Iterator<Item = &str> {
    (0..part.places()).filter_map(|place| {
        let (heading, mut lines) = part.at(place);
        heading.or_else(|| lines.next())
    })
}

fn focused_part(part: &Part) -> Option<String> {
    match part {
        Part::Field(line) if line.cursor.is_some() => Some(line.value.clone()),
        Part::Choices { rows, focus: Some(focus), .. } => Some(rows[*focus].name.clone()),
        Part::Choices { heading, waits: true, .. } => Some(heading.clone()),
        _ => None,
    }
}
