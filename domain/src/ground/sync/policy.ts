/** Everybody may ask what her device may hold; what it is follows from her reach, and to most it is nothing. */
import { all, type Policy, rule } from '../access/rule.ts';

export const syncPolicy = {
  'sync/scope': [rule('works-here', all())],
} as const satisfies Policy<'sync/scope'>;
