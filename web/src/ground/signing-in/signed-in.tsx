import type { Deed } from '@naung/domain/ground/access/model.ts';
import { presetOf } from '@naung/domain/ground/agencies/presets.ts';
import type { DutySaid, Me } from '@naung/domain/ground/signing-in/model.ts';
import type { Zone } from '@naung/domain/ground/time.ts';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { useLanguage } from '../words/language.ts';

/** The person every screen of the desk is shown to. */
export const SignedIn = createContext<Me | null>(null);

export function useMe(): Me {
  const me = useContext(SignedIn);
  if (me === null) throw new Error('This part of the desk is for people who are signed in');
  return me;
}

/** The zone of the district in which the person works; before anybody is signed in, that of the capital. */
export const useZone = (): Zone => useContext(SignedIn)?.district?.zone ?? 'WIB';

/** Whether the present duty carries one of these deeds. It only tidies the screen: the office decides. */
export const carriesOneOf = (me: Me, needs: readonly Deed[] | undefined): boolean =>
  needs === undefined || needs.some((deed) => me.deeds.includes(deed));

/** What a person is under a duty: "Manajer kasus". A duty of an own kind is called by its own name. */
export function useDutyTitle(): (duty: Pick<DutySaid, 'preset'>) => string {
  const language = useLanguage();
  return (duty) => presetOf(duty.preset)?.[language] ?? duty.preset;
}
