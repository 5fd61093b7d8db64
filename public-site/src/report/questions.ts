/**
 * The eleven pages at most, in order, as data: which fields a page asks, and when it is left out.
 */
import ageBands from '@naung/domain/ground/codes/lists/age-bands-simfoni.data.json' with { type: 'json' };
import concernKinds from '@naung/domain/ground/codes/lists/concern-kinds.data.json' with { type: 'json' };
import relations from '@naung/domain/ground/codes/lists/relations.data.json' with { type: 'json' };
import urgencyItems from '@naung/domain/ground/codes/lists/urgency-items.data.json' with { type: 'json' };
import type { Language } from '@naung/domain/ground/words.ts';
import type { Answers } from './answers.ts';
import type { AskWord } from './words.ts';

export type FieldName = Exclude<keyof Answers, 'concern' | 'receipt' | 'language'>;

export interface Choice {
  readonly value: string;
  readonly label: (language: Language, say: (word: AskWord) => string) => string;
}

export interface Field {
  readonly name: FieldName;
  readonly kind: 'one' | 'many' | 'line' | 'text' | 'place';
  readonly choices?: readonly Choice[];
}

export interface Page {
  readonly key: string;
  readonly title: AskWord;
  readonly hint?: AskWord;
  readonly fields: readonly Field[];
  readonly askedWhen?: (answers: Answers) => boolean;
}

const word = (value: string, label: AskWord): Choice => ({ value, label: (_language, say) => say(label) });
const yesNoUnknown = [word('yes', 'yes'), word('no', 'no'), word('', 'dont-know')];
const coded = (items: readonly { code: string; id: string; en: string }[]): readonly Choice[] =>
  items.map((item) => ({ value: item.code, label: (language) => item[language] }));

/** What a frightened person can say of danger without being asked for details. */
const dangers = [
  'threat-to-kill',
  'weapon',
  'confined',
  'afraid-to-go-home',
  'suicidal-thoughts',
  'rising-frequency',
  'images-spreading',
];

const isHere = (answers: Answers) => answers.district !== undefined && answers.district !== 'elsewhere';

export const pages: readonly Page[] = [
  {
    key: 'danger',
    title: 'dangerNow',
    hint: 'dangerNow-hint',
    fields: [{ name: 'dangerNow', kind: 'one', choices: yesNoUnknown }],
  },
  {
    key: 'whom',
    title: 'forWhom',
    fields: [
      {
        name: 'forWhom',
        kind: 'one',
        choices: [
          word('me', 'forWhom-me'),
          word('child', 'forWhom-child'),
          word('woman', 'forWhom-woman'),
          word('other', 'forWhom-other'),
        ],
      },
    ],
  },
  { key: 'district', title: 'district', fields: [{ name: 'district', kind: 'place' }] },
  {
    key: 'subdistrict',
    title: 'subdistrict',
    fields: [{ name: 'subdistrict', kind: 'place' }],
    askedWhen: isHere,
  },
  {
    key: 'village',
    title: 'village',
    hint: 'village-hint',
    fields: [{ name: 'village', kind: 'place' }],
    askedWhen: (answers) => isHere(answers) && answers.subdistrict !== undefined,
  },
  {
    key: 'what',
    title: 'kinds',
    hint: 'kinds-hint',
    fields: [
      {
        name: 'kinds',
        kind: 'many',
        choices: concernKinds.items.map((item) => ({
          value: item.code,
          label: (language) => item.detail.asks[language],
        })),
      },
    ],
  },
  { key: 'story', title: 'story', hint: 'story-hint', fields: [{ name: 'story', kind: 'text' }] },
  {
    key: 'when',
    title: 'when',
    fields: [
      {
        name: 'when',
        kind: 'one',
        choices: [
          word('today', 'when-today'),
          word('this-week', 'when-this-week'),
          word('long-ago', 'when-long-ago'),
          word('ongoing', 'when-ongoing'),
          word('', 'dont-know'),
        ],
      },
    ],
  },
  {
    key: 'about',
    title: 'about',
    fields: [
      { name: 'age', kind: 'one', choices: [...coded(ageBands.items), word('', 'dont-know')] },
      {
        name: 'sex',
        kind: 'one',
        choices: [word('female', 'sex-female'), word('male', 'sex-male'), word('', 'dont-know')],
      },
      { name: 'disability', kind: 'one', choices: yesNoUnknown },
    ],
  },
  {
    key: 'hurts',
    title: 'hurts',
    fields: [
      { name: 'relation', kind: 'one', choices: coded(relations.items) },
      {
        name: 'relationAge',
        kind: 'one',
        choices: [word('child', 'relationAge-child'), word('adult', 'relationAge-adult'), word('', 'dont-know')],
      },
      { name: 'sameHouse', kind: 'one', choices: yesNoUnknown },
      { name: 'theirName', kind: 'line' },
    ],
  },
  {
    key: 'fear',
    title: 'afraid',
    hint: 'afraid-hint',
    fields: [
      {
        name: 'afraid',
        kind: 'many',
        choices: urgencyItems.items
          .filter((item) => dangers.includes(item.code))
          .map((item) => ({ value: item.code, label: (language) => capital(item.detail.reason[language]) })),
      },
    ],
  },
  {
    key: 'contact',
    title: 'contact',
    hint: 'mayContact-hint',
    fields: [
      { name: 'mayContact', kind: 'one', choices: [word('yes', 'mayContact-yes'), word('no', 'mayContact-no')] },
      {
        name: 'channels',
        kind: 'many',
        choices: [
          word('call', 'channel-call'),
          word('whatsapp', 'channel-whatsapp'),
          word('text', 'channel-text'),
          word('through-someone', 'channel-through-someone'),
        ],
      },
      { name: 'phone', kind: 'line' },
      { name: 'contactWhen', kind: 'line' },
      { name: 'sayWeAre', kind: 'line' },
      { name: 'neverSay', kind: 'line' },
    ],
  },
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const pageAt = (key: string | null): Page | null => pages.find((page) => page.key === key) ?? null;

/** The next page that is asked, given what is answered; null when the answers are to be checked. */
export const after = (page: Page | null, answers: Answers): Page | null =>
  pages.slice(page ? pages.indexOf(page) + 1 : 0).find((next) => next.askedWhen?.(answers) ?? true) ?? null;

export const before = (page: Page, answers: Answers): Page | null =>
  pages.slice(0, pages.indexOf(page)).findLast((one) => one.askedWhen?.(answers) ?? true) ?? null;

/** Takes what a page sent; what is skipped is forgotten, what was not offered is ignored. */
export function answered(page: Page, answers: Answers, sent: (name: string) => readonly string[]): Answers {
  const next: Record<string, unknown> = { ...answers };
  for (const field of page.fields) {
    const values = sent(field.name)
      .map((value) => value.trim().slice(0, field.kind === 'text' ? 20_000 : 200))
      .filter((value) => value !== '' && isOffered(field, value));
    if (field.kind === 'many') next[field.name] = values.length > 0 ? values : undefined;
    else next[field.name] = values[0];
    if (next[field.name] === undefined) delete next[field.name];
  }
  return next as Answers;
}

const isOffered = (field: Field, value: string): boolean => {
  if (field.kind === 'place') return /^(\d{1,9}|elsewhere)$/.test(value);
  return field.choices === undefined || field.choices.some((choice) => choice.value === value);
};
