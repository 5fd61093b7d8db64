/**
 * Kemendagri codes: `PP.KK.CC.DDDD`, two digits a level and four for the village; `00` is the nation.
 *
 * A code says where a place stood on the day it was given, never which place it is: that is the place number's work.
 */
import type { Level } from './model.ts';
import { nationCode } from './model.ts';

export interface CodeParts {
  readonly level: Level;
  readonly code: string;
  /** The code above it; null for the nation. */
  readonly above: string | null;
}

const shape = /^\d{2}(\.\d{2}){0,2}(\.\d{4})?$/;
const levelByLength: Readonly<Record<number, Level | undefined>> = {
  2: 'province',
  5: 'regency',
  8: 'subdistrict',
  13: 'village',
};
const emptyPart = /(^|\.)0+(\.|$)/;

/** Reads a code with or without its dots (`51.08`, `5108`, ` 51.08.04.2003 `); null when it is none. */
export function parseCode(text: string): CodeParts | null {
  const code = dotted(text.trim());
  if (code === nationCode) return { level: 'nation', code, above: null };
  const level = levelByLength[code.length];
  if (level === undefined || !shape.test(code) || emptyPart.test(code)) return null;
  return { level, code, above: level === 'province' ? nationCode : code.slice(0, code.lastIndexOf('.')) };
}

export const isCode = (text: string): boolean => parseCode(text)?.code === text;

/** As written in letters and files that leave the dots out: `5108042003`. */
export const withoutDots = (code: string): string => code.replaceAll('.', '');

/** The fourth part begins with 1 for a kelurahan and 2 for a desa; 3 is used for the desa adat of Jayapura. Null for other levels. */
export function villageKindIn(code: string): 'kelurahan' | 'desa' | 'desa-adat' | null {
  if (parseCode(code)?.level !== 'village') return null;
  const digit = code.slice(code.lastIndexOf('.') + 1, code.lastIndexOf('.') + 2);
  if (digit === '1') return 'kelurahan';
  if (digit === '2') return 'desa';
  return digit === '3' ? 'desa-adat' : null;
}

/** Whether a place of this code can lie under a place of that code. */
export const liesUnder = (code: string, above: string): boolean => parseCode(code)?.above === above;

function dotted(text: string): string {
  if (!/^\d+$/.test(text)) return text;
  const parts = [text.slice(0, 2), text.slice(2, 4), text.slice(4, 6), text.slice(6)];
  return parts.filter((part) => part !== '').join('.');
}
