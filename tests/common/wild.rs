//! Screens with the hardest texts: long names, many people, other scripts.

use alongside::app::screen::*;

use crate::screens;
use crate::walk::{Place, texts};

/// Names of 200 characters, of emoji, in Arabic, in wide letters, and words 40 % longer.
const NAMES: [(&str, &str); 4] = [
    ("emoji", "👩🏽\u{200d}🔬 ❤\u{fe0f} 🇬🇧 1\u{fe0f}\u{20e3} 👍🏿"),
    ("arabic", "مرحبا بكم جميعا لا اله"),
    ("wide", "日本語の長い名前です 東京都"),
    ("words", "Maria-Fernanda Wolfeschlegelsteinhausen"),
];

/// Every screen with other texts in it.
pub fn all() -> Vec<(String, Screen)> {
    let mut all = Vec::new();
    for (name, screen) in screens::all() {
        for (kind, text) in NAMES {
            all.push((format!("{name} {kind}"), with_names(screen.clone(), text)));
        }
        all.push((format!("{name} 200"), with_names(screen.clone(), &"x".repeat(200))));
        all.push((format!("{name} 200 words"), with_names(screen.clone(), &"many words ".repeat(18))));
        all.push((format!("{name} longer"), longer(screen)));
    }
    all.extend(crowds());
    all
}

/// A screen that was played, with long names of people and sides, and with longer words.
pub fn harder(name: &str, screen: &Screen) -> Vec<(String, Screen)> {
    vec![
        (format!("{name} words"), with_names(screen.clone(), NAMES[3].1)),
        (format!("{name} 200 words"), with_names(screen.clone(), &"many words ".repeat(18))),
        (format!("{name} longer"), longer(screen.clone())),
    ]
}

fn with_names(mut screen: Screen, name: &str) -> Screen {
    for (_, text) in texts(&mut screen).into_iter().filter(|(place, _)| *place == Place::Name) {
        name.clone_into(text);
    }
    if let Some(picture) = picture(&mut screen.body) {
        let heads = picture.heads.plan.iter_mut().chain(&mut picture.heads.deliver).chain(&mut picture.short.who);
        heads.for_each(|text| name.clone_into(text));
    }
    cursors_to_the_end(&mut screen.body);
    screen
}

fn picture(body: &mut Body) -> Option<&mut Picture> {
    match body {
        Body::Question(question) => question.answers.picture.as_mut(),
        Body::Picture(view) => Some(&mut view.picture),
        _ => None,
    }
}

/// Every word 40 % longer, as another language may have it.
fn longer(mut screen: Screen) -> Screen {
    let longer = |word: &str| {
        let more = word.chars().filter(|c| c.is_alphabetic()).count() * 2 / 5;
        format!("{word}{}", "e".repeat(more))
    };
    for (place, text) in texts(&mut screen) {
        if matches!(place, Place::Body | Place::MayGo) && text.chars().any(char::is_alphabetic) {
            *text = text.split(' ').map(longer).collect::<Vec<_>>().join(" ");
        }
    }
    if let Body::Question(question) = &mut screen.body {
        question.turn.name = "MARIA-FERNANDA W".into();
        question.turn.line = "Itete isese MARIA-FERNANDA W's turnee.".into();
    }
    cursors_to_the_end(&mut screen.body);
    screen
}

/// Twenty-five people.
fn crowds() -> Vec<(String, Screen)> {
    let mut crowds = Vec::new();
    for focus in [0, 7, 13, 24] {
        let Screen { body: Body::List(mut list), .. } = screens::who() else { continue };
        let row = list.rows[0].clone();
        list.rows = (1..=25).map(|i| Row { key: i.to_string(), ..row.clone() }).collect();
        list.focus = focus;
        crowds.push((format!("who 25 {focus}"), Screen { body: Body::List(list), ..screens::who() }));
        let Screen { body: Body::ByList(mut view), .. } = screens::by_list(false) else { continue };
        let row = view.rows[0].clone();
        view.rows = (1..=25).map(|i| ByListRow { name: format!("Amina{i}"), ..row.clone() }).collect();
        view.focus = focus;
        crowds.push((format!("by list 25 {focus}"), Screen { body: Body::ByList(view), ..screens::by_list(false) }));
    }
    for focus in 0..8 {
        let mut view = screens::reveal_view();
        view.rows[0].tally = [25, 7, 0];
        view.focus = focus;
        crowds.push((format!("reveal 25 {focus}"), screens::reveal_with(view)));
        let mut view = screens::reveal_view();
        view.rows = vec![SideRow { label: "Everyone".into(), tally: [12, 0, 13] }];
        view.reasons.truncate(1);
        view.focus = focus.min(3);
        crowds.push((format!("heads {focus}"), screens::reveal_with(view)));
    }
    let mut view = screens::position_view();
    view.questions = [0, 31, 12];
    crowds.push(("line 43".into(), Screen { body: Body::Position(view), ..screens::position(0) }));
    crowds
}

fn cursors_to_the_end(body: &mut Body) {
    let end = |line: &mut Line| {
        if line.cursor.is_some() {
            line.cursor = Some(line.value.chars().count());
        }
    };
    match body {
        Body::Form(form) => form.parts.iter_mut().for_each(|part| {
            if let Part::Field(line) = part {
                end(line);
            }
        }),
        Body::List(list) => list.typing.iter_mut().for_each(end),
        Body::Question(Question { picked: Picked::Shown { reason, .. }, .. }) => reason.iter_mut().for_each(end),
        _ => {}
    }
}
