//! The settings file: TOML. Every mistake is told with its line, and what is wrong keeps its default.

use toml::Spanned;
use toml::de::DeTable;

use super::table::{Found, MOST_BYTES, Value, line_at, parse, quoted, told};
use super::{Fault, FaultKind, LONGEST_BOUNCE, LanguageCode, Looks, RevealChoice, Symbols, ThemeChoice};

/// Its name in the data folder.
pub const FILE: &str = "settings.toml";

/// The file as it is first written, with a word on each setting.
const FIRST: &str = include_str!("../../assets/settings.toml");

const THEME: &str = "theme";
const SYMBOLS: &str = "symbols";
const BIG_NAMES: &str = "big_names";
const AIR: &str = "air";
const KEY_BOUNCE: &str = "key_bounce";
const REVEAL: &str = "reveal";
const LANGUAGE: &str = "language";
const KEYS: [&str; 7] = [THEME, SYMBOLS, BIG_NAMES, AIR, KEY_BOUNCE, REVEAL, LANGUAGE];

/// What `file` chooses, and everything that is wrong in it, by line.
#[must_use]
pub fn read(file: &str) -> (Looks, Vec<Fault>) {
    let usual = Looks::default();
    let (table, mut found) = match parse(file) {
        Ok(parsed) => parsed,
        Err(kind) => return (usual, vec![Fault { line: None, kind }]),
    };
    let unknown = table.keys().filter(|key| !KEYS.contains(&key.get_ref().as_ref()));
    found.extend(unknown.map(|key| (key.span().start, FaultKind::UnknownKey { key: quoted(key.get_ref()) })));
    let mut chosen = Chosen { table: &table, found };
    let looks = Looks {
        theme: chosen.one_of(THEME, ThemeChoice::ALL.map(|it| (it.name(), it)), usual.theme),
        symbols: chosen.one_of(SYMBOLS, Symbols::ALL.map(|it| (it.name(), it)), usual.symbols),
        big_names: chosen.take(BIG_NAMES, yes_no, FaultKind::NotYesNo { key: BIG_NAMES }, usual.big_names),
        air: chosen.take(AIR, yes_no, FaultKind::NotYesNo { key: AIR }, usual.air),
        key_bounce: chosen.take(
            KEY_BOUNCE,
            bounce,
            FaultKind::NotNumber { key: KEY_BOUNCE, least: 0, most: LONGEST_BOUNCE },
            usual.key_bounce,
        ),
        reveal: chosen.one_of(REVEAL, RevealChoice::ALL.map(|it| (it.name(), it)), usual.reveal),
        language: chosen.take(LANGUAGE, language, FaultKind::NotLanguage { key: LANGUAGE }, usual.language),
    };
    (looks, told(file, one_mistake_once(file, chosen.found)))
}

/// Without the lines that cannot be read where it is told what their value must be: one mistake is told once.
fn one_mistake_once(file: &str, mut found: Found) -> Found {
    let is_unread = |kind: &FaultKind| *kind == FaultKind::Unreadable;
    let told: Vec<usize> =
        found.iter().filter(|(_, kind)| !is_unread(kind)).map(|(at, _)| line_at(file, *at)).collect();
    found.retain(|(at, kind)| !is_unread(kind) || !told.contains(&line_at(file, *at)));
    found
}

/// `before`, the file as it was, with the settings of `looks`: all else in it stays, a person's notes too. A file in which
/// they would not be found again is begun anew, with the old one kept as notes.
#[must_use]
pub fn write(before: &str, looks: Looks) -> String {
    let changed = with_values(if before.trim().is_empty() { FIRST } else { before }, looks);
    if let Some(changed) = changed.filter(|changed| read(changed).0 == looks) {
        return changed;
    }
    let first = with_values(FIRST, looks).unwrap_or_default();
    let kept: Vec<String> = before.lines().map(|line| format!("# {line}")).collect();
    let anew = format!("{first}\n{}\n", kept.join("\n"));
    if anew.len() <= MOST_BYTES { anew } else { first }
}

/// `file` with each value in the place of the one that stands there; what is missing comes first. Nothing where a value
/// goes over several lines: then it has swallowed others.
fn with_values(file: &str, looks: Looks) -> Option<String> {
    let (table, _) = parse(file).ok()?;
    let mut changed = file.to_owned();
    let mut missing = String::new();
    let values = values(looks);
    let mut places: Vec<_> =
        values.iter().map(|(key, value)| (table.get(*key).map(Spanned::span), key, value)).collect();
    // From the end, so that the places before it stay right.
    places.sort_by_key(|(span, ..)| std::cmp::Reverse(span.as_ref().map_or(0, |span| span.start)));
    for (span, key, value) in places {
        match span {
            Some(span) if changed.get(span.clone())?.contains('\n') => return None,
            Some(span) => changed.replace_range(span, value),
            None => missing = format!("{key} = {value}\n{missing}"),
        }
    }
    Some(missing + &changed)
}

fn values(looks: Looks) -> [(&'static str, String); 7] {
    [
        (THEME, format!("\"{}\"", looks.theme.name())),
        (SYMBOLS, format!("\"{}\"", looks.symbols.name())),
        (BIG_NAMES, looks.big_names.to_string()),
        (AIR, looks.air.to_string()),
        (KEY_BOUNCE, looks.key_bounce.to_string()),
        (REVEAL, format!("\"{}\"", looks.reveal.name())),
        (LANGUAGE, format!("\"{}\"", looks.language.as_str())),
    ]
}

/// Takes values out by key, and notes what is wrong with them.
struct Chosen<'t> {
    table: &'t DeTable<'t>,
    found: Found,
}

impl Chosen<'_> {
    /// What `read` makes of the value of `key`; `usual` where it is not there or is `wrong`.
    fn take<T>(&mut self, key: &str, read: impl Fn(&Value<'_>) -> Option<T>, wrong: FaultKind, usual: T) -> T {
        let Some(value) = self.table.get(key) else { return usual };
        read(value.get_ref()).unwrap_or_else(|| {
            self.found.push((value.span().start, wrong));
            usual
        })
    }

    fn one_of<T: Copy, const N: usize>(&mut self, key: &'static str, all: [(&str, T); N], usual: T) -> T {
        let names = all.map(|(name, _)| format!("\"{name}\"")).join(", ");
        let chosen = |value: &Value<'_>| all.iter().find(|(name, _)| value.as_str() == Some(*name)).map(|(_, it)| *it);
        self.take(key, chosen, FaultKind::NotOneOf { key, names }, usual)
    }
}

fn yes_no(value: &Value<'_>) -> Option<bool> {
    value.as_bool()
}

fn language(value: &Value<'_>) -> Option<LanguageCode> {
    LanguageCode::new(value.as_str()?)
}

fn bounce(value: &Value<'_>) -> Option<u16> {
    let Value::Integer(number) = value else { return None };
    let number = u16::from_str_radix(number.as_str(), number.radix()).ok();
    number.filter(|time| *time <= LONGEST_BOUNCE)
}

#[cfg(test)]
mod tests {
    use super::{FIRST, FaultKind, LanguageCode, Looks, MOST_BYTES, RevealChoice, Symbols, ThemeChoice, read, write};

    /// Lines and names of what is wrong in `file`.
    fn wrong(file: &str) -> Vec<(usize, &'static str)> {
        read(file).1.iter().map(|fault| (fault.line.unwrap_or(0), fault.kind.name())).collect()
    }

    fn others() -> impl Iterator<Item = Looks> {
        ThemeChoice::ALL.into_iter().flat_map(|theme| {
            [(Symbols::Ascii, true, 0), (Symbols::Unicode, false, 500)].map(|(symbols, big_names, key_bounce)| Looks {
                theme,
                symbols,
                big_names,
                air: !big_names,
                key_bounce,
                reveal: RevealChoice::Mixed,
                language: LanguageCode::new("pt-BR").unwrap_or(LanguageCode::ENGLISH),
            })
        })
    }

    #[test]
    fn the_first_file_holds_the_defaults_and_no_mistake() {
        assert_eq!(read(FIRST), (Looks::default(), Vec::new()));
        assert_eq!(read(""), (Looks::default(), Vec::new()));
    }

    #[test]
    fn what_is_written_is_read_again() {
        for looks in others() {
            assert_eq!(read(&write("", looks)), (looks, Vec::new()));
            assert_eq!(read(&write(&write(FIRST, Looks::default()), looks)), (looks, Vec::new()));
        }
    }

    #[test]
    fn a_persons_notes_stay() {
        let file = "# ours\nkey_bounce = 20 # for Jo\n\n  theme   =   'dark'   # the hall\nbig_names = true\n";
        let looks = Looks {
            theme: ThemeChoice::Light,
            symbols: Symbols::Ascii,
            big_names: true,
            key_bounce: 300,
            ..Looks::default()
        };
        let changed = "language = \"en\"\nreveal = \"live\"\nair = true\nsymbols = \"ascii\"\n# ours\nkey_bounce = 300 # for Jo\n\n  theme   =   \"light\"   # the hall\nbig_names = true\n";
        assert_eq!(write(file, looks), changed);
    }

    #[test]
    fn every_mistake_is_told_with_its_line_and_the_rest_holds() {
        let file =
            "theme = \"blue\"\nsymbols = \"ascii\"\nbig_names = 1\nkey_bounce = 501\ncolour = 3\ntheme = \"dark\"\n";
        let told = [
            (1, "fault-not-one-of"),
            (3, "fault-not-yes-no"),
            (4, "fault-not-number"),
            (5, "fault-unknown-key"),
            (6, "fault-key-twice"),
        ];
        assert_eq!(wrong(file), told);
        assert_eq!(read(file).0, Looks { symbols: Symbols::Ascii, ..Looks::default() });
        assert_eq!(wrong("theme = dark\nbig_names = false\n"), [(1, "fault-unreadable")]);
        assert!(!read("theme = dark\nbig_names = false\n").0.big_names, "what can be read holds");
        assert_eq!(wrong("air = maybe"), [(1, "fault-not-yes-no")], "one mistake is told once");
        for number in ["-1", "1.5", "\"150\"", "true", "99999999999"] {
            assert_eq!(wrong(&format!("key_bounce = {number}")), [(1, "fault-not-number")], "{number}");
        }
        let (_, faults) = read("theme = 3");
        let names = "\"auto\", \"light\", \"dark\", \"contrast-dark\", \"contrast-light\", \"no-colour\"";
        assert_eq!(faults[0].kind, FaultKind::NotOneOf { key: "theme", names: names.to_owned() });
    }

    #[test]
    fn a_choice_is_kept_whatever_is_wrong_in_the_file_and_none_of_it_is_lost() {
        let broken = [
            "theme = dark\n",
            "theme = \"dark\"\ntheme = \"light\"\n",
            "theme = \"\"\"\ndark\n",
            "[theme]\nx = 1\n",
            "[[theme]]\n",
            "[a]\ntheme = \"dark\"\n",
            "theme.x = 1\n",
            "= = =\n[[[\n\u{0}",
            "\u{feff}theme = \"dark\"",
            "no newline",
        ];
        for file in broken {
            for looks in others() {
                let kept = write(file, looks);
                assert_eq!(read(&kept).0, looks, "{file:?} became {kept:?}");
                for line in file.lines().filter(|line| !line.contains("theme")) {
                    assert!(kept.contains(line), "{line:?} of {file:?} is not in {kept:?}");
                }
            }
        }
    }

    #[test]
    fn a_file_too_big_is_not_read_and_not_kept() {
        let big = format!("# {}\ntheme = \"dark\"\n", "x".repeat(MOST_BYTES));
        assert_eq!(wrong(&big), [(0, "fault-too-big")]);
        let looks = Looks { theme: ThemeChoice::Dark, ..Looks::default() };
        assert_eq!(read(&write(&big, looks)), (looks, Vec::new()));
    }

    #[test]
    fn no_list_of_mistakes_is_endless() {
        assert!(wrong(&"x = \n".repeat(500)).len() <= 20);
    }
}
