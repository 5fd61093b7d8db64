/** Who reads and writes the rows of agencies, units, people and duties: open within a district, kept by whoever administers it. */
import {
  allOf,
  among,
  anyOf,
  carriesAny,
  here,
  hereAnd,
  keptBy,
  mine,
  no,
  type RowPolicy,
  type RowRules,
  unchanged,
} from '../access/row-rule.ts';

const keepsAgencies = hereAnd(carriesAny('keep-agencies'));
/** Whoever keeps villages forms and retires their groups, and nothing else of agencies. */
const keepsTheGroup = hereAnd(among('kind', 'patbm-group'), carriesAny('keep-villages'), { village: 'place' });
const unitOfAGroup = hereAnd(no(among('receives_concerns', true)), carriesAny('keep-villages'), {
  seen: 'agency',
  table: 'ground.agencies',
  by: 'id',
  where: allOf(among('kind', 'patbm-group'), { village: 'place' }),
});
/** Any of them confirms what another asked for; of which unit, the office asks. */
const secondPersons = carriesAny('keep-people', 'approve', 'keep-walls');
const askedByAnother = allOf(among('state', 'asked'), no({ own: 'entered_by', as: 'person' }));
const confirmed = { seen: 'id', table: 'ground.duties_asked', by: 'id', where: askedByAnother } as const;

/** What one asked for, until a second answers. */
const asked: RowRules = {
  read: hereAnd(secondPersons),
  add: hereAnd(carriesAny('keep-people'), among('state', 'asked')),
  change: {
    of: hereAnd(secondPersons, among('state', 'asked')),
    into: hereAnd(secondPersons, anyOf(no({ own: 'entered_by', as: 'person' }), among('state', 'declined'))),
  },
};
const endConfirmed = { seen: 'id', table: 'ground.duty_ends_asked', by: 'duty', where: askedByAnother } as const;
const endsDuties = hereAnd(anyOf(carriesAny('keep-people'), endConfirmed));

/** Of stand-ins as of duties. */
const secondsOfStandIns = carriesAny('keep-agencies', 'approve', 'keep-walls');
const confirmedStandIn = { seen: 'unit', table: 'ground.stand_ins_asked', by: 'unit', where: askedByAnother } as const;
const namesStandIns = hereAnd(anyOf(carriesAny('keep-agencies'), confirmedStandIn));

const ownUnit = hereAnd({ own: 'unit', as: 'unit' });

export const agencyRows = {
  'ground.tenants': { read: 'everybody', change: { of: keepsAgencies, into: keepsAgencies } },
  'ground.agencies': {
    read: here,
    add: anyOf(keepsAgencies, keepsTheGroup),
    change: { of: anyOf(keepsAgencies, keepsTheGroup), into: anyOf(keepsAgencies, keepsTheGroup) },
  },
  'ground.units': { ...keptBy('keep-agencies'), read: here, add: anyOf(keepsAgencies, unitOfAGroup) },
  'ground.stand_ins': { read: here, add: namesStandIns, change: { of: namesStandIns, into: namesStandIns } },
  'ground.stand_ins_asked': {
    read: hereAnd(secondsOfStandIns),
    add: hereAnd(carriesAny('keep-agencies'), among('state', 'asked', 'alone', 'ended')),
    change: {
      of: hereAnd(secondsOfStandIns, among('state', 'asked')),
      into: hereAnd(secondsOfStandIns, anyOf(no({ own: 'entered_by', as: 'person' }), among('state', 'declined'))),
    },
  },
  'ground.unit_keys': { ...keptBy('keep-agencies'), read: ownUnit },
  'ground.people': { ...keptBy('keep-people'), read: anyOf(here, { own: 'id', as: 'person' }) },
  'ground.duties': {
    add: hereAnd(anyOf(carriesAny('keep-people'), confirmed)),
    change: unchanged(endsDuties),
    read: anyOf(here, mine),
  },
  'ground.duty_ends_asked': asked,
  'ground.duties_asked': asked,
  // Signing in writes it.
  'ground.arrivals': { read: hereAnd(secondPersons) },
  'ground.services': {
    ...keptBy('keep-agencies'),
    read: hereAnd(anyOf(no(among('sensitivity', 'secret')), carriesAny('work-on-cases', 'supervise', 'keep-agencies'))),
  },
} satisfies RowPolicy;
