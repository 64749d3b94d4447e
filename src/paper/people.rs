//! `PEOPLE.csv`: who was there. `name,side[,role][,quote_ok][,also_leads]`

use std::collections::HashMap;

use super::faults::{Faults, quoted};
use super::table::{Cells, Columns, Table};
use super::{Fault, FaultKind, Sheet};
use crate::session::{NewPerson, Role, SpeaksFrom};
use crate::text::Words;

/// What the file is made of.
pub(super) const COLUMNS: Columns =
    Columns { needed: &["name", "side"], optional: &["role", "quote_ok", "also_leads"] };

/// Most people a transcript may hold.
const MOST_PEOPLE: usize = 500;

const SIDES: [(&str, SpeaksFrom); 4] = [
    ("people", SpeaksFrom::People),
    ("staff", SpeaksFrom::Staff),
    ("both", SpeaksFrom::Both),
    ("other", SpeaksFrom::Other),
];

const ROLES: [(&str, Role); 4] = [
    ("participant", Role::Participant),
    ("facilitator", Role::Facilitator),
    ("supporter", Role::Supporter),
    ("interpreter", Role::Interpreter),
];

/// The people of a file, in its order. `file` is how messages name it.
///
/// # Errors
/// Every mistake in the file, by line.
pub fn people(file: &str, bytes: &[u8]) -> Result<Vec<NewPerson>, Vec<Fault>> {
    let mut faults = Faults::new(file);
    let listed = read(Sheet { file, bytes }, &mut faults).unwrap_or_default();
    let faults = faults.finish();
    if faults.is_empty() { Ok(persons(listed)) } else { Err(faults) }
}

/// Those without a mistake.
pub(super) fn persons(listed: Vec<Listed>) -> Vec<NewPerson> {
    listed.into_iter().filter_map(|it| it.person).collect()
}

/// One name of the file. It is known although there may be a mistake beside it, so that answers of this person are not
/// taken for a stranger's.
#[derive(Debug)]
pub(super) struct Listed {
    /// As it stands.
    pub(super) name: Words,
    /// Whether answers of this person are counted; nothing where that cannot be read.
    pub(super) counts: Option<bool>,
    /// Nothing where there is a mistake.
    person: Option<NewPerson>,
}

/// What makes two names the same.
pub(super) fn alike(name: &Words) -> String {
    name.as_str().to_lowercase()
}

/// Everybody of the file. Nothing where names cannot be read from it.
pub(super) fn read(sheet: Sheet<'_>, faults: &mut Faults) -> Option<Vec<Listed>> {
    let table = Table::read(sheet, &COLUMNS, faults)?;
    let mut lines: HashMap<String, usize> = HashMap::new();
    let mut listed = Vec::new();
    for row in table.rows() {
        if faults.are_enough() {
            break;
        }
        let mut cells = Cells { table: &table, row, faults };
        let fits = cells.fit();
        let name = Words::line(cells.get("name").unwrap_or_default());
        let first = *lines.entry(alike(&name)).or_insert(row.line);
        if first != row.line && !name.is_empty() {
            cells.note(FaultKind::NameTwice { name: name.clone(), first });
        }
        if !fits {
            listed.push(Listed { name, counts: None, person: None });
            continue;
        }
        cells.needed("name");
        let role = role(&mut cells);
        let person = person(&name, role, &mut cells);
        listed.push(Listed { name, counts: role.map(|role| role == Role::Participant), person });
    }
    if listed.len() > MOST_PEOPLE {
        faults.note(None, FaultKind::TooManyPeople { most: MOST_PEOPLE });
    }
    table.has("name").then_some(listed)
}

/// Nothing where there is a mistake; the mistake is noted.
fn person(name: &Words, role: Option<Role>, cells: &mut Cells<'_, '_>) -> Option<NewPerson> {
    let speaks_from = side(name, role, cells);
    let quote_ok = yes_no("quote_ok", cells);
    let also_leads = yes_no("also_leads", cells);
    let name = name.clone();
    Some(NewPerson { name, speaks_from: speaks_from?, role: role?, also_leads: also_leads?, quote_ok: quote_ok? })
}

fn role(cells: &mut Cells<'_, '_>) -> Option<Role> {
    let word = cells.word("role").unwrap_or_default();
    if word.is_empty() {
        return Some(Role::default());
    }
    let role = find(&ROLES, &word);
    if role.is_none() {
        cells.note(FaultKind::UnknownRole { given: quoted(&word) });
    }
    role
}

/// Who is not counted needs no side.
fn side(name: &Words, role: Option<Role>, cells: &mut Cells<'_, '_>) -> Option<SpeaksFrom> {
    let word = cells.word("side")?;
    if !word.is_empty() {
        let side = find(&SIDES, &word);
        if side.is_none() {
            cells.note(FaultKind::UnknownSide { given: quoted(&word) });
        }
        return side;
    }
    if role? == Role::Participant {
        cells.note(FaultKind::NoSide { name: quoted(name.as_str()) });
        return None;
    }
    Some(SpeaksFrom::Other)
}

/// No, where nothing is said.
fn yes_no(column: &'static str, cells: &mut Cells<'_, '_>) -> Option<bool> {
    let word = cells.word(column).unwrap_or_default();
    match word.as_str() {
        "yes" => Some(true),
        "no" | "" => Some(false),
        _ => {
            cells.note(FaultKind::NotYesNo { column, given: quoted(&word) });
            None
        }
    }
}

fn find<T: Copy>(words: &[(&str, T)], word: &str) -> Option<T> {
    words.iter().find(|(known, _)| *known == word).map(|(_, what)| *what)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]
mod tests {
    use super::{MOST_PEOPLE, people};
    use crate::paper::say;
    use crate::phrases::Phrases;
    use crate::session::{NewPerson, Role, SpeaksFrom};
    use crate::text::Words;

    fn faults(text: &str) -> Vec<String> {
        let phrases = Phrases::english();
        people("p.csv", text.as_bytes()).unwrap_err().iter().map(|fault| say(fault, &phrases)).collect()
    }

    fn person(name: &str, speaks_from: SpeaksFrom, role: Role) -> NewPerson {
        NewPerson { name: Words::line(name), speaks_from, role, also_leads: false, quote_ok: false }
    }

    #[test]
    fn two_columns_are_enough() {
        let read = people("p.csv", "\u{feff}name,side\r\nInes,people\r\n\"Lee, Jo\", Staff \r\n".as_bytes()).unwrap();
        assert_eq!(
            read,
            [
                person("Ines", SpeaksFrom::People, Role::Participant),
                person("Lee, Jo", SpeaksFrom::Staff, Role::Participant)
            ]
        );
    }

    #[test]
    fn five_columns_in_any_order_say_all_of_a_person() {
        let text =
            "also_leads,quote_ok,role,side,name\nYES,no,participant,both,Ann\nno,yes,Interpreter,,Kit\n,,,other,Bo";
        let read = people("p.csv", text.as_bytes()).unwrap();
        assert_eq!(
            read,
            [
                NewPerson { also_leads: true, ..person("Ann", SpeaksFrom::Both, Role::Participant) },
                NewPerson { quote_ok: true, ..person("Kit", SpeaksFrom::Other, Role::Interpreter) },
                person("Bo", SpeaksFrom::Other, Role::Participant),
            ]
        );
    }

    #[test]
    fn a_name_is_cleaned() {
        let read = people("p.csv", "name,side\n\" Jo\u{202e}\n Lee \",people".as_bytes()).unwrap();
        assert_eq!(read[0].name.as_str(), "Jo Lee");
    }

    #[test]
    fn all_mistakes_are_told_with_their_lines() {
        let text = "name,side,role,quote_ok,also_leads\nAnn,peeple,,,\nann,staff,,,\n,staff,,,\nBo,,,,\nCy,staff,boss,,\n\
                    Di,staff,,maybe,1\nEd,staff\n\nFi,,supporter,,\n";
        assert_eq!(
            faults(text),
            [
                r#"p.csv, line 2: There is no side "peeple". Write people, staff, both or other."#,
                r#"p.csv, line 3: "ann" is in line 2 too. Give each person a name of their own."#,
                r#"p.csv, line 4: "name" has nothing in it. Fill it in."#,
                r#"p.csv, line 5: "Bo" needs a side. Write people, staff, both or other."#,
                r#"p.csv, line 6: There is no role "boss". Write participant, facilitator, supporter or interpreter."#,
                r#"p.csv, line 7: "quote_ok" is yes or no. It cannot be "maybe"."#,
                r#"p.csv, line 7: "also_leads" is yes or no. It cannot be "1"."#,
                "p.csv, line 8: This line has 2 parts. It must have 5. Put text with a comma in quote marks.",
            ]
        );
    }

    #[test]
    fn names_that_look_the_same_when_cleaned_are_the_same() {
        assert_eq!(faults("name,side\nZo\u{eb},people\nZOE\u{308} ,staff").len(), 1);
    }

    #[test]
    fn a_missing_column_hides_no_other_mistake() {
        assert_eq!(faults("side\npeeple\n").len(), 2);
        assert_eq!(faults("name,role\nAnn,boss\n").len(), 2);
    }

    #[test]
    fn a_room_has_an_end() {
        let many = |n: usize| (0..n).fold("name,side\n".to_owned(), |text, i| format!("{text}p{i},staff\n"));
        assert_eq!(people("p.csv", many(MOST_PEOPLE).as_bytes()).unwrap().len(), MOST_PEOPLE);
        assert_eq!(
            faults(&many(MOST_PEOPLE + 1)),
            ["p.csv: There may be 500 people. Check that it is the right file."]
        );
    }

    #[test]
    fn a_hopeless_file_does_not_list_its_mistakes_for_ever() {
        let said = faults(&format!("name,side\n{}", "a,b,c\n".repeat(5000)));
        assert_eq!(said.len(), 1001);
        assert_eq!(said[1000], "p.csv: The first 1000 mistakes are listed. Mend these, then look again.");
    }
}
