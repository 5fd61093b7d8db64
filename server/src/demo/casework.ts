/**
 * Thirty people's worries of a demo district, each played as far as its story has come: just received, closed with advice, a case in
 * every phase and urgency, help asked of other offices and answered in every way; and two more whose time to be kept is over.
 */
import { outside } from '../ground/outside/outside.ts';
import { formsNeed, openReferral } from './helping.ts';
import type { DemoDistrict } from './lay.ts';
import { actorOf } from './prevention.ts';
import { dayAgo, daysAgo, type Stage, steady } from './stage.ts';
import { aliases, type End, ends, nameOf, type Story, stories, type Telling } from './telling.ts';

const steps: readonly End[] = [
  'received',
  'opened',
  'assessed',
  'planned',
  'approval-asked',
  'approved',
  'referred',
  'accepted',
  'in-progress',
  'completed',
  'verified',
  'served',
  'monitored',
  'closing-asked',
  'closed',
];

/** A declined referral is asked and answered like an accepted one. */
const rank = (end: End): number =>
  end === 'declined' ? steps.indexOf('accepted') : end === 'advised' ? 0 : steps.indexOf(end);
const reaches = (end: End, step: End): boolean => rank(end) >= steps.indexOf(step);

export async function playCasework(stage: Stage, district: DemoDistrict): Promise<void> {
  for (const [index, end] of ends.entries()) {
    const since = end === 'received' ? index % 3 : 12 + ((29 - index) * 3 + steady(0, 9, index)) * 3;
    await playStory(stage, district, index, end, since);
  }
  await playEnded(stage, district);
}

/** Two that were closed with advice more than a year ago are due to be destroyed; of one it is asked already. */
async function playEnded(stage: Stage, district: DemoDistrict): Promise<void> {
  for (const [at, since] of [400, 390].entries()) await playStory(stage, district, ends.length + at, 'advised', since);
  const record = stage.id(district.code, 'concern', ends.length);
  const asked = { act: stage.id(district.code, 'act', record), record, what: 'destroy' };
  await stage.say(actorOf(district, 'supervisor'), outside.now(), 'retention/ask', asked);
}

async function playStory(stage: Stage, district: DemoDistrict, index: number, end: End, since: number): Promise<void> {
  const story = stories[(index * 2 + 1) % stories.length] as Story;
  const telling: Telling = {
    stage,
    district,
    index,
    end,
    story,
    concern: stage.id(district.code, 'concern', index),
    case: stage.id(district.code, 'case', index),
    worker: actorOf(district, 'case-manager', index % 2),
    head: actorOf(district, 'head-of-service'),
    since,
    isAtLeast: (step) => reaches(end, step),
  };
  await tell(telling);
  if (end === 'received') return;
  await triage(telling);
  if (end === 'advised' || !telling.isAtLeast('opened')) return;
  await writeDownPeople(telling);
  if (telling.isAtLeast('assessed')) await assess(telling);
  if (telling.isAtLeast('planned')) await plan(telling);
  if (telling.isAtLeast('referred')) await openReferral(telling);
  if (telling.isAtLeast('served')) await serve(telling);
  if (telling.isAtLeast('closing-asked')) await close(telling);
}

async function tell({ stage, district, index, story, concern, since }: Telling): Promise<void> {
  const officer = actorOf(district, 'complaint-officer');
  await stage.say(officer, daysAgo(since, 9 + (index % 6)), 'intake/receive', {
    concern,
    channel: story.channel === 'public-like' ? 'phone' : story.channel,
    kinds: story.kinds,
    forms: story.forms,
    aboutChild: story.aboutChild,
    ageBand: bandOf(story.age),
    sex: story.sex,
    disability: story.items.includes('cannot-leave-or-disabled') ? true : null,
    village: district.villages[index % district.villages.length] ?? null,
    placeKind: story.placeKind,
    relation: story.relation,
    respondentIsChild: story.relation === 'friend',
    reporterKind: story.reporterKind,
    occurred: story.items.includes('sexual-violence-72h') ? 'today' : 'ongoing',
    occurredOn: null,
    urgencyItems: story.items,
    subjectName: nameOf(district, story, index),
    story: story.story,
    ...(story.ownWords ? { ownWords: story.ownWords } : {}),
    ...(story.channel === 'sapa-129' ? { reference: `129-${2026}${String(1000 + index)}` } : {}),
    safeContact: {
      mayContact: true,
      channels: ['call'],
      when: 'Pagi, sesudah jam sembilan',
      sayWeAre: 'dari puskesmas',
    },
  });
}

async function triage({ stage, district, end, concern, since, worker, index, ...telling }: Telling): Promise<void> {
  const officer = actorOf(district, 'complaint-officer');
  await stage.say(officer, daysAgo(since, 15), 'intake/note-contact', { concern, how: 'call' });
  if (end === 'advised')
    return stage.say(officer, daysAgo(since, 16), 'intake/close', { concern, reason: 'advice-was-enough' });
  await stage.say(officer, daysAgo(since, 16), 'intake/accept', {
    concern,
    case: telling.case,
    isNew: true,
    alias: aliases[index % aliases.length],
    worker: worker.person,
  });
}

async function writeDownPeople({ stage, district, index, story, since, worker, ...telling }: Telling): Promise<void> {
  const at = daysAgo(since - 1, 10);
  await stage.say(worker, at, 'people/record-client', {
    client: stage.id(district.code, 'client', index),
    case: telling.case,
    isMain: true,
    sex: story.sex,
    isChild: story.aboutChild,
    ageBand: bandOf(story.age),
    disability: null,
    name: nameOf(district, story, index),
    born: dayAgo(story.age * 365 + 100),
    nik: nikOf(district, story),
    address: {
      kind: 'settled',
      place: district.villages[index % district.villages.length],
      landmark: 'dekat balai banjar',
    },
  });
  if (story.aboutChild)
    await stage.say(worker, at, 'people/record-relative', {
      relative: stage.id(district.code, 'relative', index),
      case: telling.case,
      kinship: 'mother',
      sex: 'female',
      isChild: false,
      livesTogether: true,
      isGuardian: true,
      isRespondent: false,
      mayKnow: true,
      name: district.data.relatives[index % district.data.relatives.length],
    });
  await stage.say(worker, at, 'people/record-respondent', {
    respondent: stage.id(district.code, 'respondent', index),
    case: telling.case,
    relation: story.relation,
    sex: 'male',
    isChild: story.relation === 'friend',
    ageBand: null,
    isNear: story.items.includes('respondent-in-house-tonight'),
    name: district.data.respondents[index % district.data.respondents.length],
  });
  await stage.say(worker, at, 'cases/set-next', { case: telling.case, on: dayAgo(-(index % 9) - 1), what: 'visit' });
}

async function assess({ stage, district, index, story, since, worker, ...telling }: Telling): Promise<void> {
  await stage.say(worker, daysAgo(since - 2, 10), 'cases/move-phase', { case: telling.case, to: 'assessment' });
  await stage.say(worker, daysAgo(since - 3, 11), 'services/assess', {
    assessment: stage.id(district.code, 'assessment', index),
    case: telling.case,
    instrument: 'asesmen-awal',
    instrumentVersion: 1,
    doneAt: daysAgo(since - 3, 10),
    needs: formsNeed(story.forms),
    reviewOn: null,
    conclusion: 'Perlu pendampingan dan tempat bicara yang tenang.',
    answers: {
      'aman-malam-ini': true,
      'tempat-aman': 'Di rumah bibi, dua rumah dari balai banjar.',
      'tanda-tertekan': ['sulit-tidur'],
      'sekolah-kerja': 'terganggu',
      'kekuatan-diri': 'Dekat dengan bibi, suka menggambar, berani bertanya.',
      'pendapat-sendiri': story.ownWords || 'Menggambar rumah dengan pintu terbuka.',
    },
  });
}

async function plan({
  stage,
  district,
  index,
  story,
  since,
  worker,
  head,
  isAtLeast,
  ...telling
}: Telling): Promise<void> {
  const planId = stage.id(district.code, 'plan', index);
  await stage.say(worker, daysAgo(since - 4), 'cases/move-phase', { case: telling.case, to: 'planning' });
  await stage.say(worker, daysAgo(since - 4, 10), 'services/make-plan', {
    plan: planId,
    case: telling.case,
    clientAgreed: true,
    reviewOn: null,
    goals: formsNeed(story.forms).map((need, place) => ({
      id: stage.id(district.code, 'goal', index, place),
      need,
      service: null,
      providerUnit: null,
      horizon: 'three-months',
      dueOn: null,
      goal: 'Merasa aman di rumah dan tahu siapa yang bisa dihubungi.',
    })),
  });
  if (!isAtLeast('approval-asked')) return;
  await stage.say(worker, daysAgo(since - 4, 14), 'services/ask-plan-approval', {
    plan: planId,
    approval: stage.id(district.code, 'approval', index),
  });
  if (!isAtLeast('approved')) return;
  await stage.say(head, daysAgo(since - 5, 9), 'services/approve-plan', { plan: planId });
  await stage.say(worker, daysAgo(since - 5, 10), 'cases/move-phase', { case: telling.case, to: 'implementation' });
}

async function serve({ stage, district, index, since, worker, isAtLeast, ...telling }: Telling): Promise<void> {
  for (const [visit, line] of (['counselling-and-legal-aid', 'medical-and-rehabilitation'] as const).entries())
    await stage.say(worker, daysAgo(since - 8 - visit), 'services/give', {
      given: stage.id(district.code, 'given', index, visit),
      case: telling.case,
      line,
      simfoni: visit === 0 ? 'legal-aid' : 'health',
      service: visit === 0 ? 'counselling' : 'therapy',
      goal: null,
      byUnit: district.units.get('uptd/intake'),
      givenOn: dayAgo(since - 8 - visit),
      minutes: 60,
      note: 'Bertemu di ruang yang tenang, ditemani orang yang dipercaya.',
    });
  if (isAtLeast('monitored'))
    await stage.say(worker, daysAgo(since - 10), 'cases/move-phase', { case: telling.case, to: 'monitoring' });
}

async function close({ stage, district, index, story, since, worker, head, end, ...telling }: Telling): Promise<void> {
  for (const [place] of formsNeed(story.forms).entries())
    await stage.say(worker, daysAgo(since - 11), 'services/record-outcome', {
      goal: stage.id(district.code, 'goal', index, place),
      outcome: place === 0 ? 'achieved' : 'partly',
      on: dayAgo(since - 11),
    });
  const closing = stage.id(district.code, 'closing', index);
  await stage.say(worker, daysAgo(since - 11, 11), 'cases/ask-to-close', {
    case: telling.case,
    closing,
    reason: 'goals-reached',
    outcome: 'Tinggal bersama bibi, sekolah lagi, tahu ke mana menelepon.',
  });
  if (end === 'closed')
    await stage.say(head, daysAgo(since - 12), 'cases/approve-closing', { case: telling.case, closing });
}

/** Serial 0000 is never issued, so no number here can be anybody's. */
const nikOf = (district: DemoDistrict, story: Story): string => {
  const born = dayAgo(story.age * 365 + 100);
  const day = Number(born.slice(8, 10)) + (story.sex === 'female' ? 40 : 0);
  return `${district.code.replace('.', '')}01${String(day).padStart(2, '0')}${born.slice(5, 7)}${born.slice(2, 4)}0000`;
};

const bandOf = (age: number): string =>
  age <= 5 ? '0-5' : age <= 12 ? '6-12' : age <= 17 ? '13-17' : age <= 24 ? '18-24' : age <= 44 ? '25-44' : '45-59';
