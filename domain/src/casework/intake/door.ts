/**
 * The narrow door: all that prevention, the village app and the public site may know of casework, and it stands on the ground
 * alone. What goes in is a telling, sealed before it is written; what comes back is a step in plain words. Never anything else.
 */
import * as z from 'zod/mini';
import { PlaceNumber } from '../../ground/ids.ts';
import { Day } from '../../ground/time.ts';
import { UrgencyItem } from '../../ground/urgency.ts';

const code = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60));
const line = (length: number) => z.string().check(z.minLength(1), z.maxLength(length));

/** How the person who told may be reached without harm. The most valuable answers of all. */
export const SafeContact = z.strictObject({
  mayContact: z.boolean(),
  channels: z.optional(z.array(z.enum(['call', 'whatsapp', 'text', 'in-person', 'through-someone']))),
  phone: z.optional(line(40)),
  when: z.optional(line(200)),
  sayWeAre: z.optional(line(200)),
  neverSay: z.optional(line(500)),
  mayLeaveMessage: z.optional(z.boolean()),
  sharedDevice: z.optional(z.boolean()),
  through: z.optional(line(300)),
});
export type SafeContact = z.infer<typeof SafeContact>;

export const sexes = ['female', 'male', 'unknown'] as const;
export const reporterKinds = [
  'survivor',
  'family',
  'neighbour',
  'agency',
  'school',
  'village',
  'public',
  'unknown',
] as const;
/** About whom she who told said that it was, before any rule made a child of somebody whose age nobody knows. */
export const toldAbouts = ['self', 'child', 'woman', 'other'] as const;
export const occurredWhen = ['today', 'this-week', 'long-ago', 'ongoing', 'unknown'] as const;

/** What a person tells, in whatever order she can; everything but the channel and the subject may be missing. */
export const concernFields = {
  channel: code,
  /** Codes of `concern-kinds`: violence, exploitation, discrimination and what lies under them. */
  kinds: z.array(code).check(z.maxLength(20)),
  /** Codes of `forms-of-violence`, SIMFONI's beside ours. */
  forms: z.array(code).check(z.maxLength(10)),
  aboutChild: z.boolean(),
  ageBand: z.nullable(code),
  sex: z.enum(sexes),
  disability: z.nullable(z.boolean()),
  village: z.nullable(PlaceNumber),
  placeKind: z.nullable(code),
  /** Relation of the respondent to the survivor, code of `relations`. */
  relation: z.nullable(code),
  respondentIsChild: z.nullable(z.boolean()),
  reporterKind: z.enum(reporterKinds),
  occurred: z.enum(occurredWhen),
  occurredOn: z.nullable(Day),
  urgencyItems: z.array(UrgencyItem).check(z.maxLength(30)),
  toldAbout: z.optional(z.enum(toldAbouts)),
  subjectName: z.optional(line(200)),
  subjectBorn: z.optional(Day),
  address: z.optional(line(500)),
  school: z.optional(line(200)),
  story: z.optional(line(20_000)),
  ownWords: z.optional(line(5000)),
  respondentName: z.optional(line(200)),
  respondentNotes: z.optional(line(2000)),
  reporterName: z.optional(line(200)),
  reporterRelation: z.optional(line(200)),
  reference: z.optional(line(60)),
  safeContact: z.optional(SafeContact),
};

export const ConcernTold = z.strictObject(concernFields);
export type ConcernTold = z.infer<typeof ConcernTold>;

/** Taken for a child because no age is known, not because somebody said so. */
export const isTakenForChild = (
  told: Pick<ConcernTold, 'aboutChild' | 'ageBand'> & Partial<Pick<ConcernTold, 'toldAbout' | 'subjectBorn'>>,
): boolean => told.aboutChild && told.ageBand === null && told.subjectBorn === undefined && told.toldAbout !== 'child';

/** Associated data of a sealed telling: the envelope opens for this concern of this district and for no other. */
export const sealedFor = (district: number, concern: string): string => `concern|${district}|${concern}`;

/** What she who told reads when she comes back with her receipt. */
export const replySteps = ['received', 'being-read', 'help-under-way', 'with-another-office', 'ended'] as const;
export type ReplyStep = (typeof replySteps)[number];
