/** Who asks: a person under one duty, and with which deed, as the audit names it. */
export interface Asker {
  readonly person: string;
  readonly duty: string;
  readonly district: number;
  readonly deed: string;
}
