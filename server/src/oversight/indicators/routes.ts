/**
 * What can be asked of the numbers. Nothing is said here: facts are written by the rooms whose records they stand for.
 */

import type { Actor } from '@naung/domain/ground/access/model.ts';
import { CountByMonth } from '@naung/domain/oversight/indicators/counts-by-month.ts';
import definitions from '@naung/domain/oversight/indicators/definitions.data.json';
import { Indicator } from '@naung/domain/oversight/indicators/indicator.ts';
import { readsTheNumbers, wholeDistrictOnly } from '@naung/domain/oversight/indicators/policy.ts';
import { CountPrevention } from '@naung/domain/oversight/indicators/prevention-counts.ts';
import { CountBy, DefineIndicators } from '@naung/domain/oversight/indicators/reads.ts';
import { factRows } from '@naung/domain/oversight/indicators/rows.ts';
import * as z from 'zod/mini';
import { onRead, type Room } from '../../ground/commands/entry.ts';
import { Undone } from '../../ground/database/transaction.ts';
import { countBy, countByMonth, countPrevention } from './store.ts';

const items = z.array(Indicator).parse(definitions);

/** The ledger knows no village walls, so a duty confined to villages is kept out of the whole of it. */
const mustSeeTheDistrict = (actor: Actor): void => {
  if (actor.villages.length > 0) throw new Undone('not-allowed', wholeDistrictOnly);
};

export const indicatorsRoom: Room = {
  rows: factRows,
  commands: [],
  reads: [
    onRead(CountByMonth, {
      policy: readsTheNumbers,
      answer: (tx, query, actor) => {
        mustSeeTheDistrict(actor);
        return countByMonth(tx, query);
      },
    }),
    onRead(CountBy, {
      policy: readsTheNumbers,
      answer: (tx, query, actor) => {
        mustSeeTheDistrict(actor);
        return countBy(tx, query);
      },
    }),
    onRead(CountPrevention, {
      policy: readsTheNumbers,
      answer: (tx, query, actor) => {
        mustSeeTheDistrict(actor);
        return countPrevention(tx, query);
      },
    }),
    onRead(DefineIndicators, { policy: readsTheNumbers, answer: () => Promise.resolve({ items }) }),
  ],
};
