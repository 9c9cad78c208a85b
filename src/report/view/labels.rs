//! Gives the method's terms the labels of a language.

use super::Audience;
use super::parts::Choice;
use crate::lang::terms::Terms;
use crate::model::terms::{
    ActionStatus, FeedbackStatus, Kind, Level, Meaning, Moment, Perspective, Scope, Sector, Spot,
};

/// A term that documents print.
pub trait Printed: Copy {
    /// The term as it stands in files, with its label.
    fn choice(self, terms: &Terms) -> Choice;

    /// The label alone.
    fn label(self, terms: &Terms) -> &'static str {
        self.choice(terms).label
    }
}

impl Printed for Perspective {
    fn choice(self, terms: &Terms) -> Choice {
        let labels = &terms.perspectives;
        let label = match self {
            Self::Youth => labels.youth,
            Self::Parent => labels.parent,
            Self::Education => labels.education,
            Self::Care => labels.care,
            Self::Municipality => labels.municipality,
            Self::Guidance => labels.guidance,
            Self::Other => labels.other,
        };
        Choice {
            code: self.term(),
            label,
        }
    }
}

impl Printed for Kind {
    fn choice(self, terms: &Terms) -> Choice {
        let labels = &terms.kinds;
        let label = match self {
            Self::Success => labels.success,
            Self::Bottleneck => labels.bottleneck,
            Self::Dilemma => labels.dilemma,
            Self::Insight => labels.insight,
            Self::Lesson => labels.lesson,
            Self::Action => labels.action,
            Self::Quote => labels.quote,
            Self::Parked => labels.parked,
            Self::Experience => labels.experience,
            Self::View => labels.view,
            Self::Event => labels.event,
            Self::Expectation => labels.expectation,
            Self::Offer => labels.offer,
            Self::Need => labels.need,
            Self::Lead => labels.lead,
            Self::Agreement => labels.agreement,
            Self::Recommendation => labels.recommendation,
            Self::Concept => labels.concept,
            Self::Answer => labels.answer,
            Self::Figure => labels.figure,
            Self::Goal => labels.goal,
            Self::Evaluation => labels.evaluation,
        };
        Choice {
            code: self.term(),
            label,
        }
    }
}

impl Printed for Sector {
    fn choice(self, terms: &Terms) -> Choice {
        let labels = &terms.sectors;
        let label = match self {
            Self::Preschool => labels.preschool,
            Self::Primary => labels.primary,
            Self::SpecialPrimary => labels.special_primary,
            Self::SpecialBasic => labels.special_basic,
            Self::Secondary => labels.secondary,
            Self::SpecialSecondary => labels.special_secondary,
            Self::Practical => labels.practical,
            Self::Vocational => labels.vocational,
            Self::Higher => labels.higher,
            Self::Other => labels.other,
        };
        Choice {
            code: self.term(),
            label,
        }
    }
}

impl Printed for Scope {
    fn choice(self, terms: &Terms) -> Choice {
        let label = match self {
            Self::OneCase => terms.scopes.one_case,
            Self::AcrossCases => terms.scopes.across_cases,
        };
        Choice {
            code: self.term(),
            label,
        }
    }
}

impl Printed for Meaning {
    fn choice(self, terms: &Terms) -> Choice {
        let label = match self {
            Self::Helps => terms.meanings.helps,
            Self::Hinders => terms.meanings.hinders,
            Self::Choice => terms.meanings.choice,
        };
        Choice {
            code: self.term(),
            label,
        }
    }
}

impl Printed for ActionStatus {
    fn choice(self, terms: &Terms) -> Choice {
        let label = match self {
            Self::Open => terms.actions.open,
            Self::Busy => terms.actions.busy,
            Self::Done => terms.actions.done,
            Self::Dropped => terms.actions.dropped,
        };
        Choice {
            code: self.term(),
            label,
        }
    }
}

impl Printed for FeedbackStatus {
    fn choice(self, terms: &Terms) -> Choice {
        let label = match self {
            Self::Open => terms.feedback.open,
            Self::Agreed => terms.feedback.agreed,
            Self::Correction => terms.feedback.correction,
            Self::Withdrawn => terms.feedback.withdrawn,
        };
        Choice {
            code: self.term(),
            label,
        }
    }
}

impl Printed for Level {
    fn choice(self, terms: &Terms) -> Choice {
        let label = match self {
            Self::Organisation => terms.levels.organisation,
            Self::Local => terms.levels.local,
            Self::Regional => terms.levels.regional,
            Self::National => terms.levels.national,
        };
        Choice {
            code: self.term(),
            label,
        }
    }
}

impl Printed for Moment {
    fn choice(self, terms: &Terms) -> Choice {
        let label = match self {
            Self::Before => terms.moments.before,
            Self::After => terms.moments.after,
        };
        Choice {
            code: self.term(),
            label,
        }
    }
}

impl Printed for Spot {
    fn choice(self, terms: &Terms) -> Choice {
        let label = match self {
            Self::School => terms.spots.school,
            Self::Home => terms.spots.home,
            Self::FreeTime => terms.spots.free_time,
        };
        Choice {
            code: self.term(),
            label,
        }
    }
}

impl Printed for Audience {
    fn choice(self, terms: &Terms) -> Choice {
        let label = match self {
            Self::Table => terms.audiences.table,
            Self::Involved => terms.audiences.involved,
            Self::Public => terms.audiences.public,
        };
        Choice {
            code: self.term(),
            label,
        }
    }
}
