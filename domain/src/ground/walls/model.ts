/**
 * Walls: who must never see a case, whatever her duty opens. They come from kin who were declared, from whom a record names, from
 * where the respondent works, and from a survivor who says "do not let him see".
 *
 * What must never happen: that somebody behind a wall learns that one stands, or that what staff say of their own families is read
 * by anybody at all. Of kin no name is asked, and what is asked leaves the office only as marks that the keeper alone can make.
 */
import * as z from 'zod/mini';
import type { Happening } from '../happening.ts';
import { idOf } from '../ids.ts';

export const WallId = idOf('wall');
export const LiftingId = idOf('lifting');

/** `self` is she herself: her own numbers, should a record name her. */
export const kinRelations = ['self', 'household', 'kin'] as const;
export type KinRelation = (typeof kinRelations)[number];

/** Why a wall stands; only custodians read it. */
export const wallReasons = ['respondent', 'kin', 'party', 'wish', 'works-there', 'neighbour'] as const;
export const WallReason = z.enum(wallReasons);
export type WallReason = (typeof wallReasons)[number];

export const liftingReasons = ['not-the-same-person', 'wish-taken-back', 'works-there-no-more', 'other'] as const;
export const LiftingReason = z.enum(liftingReasons);
export type LiftingReason = (typeof liftingReasons)[number];

export type KinDeclared = Happening<'kin-declared', Readonly<Record<string, never>>>;
/** Of whom is never said here: the log is read by more people than the team. */
export type WishKept = Happening<'wish-kept', { readonly case: string }>;
export type LiftingAsked = Happening<'lifting-asked', { readonly wall: string; readonly because: LiftingReason }>;
export type LiftingDecided = Happening<'wall-lifted' | 'wall-left-standing', Readonly<Record<string, never>>>;
