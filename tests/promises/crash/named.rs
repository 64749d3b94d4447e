//! A session whose file is called by somebody who is taken out.

use std::path::Path;

use alongside::store::{SessionFile, save};

use super::Looked;
use super::run::{FOLDER, RETRIES};
use crate::played::NAME;
use crate::sim::{BROKEN, Fault, Files, Plan, SimDisk, states};

/// Saves the session and takes them out, on a disk that fails at operation `failing`.
fn taken_out(failing: Option<(usize, Fault)>, looked: &mut Looked) -> SimDisk {
    let disk = SimDisk::default();
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let mut file = SessionFile::new_session(&disk, Path::new(FOLDER), day, "Talk with Marged").unwrap();
    save(&disk, &mut file, NAME.as_bytes()).unwrap();
    let now = disk.count();
    disk.inner().plan = failing.map(|(after, fault)| Plan { first: now + after, last: now + after, fault });
    let done = (0..RETRIES).any(|_| {
        let is_called = file.path().to_string_lossy().contains("marged");
        // Sweeping makes names durable too, also that of an earlier try.
        let swept = file.sweep(&disk);
        let renamed = swept.and_then(|()| if is_called { file.rename(&disk, "2026-11-22-talk-with") } else { Ok(()) });
        renamed.and_then(|()| save(&disk, &mut file, b"somebody")).is_ok()
    });
    looked.holds(done, || format!("{failing:?}: not healed"));
    let files: Files = [(Path::new(FOLDER).join("2026-11-22-talk-with.json"), b"somebody".to_vec())].into();
    looked.holds(disk.files() == files, || format!("{failing:?}: more is left"));
    disk
}

pub fn renamed() -> Looked {
    let mut looked = Looked::default();
    let operations = taken_out(None, &mut looked).count();
    let faults = [Fault::Refused(BROKEN), Fault::DoneAndRefused(BROKEN)];
    let failing = (0..operations).flat_map(|after| faults.map(|fault| Some((after, fault))));
    for failing in std::iter::once(None).chain(failing) {
        let log = taken_out(failing, &mut looked).inner().log.clone();
        let first = states(&log).position(|(_, left)| left.iter().all(|files| !files.is_empty())).unwrap();
        for (done, left) in states(&log).skip(first) {
            looked.states += left.len();
            for files in left {
                looked.holds(is_old_or_new(&files), || format!("{failing:?} {done}: {files:?}"));
            }
        }
    }
    looked
}

fn is_old_or_new(files: &Files) -> bool {
    let is_session = |path: &Path| path.extension().is_some_and(|ending| ending == "json");
    let sessions: Vec<_> = files.iter().filter(|(path, _)| is_session(path)).collect();
    let is_old = |bytes: &[u8]| bytes == NAME.as_bytes();
    let erased = sessions.iter().any(|(_, bytes)| !is_old(bytes));
    let named = |path: &Path| path.to_string_lossy().contains("marged");
    let whole = sessions.iter().all(|(path, bytes)| is_old(bytes) || (*bytes == b"somebody" && !named(path)));
    let left = files.iter().any(|(path, bytes)| named(path) || is_old(bytes));
    !sessions.is_empty() && whole && !(erased && left)
}
