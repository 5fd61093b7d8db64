/** How many came from each of many villages: a row a village, five small numbers in it. */
import type { PlaceNumber } from '@naung/domain/ground/ids.ts';
import { placeInWords } from '@naung/domain/ground/places/place-in-words.ts';
import { type AttendanceId, nobody, together } from '@naung/domain/prevention/activities/model.ts';
import { useState } from 'preact/hooks';
import { FieldGroup } from '../../ground/look/field.tsx';
import { newKey } from '../../ground/outside.ts';
import { saidOf, useKnownPlaces } from '../../ground/places/known-places.ts';
import { OwnVillageField } from '../../ground/places/own-village-field.tsx';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import type { Line } from './draft.ts';
import { LineRow } from './line-row.tsx';
import { TallySaid } from './tally-pad.tsx';
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

/** A village by its number, with its kecamatan; an ellipsis while its name is on the way. */
export function useVillageName(villages: readonly (number | null)[]): (village: number) => string {
  const language = useLanguage();
  const known = useKnownPlaces(villages);
  return (village) => {
    const place = known.get(village);
    return place === undefined ? '…' : placeInWords(saidOf(place), language);
  };
}
