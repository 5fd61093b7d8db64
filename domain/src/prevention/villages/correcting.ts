/**
 * Putting right what was written about a group. The village of a group stays: a group entered for the wrong village was entered by
 * mistake.
 */
import * as z from 'zod/mini';
import { correctionCommands } from '../../ground/corrections.ts';
import { memberFields } from './member.ts';
import { groupFields } from './model.ts';
import { stageFields } from './stage.ts';

const groups = correctionCommands('villages', 'group', z.partial(z.strictObject(groupFields)));
const members = correctionCommands('villages', 'member', z.partial(z.strictObject(memberFields)));
const stages = correctionCommands('villages', 'stage', z.partial(z.strictObject(stageFields)));

/** Nothing here belongs to a case, so nothing moves to another. */
export const groupCorrectionContracts = { correct: groups.correct, void: groups.void };
export const memberCorrectionContracts = { correct: members.correct, void: members.void };
export const stageCorrectionContracts = { correct: stages.correct, void: stages.void };
