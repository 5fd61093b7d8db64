/**
 * No command comes to make a record under an id that was not claimed: whoever adds one says of each of its ids whether it stands already.
 */
import { expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { idsIn, idsMade } from '../ground/commands/ids-made.ts';
import { rooms } from '../rooms.ts';

const commands = rooms.flatMap((room) => room.commands.map((one) => one.contract));

const isOfId = (schema: z.core.$ZodType): boolean =>
  takes(schema, '0459f671-05ab-4d1a-a714-4d9b1f1c4501') &&
  !['x', '2026-01-01', 'A b'].some((said) => takes(schema, said));
const takes = (schema: z.core.$ZodType, said: string): boolean => (schema as z.ZodMiniType).safeParse(said).success;

function idsOf(schema: z.core.$ZodType, path: readonly string[] = []): readonly string[] {
  const { def } = schema._zod as unknown as { readonly def: Record<string, unknown> & { readonly type: string } };
  if (def.innerType) return idsOf(def.innerType as z.core.$ZodType, path);
  if (def.type === 'object')
    return Object.entries(def.shape as Record<string, z.core.$ZodType>).flatMap(([field, one]) =>
      idsOf(one, [...path, field]),
    );
  if (def.type === 'array') return idsOf(def.element as z.core.$ZodType, path);
  if (def.type === 'union') return (def.options as z.core.$ZodType[]).flatMap((one) => idsOf(one, path));
  return isOfId(schema) ? [path.join('.')] : [];
}

/** Fields that name what stands, in whatever command that is not said to make it. */
const names =
  /^(record|to|from|into|kept|aside|other|case|person|worker|second|custodian|unit|toUnit|standIn|byUnit|agency|agencies|holder|entry|duty|hamlet|guardian|clock|notice|reading|providerUnit|answers\.entry|changes\..+|.+\.(hamlet|agency|unit|providerUnit))$/;

/** And those whose name is elsewhere the name of what is made: here they name what stands, or the room claims them itself. */
const standing: Readonly<Record<string, readonly string[]>> = {
  activity: ['activities/add-attendance', 'activities/join'],
  act: ['retention/decide'],
  client: ['people/say-same', 'people/settle-doubles'],
  closing: ['cases/approve-closing', 'cases/return-closing', 'cases/withdraw-closing'],
  concern: [
    ...['accept', 'ask-to-lower', 'close', 'confirm-lowering', 'decline-lowering', 'hand-over', 'join', 'move-concern'],
    ...['note-contact', 'open-seal', 'raise-urgency', 'take-back'],
  ].map((verb) => `intake/${verb}`),
  consent: ['consent/withdraw', 'referrals/send'],
  emergency: ['confirm', 'confirm-call', 'decline', 'end', 'name-second', 'note-call', 'put-away', 'review'].map(
    (verb) => `emergencies/${verb}`,
  ),
  goal: ['services/give', 'services/record-outcome'],
  group: ['villages/add-member', 'villages/form-group', 'villages/reach-stage'],
  // Of a form, which is known by its code.
  id: ['forms/publish'],
  letter: [
    ...['cases/accept-hand-over', 'cases/finish-hand-over', 'cases/note-correction', 'cases/return-hand-over'],
    ...['cases/withdraw-hand-over', 'intake/return-letter', 'intake/take-back', 'intake/take-over'],
  ],
  lifting: ['walls/decide-lifting'],
  member: ['villages/end-term', 'villages/set-phone'],
  merge: ['people/unmerge'],
  plan: ['add-goal', 'approve-plan', 'ask-plan-approval', 'return-plan', 'withdraw-plan-approval'].map(
    (verb) => `services/${verb}`,
  ),
  referral: ['answer', 'cancel', 'complete', 'report-progress', 'resend-packet', 'verify-connection', 'withdraw'].map(
    (verb) => `referrals/${verb}`,
  ),
  release: ['releases/decide'],
  same: ['people/take-back-same'],
  wall: ['walls/ask-lifting'],
};

test('every id of a command is of what stands, or is claimed', () => {
  const open = commands.flatMap(({ name, payload }) =>
    [...new Set(idsOf(payload))]
      .filter((path) => !names.test(path) && !idsMade[name]?.includes(path) && !standing[path]?.includes(name))
      .map((path) => `${name} ${path}`),
  );
  expect(open).toEqual([]);
});

test('what is claimed is in the payload', () => {
  for (const [name, paths] of Object.entries(idsMade)) {
    const contract = commands.find((one) => one.name === name);
    expect([name, contract && paths.filter((path) => !idsOf(contract.payload).includes(path))]).toEqual([name, []]);
  }
  const plan = { plan: 'p', case: 'c', goals: [{ id: 'a', need: 'x' }, { id: 'b' }] };
  expect(idsIn('services/make-plan', plan)).toEqual(['p', 'a', 'b']);
});
