/**
 * What can be done about a village group: form it, take members in, end their terms, note a stage that was reached. Nothing is asked
 * for in an order of ours, and everything may be entered years later.
 */
import * as z from 'zod/mini';
import { type CommandOf, command } from '../../ground/command.ts';
import type { Happening } from '../../ground/happening.ts';
import { PlaceNumber } from '../../ground/ids.ts';
import { E164 } from '../../ground/places/typed-phone.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import { Day } from '../../ground/time.ts';
import { type FormationStage, foreignEvidence } from './formation.ts';
import { MemberId, type MemberTold, memberFields } from './member.ts';
import { GroupId, type GroupTold, groupFields } from './model.ts';
import { StageReachedId, type StageTold, stageFields } from './stage.ts';

export const FormGroup = command(
  'villages/form-group',
  'A village has its PATBM group; its agency row is made where it is missing.',
  {
    group: GroupId,
    /** The desa or kelurahan; a kecamatan where a district forms its groups there. */
    village: PlaceNumber,
    /** As its decree calls it: `PATBM Desa Kayuputih`. */
    name: z.string().check(z.minLength(3), z.maxLength(120)),
    ...groupFields,
  },
);

export const AddMember = command('villages/add-member', 'Somebody joins the group for a term.', {
  member: MemberId,
  group: GroupId,
  ...memberFields,
  phone: z.optional(E164),
});

export const EndTerm = command('villages/end-term', 'A member leaves the group; what she did stays hers.', {
  member: MemberId,
  /** The last day on which she serves. */
  on: Day,
});

export const SetPhone = command(
  'villages/set-phone',
  'The number of a member changes; only those who keep the villages read it.',
  {
    member: MemberId,
    phone: z.nullable(E164),
  },
);

export const ReachStage = command(
  'villages/reach-stage',
  'The group reached a stage of its forming, and this shows it.',
  {
    reached: StageReachedId,
    group: GroupId,
    ...stageFields,
  },
);

export type VillageCommand =
  | CommandOf<typeof FormGroup>
  | CommandOf<typeof AddMember>
  | CommandOf<typeof EndTerm>
  | CommandOf<typeof SetPhone>
  | CommandOf<typeof ReachStage>;

/** Asked of every code and day, whatever is recorded. */
export interface Grounds {
  readonly today: Day;
  /** Codes that no list holds on the day they speak of. */
  readonly foreignCodes: readonly (readonly [list: string, code: string])[];
}

export interface GroupSituation extends Grounds {
  readonly idIsTaken: boolean;
  readonly villageIsOurs: boolean;
  /** Another group of the village stands. */
  readonly villageHasGroup: boolean;
  /** The agency row of that id, where there is one. */
  readonly agency: { readonly kind: string; readonly place: number | null } | null;
}

export interface MemberSituation extends Grounds {
  readonly idIsTaken: boolean;
  readonly groupIsVoid: boolean;
  readonly member: (Pick<MemberTold, 'startsOn' | 'endsOn'> & { readonly isVoid: boolean }) | null;
}

export interface StageSituation extends Grounds {
  readonly idIsTaken: boolean;
  readonly groupIsVoid: boolean;
  /** The stage as the list has it; null when the list has none of that name. */
  readonly stage: FormationStage | null;
  readonly stageIsReached: boolean;
}

export type GroupUnfit =
  | 'code-is-not-on-the-list'
  | 'day-lies-ahead'
  | 'body-is-needed'
  | 'new-stands-on-no-body'
  | 'decree-is-incomplete'
  | 'decree-ends-first';
export type MemberUnfit = 'code-is-not-on-the-list' | 'term-ends-first' | 'day-lies-ahead';
export type StageUnfit =
  | 'code-is-not-on-the-list'
  | 'day-lies-ahead'
  | 'stage-already-reached'
  | 'evidence-does-not-fit';

export type VillageRefusal =
  | GroupUnfit
  | MemberUnfit
  | StageUnfit
  | 'id-is-taken'
  | 'village-lies-elsewhere'
  | 'village-has-a-group'
  | 'agency-is-no-village-group'
  | 'was-entered-by-mistake'
  | 'term-has-ended';

export type GroupFormed = Happening<'group-formed', GroupTold & { readonly village: number }>;
export type MemberAdded = Happening<'member-added', Omit<MemberTold, 'name'> & { readonly group: string }>;
export type VillageEvent =
  | GroupFormed
  | MemberAdded
  | Happening<'term-ended', { readonly on: Day }>
  | Happening<'phone-set', Readonly<Record<string, never>>>
  | Happening<
      'stage-reached',
      Omit<StageTold, 'evidence'> & { readonly group: string; readonly evidence: readonly string[] }
    >;

type Decided = Result<readonly VillageEvent[], VillageRefusal>;

/** Why a group would not be taken as it is told; the same for entering it and for putting it right. */
export function groupUnfit(group: GroupTold, { today, foreignCodes }: Grounds): GroupUnfit | null {
  if (foreignCodes.length > 0) return 'code-is-not-on-the-list';
  if (group.formedOn > today || (group.decreeOn ?? today) > today) return 'day-lies-ahead';
  if (group.basis === 'new' && group.body !== null) return 'new-stands-on-no-body';
  if (group.basis !== 'new' && group.body === null) return 'body-is-needed';
  if ((group.decreeNumber === null) !== (group.decreeOn === null)) return 'decree-is-incomplete';
  if (group.decreeUntil === null) return null;
  if (group.decreeOn === null) return 'decree-is-incomplete';
  return group.decreeUntil <= group.decreeOn ? 'decree-ends-first' : null;
}

export function decideForming({ payload }: CommandOf<typeof FormGroup>, now: GroupSituation): Decided {
  const { group, village, name, madeAt: _madeAt, ...told } = payload;
  if (now.idIsTaken) return refused('id-is-taken');
  if (!now.villageIsOurs) return refused('village-lies-elsewhere');
  if (now.villageHasGroup) return refused('village-has-a-group');
  const agencyFits =
    now.agency === null || (now.agency.kind === 'patbm-group' && (now.agency.place ?? village) === village);
  if (!agencyFits) return refused('agency-is-no-village-group');
  const unfit = groupUnfit(told, now);
  if (unfit !== null) return refused(unfit);
  return done([
    { type: 'group-formed', record: group, subject: null, core: { ...told, village }, sealed: { identity: { name } } },
  ]);
}

/** Why a member would not be taken as told. A term may end in the future: most decrees say when. */
export function memberUnfit(member: MemberTold, { today, foreignCodes }: Grounds): MemberUnfit | null {
  if (foreignCodes.length > 0) return 'code-is-not-on-the-list';
  if ((member.trainedOn ?? today) > today) return 'day-lies-ahead';
  return member.endsOn !== null && member.endsOn < member.startsOn ? 'term-ends-first' : null;
}

export function decideMember(
  wish: CommandOf<typeof AddMember> | CommandOf<typeof EndTerm> | CommandOf<typeof SetPhone>,
  now: MemberSituation,
): Decided {
  if (now.groupIsVoid || now.member?.isVoid === true) return refused('was-entered-by-mistake');
  if (wish.name === 'villages/add-member') return add(wish, now);
  const about = { record: wish.payload.member, subject: null };
  if (wish.name === 'villages/set-phone')
    return done([{ type: 'phone-set', ...about, core: {}, sealed: { identity: { phone: wish.payload.phone } } }]);
  const { on } = wish.payload;
  const ended = now.member?.endsOn ?? null;
  if (ended !== null && ended < now.today) return refused('term-has-ended');
  if (now.member !== null && on < now.member.startsOn) return refused('term-ends-first');
  return done([{ type: 'term-ended', ...about, core: { on } }]);
}

function add({ payload }: CommandOf<typeof AddMember>, now: MemberSituation): Decided {
  const { member, group, phone, madeAt: _madeAt, ...told } = payload;
  if (now.idIsTaken) return refused('id-is-taken');
  const unfit = memberUnfit(told, now);
  if (unfit !== null) return refused(unfit);
  const { name, ...core } = told;
  const identity = phone === undefined ? { name } : { name, phone };
  return done([
    { type: 'member-added', record: member, subject: null, core: { ...core, group }, sealed: { identity } },
  ]);
}

export function stageUnfit(told: StageTold, now: Omit<StageSituation, 'idIsTaken' | 'groupIsVoid'>): StageUnfit | null {
  if (now.stage === null) return 'code-is-not-on-the-list';
  if (told.reachedOn > now.today || told.evidence.some((one) => one.on > now.today)) return 'day-lies-ahead';
  if (now.stageIsReached) return 'stage-already-reached';
  return foreignEvidence(now.stage, told.evidence).length > 0 ? 'evidence-does-not-fit' : null;
}

export function decideStage({ payload }: CommandOf<typeof ReachStage>, now: StageSituation): Decided {
  const { reached, group, madeAt: _madeAt, ...told } = payload;
  if (now.idIsTaken) return refused('id-is-taken');
  if (now.groupIsVoid) return refused('was-entered-by-mistake');
  const unfit = stageUnfit(told, now);
  if (unfit !== null) return refused(unfit);
  const { evidence, ...core } = told;
  const papers = evidence.map((one) => one.what);
  return done([
    {
      type: 'stage-reached',
      record: reached,
      subject: null,
      core: { ...core, group, evidence: papers },
      sealed: { narrative: { evidence } },
    },
  ]);
}
