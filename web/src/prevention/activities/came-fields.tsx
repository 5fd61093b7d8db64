/** Who came: five counters, or ages where the kind asks for them, and by village where many came together. */
import { detailOf } from '@naung/domain/ground/codes/details.ts';
import { nobody } from '@naung/domain/prevention/activities/model.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Button } from '../../ground/look/button.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { BandPad } from './band-pad.tsx';
import { tallyOf } from './counting.ts';
import type { ActivityFieldsProps } from './main-fields.tsx';
import { TallyPad } from './tally-pad.tsx';
import { useBands } from './use-bands.ts';
import { words } from './words.ts';

export function CameFields({ telling, change, faults = {} }: ActivityFieldsProps) {
  const say = useWords(words);
  const kinds = useCodes('activity-kinds');
  const asked = useBands();
  const item = telling.kind === undefined ? null : kinds.itemOf(telling.kind);
  const asksAges = item !== null && detailOf('activity-kinds', item)?.bands === 'fine';
  const bands = asksAges ? (telling.bands ?? null) : null;
  const tally = telling.tally ?? nobody;
  return (
    <>
      {bands === null ? null : (
        <BandPad
          asked={asked}
          bands={bands}
          onBands={(next) => change({ bands: next, tally: tallyOf(next, asked, tally.disability) })}
        />
      )}
      <TallyPad
        id="tally"
        label={say(bands === null ? 'came-count' : 'among-them')}
        hint={say('came-lead')}
        error={faults.tally}
        tally={tally}
        onTally={(next) => change({ tally: next })}
        onlyDisability={bands !== null}
      />
      {asksAges ? (
        <Button kind="quiet" onPress={() => change({ bands: bands === null ? {} : null })}>
          {say(bands === null ? 'by-age' : 'five-enough')}
        </Button>
      ) : null}
    </>
  );
}
