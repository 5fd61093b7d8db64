/** Who reads and writes what belongs to no room: what somebody reaches, what was done and read, her drafts, the post between districts. */
import {
  allOf,
  among,
  anyOf,
  carriesAny,
  drawersOf,
  here,
  hereAnd,
  mine,
  no,
  type RowPolicy,
  reachedThrough,
  unchanged,
} from './row-rule.ts';

const herOwn = hereAnd(mine);
const inPrevention = carriesAny('record-activities', 'keep-villages', 'read-numbers');
const ofPreventionAsAWhole = allOf(inPrevention, 'whole-district');

const sender = allOf(
  { here: 'from_district' },
  { own: 'from_unit', as: 'unit' },
  { unwalledLetter: 'id', at: 'to_district' },
);
const receiver = allOf({ here: 'to_district' }, { reached: 'id', in: 'core', at: 'to_district' });
const hasLeft = { past: 'leaves_at' } as const;

export const houseRows = {
  'access.reach': { read: hereAnd({ own: 'grantee', as: 'grantee' }) },
  // What came to a unit because nobody was left elsewhere; that something came, and never why.
  'access.standing_in': { read: hereAnd({ own: 'unit', as: 'unit' }, { reached: 'subject', in: 'core' }) },
  // Whoever shows the audit reads it under a role of its own.
  'audit.entries': { add: herOwn },
  'ground.verdicts': { read: herOwn, add: herOwn, change: unchanged(herOwn) },
  'ground.drafts': { read: herOwn, add: herOwn, change: unchanged(herOwn), remove: herOwn },
  'ground.log': {
    read: anyOf(
      hereAnd(
        { empty: 'subject' },
        no(among('wing', 'casework')),
        anyOf(no(among('wing', 'prevention')), ofPreventionAsAWhole),
      ),
      reachedThrough('subject'),
    ),
    add: herOwn,
  },
  'casework.corrections': {
    read: reachedThrough('subject'),
    add: herOwn,
    change: unchanged(reachedThrough('subject')),
  },
  'casework.corrections_drawers': drawersOf,
  'prevention.corrections': {
    read: hereAnd(anyOf(mine, allOf(carriesAny('keep-villages'), 'whole-district'))),
    add: herOwn,
  },
  'ground.corrections': { read: hereAnd(carriesAny('keep-agencies', 'keep-people', 'keep-lists')), add: herOwn },
  // The receiver answers once; the sender takes back before it leaves. Neither may do the other's part.
  'ground.letters_between': {
    read: anyOf(allOf(receiver, hasLeft, no(among('state', 'withdrawn'))), sender),
    add: allOf(sender, among('state', 'sent')),
    change: {
      of: anyOf(
        allOf(receiver, hasLeft, among('state', 'sent')),
        allOf(sender, { ahead: 'leaves_at' }, among('state', 'sent')),
      ),
      into: anyOf(allOf(receiver, among('state', 'accepted', 'returned')), allOf(sender, among('state', 'withdrawn'))),
    },
  },
  'ground.departures': { read: here, add: here, remove: hereAnd(anyOf({ ahead: 'left_at' }, no({ empty: 'merge' }))) },
  'ground.notices': {
    read: hereAnd({ own: 'unit', as: 'unit' }),
    add: here,
    change: unchanged(hereAnd({ own: 'unit', as: 'unit' })),
  },
} satisfies RowPolicy;
