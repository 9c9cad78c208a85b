//! Writing whole files: the format first, then the value in the order of the contract.

use serde::Serialize;

use super::fields::FORMAT;
use super::write::to_yaml;
use crate::model::{Case, Codebook, Project, Session, Template};

#[derive(Serialize)]
pub(super) struct File<'f, T> {
    formaat: u64,
    #[serde(flatten)]
    value: &'f T,
}

impl<'f, T> File<'f, T> {
    pub(super) fn new(value: &'f T) -> Self {
        Self {
            formaat: FORMAT,
            value,
        }
    }
}

#[derive(Serialize)]
struct SessionFile<'f> {
    formaat: u64,
    #[serde(flatten)]
    session: &'f Session,
    einde: End,
}

#[derive(Serialize)]
struct End {
    inbreng: usize,
}

/// A case as it is written to `casus.yaml`.
#[must_use]
pub fn write_case(case: &Case) -> String {
    to_yaml(&File {
        formaat: FORMAT,
        value: case,
    })
}

/// A project as it is written to `project.yaml`.
#[must_use]
pub fn write_project(project: &Project) -> String {
    to_yaml(&File {
        formaat: FORMAT,
        value: project,
    })
}

/// A template as it is written to `templates/dialoog/`.
#[must_use]
pub fn write_template(template: &Template) -> String {
    to_yaml(&File {
        formaat: FORMAT,
        value: template,
    })
}

/// A codebook as it is written to `templates/codeboek/`.
#[must_use]
pub fn write_codebook(codebook: &Codebook) -> String {
    to_yaml(&File {
        formaat: FORMAT,
        value: codebook,
    })
}

/// A session as it is written to `sessie.yaml`, with the number of its records as its last key.
#[must_use]
pub fn write_session(session: &Session) -> String {
    let einde = End {
        inbreng: session.records().count(),
    };
    to_yaml(&SessionFile {
        formaat: FORMAT,
        session,
        einde,
    })
}
