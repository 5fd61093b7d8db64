import type { Day } from '@naung/domain/ground/time.ts';
import type { Evidence } from '@naung/domain/prevention/villages/stage.ts';
import { Checkboxes } from '../../ground/look/choices.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { PaperFields } from './paper-fields.tsx';
import { usePapers, usePaperWord } from './papers.ts';
import { words } from './words.ts';

export interface StageTelling {
  readonly reachedOn?: Day | undefined;
  readonly evidence?: Evidence[] | undefined;
}

interface StageFieldsProps {
  readonly stage: string;
  readonly telling: StageTelling;
  readonly change: (part: { reachedOn?: Day; evidence?: Evidence[] }) => void;
  /** In words, by field. */
  readonly faults?: Readonly<Record<string, string | undefined>>;
}

/** When it was reached and which papers show it; a paper is of the same day until somebody says otherwise. */
export function StageFields({ stage, telling, change, faults = {} }: StageFieldsProps) {
  const say = useWords(words);
  const papers = usePapers(stage);
  const paperWord = usePaperWord(stage);
  const evidence = telling.evidence ?? [];
  const on = telling.reachedOn;
  const choose = (chosen: readonly string[]) => {
    const stays = evidence.filter((one) => chosen.includes(one.what));
    const comes = chosen.filter((what) => !evidence.some((one) => one.what === what));
    change({ evidence: [...stays, ...comes.map((what) => ({ what, on: on ?? ('' as Day) }))] });
  };
  /** Papers that bear the day of the stage, or none yet, go along with it. */
  const reach = (day: Day) =>
    change({
      reachedOn: day,
      evidence: evidence.map((one) => (one.on === (on ?? ('' as Day)) ? { ...one, on: day } : one)),
    });
  const put = (what: string, part: Partial<Evidence>) =>
    change({ evidence: evidence.map((one) => (one.what === what ? tidy({ ...one, ...part }) : one)) });
  return (
    <>
      <DateInput
        id="reached-on"
        label={say('reached-on')}
        error={faults['reached-on']}
        value={on ?? ''}
        onValue={(day) => reach(day as Day)}
        recent
      />
      <Checkboxes
        id="evidence"
        label={say('evidence')}
        error={faults.evidence}
        values={evidence.map((one) => one.what)}
        onValues={choose}
        choices={[...papers.map(({ code }) => code), 'other'].map((what) => ({ value: what, label: paperWord(what) }))}
      />
      {evidence.map((one) => (
        <PaperFields key={one.what} paper={one} name={paperWord(one.what)} put={put} fault={faults[`on-${one.what}`]} />
      ))}
    </>
  );
}

/** A remark that was emptied is none. */
function tidy({ what, on, words: text }: Evidence): Evidence {
  return text === undefined || text === '' ? { what, on } : { what, on, words: text };
}
