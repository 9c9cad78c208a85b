//! Holds what is said at the table: on the screen, at the prompt, at the start and at the end.

mod dutch;
mod english;

pub use dutch::DUTCH;
pub use english::ENGLISH;

pub mod commands;

/// Words at the table.
#[derive(Debug)]
pub struct Table {
    /// The commands at the prompt.
    pub commands: commands::Commands,
    /// Where the table is.
    pub phase: &'static str,
    /// Minutes of a phase against the clock.
    pub minutes: &'static str,
    /// Minutes of a phase that has no plan.
    pub minutes_free: &'static str,
    /// From 80 % of the time on.
    pub nearly: &'static str,
    /// From 100 % of the time on.
    pub time_up: &'static str,
    /// Whose turn it is.
    pub turn: &'static str,
    /// Who comes next.
    pub turn_after: &'static str,
    /// Nobody comes next.
    pub turn_last: &'static str,
    /// The cell of a matrix.
    pub cell: &'static str,
    /// A question that the table answers as one.
    pub together: &'static str,
    /// How an action is typed.
    pub actions: &'static str,
    /// How an offer or need is typed.
    pub offers: &'static str,
    /// How a scale is answered.
    pub scale: &'static str,
    /// How a choice is answered.
    pub choose_one: &'static str,
    /// How a multiple choice is answered.
    pub choose_more: &'static str,
    /// Yes.
    pub yes: &'static str,
    /// No.
    pub no: &'static str,
    /// How long a note may be.
    pub most_words: &'static str,
    /// A question that waits for an answer.
    pub required: &'static str,
    /// What is said stays at the table.
    pub at_table_only: &'static str,
    /// What is said may be published.
    pub may_be_public: &'static str,
    /// Notes are there.
    pub noted_already: &'static str,
    /// Anonymous answers are there, and are not shown.
    pub noted_secret: &'static str,
    /// What Enter does in a turn.
    pub onward_turn: &'static str,
    /// What Enter does at a question.
    pub onward_question: &'static str,
    /// A break.
    pub pause: &'static str,
    /// What Enter does in a break.
    pub break_over: &'static str,
    /// The prompt in simple mode: where the table is.
    pub prompt_place: &'static str,
    /// The prompt at a question of the program itself.
    pub prompt_choose: &'static str,
    /// The prompt when a record is changed.
    pub prompt_change: &'static str,
    /// The prompt at the closing.
    pub prompt_closing: &'static str,
    /// The prompt while something is read.
    pub prompt_read: &'static str,
    /// The prompt while there is more to read.
    pub prompt_more: &'static str,
    /// The screen is empty.
    pub hidden: &'static str,
    /// A note was accepted.
    pub kept: &'static str,
    /// An anonymous answer was accepted.
    pub kept_silently: &'static str,
    /// A record was changed.
    pub changed: &'static str,
    /// A record was erased.
    pub removed: &'static str,
    /// Somebody came late.
    pub joined: &'static str,
    /// Nothing was changed.
    pub unchanged: &'static str,
    /// A theme is suggested.
    pub theme_fits: &'static str,
    /// There is no note or theme for /thema.
    pub theme_none: &'static str,
    /// The theme behind /thema does not exist.
    pub theme_not_there: &'static str,
    /// The record has that theme.
    pub has_theme: &'static str,
    /// A speaker was not asked.
    pub not_asked: &'static str,
    /// A question was not to be asked.
    pub question_not_asked: &'static str,
    /// Who leads is not known.
    pub leader_unknown: &'static str,
    /// The one who brings the case in does not speak here.
    pub presenter_listens: &'static str,
    /// Only the one who brings the case in speaks here.
    pub presenter_alone: &'static str,
    /// Everybody writes before the round goes.
    pub write_first: &'static str,
    /// A figure has no number.
    pub no_number: &'static str,
    /// Perspectives without a record here.
    pub not_heard: &'static str,
    /// Perspectives without a record in the last phase.
    pub not_heard_phase: &'static str,
    /// Before Enter leaves the question.
    pub look_back: &'static str,
    /// Who leads according to whom.
    pub leads_title: &'static str,
    /// According to one perspective.
    pub leads: &'static str,
    /// Nobody names itself.
    pub lead_gap: &'static str,
    /// Two name themselves.
    pub lead_double: &'static str,
    /// Nobody knows who leads.
    pub leader_unclear: &'static str,
    /// Needs that nobody meets.
    pub needs_open: &'static str,
    /// All needs are met.
    pub needs_met: &'static str,
    /// A word before a colon that is no code.
    pub slip: &'static str,
    /// It is text.
    pub slip_text: &'static str,
    /// It is this speaker.
    pub slip_speaker: &'static str,
    /// A theme that does not exist.
    pub theme_unknown: &'static str,
    /// A theme that begins several.
    pub theme_ambiguous: &'static str,
    /// Take this theme.
    pub theme_take: &'static str,
    /// Take it as it stands.
    pub as_typed: &'static str,
    /// Edit the line.
    pub edit: &'static str,
    /// A person that is not at the table.
    pub person_unknown: &'static str,
    /// Take this person.
    pub person_take: &'static str,
    /// A day that does not exist.
    pub date_impossible: &'static str,
    /// A command that does not exist.
    pub command_unknown: &'static str,
    /// Do this command.
    pub command_take: &'static str,
    /// Take it as text.
    pub command_text: &'static str,
    /// None of the numbers was typed.
    pub choose_number: &'static str,
    /// A command while a line waits for a choice.
    pub choose_first: &'static str,
    /// The same where somebody comes late.
    pub join_first: &'static str,
    /// The line that was kept with the pause.
    pub paused_with: &'static str,
    /// Before erasing.
    pub remove_sure: &'static str,
    /// A command without a number.
    pub number_needed: &'static str,
    /// There is nothing to change.
    pub nothing_yet: &'static str,
    /// There are no helping questions.
    pub no_prompts: &'static str,
    /// Ctrl-C with text on the line.
    pub line_not_kept: &'static str,
    /// Ctrl-C while pasted lines wait.
    pub lines_waiting: &'static str,
    /// Many lines were pasted.
    pub pasted: &'static str,
    /// A pasted line came back, others wait.
    pub pasted_wait: &'static str,
    /// A note without words.
    pub refused_empty: &'static str,
    /// Too many words.
    pub refused_long: &'static str,
    /// None of the options.
    pub refused_option: &'static str,
    /// None of the options, but near one.
    pub refused_option_near: &'static str,
    /// Not on the scale.
    pub refused_scale: &'static str,
    /// Neither yes nor no.
    pub refused_yes_no: &'static str,
    /// Answered before.
    pub refused_twice: &'static str,
    /// A required question without answer.
    pub refused_leave: &'static str,
    /// No consent for notes.
    pub refused_consent: &'static str,
    /// No record with that number.
    pub refused_number: &'static str,
    /// It comes from a record that is not there.
    pub refused_source: &'static str,
    /// A cell is needed.
    pub refused_cell: &'static str,
    /// Somebody who cannot take part like this.
    pub refused_participant: &'static str,
    /// There is no question here.
    pub refused_place: &'static str,
    /// There is nothing before this.
    pub refused_first: &'static str,
    /// A code that is taken.
    pub why_code_twice: &'static str,
    /// A code that means everybody.
    pub why_code_reserved: &'static str,
    /// Consent is missing.
    pub why_consent: &'static str,
    /// Both must consent.
    pub why_both: &'static str,
    /// A parent must consent.
    pub why_parent: &'static str,
    /// Something else.
    pub why_other: &'static str,
    /// The disk is full.
    pub not_kept_room: &'static str,
    /// The disk cannot be written.
    pub not_kept_read_only: &'static str,
    /// Writing is not allowed.
    pub not_kept_permission: &'static str,
    /// The folder is gone.
    pub not_kept_gone: &'static str,
    /// Something else.
    pub not_kept_other: &'static str,
    /// Somebody comes late.
    pub join_title: &'static str,
    /// The code.
    pub join_code: &'static str,
    /// No code.
    pub join_code_bad: &'static str,
    /// A name as a code.
    pub join_code_name: &'static str,
    /// The role.
    pub join_role: &'static str,
    /// The perspective.
    pub join_perspective: &'static str,
    /// The age group.
    pub join_age: &'static str,
    /// Consent to take part.
    pub join_take_part: &'static str,
    /// Consent to notes.
    pub join_notes: &'static str,
    /// Consent to the report.
    pub join_report: &'static str,
    /// Consent to quotes.
    pub join_quote: &'static str,
    /// Who consents.
    pub join_by: &'static str,
    /// Both consent.
    pub join_by_both: &'static str,
    /// Nobody was added.
    pub join_stopped: &'static str,
    /// Shares of voices.
    pub voices_title: &'static str,
    /// A perspective.
    pub perspective: &'static str,
    /// How many people.
    pub people: &'static str,
    /// How many records.
    pub records: &'static str,
    /// The share of records.
    pub share: &'static str,
    /// The share of words.
    pub share_words: &'static str,
    /// A perspective in simple mode.
    pub voices_line: &'static str,
    /// How voices are counted.
    pub voices_rule: &'static str,
    /// The clock.
    pub time_title: &'static str,
    /// A phase and its time.
    pub time_line: &'static str,
    /// A phase that has not begun.
    pub time_not_begun: &'static str,
    /// All phases together.
    pub time_total: &'static str,
    /// The themes.
    pub themes_title: &'static str,
    /// The notes at this question.
    pub notes_title: &'static str,
    /// How to see all notes.
    pub notes_all: &'static str,
    /// The word for all notes.
    pub all_word: &'static str,
    /// The case.
    pub case_title: &'static str,
    /// Those at the table.
    pub participants: &'static str,
    /// The timeline.
    pub timeline_title: &'static str,
    /// There is no timeline.
    pub timeline_none: &'static str,
    /// Helping questions.
    pub prompts_title: &'static str,
    /// Help.
    pub help_title: &'static str,
    /// How a note is typed.
    pub help_notation: &'static str,
    /// The signs.
    pub help_signs: &'static str,
    /// The marks.
    pub help_marks: &'static str,
    /// The keys.
    pub help_keys: &'static str,
    /// The end.
    pub closing_title: &'static str,
    /// Counts per kind.
    pub closing_counts: &'static str,
    /// Nothing was noted.
    pub closing_nothing: &'static str,
    /// A kind of record.
    pub kind: &'static str,
    /// A number.
    pub count: &'static str,
    /// The actions.
    pub closing_actions: &'static str,
    /// An action.
    pub action: &'static str,
    /// Who does it.
    pub who: &'static str,
    /// When it is done.
    pub when: &'static str,
    /// Nobody was named.
    pub nobody: &'static str,
    /// No day was named.
    pub no_date: &'static str,
    /// An action in simple mode.
    pub action_line: &'static str,
    /// Who was not heard at all.
    pub closing_unheard: &'static str,
    /// Required questions without answer.
    pub closing_required: &'static str,
    /// What Enter does at the closing.
    pub closing_end: &'static str,
    /// Before the table begins.
    pub start_title: &'static str,
    /// The four checks.
    pub start_selection: &'static str,
    /// A check.
    pub check_family: &'static str,
    /// A check.
    pub check_look_back: &'static str,
    /// A check.
    pub check_conflict: &'static str,
    /// A check.
    pub check_recognisable: &'static str,
    /// Consent.
    pub start_consent: &'static str,
    /// Consent of one.
    pub consent_line: &'static str,
    /// The talks before.
    pub start_talks: &'static str,
    /// A talk.
    pub talk_youth: &'static str,
    /// A talk.
    pub talk_parents: &'static str,
    /// A talk.
    pub talk_chair: &'static str,
    /// No talk was noted.
    pub talk_none: &'static str,
    /// The ground rules.
    pub start_rules: &'static str,
    /// Who is there.
    pub start_here: &'static str,
    /// A check was answered with no.
    pub start_refused: &'static str,
    /// What Enter does at the start.
    pub start_go: &'static str,
    /// A table goes on.
    pub resume: &'static str,
    /// After the end.
    pub report_wanted: &'static str,
    /// After stopping.
    pub saved_stop: &'static str,
    /// After the end.
    pub saved_end: &'static str,
    /// The table is over.
    pub over_already: &'static str,
    /// There is nobody to ask.
    pub no_terminal: &'static str,
    /// Stands for a table that was not named.
    pub some_table: &'static str,
    /// What to do without one.
    pub no_terminal_tip: &'static str,
    /// The prompt before the table begins, in simple mode.
    pub prompt_open: &'static str,
    /// The prompt while somebody who comes late is asked about.
    pub prompt_join: &'static str,
    /// Somebody who left is back.
    pub back_again: &'static str,
    /// Somebody left.
    pub left: &'static str,
    /// Who leaves.
    pub who_leaves: &'static str,
    /// Who gets the turn.
    pub whose_turn: &'static str,
    /// One of those at the table.
    pub person_option: &'static str,
    /// Somebody is there already.
    pub here_already: &'static str,
    /// Somebody who is not there.
    pub refused_not_here: &'static str,
    /// Somebody whom the question is not put to.
    pub refused_not_in_turn: &'static str,
    /// A question without turns.
    pub refused_no_turns: &'static str,
    /// A record stays at the table.
    pub shown_table: &'static str,
    /// A record is in the report.
    pub shown_report: &'static str,
    /// A record may be published.
    pub shown_public: &'static str,
    /// Ground rules were changed.
    pub rules_kept: &'static str,
    /// How ground rules are changed.
    pub rules_how: &'static str,
    /// What Enter does at the ground rules.
    pub rules_agree: &'static str,
    /// A number of a rule is needed.
    pub rule_number: &'static str,
    /// Text before the first question.
    pub open_text: &'static str,
    /// How who leads is answered.
    pub leader_how: &'static str,
    /// What a line holds that tells who somebody is.
    pub identifying: &'static str,
    /// The line that is written instead.
    pub write_instead: &'static str,
    /// It stays at the table.
    pub keep_at_table: &'static str,
    /// In the place of the former where it cannot be done.
    pub never_at_table: &'static str,
    pub never_at_table_why: &'static str,
    /// Back to what was asked before.
    pub back_to_asked: &'static str,
    /// It is no name.
    pub is_no_name: &'static str,
    /// It points to nobody.
    pub is_nobody: &'static str,
    /// The line goes back.
    pub change_line: &'static str,
    /// A name was replaced as before.
    pub replaced: &'static str,
    /// It was remembered that it is no name.
    pub no_name_kept: &'static str,
    /// It was remembered that it points to nobody.
    pub nobody_kept: &'static str,
    /// One of several findings points to nobody.
    pub one_is_nobody: &'static str,
    /// Which of them.
    pub which_is_nobody: &'static str,
    /// For a name.
    pub instead_person: &'static str,
    /// For a citizen service number.
    pub instead_bsn: &'static str,
    /// For a telephone number.
    pub instead_phone: &'static str,
    /// For an e-mail address.
    pub instead_mail: &'static str,
    /// For an address.
    pub instead_address: &'static str,
    /// For a postcode.
    pub instead_postcode: &'static str,
    /// For a day of birth.
    pub instead_birth: &'static str,
    /// For a day of birth with its year.
    pub instead_birth_year: &'static str,
    /// For a bank account.
    pub instead_account: &'static str,
    /// For a web address.
    pub instead_site: &'static str,
    /// For a number of a file or person.
    pub instead_number: &'static str,
    /// For a school.
    pub instead_school: &'static str,
    /// For an organisation.
    pub instead_organisation: &'static str,
    /// For a place.
    pub instead_place: &'static str,
    /// Records that stay at the table.
    pub closing_table: &'static str,
    /// How records stay out of the report.
    pub closing_show: &'static str,
    /// What Enter does after a list to read.
    pub look_onward: &'static str,
    /// The prompt when a ground rule is changed.
    pub prompt_rule: &'static str,
    /// After a check that was answered with no.
    pub start_anyway: &'static str,
    /// After a check that was answered with no.
    pub start_not: &'static str,
    /// Somebody does not want to take part.
    pub join_refused: &'static str,
    /// Open actions of earlier tables.
    pub earlier_title: &'static str,
    /// An open action.
    pub earlier_action: &'static str,
    /// How an action is settled.
    pub earlier_how: &'static str,
    /// How an action stands.
    pub earlier_asked: &'static str,
    /// An action was settled.
    pub earlier_settled: &'static str,
    /// An action could not be settled at its table.
    pub earlier_noted: &'static str,
    /// The note that is kept instead.
    pub earlier_note: &'static str,
}
