/**
 * What the office asks of the keeper, who alone holds the keys. The office says who asks and under which duty; the keeper looks up
 * for itself what that duty opens at this moment, so that an office that was broken into opens no more than a live grant does.
 *
 * It is one interface in two bodies: `keeperOver` does the work inside the keeper's process, `keeperAt` reaches it over its socket.
 */

import type { SealedCompartment } from '@naung/domain/ground/drawers/model.ts';
import type { Doubling } from './doubles.ts';
import type { EmergencyKeeping } from './emergencies.ts';
import type { Finding } from './finding.ts';
import type { LetterKeeping } from './letters-over.ts';
import type { Kin, Party } from './parties.ts';
import type { ReadingKeeping } from './reading.ts';
import type { RetentionKeeping } from './retention.ts';
import type { WallKeeping } from './walls.ts';
import type { Asker } from './who-asks.ts';

/** Where a drawer lies; its envelope opens nowhere else. */
export interface DrawerPlace {
  readonly table: string;
  readonly record: string;
  readonly compartment: SealedCompartment;
  readonly version: number;
  /** Whose need-to-know decides, and whose key seals. */
  readonly subject: string;
}

export interface Sealed {
  readonly key: string;
  readonly envelope: Buffer;
}

/** What somebody writes for herself alone: its own key, wrapped for its place and author. */
export interface OwnPlace {
  readonly table: string;
  readonly name: string;
  readonly version: number;
}

export interface OwnSealed {
  readonly wrapped: Buffer;
  readonly envelope: Buffer;
}

export interface UnitKey {
  readonly key: string;
  readonly publicKey: Buffer;
  readonly wrapped: Buffer;
}

export interface Keeper
  extends WallKeeping,
    LetterKeeping,
    Finding,
    Doubling,
    EmergencyKeeping,
    ReadingKeeping,
    RetentionKeeping {
  /** Seals under the data key of each subject and compartment, making it where there is none. In the order of the drawers. */
  seal(district: number, drawers: readonly (DrawerPlace & { readonly plain: Buffer })[]): Promise<readonly Sealed[]>;
  /** Null where the asker has no live grant, where the key was destroyed, and never a sign of which. */
  open(asker: Asker, drawers: readonly (DrawerPlace & Sealed)[]): Promise<readonly (Buffer | null)[]>;
  sealOwn(asker: Asker, place: OwnPlace, plain: Buffer): Promise<OwnSealed>;
  /** Null when her duty is over. */
  openOwn(asker: Asker, place: OwnPlace, sealed: OwnSealed): Promise<Buffer | null>;
  /**
   * Opens what was sealed to a unit: a letter or what came by the public site to whoever reaches it, anything else to those who work in
   * that unit today; null otherwise.
   */
  openForUnit(asker: Asker, key: string, binding: string, packet: Buffer): Promise<Buffer | null>;
  /**
   * Who is of her household and kin, and who she is; replaces what she said before. Nothing is answered of what it touches: false only
   * where she has said it too often.
   */
  declareKin(asker: Asker, kin: readonly Kin[]): Promise<boolean>;
  /** Somebody of a case, as a record says it; nothing is answered, whomever it walls off. */
  nameParty(district: number, party: Party): Promise<null>;
  makeUnitKey(district: number): Promise<UnitKey>;
  /** HMAC-SHA-256 under a key of the keeper: a fact's source, or the digest that recognises a repeated command. */
  digest(what: 'facts' | 'bodies', text: string): Promise<Buffer>;
}
