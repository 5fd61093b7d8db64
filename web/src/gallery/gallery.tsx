/** Every component in every state, within the real shell and with invented people. Part of demo and development builds only. */

import { Shell } from '../app/shell.tsx';
import { Gathered } from '../ground/gathered.ts';
import { usePlace } from '../ground/going/going.ts';
import { ChooseDuty } from '../ground/signing-in/choose-duty.tsx';
import { SignInPage } from '../ground/signing-in/entrance.tsx';
import { FirstOffice } from '../ground/signing-in/first-office.tsx';
import { SignedIn } from '../ground/signing-in/signed-in.tsx';
import { FirstWays } from '../ground/signing-in/ways-to-sign-in.tsx';
import { sari } from './samples.ts';
import { galleryRoom } from './screens.ts';

const rooms = [galleryRoom];

export function Gallery() {
  const place = usePlace();
  return (
    <SignedIn.Provider value={sari}>
      <Gathered.Provider value={rooms}>{entranceAt(place) ?? <Shell />}</Gathered.Provider>
    </SignedIn.Provider>
  );
}

function entranceAt(place: string) {
  if (place === '/galeri/masuk') return <SignInPage />;
  if (place === '/galeri/tugas') return <ChooseDuty me={{ ...sari, duty: null }} />;
  if (place === '/galeri/undangan') return <FirstWays me={sari} />;
  if (place === '/galeri/kode')
    return <FirstWays me={{ ...sari, ways: { ...sari.ways, username: 'sari', passphrase: true } }} />;
  if (place === '/galeri/pertama') return <FirstOffice />;
  return null;
}
