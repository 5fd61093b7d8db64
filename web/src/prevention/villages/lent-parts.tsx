/** What other rooms lend to the page of a village, such as its activities; fetched when the page is opened. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useRooms } from '../../ground/gathered.ts';
import { Notice } from '../../ground/look/notice.tsx';
import { Skeleton } from '../../ground/look/skeleton.tsx';
import type { VillagePart, VillagePartProps } from '../../ground/room.ts';
import { carriesOneOf, useMe } from '../../ground/signing-in/signed-in.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './words.ts';

export function LentParts({ village }: VillagePartProps) {
  const me = useMe();
  const parts = useRooms().flatMap((room) => room.villageParts ?? []);
  return (
    <>
      {parts
        .filter((part) => carriesOneOf(me, part.needs))
        .map((part) => (
          <LentPart key={part.key} part={part} village={village} />
        ))}
    </>
  );
}

function LentPart({ part, village }: VillagePartProps & { readonly part: VillagePart }) {
  const say = useWords(words);
  const [Part, setPart] = useState<ComponentType<VillagePartProps> | 'unloaded' | null>(null);

  useEffect(() => {
    part.open().then(
      (component) => setPart(() => component),
      () => setPart('unloaded'),
    );
  }, [part]);

  if (Part === null) return <Skeleton lines={3} />;
  if (Part === 'unloaded') {
    return (
      <Notice tone="attention">
        <p>{say('part-unloaded')}</p>
      </Notice>
    );
  }
  return <Part village={village} />;
}
