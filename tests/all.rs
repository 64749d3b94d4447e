//! Most tests, in one program: what they share is built once, and the quick ones run beside the slow ones.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unnecessary_wraps,
    unreachable_pub,
    missing_docs,
    reason = "tests"
)]

mod common;
mod drive;
#[path = "common/kept.rs"]
mod kept;
#[path = "common/made_up.rs"]
mod made_up;
#[path = "common/played.rs"]
mod played;
#[path = "common/screens.rs"]
mod screens;
#[path = "common/shown.rs"]
mod shown;
mod sim;
mod support;
#[path = "common/walk.rs"]
mod walk;
#[cfg(unix)]
mod window;

mod agreement;
mod aloud;
mod arrows;
mod as_it_stands;
mod as_typed;
mod at_first_sight;
mod at_its_place;
mod by_the_clock;
mod choices;
mod cli;
mod content;
mod copying;
mod decide;
mod deleting;
mod elsewhere;
mod export;
mod fill;
mod fill_kinds;
mod fill_reference;
mod first_time;
mod follow;
mod follow_up;
mod full_file;
mod group;
mod half_typed;
mod in_the_room;
mod judged;
mod languages;
mod languages_kept;
mod languages_lines;
mod leak;
mod left_behind;
mod out_of_sight;
mod outside;
mod own_agendas;
#[cfg(unix)]
mod own_files;
mod own_keys;
mod owners;
mod parity;
mod picking;
mod pictures;
mod plain;
mod plan;
mod practice;
mod print;
mod properties;
mod record;
mod records;
mod reference;
mod room_asks;
mod samples;
mod saver;
mod saves;
mod simulated_rooms;
mod steady;
mod stray_keys;
mod tidy;
mod waiting;
mod weigh;
mod weigh_choices;
mod weigh_compare;
mod weigh_group;
mod weigh_session;
mod whose_answer;
mod workshop;
