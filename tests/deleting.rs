//! A workshop that is kept goes with its copies, and no other does.

use std::path::PathBuf;

use crate::outside::{Room, workshop};
use alongside::app::{Effect, Msg};
use alongside::store::{RealDisk, SessionFile};

/// The names of all files where sessions are, hidden ones too.
fn names(room: &Room) -> Vec<String> {
    let found = std::fs::read_dir(room.home.path().join("sessions")).unwrap();
    let mut names: Vec<String> = found.map(|it| it.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// A session that is open in `room`, with a copy and something that a dead process left beside it; and its files.
fn to_be_deleted(room: &mut Room) -> Vec<PathBuf> {
    let (program, other) = (workshop("Riverside"), workshop("Garden"));
    room.save(&other);
    let _ = room.hears();
    room.outside.carry_out(Effect::Close);
    room.save(&program);
    let _ = room.hears();
    let path = room.path_of("Riverside");
    let name = path.file_name().unwrap().to_str().unwrap();
    std::fs::copy(&path, path.with_file_name("copy (2).json")).unwrap();
    std::fs::copy(&path, path.with_file_name(format!(".{name}.1.tmp"))).unwrap();
    room.outside.carry_out(Effect::FindCopies { id: program.state().header.id.clone() });
    let Msg::FoundCopies { files, .. } = room.hears() else { panic!("they are found") };
    assert_eq!(files, [path.with_file_name("copy (2).json"), path]);
    files
}

#[test]
fn a_session_goes_with_its_copies_and_leftovers_and_no_other_does() {
    let mut room = Room::new();
    let files = to_be_deleted(&mut room);
    room.outside.carry_out(Effect::Close);
    room.outside.carry_out(Effect::Delete { files });
    assert_eq!(room.hears(), Msg::Deleted);
    let left = names(&room);
    assert!(left.len() == 1 && left[0].contains("garden"), "{left:?}");
}

#[test]
fn what_somebody_else_has_open_is_not_deleted_and_neither_is_the_rest() {
    let mut room = Room::new();
    let files = to_be_deleted(&mut room);
    let _held = SessionFile::open(&RealDisk, &files[0]).unwrap();
    room.outside.carry_out(Effect::Close);
    let before = room.on_disk().len();
    room.outside.carry_out(Effect::Delete { files });
    let Msg::NotDeleted(why) = room.hears() else { panic!("it is refused") };
    assert!(why.contains("It was not deleted.") && why.contains("copy (2).json"), "{why}");
    assert_eq!(room.on_disk().len(), before);
}

#[test]
fn the_name_of_a_file_does_not_reach_the_terminal_as_it_is() {
    let mut room = Room::new();
    let program = workshop("Riverside");
    room.save(&program);
    let _ = room.hears();
    let path = room.path_of("Riverside");
    let copy = path.with_file_name("x\u{1b}]0;y\u{7}.json");
    std::fs::copy(&path, &copy).unwrap();
    let _held = SessionFile::open(&RealDisk, &copy).unwrap();
    room.outside.carry_out(Effect::FindCopies { id: program.state().header.id.clone() });
    let Msg::FoundCopies { files, .. } = room.hears() else { panic!("they are found") };
    room.outside.carry_out(Effect::Delete { files });
    let Msg::NotDeleted(why) = room.hears() else { panic!("it is refused") };
    assert!(why.contains("x]0;y.json") && !why.contains(char::is_control), "{why:?}");
}

/// As a stick from another system may have it.
#[cfg(unix)]
#[test]
fn a_copy_whose_name_is_no_text_goes_too() {
    use std::os::unix::ffi::OsStrExt as _;
    let mut room = Room::new();
    let program = workshop("Riverside");
    room.save(&program);
    let _ = room.hears();
    let path = room.path_of("Riverside");
    std::fs::copy(&path, path.with_file_name(std::ffi::OsStr::from_bytes(b"caf\xe9.json"))).unwrap();
    room.outside.carry_out(Effect::FindCopies { id: program.state().header.id.clone() });
    let Msg::FoundCopies { files, .. } = room.hears() else { panic!("they are found") };
    room.outside.carry_out(Effect::Close);
    room.outside.carry_out(Effect::Delete { files });
    assert_eq!(room.hears(), Msg::Deleted);
    assert_eq!(names(&room), [""; 0]);
}

/// They may hold the workshop, as where a newer file was cut off: whoever deletes it is to know.
#[test]
fn files_that_nobody_can_look_into_are_told_and_stay() {
    let mut room = Room::new();
    let program = workshop("Riverside");
    room.save(&program);
    let _ = room.hears();
    let path = room.path_of("Riverside");
    let [cut, folder] = ["cut.json", "folder.json"].map(|name| path.with_file_name(name));
    std::fs::write(&cut, "{\"format\": \"alongside").unwrap();
    std::fs::create_dir(&folder).unwrap();
    room.outside.carry_out(Effect::FindCopies { id: program.state().header.id.clone() });
    let Msg::FoundCopies { files, broken } = room.hears() else { panic!("they are found") };
    assert_eq!(files, [path]);
    assert!(broken.len() == 2 && broken[0].contains("folder.json") && broken[1].contains("cut.json"), "{broken:?}");
    room.outside.carry_out(Effect::Close);
    room.outside.carry_out(Effect::Delete { files });
    assert_eq!(room.hears(), Msg::Deleted);
    assert_eq!(names(&room), ["cut.json", "folder.json"]);
}
