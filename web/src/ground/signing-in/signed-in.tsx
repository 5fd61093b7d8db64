import type { Deed } from '@naung/domain/ground/access/model.ts';
import type { Zone } from '@naung/domain/ground/time.ts';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Me } from './me.ts';

/** The person every screen of the desk is shown to. */
export const SignedIn = createContext<Me | null>(null);

export function useMe(): Me {
  const me = useContext(SignedIn);
  if (me === null) throw new Error('This part of the desk is for people who are signed in');
  return me;
}

/** The zone of the district in which the person works; before anybody is signed in, that of the capital. */
export const useZone = (): Zone => useContext(SignedIn)?.district.zone ?? 'WIB';

/** Whether the present duty carries one of these deeds. It only tidies the screen: the office decides. */
export const carriesOneOf = (me: Me, needs: readonly Deed[] | undefined): boolean =>
  needs === undefined || needs.some((deed) => me.duty?.deeds.includes(deed) ?? false);
