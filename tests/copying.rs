//! Copies that are made inside the program: where they come to stand, and where that is noted.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::drive::{Program, phrases};
use crate::kept;
use crate::outside::{LONG, Room, workshop};
use alongside::app::{Comparing, Earlier, Effect, Msg};
use alongside::record;
use alongside::store::{RealDisk, SessionFile};

#[test]
fn a_copy_is_written_into_the_folder_that_was_chosen() {
    let mut room = Room::new();
    let program = workshop("Riverside");
    let Effect::Save(snapshot) = program.save() else { panic!("it is saved") };
    let folder = room.home.path().join("stick/copies");
    for n in ["", "-2"] {
        room.outside.carry_out(Effect::Export {
            state: Arc::clone(&snapshot.state),
            results: Arc::clone(&snapshot.results),
            earlier: None,
            audience: alongside::session::Copy::Present.into(),
            format: "txt".to_owned(),
            folder: Some(folder.display().to_string()),
        });
        let Msg::Exported { path, .. } = room.hears() else { panic!("it is made") };
        assert_eq!(Path::new(&path), folder.join(format!("riverside-present{n}.txt")), "never over another one");
        assert!(Path::new(&path).is_file());
    }
}

/// Workshops that are kept in files of `room`, to be compared.
fn compared<const N: usize>(room: &Room, held: [(&str, &str, i64); N]) -> (Vec<PathBuf>, Arc<Comparing>) {
    let held = held.map(|(id, title, days)| kept::again(id, title, days));
    let paths = held.each_ref().map(|state| room.home.path().join(format!("{}.json", state.header.id)));
    for (state, path) in held.iter().zip(&paths) {
        let results = alongside::weigh::weigh(state, &phrases());
        std::fs::write(path, record::write(state, &results, None, &record::Extras::default())).unwrap();
    }
    let comparing = Comparing {
        sessions: held.into_iter().map(|state| Earlier::new(state, &phrases())).collect(),
        paths: paths.to_vec(),
    };
    (paths.to_vec(), Arc::new(comparing))
}

/// The copies that the session at `path` knows of.
fn noted(path: &Path) -> Vec<(String, alongside::session::Copy)> {
    record::open(&std::fs::read(path).unwrap()).unwrap().state.exports
}

#[test]
fn a_copy_of_what_is_compared_is_noted_in_each_session() {
    let mut room = Room::new();
    let (paths, comparing) = compared(&room, [("one", "Spring", 0), ("two", "Autumn", 90)]);
    let folder = Some(room.home.path().join("copies").display().to_string());
    room.outside.carry_out(Effect::ExportCompared { comparing, format: "html".into(), folder });
    let Msg::Exported { path: made, .. } = room.hears() else { panic!("it is made") };
    assert!(std::fs::read_to_string(&made).unwrap().contains("Different people may have answered."), "{made}");
    for path in paths {
        let copy = (made.clone(), alongside::session::Copy::Present);
        assert_eq!(noted(&path), [copy]);
    }
}

/// Or who is taken out of one of the others would not hear of it.
#[test]
fn where_it_cannot_be_noted_in_some_it_is_noted_in_the_others_and_told() {
    let mut room = Room::new();
    let held = [("one", "Spring", 0), ("two", "Summer", 60), ("three", "Autumn", 120)];
    let (paths, comparing) = compared(&room, held);
    let _open = [0, 2].map(|n: usize| SessionFile::open(&RealDisk, &paths[n]).unwrap());
    let folder = Some(room.home.path().join("copies").display().to_string());
    room.outside.carry_out(Effect::ExportCompared { comparing, format: "html".into(), folder });
    let Msg::NotExported(why) = room.hears() else { panic!("it is told") };
    assert!(why.contains("Copy made") && why.contains("one.json") && why.contains("three.json"), "{why}");
    assert!(!why.contains("two.json"), "{why}");
    assert_eq!([0, 1, 2].map(|n: usize| noted(&paths[n]).len()), [0, 1, 0]);
}

/// A copy of `program` as a file of this kind in `folder`.
fn copy(program: &Program, format: &str, folder: &Path) -> Effect {
    let Effect::Save(snapshot) = program.save() else { panic!("it is saved") };
    Effect::Export {
        state: Arc::clone(&snapshot.state),
        results: Arc::clone(&snapshot.results),
        earlier: None,
        audience: alongside::session::Copy::Room.into(),
        format: format.to_owned(),
        folder: Some(folder.display().to_string()),
    }
}

/// It is a workshop as they are: it would be listed as one, and taken for a copy.
#[test]
fn a_copy_for_programs_does_not_stand_among_the_workshops() {
    let mut room = Room::new();
    let program = workshop("Riverside");
    room.save(&program);
    let stick = tempfile::tempdir().unwrap();
    let Effect::Save(snapshot) = program.save() else { panic!("it is saved") };
    let folder = stick.path().display().to_string();
    room.outside.carry_out(Effect::SaveElsewhere { folder, snapshot });
    while !matches!(room.hears(), Msg::SavedElsewhere(_)) {}
    room.outside.leave(LONG);
    for folder in [stick.path(), &room.home.path().join("sessions")] {
        let before = std::fs::read_dir(folder).unwrap().count();
        room.outside.carry_out(copy(&program, "json", folder));
        let Msg::NotExported(why) = room.hears() else { panic!("it is refused") };
        assert!(why.contains("Choose another place"), "{why}");
        assert_eq!(std::fs::read_dir(folder).unwrap().count(), before);
        room.outside.carry_out(copy(&program, "txt", folder));
        assert!(matches!(room.hears(), Msg::Exported { .. }), "one for people may stand there");
    }
    room.outside.carry_out(copy(&program, "json", &stick.path().join("copies")));
    assert!(matches!(room.hears(), Msg::Exported { .. }));
}

/// Nobody read anything there.
#[test]
fn a_folder_that_cannot_be_made_is_told_in_words_for_writing() {
    let mut room = Room::new();
    let file = room.home.path().join("file");
    std::fs::write(&file, "").unwrap();
    room.outside.carry_out(copy(&workshop("Riverside"), "txt", &file.join("copies")));
    assert_eq!(room.hears(), Msg::NotExported("The folder or the disk is not there.".to_owned()));
}
