//! The disk: how a session is saved, locked, found and kept apart from others.
//!
//! Constraint: rank 7; the one place that writes files; moves bytes and knows nothing of what they mean. What it promises
//! is P1 to P6, P10 and P11: acknowledged is durable, never half a file, a failure is said and retried.

mod delete;
mod disk;
mod elsewhere;
mod error;
mod growing;
mod leftovers;
mod lock;
mod moved;
mod names;
mod ownership;
mod place;
mod real_disk;
mod records;
mod save;
mod saver;
mod session_file;
mod system;

pub use delete::{NotDeleted, delete};
pub use disk::{Digest, Disk, Held, Identity, LARGEST, NewFile};
pub use elsewhere::places;
pub use error::{Holder, LockError, OpenError, SaveError, read_words};
pub use growing::Growing;
pub use leftovers::{Leftover, leftovers, take_up_leftovers};
pub use lock::Lock;
pub use moved::{NotRemembered, remember_folder, session_folders};
pub use ownership::{read_session, real_path, resolve};
pub use place::{
    AGENDAS, METHODS, create_folders, data_folder, is_among_sessions, own_content, session_paths, sessions,
};
pub use real_disk::RealDisk;
pub use records::{NotWritten, beginning, read, write_in, write_new, write_on};
pub use save::{Done, save};
pub use saver::{Job, Rename, Report, Saver};
pub use session_file::{NewSession, SessionFile};
