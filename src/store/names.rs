//! The names of the files that stand beside a session: temporary file, lock, copies.
//!
//! Constraint: pure. `NAME` is the session's file name with its ending.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::text::slug;

/// The most names that are tried before giving up.
pub(super) const MOST_TRIES: u32 = 1_000;

/// The folder of a file.
pub(super) fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

fn beside(session: &Path, name: &str) -> PathBuf {
    session.with_file_name(name)
}

fn name(session: &Path) -> String {
    session.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// `.NAME.PID.tmp`: where this process writes before it renames.
pub(super) fn temporary(session: &Path) -> PathBuf {
    beside(session, &format!(".{}.{}.tmp", name(session), std::process::id()))
}

/// `.NAME.lock`.
pub(super) fn lock(session: &Path) -> PathBuf {
    beside(session, &format!(".{}.lock", name(session)))
}

/// The session to which a temporary file belongs; nothing where it is no temporary file.
pub(super) fn owner(temporary: &Path) -> Option<PathBuf> {
    let file = temporary.file_name()?.to_str()?;
    let (session, process) = file.strip_prefix('.')?.strip_suffix(".tmp")?.rsplit_once('.')?;
    let number = !process.is_empty() && process.bytes().all(|byte| byte.is_ascii_digit());
    (number && !session.is_empty()).then(|| beside(temporary, session))
}

/// `NAME (2).json`, `NAME (3).json` ...: for a copy beside a file that was changed behind our back (P6).
pub(super) fn copies(session: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    let stem = session.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let ending = session.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
    let base = without_number(&stem).to_owned();
    let session = session.to_owned();
    (2..MOST_TRIES).map(move |n| beside(&session, &format!("{base} ({n}){ending}")))
}

fn without_number(stem: &str) -> &str {
    let Some((base, number)) = stem.strip_suffix(')').and_then(|rest| rest.rsplit_once(" (")) else { return stem };
    if number.bytes().all(|byte| byte.is_ascii_digit()) { base } else { stem }
}

/// `YYYY-MM-DD-slug.json`, then `YYYY-MM-DD-slug-2.json` ... in `folder`.
pub(super) fn new_sessions(folder: &Path, date: NaiveDate, title: &str) -> impl Iterator<Item = PathBuf> + use<> {
    let slug = Some(slug(title)).filter(|slug| !slug.is_empty()).unwrap_or_else(|| "session".to_owned());
    let (base, folder) = (format!("{}-{slug}", date.format("%Y-%m-%d")), folder.to_owned());
    let first = std::iter::once(folder.join(format!("{base}.json")));
    first.chain((2..MOST_TRIES).map(move |n| folder.join(format!("{base}-{n}.json"))))
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::{copies, folder, lock, new_sessions, owner, temporary};

    #[test]
    fn a_temporary_file_leads_back_to_its_session() {
        let session = Path::new("/s/2026-11-22-drop-in.v1.json");
        assert_eq!(owner(&temporary(session)).as_deref(), Some(session));
        for other in ["/s/a.json", "/s/.a.json.lock", "/s/.a.json.x1.tmp", "/s/..1.tmp", "/s/.a..tmp"] {
            assert_eq!(owner(Path::new(other)), None, "{other}");
        }
        assert_eq!(lock(session), Path::new("/s/.2026-11-22-drop-in.v1.json.lock"));
    }

    #[test]
    fn a_name_alone_is_in_the_working_folder() {
        assert_eq!(folder(Path::new("/s/a.json")), Path::new("/s"));
        for path in ["a.json", "/", ""] {
            assert_eq!(folder(Path::new(path)), Path::new("."), "{path}");
        }
    }

    #[test]
    fn copies_count_up_and_do_not_pile_up() {
        let first = |path: &str| copies(Path::new(path)).next();
        assert_eq!(first("/s/a.json"), Some(PathBuf::from("/s/a (2).json")));
        assert_eq!(first("/s/a (7).json"), Some(PathBuf::from("/s/a (2).json")));
        assert_eq!(first("/s/a (b)"), Some(PathBuf::from("/s/a (b) (2)")));
    }

    #[test]
    fn new_sessions_are_named_by_day_and_title() {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
        let names: Vec<_> = new_sessions(Path::new("/s"), day, "Drop-in: times").take(2).collect();
        assert_eq!(
            names,
            [Path::new("/s/2026-11-22-drop-in-times.json"), Path::new("/s/2026-11-22-drop-in-times-2.json")]
        );
        assert_eq!(
            new_sessions(Path::new("/s"), day, "日本").next(),
            Some(PathBuf::from("/s/2026-11-22-session.json"))
        );
    }
}
