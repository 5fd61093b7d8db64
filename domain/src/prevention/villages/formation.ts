/**
 * The ten stages in which a PATBM is formed, each with the papers that show it. The stages are a dated list (`formation-stages`);
 * this file only knows their order.
 *
 * Villages do not form their groups in the order of the guide, and many of them did it years ago: a stage is taken as it comes, and
 * the table says where papers are missing before it. To demand the earlier ones first would only breed invented minutes.
 */
import type { Day } from '../../ground/time.ts';
import type { Evidence } from './stage.ts';

/** A stage as the list has it on the day it is read. */
export interface FormationStage {
  readonly code: string;
  readonly number: number;
  readonly evidence: readonly string[];
}

interface Reached {
  readonly id: string;
  readonly stage: string;
  readonly reachedOn: Day;
  readonly evidence: readonly Evidence[];
}

export interface StageInTable {
  readonly stage: string;
  readonly number: number;
  readonly reached: Reached | null;
  /** A later stage was reached and this one shows nothing yet. */
  readonly isGap: boolean;
}

export function formationTable(
  stages: readonly FormationStage[],
  reached: readonly Reached[],
): readonly StageInTable[] {
  const byStage = new Map(reached.map((one) => [one.stage, one]));
  const inOrder = [...stages].sort((one, other) => one.number - other.number);
  const last = inOrder.findLastIndex((stage) => byStage.has(stage.code));
  return inOrder.map(({ code, number }, place) => {
    const found = byStage.get(code) ?? null;
    return { stage: code, number, reached: found, isGap: found === null && place < last };
  });
}

/** Codes of evidence that the list does not name for this stage. */
export const foreignEvidence = (
  stage: FormationStage,
  evidence: readonly Pick<Evidence, 'what'>[],
): readonly string[] =>
  evidence.map((one) => one.what).filter((what) => what !== 'other' && !stage.evidence.includes(what));
