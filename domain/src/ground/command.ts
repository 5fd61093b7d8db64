/**
 * A command is a wish made once, with its own id: `referrals/send`. The id makes it safe to say twice.
 * A read is a question with a known shape of answer: `referrals/inbox`. Together they are the contract from which
 * routes, the OpenAPI document and the browser's calls are made.
 */
import * as z from 'zod/mini';
import type { CommandId } from './ids.ts';
import { Instant } from './time.ts';

export type Verb = `${string}/${string}`;

export interface CommandContract<Name extends Verb = Verb, Payload extends z.ZodMiniType = z.ZodMiniType> {
  readonly kind: 'command';
  readonly name: Name;
  /** One sentence for the API document: what happens in life when this is said. */
  readonly says: string;
  readonly payload: Payload;
}

/** A command as a rule sees it: who, when and through which duty are in the situation, never in the payload. */
export interface Command<Name extends Verb, Payload> {
  readonly id: CommandId;
  readonly name: Name;
  /** When the person wished it; on a phone without signal this is days before it is entered. */
  readonly madeAt: Instant;
  readonly payload: Payload;
}

export const command = <const Name extends Verb, Shape extends z.core.$ZodLooseShape>(
  name: Name,
  says: string,
  shape: Shape,
) => ({
  kind: 'command' as const,
  name,
  says,
  payload: z.strictObject({ ...shape, madeAt: z.optional(Instant) }),
});

/** The command type of a contract: `CommandOf<typeof SendReferral>`. */
export type CommandOf<C extends CommandContract> =
  C extends CommandContract<infer Name, infer Payload> ? Command<Name, z.infer<Payload>> : never;

export interface ReadContract<
  Name extends Verb = Verb,
  Query extends z.ZodMiniType = z.ZodMiniType,
  Answer extends z.ZodMiniType = z.ZodMiniType,
> {
  readonly kind: 'read';
  readonly name: Name;
  readonly says: string;
  readonly query: Query;
  readonly answer: Answer;
  /** Asked by POST: what is asked may hold a name, and an address is kept in places that nobody clears. */
  readonly inBody?: true;
}

export const read = <const Name extends Verb, Shape extends z.core.$ZodLooseShape, Answer extends z.ZodMiniType>(
  name: Name,
  says: string,
  query: Shape,
  answer: Answer,
) => ({ kind: 'read' as const, name, says, query: z.strictObject(query), answer });

/** A question whose words must never stand in an address. */
export const readInBody = <const Name extends Verb, Shape extends z.core.$ZodLooseShape, Answer extends z.ZodMiniType>(
  name: Name,
  says: string,
  query: Shape,
  answer: Answer,
) => ({ ...read(name, says, query, answer), inBody: true as const });

/** Query fields that page a list. The cursor is opaque; 50 a page unless told, 200 at most. */
export const paging = {
  after: z.optional(z.string().check(z.maxLength(200))),
  limit: z.optional(z.string().check(z.regex(/^([1-9]\d?|1\d\d|200)$/, 'A number from 1 to 200'))),
};

export const pageOf = <Item extends z.ZodMiniType>(item: Item) =>
  z.object({ items: z.array(item), next: z.nullable(z.string()) });

/** What a command comes to. A refusal is a verdict too, and is replayed like one. */
export const Verdict = z.object({
  verdict: z.enum(['done']),
  record: z.nullable(z.string()),
  events: z.array(z.string()),
});
export type Verdict = z.infer<typeof Verdict>;
