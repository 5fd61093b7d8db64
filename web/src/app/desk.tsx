/** The desk from the door on: who is here, under which duty, and then the page that belongs to the place. */
import { useEffect } from 'preact/hooks';
import { usePlace } from '../ground/going/going.ts';
import { useKept } from '../ground/kept.ts';
import { Skeleton } from '../ground/look/skeleton.tsx';
import { ChooseDuty } from '../ground/signing-in/choose-duty.tsx';
import { Entrance, EntranceFailure, LinkPage, SignInPage } from '../ground/signing-in/entrance.tsx';
import { learnWhoIsHere, standing } from '../ground/signing-in/me.ts';
import { SignedIn } from '../ground/signing-in/signed-in.tsx';
import { WaysToSignIn } from '../ground/signing-in/ways-to-sign-in.tsx';
import { Shell } from './shell.tsx';

const byLink = '/masuk';
const byInvitation = '/undangan';
const waysToSignIn = '/cara-masuk';

export function Desk() {
  const place = usePlace();
  const now = useKept(standing);
  const arrivesByLink = place === byLink || place === byInvitation;

  useEffect(() => {
    if (!arrivesByLink && standing.get().kind === 'asking') void learnWhoIsHere();
  }, [arrivesByLink]);

  if (arrivesByLink) return <LinkPage key={place} onward={place === byInvitation ? waysToSignIn : '/'} />;
  if (now.kind === 'asking') {
    return (
      <Entrance>
        <Skeleton lines={3} />
      </Entrance>
    );
  }
  if (now.kind === 'failed') return <EntranceFailure failure={now.failure} />;
  if (now.kind === 'nobody') return <SignInPage />;
  return (
    <SignedIn.Provider value={now.me}>
      {place === waysToSignIn ? (
        <WaysToSignIn me={now.me} />
      ) : now.me.duty === null ? (
        <ChooseDuty me={now.me} />
      ) : (
        <Shell key={now.me.duty.id} />
      )}
    </SignedIn.Provider>
  );
}
