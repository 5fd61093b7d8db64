/**
 * An activity while it is being written down: what the form knows so far, what a kind of activity fills in by itself, and what is to be
 * looked at again before it is sent. The ids are made with the draft, so that sending twice writes once, also from another desk.
 */

import type { DetailOf } from '@naung/domain/ground/codes/details.ts';
import type { PlaceNumber } from '@naung/domain/ground/ids.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import {
  type ActivityId,
  type ActivityTold,
  type AttendanceId,
  nobody,
  type Tally,
} from '@naung/domain/prevention/activities/model.ts';
import type { Telling } from '../../ground/telling.ts';

export type ActivityTelling = Telling<ActivityTold>;

export interface Line {
  readonly line: AttendanceId;
  readonly village: PlaceNumber;
  readonly tally: Tally;
}

export interface ActivityDraft {
  readonly activity: ActivityId;
  readonly telling: ActivityTelling;
  readonly lines: readonly Line[];
}

export type Outcome = ActivityTold['outcome'];

export const nothingCameOfIt: Outcome = { explained: [], agreements: [], followUp: [] };

/** The village whose page she came from, unless her duty is confined to others; else the only one she works in. */
export function homeOf(asked: number | null, own: readonly number[]): number | null {
  const isHers = asked !== null && (own.length === 0 || own.includes(asked));
  if (isHers) return asked;
  return own.length === 1 ? (own[0] ?? null) : null;
}

/** Who works for a village starts with the village; everybody else with the office, unless she came from the page of a village. */
export const emptyDraft = (
  activity: string,
  today: Day,
  village: number | null,
  worksInVillage = village !== null,
): ActivityDraft => ({
  activity: activity as ActivityId,
  telling: {
    heldOn: today,
    heldUntil: null,
    place: null,
    placeWords: null,
    levels: [],
    holderKind: worksInVillage ? 'village' : 'office',
    holder: null,
    village: village as PlaceNumber | null,
    openedBy: null,
    ledBy: null,
    tally: nobody,
    bands: null,
    agencies: [],
    outcome: nothingCameOfIt,
    funding: null,
    ownInitiative: false,
  },
  lines: [],
});

export interface KindChosen {
  readonly code: ActivityTold['kind'];
  readonly word: string;
  readonly detail: DetailOf<'activity-kinds'> | null;
}

/**
 * A kind says on which stage and levels it usually works, and by which bands it counts; a title that nobody has typed takes its word.
 * What the person chose herself stays.
 */
export function withKind(telling: ActivityTelling, kind: KindChosen, before: KindChosen | null): ActivityTelling {
  const untouched = {
    title: telling.title === undefined || telling.title === '' || telling.title === before?.word,
    stage: telling.stage === undefined || telling.stage === before?.detail?.stage,
    levels: telling.levels?.length === 0 || String(telling.levels) === String(before?.detail?.levels),
  };
  return {
    ...telling,
    kind: kind.code,
    ...(untouched.title ? { title: kind.word } : {}),
    ...(untouched.stage ? { stage: kind.detail?.stage } : {}),
    ...(untouched.levels ? { levels: [...(kind.detail?.levels ?? [])] } : {}),
    bands: kind.detail?.bands === 'fine' ? (telling.bands ?? {}) : null,
  };
}

/** Rows in which nobody wrote anything are no rows; a field that was emptied is none. */
export function tidied(telling: ActivityTelling): ActivityTelling {
  const { outcome = nothingCameOfIt, bands } = telling;
  return {
    ...telling,
    title: telling.title?.trim(),
    placeWords: filled(telling.placeWords),
    openedBy: filled(telling.openedBy),
    ledBy: filled(telling.ledBy),
    heldUntil: telling.heldUntil === telling.heldOn ? null : telling.heldUntil,
    holder: telling.holderKind === 'agency' ? telling.holder : null,
    bands: bands === undefined || bands === null || Object.keys(bands).length === 0 ? null : bands,
    outcome: {
      explained: outcome.explained.map((line) => line.trim()).filter((line) => line !== ''),
      agreements: outcome.agreements.filter(({ text, who, by }) => text.trim() + who.trim() !== '' || by !== undefined),
      followUp: outcome.followUp.filter(({ what, who, when = '' }) => (what + who + when).trim() !== ''),
    },
  };
}

const filled = (text: string | null | undefined): string | null =>
  text === undefined || text === null || text.trim() === '' ? null : text.trim();
