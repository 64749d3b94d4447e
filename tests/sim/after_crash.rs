//! Every state that a power cut may leave.
//!
//! What was synced is there. Of what was not: any selection of the changes of names since the folder was synced may have
//! happened, a rename also by halves; content may be whole, cut, torn, zero or missing.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::Op;

/// What is in each file.
pub type Files = BTreeMap<PathBuf, Vec<u8>>;

/// Up to this many changes of names are left out in every combination.
const MOST_COMBINED: usize = 6;

#[derive(Debug, Clone)]
enum Change {
    Set(PathBuf, u64),
    Remove(PathBuf),
    Move(PathBuf, PathBuf, u64),
    Folder(PathBuf),
}

impl Change {
    fn path(&self) -> &Path {
        match self {
            Self::Set(path, _) | Self::Remove(path) | Self::Move(_, path, _) | Self::Folder(path) => path,
        }
    }
}

#[derive(Default)]
struct Model {
    content: BTreeMap<u64, Vec<u8>>,
    synced: BTreeMap<u64, Vec<u8>>,
    names: BTreeMap<PathBuf, u64>,
    pending: Vec<Change>,
}

/// For each prefix of `log`, its length and the distinct states that a power cut after it may leave.
pub fn states(log: &[Op]) -> impl Iterator<Item = (usize, BTreeSet<Files>)> + '_ {
    states_from(log, 0)
}

/// The same for the prefixes that are at least `first` long.
pub fn states_from(log: &[Op], first: usize) -> impl Iterator<Item = (usize, BTreeSet<Files>)> + '_ {
    let (before, after) = log.split_at(first.min(log.len()));
    let mut model = Model::default();
    for op in before {
        model.apply(op);
    }
    let ops = std::iter::once(None).chain(after.iter().map(Some));
    (before.len()..).zip(ops).map(move |(done, op)| {
        if let Some(op) = op {
            model.apply(op);
        }
        (done, model.left())
    })
}

impl Model {
    fn apply(&mut self, op: &Op) {
        match op {
            Op::Create { path, inode } => {
                self.content.insert(*inode, Vec::new());
                self.pending.push(Change::Set(path.clone(), *inode));
            }
            Op::Write { inode, bytes } => self.content.entry(*inode).or_default().extend(bytes),
            Op::SyncFile { inode } => {
                self.synced.insert(*inode, self.content.get(inode).cloned().unwrap_or_default());
            }
            Op::Name { path, inode } => self.pending.push(Change::Set(path.clone(), *inode)),
            Op::Rename { from, to, inode } => self.pending.push(Change::Move(from.clone(), to.clone(), *inode)),
            Op::Remove { path } => self.pending.push(Change::Remove(path.clone())),
            Op::CreateFolder { folder } => self.pending.push(Change::Folder(folder.clone())),
            Op::SyncFolder { folder } => {
                let of_folder = |change: &mut Change| change.path().parent() == Some(folder);
                for change in self.pending.extract_if(.., of_folder) {
                    happen(&mut self.names, &change, true);
                }
            }
        }
    }

    fn left(&self) -> BTreeSet<Files> {
        let names: BTreeSet<_> = self.selections().into_iter().flat_map(|chosen| self.named(&chosen)).collect();
        names.iter().flat_map(|names| (0..5).map(|how| self.filled(names, how))).collect()
    }

    /// Which of the pending changes happened.
    fn selections(&self) -> Vec<Vec<bool>> {
        let n = self.pending.len();
        if n <= MOST_COMBINED {
            return (0..1_u32 << n).map(|bits| (0..n).map(|i| bits >> i & 1 == 1).collect()).collect();
        }
        let prefixes = (0..=n).map(|end| (0..n).map(|i| i < end).collect());
        let without_one = (0..n).map(|gap| (0..n).map(|i| i != gap).collect());
        let only_one = (0..n).map(|only| (0..n).map(|i| i == only).collect());
        prefixes.chain(without_one).chain(only_one).collect()
    }

    /// The names after the chosen changes; once with whole renames, once with the old name still there.
    fn named(&self, chosen: &[bool]) -> [BTreeMap<PathBuf, u64>; 2] {
        [true, false].map(|whole| {
            let mut names = self.names.clone();
            let happened = self.pending.iter().zip(chosen).filter(|(_, chosen)| **chosen);
            happened.for_each(|(change, _)| happen(&mut names, change, whole));
            // What is in a folder that is not there is not there.
            for (change, _) in self.pending.iter().zip(chosen).filter(|(_, chosen)| !**chosen) {
                if let Change::Folder(folder) = change {
                    names.retain(|path, _| !path.starts_with(folder));
                }
            }
            names
        })
    }

    /// The files behind `names`, where those that were not synced came out as `how`.
    fn filled(&self, names: &BTreeMap<PathBuf, u64>, how: usize) -> Files {
        let content = |inode: &u64| {
            let now = &self.content[inode];
            match self.synced.get(inode) {
                Some(synced) if synced == now => now.clone(),
                synced => damaged(now, synced.map_or(&[], Vec::as_slice), how),
            }
        };
        names.iter().map(|(path, inode)| (path.clone(), content(inode))).collect()
    }
}

fn happen(names: &mut BTreeMap<PathBuf, u64>, change: &Change, whole: bool) {
    if let Change::Set(path, inode) | Change::Move(_, path, inode) = change {
        names.insert(path.clone(), *inode);
    }
    match change {
        Change::Remove(path) => names.remove(path),
        Change::Move(from, ..) if whole => names.remove(from),
        _ => None,
    };
}

fn damaged(now: &[u8], synced: &[u8], how: usize) -> Vec<u8> {
    let half = now.len() / 2;
    match how {
        0 => now.to_vec(),
        1 => synced.to_vec(),
        2 => now[..half].to_vec(),
        3 => vec![0; now.len()],
        _ => now.iter().enumerate().map(|(i, byte)| if i < half { *byte } else { 0 }).collect(),
    }
}
