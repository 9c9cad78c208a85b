//! The insights as a document.

use super::{Counted, Insights, Told, gather, summary};
use crate::cli::context::Context;
use crate::cli::documents::{layout_texts, layouts, render};
use crate::cli::gate::Known;
use crate::cli::outcome::{Failure, Outcome};
use crate::cli::report::audience;
use crate::cli::snippet::Notice;
use crate::lang::fill;
use crate::report::view::Audience;
use crate::report::view::insights::{Material, QuotableTable, insights};

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
    let left = tables.iter().filter(|table| table.is_left_by_selection());
    let left = u32::try_from(left.count()).unwrap_or(u32::MAX);
    if audience == Audience::Public && (1..least_tables).contains(&left) {
        let told = &context.lang.words().groups.selection_leaves_few;
        let least = least_tables.to_string();
        let notice = Notice::error(fill(told.what, &[("least", &least)]), told.remedy);
        return Err(Failure::PrivacyBlock(context.notice(&notice)));
    }
    let summary = summary(arguments, &sums);
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
