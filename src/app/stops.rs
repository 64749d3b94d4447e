//! Which screens stand at a stop of an agenda, for whoever tells of a workshop before it begins.

use crate::content::{Activity, Kind, Stop};

/// The screens that `stop` leads through when nothing special happens, by their names in the key table. `kind` is how
/// the question of a stop is answered. Empty where a stop has no keys of its own to tell.
#[must_use]
pub fn screens_at(stop: &Stop, kind: Option<Kind>) -> Vec<&'static str> {
    match stop {
        Stop::MethodCard(_) => vec!["card"],
        Stop::Question(_) => kind.map_or_else(Vec::new, at_question),
        Stop::Pick(_) => vec!["group-pick"],
        Stop::Activity(activity) => at_activity(activity).into_iter().collect(),
    }
}

fn at_question(kind: Kind) -> Vec<&'static str> {
    match kind {
        Kind::Marks | Kind::Levels => vec!["question", "reveal"],
        Kind::Grid | Kind::Votes => Vec::new(),
        Kind::Stage => vec!["stage-open", "stage"],
        Kind::EachSide => vec!["each-side"],
    }
}

fn at_activity(activity: &Activity) -> Option<&'static str> {
    match activity {
        Activity::Welcome => Some("welcome"),
        Activity::Access => Some("access"),
        Activity::Agreement => Some("agreement"),
        Activity::People => Some("people"),
        Activity::Missing => Some("list"),
        Activity::Notes => Some("notes"),
        Activity::CheckIn | Activity::ClosingRound => Some("round"),
        Activity::Break => Some("break"),
        Activity::Position => Some("position-step"),
        Activity::Differ => Some("differ"),
        Activity::Promises => Some("promises"),
        Activity::CarPark => Some("car-park"),
        Activity::End => Some("end"),
        Activity::Plan => Some("plan"),
        Activity::Voices => Some("voices"),
        Activity::YouSaid { .. } => Some("you-said"),
        Activity::Compare => Some("compare"),
        // It becomes a pick when the session begins.
        Activity::Again { .. } => Some("group-pick"),
        // These lead to stops of their own.
        Activity::Pick(_) | Activity::Method { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "tests")]

    use super::{at_activity, at_question};
    use crate::app::keymap::Keymap;
    use crate::app::pages::Running;
    use crate::app::scene;
    use crate::content::{Activity, Kind};
    use crate::record;

    #[test]
    fn they_are_the_screens_that_the_workshop_shows() {
        let sample = include_bytes!("../../sessions/small.json");
        let state = record::open(sample).expect("a session").state;
        let mut seen = 0;
        for activity in Activity::PLAIN {
            let Some(name) = at_activity(&activity) else { continue };
            seen += 1;
            let scene = scene::at_activity(&activity);
            assert_eq!(name, scene::keys(&state, &scene, &Running::default()), "{}", activity.name());
        }
        assert!(seen > 14);
    }

    #[test]
    fn every_screen_is_in_the_key_table() {
        let keymap = Keymap::built_in();
        for name in Kind::ALL.into_iter().flat_map(at_question).chain(["card", "group-pick"]) {
            assert!(!keymap.of(name).is_empty(), "{name}");
        }
    }
}
