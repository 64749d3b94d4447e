//! When a wait is told that nobody sees the end of.

use std::time::{Duration, Instant};

/// A save that waits for longer than this is told (P3), and so is an answer that does not come.
const SLOW: Duration = Duration::from_millis(800);
/// In plain mode, which says little by itself: then, and again.
const SLOW_IN_LINES: Duration = Duration::from_secs(10);
const STILL_SLOW_IN_LINES: Duration = Duration::from_secs(30);

/// What is left of a wait that lasts until `end`.
pub(super) fn left_until(end: Instant) -> Duration {
    end.saturating_duration_since(Instant::now())
}

/// What is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Slow {
    /// Something to be on disk.
    Save,
    /// What was asked for.
    Answer,
}

/// How often each wait was told.
#[derive(Debug, Default)]
pub(super) struct Patience {
    told: [u32; 2],
}

impl Patience {
    /// When a wait is to be told next, and which. `waits` are the beginnings of a wait for the disk and of one for an
    /// answer; one that has ended is told anew the next time.
    pub(super) fn next(&mut self, waits: [Option<Instant>; 2], is_screen: bool) -> Option<(Instant, Slow)> {
        let slow = [Slow::Save, Slow::Answer].into_iter().zip(waits).zip(&mut self.told);
        let due = slow.filter_map(|((slow, since), told)| {
            if since.is_none() {
                *told = 0;
            }
            Some((since? + after(*told, is_screen)?, slow))
        });
        due.min()
    }

    /// It was told.
    pub(super) fn told(&mut self, slow: Slow) {
        self.told[slow as usize] += 1;
    }
}

/// How long after its beginning a wait is told that was told so often.
fn after(told: u32, is_screen: bool) -> Option<Duration> {
    match (is_screen, told) {
        (true, 0) => Some(SLOW),
        (true, _) => None,
        (false, told) => Some(SLOW_IN_LINES + STILL_SLOW_IN_LINES * told),
    }
}

#[cfg(test)]
mod tests {
    use super::{Duration, Instant, Patience, Slow};

    /// The seconds after the beginning of `waits[0]` at which a wait is told, the first three times.
    fn times(patience: &mut Patience, waits: [Option<Instant>; 2], is_screen: bool) -> Vec<(f32, Slow)> {
        let told = (0..3).map_while(|_| {
            let (due, slow) = patience.next(waits, is_screen)?;
            patience.told(slow);
            Some(((due - waits[0]?).as_secs_f32(), slow))
        });
        told.collect()
    }

    #[test]
    fn the_screen_tells_a_slow_disk_once() {
        let start = Instant::now();
        let mut patience = Patience::default();
        assert_eq!(times(&mut patience, [Some(start), None], true), [(0.8, Slow::Save)]);
        assert_eq!(patience.next([None, None], true), None, "nothing waits, nothing wakes");
        assert_eq!(times(&mut patience, [Some(start), None], true), [(0.8, Slow::Save)], "another save");
    }

    #[test]
    fn lines_tell_it_after_ten_seconds_and_then_every_thirty() {
        let start = Instant::now();
        let mut patience = Patience::default();
        let every = [10.0, 40.0, 70.0].map(|seconds| (seconds, Slow::Save));
        assert_eq!(times(&mut patience, [Some(start), None], false), every);
        assert_eq!(patience.next([None, None], false), None);
        assert_eq!(times(&mut patience, [Some(start), None], false), every, "the count begins anew");
    }

    #[test]
    fn the_wait_that_is_due_first_is_told_first() {
        let start = Instant::now();
        let waits = [Some(start), Some(start + Duration::from_secs(5))];
        let both = [(10.0, Slow::Save), (15.0, Slow::Answer), (40.0, Slow::Save)];
        assert_eq!(times(&mut Patience::default(), waits, false), both);
    }
}
