//! The names of the files that stand beside a session: temporary file, lock, copies.
//!
//! Constraint: pure. `NAME` is the session's file name with its ending.

use std::ffi::{OsStr, OsString};
use std::ops::Range;
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

/// The file beside `session` whose name is these one after the other. Names need not be text: what is called otherwise is
/// another file, to the last byte.
fn beside<'a>(session: &Path, name: impl IntoIterator<Item = &'a OsStr>) -> PathBuf {
    session.with_file_name(name.into_iter().collect::<OsString>())
}

fn name(session: &Path) -> &OsStr {
    session.file_name().unwrap_or_default()
}

/// `.NAME.PID.tmp`: where this process writes before it renames.
pub(super) fn temporary(session: &Path) -> PathBuf {
    beside(session, [".".as_ref(), name(session), format!(".{}.tmp", std::process::id()).as_ref()])
}

/// `.NAME.lock`.
pub(super) fn lock(session: &Path) -> PathBuf {
    beside(session, [".".as_ref(), name(session), ".lock".as_ref()])
}

/// The session to which a temporary file belongs; nothing where it is no temporary file.
pub(super) fn owner(temporary: &Path) -> Option<PathBuf> {
    let without_tmp = Path::new(temporary.file_stem().filter(|_| temporary.extension().is_some_and(|it| it == "tmp"))?);
    let (hidden, process) = (without_tmp.file_stem()?, without_tmp.extension()?);
    let session = part(hidden, 1..hidden.len()).filter(|_| hidden.as_encoded_bytes().starts_with(b"."))?;
    (is_number(process.as_encoded_bytes()) && !session.is_empty()).then(|| beside(temporary, [session]))
}

/// `NAME (2).json`, `NAME (3).json` ...: for a copy beside a file that was changed behind our back (P6).
pub(super) fn copies(session: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    let base = without_number(session.file_stem().unwrap_or_default()).to_owned();
    let session = session.to_owned();
    (2..MOST_TRIES).map(move |n| {
        called(&session, &[base.as_os_str(), format!(" ({n})").as_ref()].into_iter().collect::<OsString>())
    })
}

/// The file beside `session` that has this name before the ending of the session.
pub(super) fn called(session: &Path, stem: &OsStr) -> PathBuf {
    let ending = session.extension().map(|ending| [".".as_ref(), ending]);
    beside(session, [stem].into_iter().chain(ending.into_iter().flatten()))
}

fn without_number(stem: &OsStr) -> &OsStr {
    let without = || {
        let inner = stem.as_encoded_bytes().strip_suffix(b")")?;
        let digits = inner.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
        let base = inner.get(..inner.len() - digits)?.strip_suffix(b" (")?;
        part(stem, 0..base.len())
    };
    without().unwrap_or(stem)
}

fn is_number(bytes: &[u8]) -> bool {
    !bytes.is_empty() && bytes.iter().all(u8::is_ascii_digit)
}

/// A part of a name, by its bytes.
#[cfg(unix)]
fn part(name: &OsStr, bytes: Range<usize>) -> Option<&OsStr> {
    use std::os::unix::ffi::OsStrExt as _;
    name.as_bytes().get(bytes).map(OsStr::from_bytes)
}

/// A part of a name, by its bytes. Where the system's names are no bytes, those that are no text have no parts.
#[cfg(not(unix))]
fn part(name: &OsStr, bytes: Range<usize>) -> Option<&OsStr> {
    name.to_str()?.get(bytes).map(OsStr::new)
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

    use super::{called, copies, folder, lock, new_sessions, owner, temporary};

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
        assert_eq!(first("/s/a ()"), Some(PathBuf::from("/s/a (2)")), "no number is none");
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

    /// Two names that read alike where they are shown, for neither is text.
    #[cfg(unix)]
    #[test]
    fn names_that_are_no_text_are_told_apart_to_the_last_byte() {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt as _;
        let path = |name: &[u8]| Path::new("/s").join(OsStr::from_bytes(name));
        for name in [&b"caf\xe9.json"[..], b"caf\xe8.json", b"\xff.\xfe"] {
            let session = path(name);
            assert_eq!(lock(&session), path(&[b".", name, b".lock"].concat()));
            assert_eq!(owner(&temporary(&session)), Some(session));
        }
        let first = |name: &[u8]| copies(&path(name)).next();
        assert_eq!(first(b"caf\xe9.json"), Some(path(b"caf\xe9 (2).json")));
        assert_eq!(first(b"caf\xe9 (7).\xfe"), Some(path(b"caf\xe9 (2).\xfe")));
        assert_eq!(called(&path(b"a.b.\xfe"), "c.d".as_ref()), path(b"c.d.\xfe"));
    }
}
