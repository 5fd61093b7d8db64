/**
 * The lists that ship, all of them: for the server, which lays them into the dated tables, and for a desk that is told to have
 * them at hand. A small page imports the one list it needs from `lists/` instead.
 */
import type { ListName } from './known.ts';
import activityKinds from './lists/activity-kinds.data.json';
import ageBandsActivities from './lists/age-bands-activities.data.json';
import ageBandsPuskesmas from './lists/age-bands-puskesmas.data.json';
import ageBandsSimfoni from './lists/age-bands-simfoni.data.json';
import agencyKinds from './lists/agency-kinds.data.json';
import ampkCategories from './lists/ampk-categories.data.json';
import certaintyMarks from './lists/certainty-marks.data.json';
import changeLevels from './lists/change-levels.data.json';
import channels from './lists/channels.data.json';
import closureReasons from './lists/closure-reasons.data.json';
import concernClosureReasons from './lists/concern-closure-reasons.data.json';
import concernKinds from './lists/concern-kinds.data.json';
import consentGivers from './lists/consent-givers.data.json';
import consentOverrideReasons from './lists/consent-override-reasons.data.json';
import continuumStages from './lists/continuum-stages.data.json';
import dailyLimits from './lists/daily-limits.data.json';
import deadlines from './lists/deadlines.data.json';
import disabilityTypes from './lists/disability-types.data.json';
import educationLevels from './lists/education-levels.data.json';
import emergencyLimits from './lists/emergency-limits.data.json';
import emergencyReasons from './lists/emergency-reasons.data.json';
import formationStages from './lists/formation-stages.data.json';
import formsOfViolence from './lists/forms-of-violence.data.json';
import fundingSources from './lists/funding-sources.data.json';
import groupBases from './lists/group-bases.data.json';
import groupLegalForms from './lists/group-legal-forms.data.json';
import hamletKinds from './lists/hamlet-kinds.data.json';
import handoverRefusalReasons from './lists/handover-refusal-reasons.data.json';
import incidentPlaces from './lists/incident-places.data.json';
import maritalStatuses from './lists/marital-statuses.data.json';
import memberElements from './lists/member-elements.data.json';
import memberRoles from './lists/member-roles.data.json';
import phoneOwners from './lists/phone-owners.data.json';
import placeKinds from './lists/place-kinds.data.json';
import readingLimits from './lists/reading-limits.data.json';
import referralBarriers from './lists/referral-barriers.data.json';
import referralDeclineReasons from './lists/referral-decline-reasons.data.json';
import relations from './lists/relations.data.json';
import releaseLimits from './lists/release-limits.data.json';
import reporterKinds from './lists/reporter-kinds.data.json';
import retentionClasses from './lists/retention-classes.data.json';
import serviceLines from './lists/service-lines.data.json';
import serviceNeeds from './lists/service-needs.data.json';
import serviceTypes from './lists/service-types.data.json';
import sexes from './lists/sexes.data.json';
import simfoniServices from './lists/simfoni-services.data.json';
import smallNumbers from './lists/small-numbers.data.json';
import tpksOffences from './lists/tpks-offences.data.json';
import tpksOtherActs from './lists/tpks-other-acts.data.json';
import uptdFunctions from './lists/uptd-functions.data.json';
import urgencyItems from './lists/urgency-items.data.json';
import urgencyLevels from './lists/urgency-levels.data.json';
import villageBodies from './lists/village-bodies.data.json';
import { CodeList, type ItemOf } from './model.ts';

export const shippedLists: readonly CodeList[] = [
  activityKinds,
  ageBandsActivities,
  ageBandsPuskesmas,
  ageBandsSimfoni,
  agencyKinds,
  ampkCategories,
  certaintyMarks,
  changeLevels,
  channels,
  closureReasons,
  concernClosureReasons,
  concernKinds,
  consentGivers,
  consentOverrideReasons,
  continuumStages,
  dailyLimits,
  deadlines,
  disabilityTypes,
  educationLevels,
  emergencyLimits,
  emergencyReasons,
  formationStages,
  formsOfViolence,
  fundingSources,
  groupBases,
  groupLegalForms,
  hamletKinds,
  handoverRefusalReasons,
  incidentPlaces,
  maritalStatuses,
  memberElements,
  memberRoles,
  phoneOwners,
  placeKinds,
  readingLimits,
  referralBarriers,
  referralDeclineReasons,
  relations,
  releaseLimits,
  reporterKinds,
  retentionClasses,
  serviceLines,
  serviceNeeds,
  serviceTypes,
  sexes,
  simfoniServices,
  smallNumbers,
  tpksOffences,
  tpksOtherActs,
  uptdFunctions,
  urgencyItems,
  urgencyLevels,
  villageBodies,
].map((list) => CodeList.parse(list));

const listsByName = new Map(shippedLists.map((list) => [list.list, list]));

/** The items of one list as they ship, every wording of every date; `offeredOn` picks those of a day. */
export const codesOf = <const List extends ListName>(list: List): readonly ItemOf<List>[] =>
  (listsByName.get(list)?.items ?? []) as unknown as readonly ItemOf<List>[];
