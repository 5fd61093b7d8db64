import { SetWorkingWeek } from '@naung/domain/ground/deadlines/commands.ts';
import { WorkingWeek } from '@naung/domain/ground/deadlines/reads.ts';
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { usePerform } from '../api/use-perform.ts';
import { useRead } from '../api/use-read.ts';
import { Button } from '../look/button.tsx';
import { Checkboxes } from '../look/choices.tsx';
import { FailureNotice } from '../look/failure-notice.tsx';
import { Section } from '../look/page.tsx';
import { Shown } from '../look/shown.tsx';
import { TextInput } from '../look/text-input.tsx';
import { toast } from '../look/toasts.tsx';
import { localeOf, useLanguage } from '../words/language.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { refusalWords, words } from './words.ts';

/** Monday first; days are numbered from Sunday, 0. */
const days = [1, 2, 3, 4, 5, 6, 0] as const;

export function WorkingWeekSection() {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const reading = useRead(WorkingWeek, {});
  return (
    <Section title={say('week')}>
      <Shown reading={reading} because={because} lines={5}>
        {(stands) => <WeekForm stands={stands} />}
      </Shown>
    </Section>
  );
}

function WeekForm({ stands }: { readonly stands: z.infer<typeof WorkingWeek.answer> }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const dayWord = useDayWord();
  const [weekdays, setWeekdays] = useState<readonly string[]>(stands.weekdays.map(String));
  const [closes, setCloses] = useState(String(stands.closesAt));
  const [tried, setTried] = useState(false);
  const { perform, working, failure } = usePerform(SetWorkingWeek);
  const closesAt = /^\d{1,2}$/.test(closes.trim()) ? Number(closes) : 0;
  const hourFits = closesAt >= 1 && closesAt <= 24;

  const save = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (weekdays.length === 0 || !hourFits) return;
    const answer = await perform({ weekdays: weekdays.map(Number), closesAt });
    if (answer.ok) toast(say('week-was-set'));
  };

  return (
    <form class="stack" onSubmit={(event) => void save(event)} noValidate>
      <p class="soft">{say('week-lead')}</p>
      <Checkboxes
        label={say('weekdays')}
        error={tried && weekdays.length === 0 ? say('weekdays-fault') : undefined}
        values={weekdays}
        onValues={setWeekdays}
        choices={days.map((day) => ({ value: String(day), label: dayWord(day) }))}
      />
      <TextInput
        label={say('closes-at')}
        hint={say('closes-at-hint')}
        error={tried && !hourFits ? say('closes-at-fault') : undefined}
        width="short"
        inputMode="numeric"
        maxLength={2}
        value={closes}
        onValue={setCloses}
      />
      <Button type="submit" icon="check" busy={working && say('saving')}>
        {say('set-week')}
      </Button>
      <FailureNotice failure={failure} because={because} />
    </form>
  );
}

function useDayWord(): (day: number) => string {
  const format = new Intl.DateTimeFormat(localeOf(useLanguage()), { weekday: 'long', timeZone: 'UTC' });
  // 4 January 1970 was a Sunday.
  return (day) => format.format(Date.UTC(1970, 0, 4 + day));
}
