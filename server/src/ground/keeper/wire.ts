/**
 * What goes over the keeper's socket: the name of a deed and its arguments as JSON, bytes as base64. Both ends are of one build; the
 * keeper checks every word all the same, because an office that was broken into may say anything.
 */
import { sealedCompartments } from '@naung/domain/ground/drawers/model.ts';
import { E164 } from '@naung/domain/ground/places/typed-phone.ts';
import * as z from 'zod/mini';
import type { Keeper } from './keeper.ts';
import { emergencyDeeds } from './wire-of-emergencies.ts';
import { findingDeeds } from './wire-of-finding.ts';
import { readingDeeds } from './wire-of-reading.ts';
import { retentionDeeds } from './wire-of-retention.ts';
import { Asker, wallDeeds } from './wire-of-walls.ts';

const Bytes = z.instanceof(Buffer);
const District = z.int();
const SealedKind = z.enum(sealedCompartments);
const place = {
  table: z.string(),
  record: z.uuid(),
  compartment: SealedKind,
  version: z.int(),
  subject: z.uuid(),
};
const OwnPlace = z.strictObject({ table: z.string(), name: z.string(), version: z.int() });

const sixteen = z.nullable(z.string().check(z.regex(/^\d{16}$/)));
const known = { nik: sixteen, phones: z.array(E164), kk: sixteen, hamlet: z.nullable(z.uuid()) };
const Kin = z.strictObject({
  ...known,
  relation: z.enum(['self', 'household', 'kin']),
  village: z.exactOptional(z.nullable(z.int())),
});
const Party = z.strictObject({
  ...known,
  subject: z.uuid(),
  record: z.uuid(),
  from: z.optional(z.uuid()),
  isRespondent: z.boolean(),
  worksAt: z.nullable(z.strictObject({ agency: z.uuid(), unit: z.nullable(z.uuid()) })),
});

/** The arguments of each deed, in order. */
export const deeds = {
  seal: z.tuple([District, z.array(z.strictObject({ ...place, plain: Bytes }))]),
  open: z.tuple([Asker, z.array(z.strictObject({ ...place, key: z.uuid(), envelope: Bytes }))]),
  sealOwn: z.tuple([Asker, OwnPlace, Bytes]),
  openOwn: z.tuple([Asker, OwnPlace, z.strictObject({ wrapped: Bytes, envelope: Bytes })]),
  openForUnit: z.tuple([Asker, z.uuid(), z.string(), Bytes]),
  declareKin: z.tuple([Asker, z.array(Kin)]),
  nameParty: z.tuple([District, Party]),
  nameInLetter: z.tuple([Asker, z.strictObject({ letter: z.uuid(), toDistrict: District, about: z.uuid() })]),
  ...wallDeeds,
  ...findingDeeds,
  possibleDoubles: z.tuple([Asker]),
  settleDoubles: z.tuple([Asker, z.uuid()]),
  ...emergencyDeeds,
  ...readingDeeds,
  ...retentionDeeds,
  makeUnitKey: z.tuple([District]),
  digest: z.tuple([z.enum(['facts', 'bodies']), z.string()]),
} as const satisfies Record<keyof Keeper, z.ZodMiniType>;
export type KeeperDeed = keyof typeof deeds;

/** JSON knows no bytes. What begins so says by its next letter whether it is bytes, or a text that somebody began with a NUL. */
const mark = '\u0000';
const [ofBytes, ofText] = [`${mark}b`, `${mark}t`];

export const written = (value: unknown): string => JSON.stringify(marked(value));

export const heard = (text: string): unknown =>
  JSON.parse(text, (_name, said: unknown) => {
    if (typeof said !== 'string' || !said.startsWith(mark)) return said;
    return said.startsWith(ofBytes) ? Buffer.from(said.slice(ofBytes.length), 'base64') : said.slice(ofText.length);
  });

/** Before `JSON.stringify`, which would write a Buffer as a list of numbers. */
function marked(value: unknown): unknown {
  if (value instanceof Uint8Array) return ofBytes + Buffer.from(value).toString('base64');
  if (typeof value === 'string' && value.startsWith(mark)) return ofText + value;
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, said]) => [name, marked(said)]));
}
