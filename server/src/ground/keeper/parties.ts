/** People as the keeper compares them: by what is theirs alone, never by name. */

/** What is known of somebody that is hers alone. Phones in E.164. */
export interface Known {
  readonly nik: string | null;
  readonly phones: readonly string[];
}

export interface Kin extends Known {
  readonly relation: 'self' | 'household' | 'kin';
}

export interface Party extends Known {
  readonly subject: string;
  readonly record: string;
  readonly isRespondent: boolean;
  /** Our own units in which a respondent works or worked. */
  readonly worksAt: readonly string[];
}
