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

/** `where` is the place in words as far as no village says it: a kecamatan, or somewhere outside the districts that are open here;
 * `workplace` is where the one who hurts works. */
export function tellingOf(answers: Answers, where: string | null, workplace: string | null = null): ConcernTold {
  return {
    channel: 'public-site',
    kinds: answers.kinds ?? [],
    forms: formsOf(answers.kinds ?? []),
    aboutChild: isAboutChild(answers),
    ...toldAboutOf(answers),
    ageBand: known(answers.age),
    sex: sexOf(answers),
    disability: yesNo(answers.disability),
    village: answers.village ? (Number(answers.village) as ConcernTold['village']) : null,
    placeKind: null,
    relation: known(answers.relation),
    respondentIsChild: answers.relationAge === 'child' ? true : answers.relationAge === 'adult' ? false : null,
    reporterKind: answers.whom === 'me' ? 'survivor' : answers.whom === undefined ? 'unknown' : 'public',
    occurred: occurredOf(answers),
    occurredOn: null,
    urgencyItems: urgencyItemsOf(answers),
    ...(where === null ? {} : { address: where }),
    ...wordsOf(answers),
    ...(answers.theirName === undefined ? {} : { respondentName: answers.theirName }),
    ...(workplace === null ? {} : { respondentNotes: `Bekerja di: ${workplace}` }),
    safeContact: safeContactOf(answers),
  };
}

export const urgencyOf = (told: ConcernTold): Urgency => urgencyFrom(told.urgencyItems, items);

const longestOwnWords = 5000;

/** Her own words are kept apart from a story about somebody else; what is too long for that place is still kept whole. */
function wordsOf({ story, whom }: Answers): Pick<ConcernTold, 'story' | 'ownWords'> {
  if (story === undefined) return {};
  return whom === 'me' && story.length <= longestOwnWords ? { ownWords: story } : { story };
}

function safeContactOf(answers: Answers): ConcernTold['safeContact'] {
  if (answers.mayContact !== 'yes') return { mayContact: false };
  const { phone, through, contactWhen, sayWeAre, neverSay, phoneIs } = answers;
  return {
    mayContact: true,
    channels: (answers.channels ?? []).filter(isChannel),
    ...(phone === undefined ? {} : { phone }),
    ...(through === undefined ? {} : { through }),
    ...(contactWhen === undefined ? {} : { when: contactWhen }),
    ...(sayWeAre === undefined ? {} : { sayWeAre }),
    ...(neverSay === undefined ? {} : { neverSay }),
    // What was not said is never taken as a permission.
    mayLeaveMessage: phoneIs?.includes('message') === true,
    ...(phoneIs?.includes('shared') ? { sharedDevice: true } : {}),
  };
}

const formsOf = (kinds: readonly string[]): string[] => [
  ...new Set(
    concernKinds.items
      .filter((item) => kinds.includes(item.code))
      .flatMap((item) => formBySimfoni[item.simfoni ?? ''] ?? []),
  ),
];

function toldAboutOf({ whom }: Answers): Pick<ConcernTold, 'toldAbout'> {
  if (whom === 'me') return { toldAbout: 'self' };
  return whom === 'child' || whom === 'woman' || whom === 'other' ? { toldAbout: whom } : {};
}

/** Unknown age errs to child; beside it stands about whom she said it was, so that nobody takes the rule for her word. */
function isAboutChild({ age, whom }: Answers): boolean {
  if (whom === 'child') return true;
  return known(age) === null ? whom !== 'woman' : childBands.includes(age ?? '');
}

const known = (answer: string | undefined): string | null =>
  answer === undefined || answer === 'unknown' ? null : answer;

const sexOf = ({ whom, sex }: Answers): ConcernTold['sex'] => {
  if (whom === 'woman') return 'female';
  return sex === 'female' || sex === 'male' ? sex : 'unknown';
};

const yesNo = (answer: string | undefined): boolean | null =>
  answer === 'yes' ? true : answer === 'no' ? false : null;

const occurredOf = ({ when }: Answers): ConcernTold['occurred'] =>
  when === 'today' || when === 'this-week' || when === 'long-ago' || when === 'ongoing' ? when : 'unknown';

function urgencyItemsOf(answers: Answers): string[] {
  return [
    ...(answers.danger === 'yes' ? ['danger-now'] : []),
    ...(answers.sameHouse === 'yes' ? ['respondent-in-house-tonight'] : []),
    ...(isInMedicalWindow(answers) ? ['sexual-violence-72h'] : []),
    ...(answers.age === '0-5' ? ['under-five'] : []),
    ...(answers.disability === 'yes' ? ['cannot-leave-or-disabled'] : []),
    ...(answers.afraid ?? []).filter((item) => items.some((known) => known.code === item)),
  ];
}

const sexualAct = ['violence-sexual', 'exploitation-sexual'];

/** 72 hours may lie in "this week", or in a danger whose time nobody told: it errs to the side on which a doctor is still of use. */
function isInMedicalWindow(answers: Answers): boolean {
  if (!sexualAct.some((kind) => answers.kinds?.includes(kind))) return false;
  const occurred = occurredOf(answers);
  return occurred === 'unknown' ? answers.danger === 'yes' : occurred !== 'long-ago';
}

type Channel = NonNullable<NonNullable<ConcernTold['safeContact']>['channels']>[number];
const isChannel = (text: string): text is Channel =>
  ['call', 'whatsapp', 'text', 'in-person', 'through-someone'].includes(text);
