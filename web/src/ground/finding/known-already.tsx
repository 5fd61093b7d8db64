/** Beside the fields of a name: whether that person is written down already. The room that knows people lends it. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useRooms } from '../gathered.ts';
import type { PersonWritten } from '../room.ts';
import { carriesOneOf, useMe } from '../signing-in/signed-in.tsx';

export function KnownAlready(written: PersonWritten) {
  const me = useMe();
  const part = useRooms()
    .flatMap((room) => room.lookUps ?? [])
    .find((one) => carriesOneOf(me, one.needs));
  const [lent, setLent] = useState<{ readonly Part: ComponentType<PersonWritten> } | null>(null);
  // Nothing hangs on it: where it does not come, the form is written as before.
  useEffect(
    () =>
      void part?.open().then(
        (Part) => setLent({ Part }),
        () => undefined,
      ),
    [],
  );
  return lent === null ? null : <lent.Part {...written} />;
}
