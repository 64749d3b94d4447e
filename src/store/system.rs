//! Rights and identities of open files, as each system has them.
//!
//! Constraint: knows nothing of sessions.

use std::fs::{File, Metadata, OpenOptions};

use super::disk::Identity;

/// Asks for a file that only its owner may read.
pub(super) fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

/// Sets the rights on the descriptor too: the umask may have taken some away. Disks without rights refuse; they have
/// nothing to keep private with.
pub(super) fn keep_private(file: &File) {
    #[cfg(unix)]
    let _ = file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600));
    #[cfg(not(unix))]
    let _ = file;
}

/// The identity that the system's answer describes.
pub(super) fn identity_of(metadata: &Metadata) -> Identity {
    #[cfg(unix)]
    let (device, inode) =
        (std::os::unix::fs::MetadataExt::dev(metadata), std::os::unix::fs::MetadataExt::ino(metadata));
    #[cfg(not(unix))]
    let (device, inode) = (0, 0);
    Identity {
        device,
        inode,
        length: metadata.len(),
        modified: metadata.modified().ok(),
        regular: metadata.file_type().is_file(),
    }
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use std::fs::Permissions;
    use std::os::unix::fs::PermissionsExt as _;

    use super::keep_private;

    /// As where what is taken from new files by default is taken from their owner too.
    #[test]
    fn the_owner_has_both_rights_and_nobody_else_any() {
        for mode in [0o400, 0o644] {
            let file = tempfile::tempfile().unwrap();
            file.set_permissions(Permissions::from_mode(mode)).unwrap();
            keep_private(&file);
            assert_eq!(file.metadata().unwrap().permissions().mode() & 0o7777, 0o600);
        }
    }
}
