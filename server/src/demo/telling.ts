/**
 * One story of the demo on its way: who works on it and how far it has come.
 */
import type { Actor } from '@naung/domain/ground/access/model.ts';
import type { DemoDistrict } from './lay.ts';
import type { Stage } from './stage.ts';
import data from './stories.data.json';

export const { stories, aliases } = data;
export type Story = (typeof stories)[number];

/** How far each of the thirty has come. */
export const ends = [
  'received',
  'received',
  'received',
  'advised',
  'opened',
  'opened',
  'opened',
  'assessed',
  'assessed',
  'assessed',
  'received',
  'planned',
  'approval-asked',
  'approved',
  'approved',
  'referred',
  'accepted',
  'declined',
  'in-progress',
  'completed',
  'verified',
  'served',
  'served',
  'served',
  'monitored',
  'monitored',
  'monitored',
  'closing-asked',
  'closed',
  'closed',
] as const;
export type End = (typeof ends)[number];

export interface Telling {
  readonly stage: Stage;
  readonly district: DemoDistrict;
  readonly index: number;
  readonly end: End;
  readonly story: Story;
  readonly concern: string;
  readonly case: string;
  readonly worker: Actor;
  readonly head: Actor;
  /** Days before now on which it was told. */
  readonly since: number;
  readonly isAtLeast: (step: End) => boolean;
}

export const nameOf = (district: DemoDistrict, story: Story, index: number): string => {
  const names = story.sex === 'female' ? district.data.clients.female : district.data.clients.male;
  return names[index % names.length] ?? '';
};
