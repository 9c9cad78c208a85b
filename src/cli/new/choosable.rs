//! The templates that a new table can be asked with.

use crate::cli::context::Context;
use crate::cli::load;
use crate::cli::outcome::Failure;
use crate::model::Id;
use crate::model::terms::{DataClass, Scope, TemplateScope};
use crate::store::LibraryKind;
use crate::yaml;

/// A template to choose.
pub(super) struct Choosable {
    pub(super) name: Id,
    pub(super) title: String,
    pub(super) minutes: u32,
    /// Whether a case is looked back on, so that the four checks matter.
    pub(super) looks_back: bool,
    /// Whether it has questions for the one who brings the case in.
    pub(super) has_presenter: bool,
    scope: TemplateScope,
}

impl Choosable {
    /// Whether it is for tables of this kind.
    pub(super) fn covers(&self, scope: Scope) -> bool {
        self.scope.covers(scope)
    }
}

/// The templates that can be used, the method itself before others; a broken one is for
/// `controleer`.
pub(super) fn templates(context: &Context) -> Result<Vec<Choosable>, Failure> {
    let library = load::library(context)?;
    let stored = |error| load::stored(&error, context);
    let mut templates = Vec::new();
    for (name, _) in library.names(LibraryKind::Template).map_err(stored)? {
        let text = library.text(LibraryKind::Template, &name).map_err(stored)?;
        let text = text.map(|found| found.text).unwrap_or_default();
        if let Ok((template, _)) = yaml::read_template(&text).finish() {
            let has_presenter = template.questions().any(|q| q.presenter.is_some());
            templates.push(Choosable {
                minutes: template.minutes(),
                looks_back: template.data_class != DataClass::Consultation,
                has_presenter,
                name: template.name,
                title: template.title,
                scope: template.scope,
            });
        }
    }
    templates.sort_by_key(|template| !template.name.as_str().starts_with("casus-"));
    Ok(templates)
}
