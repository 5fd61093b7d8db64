/** Who reads and writes the rows of referrals: the case, or where a referral went, and there its packet and the steps that are shared. */
import {
  allOf,
  among,
  anyOf,
  drawersOf,
  here,
  hereAnd,
  type RowPolicy,
  reachedThrough,
  unchanged,
} from '../../ground/access/row-rule.ts';

const ofCaseOrReceiver = anyOf(reachedThrough('subject'), reachedThrough('id'));
const packet = hereAnd({ seen: 'referral', table: 'casework.referrals', by: 'id' });

export const referralRows = {
  'casework.referrals': {
    read: ofCaseOrReceiver,
    add: reachedThrough('subject'),
    change: unchanged(ofCaseOrReceiver),
  },
  'casework.referral_packets': { read: packet, add: here, change: unchanged(packet) },
  'casework.referral_steps': {
    read: anyOf(reachedThrough('subject'), allOf(among('is_shared', true), reachedThrough('referral'))),
    add: hereAnd({ own: 'by_person', as: 'person' }),
  },
  'casework.referrals_drawers': drawersOf,
} satisfies RowPolicy;
