/** Whose name it is: somebody of a case, or somebody of whom a concern tells. */
export const nameKinds = ['client', 'relative', 'respondent', 'told'] as const;
export type NameKind = (typeof nameKinds)[number];
