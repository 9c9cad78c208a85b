//! How fine the numbers are that an audience gets: the one place that decides it.
//!
//! The public gets a number of tables as a multiple of the least number: "3 of meer" is 3, 4 or 5
//! when that least is 3. So whoever subtracts one printed number from another, in one document or
//! in two about tables that overlap, finds 0 or at least the least number, and nowhere is it printed
//! what the true number is: something that so many tables have and a few have not cannot be told
//! from something that all of them have. The number of all tables alone is told as it is.
//!
//! What is left out of a number (few tables) is also said of none at all, else a list with one
//! value would tell that there is something. Whole divisions over tables, whose parts together are
//! all tables, are told only when no part is small. Themes at few tables are not named at all.
//!
//! Of notes, actions and people the public gets no number: one table brings dozens of them, so two
//! documents, with and without that table, would tell what it brought. What crosses a step when a
//! table is added can still be seen from two documents; that is said in them.

use super::Audience;

/// How fine numbers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Grain {
    step: u32,
}

/// Fewer than two of something is one of it, so a smaller step would hide nothing.
const SMALLEST_STEP: u32 = 3;

impl Grain {
    /// How fine the numbers for an audience are, where fewer tables than the least are not told.
    ///
    /// A least of one is a choice to tell everything.
    pub(super) fn of(audience: Audience, least: u32) -> Self {
        let step = match audience {
            Audience::Table | Audience::Involved => 1,
            Audience::Public if least <= 1 => 1,
            Audience::Public => least.max(SMALLEST_STEP),
        };
        Self { step }
    }

    /// Whether numbers are told as "so many or more".
    pub(super) fn is_coarse(self) -> bool {
        self.step > 1
    }

    /// From how many on something is told.
    pub(super) fn least(self) -> u32 {
        self.step
    }

    /// Whether something of that many tables or people may be told.
    pub(super) fn tells(self, number: u32) -> bool {
        !self.is_coarse() || number >= self.step
    }

    /// From how many tables on something recurs: for the public where numbers make a step, since
    /// documents with other thresholds would tell the number between two steps.
    pub(super) fn threshold(self, asked: u32) -> u32 {
        if self.is_coarse() {
            asked.max(1).div_ceil(self.step).saturating_mul(self.step)
        } else {
            asked
        }
    }

    /// A number as it is told: the most of the steps that are in it; none when that is none.
    pub(super) fn told(self, number: u32) -> Option<u32> {
        self.tells(number).then(|| number - number % self.step)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Every number that is told as this one, of so many tables in all.
    fn meant(grain: Grain, told: Option<u32>, all: u32) -> Vec<u32> {
        (0..=all).filter(|n| grain.told(*n) == told).collect()
    }

    proptest! {
        #[test]
        fn no_difference_of_told_numbers_is_small(
            least in 2_u32..9,
            numbers in prop::collection::vec(0_u32..200, 1..12),
        ) {
            let grain = Grain::of(Audience::Public, least);
            let told: Vec<u32> = numbers.iter().filter_map(|n| grain.told(*n)).collect();
            for one in &told {
                prop_assert!(*one >= least);
                for other in &told {
                    let difference = one.abs_diff(*other);
                    prop_assert!(difference == 0 || difference >= least);
                }
            }
        }

        #[test]
        fn a_threshold_tells_no_more_of_a_number_than_its_step(
            least in 2_u32..9,
            asked in 0_u32..30,
            number in 0_u32..200,
            other in 0_u32..200,
        ) {
            let grain = Grain::of(Audience::Public, least);
            let threshold = grain.threshold(asked);
            prop_assert!(threshold >= asked);
            if grain.told(number) == grain.told(other) {
                prop_assert_eq!(number >= threshold, other >= threshold);
            }
        }

        #[test]
        fn what_is_told_never_fixes_how_many_have_it_and_how_many_have_not(
            least in 2_u32..9,
            more in 0_u32..200,
            number in 0_u32..200,
        ) {
            let all = least + more;
            let number = number % (all + 1);
            let grain = Grain::of(Audience::Public, least);
            let meant = meant(grain, grain.told(number), all);
            let fixes_few = |few: &dyn Fn(u32) -> u32| {
                let found: Vec<u32> = meant.iter().map(|n| few(*n)).collect();
                found.iter().all(|n| *n == found[0]) && (1..least).contains(&found[0])
            };
            prop_assert!(!fixes_few(&|n| n));
            prop_assert!(!fixes_few(&|n| all - n));
        }

        #[test]
        fn a_part_of_something_is_never_fixed_as_all_of_it_but_a_few(
            least in 2_u32..7,
            more in 0_u32..40,
            whole in 0_u32..40,
            part in 0_u32..40,
        ) {
            let all = least + more;
            let whole = whole % (all + 1);
            let part = part % (whole + 1);
            let grain = Grain::of(Audience::Public, least);
            let differences: Vec<u32> = meant(grain, grain.told(whole), all)
                .into_iter()
                .flat_map(|whole| {
                    let parts = meant(grain, grain.told(part), whole);
                    parts.into_iter().map(move |part| whole - part)
                })
                .collect();
            let first = differences[0];
            let fixed = differences.iter().all(|difference| *difference == first);
            prop_assert!(!fixed || !(1..least).contains(&first), "{differences:?}");
        }
    }

    #[test]
    fn those_involved_get_every_number_as_it_is() {
        for audience in [Audience::Table, Audience::Involved] {
            let grain = Grain::of(audience, 3);
            assert!((0..9).all(|n| grain.told(n) == Some(n) && grain.threshold(n) == n));
        }
    }
}
