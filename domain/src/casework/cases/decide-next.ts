/**
 * The next date of a case: what is to be done and on which day, so that nobody is forgotten between two visits.
 */
import type { CommandOf } from '../../ground/command.ts';
import type { Happening } from '../../ground/happening.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import type { SetNext } from './commands.ts';
import type { CourseRefusal, CourseSituation } from './decide-course.ts';
import { isOpen } from './model.ts';

export type NextSet = Happening<'next-set', { readonly on: string | null; readonly what: string | null }>;

export function decideSettingNext(
  { payload }: Pick<CommandOf<typeof SetNext>, 'payload'>,
  now: CourseSituation,
): Result<readonly NextSet[], CourseRefusal> {
  // After closing, one thing is still to be done: to ask how she is.
  if (!isOpen(now.phase) && payload.what !== 'check-after-closing' && payload.on !== null)
    return refused('case-is-closed');
  if (payload.on !== null && payload.on < now.today) return refused('day-is-past');
  return done([
    { type: 'next-set', record: payload.case, subject: payload.case, core: { on: payload.on, what: payload.what } },
  ]);
}
