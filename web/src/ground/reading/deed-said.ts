/** A deed of the trace in plain words: each by its own, what puts a record right by its part of the desk. */
import type { Language } from '@naung/domain/ground/words.ts';
import type { Option } from '../look/combobox.tsx';
import { fill } from '../words/fill.ts';
import spoken from './trace-deeds.data.json';
import { roomOfDeedWords, traceWords } from './trace-words.ts';

const sentences: Readonly<Record<string, readonly string[]>> = spoken;
const rooms = Object.keys(roomOfDeedWords.id);

export function deedSaid(deed: string, language: Language): string {
  const known = sentences[deed]?.[language === 'id' ? 0 : 1];
  if (known !== undefined) return known;
  const [room = '', verb = ''] = deed.split('/');
  const way = ways.find(([begins]) => verb.startsWith(begins))?.[1];
  const about = roomSaid(room, language);
  if (way === undefined || about === null) return traceWords[language]['other-deed'];
  return fill(traceWords[language][way], { room: about }, language);
}

const ways = [
  ['correct-', 'put-right'],
  ['void-', 'taken-out'],
  ['move-', 'moved'],
] as const;

export const roomSaid = (room: string, language: Language): string | null =>
  Object.hasOwn(roomOfDeedWords[language], room)
    ? roomOfDeedWords[language][room as keyof typeof roomOfDeedWords.id]
    : null;

/** What one may choose, whole parts of the desk first. */
export const deedChoices = (language: Language): readonly Option[] => [
  ...rooms.map((room) => ({
    value: room,
    label: fill(traceWords[language]['deed-of-room'], { room: roomSaid(room, language) ?? room }, language),
  })),
  ...Object.keys(sentences).map((deed) => ({ value: deed, label: deedSaid(deed, language) })),
];
