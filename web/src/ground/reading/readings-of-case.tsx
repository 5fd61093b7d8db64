/** A survivor's record of access, on the page of her case, read together with her. It is asked for only when it is opened. */
import { presetOf } from '@naung/domain/ground/agencies/presets.ts';
import { type Reading, ReadingsOfCase } from '@naung/domain/ground/reading/record.ts';
import { useState } from 'preact/hooks';
import { useRead } from '../api/use-read.ts';
import { Button } from '../look/button.tsx';
import { dayInWords } from '../look/dates.ts';
import { Drawer } from '../look/drawer.tsx';
import { Notice } from '../look/notice.tsx';
import { Shown } from '../look/shown.tsx';
import { Empty } from '../look/states.tsx';
import type { CasePartProps } from '../room.ts';
import { useLanguage } from '../words/language.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { PrintReadings } from './print-readings.tsx';
import { openedWords, standingWords, readingWords as words } from './reading-words.ts';
import { openingReasonWords } from './reason-asked.tsx';

export function ReadingsOfThisCase({ case: id }: CasePartProps) {
  const say = useWords(words);
  const [opened, setOpened] = useState(false);
  const [printing, setPrinting] = useState(false);
  const reading = useRead(ReadingsOfCase, opened ? { case: id } : null);
  return (
    <Drawer title={say('readings')} icon="eye" summary={say('readings-summary')} open={opened} onToggle={setOpened}>
      {opened ? (
        <div class="stack">
          <p class="soft">{say('readings-lead')}</p>
          <Shown reading={reading} lines={4}>
            {({ items, attempts, isCut }) => (
              <>
                {items.length === 0 ? <Empty icon="done" title={say('none-yet')} why={say('none-yet-why')} /> : null}
                {daysOf(items, attempts).map((day) => (
                  <OneDay key={day.day} {...day} />
                ))}
                {attempts.length === 0 ? null : <p class="soft">{say('attempts-why')}</p>}
                {isCut ? <p class="soft">{say('is-cut')}</p> : null}
                <div class="row">
                  <Button icon="print" onPress={() => setPrinting(true)}>
                    {say('print')}
                  </Button>
                </div>
              </>
            )}
          </Shown>
          {printing ? <PrintReadings case={id} onClose={() => setPrinting(false)} /> : null}
        </div>
      ) : null}
    </Drawer>
  );
}

interface Day {
  readonly day: Reading['day'];
  readonly items: readonly Reading[];
  readonly attempts: number;
}

/** The newest first, attempts on a day of their own where nobody was let in. */
function daysOf(
  items: readonly Reading[],
  attempts: readonly { readonly day: Reading['day']; readonly times: number }[],
): readonly Day[] {
  const days = [...new Set([...items, ...attempts].map(({ day }) => day))].sort().reverse();
  return days.map((day) => ({
    day,
    items: items.filter((one) => one.day === day),
    attempts: attempts.find((one) => one.day === day)?.times ?? 0,
  }));
}

function OneDay({ day, items, attempts }: Day) {
  const say = useWords(words);
  const language = useLanguage();
  const people = new Map<string, Reading[]>();
  for (const one of items) people.set(whoseOf(one), [...(people.get(whoseOf(one)) ?? []), one]);
  return (
    <section class="stack">
      <h3>{dayInWords(day, language)}</h3>
      {[...people].map(([whose, readings]) => (
        <OnePerson key={whose} readings={readings} />
      ))}
      {attempts === 0 ? null : (
        <Notice tone="attention">
          <p>{say('attempt-line', { count: attempts })}</p>
        </Notice>
      )}
    </section>
  );
}

const whoseOf = ({ name, preset, unit }: Reading): string => [name, preset, unit].join(' ');

/** What somebody opened in a day, in all the standings that she had to the case. */
function OnePerson({ readings }: { readonly readings: readonly Reading[] }) {
  const say = useWords(words);
  const sayPart = useWords(openedWords);
  const sayStanding = useWords(standingWords);
  const sayReason = useWordIfKnown(openingReasonWords);
  const knownStanding = useWordIfKnown(standingWords);
  const language = useLanguage();
  const [first] = readings;
  if (first === undefined) return null;
  const parts = new Set(readings.flatMap(({ compartments }) => compartments.filter((part) => part !== 'core')));
  const inLists = readings.every(({ deeds }) => deeds.every((deed) => lists.test(deed)));
  const what =
    parts.size > 0
      ? say('opened', { parts: [...parts].map((part) => sayPart(part as keyof typeof openedWords.id)).join(', ') })
      : say(inLists ? 'saw-in-list' : 'saw-core');
  const why = new Set(readings.map(({ standing }) => knownStanding(standing ?? '') ?? sayStanding('duty')));
  const reasons = new Set(readings.flatMap(({ reason }) => sayReason(reason ?? '') ?? []));
  const who = [presetOf(first.preset ?? '')?.[language], first.unit].filter(Boolean).join(', ');
  return (
    <p>
      <strong>{first.name}</strong>
      {who === '' ? '' : `, ${who}`}, {[...why].join('; ')}: {what}.
      {reasons.size === 0 ? null : <span class="soft"> {say('reasons', { reasons: [...reasons].join('; ') })}</span>}
    </p>
  );
}

const lists = /\/(list|inbox|due|approvals|notices|letters|scope)$/;
