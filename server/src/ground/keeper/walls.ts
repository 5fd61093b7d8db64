/**
 * What the office may ask of walls. It learns nothing of them otherwise: their tables are the keeper's. Each asking is answered to a
 * duty that the keeper looks up for itself: the team of a case learns what the team wrote down, custodians learn which walls stand.
 * Somebody behind a wall of a case gets the answers of a case that has none.
 */
import type { LiftingReason, WallReason } from '@naung/domain/ground/walls/model.ts';
import type { Asker } from './who-asks.ts';

/** A person or a unit, never both. */
export interface Walled {
  readonly person: string | null;
  readonly unit: string | null;
}

export interface Wish extends Walled {
  readonly wall: string;
  readonly subject: string;
}

export interface WallShown extends Walled {
  readonly wall: string;
  readonly because: WallReason;
  readonly since: string;
}

export interface WallByTeam extends WallShown {
  /** For another custodian; until then it keeps nobody away. */
  readonly waits: boolean;
}

export interface Lifting {
  readonly id: string;
  readonly because: LiftingReason;
  readonly note: string | null;
  readonly askedBy: string;
  readonly askedAt: string;
}

export interface WallOfCase extends WallShown {
  /** Where the wall is against all of it: then there is neither a person nor a unit. */
  readonly agency: string | null;
  readonly caseCode: string | null;
  /** Who wrote the wish down. */
  readonly raisedBy: string | null;
  readonly lifting: Lifting | null;
}

export interface PastRead {
  readonly at: string;
  readonly person: string;
  readonly deed: string;
  readonly compartments: readonly string[];
}

/** That something waits, and nothing by which it could be found. */
export interface LeftWithout {
  readonly purpose: string;
  readonly since: string;
}

export interface WallKeeping {
  /** What waits without anyone, as a custodian hears it, or who keeps the agencies where no custodian is left for it. */
  leftWithout(asker: Asker): Promise<readonly LeftWithout[]>;
  /** How many she declared and when, and from when on she may again; null where she has not. */
  kinDeclared(
    asker: Asker,
  ): Promise<{ readonly people: number; readonly at: string; readonly againAt: string | null } | null>;
  /**
   * Raises the wall for somebody of the team, or lets it wait where no custodian would be left; null, and nothing, for anybody else, and
   * nothing where its id is that of another wall.
   */
  keepFrom(asker: Asker, wish: Wish): Promise<'kept' | 'taken' | null>;
  /**
   * The wishes of a case, and its units that stand apart, as its team knows them; nothing to anybody else, and to one of the team whom a wish
   * that waits means, nothing of that wish.
   */
  wallsByTeam(asker: Asker, subject: string): Promise<readonly WallByTeam[]>;
  /** For a custodian, the newest first. */
  wallsInForce(asker: Asker, after: string | null, limit: number): Promise<readonly WallOfCase[]>;
  /** Asked of whoever approves in a unit that stands in, where no other custodian is left. */
  liftingsInPlace(asker: Asker): Promise<readonly WallOfCase[]>;
  /** Whether a lifting of the wall is asked; null where the custodian is not told of the wall. */
  wallFor(asker: Asker, wall: string): Promise<{ readonly askedBy: string | null } | null>;
  /** Who asked, while it is not decided; null where the custodian is not told of it. */
  liftingFor(asker: Asker, lifting: string): Promise<{ readonly askedBy: string; readonly isDecided: boolean } | null>;
  /** What was opened before the wall stood; null for a custodian who works beside those behind it. */
  pastReads(asker: Asker, wall: string, limit: number): Promise<readonly PastRead[] | null>;
  askLifting(
    asker: Asker,
    lifting: {
      readonly id: string;
      readonly wall: string;
      readonly because: LiftingReason;
      readonly note: string | null;
    },
  ): Promise<boolean>;
  /** Takes the wall down, or leaves it; never by who asked, nor by anybody behind a wall of that case. */
  decideLifting(asker: Asker, lifting: string, isLifted: boolean): Promise<boolean>;
}
