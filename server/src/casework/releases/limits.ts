/** The limits of releasing data as the district's dated list has them today. */
import { detailOf } from '@naung/domain/ground/codes/details.ts';
import type { CodeOf } from '@naung/domain/ground/codes/model.ts';
import { offeredCodes } from '../../ground/codes/store.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { todayIn } from '../../ground/places/store.ts';

export interface ReleaseLimits {
  readonly rowsAlone: number;
  readonly rowsAtAll: number;
  readonly hoursToDecide: number;
  readonly minutesToTake: number;
}

/** A limit that a district ended, or bent out of shape, is none: then nothing may be taken. */
export async function limitsOf(tx: Tx): Promise<ReleaseLimits> {
  const { district } = tx.actor;
  const items = await offeredCodes(tx.db, district, 'release-limits', await todayIn(tx.db, district, tx.now));
  const most = (code: CodeOf<'release-limits'>): number => {
    const item = items.find((one) => one.code === code);
    return (item && detailOf('release-limits', item)?.most) ?? 0;
  };
  return {
    rowsAlone: most('rows-alone'),
    rowsAtAll: most('rows-at-all'),
    hoursToDecide: most('hours-to-decide'),
    minutesToTake: most('minutes-to-take'),
  };
}
