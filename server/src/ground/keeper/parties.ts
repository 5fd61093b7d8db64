/** People as the keeper compares them: by what is theirs alone, never by name. */

/** What is known of somebody that is hers alone. Phones in E.164. */
export interface Known {
  readonly nik: string | null;
  readonly phones: readonly string[];
  /** Of the family card: it is of a household, not of one person. */
  readonly kk: string | null;
  /** Where she lives, where that is so small a part of a village that neighbours are kept apart. */
  readonly hamlet: string | null;
}

export interface Kin extends Known {
  readonly relation: 'self' | 'household' | 'kin';
  /** In which she lives: no wall is raised by it. */
  readonly village?: number | null;
}

export interface Workplace {
  readonly agency: string;
  readonly unit: string | null;
}

export interface Party extends Known {
  readonly subject: string;
  readonly record: string;
  /** The case that it leaves for this one; where it leaves none, a record that the keeper has under another case is refused. */
  readonly from?: string | undefined;
  readonly isRespondent: boolean;
  /** Our own unit in which a respondent works or worked, or the agency where only that is known. */
  readonly worksAt: Workplace | null;
}

/** A record stays with its case; only what the office moves comes from another. */
export const mayComeFrom = ({ subject, from }: { readonly subject: string; readonly from?: string | undefined }) =>
  from === undefined ? [subject] : [subject, from];

export const ofAnotherCase = 'A record was named that is of another case';
