/**
 * Until when the words of a plan stand open to those who were asked to approve it. A district may make that shorter; longer than what
 * ships it is not, and a wording that was ended or bent out of shape shortens nothing.
 */
import { detailOf } from '@naung/domain/ground/codes/details.ts';
import type { CodeItem, CodeOf } from '@naung/domain/ground/codes/model.ts';
import { codesOf } from '@naung/domain/ground/codes/shipped.ts';
import { dueAt } from '@naung/domain/ground/deadlines/due.ts';
import type { Instant } from '@naung/domain/ground/time.ts';
import { zoneOf } from '../../ground/agencies/zone.ts';
import { offeredCodes } from '../../ground/codes/store.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { calendarFrom } from '../../ground/deadlines/calendar.ts';
import { today } from './case.ts';

const limit: CodeOf<'deadlines'> = 'approval-lapses';

export async function askedUntil(tx: Tx): Promise<Instant> {
  const zone = await zoneOf(tx);
  const calendar = await calendarFrom(tx, tx.now);
  const own = await offeredCodes(tx.db, tx.actor.district, 'deadlines', await today(tx));
  const ends = [codesOf('deadlines'), own].flatMap((items) => {
    const span = spanIn(items);
    return span === null ? [] : [dueAt(tx.now, span, calendar, zone)];
  });
  const [earliest] = ends.sort();
  if (earliest === undefined) throw new Error('How long a plan is asked does not ship');
  return earliest;
}

function spanIn(items: readonly CodeItem[]) {
  const item = items.find((one) => one.code === limit);
  return item ? detailOf('deadlines', item) : null;
}
