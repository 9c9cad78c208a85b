//! The insights as a document.

use super::{Counted, Insights, Told, gather};
use crate::cli::context::Context;
use crate::cli::documents::{layout_texts, layouts, render};
use crate::cli::gate::Known;
use crate::cli::outcome::{Failure, Outcome};
use crate::cli::report::audience;
use crate::cli::snippet::Notice;
use crate::insights::{Options, Summary, Sums};
use crate::lang::fill;
use crate::report::view::Audience;
use crate::report::view::insights::{Material, QuotableTable, insights, least_told, threshold};

/// The insights in Markdown, before it is known whether they may go out.
pub(super) struct Made {
    pub(super) text: String,
    /// What is no finding in them.
    pub(super) known: Known,
    pub(super) outcome: Outcome,
}

/// The insights in Markdown, through their layout.
///
/// # Errors
///
/// As the sums, or a flaw of a layout that people made.
pub(super) fn markdown(arguments: &Insights, context: &Context) -> Result<Made, Failure> {
    let audience = audience(arguments.audience);
    let (counted, tables) = gather(arguments, context, |table, counting| {
        let (session, lang) = (table.session, context.lang);
        let quotable = QuotableTable::of(session, table.others(), counting, audience, lang);
        (quotable, Told::of(table))
    })?;
    let (tables, told): (Vec<QuotableTable>, Vec<Told>) = tables.into_iter().unzip();
    let known = Told::known(told, arguments);
    let Counted {
        sums,
        least_tables,
        outcome,
    } = counted;
    if audience == Audience::Public {
        refuse_few(arguments, &sums, &tables, least_tables, context)?;
    }
    let summary = Summary::of(&sums, &options(arguments, &sums, least_tables));
    let material = Material {
        sums: &sums,
        summary: &summary,
        tables: &tables,
        audience,
        least_tables,
        also_running: arguments.also_running,
        reference_day: arguments.reference_date,
    };
    let view = insights(&material, context.lang);
    let text = render(&layouts(context)?, "inzichten", &view, context)?;
    Ok(Made {
        text,
        known: known.with_layouts(&layout_texts("inzichten", context)?, context.lang),
        outcome,
    })
}

/// How the document is made for its audience.
fn options(arguments: &Insights, sums: &Sums, least_tables: u32) -> Options {
    let asked = sums.threshold(arguments.threshold);
    let audience = audience(arguments.audience);
    Options {
        threshold: Some(threshold(audience, least_tables, asked)),
        reference_day: arguments.reference_date,
    }
}

/// Refuses to make public what somebody wants to look at, when that is of few tables, or all but a
/// few.
fn refuse_few(
    arguments: &Insights,
    sums: &Sums,
    tables: &[QuotableTable],
    least_tables: u32,
    context: &Context,
) -> Result<(), Failure> {
    let chosen = [
        arguments.sector.is_some(),
        arguments.perspective.is_some(),
        arguments.theme.is_some(),
    ];
    let least = least_told(audience(arguments.audience), least_tables);
    if !chosen.contains(&true) || least <= 1 {
        return Ok(());
    }
    let heard = sums.counted().filter(|(_, table)| table.records > 0);
    let left = tables.iter().filter(|table| table.is_left_by_selection());
    let left = u32::try_from(left.count()).unwrap_or(u32::MAX);
    let words = &context.lang.words().groups;
    let told = if u32::try_from(heard.count()).unwrap_or(u32::MAX) < least {
        &words.selection_holds_few
    } else if (1..least).contains(&left) {
        &words.selection_leaves_few
    } else {
        return Ok(());
    };
    let notice = Notice::error(
        fill(told.what, &[("least", &least.to_string())]),
        told.remedy,
    );
    Err(Failure::PrivacyBlock(context.notice(&notice)))
}
