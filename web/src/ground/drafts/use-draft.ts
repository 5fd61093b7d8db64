import { useEffect, useMemo, useState } from 'preact/hooks';
import { call } from '../api/client.ts';
import { type DraftLook, type DraftOffice, keepDraft } from './draft-keeper.ts';

export interface Draft<T> extends DraftLook<T> {
  readonly write: (value: T) => void;
  readonly finish: () => Promise<void>;
  readonly takeTheirs: () => Promise<void>;
  readonly keepMine: () => Promise<void>;
}

/**
 * What is being typed under one key, such as `intake/receive` or `referrals/send/<case id>`: names of contracts and ids
 * only, for it stands in a path. `initial` is what an empty form holds.
 */
export function useDraft<T>(key: string, initial: T): Draft<T> {
  const [look, setLook] = useState<DraftLook<T>>({ value: initial, state: 'loading', savedAt: null });
  const keeper = useMemo(() => keepDraft(initial, officeFor<T>(key), setLook), [key]);

  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') keeper.leave();
    };
    document.addEventListener('visibilitychange', leave);
    addEventListener('pagehide', keeper.leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      removeEventListener('pagehide', keeper.leave);
      keeper.leave();
    };
  }, [keeper]);

  return {
    ...look,
    write: keeper.write,
    finish: keeper.finish,
    takeTheirs: keeper.takeTheirs,
    keepMine: keeper.keepMine,
  };
}

function officeFor<T>(key: string): DraftOffice<T> {
  if (!/^[a-z0-9./-]{1,160}$/.test(key)) throw new Error('A draft is kept under the name of a contract and an id');
  const path = `/drafts/${encodeURIComponent(key)}`;
  return {
    load: () => call('GET', path),
    save: (value, version, leaving) => call('PUT', path, { value, version }, {}, leaving),
    remove: () => call('DELETE', path),
  };
}
