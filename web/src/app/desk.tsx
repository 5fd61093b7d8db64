/** The desk from the door on: who is here, under which duty, and then the page that belongs to the place. */
import type { ComponentType, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { usePlace } from '../ground/going/going.ts';
import { useKept } from '../ground/kept.ts';
import { Skeleton } from '../ground/look/skeleton.tsx';
import { ProveAgain } from '../ground/proving/prove-again.tsx';
import { ChooseDuty } from '../ground/signing-in/choose-duty.tsx';
import { Entrance, EntranceFailure, SignInPage } from '../ground/signing-in/entrance.tsx';
import { LinkPage } from '../ground/signing-in/link-page.tsx';
import { learnWhoIsHere, type Standing, standing } from '../ground/signing-in/me.ts';
import { SignedIn } from '../ground/signing-in/signed-in.tsx';
import { Shell } from './shell.tsx';

/** One-time links lead here with their token behind the `#`. */
const linkPlaces = ['/masuk', '/undangan'];
const firstPlace = '/pertama';

export function Desk() {
  const place = usePlace();
  const now = useKept(standing);
  const byLink = linkPlaces.includes(place) || place === firstPlace;

  useEffect(() => {
    if (!byLink && standing.get().kind === 'asking') void learnWhoIsHere();
  }, [byLink]);

  if (place === firstPlace) return <Fetched open={firstOffice} />;
  if (byLink) return <LinkPage key={place} />;
  return (
    <SignedIn.Provider value={now.kind === 'here' ? now.me : null}>
      {shownTo(now)}
      <ProveAgain />
    </SignedIn.Provider>
  );
}

function shownTo(now: Standing): VNode {
  switch (now.kind) {
    case 'asking':
      return <Awaited />;
    case 'failed':
      return <EntranceFailure failure={now.failure} />;
    case 'nobody':
      return <SignInPage />;
    case 'here':
      if (now.me.needs === 'enrol') return <Fetched open={firstWays} me={now.me} />;
      return now.me.duty === null ? <ChooseDuty me={now.me} /> : <Shell key={now.me.duty.id} />;
  }
}

const Awaited = () => (
  <Entrance>
    <Skeleton lines={3} />
  </Entrance>
);

/** Seen once in a working life, so fetched only then. */
const firstWays = () => import('../ground/signing-in/ways-to-sign-in.tsx').then((screen) => screen.FirstWays);
const firstOffice = () => import('../ground/signing-in/first-office.tsx').then((screen) => screen.FirstOffice);

function Fetched<Props extends object>({ open, ...props }: { open: () => Promise<ComponentType<Props>> } & Props) {
  const [Screen, setScreen] = useState<ComponentType<Props> | null>(null);
  useEffect(() => {
    void open().then((component) => setScreen(() => component));
  }, [open]);
  return Screen === null ? <Awaited /> : <Screen {...(props as unknown as Props)} />;
}
