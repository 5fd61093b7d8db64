/**
 * What a rule decided has happened: an event named noun-participle (`referral-sent`), about one record.
 *
 * `core` may be kept in the log for ever, so it holds codes, days and ids; what a person said or is called goes to `sealed`, of
 * which the log keeps the field names only.
 */
import type { SealedParts } from './drawers/model.ts';

export interface Happening<Type extends string = string, Core extends object = Readonly<Record<string, unknown>>> {
  readonly type: Type;
  readonly record: string;
  /** The case or concern whose need-to-know decides who may read of it; null for what is open to the district. */
  readonly subject: string | null;
  readonly core: Core;
  readonly sealed?: SealedParts;
}
