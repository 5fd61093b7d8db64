/**
 * Who may change the network of agencies, its people and their duties, and who may look at them.
 *
 * Offices and the directory are open to everyone who works in the district; the list of people is for those who work with them, so
 * that a village does not learn who handles cases.
 */
import { all, any, carries, type Policy, rule, within } from '../access/rule.ts';

const keepsTheAgencies = rule('keeps-the-agencies', carries('keep-agencies'));
const keepsThePeople = rule('keeps-the-people', carries('keep-people'));
const worksHere = rule('works-here', all());
const worksWithColleagues = rule(
  'works-with-colleagues',
  any(
    carries('keep-people'),
    carries('keep-agencies'),
    carries('keep-villages'),
    carries('triage'),
    carries('work-on-cases'),
    carries('supervise'),
    carries('read-audit'),
  ),
);

const watchesOverUnits = rule(
  'watches-over-units',
  any(carries('supervise'), carries('keep-people'), carries('keep-walls')),
);

const approvesInTheUnit = rule('approves-in-the-unit', all(carries('approve'), within('unit', 'unit')));
const approvesInItsStandIn = rule('approves-in-its-stand-in', all(carries('approve'), within('standIn', 'unit')));
/** Not of the unit that stands in: its approvers would gain by it. */
const approvesInItsUnit = rule('approves-in-its-unit', all(carries('approve'), within('unit', 'unit')));
const keepsTheWalls = rule('keeps-the-walls', carries('keep-walls'));
const isASecondPerson = [keepsThePeople, approvesInTheUnit, approvesInItsStandIn, keepsTheWalls];
const isASecondOfStandIns = [keepsTheAgencies, approvesInItsUnit, keepsTheWalls];
const mayBeASecondOfStandIns = rule(
  'may-be-a-second-of-stand-ins',
  any(carries('keep-agencies'), carries('approve'), carries('keep-walls')),
);
const mayBeASecondPerson = rule(
  'may-be-a-second-person',
  any(carries('keep-people'), carries('approve'), carries('keep-walls')),
);

const hearsOfCustodians = rule(
  'watches-or-heads-a-unit',
  any(carries('keep-walls'), carries('approve'), carries('read-numbers')),
);

type AgencyVerb =
  | `agencies/${'add' | 'rename' | 'change-contact' | 'retire'}`
  | `agencies/${'add-unit' | 'rename-unit' | 'receive-concerns' | 'retire-unit'}`
  | `agencies/${'add-person' | 'change-phones' | 'end-person' | 'give-duty' | 'end-duty'}`
  | `agencies/${'add-service' | 'verify-service' | 'retire-service' | 'name-service' | 'set-zone'}`
  | `agencies/${'name-stand-in' | 'confirm-stand-in' | 'decline-stand-in' | 'stand-ins' | 'stand-ins-lately'}`
  | `agencies/${'confirm-duty' | 'decline-duty' | 'asked-duties' | 'arrivals' | 'duties-lately'}`
  | `agencies/${'ask-to-end-duty' | 'confirm-end' | 'decline-end' | 'asked-ends' | 'custodians-ended'}`
  | `agencies/${'list' | 'show' | 'people' | 'directory' | 'receiving-units' | 'few-openers' | 'zone'}`;

export const agenciesPolicy = {
  'agencies/add': [keepsTheAgencies],
  'agencies/rename': [keepsTheAgencies],
  'agencies/change-contact': [keepsTheAgencies],
  'agencies/retire': [keepsTheAgencies],
  'agencies/add-unit': [keepsTheAgencies],
  'agencies/rename-unit': [keepsTheAgencies],
  'agencies/receive-concerns': [keepsTheAgencies],
  'agencies/retire-unit': [keepsTheAgencies],
  'agencies/name-stand-in': [keepsTheAgencies],
  'agencies/confirm-stand-in': isASecondOfStandIns,
  'agencies/decline-stand-in': isASecondOfStandIns,
  'agencies/stand-ins-lately': [mayBeASecondOfStandIns],
  'agencies/add-person': [keepsThePeople],
  'agencies/change-phones': [keepsThePeople],
  'agencies/end-person': [keepsThePeople],
  'agencies/give-duty': [keepsThePeople],
  'agencies/end-duty': [keepsThePeople],
  'agencies/ask-to-end-duty': [keepsThePeople],
  'agencies/confirm-end': isASecondPerson,
  'agencies/decline-end': isASecondPerson,
  'agencies/asked-ends': [mayBeASecondPerson],
  'agencies/custodians-ended': [hearsOfCustodians],
  'agencies/confirm-duty': isASecondPerson,
  'agencies/decline-duty': isASecondPerson,
  'agencies/asked-duties': [mayBeASecondPerson],
  'agencies/arrivals': [mayBeASecondPerson],
  'agencies/duties-lately': [keepsTheWalls],
  'agencies/add-service': [keepsTheAgencies],
  'agencies/verify-service': [keepsTheAgencies],
  'agencies/retire-service': [keepsTheAgencies],
  'agencies/name-service': [keepsTheAgencies],
  'agencies/set-zone': [keepsTheAgencies],
  'agencies/list': [worksHere],
  'agencies/show': [worksHere],
  'agencies/people': [worksWithColleagues],
  'agencies/stand-ins': [worksWithColleagues],
  'agencies/directory': [worksHere],
  'agencies/receiving-units': [worksHere],
  'agencies/few-openers': [watchesOverUnits],
  'agencies/zone': [worksHere],
} as const satisfies Policy<AgencyVerb>;

export const correctsOffices = [keepsTheAgencies];
export const correctsPeople = [keepsThePeople];
export const invites = [keepsThePeople];
