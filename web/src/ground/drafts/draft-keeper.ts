/**
 * Keeps what a person is typing on the server, sealed like the record it will become, so that it survives a reload, a lock
 * and another desk. Nothing of it is ever put into browser storage. Saved at most every five seconds and once more when the
 * page is left; a save that fails is tried again, and the words stay on the screen all the while.
 */
import type { Instant } from '@naung/domain/ground/time.ts';
import { type Answer, type Failure, isUndecided } from '../api/failure.ts';

export interface SavedDraft<T> {
  readonly value: T;
  readonly version: number;
  readonly savedAt: Instant;
}

/** What the office says where nothing is kept yet. */
export interface NoDraft {
  readonly value: null;
  readonly version: 0;
  readonly savedAt: null;
}

export type DraftState =
  | 'loading'
  | 'empty'
  | 'unsaved'
  | 'saving'
  | 'saved'
  /** Could not be saved yet; it is tried again. */
  | 'waiting'
  /** Saved from another page or desk in the meantime; the person chooses which words stay. */
  | 'newer-elsewhere';

export interface DraftLook<T> {
  readonly value: T;
  readonly state: DraftState;
  readonly savedAt: Instant | null;
}

export interface DraftOffice<T> {
  readonly load: () => Promise<Answer<SavedDraft<T> | NoDraft>>;
  /** Saves over the version that was read, 0 for none; refused where a newer one has been saved from elsewhere. */
  readonly save: (
    value: T,
    version: number,
    leaving: boolean,
  ) => Promise<Answer<{ version: number; savedAt: Instant }>>;
  readonly remove: () => Promise<Answer<unknown>>;
}

export interface DraftKeeper<T> {
  readonly look: () => DraftLook<T>;
  readonly write: (value: T) => void;
  readonly leave: () => void;
  /** After sending: the draft is no longer needed. */
  readonly finish: () => Promise<void>;
  readonly takeTheirs: () => Promise<void>;
  readonly keepMine: () => Promise<void>;
}

const pause = 5_000;

export function keepDraft<T>(
  initial: T,
  office: DraftOffice<T>,
  changed: (look: DraftLook<T>) => void,
): DraftKeeper<T> {
  let now: DraftLook<T> = { value: initial, state: 'loading', savedAt: null };
  let version = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let finished = false;

  const show = (next: Partial<DraftLook<T>>) => {
    now = { ...now, ...next };
    changed(now);
  };

  const schedule = () => {
    timer ??= setTimeout(() => {
      timer = null;
      void save(false);
    }, pause);
  };

  async function load(): Promise<void> {
    const answer = await office.load();
    if (finished || now.state !== 'loading') return;
    if (!answer.ok || answer.value.savedAt === null) return show({ state: 'empty' });
    version = answer.value.version;
    show({ value: answer.value.value, state: 'saved', savedAt: answer.value.savedAt });
  }

  async function save(leaving: boolean): Promise<void> {
    if (finished || now.state === 'saving' || now.state === 'newer-elsewhere') return;
    const words = now.value;
    show({ state: 'saving' });
    const answer = await office.save(words, version, leaving);
    if (finished) return;
    if (answer.ok) {
      version = answer.value.version;
      const same = now.value === words;
      show({ state: same ? 'saved' : 'unsaved', savedAt: answer.value.savedAt });
      if (!same) schedule();
    } else {
      show({ state: afterFailure(answer.failure) });
      if (isUndecided(answer.failure)) schedule();
    }
  }

  void load();

  return {
    look: () => now,
    write(value) {
      show({ value, state: now.state === 'saving' || now.state === 'newer-elsewhere' ? now.state : 'unsaved' });
      schedule();
    },
    leave() {
      if (now.state === 'unsaved' || now.state === 'waiting') void save(true);
    },
    async finish() {
      finished = true;
      if (timer !== null) clearTimeout(timer);
      await office.remove();
    },
    async takeTheirs() {
      show({ state: 'loading' });
      await load();
    },
    async keepMine() {
      const theirs = await office.load();
      if (theirs.ok) version = theirs.value.version;
      show({ state: 'unsaved' });
      await save(false);
    },
  };
}

const afterFailure = (failure: Failure): DraftState => (failure.kind === 'refused' ? 'newer-elsewhere' : 'waiting');
