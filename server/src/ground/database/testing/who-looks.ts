/** Which tables each role looks into, besides those that hold nobody; and of which it sees rows before it is said who acts. */
export const whoLooks = [
  [
    'naung_door',
    ['ground.agencies', 'ground.own_codes', 'ground.services', 'ground.stand_ins', 'ground.unit_keys', 'ground.units'],
  ],
  [
    'naung_keeper',
    [
      'access.emergencies',
      'access.grants',
      'access.key_rotations',
      'access.kin_declarations',
      'access.kin_marks',
      'access.kin_villages',
      'access.letters_about',
      'access.liftings',
      'access.name_lookups',
      'access.name_marks',
      'access.names',
      'access.packets',
      'access.party_marks',
      'access.party_units',
      'access.possible_matches',
      'access.reach',
      'access.reading_days',
      'access.reading_notes',
      'access.reading_reasons',
      'access.retention_acts',
      'access.staff_changes',
      'access.unit_openers',
      'access.unusual_reading',
      'access.walls',
      'access.wishes_waiting',
      'audit.entries',
      'audit.seals',
      'casework.case_links',
      'ground.drafts',
      'ground.duties',
      'ground.holidays',
      'ground.own_codes',
      'ground.people',
      'ground.unit_keys',
      'ground.working_weeks',
    ],
  ],
  ['naung_jobs', ['ground.agencies', 'ground.drafts', 'ground.own_codes', 'ground.units']],
  ['naung_auth', ['ground.agencies', 'ground.duties', 'ground.people', 'ground.units']],
  ['naung_stats', ['ground.own_codes', 'oversight.facts']],
  ['naung_audit', ['audit.entries', 'audit.seals']],
] as const;

/**
 * The audit's entries to whoever seals or proves them; offices to the door and the jobs; people and their duties to signing in and to
 * the keeper, who opens only what reach opens: each by columns that its migration names.
 */
export const seenWithoutContext: Readonly<Record<string, readonly string[]>> = {
  naung_door: ['ground.unit_keys', 'ground.units'],
  naung_jobs: ['ground.agencies', 'ground.units'],
  naung_auth: ['ground.agencies', 'ground.duties', 'ground.people', 'ground.units'],
  naung_audit: ['audit.entries'],
  naung_keeper: [
    'access.grants',
    'access.name_marks',
    'access.names',
    'access.reach',
    'audit.entries',
    'ground.duties',
    'ground.people',
    'ground.unit_keys',
  ],
};
