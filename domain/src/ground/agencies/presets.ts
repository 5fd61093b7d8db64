/**
 * Ready-made duties, so that a small office need not compose rights: each names its deeds, and whether a passphrase alone is enough
 * to come in. The deeds are copied into a duty when it is given; a later change of a preset changes nobody's rights in silence.
 */
import * as z from 'zod/mini';
import { type Actor, Deed } from '../access/model.ts';
import shipped from './presets.json';

const Preset = z.strictObject({
  code: z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/)),
  id: z.string().check(z.minLength(1)),
  en: z.string().check(z.minLength(1)),
  deeds: z.readonly(z.array(Deed).check(z.minLength(1))),
  /** A passphrase needs a code beside it, unless a passkey is used. */
  needsTotp: z.boolean(),
  /** Held by a volunteer in named villages, on a phone far from the office. */
  village: z.optional(z.boolean()),
});
export type Preset = z.infer<typeof Preset>;

export const presets: readonly Preset[] = z.array(Preset).parse(shipped);

const presetsByCode: ReadonlyMap<string, Preset> = new Map(presets.map((preset) => [preset.code, preset]));

export const presetOf = (code: string): Preset | null => presetsByCode.get(code) ?? null;

/** A duty whose preset no longer ships is treated as the strictest. */
export const isVillageDuty = (duty: Pick<Actor, 'preset'>): boolean => presetOf(duty.preset)?.village === true;
export const needsTotp = (duty: Pick<Actor, 'preset'>): boolean => presetOf(duty.preset)?.needsTotp ?? true;
