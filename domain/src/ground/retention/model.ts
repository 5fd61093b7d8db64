/**
 * How long what was told is kept, and how it ends. A record that has ended falls due after the period of its class; then two people
 * destroy its keys, or two people hold it because a court, an inquiry or the client needs it.
 *
 * What must never happen: that something is destroyed by one person alone or while it is held, that a hold runs out unseen, or that
 * what was destroyed is said to be gone while a copy of its keys still exists.
 */
import * as z from 'zod/mini';
import type { Happening } from '../happening.ts';
import { idOf } from '../ids.ts';

export const RetentionActId = idOf('retention-act');

/** What one person asks and another decides. */
export const retentionActs = ['hold', 'release', 'destroy'] as const;
export const RetentionAct = z.enum(retentionActs);
export type RetentionAct = (typeof retentionActs)[number];

export const holdReasons = ['court-case', 'inquiry', 'complaint', 'client-wish', 'other'] as const;
export const HoldReason = z.enum(holdReasons);
export type HoldReason = (typeof holdReasons)[number];

/** Copies of the key store are kept no longer; `backups` keeps to it. */
export const keyCopyDays = 35;

export type RetentionAsked = Happening<'retention-asked', { readonly act: string; readonly what: RetentionAct }>;
export type RetentionDecided = Happening<
  'retention-agreed' | 'retention-declined',
  { readonly act: string; readonly what: RetentionAct }
>;
