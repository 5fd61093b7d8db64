/**
 * A stage in the forming of a group, reached on a day and shown by a paper.
 */
import * as z from 'zod/mini';
import { codeIn } from '../../ground/codes/model.ts';
import type { Drawers } from '../../ground/drawers/model.ts';
import { idOf } from '../../ground/ids.ts';
import { plainLine } from '../../ground/plain-line.ts';
import { Day } from '../../ground/time.ts';

export const StageReachedId = idOf('stage-reached');
export type StageReachedId = z.infer<typeof StageReachedId>;

/** What shows that a stage was reached: which paper, of which day, and a line about it. */
export const Evidence = z.strictObject({
  what: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(64)),
  on: Day,
  words: z.optional(plainLine(200)),
});
export type Evidence = z.infer<typeof Evidence>;

export const stageFields = {
  stage: codeIn('formation-stages'),
  reachedOn: Day,
  evidence: z.array(Evidence).check(z.minLength(1), z.maxLength(10)),
};
const StageTold = z.strictObject(stageFields);
export type StageTold = z.infer<typeof StageTold>;

export const stageDrawers: Drawers<StageTold> = { stage: 'core', reachedOn: 'core', evidence: 'narrative' };
