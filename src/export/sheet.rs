//! The take-home sheet: one page in the plainest words, made before people leave. Plain text, as it is printed or read out.
//!
//! Every TO and every minority note stand on it, at its top (R15): where there are many, the rest gives way.

use super::writing::Writing;
use super::{how_shown, opening, others, tree::Sheet};
use crate::content::QuestionId;
use crate::phrases::Phrases;
use crate::session::Mark;
use crate::text::{Words, ended, joined};
use crate::weigh::{Decision, Verdict, checklist_not_asked_words, decision_words};

/// Most promises on the page; the rest are counted. Where people said why they see it otherwise, there is less room.
const MOST_PROMISES: usize = 8;
const FEWEST_PROMISES: usize = 3;
/// So many texts take the place of one promise.
const FOR_A_PROMISE: usize = 2;

pub(super) fn sheet(writing: &Writing<'_>) -> Sheet {
    let header = &writing.state.header;
    let about = header.about.as_str().to_owned();
    let day = match &writing.public {
        Some(_) => writing.state.started.map(|at| writing.phrases.month_and_year(at.date_naive())),
        None => writing.state.started.map(|at| writing.phrases.date(at.date_naive())),
    };
    let top = [Some(about).filter(|it| !it.is_empty()), day, writing.still_open()];
    let helpline = header.helpline.as_ref().filter(|words| !words.is_empty());
    let helpline = helpline.map(|words| helpline_line(words.as_str(), writing.phrases));
    let ((low, whys), notes) = (said_to(writing), notes(writing));
    let given_way = (whys + notes.len()).div_ceil(FOR_A_PROMISE);
    let most = MOST_PROMISES.saturating_sub(given_way).max(FEWEST_PROMISES);
    let parts = vec![
        (String::new(), top.into_iter().flatten().collect()),
        (writing.say("home-sheet-where"), stands(writing)),
        (writing.say(if writing.public.is_some() { "export-where-to" } else { "export-every-to" }), low),
        (writing.say("export-minority-notes"), notes),
        (writing.say("export-decisions"), decisions(writing)),
        (writing.say("home-sheet-promises"), promises(writing, most)),
        (writing.say("home-sheet-yours"), yours(writing)),
        (writing.say("home-sheet-words"), hard_words(writing)),
        (String::new(), helpline.into_iter().collect()),
    ];
    Sheet { parts: parts.into_iter().filter(|(_, lines): &(String, Vec<String>)| !lines.is_empty()).collect() }
}

/// Who is there on a hard day, as it stands at the end.
pub(super) fn helpline_line(who: &str, phrases: &Phrases) -> String {
    phrases.fill("home-sheet-helpline", &[("who", who.into())])
}

/// Where the group stands, what the words mean, and the checklist.
fn stands(writing: &Writing<'_>) -> Vec<String> {
    let results = writing.results;
    if results.questions.is_empty() {
        return Vec::new();
    }
    let (words, held_back) = match &writing.public {
        Some(public) => {
            let position = public.position(results);
            (others::where_we_stand(writing, &position), position.held_back)
        }
        None => (opening::where_we_stand(writing), results.position.held_back),
    };
    let held_back = held_back.then(|| writing.say("export-held-back"));
    let means = ["home-sheet-to", "home-sheet-for", "home-sheet-with"].map(|key| writing.fill(key, &[]));
    let checklist = results.checklist.as_ref().map(|checklist| match checklist.verdict {
        Verdict::Likely => writing.say("home-sheet-likely"),
        Verdict::NotYet => writing.say("home-sheet-not-yet"),
        Verdict::CannotSay => writing.say("home-sheet-cannot-say"),
    });
    let open = results.checklist.as_ref().and_then(|it| checklist_not_asked_words(it, writing.wording()));
    let checklist = checklist.map(|words| joined(std::iter::once(words.as_str()).chain(open.as_deref())));
    std::iter::once(words).chain(held_back).chain(means).chain(checklist).chain(how_shown::sentences(writing)).collect()
}

/// Where somebody said TO, and why; to others only where. With it how many texts that is.
fn said_to(writing: &Writing<'_>) -> (Vec<String>, usize) {
    if writing.public.is_some() {
        let lines = others::where_to(writing);
        let texts = lines.len();
        return (lines, texts);
    }
    let all: Vec<Vec<String>> =
        writing.shown().map(|id| to_of(writing, id)).filter(|texts| !texts.is_empty()).collect();
    let texts = all.iter().map(|texts| texts.len() - 1).sum();
    (all.iter().map(|texts| texts.join(" ")).collect(), texts)
}

/// One question, how many said TO where not each of them gave a reason, and the reasons; nothing where nobody did.
fn to_of(writing: &Writing<'_>, id: &QuestionId) -> Vec<String> {
    let line = |why: String| {
        let values = [("to", writing.mark(id, Mark::To).into()), ("why", ended(&why).into())];
        writing.phrases.fill("home-sheet-to-why", &values)
    };
    let whys = opening::why_to(writing, id).into_iter().map(line);
    let mut texts: Vec<String> = opening::to_without_reason(writing, id).into_iter().chain(whys).collect();
    if !texts.is_empty() {
        texts.insert(0, ended(&writing.text_of(id)));
    }
    texts
}

fn notes(writing: &Writing<'_>) -> Vec<String> {
    match &writing.public {
        None => opening::note_lines(writing),
        Some(_) if writing.state.notes.is_empty() => Vec::new(),
        Some(_) => vec![writing.say("export-notes-public")],
    }
}

/// What was decided, and what was not.
fn decisions(writing: &Writing<'_>) -> Vec<String> {
    let line = |decision: &Decision| {
        let is_told = writing.public.as_ref().is_none_or(|public| public.tells_verdict(&decision.id));
        let verdict =
            if is_told { decision_words(decision, writing.wording()) } else { ended(&writing.say("export-too-few")) };
        joined([ended(&decision.text).as_str(), verdict.as_str()].into_iter())
    };
    writing.results.decisions.iter().map(line).collect()
}

/// What was promised, by when, and how people will hear; who, where the copy tells it.
fn promises(writing: &Writing<'_>, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = writing
        .state
        .open_promises()
        .map(|promise| {
            let [what, by, hear] = [&promise.text.what, &promise.text.by, &promise.text.hear].map(Words::as_str);
            let who = if writing.public.is_some() { Vec::new() } else { writing.owners(promise) };
            let who = writing.phrases.list(&who);
            let beside = [("home-sheet-who", who.as_str()), ("home-sheet-by", by), ("home-sheet-hear", hear)];
            let beside = beside.into_iter().filter(|(_, words)| !words.is_empty());
            let beside = beside.map(|(key, words)| writing.phrases.fill(key, &[("words", words.into())]));
            std::iter::once(ended(what)).chain(beside).collect::<Vec<_>>().join(" ")
        })
        .collect();
    if lines.len() > most {
        let more = lines.split_off(most).len();
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
