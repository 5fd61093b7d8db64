/**
 * How far the duty alone decides: it never lets in, it is enough by itself, or it lets in to the records that the reason names.
 */
import { isReachedByName } from '@naung/domain/ground/access/grantee.ts';
import { deedOfRelation } from '@naung/domain/ground/access/holds.ts';
import type { Condition } from '@naung/domain/ground/access/rule.ts';
import type { Preset } from '@naung/domain/ground/agencies/presets.ts';

export type Standing = 'never' | 'for-some' | 'always';

export function standingOf(condition: Condition, deeds: Preset['deeds']): Standing {
  if ('all' in condition) return least(condition.all.map((one) => standingOf(one, deeds)));
  if ('any' in condition) return most(condition.any.map((one) => standingOf(one, deeds)));
  if ('not' in condition) return turned[standingOf(condition.not, deeds)];
  if ('carries' in condition) return deeds.includes(condition.carries) ? 'always' : 'never';
  if ('relation' in condition) {
    const deed = deedOfRelation[condition.relation];
    return (deed === null ? isReachedByName(deeds) : deeds.includes(deed)) ? 'for-some' : 'never';
  }
  // A field of the record decides: her own unit, her own village, a partner by telephone.
  return 'for-some';
}

const order: readonly Standing[] = ['never', 'for-some', 'always'];
const turned: Readonly<Record<Standing, Standing>> = { never: 'always', 'for-some': 'for-some', always: 'never' };

const least = (several: readonly Standing[]): Standing => order.find((one) => several.includes(one)) ?? 'always';
export const most = (several: readonly Standing[]): Standing =>
  order.findLast((one) => several.includes(one)) ?? 'never';
