import { useEffect, useRef, useState } from 'preact/hooks';
import { useRooms } from '../ground/gathered.ts';
import type { IconName } from '../ground/look/icons.ts';
import type { Finder, Found } from '../ground/room.ts';
import { carriesOneOf, useMe } from '../ground/signing-in/signed-in.tsx';
import { useLanguage } from '../ground/words/language.ts';
import { useWords } from '../ground/words/use-words.ts';
import { words } from './words.ts';

export interface PaletteFound {
  readonly groups: readonly PaletteGroup[];
  /** Some room is still looking. */
  readonly searching: boolean;
}

export interface PaletteGroup {
  readonly key: string;
  readonly label: string;
  readonly found: readonly (Found & { readonly icon: IconName })[];
}

const fewest = 2;
const restWhileTyping = 180;

/** What matches, by kind; empty kinds are left out. Records are only looked for from two letters on. */
export function usePaletteGroups(text: string, onlyNew: boolean): PaletteFound {
  const say = useWords(words);
  const language = useLanguage();
  const me = useMe();
  const rooms = useRooms();
  const wanted = text.trim().toLowerCase();
  const fits = (label: string) => wanted.split(/\s+/).every((part) => label.toLowerCase().includes(part));

  const deeds = rooms
    .flatMap((room) => room.deeds ?? [])
    .filter((deed) => carriesOneOf(me, deed.needs) && (!onlyNew || deed.creates === true))
    .map(({ path, label, icon }) => ({ path, icon, label: label[language] }))
    .filter((deed) => fits(deed.label));
  const pages = rooms
    .flatMap((room) => room.rail ?? [])
    .filter((entry) => !onlyNew && carriesOneOf(me, entry.needs))
    .map(({ path, label, icon }) => ({ path, icon, label: label[language] }))
    .filter((page) => fits(page.label));
  const finders = rooms
    .flatMap((room) => room.finders ?? [])
    .filter((finder) => !onlyNew && carriesOneOf(me, finder.needs));
  const records = useRecords(wanted, finders);

  const groups = [
    ...finders.map((finder) => ({
      key: finder.key,
      label: finder.label[language],
      found: (records.get(finder.key) ?? []).map((found) => ({ ...found, icon: finder.icon })),
    })),
    { key: 'deeds', label: say('palette-deeds'), found: deeds },
    { key: 'pages', label: say('palette-pages'), found: pages },
  ].filter((group) => group.found.length > 0);
  return { groups, searching: wanted.length >= fewest && records.size < finders.length };
}

/** Each finder's answer as it comes; what an earlier text still brings is dropped. */
function useRecords(wanted: string, finders: readonly Finder[]): ReadonlyMap<string, readonly Found[]> {
  const [records, setRecords] = useState<ReadonlyMap<string, readonly Found[]>>(new Map());
  const latest = useRef(finders);
  latest.current = finders;

  useEffect(() => {
    setRecords(new Map());
    if (wanted.length < fewest) return;
    let current = true;
    const timer = setTimeout(() => {
      for (const finder of latest.current) {
        void finder.find(wanted).then((found) => {
          if (current) setRecords((before) => new Map(before).set(finder.key, found));
        });
      }
    }, restWhileTyping);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted]);

  return records;
}
