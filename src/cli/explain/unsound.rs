//! What reads well but is unsound, in words.

use super::flaws::{Said, Words, say, say_near};
use crate::model::terms::ConsentBy;
use crate::model::{Path, Problem as Unsound};
use crate::yaml::tree;

impl Words<'_> {
    /// What is unsound and what to do.
    pub(super) fn unsound(&self, problem: &Unsound) -> Said {
        let words = self.flaws;
        match problem {
            Unsound::TooFewParticipants { found } => say(
                &words.too_few_participants,
                &[("found", &found.to_string())],
            ),
            Unsound::CodeTwice { code, first } => say(
                &words.code_twice,
                &[("code", code.as_str()), ("first", &ordinal(*first))],
            ),
            Unsound::CodeIsReserved { code } => {
                say(&words.code_is_reserved, &[("code", code.as_str())])
            }
            Unsound::SelectionMissing => say(&words.selection_missing, &[]),
            Unsound::ConsentMissing { code } => {
                say(&words.consent_missing, &[("code", code.as_str())])
            }
            Unsound::ConsentOfBothNeeded { code, missing, .. } => {
                let missing = missing.iter().map(|by| match by {
                    ConsentBy::Youth => words.youth,
                    ConsentBy::Parent => words.parent,
                });
                let missing = self.lang.list(&missing.collect::<Vec<_>>());
                say(
                    &words.consent_of_both_needed,
                    &[("code", code.as_str()), ("missing", &missing)],
                )
            }
            Unsound::ConsentOfParentNeeded { code } => {
                say(&words.consent_of_parent_needed, &[("code", code.as_str())])
            }
            Unsound::ConsentAhead { day } => {
                say(&words.consent_ahead, &[("day", &self.lang.date(*day))])
            }
            Unsound::NoConsentToTakePart { code } => {
                say(&words.no_consent_to_take_part, &[("code", code.as_str())])
            }
            Unsound::ChairNotIndependent { organisation } => say(
                &words.chair_not_independent,
                &[("organisation", organisation)],
            ),
            Unsound::PersonUnknown { text, nearest } => say_near(
                &words.person_unknown_near,
                &words.person_unknown,
                nearest.as_ref(),
                &[("text", text)],
            ),
            Unsound::NameIsOrdinaryWord { name } => {
                say(&words.name_is_ordinary_word, &[("name", name)])
            }
            Unsound::TellsWhoSomebodyIs { text } => {
                say(&words.tells_who_somebody_is, &[("text", text)])
            }
            Unsound::FolderHoldsName { folder } => {
                say(&words.folder_holds_name, &[("folder", folder)])
            }
            Unsound::IdHoldsName { part } => say(&words.id_holds_name, &[("part", part)]),
            Unsound::RoleHoldsName { name, .. } => say(&words.role_holds_name, &[("name", name)]),
            Unsound::TemplateForOtherTables { template, scope } => say(
                &words.template_for_other_tables,
                &[("template", template.as_str()), ("scope", scope)],
            ),
            Unsound::TemplateUnknown { template, nearest } => say_near(
                &words.template_unknown_near,
                &words.template_unknown,
                nearest.as_ref(),
                &[("template", template.as_str())],
            ),
            Unsound::EarlierTablesOnlyAcrossCases => say(&words.earlier_tables_only_across, &[]),
            Unsound::EarlierTablesTooFarAway { folder } => {
                say(&words.earlier_tables_too_far, &[("folder", folder)])
            }
            Unsound::NobodyBringsIn { template } => {
                say(&words.nobody_brings_in, &[("template", template.as_str())])
            }
            Unsound::NoPhases => say(&words.no_phases, &[]),
            Unsound::IdTwice { id, first } => say(
                &words.id_twice,
                &[("id", id.as_str()), ("line", &self.line_of(first))],
            ),
            Unsound::ConditionUnknown { question, nearest } => say_near(
                &words.condition_unknown_near,
                &words.condition_unknown,
                nearest.as_ref(),
                &[("question", question.as_str())],
            ),
            Unsound::ConditionNotBack { question } => say(
                &words.condition_not_back,
                &[("question", question.as_str())],
            ),
            Unsound::ConditionNeverTrue { answer, options } => {
                let options = self.lang.choice(options);
                say(
                    &words.condition_never_true,
                    &[("answer", answer), ("options", &options)],
                )
            }
            Unsound::OptionsMissing => say(&words.options_missing, &[]),
            Unsound::OptionTwice { option } => say(&words.option_twice, &[("option", option)]),
            Unsound::OptionEmpty => say(&words.option_empty, &[]),
            Unsound::KeyNotForForm { key, form } => {
                say(&words.key_not_for_form, &[("key", key), ("form", form)])
            }
            Unsound::ScaleBoundsMissing => say(&words.scale_bounds_missing, &[]),
            Unsound::ScaleUpsideDown { from, to } => say(
                &words.scale_upside_down,
                &[("from", &from.to_string()), ("to", &to.to_string())],
            ),
            Unsound::MatrixEmpty => say(&words.matrix_empty, &[]),
            Unsound::NotATermOfAxis { name, terms } => {
                let terms = self.lang.choice(terms);
                say(
                    &words.not_a_term_of_axis,
                    &[("name", name), ("terms", &terms)],
                )
            }
            Unsound::DayWithoutAction => say(&words.day_without_action, &[]),
            Unsound::LayoutUnknown { layout, nearest } => say_near(
                &words.layout_unknown_near,
                &words.layout_unknown,
                nearest.as_ref(),
                &[("layout", layout.as_str())],
            ),
            Unsound::LayoutNotOfTable { layout } => {
                say(&words.layout_not_of_table, &[("layout", layout.as_str())])
            }
            Unsound::FileNameDiffers { name, file } => say(
                &words.file_name_differs,
                &[("name", name.as_str()), ("file", file)],
            ),
            Unsound::MinutesOutOfRange { found } => say(
                &words.minutes_out_of_range,
                &[("found", &found.to_string())],
            ),
            Unsound::RepeatNotMentioned { placeholder } => {
                say(&words.repeat_not_mentioned, &[("placeholder", placeholder)])
            }
            Unsound::AtMostWithoutRepeat => say(&words.at_most_without_repeat, &[]),
            Unsound::CodebookUnknown { codebook, nearest } => say_near(
                &words.codebook_unknown_near,
                &words.codebook_unknown,
                nearest.as_ref(),
                &[("codebook", codebook.as_str())],
            ),
            Unsound::BasisUnknown { theme, nearest } => say_near(
                &words.basis_unknown_near,
                &words.basis_unknown,
                nearest.as_ref(),
                &[("theme", theme.as_str())],
            ),
            Unsound::ThemeUnknown { theme, nearest } => say_near(
                &words.theme_unknown_near,
                &words.theme_unknown,
                nearest.as_ref(),
                &[("theme", theme.as_str())],
            ),
            Unsound::ThemeTwice { theme, first } => say(
                &words.theme_twice,
                &[("theme", theme.as_str()), ("first", &ordinal(*first))],
            ),
            Unsound::LensUnknown { lens, lenses } if lenses.is_empty() => {
                say(&words.no_lenses, &[("lens", lens)])
            }
            Unsound::LensUnknown { lens, lenses } => say(
                &words.lens_unknown,
                &[("lens", lens), ("lenses", &self.lang.choice(lenses))],
            ),
            Unsound::BasisIsItself { theme } => {
                say(&words.basis_is_itself, &[("theme", theme.as_str())])
            }
            Unsound::TermTwice { term, first } => say(
                &words.term_twice,
                &[("term", term), ("first", &ordinal(*first))],
            ),
            Unsound::NoThemes => say(&words.no_themes, &[]),
            Unsound::SessionTwice { id, first } => {
                say(&words.session_twice, &[("id", id), ("first", first)])
            }
            Unsound::RecordCountDiffers { told, found } => {
                let (told, found) = (told.to_string(), found.to_string());
                say(
                    &words.record_count_differs,
                    &[("told", &told), ("found", &found)],
                )
            }
            Unsound::EndMissing => say(&words.end_missing, &[]),
            Unsound::NumberTwice { number } => {
                say(&words.number_twice, &[("number", &number.to_string())])
            }
            Unsound::NumberTooHigh { number } => {
                say(&words.number_too_high, &[("number", &number.to_string())])
            }
            Unsound::SourceUnknown { number } => {
                say(&words.source_unknown, &[("number", &number.to_string())])
            }
            Unsound::SpeakerUnknown { code, nearest } => say_near(
                &words.speaker_unknown_near,
                &words.speaker_unknown,
                nearest.as_ref(),
                &[("code", code.as_str())],
            ),
            Unsound::PlaceUnknown { question } => {
                say(&words.place_unknown, &[("question", question.as_str())])
            }
            Unsound::FinishMissing => say(&words.finish_missing, &[]),
            Unsound::PeriodUpsideDown => say(&words.period_upside_down, &[]),
            Unsound::ThresholdTooLow => say(&words.threshold_too_low, &[]),
        }
    }

    fn line_of(&self, path: &Path) -> String {
        let place = tree::read_tree(self.text).0.map(|node| node.at(path).start);
        let (line, _) = tree::line_column(self.text, place.unwrap_or_default());
        line.to_string()
    }
}

/// A place in a list as people count it.
fn ordinal(index: usize) -> String {
    (index + 1).to_string()
}
