/** Finer bands where a kind of activity asks for them: ages down, the two sexes across. */
import type { Bands } from '@naung/domain/prevention/activities/model.ts';
import { FieldGroup } from '../../ground/look/field.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { bandCounted } from './counting.ts';
import { TallyCounter } from './tally-counter.tsx';
import type { AgeBand } from './use-bands.ts';
import { words } from './words.ts';

interface BandPadProps {
  readonly asked: readonly AgeBand[];
  readonly bands: Bands;
  readonly onBands: (bands: Bands) => void;
}

export function BandPad({ asked, bands, onBands }: BandPadProps) {
  const say = useWords(words);
  return (
    <FieldGroup label={say('bands')} hint={say('by-age-why')}>
      <div class="band-pad">
        {asked.map((band) => (
          <div key={band.code} class="band-row" role="group" aria-label={band.word}>
            <p class="band-name">{band.word}</p>
            {(['female', 'male'] as const).map((sex) => (
              <TallyCounter
                key={sex}
                label={say(sex)}
                heads={bands[band.code]?.[sex] ?? 0}
                onHeads={(heads) => onBands(bandCounted(bands, band.code, sex, heads))}
              />
            ))}
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}
