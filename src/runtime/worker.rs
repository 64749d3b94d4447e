//! One thread for what may take long on a disk: lists, opening, letting go, copies.
//!
//! Constraint: one after the other, in the order they were asked for. A disk that hangs holds up this thread, and never
//! the room (P4).

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use std::{io, thread};

type Task = Box<dyn FnOnce() + Send>;

/// The thread. It sleeps while nothing is asked for, and ends when this is dropped.
pub(super) struct Worker {
    tasks: Sender<Task>,
    writes: Writes,
}

/// The tasks that write and are not done yet.
#[derive(Clone, Default)]
pub(super) struct Writes(Arc<(Mutex<usize>, Condvar)>);

impl Worker {
    pub(super) fn start() -> io::Result<Self> {
        let (tasks, queue) = mpsc::channel::<Task>();
        thread::Builder::new().name("disk".into()).spawn(move || queue.iter().for_each(|task| task()))?;
        Ok(Self { tasks, writes: Writes::default() })
    }

    /// Does `work` once all that was asked for before is done, and hands what came of it to `tell`; after a panic,
    /// `otherwise`. What the panic says is dropped (P11).
    pub(super) fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
        otherwise: T,
        tell: impl FnOnce(T) + Send + 'static,
    ) {
        self.ask(Box::new(move || tell(catch_unwind(AssertUnwindSafe(work)).unwrap_or(otherwise))));
    }

    /// The same for work that writes: leaving waits for it.
    pub(super) fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
        otherwise: T,
        tell: impl FnOnce(T) + Send + 'static,
    ) {
        let writes = self.writes.clone();
        *writes.count() += 1;
        let tell = move |told| {
            tell(told);
            *writes.count() -= 1;
            writes.0.1.notify_all();
        };
        self.read(work, otherwise, tell);
    }

    fn ask(&self, task: Task) {
        // The thread ends with this value only.
        let _ = self.tasks.send(task);
    }

    pub(super) fn writes(&self) -> &Writes {
        &self.writes
    }
}

impl Writes {
    fn count(&self) -> MutexGuard<'_, usize> {
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until all is done, at most `patience`. Says whether it is.
    pub(super) fn wait(&self, patience: Duration) -> bool {
        let waited = self.0.1.wait_timeout_while(self.count(), patience, |count| *count > 0);
        *waited.unwrap_or_else(PoisonError::into_inner).0 == 0
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

    use std::sync::mpsc::channel;
    use std::time::{Duration, Instant};

    use super::Worker;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn what_is_asked_for_is_done_in_order_and_nobody_waits() {
        let worker = Worker::start().unwrap();
        let (send, told) = channel();
        let before = Instant::now();
        for n in 0..3 {
            let send = send.clone();
            let work = move || {
                std::thread::sleep(SECOND / 10);
                n
            };
            worker.write(work, 9, move |n| {
                let _ = send.send(n);
            });
        }
        assert!(before.elapsed() < SECOND / 10);
        assert!(!worker.writes().wait(SECOND / 20), "not done yet, and said so");
        assert!(worker.writes().wait(60 * SECOND));
        assert_eq!(told.try_iter().collect::<Vec<_>>(), [0, 1, 2]);
    }

    #[test]
    fn leaving_waits_for_no_reading() {
        let worker = Worker::start().unwrap();
        let (hang, hangs) = channel::<()>();
        worker.read(
            move || {
                let _ = hangs.recv();
            },
            (),
            |()| {},
        );
        assert!(worker.writes().wait(Duration::ZERO));
        drop(hang);
    }

    #[test]
    fn a_panic_is_answered_and_the_next_task_is_done() {
        let worker = Worker::start().unwrap();
        let (send, told) = channel();
        let next = send.clone();
        worker.write(
            || panic!("in a task"),
            1,
            move |n| {
                let _ = send.send(n);
            },
        );
        worker.write(
            || 2,
            0,
            move |n| {
                let _ = next.send(n);
            },
        );
        assert!(worker.writes().wait(60 * SECOND));
        assert_eq!(told.try_iter().collect::<Vec<_>>(), [1, 2]);
    }
}
