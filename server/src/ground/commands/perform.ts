/**
 * The one door for writes: parse, situation, may, decide, rows and log and audit in one transaction, verdict.
 *
 * The command's id is claimed before anything else, so that a second saying of it waits for the first and gets its answer.
 * Nothing visible: 404, constant. Visible but not allowed: 403 with the rule's reason. Wrong state: 409 with the refusal key,
 * kept and replayed like any verdict. A fault of ours rolls back and is not kept.
 */

import { whichAllows } from '@naung/domain/ground/access/holds.ts';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { purposeOf } from '@naung/domain/ground/access/purpose.ts';
import type { Command, CommandContract, CommandOf } from '@naung/domain/ground/command.ts';
import type { Happening } from '@naung/domain/ground/happening.ts';
import type { CommandId } from '@naung/domain/ground/ids.ts';
import { type Instant, isBefore } from '@naung/domain/ground/time.ts';
import { mayPass } from '../database/faults.ts';
import { asActor, type Office, type Outcome, type Tx, Undone, type Worked } from '../database/transaction.ts';
import type { AnyCommandEntry, Reaction } from './entry.ts';
import { claimIds, idsIn } from './ids-made.ts';
import { type Answer, notAllowedBy, problem, undone, withoutValues } from './problem.ts';
import { becauseUnproven, mustProveAgain, onlyProven } from './prove-again.ts';
import { reachedBy } from './reached.ts';
import { claim, digestOf, keepVerdict, type Said, writeLog } from './verdicts.ts';

export async function perform(
  office: Office & { readonly reactions: readonly Reaction[] },
  actor: Actor,
  entry: AnyCommandEntry,
  id: CommandId,
  body: unknown,
): Promise<Answer> {
  const parsed = entry.contract.payload.safeParse(body);
  if (!parsed.success) return problem(422, 'not-understood', { errors: withoutValues(parsed.error.issues) });
  const name = entry.contract.name;
  const digest = await digestOf(office.keeper, name, parsed.data);
  const work = async (tx: Tx): Promise<Worked<Answer>> => {
    tx.trace.ask(parsed.data as object);
    const before = await claim(tx, id, name, digest);
    if (before) return { outcome: before.status < 400 ? 'done' : 'refused', value: before };
    const { outcome, answer, events } = await hear(tx, entry, commandOf(tx, id, name, parsed.data));
    const said = { id, verb: name, madeAt: madeAtOf(parsed.data) ?? tx.now };
    await writeLog(tx, entry.wing, said, events);
    await react(tx, office.reactions, said, events);
    await keepVerdict(tx, id, answer);
    return { outcome, value: answer };
  };
  const say = (isTriedAgain: (fault: unknown) => boolean) => asActor(office, actor, name, work, 'acts', isTriedAgain);
  try {
    return await say(mayPass).catch((fault: unknown) => (mayPass(fault) ? say(() => false) : Promise.reject(fault)));
  } catch (fault) {
    return undone(fault);
  }
}

/** Other rooms answer what happened, breadth first; a circle would be a fault of ours and is cut after eight rounds. */
async function react(tx: Tx, reactions: readonly Reaction[], said: Said, events: readonly Happening[]): Promise<void> {
  let happened = events;
  for (let round = 0; happened.length > 0; round += 1) {
    if (round === 8) throw new Error(`Reactions to ${said.verb} do not end`);
    const next: Happening[] = [];
    for (const event of happened)
      for (const reaction of reactions.filter((one) => one.to === event.type)) {
        const followed = await reaction.run(tx, event);
        await writeLog(tx, reaction.wing, said, followed);
        next.push(...followed);
      }
    happened = next;
  }
}

interface Heard {
  readonly outcome: Outcome;
  readonly answer: Answer;
  readonly events: readonly Happening[];
}

async function hear(tx: Tx, entry: AnyCommandEntry, command: CommandOf<CommandContract>): Promise<Heard> {
  // Before anything is looked for: what the keeper does on the way to an answer stands, whatever becomes of the command.
  if (entry.isForProven) onlyProven(tx);
  const found = await entry.situation(tx, command);
  if (!found) throw new Undone('not-there');
  const subject = { fields: found.about, reached: await reachedBy(tx, Object.values(found.about)) };
  const rule = whichAllows(entry.policy, tx.actor, subject);
  if (!rule) throw notAllowedBy(entry.policy);
  const decided = entry.decide(command, found.now);
  tx.trace.purpose = purposeOf(rule.when, tx.actor, subject);
  tx.trace.because = decided.ok ? rule.because : decided.because;
  if (!decided.ok) return { outcome: 'refused', answer: problem(409, decided.because), events: [] };
  if (!entry.isDone?.(found.now)) await claimIds(tx, idsIn(command.name, command.payload));
  await entry.record(tx, decided.value, command, found.now);
  // What was opened on the way to be sent on or put right was opened all the same; nothing of it stands unless she shows that it is she.
  if (mustProveAgain(tx)) throw new Undone('not-allowed', becauseUnproven);
  for (const event of decided.value) tx.trace.show([event.subject ?? event.record]);
  const first = decided.value[0];
  const verdict = { verdict: 'done', record: first?.record ?? null, events: decided.value.map((event) => event.type) };
  return { outcome: 'done', answer: { status: 201, body: verdict }, events: decided.value };
}

function commandOf(tx: Tx, id: CommandId, name: string, payload: unknown): CommandOf<CommandContract> {
  const made = madeAtOf(payload);
  // A phone's clock may run ahead; nothing is made later than it is entered.
  const madeAt = made && isBefore(made, tx.now) ? made : tx.now;
  return { id, name, madeAt, payload } as Command<`${string}/${string}`, never>;
}

const madeAtOf = (payload: unknown): Instant | undefined => (payload as { madeAt?: Instant }).madeAt;
