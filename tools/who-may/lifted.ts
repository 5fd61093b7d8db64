/**
 * What was lifted out of sealed answers into columns, because a rule, a clock, a list or a number needs it; and what somebody who reads
 * the database, or a list she is entitled to, can still learn from it. Every column of casework is either here or in `plain`.
 */
export interface Lifted {
  readonly what: string;
  readonly columns: readonly string[];
  readonly because: string;
  readonly risk: string;
}

const each = (tables: readonly string[], column: string) => tables.map((table) => `casework.${table}.${column}`);
const of = (table: string, ...columns: readonly string[]) => columns.map((column) => `casework.${table}.${column}`);

export const lifted: readonly Lifted[] = [
  {
    what: 'Whether she is a child',
    columns: [...each(['concerns', 'cases'], 'about_child'), ...each(['clients', 'relatives'], 'is_child')],
    because: 'who may consent, which office is responsible, every count',
    risk: 'In a small village with one known event, "a child" and the month can be enough to guess who.',
  },
  {
    what: 'Age band',
    columns: each(['concerns', 'cases', 'clients', 'respondents'], 'age_band'),
    because: 'counts as SIMFONI asks for them; who gives consent where no birth date is known',
    risk: 'Narrows a child down to a school class or two; together with village and sex it may point at one child.',
  },
  {
    what: 'Sex',
    columns: each(['concerns', 'cases', 'clients', 'relatives', 'respondents'], 'sex'),
    because: 'every count is asked for by sex',
    risk: 'Harmless alone; a boy or a man among survivors is rare enough to be recognised.',
  },
  {
    what: 'Whether she has a disability (yes, no, not known; never which)',
    columns: each(['concerns', 'cases', 'clients'], 'disability'),
    because: 'an interpreter or aid must be ready before the first visit; counts',
    risk: 'In a village where few people have a disability, a yes can name her.',
  },
  {
    what: 'Village',
    columns: each(['concerns', 'cases'], 'village'),
    because: 'who goes there, which district is responsible, counts by place',
    risk: 'The strongest of all: with age band, sex and date it may identify one family. No hamlet and no address is lifted.',
  },
  {
    what: 'Kind of place where it happened',
    columns: each(['concerns', 'cases'], 'place_kind'),
    because: 'counts by place',
    risk: '"School" together with the village often means one school.',
  },
  {
    what: 'What the respondent is to her, and relatives to her',
    columns: [...each(['concerns', 'cases', 'respondents'], 'relation'), ...of('relatives', 'kinship')],
    because: 'a guardian who is the respondent may not sign; counts',
    risk: '"Teacher" or "father" accuses a person whom the village can name, before any verdict.',
  },
  {
    what: 'Whether the respondent is a child',
    columns: [...each(['concerns', 'cases'], 'respondent_is_child'), ...of('respondents', 'is_child')],
    because: 'settlement outside court is barred for adults (UU 12/2022 ps 23); a child has a file of his own',
    risk: 'Tells that a child is suspected, whose identity the law hides (UU 11/2012 ps 19).',
  },
  {
    what: 'Kinds of concern and forms of violence',
    columns: [...each(['concerns', 'cases'], 'kinds'), ...each(['concerns', 'cases'], 'forms')],
    because: 'first steps, the clock of three times twenty-four hours, the bar to settlement, counts',
    risk: 'Whoever reads the row learns that it was sexual violence, or a child driven from school because she is pregnant.',
  },
  {
    what: 'Red flags, and the urgency made of them',
    columns: [
      ...of('concerns', 'urgency_items', 'urgency', 'computed_urgency', 'lowering'),
      ...of('cases', 'urgency', 'lowering'),
    ],
    because: 'the list is sorted by it; a red one starts a clock at once',
    risk: 'Single flags say much: a weapon, talk of suicide, a respondent under the same roof.',
  },
  {
    what: 'Whether her guardian is the respondent; who is guardian, lives with her, may know, is near',
    columns: [
      ...of('cases', 'guardian_is_respondent'),
      ...of('relatives', 'is_guardian', 'is_respondent', 'lives_together', 'may_know'),
      ...of('respondents', 'is_near'),
    ],
    because: 'nobody who is said to have harmed her may decide who helps her, or be reached in her place',
    risk: 'Says of a household that the danger lives in it; with the village it may say which household.',
  },
  {
    what: 'When it happened: today, this week, long ago, going on; and the day where it is known',
    columns: [...of('concerns', 'occurred', 'occurred_on'), ...of('cases', 'occurred_on')],
    because: 'medical help within seventy-two hours, evidence, counts by month',
    risk: 'A day that the neighbourhood remembers ties the row to the event.',
  },
  {
    what: 'How the concern came and what kind of person told',
    columns: of('concerns', 'channel', 'reporter_kind'),
    because: 'counts by channel; how to answer',
    risk: '"A neighbour told, at the counter" on a known day may betray who spoke. Of what comes through the public site the hour is cut away at triage.',
  },
  {
    what: 'Alias and code of the case',
    columns: of('cases', 'alias', 'code'),
    because: 'people must be able to speak of a case without a name',
    risk: 'The code is random. The alias is chosen by hand: one that resembles her name gives her away.',
  },
  {
    what: 'The course of the case: phase, next step, how and why it ended, that it concerns a child respondent',
    columns: [
      ...of('cases', 'phase', 'phase_since', 'track', 'origin', 'opened_on', 'closed_on', 'closing_reason'),
      ...of('cases', 'next_on', 'next_what'),
      ...of('case_phases', 'from_phase', 'to_phase', 'because'),
      ...of('closings', 'state', 'reason', 'check_on'),
      ...of('concerns', 'state', 'decided_because'),
    ],
    because: 'lists, clocks, approvals',
    risk: 'A hearing on a known day, or an end because she died or could not be found, is news in itself.',
  },
  {
    what: 'Who is on the team, who is kept apart from a file',
    columns: [...of('case_team', 'person', 'role', 'since', 'until', 'ended_at'), ...of('case_links', 'linked')],
    because: 'the whole of access hangs on it',
    risk: 'Shows which colleague works on which case, and that two files belong together; the second is closed to the office itself.',
  },
  {
    what: 'That somebody took many cases out as a sheet: how many, with names or without, what for',
    columns: of('releases', 'kind', 'whose', 'because', 'row_count', 'state', 'is_alone', 'stand_in', 'until'),
    because: 'a second person decides, and what one took alone within a day is added up',
    risk: 'Says how many open cases somebody works on; of whom, never.',
  },
  {
    what: 'Of which cases a sheet was asked for, until it is taken',
    columns: of('release_cases', 'subjects'),
    because: 'it holds no other case than those for which a second person gave a word',
    risk: 'Names files by their ids; open to whoever asked alone, and gone with the taking.',
  },
  {
    what: 'To which district it was handed over, and why',
    columns: of('hand_overs', 'to_district', 'to_unit', 'reason', 'withdrawn_at', 'finished_at'),
    because: 'the source answers for her until the other district has accepted',
    risk: 'Says to which district she went; for somebody in flight this is the beginning of her address.',
  },
  {
    what: 'Which kinds of answer a consent covers, for which need, to whom, given by whom, in which language',
    columns: [
      ...of('consents', 'need', 'to_unit', 'fields', 'giver', 'guardian', 'assent', 'language', 'read_aloud'),
      ...of('consents', 'given_on', 'withdrawn_on', 'override_because'),
    ],
    because: 'every sending asks whether it is covered',
    risk: 'Says that there is something to show about her health or her papers, never what; a rare language narrows her down.',
  },
  {
    what: 'The law named for acting without consent (override_basis)',
    columns: of('consents', 'override_basis'),
    because: 'an override must be answerable for, even to somebody who may not read the case',
    risk: 'It is a line typed by hand: a name or a story written there would lie open. The form asks for an article of law and no more.',
  },
  {
    what: 'The day on which a guardian’s consent ends',
    columns: ['casework.consents.guardian_until', 'casework.referral_packets.consent_until'],
    because:
      'it must end by itself on her 18th birthday, also for the receiving agency, without her birth date being opened',
    risk: 'It IS her 18th birthday: whoever reads it knows the day she was born. It stands only where another consented for her.',
  },
  {
    what: 'Needs found in an assessment, the instrument, the day of review',
    columns: of('assessments', 'needs', 'instrument', 'instrument_version', 'review_on', 'done_at', 'done_by'),
    because: 'a plan begins from the needs; reviews fall due; counts',
    risk: 'Some needs tell what happened: a forensic examination, a shelter, a repatriation.',
  },
  {
    what: 'What an assessment says of danger: whether there was a safe place that night, and how urgent its answers are',
    columns: of('assessments', 'safe_tonight', 'urgency'),
    because: 'the urgency of the case follows from it; whoever approves a closing must see it',
    risk: 'Says of a household that somebody was not safe in it on a known night; which answer made it urgent stays sealed.',
  },
  {
    what: 'Goals and services as codes: need, kind of service, who gives it, when, what came of it',
    columns: [
      ...of('plans', 'state', 'client_agreed', 'review_on'),
      ...of('plan_goals', 'need', 'service', 'provider_unit', 'horizon', 'due_on', 'outcome', 'outcome_on'),
      ...of('services_given', 'line', 'simfoni', 'service', 'goal', 'by_unit', 'given_on', 'minutes'),
    ],
    because: 'approval, deadlines, the counts that the district owes',
    risk: 'A visit to a hospital or a night in a shelter can be read from the row; the words of the goal cannot.',
  },
  {
    what: 'Referrals as codes: need, service, receiving unit, state, answer, what kept her from it',
    columns: [
      ...of('referrals', 'need', 'service', 'from_unit', 'to_unit', 'status', 'is_logged', 'wanted_by', 'requested_at'),
      ...of('referrals', 'leaves_at', 'answered_at', 'decline_reason', 'first_service_on', 'completed_on', 'outcome'),
      ...of('referrals', 'connection', 'verified_on', 'barrier', 'withdrawn_because', 'packet_leaves_at'),
      ...of('referral_steps', 'step', 'code', 'on_day', 'is_shared'),
    ],
    because: 'two agencies must agree on what stands, and delays must be seen',
    risk: 'That she was sent to the police or to a hospital, and when, can be read without opening anything.',
  },
  {
    what: 'Which kinds of answer a packet shows',
    columns: of('referral_packets', 'fields', 'compartments', 'leaves_at', 'cancelled_at'),
    because: 'the consent is checked against it, and the receiving agency is let into just these',
    risk: 'Says that a health or legal answer exists and was sent, never what it is.',
  },
  {
    what: 'The step that somebody who told reads with the receipt',
    columns: of('reply_boxes', 'step', 'moved_at'),
    because: 'whoever told may ask how it stands, without an account',
    risk: 'Whoever holds or guesses a receipt learns one of five plain words and a day, nothing else.',
  },
  {
    what: 'What stood in a column before it was put right',
    columns: of('corrections', 'what', 'kind', 'reason', 'before', 'after', 'sealed_fields'),
    because: 'nothing may change without a trace',
    risk: 'A code that was wrong stays readable to those who may read the right one; of sealed answers the name of the field stands here, and the older words stay sealed.',
  },
  {
    what: 'That two records were one person for a while, and how the codes of the one that stayed had stood',
    columns: [
      ...['clients', 'relatives', 'respondents'].map((table) => `casework.${table}.merged_into`),
      ...of('merges', 'kind', 'kept', 'aside', 'stood', 'consents_moved', 'consents_there', 'given_back'),
    ],
    because: 'both must be able to stand again exactly as they were',
    risk: 'Repeats the codes of one record until the two are taken apart; that there is a respondent is shown only to those who may see one.',
  },
  {
    what: 'That two files are of one person',
    columns: of('same_people', 'one', 'one_case', 'other', 'other_case'),
    because: 'whoever works on both must know that they belong together',
    risk: 'Whoever reads the row knows that the same person came twice; the office shows it only to who reaches both files.',
  },
  {
    what: 'Codes in the history of commands',
    columns: ['ground.log.event', 'ground.log.core', 'ground.log.sealed_fields'],
    because: 'history, numbers and the proof of who did what',
    risk: 'Repeats the codes of this table for ever, also after the sealed words were destroyed; it holds no name and no sentence.',
  },
  {
    what: 'That a clock of sexual violence runs',
    columns: ['ground.clocks.kind', 'ground.clocks.due_at'],
    because: 'a report to the police is due within three times twenty-four hours (UU 12/2022 ps 41)',
    risk: 'The kind of clock says what kind of violence it was, to those who may see that the case exists.',
  },
  {
    what: 'What is counted',
    columns: ['oversight.facts.kind', 'oversight.facts.on_day', 'oversight.facts.by', 'oversight.facts.amount'],
    because: 'the numbers that the district owes',
    risk: 'Rows name nobody and cannot be joined to a case, but a count of one in a small village is a person. They are shown to those who may read numbers, and published nowhere.',
  },
  {
    what: 'Which records somebody looked at',
    columns: [
      'audit.entries.deed',
      'audit.entries.subjects',
      'audit.entries.tried',
      'audit.entries.compartments',
      'audit.entries.filter',
      'audit.entries.purpose',
      'audit.entries.because',
      'audit.entries.session',
    ],
    because: 'whoever reads without a reason must be found',
    risk: 'Shows an auditor which colleague opened which case; ids and compartments, never what was read.',
  },
];

/** Ids, versions, who entered a row and when: they say that something was recorded and by whom, and nothing of what was told. */
export const plain: ReadonlySet<string> = new Set([
  ...['district', 'id', 'subject', 'record', 'version', 'written_at', 'entered_at', 'entered_by', 'voided_at'],
  ...['at', 'person', 'by_person', 'by_unit', 'unit', 'asked_by', 'asked_at', 'decided_by', 'decided_at'],
  ...['approval', 'approved_by', 'approved_at', 'returned_by', 'returned_at', 'opened_at', 'contacted_at'],
  ...['seq', 'phase_seq', 'phase_is_last', 'from_seq', 'from_is_last', 'is_last', 'is_main'],
  ...[
    'concern',
    'case_id',
    'joined_to',
    'plan',
    'referral',
    'consent',
    'packet',
    'packet_version',
    'letter',
    'release',
  ],
  ...['offered_by', 'offered_at', 'leaves_at', 'key', 'lookup', 'drawers'],
  ...['merged_at', 'merged_by', 'apart_at', 'apart_by', 'said_at', 'said_by', 'taken_back_at', 'taken_back_by'],
]);

/** Tables of casework that hold rules and no people. */
export const aboutNobody: ReadonlySet<string> = new Set(['casework.phase_steps']);
