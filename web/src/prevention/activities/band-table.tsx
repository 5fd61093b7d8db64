/** Who came by age, where the kind of activity asks for it. */
import type { ActivityShown } from '@naung/domain/prevention/activities/activity-shown.ts';
import { Table } from '../../ground/look/table.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { useBands } from './use-bands.ts';
import { words } from './words.ts';

export function BandTable({ bands }: { readonly bands: NonNullable<ActivityShown['bands']> }) {
  const say = useWords(words);
  const asked = useBands().filter((band) => Object.hasOwn(bands, band.code));
  return (
    <Table
      caption={say('bands')}
      captionSeen
      rows={asked}
      keyOf={(band) => band.code}
      empty={null}
      columns={[
        { key: 'age', head: say('age'), cell: (band) => band.word },
        { key: 'female', head: say('female'), number: true, cell: (band) => bands[band.code]?.female ?? 0 },
        { key: 'male', head: say('male'), number: true, cell: (band) => bands[band.code]?.male ?? 0 },
      ]}
    />
  );
}
