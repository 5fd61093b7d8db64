import type { Writing } from './telling.ts';

/** A part of the form: what is written so far, and how it changes. */
export interface SectionProps {
  readonly writing: Writing;
  readonly change: (part: Writing) => void;
}
