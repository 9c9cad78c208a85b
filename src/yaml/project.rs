//! Reading `project.yaml`.

use super::fields::Fields;
use super::read::{Read, map, maps};
use crate::model::Project;
use crate::model::project::{Conclusion, Partner, Period, Recipient, Recommendation, Retention};

/// Reads a project.
#[must_use]
pub fn read_project(text: &str) -> Read<Project> {
    Read::new(text, project, Project::check)
}

fn project(fields: &mut Fields<'_, '_>) -> Project {
    Project {
        title: fields.text("titel").unwrap_or_default(),
        subtitle: fields.optional("ondertitel"),
        municipality: fields.optional("gemeente"),
        period: map(fields, "periode", period).flatten(),
        occasion: fields.optional("aanleiding"),
        goal: fields.optional("doel"),
        principle: fields.optional("uitgangspunt"),
        client: fields.optional("opdrachtgever"),
        funding: fields.optional("financiering"),
        partners: maps(fields, "partners", partner, |_| Partner::default()),
        guidance: fields.optional("begeleiding"),
        working_group: fields.optional("werkgroep"),
        steering_group: fields.optional("stuurgroep"),
        selection: fields.optional("selectie"),
        distribution: maps(fields, "verspreiding", recipient, |_| Recipient::default()),
        follow_up: fields.optional("vervolg"),
        conclusions: maps(fields, "conclusies", conclusion, |_| Conclusion::default()),
        recommendations: maps(fields, "aanbevelingen", recommendation, |_| {
            Recommendation::default()
        }),
        retention: map(fields, "bewaartermijn", |fields| Retention {
            sessions: fields.optional("sessies"),
            key: fields.optional("sleutel"),
        }),
        not_names: fields.list("geen_namen"),
        threshold: fields.optional("drempel"),
        least_tables: fields.optional("min_tafels"),
    }
}

fn period(fields: &mut Fields<'_, '_>) -> Option<Period> {
    let from = fields.required("van");
    let to = fields.optional("tot");
    Some(Period { from: from?, to })
}

fn partner(fields: &mut Fields<'_, '_>, _: usize) -> Partner {
    Partner {
        name: fields.text("naam").unwrap_or_default(),
        kind: fields.optional("soort"),
    }
}

fn recipient(fields: &mut Fields<'_, '_>, _: usize) -> Recipient {
    Recipient {
        who: fields.text("wie").unwrap_or_default(),
        level: fields.optional("niveau"),
    }
}

fn conclusion(fields: &mut Fields<'_, '_>, _: usize) -> Conclusion {
    Conclusion {
        text: fields.text("tekst").unwrap_or_default(),
        themes: fields.list("themas"),
    }
}

fn recommendation(fields: &mut Fields<'_, '_>, _: usize) -> Recommendation {
    Recommendation {
        text: fields.text("tekst").unwrap_or_default(),
        level: fields.optional("niveau"),
        to: fields.optional("aan"),
        themes: fields.list("themas"),
    }
}
