/** The page that belongs to the place: found among all rooms, fetched when first needed, kept while only its parameters change. */
import { useEffect, useState } from 'preact/hooks';
import { useRooms } from '../ground/gathered.ts';
import { usePlace } from '../ground/going/going.ts';
import { match, type Params } from '../ground/going/match.ts';
import { Button } from '../ground/look/button.tsx';
import { Skeleton } from '../ground/look/skeleton.tsx';
import { NotFound, Refused, State } from '../ground/look/states.tsx';
import type { Page, PageComponent, Room } from '../ground/room.ts';
import { carriesOneOf, useMe } from '../ground/signing-in/signed-in.tsx';
import { useWords } from '../ground/words/use-words.ts';
import { PageBoundary } from './page-boundary.tsx';
import { words } from './words.ts';

export function Outlet() {
  const place = usePlace();
  const me = useMe();
  const found = pageAt(useRooms(), place);
  if (found === null) return <NotFound />;
  if (!carriesOneOf(me, found.page.needs)) return <Refused />;
  return (
    <PageBoundary key={found.page.path}>
      <Opened page={found.page} params={found.params} />
    </PageBoundary>
  );
}

function Opened({ page, params }: { readonly page: Page; readonly params: Params }) {
  const say = useWords(words);
  const [Screen, setScreen] = useState<PageComponent | 'unloaded' | null>(() => fetched.get(page) ?? null);

  useEffect(() => {
    page.open().then(
      (component) => {
        fetched.set(page, component);
        setScreen(() => component);
      },
      () => setScreen('unloaded'),
    );
  }, [page]);

  if (Screen === null) return <Skeleton />;
  if (Screen === 'unloaded') {
    return (
      <State
        icon="unplugged"
        title={say('page-unloaded')}
        next={
          <Button kind="main" icon="retry" onPress={() => location.reload()}>
            {say('reload')}
          </Button>
        }
      >
        <p>{say('page-unloaded-why')}</p>
      </State>
    );
  }
  return <Screen params={params} />;
}

/** Pages already here are shown at once, without an empty moment between. */
const fetched = new Map<Page, PageComponent>();

function pageAt(rooms: readonly Room[], place: string): { readonly page: Page; readonly params: Params } | null {
  for (const page of rooms.flatMap((room) => room.pages)) {
    const params = match(page.path, place);
    if (params !== null) return { page, params };
  }
  return null;
}
