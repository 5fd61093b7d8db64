/**
 * Putting right an activity, or the line of one village in it.
 */
import * as z from 'zod/mini';
import { correctionCommands } from '../../ground/corrections.ts';
import { activityFields, attendanceFields } from './model.ts';

const activities = correctionCommands('activities', 'activity', z.partial(z.strictObject(activityFields)));
const lines = correctionCommands('activities', 'attendance', z.partial(z.strictObject(attendanceFields)));

/** Nothing here belongs to a case, so nothing moves to another. */
export const activityCorrectionContracts = { correct: activities.correct, void: activities.void };
export const attendanceCorrectionContracts = { correct: lines.correct, void: lines.void };
