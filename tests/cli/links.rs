//! A link to a session is followed once, by every command; and two files with the same session are told apart.

use std::fs;
use std::os::unix::fs::symlink;

use super::home::Home;

/// A session that stands elsewhere, and a link to it in the data folder.
fn linked() -> (Home, tempfile::TempDir) {
    let (home, elsewhere) = (Home::with_riverside(), tempfile::tempdir().unwrap());
    let real = elsewhere.path().canonicalize().unwrap().join("riverside.json");
    fs::rename(home.path("riverside.json"), &real).unwrap();
    symlink(&real, home.path("link.json")).unwrap();
    (home, elsewhere)
}

#[test]
fn every_command_follows_a_link_to_a_session() {
    let (home, elsewhere) = linked();
    for link in ["link.json", "Riverside"] {
        home.run(&["show", link]).done(&["Riverside drop-in"]);
        let said = home.run(&["export", link, "--to", "a.md", "--yes"]).done(&["Made: a.md"]);
        assert!(!said.err.contains("could not be noted"), "{}", said.err);
    }
    home.run(&["check", "link.json"]).done(&["nothing is wrong"]);
    home.run(&["list"]).done(&["Riverside drop-in"]);
    let said = home.run_with(&["--plain"], "2\n").done(&["Go on with a workshop: Riverside"]);
    let real = elsewhere.path().canonicalize().unwrap().join("riverside.json");
    assert!(said.out.contains(&format!("Your answers are safe in {}", real.display())), "{}", said.out);
    home.run(&["withdraw", "link.json", "Ines", "--yes", "--mentions", "blank"]).done(&["Taken out of"]);
    assert!(!fs::read_to_string(elsewhere.path().join("riverside.json")).unwrap().contains("Ines"));
    assert!(home.path("link.json").is_symlink());
}

#[test]
fn a_link_beside_what_it_leads_to_is_one_session() {
    let home = Home::with_riverside();
    symlink(home.path("riverside.json"), home.path("a-link.json")).unwrap();
    let said = home.run(&["list"]).done(&[]);
    assert_eq!(said.out.matches("Riverside drop-in").count(), 1, "{}", said.out);
    home.run(&["show", "Riverside"]).done(&["Riverside drop-in"]);
}

#[test]
fn a_link_to_where_everyone_writes_is_refused_by_every_command() {
    use std::os::unix::fs::PermissionsExt as _;
    let (home, elsewhere) = linked();
    fs::set_permissions(elsewhere.path(), fs::Permissions::from_mode(0o777)).unwrap();
    for args in [&["show", "link.json"][..], &["check", "link.json"], &["export", "link.json", "--to", "a.md"]] {
        home.run(args).refused(&["link.json is a link to a place that others can change"]);
    }
}

#[test]
fn two_files_with_the_same_session_are_told_apart() {
    let home = Home::with_riverside();
    fs::copy(home.path("riverside.json"), home.path("riverside (2).json")).unwrap();
    let said = home.run(&["list"]).done(&["FILE", "riverside (2).json\""]);
    let rows: Vec<&str> = said.out.lines().skip(1).collect();
    assert!(rows.len() == 2 && rows[0] != rows[1], "{}", said.out);
    for typed in ["Riverside", "2026-11-22-riverside"] {
        let both =
            ["Give the path, which stands last in its row.", "8 answers", "riverside (2).json\"", "riverside.json\n"];
        home.run(&["show", typed]).refused(&both);
    }
    home.run(&["show", "riverside (2).json"]).done(&["Riverside drop-in"]);
    let said = home
        .run_with(&["--plain"], "5\n")
        .done(&["file riverside (2).json, 8 answers", "file riverside.json, 8 answers"]);
    assert!(said.out.contains("Your choice, 1 to 2"), "{}", said.out);
    let said = Home::new().run_with(&["--plain"], "5\n").done(&["No records yet.", "Type back: "]);
    assert!(!said.out.contains("1 to 0"), "{}", said.out);
}
