/** Who sees the people of other units, as the policy of this room says it. */
export const colleagues = [
  'keep-people',
  'keep-agencies',
  'keep-villages',
  'triage',
  'work-on-cases',
  'supervise',
  'read-audit',
] as const;
