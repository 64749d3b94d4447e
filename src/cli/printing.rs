//! The commands that print one thing and need no session: `schema`, `where`, `completions`.

use clap_complete::Shell;

use super::table::ROOT;
use super::typed::Typed;
use super::{Exit, Program, Stop, define};
use crate::record;

/// The shells that complete commands, as they are typed.
pub(super) const SHELLS: [&str; 5] = ["bash", "elvish", "fish", "powershell", "zsh"];

/// `alongside schema`
pub(super) fn schema(program: &Program, _: &Typed<'_>) -> Result<Exit, Stop> {
    program.print(&format!("{:#}", record::schema()))?;
    Ok(Exit::Done)
}

/// `alongside where`: creates nothing.
pub(super) fn place(program: &Program, _: &Typed<'_>) -> Result<Exit, Stop> {
    program.print(&super::shown(&program.data_folder()?))?;
    Ok(Exit::Done)
}

/// `alongside completions`
pub(super) fn completions(program: &Program, typed: &Typed<'_>) -> Result<Exit, Stop> {
    let shell: Option<Shell> = typed.text("shell").and_then(|name| name.parse().ok());
    let Some(shell) = shell else { return Err(program.refuse("cli-no-shell", &[])) };
    // Into memory first: the generator panics where its output is closed.
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut define::definition(&program.phrases), ROOT.name, &mut script);
    program.print(String::from_utf8_lossy(&script).trim_end())?;
    Ok(Exit::Done)
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum as _;
    use clap_complete::Shell;

    use super::SHELLS;

    #[test]
    fn every_shell_that_can_be_typed_has_its_completions() {
        let all: Vec<String> = Shell::value_variants().iter().map(ToString::to_string).collect();
        assert_eq!(all, SHELLS);
    }
}
