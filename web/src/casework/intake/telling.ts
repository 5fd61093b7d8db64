/**
 * What is being written down of a telling, from an empty form to what goes to the office. Nothing is required but the way it came;
 * an empty line is no answer and is left out, and an age that nobody knows errs to child.
 */
import type { ReceiveConcern } from '@naung/domain/casework/intake/commands.ts';
import type { ConcernTold } from '@naung/domain/casework/intake/door.ts';
import type * as z from 'zod/mini';
import { tidyWays } from '../../ground/safe-contact/ways.ts';

/** As it stands in the form; text may be empty while somebody types, and child or adult may be taken back again. */
export type Writing = Omit<Partial<ConcernTold>, 'aboutChild'> & { readonly aboutChild?: boolean | undefined };

export type Receiving = z.input<typeof ReceiveConcern.payload>;

const lines = [
  'subjectName',
  'address',
  'school',
  'story',
  'ownWords',
  'respondentName',
  'respondentNotes',
  'reporterName',
  'reporterRelation',
  'reference',
] as const satisfies readonly (keyof ConcernTold)[];

/** Complete, as the office takes it; null while nobody has said by which way it came. */
export function toldFrom(writing: Writing): ConcernTold | null {
  const { channel } = writing;
  if (channel === undefined || channel === '') return null;
  return {
    channel,
    kinds: writing.kinds ?? [],
    forms: writing.forms ?? [],
    aboutChild: writing.aboutChild ?? true,
    ...(writing.aboutChild === true ? { toldAbout: 'child' as const } : {}),
    ageBand: writing.ageBand ?? null,
    sex: writing.sex ?? 'unknown',
    disability: writing.disability ?? null,
    village: writing.village ?? null,
    placeKind: writing.placeKind ?? null,
    relation: writing.relation ?? null,
    respondentIsChild: writing.respondentIsChild ?? null,
    reporterKind: writing.reporterKind ?? 'unknown',
    occurred: writing.occurred ?? 'unknown',
    occurredOn: writing.occurredOn || null,
    urgencyItems: writing.urgencyItems ?? [],
    ...saidOf(writing),
  };
}

function saidOf(writing: Writing): Partial<ConcernTold> {
  const said: Partial<ConcernTold> = {};
  for (const field of lines) {
    const text = writing[field]?.trim();
    if (text) said[field] = text;
  }
  if (writing.subjectBorn) said.subjectBorn = writing.subjectBorn;
  if (writing.safeContact !== undefined) said.safeContact = tidyWays(writing.safeContact) as ConcernTold['safeContact'];
  return said;
}

/** Channels by which somebody else has already given the matter a number. */
const numbered: readonly string[] = ['sapa-129', 'handover', 'agency', 'letter', 'referral'];

export const carriesNumber = (channel: string | undefined): boolean =>
  channel !== undefined && numbered.includes(channel);
