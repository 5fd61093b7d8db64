/**
 * From answers to a telling: what was skipped stays unknown, and the urgency is computed here, where the seal is made.
 */
import type { ConcernTold } from '@naung/domain/casework/intake/door.ts';
import concernKinds from '@naung/domain/ground/codes/lists/concern-kinds.data.json' with { type: 'json' };
import urgencyItems from '@naung/domain/ground/codes/lists/urgency-items.data.json' with { type: 'json' };
import { type Urgency, type UrgencyItemLevel, urgencyFrom } from '@naung/domain/ground/urgency.ts';
import type { Answers } from './answers.ts';

const formBySimfoni: Readonly<Record<string, string>> = {
  Fisik: 'physical',
  Psikis: 'psychological',
  Seksual: 'sexual',
  Eksploitasi: 'exploitation',
  Trafficking: 'trafficking',
  Penelantaran: 'neglect',
};

const items = urgencyItems.items.map((item) => ({ code: item.code, level: item.detail.level }) as UrgencyItemLevel);

const childBands = ['0-5', '6-12', '13-17'];

export function tellingOf(answers: Answers): ConcernTold {
  const phone = answers.phone?.trim();
  return {
    channel: 'public-site',
    kinds: answers.kinds ?? [],
    forms: formsOf(answers.kinds ?? []),
    aboutChild: isAboutChild(answers),
    ageBand: answers.age ?? null,
    sex: answers.sex === 'female' || answers.sex === 'male' ? answers.sex : 'unknown',
    disability: yesNo(answers.disability),
    village: answers.village ? (Number(answers.village) as ConcernTold['village']) : null,
    placeKind: null,
    relation: answers.relation ?? null,
    respondentIsChild: answers.relationAge === 'child' ? true : answers.relationAge === 'adult' ? false : null,
    reporterKind: answers.forWhom === 'me' ? 'survivor' : 'public',
    occurred: occurredOf(answers.when),
    occurredOn: null,
    urgencyItems: urgencyItemsOf(answers),
    ...(answers.story ? { [answers.forWhom === 'me' ? 'ownWords' : 'story']: answers.story } : {}),
    ...(answers.theirName ? { respondentName: answers.theirName } : {}),
    safeContact: {
      mayContact: answers.mayContact === 'yes',
      ...(answers.mayContact === 'yes'
        ? {
            channels: (answers.channels ?? []).filter(isChannel),
            ...(phone ? { phone } : {}),
            ...(answers.contactWhen ? { when: answers.contactWhen } : {}),
            ...(answers.sayWeAre ? { sayWeAre: answers.sayWeAre } : {}),
            ...(answers.neverSay ? { neverSay: answers.neverSay } : {}),
          }
        : {}),
    },
  };
}

export const urgencyOf = (told: ConcernTold): Urgency => urgencyFrom(told.urgencyItems, items);

export const formsOf = (kinds: readonly string[]): string[] => [
  ...new Set(
    concernKinds.items
      .filter((item) => kinds.includes(item.code))
      .flatMap((item) => formBySimfoni[item.simfoni ?? ''] ?? []),
  ),
];

/** Unknown age errs to child. */
const isAboutChild = (answers: Answers): boolean =>
  answers.age ? childBands.includes(answers.age) : answers.forWhom !== 'woman';

const yesNo = (answer: string | undefined): boolean | null =>
  answer === 'yes' ? true : answer === 'no' ? false : null;

const occurredOf = (when: string | undefined): ConcernTold['occurred'] =>
  when === 'today' || when === 'this-week' || when === 'long-ago' || when === 'ongoing' ? when : 'unknown';

function urgencyItemsOf(answers: Answers): string[] {
  const sexual = formsOf(answers.kinds ?? []).includes('sexual');
  return [
    ...(answers.dangerNow === 'yes' ? ['danger-now'] : []),
    ...(answers.sameHouse === 'yes' ? ['respondent-in-house-tonight'] : []),
    ...(sexual && answers.when === 'today' ? ['sexual-violence-72h'] : []),
    ...(answers.age === '0-5' ? ['under-five'] : []),
    ...(answers.disability === 'yes' ? ['cannot-leave-or-disabled'] : []),
    ...(answers.afraid ?? []).filter((item) => items.some((known) => known.code === item)),
  ];
}

type Channel = NonNullable<NonNullable<ConcernTold['safeContact']>['channels']>[number];
const isChannel = (text: string): text is Channel =>
  ['call', 'whatsapp', 'text', 'in-person', 'through-someone'].includes(text);
