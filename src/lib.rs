//! Runs structured conversations (Dialoogtafels), keeps every accepted word, and makes the
//! documents that come out of them.
//!
//! # The route of the data
//!
//! ```text
//! casus.yaml ──┐
//! template ────┼─ store ─ text ─ yaml ─► Case, Template, Codebook ─► Session, nothing said yet
//! codebook ────┘                                                      │
//!                  Asker (terminal | test) ◄─► interview::run ────────┤
//!                  Markdown ─► minutes::take_in ──────────────────────┤
//!                                                                     ▼
//!                                  Session ─ yaml ─ store ─► sessie.yaml, after every reply
//!            ┌────────────────────────┘
//!            ▼
//! one Session   ─► report::view ─► layout ─► Markdown ─► living ─► store / stdout
//! many Sessions ─► insights::tally ─► report::view ─► layout ─► …
//! ```
//!
//! A *template* holds the questions of a table, a *layout* the form of a document. Whether a note is
//! accepted is decided in one place, `Session::accept`, for the terminal as for minutes.
//!
//! # Rooms
//!
//! | layer | room | owns | must not touch |
//! |---|---|---|---|
//! | 4 | `cli` | commands, clock, standard output, environment; `cli::terminal` is the only keyboard room; `cli::explain` turns any error into headline, place and remedy; `cli::gate` lets a document out or not | YAML, layouts |
//! | 3 | `store` | the only disk room: paths, listing, lock, crash-safe replace, encryption | the meaning of what it stores |
//! | 3 | `report` | view (with the audience filter), layout (the only template-engine room), living documents | disk, clock |
//! | 2 | `yaml` | the only YAML room: text in, checked values out, all flaws at once with their place | disk |
//! | 2 | `notation` | one typed line ⇄ a note | everything else |
//! | 2 | `minutes` | Markdown minutes → replies; template → worksheet | disk |
//! | 2 | `interview` | the `Asker`, what comes next, and the run | terminal, disk, clock, words for people |
//! | 2 | `insights` | sessions → sums, merge, ranking | texts, floats |
//! | 1 | `model` | cases, templates, codebooks, records, sessions, projects; what is unsound is refused | I/O, clock, YAML, words for people |
//! | 0 | `lang` | Dutch and English words | everything |
//! | 0 | `markdown` | what people typed → Markdown that stays the text they typed | everything |
//! | 0 | `privacy` | text → findings with ranges; masking | everything |
//!
//! Imports go down only; rooms of one layer do not know each other, except `minutes` → `notation`
//! and `interview` → `notation`. `tests/architecture.rs` holds this.

pub mod cli;
pub mod insights;
pub mod interview;
pub mod lang;
pub mod markdown;
pub mod minutes;
pub mod model;
pub mod notation;
pub mod privacy;
pub mod report;
pub mod store;
pub mod yaml;
