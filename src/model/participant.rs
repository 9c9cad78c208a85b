//! A participant: who sits at the table, in which role, and what they agreed to.

use chrono::{DateTime, FixedOffset, NaiveDate};
use schemars::JsonSchema;
use serde::Serialize;

use super::Id;
use super::consent::{Consent, Feedback, Purpose};
use super::terms::{AgeGroup, ConsentBy, Kept, Perspective};
use super::unsound::Problem;

/// Somebody at the table, known by role and code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Participant {
    /// Short; typed before a colon at the table.
    pub code: Id,
    #[serde(rename = "rol")]
    pub role: String,
    #[serde(rename = "perspectief")]
    pub perspective: Perspective,
    #[serde(rename = "organisatie", skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// Names that are replaced by the role in every output; never printed.
    #[serde(rename = "namen", skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub names: Vec<String>,
    #[serde(rename = "leeftijdsgroep", skip_serializing_if = "Option::is_none")]
    pub age_group: Option<AgeGroup>,
    #[serde(rename = "toestemming", skip_serializing_if = "Option::is_none")]
    pub consent: Option<Consent>,
    #[serde(rename = "komt", skip_serializing_if = "is_true")]
    #[schemars(default)]
    pub comes: bool,
    /// Whether this participant brings the case in, in methods where that person listens at times.
    #[serde(rename = "brengt_in", skip_serializing_if = "super::is_false")]
    #[schemars(default)]
    pub brings_in: bool,
    /// The day on which consent was withdrawn.
    #[serde(rename = "ingetrokken", skip_serializing_if = "Option::is_none")]
    pub withdrew_on: Option<NaiveDate>,
    /// For what their words are still kept after that; for nothing when it is left out.
    #[serde(rename = "bewaard", skip_serializing_if = "Option::is_none")]
    pub kept: Option<Kept>,
    /// When they left the table before its end; they count as having been there.
    #[serde(rename = "vertrokken", skip_serializing_if = "Option::is_none")]
    pub left_at: Option<DateTime<FixedOffset>>,
    #[serde(rename = "terugkoppeling", skip_serializing_if = "Option::is_none")]
    pub feedback: Option<Feedback>,
}

impl Participant {
    /// Whether this participant leads the conversation.
    #[must_use]
    pub fn is_chair(&self) -> bool {
        self.perspective == Perspective::Guidance && self.role.to_lowercase().contains("voorzitter")
    }

    /// Whether what this participant says may be used for a purpose.
    ///
    /// Who was not asked for consent (a professional) may be; who withdrew only as far as they
    /// let it be kept. Consent that somebody else should have given too is none.
    #[must_use]
    pub fn allows(&self, purpose: Purpose) -> bool {
        let given = match &self.consent {
            Some(consent) => consent.covers(purpose) && self.missing_consent(&[]).is_empty(),
            None => !self.is_young(),
        };
        let kept = || self.kept.is_some_and(|kept| kept.covers(purpose));
        given && (self.withdrew_on.is_none() || kept())
    }

    /// Who should have given the consent that is there too, and did not. What the case says of the
    /// age of its young person holds where the participant has no age of their own.
    #[must_use]
    pub fn missing_consent(&self, ages_of_case: &[AgeGroup]) -> Vec<ConsentBy> {
        let Some(consent) = &self.consent else {
            return Vec::new();
        };
        match (self.age_group, self.perspective) {
            (Some(age), _) => consent.missing_for(&[age]),
            (None, Perspective::Youth) => consent.missing_for(ages_of_case),
            (
                None,
                Perspective::Parent
                | Perspective::Education
                | Perspective::Care
                | Perspective::Municipality
                | Perspective::Guidance
                | Perspective::Other,
            ) => Vec::new(),
        }
    }

    /// Whether they are known to be younger than 16, whatever their perspective.
    fn is_young(&self) -> bool {
        self.age_group.is_some_and(|age| match age {
            AgeGroup::UpTo3 | AgeGroup::From4 | AgeGroup::From8 | AgeGroup::From12 => true,
            AgeGroup::From16 | AgeGroup::From19 => false,
        })
    }

    /// Whether consent was written down without a word on who gave it, or when; so it stands too
    /// where that was erased.
    fn leaves_open_who_gave(&self) -> bool {
        let consent = self.consent.as_ref();
        self.age_group.is_none()
            && consent.is_some_and(|consent| consent.by.is_empty() && consent.given_on.is_none())
    }

    /// That somebody should have given consent too.
    fn consent_needed(&self, ages_of_case: &[AgeGroup]) -> Option<Problem> {
        let consent = self.consent.as_ref()?;
        if self.withdrew_on.is_some() {
            return None;
        }
        let missing = self.missing_consent(ages_of_case);
        let code = self.code.clone();
        let own: Vec<AgeGroup> = self.age_group.into_iter().collect();
        let ages = match self.perspective {
            Perspective::Youth if own.is_empty() => ages_of_case,
            Perspective::Youth
            | Perspective::Parent
            | Perspective::Education
            | Perspective::Care
            | Perspective::Municipality
            | Perspective::Guidance
            | Perspective::Other => &own,
        };
        if !missing.is_empty() {
            let by_case = self.age_group.is_none();
            return Some(Problem::ConsentOfBothNeeded {
                code,
                missing,
                by_case,
            });
        }
        consent
            .lacks_a_parent_for(ages)
            .then_some(Problem::ConsentOfParentNeeded { code })
    }

    /// That somebody should have given consent too, where it is not told who gave it at all.
    pub(super) fn check_who_gave(&self, ages_of_case: &[AgeGroup]) -> Option<Problem> {
        self.leaves_open_who_gave()
            .then(|| self.consent_needed(ages_of_case))
            .flatten()
    }

    /// What is unsound about them by themselves and in their case, each with its key.
    pub(super) fn check(&self, ages_of_case: &[AgeGroup]) -> Vec<(&'static str, Problem)> {
        let code = || self.code.clone();
        let mut problems = Vec::new();
        let family = matches!(self.perspective, Perspective::Youth | Perspective::Parent);
        let asked = family || self.is_young();
        match &self.consent {
            // Nothing more is asked of who withdrew.
            Some(_) | None if self.withdrew_on.is_some() => {}
            None if asked => {
                problems.push(("toestemming", Problem::ConsentMissing { code: code() }));
            }
            Some(consent) => {
                if !consent.take_part && self.comes {
                    problems.push(("toestemming", Problem::NoConsentToTakePart { code: code() }));
                }
                if !self.leaves_open_who_gave() {
                    let needed = self.consent_needed(ages_of_case);
                    problems.extend(needed.map(|problem| ("toestemming", problem)));
                }
            }
            None => {}
        }
        let role = self.role.to_lowercase();
        let words = || role.split(|c: char| !c.is_alphanumeric());
        if let Some(name) = self
            .names
            .iter()
            .find(|name| words().any(|word| word == name.to_lowercase()))
        {
            let problem = Problem::RoleHoldsName {
                role: self.role.clone(),
                name: name.clone(),
            };
            problems.push(("rol", problem));
        }
        problems
    }
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
fn is_true(value: &bool) -> bool {
    *value
}
