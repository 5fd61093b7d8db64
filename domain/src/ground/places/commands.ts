/**
 * What can be done about places: put a change of the map on record, and keep the district's own list of hamlets.
 */
import * as z from 'zod/mini';
import { type CommandOf, command } from '../command.ts';
import type { Happening } from '../happening.ts';
import { PlaceNumber } from '../ids.ts';
import { done, type Result, refused } from '../result.ts';
import { Day } from '../time.ts';
import { type Hamlet, HamletId, hamletKinds } from './hamlet.ts';
import { PlaceKind } from './model.ts';

const Basis = z.string().check(z.minLength(3), z.maxLength(200));
const Name = z.string().check(z.minLength(1), z.maxLength(120));
const Code = z.string().check(z.regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/, 'A code as 51.08.04.2003'));
const shared = { place: PlaceNumber, onDate: Day, basis: Basis };

export const RenamePlace = command('places/rename', 'A place takes another name; its number stays.', {
  ...shared,
  to: Name,
});

export const RecodePlace = command(
  'places/recode',
  'A place takes another code, and with it everything below it; where it moved, also the place now above it.',
  { ...shared, code: Code, parent: z.optional(PlaceNumber) },
);

export const RaisePlace = command(
  'places/raise',
  'A village changes its kind: a desa becomes a kelurahan, or the reverse.',
  {
    ...shared,
    code: Code,
    kind: PlaceKind,
  },
);

export const SplitPlace = command('places/split', 'A new place is cut out of another, which lives on.', {
  ...shared,
  code: Code,
  name: Name,
  kind: PlaceKind,
  /** Left out when the new place lies under the same one as the old. */
  parent: z.optional(PlaceNumber),
});

export const MergePlace = command('places/merge', 'A place is merged into another and ends.', {
  ...shared,
  into: PlaceNumber,
});

const HamletName = z.string().check(z.minLength(1), z.maxLength(80));

export const AddHamlet = command(
  'places/add-hamlet',
  'A banjar, dusun, lingkungan, RT or RW joins the list of a village.',
  {
    village: PlaceNumber,
    name: HamletName,
    kind: z.enum(hamletKinds),
  },
);

export const RenameHamlet = command('places/rename-hamlet', 'The name of a hamlet is put right.', {
  hamlet: HamletId,
  name: HamletName,
});

export const RetireHamlet = command(
  'places/retire-hamlet',
  'A hamlet is no longer offered; addresses that name it keep it.',
  {
    hamlet: HamletId,
  },
);

export type HamletCommand =
  | CommandOf<typeof AddHamlet>
  | CommandOf<typeof RenameHamlet>
  | CommandOf<typeof RetireHamlet>;

export interface HamletSituation {
  readonly today: Day;
  readonly newId: HamletId;
  /** The village lies in the actor's district. */
  readonly villageIsOurs: boolean;
  readonly hamlet: Hamlet | null;
  /** Hamlets in use of the same village. */
  readonly others: readonly Pick<Hamlet, 'id' | 'name' | 'kind'>[];
}

export type HamletRefusal = 'village-lies-elsewhere' | 'no-such-hamlet' | 'hamlet-is-retired' | 'hamlet-is-on-the-list';

export type HamletEvent = Happening<
  'hamlet-added' | 'hamlet-renamed' | 'hamlet-retired',
  {
    readonly village: PlaceNumber;
    readonly name: string;
    readonly kind: Hamlet['kind'];
    readonly retiredOn: Day | null;
  }
>;

export function decideHamlet(wish: HamletCommand, now: HamletSituation): Result<readonly HamletEvent[], HamletRefusal> {
  if (wish.name === 'places/add-hamlet') return add(wish.payload, now);
  const hamlet = now.hamlet;
  if (hamlet === null) return refused('no-such-hamlet');
  if (hamlet.retiredOn !== null) return refused('hamlet-is-retired');
  if (wish.name === 'places/retire-hamlet') return done([event('hamlet-retired', { ...hamlet, retiredOn: now.today })]);
  const renamed = { ...hamlet, name: wish.payload.name.trim() };
  return isOnTheList(renamed, now) ? refused('hamlet-is-on-the-list') : done([event('hamlet-renamed', renamed)]);
}

function add(
  payload: CommandOf<typeof AddHamlet>['payload'],
  now: HamletSituation,
): Result<readonly HamletEvent[], HamletRefusal> {
  if (!now.villageIsOurs) return refused('village-lies-elsewhere');
  const hamlet = {
    id: now.newId,
    village: payload.village,
    name: payload.name.trim(),
    kind: payload.kind,
    retiredOn: null,
  };
  return isOnTheList(hamlet, now) ? refused('hamlet-is-on-the-list') : done([event('hamlet-added', hamlet)]);
}

const isOnTheList = (hamlet: Pick<Hamlet, 'id' | 'name' | 'kind'>, now: HamletSituation): boolean =>
  now.others.some(
    (other) =>
      other.id !== hamlet.id && other.kind === hamlet.kind && other.name.toLowerCase() === hamlet.name.toLowerCase(),
  );

const event = (type: HamletEvent['type'], hamlet: Omit<Hamlet, 'district'>): HamletEvent => ({
  type,
  record: hamlet.id,
  subject: null,
  core: { village: hamlet.village, name: hamlet.name, kind: hamlet.kind, retiredOn: hamlet.retiredOn },
});
