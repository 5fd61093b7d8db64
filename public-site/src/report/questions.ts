/**
 * The questions in their order, as data: eleven pages at most, a twelfth for those who may be contacted. Which fields a page asks,
 * when it is left out, and which pages hang on its answer.
 */
import ageBands from '@naung/domain/ground/codes/lists/age-bands-simfoni.data.json' with { type: 'json' };
import relations from '@naung/domain/ground/codes/lists/relations.data.json' with { type: 'json' };
import type { Language } from '@naung/domain/ground/words.ts';
import { type Answers, longestStory } from './answers.ts';
import { kindCodes, kindInWords } from './kind-words.ts';
import { type Voice, voiced } from './voices.ts';
import { type AskWord, askWords } from './words.ts';

export type FieldName = Exclude<keyof Answers, 'seed' | 'language' | 'easy'>;

export interface Choice {
  readonly value: string;
  /** Null where this voice is not offered the choice. */
  readonly label: (language: Language, voice: Voice) => string | null;
  readonly offeredWhen?: (answers: Answers) => boolean;
}

interface Asking {
  readonly name: FieldName;
  readonly label: AskWord;
  readonly askedWhen?: (answers: Answers) => boolean;
}

export interface ChoiceField extends Asking {
  readonly kind: 'one' | 'many';
  readonly choices: readonly Choice[];
}

export interface WrittenField extends Asking {
  readonly kind: 'line' | 'text';
  readonly longest: number;
  readonly inputmode?: 'tel';
}

interface PlaceField extends Asking {
  readonly kind: 'place';
}

/** One of the offices of the district, or a place that is none of ours. */
interface OfficeField extends Asking {
  readonly kind: 'office';
}

export const otherWorkplaces = ['school', 'village-office'] as const;

export type Field = ChoiceField | WrittenField | PlaceField | OfficeField;

export interface Page {
  readonly key: AskWord;
  readonly hint?: AskWord;
  readonly fields: readonly Field[];
  readonly askedWhen?: (answers: Answers) => boolean;
  /** Pages whose question is another one when this answer changes. */
  readonly leadsTo?: readonly AskWord[];
  /** An answer of another page that means nothing any more when this one changes. */
  readonly forgets?: FieldName;
}

/** Who she is to the page: words and choices follow from it. */
export const voiceOf = (answers: Answers): Voice => ({ self: answers.whom === 'me', easy: answers.easy });

const choice = (value: string, label: AskWord): Choice => ({
  value,
  label: (language, voice) => voiced(language, voice)[label] ?? askWords[language][label],
});
const unknown = choice('unknown', 'dont-know');
const yesNoUnknown = [choice('yes', 'yes'), choice('no', 'no'), unknown];
const one = (name: FieldName & AskWord, choices: readonly Choice[]): Field => ({
  name,
  label: name,
  kind: 'one',
  choices,
});
const many = (name: FieldName & AskWord, choices: readonly Choice[]): Field => ({
  name,
  label: name,
  kind: 'many',
  choices,
});
const written = (name: FieldName & AskWord, longest: number): Field => ({ name, label: name, kind: 'line', longest });
const place = (name: FieldName & AskWord): Field => ({ name, label: name, kind: 'place' });

const elsewhere = 'elsewhere';
const isHere = (answers: Answers) => answers.district !== undefined && answers.district !== elsewhere;

const childBands = ['0-5', '6-12', '13-17'];
const ages: readonly Choice[] = ageBands.items.map((band) => ({
  value: band.code,
  label: (language) => band[language],
  offeredWhen: ({ whom, easy }) => {
    if (whom === 'child' || (easy && whom === 'me')) return childBands.includes(band.code);
    return whom !== 'woman' || !childBands.includes(band.code);
  },
}));

/** What a frightened person can say of danger without being asked for details. */
const dangers = [
  'afraid-to-go-home',
  'threat-to-kill',
  'weapon',
  'strangulation',
  'confined',
  'suicidal-thoughts',
  'rising-frequency',
  'images-spreading',
] as const;

export const pages: readonly Page[] = [
  { key: 'danger', hint: 'danger-hint', fields: [one('danger', yesNoUnknown)] },
  {
    key: 'whom',
    fields: [
      one(
        'whom',
        (['me', 'child', 'woman', 'other'] as const).map((who) => choice(who, `whom-${who}`)),
      ),
    ],
  },
  {
    key: 'district',
    hint: 'district-hint',
    fields: [place('district')],
    leadsTo: ['elsewhere', 'subdistrict', 'village'],
    forgets: 'worksAt',
  },
  {
    key: 'elsewhere',
    hint: 'elsewhere-hint',
    fields: [written('elsewhere', 200)],
    askedWhen: (answers) => answers.district === elsewhere,
  },
  { key: 'subdistrict', fields: [place('subdistrict')], askedWhen: isHere, leadsTo: ['village'] },
  {
    key: 'village',
    hint: 'village-hint',
    fields: [place('village')],
    askedWhen: (answers) => isHere(answers) && answers.subdistrict !== undefined,
  },
  {
    key: 'what',
    hint: 'what-hint',
    fields: [
      {
        name: 'kinds',
        label: 'what',
        kind: 'many',
        choices: kindCodes.map((code) => ({
          value: code,
          label: (language, voice) => kindInWords(code, language, voice),
        })),
      },
    ],
  },
  {
    key: 'story',
    hint: 'story-hint',
    fields: [{ name: 'story', label: 'story', kind: 'text', longest: longestStory }],
  },
  {
    key: 'pace',
    hint: 'pace-hint',
    // In danger too: whoever comes to help must know of a weapon or a threat to kill. It can be skipped like every page.
    fields: [
      one('when', [
        ...(['today', 'this-week', 'long-ago', 'ongoing'] as const).map((when) => choice(when, `when-${when}`)),
        unknown,
      ]),
      many(
        'afraid',
        dangers.map((danger) => choice(danger, danger)),
      ),
    ],
  },
  {
    key: 'about',
    fields: [
      one('age', [...ages, unknown]),
      {
        ...one('sex', [choice('female', 'sex-female'), choice('male', 'sex-male'), unknown]),
        askedWhen: (answers) => answers.whom !== 'woman',
      },
      one('disability', yesNoUnknown),
    ],
  },
  {
    key: 'hurts',
    hint: 'hurts-hint',
    fields: [
      one('relation', [
        ...relations.items
          .filter((item) => item.code !== 'unknown')
          .map((item): Choice => ({ value: item.code, label: (language) => item[language] })),
        unknown,
      ]),
      one('relationAge', [choice('child', 'relationAge-child'), choice('adult', 'relationAge-adult'), unknown]),
      one('sameHouse', yesNoUnknown),
      written('theirName', 200),
      { name: 'worksAt', label: 'worksAt', kind: 'office' },
      written('worksAtOther', 200),
    ],
  },
  {
    key: 'contact',
    hint: 'contact-hint',
    fields: [
      {
        name: 'mayContact',
        label: 'contact',
        kind: 'one',
        choices: [choice('yes', 'contact-yes'), choice('no', 'contact-no')],
      },
    ],
    leadsTo: ['safely'],
  },
  {
    key: 'safely',
    hint: 'safely-hint',
    askedWhen: (answers) => answers.mayContact === 'yes',
    fields: [
      many(
        'channels',
        (['call', 'whatsapp', 'text', 'through-someone'] as const).map((channel) =>
          choice(channel, `channel-${channel}`),
        ),
      ),
      { name: 'phone', label: 'phone', kind: 'line', longest: 40, inputmode: 'tel' },
      many('phoneIs', [choice('shared', 'phoneIs-shared'), choice('message', 'phoneIs-message')]),
      written('through', 300),
      written('contactWhen', 200),
      written('sayWeAre', 200),
      written('neverSay', 500),
    ],
  },
];

export const pageAt = (key: string | null): Page | null => pages.find((page) => page.key === key) ?? null;

export const isAsked = (page: Page, answers: Answers): boolean => page.askedWhen?.(answers) ?? true;

export const fieldsOf = (page: Page, answers: Answers): readonly Field[] =>
  page.fields.filter((field) => field.askedWhen?.(answers) ?? true);

/** What a field offers this person, each with its words. */
export const offered = (
  field: ChoiceField,
  answers: Answers,
): readonly { readonly value: string; readonly label: string }[] =>
  field.choices
    .filter((one) => one.offeredWhen?.(answers) ?? true)
    .flatMap(({ value, label }) => {
      const words = label(answers.language, voiceOf(answers));
      return words === null ? [] : [{ value, label: words }];
    });
