//! The take-home sheet: one page in the plainest words, made before people leave. Plain text, as it is printed or read out.

use super::writing::Writing;
use super::{others, tree::Sheet};
use crate::session::Copy;
use crate::weigh::{Verdict, position_words};

/// Most promises on the page; the rest are counted.
const MOST_PROMISES: usize = 8;

pub(super) fn sheet(writing: &Writing<'_>) -> Sheet {
    let header = &writing.state.header;
    let about = writing.without_names(header.about.as_str());
    let day = match &writing.public {
        Some(_) => others::month(writing),
        None => writing.state.started.map(|at| writing.phrases.date(at.date_naive())),
    };
    let top = [Some(about).filter(|it| !it.is_empty()), day];
    let helpline = header.helpline.as_ref().filter(|words| !words.is_empty());
    let helpline = helpline.map(|words| writing.phrases.fill("home-sheet-helpline", &[("who", words.as_str().into())]));
    let parts = vec![
        (String::new(), top.into_iter().flatten().collect()),
        (writing.say("home-sheet-where"), stands(writing)),
        (writing.say("home-sheet-promises"), promises(writing)),
        (writing.say("home-sheet-yours"), yours(writing)),
        (writing.say("home-sheet-words"), hard_words(writing)),
        (String::new(), helpline.into_iter().collect()),
    ];
    Sheet { parts: parts.into_iter().filter(|(_, lines): &(String, Vec<String>)| !lines.is_empty()).collect() }
}

/// Where the group stands, what the words mean, and the checklist.
fn stands(writing: &Writing<'_>) -> Vec<String> {
    let results = writing.results;
    if results.questions.is_empty() {
        return Vec::new();
    }
    let position = writing.public.as_ref().map_or_else(|| results.position.clone(), |public| public.position(results));
    let words = match (position.pointer, position.provisional) {
        (None, Some(mark)) if writing.copy != Copy::Room => {
            let level = writing.wording().mark(mark);
            writing.fill("export-position-so-far", &[("level", level.into())])
        }
        (None, _) if writing.public.is_some() => writing.say("export-position-not-told"),
        _ => writing.fill("export-position", &[("words", position_words(&position, writing.wording()).into())]),
    };
    let means = ["home-sheet-to", "home-sheet-for", "home-sheet-with"].map(|key| writing.fill(key, &[]));
    let checklist = results.checklist.as_ref().map(|checklist| match checklist.verdict {
        Verdict::Likely => writing.say("home-sheet-likely"),
        Verdict::NotYet => writing.say("home-sheet-not-yet"),
        Verdict::CannotSay => writing.say("home-sheet-cannot-say"),
    });
    std::iter::once(words).chain(means).chain(checklist).collect()
}

/// What was promised, by when, and how people will hear; who, where the copy tells it.
fn promises(writing: &Writing<'_>) -> Vec<String> {
    let open = writing.state.promises.iter().filter(|promise| promise.state.stands() && !promise.carried);
    let mut lines: Vec<String> = open
        .map(|promise| {
            let [what, by, hear] = [&promise.text.what, &promise.text.by, &promise.text.hear]
                .map(|words| writing.without_names(words.as_str()));
            let who = if writing.public.is_some() { Vec::new() } else { writing.owners(promise) };
            let who = writing.phrases.list(&who);
            let beside =
                [("home-sheet-who", who.as_str()), ("home-sheet-by", by.as_str()), ("home-sheet-hear", hear.as_str())];
            let beside = beside.into_iter().filter(|(_, words)| !words.is_empty());
            let beside = beside.map(|(key, words)| writing.phrases.fill(key, &[("words", words.into())]));
            std::iter::once(crate::text::ended(&what)).chain(beside).collect::<Vec<_>>().join(" ")
        })
        .collect();
    if lines.len() > MOST_PROMISES {
        let more = lines.split_off(MOST_PROMISES).len();
        lines.push(writing.fill("home-sheet-more", &[("n", more.into())]));
    }
    lines
}

/// What everybody can still do.
fn yours(writing: &Writing<'_>) -> Vec<String> {
    let kept = writing.state.header.keep_until.filter(|_| writing.public.is_none());
    let kept = kept.map(|date| writing.fill("export-kept-until", &[("date", writing.phrases.date(date).into())]));
    let lines = ["home-sheet-change", "home-sheet-no-one", "home-sheet-ask"].map(|key| writing.say(key));
    if writing.public.is_some() { Vec::new() } else { lines.into_iter().chain(kept).collect() }
}

fn hard_words(writing: &Writing<'_>) -> Vec<String> {
    ["home-sheet-word-co-production", "home-sheet-word-lived-experience"].map(|key| writing.say(key)).to_vec()
}
