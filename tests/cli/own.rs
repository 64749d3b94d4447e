//! A group's own methods and agendas: made, listed, shown, checked, used, and no longer needed by what was asked.

use std::fs;

use super::home::Home;

const PEOPLE: &str = "name,side\nInes,staff\nJo,people\n";
const ANSWERS: &str = "question,name,answer,reason\nours.first,Ines,with,\nours.first,Jo,to,nobody asks\n";

/// A home with an own method `ours` and an own agenda `ours` that asks it, both made by the program.
fn home() -> Home {
    let home = Home::new();
    home.run(&["methods", "new", "ours"]).done(&["Made: ", "methods/ours.toml", "alongside methods show ours"]);
    home.run(&["agendas", "new", "ours"]).done(&["Made: ", "agendas/ours.toml", "alongside start ours"]);
    let agenda = home.read("agendas/ours.toml").replace("method = \"line\"", "method = \"ours\"");
    home.write("agendas/ours.toml", agenda);
    home.write("p.csv", PEOPLE);
    home.write("a.csv", ANSWERS);
    home
}

fn fill<'a>(agenda: &'a str, to: &'a str) -> Vec<&'a str> {
    let args = ["fill", agenda, "--title", "Paper day", "--people", "p.csv", "--answers", "a.csv", "--share-counts"];
    args.into_iter().chain(["no", "--to", to]).collect()
}

#[test]
fn a_starting_file_is_made_loads_and_is_never_written_over() {
    let home = Home::new();
    for (kind, id) in [("methods", "ours"), ("agendas", "day_2")] {
        let path = format!("{kind}/{id}.toml");
        let said = home.run(&[kind, "new", id]).done(&[&format!("Made: {}", home.text_path(&path))]);
        assert!(said.out.contains(&format!("alongside check {}", home.text_path(&path))), "{}", said.out);
        home.run(&["check", &path]).done(&["nothing is wrong"]);
        let text = format!("{}# changed\n", home.read(&path));
        home.write(&path, &text);
        home.run(&[kind, "new", id]).refused(&["cannot be its name", &path]);
        // Also where the file has another name in it than it is called.
        home.write(&path, text.replace(&format!("\"{id}\""), "\"other\""));
        home.run(&[kind, "new", id]).refused(&["is there already", "was not changed"]);
        assert!(home.read(&path).ends_with("# changed\n"));
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |name: &str| fs::metadata(home.path(name)).unwrap().permissions().mode() & 0o7777;
        assert_eq!((mode("methods"), mode("methods/ours.toml")), (0o700, 0o600));
    }
}

#[test]
fn a_name_that_cannot_be_is_refused_and_nothing_is_made() {
    let home = Home::new();
    for name in ["Ours", "our plan", "../x", "a/b", "a\"b", "", "\u{1b}[2J", "..", "ä"] {
        let said = home.run(&["methods", "new", name]).refused(&["cannot be its name."]);
        assert!(!said.err.contains('\u{1b}'));
    }
    home.run(&["methods", "new", "a.b"]).refused(&["small letters, digits, - and _ only"]);
    home.run(&["methods", "new", "checklist"]).refused(&["\"checklist\" comes with the program. Choose another name."]);
    home.run(&["methods", "new", "decide"]).refused(&["comes with the program"]);
    home.run(&["agendas", "new", "standard"]).refused(&["comes with the program"]);
    home.run(&["agendas", "new"]).refused(&["This is missing: <ID>", "alongside agendas new --help"]);
    assert_eq!(home.files(), [""; 0]);
}

#[test]
fn ones_own_stands_beside_the_rest_and_is_marked() {
    let home = home();
    let own = |args: &[&str]| -> Vec<String> {
        let said = home.run(args).done(&[]);
        assert_eq!(said.err, "");
        let rows = said.out.lines().filter(|line| line.ends_with("your own"));
        rows.map(|line| line.split(' ').next().unwrap().to_owned()).collect()
    };
    assert_eq!(own(&["methods"]), ["ours"]);
    assert_eq!(own(&["agendas"]), ["ours"]);
    home.run(&["methods", "show", "ours"]).done(&["Our own questions", "(ours.second)", "TO: Staff choose."]);
    home.run(&["agendas", "show", "ours"])
        .done(&["Our own plan", "We choose together what we talk about.  (ours.first)"]);
    fs::rename(home.path("methods/ours.toml"), home.path("away.toml")).unwrap();
    home.run(&["methods", "show", "./away.toml"]).done(&["Our own questions"]);
    home.run(&["methods", "show", "ours"]).refused(&["no set of questions called ours"]);
}

#[test]
fn a_file_with_mistakes_is_named_in_one_line_and_stops_nothing() {
    let home = home();
    home.write("methods/broken.toml", include_str!("../content/broken-method.toml"));
    home.write("methods/second.toml", home.read("methods/ours.toml"));
    home.write("agendas/lines.toml", home.read("agendas/ours.toml").replace("id = \"ours\"", "id = \"short\""));
    home.write("agendas/bytes.toml", b"\xff\xfe");
    fs::create_dir(home.path("agendas/folder.toml")).unwrap();
    let said = home.run(&["agendas"]).done(&["taster", "ours"]);
    let names = ["broken", "second", "lines", "bytes", "folder"].map(|name| format!("{name}.toml"));
    assert_eq!(said.err.lines().count(), names.len(), "{}", said.err);
    for name in names {
        let line = said.err.lines().find(|line| line.contains(&name)).unwrap();
        assert!(line.starts_with("Left out: ") && line.contains("alongside check "), "{line}");
    }
    let said = home.run(&["check", "methods/ours.toml", "methods/second.toml"]);
    assert!(said.code == 1 && said.out.contains("\"ours\" is the name in methods/ours.toml too."), "{said:?}");
    let said = home.run(&["check", "agendas/lines.toml"]);
    assert!(said.code == 1 && said.out.contains("\"short\" comes with the program."), "{said:?}");
    home.run(&fill("ours", "s.json")).done(&["Made: s.json"]);
}

#[test]
fn check_tells_twenty_mistakes_at_once_each_with_its_line() {
    let home = Home::new();
    let mistakes = [
        ("method.toml", include_str!("../content/broken-method.toml"), "33: This line cannot be read. Look for"),
        ("agenda.toml", include_str!("../content/broken-agenda.toml"), "49: More comes after this \"end\". Move it"),
    ];
    for (name, text, one) in mistakes {
        home.write(name, text);
        let said = home.run(&["check", name]);
        assert!(said.code == 1 && said.err.is_empty(), "{said:?}");
        let (first, rest) = said.out.trim_end().split_once('\n').unwrap();
        assert_eq!(first, format!("{name}: 20 things are wrong."));
        let lines: Vec<&str> = rest.lines().collect();
        assert_eq!(lines.len(), 20, "{rest}");
        assert!(lines.iter().all(|line| line.starts_with(&format!("  {name}:")) && line.ends_with('.')), "{rest}");
        assert!(lines.iter().any(|line| line.starts_with(&format!("  {name}:{one}"))), "{rest}");
        let said =
            home.run(&["start", &format!("./{name}")]).refused(&["We cannot open", "toml:1: ", "There is more."]);
        assert!(said.err.lines().count() <= 8, "{}", said.err);
    }
}

#[test]
fn a_path_is_taken_where_a_name_is() {
    let home = home();
    // Not the one in the data folder: a copy that is worked on.
    home.write("draft.toml", home.read("agendas/ours.toml").replace("Our own plan", "A new draft"));
    let said = home.run(&["agendas", "show", "draft.toml"]).done(&["A new draft", "(ours.first)"]);
    assert_eq!(said.err, "");
    home.run(&["agendas", "show", "ours"]).done(&["Our own plan"]);
    home.run(&fill("./draft.toml", "s.json")).done(&["Made: s.json"]);
    assert!(home.read("s.json").contains("A new draft"));
    home.run(&fill("methods/ours.toml", "t.json")).refused(&["holds a set of questions, and no plan"]);
    home.run(&fill("none.toml", "t.json")).refused(&["none.toml", "There is no such file"]);
    home.run(&fill("nope", "t.json")).refused(&["no plan called nope", " and ours."]);
    home.run(&["start", "draft.toml"]).done(&["What is it called?"]);
    home.run(&["start", "p.csv/x"]).refused(&["We cannot open"]);
    assert!(!home.path("t.json").exists());
}

/// A session holds the words it was asked with: it opens, counts and copies without the files it came from.
#[test]
fn a_session_needs_no_file_of_its_agenda() {
    let home = home();
    home.run(&fill("ours", "s.json")).done(&["Made: s.json"]);
    let shown = home.run(&["show", "s.json"]).done(&["We choose together what we talk about.", "nobody asks"]).out;
    fs::remove_dir_all(home.path("methods")).unwrap();
    fs::remove_dir_all(home.path("agendas")).unwrap();
    assert_eq!(home.run(&["show", "s.json"]).done(&[]).out, shown);
    home.run(&["check", "s.json"]).done(&["nothing is wrong"]);
    home.run(&["export", "s.json", "--to", "s.md", "--yes"]).done(&["Made: s.md"]);
    assert!(home.read("s.md").contains("We choose together what we talk about."));
    home.run(&fill("ours", "t.json")).refused(&["no plan called ours"]);
}

#[test]
fn a_folder_that_is_none_stops_nothing() {
    let home = Home::new();
    home.write("methods", "not a folder");
    let said = home.run(&["agendas"]).done(&["standard"]);
    assert!(said.err.contains("methods. It cannot be read."), "{}", said.err);
    home.run(&["methods", "new", "ours"]).refused(&["is not written"]);
    assert_eq!(home.read("methods"), "not a folder");
}

#[test]
fn a_path_with_a_space_is_told_as_it_is_typed() {
    let home = Home::new();
    let folder = home.path("my files");
    let run = |args: &[&str]| home.command(args).env("ALONGSIDE_HOME", &folder).output().unwrap();
    let made = String::from_utf8(run(&["agendas", "new", "ours"]).stdout).unwrap();
    let path = folder.join("agendas/ours.toml");
    assert!(made.contains(&format!("alongside check \"{}\"", path.display())), "{made}");
    fs::write(&path, "id").unwrap();
    let told = String::from_utf8(run(&["agendas"]).stderr).unwrap();
    assert!(told.contains(&format!("alongside check \"{}\"", path.display())), "{told}");
}
