/**
 * What each question about told files is to be answered in a world, by force: from grants, walls and what was told where. Nothing here
 * asks the database or a rule of the house.
 */
import { personGrantee, unitGrantee } from '@naung/domain/ground/access/grantee.ts';
import type { Actor, Deed } from '@naung/domain/ground/access/model.ts';
import type { Compartment } from '@naung/domain/ground/drawers/model.ts';
import { openTo, reachOf } from './oracle.ts';
import type { Peopled } from './peopled-files.ts';
import type { Mark, Told } from './told-files.ts';

export interface Looking {
  readonly actor: Actor;
  /** Whether she reads this compartment of it now, in whichever way. */
  reaches(subject: string | null, compartment: Compartment): boolean;
  /** Whether it is open to her as herself; as one of her unit who carries a deed. */
  byName(subject: string | null, compartment: Compartment): boolean;
  byDeed(deed: Deed, subject: string | null, compartment: Compartment): boolean;
  /** Her unit is the one to which it belongs. */
  isOurs(id: string | null): boolean;
}

export function looking({ world, unitOf }: Peopled, actor: Actor): Looking {
  const reach = reachOf(world, actor);
  // The same person under a duty that neither works on cases nor triages is nobody on her own team.
  const works = actor.deeds.includes('work-on-cases') || actor.deeds.includes('triage');
  const named = works ? openTo(world, actor, [personGrantee(actor.person)]) : new Set<string>();
  const through = new Map(actor.deeds.map((deed) => [deed, openTo(world, actor, [unitGrantee(actor.unit, deed)])]));
  return {
    actor,
    reaches: (subject, compartment) => reach.has(`${subject} ${compartment}`),
    byName: (subject, compartment) => named.has(`${subject} ${compartment}`),
    byDeed: (deed, subject, compartment) => through.get(deed)?.has(`${subject} ${compartment}`) === true,
    isOurs: (id) => id !== null && unitOf.get(id) === actor.unit,
  };
}

export interface Question {
  readonly name: string;
  readonly query: Readonly<Record<string, string>>;
  /** Who may ask it at all. */
  readonly deeds: readonly Deed[] | 'whoever';
}

export const mayAsk = (actor: Actor, { deeds }: Pick<Question, 'deeds'>): boolean =>
  deeds === 'whoever' || deeds.some((deed) => actor.deeds.includes(deed));

export interface OfOne extends Question {
  readonly status: 200 | 403 | 404;
  /** The words that are answered, by where they were told. */
  shows(mark: Mark): boolean;
}

const onCases: readonly Deed[] = ['work-on-cases', 'triage', 'supervise', 'approve'];
const working: readonly Deed[] = ['work-on-cases', 'triage'];
const supervising: readonly Deed[] = ['work-on-cases', 'supervise'];
const none = () => false;
const there = (sees: boolean): 200 | 404 => (sees ? 200 : 404);

/** Every single record of a file that somebody can ask for. */
export function ofFile(she: Looking, file: Told): readonly OfOne[] {
  const waiting = ofTelling(she, file);
  if (file.case === null) return waiting;
  const of = { case: file.case };
  const { consent, referral, plan } = file.ids;
  const sees = she.reaches(file.case, 'core');
  const identity = sees && she.reaches(file.case, 'identity');
  const asCase = there(sees);
  const { reaches } = she;
  const isPerson = ({ whose, subject, compartment }: Mark) =>
    (whose === 'client' || whose === 'relative' || whose === 'respondent') && reaches(subject, compartment);
  const who: readonly string[] = ['name', 'nickname', 'nik'];
  const isWho = ({ whose, field }: Mark) => whose === 'client' && who.includes(field);
  const seesReferral = sees || reaches(referral, 'core');
  const inPacket = ({ whose, subject, compartment }: Mark) => whose === 'packet' && reaches(subject, compartment);
  return [
    ...waiting,
    { name: 'cases/show', query: of, deeds: onCases, status: asCase, shows: isAlias },
    {
      ...{ name: 'cases/identity', query: of, deeds: onCases, status: sees && !identity ? 403 : asCase },
      shows: (mark) => isAlias(mark) || isWho(mark),
    },
    { name: 'people/of-case', query: of, deeds: working, status: there(identity), shows: isPerson },
    { name: 'consent/of-case', query: of, deeds: supervising, status: asCase, shows: none },
    { name: 'referrals/of-case', query: of, deeds: supervising, status: asCase, shows: none },
    { name: 'services/of-case', query: of, deeds: supervising, status: asCase, shows: none },
    { name: 'cases/timeline', query: { ...of, limit: '1' }, deeds: onCases, status: asCase, shows: none },
    ...given(consent, (id) => ({
      ...{ name: 'consent/show', query: { consent: id }, deeds: supervising },
      ...{ status: asCase, shows: none },
    })),
    ...given(referral, (id) => ({
      ...{ name: 'referrals/show', query: { referral: id }, deeds: [...supervising, 'answer-referrals'] as const },
      ...{ status: there(seesReferral), shows: inPacket },
    })),
    ...given(plan, (id) => ({
      ...{ name: 'services/plan', query: { plan: id }, deeds: supervising },
      ...{ status: there(sees || reaches(plan, 'core')), shows: none },
    })),
    ...given(plan, (id) => ({
      ...{ name: 'services/approval', query: { plan: id }, deeds: ['approve'] as const },
      ...{ status: there(isToApprove(she, file)), shows: isAlias },
    })),
  ];
}

function ofTelling(she: Looking, { concern, case: id }: Told): readonly OfOne[] {
  const sees = she.reaches(concern, 'core');
  const told = ({ whose, compartment }: Mark) => sees && whose === 'told' && she.reaches(concern, compartment);
  const way = (mark: Mark) => told(mark) && mark.field === 'safeContact';
  const showing = { name: 'intake/show', query: { concern }, deeds: ['triage'] } as const;
  const single: OfOne = { ...showing, status: there(sees), shows: told };
  if (id === null) return [single];
  return [
    single,
    { name: 'intake/of-case', query: { case: id }, deeds: working, status: 200, shows: told },
    { name: 'intake/ways-of-case', query: { case: id }, deeds: ['work-on-cases'], status: 200, shows: way },
  ];
}

const isAlias = ({ field }: Mark): boolean => field === 'alias';
const given = <T>(id: string | null, made: (id: string) => T): readonly T[] => (id === null ? [] : [made(id)]);

const isToApprove = ({ byDeed, reaches }: Pick<Looking, 'byDeed' | 'reaches'>, { case: id, ids }: Told): boolean =>
  byDeed('approve', ids.plan, 'narrative') && (reaches(ids.plan, 'core') || reaches(id, 'core'));

export interface OfMany extends Question {
  /** Which records of a file stand in the list. */
  holds(file: Told): readonly (string | null)[];
  /** How an item is known. */
  readonly by: string;
}

/** Every list of files that filters in SQL. */
export function lists({ byName, byDeed, reaches, isOurs }: Looking): readonly OfMany[] {
  const cases = { name: 'cases/list', deeds: onCases, by: 'id' };
  const inbox = { name: 'intake/inbox', deeds: ['triage'] as const, by: 'id' };
  const clocks = { name: 'deadlines/due', deeds: 'whoever' as const, by: 'id' };
  const told = (concern: string) => isOurs(concern) && reaches(concern, 'core');
  const where = (id: string | null, isSo: boolean): readonly (string | null)[] => (isSo ? [id] : []);
  return [
    { ...cases, query: { whose: 'mine' }, holds: (file) => where(file.case, byName(file.case, 'core')) },
    {
      ...{ ...cases, query: { whose: 'unit' } },
      holds: ({ case: id }) => where(id, isOurs(id) && byDeed('supervise', id, 'core')),
    },
    {
      ...{ ...cases, query: { whose: 'unit', asked: 'closing' } },
      holds: ({ case: id, ids }) => where(id, ids.closing !== null && byDeed('approve', id, 'core')),
    },
    {
      ...{ ...inbox, query: { state: 'received' } },
      holds: ({ case: id, concern }) => where(concern, id === null && told(concern)),
    },
    {
      ...{ ...inbox, query: { state: 'accepted' } },
      holds: ({ case: id, concern }) => where(concern, id !== null && told(concern)),
    },
    {
      ...{ name: 'referrals/inbox', query: { status: 'requested' }, deeds: ['answer-referrals'], by: 'id' },
      holds: ({ ids: { referral: id } }) => where(id, isOurs(id) && byDeed('answer-referrals', id, 'core')),
    },
    {
      ...{ name: 'services/approvals', query: {}, deeds: ['approve'], by: 'plan' },
      holds: (file) => where(file.ids.plan, isToApprove({ byDeed, reaches }, file)),
    },
    {
      ...{ ...clocks, query: { whose: 'mine' } },
      holds: (file) => file.clocks.filter(({ subject }) => byName(subject, 'core')).map(({ id }) => id),
    },
    {
      ...{ ...clocks, query: { whose: 'unit' } },
      holds: (file) =>
        file.clocks
          .filter(({ subject, record }) => reaches(subject, 'core') || reaches(record, 'core'))
          .map(({ id }) => id),
    },
  ];
}
