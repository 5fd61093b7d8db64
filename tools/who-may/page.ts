/**
 * docs/who-may.md, made of the rules as they stand: readable by somebody who has to answer for them and does not read code.
 */

import { opens } from '@naung/domain/ground/access/opens.ts';
import type { Rule } from '@naung/domain/ground/access/rule.ts';
import { type Preset, presets } from '@naung/domain/ground/agencies/presets.ts';
import { compartments } from '@naung/domain/ground/drawers/model.ts';
import { type SecondVoice, whatOpens } from '@naung/domain/ground/emergencies/model.ts';
import { fieldsByRoom } from './fields.ts';
import { liftedTable } from './lifted-table.ts';
import { reasons } from './reasons.ts';
import { most, type Standing, standingOf } from './standing.ts';
import { table } from './table.ts';
import { compartmentWords, deedWords, relationWords, spanWords, subjectWords } from './words.ts';

interface Offered {
  readonly contract: { readonly name: string; readonly says: string };
  readonly policy: readonly Rule[];
  readonly isForProven?: boolean | undefined;
}

/** What the office offers, as it is built; and the columns that its migrations make. */
export interface Standings {
  readonly rooms: readonly { readonly commands: readonly Offered[]; readonly reads: readonly Offered[] }[];
  readonly models: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly columns: ReadonlyMap<string, readonly string[]>;
  readonly introduction: string;
}

/** @public Called by tools/who-may.mjs, which builds this file together with the registry of the office. */
export const pageOf = ({ rooms, models, columns, introduction }: Standings): string =>
  [
    introduction.trim(),
    '## 1. The duties',
    'A duty is given to a person for one unit, from one day to another. Its parts are fixed when it is given.',
    duties(),
    '## 2. The reasons',
    'Each deed below names one of these reasons, and a refusal names the one that was missing.',
    reasonTable(rooms.flatMap((room) => [...room.commands, ...room.reads])),
    '## 3. Who may do what',
    'Beside each reason stand the duties under which it can be true. Where it speaks of a team, a unit or a village, the duty alone is not enough.',
    ...rooms.flatMap((room) => roomOf(room)),
    '## 4. The same at a glance',
    '● the duty is enough · ○ for those records alone that the reason names · empty: never.',
    overview(rooms.flatMap((room) => room.commands)),
    '## 5. What is opened to whom',
    'To see anything of a case a person must stand in one of these relations to it. There is no other way, for no duty.',
    openings(),
    '## 6. In which compartment each answer lies',
    'In casework everything outside the core is encrypted, under a key of its own for each case and compartment. In the village rooms and in the list of agencies nothing is sealed: what does not lie in the core is kept out of the history, so that a name put right leaves no copy there.',
    table(
      ['Compartment', 'Kompartemen', 'What lies in it'],
      compartments.map((one) => [one, compartmentWords.id[one], compartmentWords.en[one]]),
    ),
    ...fieldsByRoom(models),
    '## 7. What is lifted out of the sealed answers, and the risk that remains',
    'A rule, a clock, a list or a number needs some answers without opening the seal. These are they. Whoever may see that a record exists sees them, and so does anybody who steals the database without its keys.',
    liftedTable(columns),
  ].join('\n\n');

const both = (words: { readonly id: string; readonly en: string }) => `${words.id} · *${words.en}*`;
const labels = presets.map((preset, at) => ({ preset, letter: String.fromCharCode(65 + at) }));

const duties = (): string =>
  table(
    ['', 'Tugas', 'Duty', 'What belongs to it'],
    labels.map(({ preset, letter }) => [
      letter,
      preset.id,
      preset.en,
      preset.deeds.map((deed) => `${deedWords.id[deed]} · *${deedWords.en[deed]}*`).join('; '),
    ]),
  );

/** In words; a reason that is written in a route of the office and has none stops the page. */
function reasonOf(because: string): { id: string; en: string } {
  const [id, en] = [reasons.id, reasons.en].map((words) => (words as Readonly<Record<string, string>>)[because]);
  if (id === undefined || en === undefined)
    throw new Error(`The reason "${because}" has no words in tools/who-may/reasons.ts`);
  return { id, en };
}

function reasonTable(offered: readonly Offered[]): string {
  const used = [...new Set(offered.flatMap(({ policy }) => policy.map((rule) => rule.because)))].sort();
  const idle = Object.keys(reasons.id).filter((because) => !used.includes(because));
  if (idle.length > 0) throw new Error(`No rule gives these reasons any more: ${idle.join(', ')}`);
  return table(
    ['Reason', 'Karena', 'Because'],
    used.map((because) => [`\`${because}\``, reasonOf(because).id, reasonOf(because).en]),
  );
}

function roomOf(room: Standings['rooms'][number]): string[] {
  const first = room.commands[0] ?? room.reads[0];
  if (first === undefined) return [];
  const [name = ''] = first.contract.name.split('/');
  return [`### ${name}`, ...groupsOf('may', room.commands), ...groupsOf('may ask for', room.reads)];
}

/** Deeds that are allowed for the same reasons stand together, so that a reason is read once. */
function groupsOf(may: string, offered: readonly Offered[]): string[] {
  const groups = new Map<string, Offered[]>();
  for (const one of offered) {
    const reasons = one.policy.map((rule) => `${both(reasonOf(rule.because))} (${dutiesUnder(rule)})`);
    const whoever = reasons.join('<br>or: ');
    groups.set(whoever, [...(groups.get(whoever) ?? []), one]);
  }
  return [...groups].flatMap(([whoever, deeds]) => [
    `${whoever}<br>**${may}:**`,
    deeds
      .map(({ contract, isForProven }) => `- ${contract.says}${isForProven ? shownAgain : ''} \`${contract.name}\``)
      .join('\n'),
  ]);
}

const shownAgain = ' *Only once she has shown, within half an hour, that it is she.*';

function dutiesUnder(rule: Rule): string {
  const under = presets.filter((preset) => standingOf(rule.when, preset.deeds) !== 'never');
  return under.length === presets.length ? 'every duty' : under.map((preset) => preset.en).join(', ') || 'no duty';
}

const marks: Readonly<Record<Standing, string>> = { never: '', 'for-some': '○', always: '●' };
const standing = (policy: readonly Rule[], preset: Preset): Standing =>
  most(policy.map((rule) => standingOf(rule.when, preset.deeds)));

const overview = (commands: readonly Offered[]): string =>
  table(
    ['Deed', ...labels.map(({ letter }) => letter)],
    commands.map(({ contract, policy }) => [
      `\`${contract.name}\``,
      ...presets.map((preset) => marks[standing(policy, preset)]),
    ]),
  );

const openings = (): string =>
  table(
    ['Relation', 'Of what', 'Compartments', 'For how long'],
    [
      ...Object.entries(opens).flatMap(([relation, opened]) =>
        opened.map(({ of, compartments: which, span }) => [
          `${relationWords.id[relation as keyof typeof opens]} · *${relationWords.en[relation as keyof typeof opens]}*`,
          `${subjectWords.id[of]} · *${subjectWords.en[of]}*`,
          which === 'of-what-it-shows' ? 'narrative, and those of the answers that it shows' : partsOf(which),
          spanWords[span],
        ]),
      ),
      inEmergency(false, 'none', 'to read and nothing else, for two hours; reviewed by another within three days'),
      inEmergency(true, 'confirmed', 'the same, in danger, with a second voice or a call that is owed'),
    ],
  );

const partsOf = (which: readonly string[]): string =>
  which.length === compartments.length ? 'all nine' : which.join(', ');

const inEmergency = (isDanger: boolean, voice: SecondVoice, howLong: string): readonly string[] => [
  'Dibuka darurat · *Opened in an emergency*',
  'kasus dan yang termasuk di dalamnya · *the case and what belongs to it*',
  partsOf(whatOpens({ isDanger, isOwed: false, isAgain: false, voice })),
  howLong,
];
