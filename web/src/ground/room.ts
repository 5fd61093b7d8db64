/**
 * What a room of the desk brings along: its pages, what stands of them in the rail, deeds for the palette, and how to find
 * things by name. `screens.ts` of a room holds this and imports nothing else of the room, so that opening the desk fetches
 * no casework code; `app/rooms.ts` alone gathers rooms.
 */
import type { Deed } from '@naung/domain/ground/access/model.ts';
import type { CaseId } from '@naung/domain/ground/ids.ts';
import type { LetterId, LetterKind } from '@naung/domain/ground/letters/model.ts';
import type { Urgency } from '@naung/domain/ground/urgency.ts';
import type { Language } from '@naung/domain/ground/words.ts';
import type { ComponentType } from 'preact';
import type { Params } from './going/match.ts';
import type { IconName } from './look/icons.ts';

/** A word on the rail or in the palette, in each language. */
export type Label = Readonly<Record<Language, string>>;

export type PageComponent = ComponentType<{ params: Params }>;

export interface Page {
  /** `/triase/:id?`; neutral words and ids only. The same page stays mounted while only its parameters change. */
  readonly path: string;
  /** `() => import('./triage.tsx').then((screen) => screen.Triage)` */
  readonly open: () => Promise<PageComponent>;
  /** Shown to duties that carry one of these; to all where left out. Tidies the screen, the office decides. */
  readonly needs?: readonly Deed[];
}

export type RailGroup = 'casework' | 'prevention' | 'oversight' | 'ground';

export interface RailEntry {
  readonly path: string;
  readonly label: Label;
  readonly icon: IconName;
  readonly group: RailGroup;
  readonly needs?: readonly Deed[];
}

/** Something to do from anywhere: "record a walk-in concern". */
export interface PaletteDeed {
  readonly path: string;
  readonly label: Label;
  readonly icon: IconName;
  /** Offered by the key C. */
  readonly creates?: boolean;
  readonly needs?: readonly Deed[];
}

export interface Found {
  /** Where a form of another room asks for the record itself. */
  readonly id?: string;
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
}

/** Finds people, villages or agencies this person may reach. What is typed goes to the office in a body, never in an address. */
export interface Finder {
  readonly key: string;
  readonly label: Label;
  readonly icon: IconName;
  readonly find: (text: string) => Promise<readonly Found[]>;
  readonly needs?: readonly Deed[];
}

export interface CasePartProps {
  readonly case: CaseId;
  readonly isOpen: boolean;
  /** Sexual violence with an adult respondent: what settles outside the law is not even offered (UU 12/2022 ps 23). */
  readonly settlementIsBarred: boolean;
  /** Something was written down: the timeline and the head of the page are asked for again. */
  readonly onChanged: () => void;
}

/** What the page of a case shows of another room: its plan, consents, referrals. No room reads another's verbs; the house lends. */
export interface CasePart {
  readonly key: string;
  /** Holds nothing for whoever is not on the team, and would look empty to her. */
  readonly forTeam?: boolean;
  /** Not told to anybody else, not even while the case stands open to her in an emergency. */
  readonly ofTeamAlone?: boolean;
  /** Beside what is to be done next, at the head of the page: what must be known before anybody acts. */
  readonly atTop?: boolean;
  readonly open: () => Promise<ComponentType<CasePartProps>>;
  readonly needs?: readonly Deed[];
}

export interface VillagePartProps {
  /** The number of the place. */
  readonly village: number;
}

/** What the page of a village shows of another room: its activities. */
export interface VillagePart {
  readonly key: string;
  readonly open: () => Promise<ComponentType<VillagePartProps>>;
  readonly needs?: readonly Deed[];
}

export interface ApprovalListProps {
  /** Only one kind of request is seen at a time; each counts all the same. */
  readonly shown: boolean;
  readonly onCount: (count: number) => void;
}

export interface ApprovalPageProps {
  readonly id: string;
  readonly onDecided: () => void;
}

/** A kind of request that somebody else is to agree to: what waits, and what is needed to judge one. Its key stands in the path. */
export interface ApprovalPart {
  readonly key: string;
  readonly label: Label;
  readonly needs?: readonly Deed[];
  readonly open: () => Promise<{
    readonly List: ComponentType<ApprovalListProps>;
    readonly Page: ComponentType<ApprovalPageProps>;
  }>;
}

/** What needs me now, what is due, and what waits on somebody else. */
export const todayCards = ['now', 'due', 'waits'] as const;
export type TodayCard = (typeof todayCards)[number];

/** One thing of a card, from columns alone: an alias, a kind, a count; never a name and never a word that somebody told. */
export interface TodayLine {
  readonly key: string;
  readonly href: string | null;
  readonly title: string;
  readonly detail?: string;
  readonly urgency?: Urgency;
  readonly isLate?: boolean;
  /** Nobody may overlook it among the rest of a full day: it stands before what is late. */
  readonly comesFirst?: boolean;
  /** Nothing is hers to do about it: once read, it may go. */
  readonly onPutAway?: () => void;
}

export type TodayLines = Readonly<Partial<Record<TodayCard, readonly TodayLine[]>>>;

export interface TodayPartProps {
  /** Told whenever it changes; `failed` where it could not be asked, so that an empty card never lies. */
  readonly onLines: (lines: TodayLines | 'failed') => void;
}

/** What a room brings to the start page. It draws nothing itself: the lines of all rooms stand together in three cards. */
export interface TodayPart {
  readonly key: string;
  readonly open: () => Promise<ComponentType<TodayPartProps>>;
  readonly needs?: readonly Deed[];
}

export interface LetterPartProps {
  readonly letter: LetterId;
  readonly onAnswered: () => void;
}

/** What a room can do with a letter of its kind that came from another district. */
export interface LetterPart {
  readonly kind: LetterKind;
  readonly open: () => Promise<ComponentType<LetterPartProps>>;
}

/** As much as a form holds of somebody now. */
export interface PersonWritten {
  readonly name?: string | undefined;
  /** A NIK. */
  readonly number?: string | undefined;
  readonly born?: string | null | undefined;
  /** The case that is being written in. */
  readonly inCase?: string | undefined;
}

/** Looks, by a press, whether somebody of whom one writes is written down already. */
export interface LookUpPart {
  readonly needs?: readonly Deed[];
  readonly open: () => Promise<ComponentType<PersonWritten>>;
}

export interface Room {
  readonly pages: readonly Page[];
  readonly rail?: readonly RailEntry[];
  readonly deeds?: readonly PaletteDeed[];
  readonly finders?: readonly Finder[];
  readonly lookUps?: readonly LookUpPart[];
  readonly caseParts?: readonly CasePart[];
  readonly villageParts?: readonly VillagePart[];
  readonly approvals?: readonly ApprovalPart[];
  readonly letters?: readonly LetterPart[];
  readonly today?: readonly TodayPart[];
}
