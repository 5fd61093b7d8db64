/** How many came from each of many villages: a row a village, five small numbers in it. */
import type { PlaceNumber } from '@naung/domain/ground/ids.ts';
import { placeInWords } from '@naung/domain/ground/places/place-in-words.ts';
import { type AttendanceId, nobody, together } from '@naung/domain/prevention/activities/model.ts';
import { useState } from 'preact/hooks';
import { Button } from '../../ground/look/button.tsx';
import { FieldGroup } from '../../ground/look/field.tsx';
import { newKey } from '../../ground/outside.ts';
import { saidOf, useKnownPlaces } from '../../ground/places/known-places.ts';
import { OwnVillageField } from '../../ground/places/own-village-field.tsx';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { counted, counters } from './counting.ts';
import type { Line } from './draft.ts';
import { HeadsInput, TallySaid } from './tally-pad.tsx';
import { words } from './words.ts';

interface LinesFieldProps {
  readonly lines: readonly Line[];
  readonly onLines: (lines: readonly Line[]) => void;
  readonly error?: string | undefined;
}

export function LinesField({ lines, onLines, error }: LinesFieldProps) {
  const say = useWords(words);
  const [round, setRound] = useState(0);
  const nameOf = useVillageName(lines.map((one) => one.village));
  const add = (village: number | null) => {
    if (village === null) return;
    const line = { line: newKey() as AttendanceId, village: village as PlaceNumber, tally: nobody };
    onLines([...lines, line]);
    setRound(round + 1);
  };
  return (
    <FieldGroup id="lines" label={say('lines')} error={error}>
      {lines.map((line) => (
        <LineRow
          key={line.line}
          line={line}
          name={nameOf(line.village)}
          onLine={(next) => onLines(lines.map((one) => (one.line === line.line ? next : one)))}
          onAway={() => onLines(lines.filter((one) => one.line !== line.line))}
        />
      ))}
      <OwnVillageField
        key={round}
        label={say('add-village')}
        value={null}
        onValue={add}
        without={lines.map((one) => one.village)}
      />
      {lines.length === 0 ? null : <TallySaid tally={together(lines.map((one) => one.tally))} />}
    </FieldGroup>
  );
}

interface LineRowProps {
  readonly line: Line;
  readonly name: string;
  readonly onLine: (line: Line) => void;
  readonly onAway: () => void;
}

function LineRow({ line, name, onLine, onAway }: LineRowProps) {
  const say = useWords(words);
  return (
    <div class="line-row" role="group" aria-label={name}>
      <p class="line-name">{name}</p>
      {counters.map((counter) => (
        <div key={counter} class="line-heads">
          <span aria-hidden="true">{say(counter)}</span>
          <HeadsInput
            label={say('heads-of', { who: say(counter), village: name })}
            heads={line.tally[counter]}
            onHeads={(heads) => onLine({ ...line, tally: counted(line.tally, counter, heads) })}
          />
        </div>
      ))}
      <Button kind="quiet" icon="close" onPress={onAway}>
        <span aria-hidden="true">{say('take-away')}</span>
        <span class="visually-hidden">{say('take-away-which', { name })}</span>
      </Button>
    </div>
  );
}

/** A village by its number, with its kecamatan; an ellipsis while its name is on the way. */
export function useVillageName(villages: readonly (number | null)[]): (village: number) => string {
  const language = useLanguage();
  const known = useKnownPlaces(villages);
  return (village) => {
    const place = known.get(village);
    return place === undefined ? '…' : placeInWords(saidOf(place), language);
  };
}
