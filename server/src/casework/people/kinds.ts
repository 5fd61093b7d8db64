/** The three kinds of people in a case, and where they are kept. */
export const drawersTable = 'casework.people_drawers';

export const tables = {
  client: 'casework.clients',
  relative: 'casework.relatives',
  respondent: 'casework.respondents',
} as const;
export type Kind = keyof typeof tables;
