//! Names of files, which may hold anything but a slash.

use std::path::Path;

use super::clean_line;

/// `path` as it may be shown or printed: a file's name can move no cursor, and ends no line.
#[must_use]
pub fn shown(path: &Path) -> String {
    clean_line(&path.to_string_lossy())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::shown;

    #[test]
    fn a_name_cannot_end_the_line_or_reach_the_terminal() {
        assert_eq!(shown(Path::new("/s/a\nb\u{1b}]0;x\u{7}\u{202e}.json")), "/s/a b]0;x.json");
    }
}
