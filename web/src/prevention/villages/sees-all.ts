import { isVillageDuty } from '@naung/domain/ground/agencies/presets.ts';
import { useMe } from '../../ground/signing-in/signed-in.tsx';

/** A duty confined to villages does not see the groups of others, so to her a village without one may well have one. */
export function useSeesAllVillages(): boolean {
  const { duty } = useMe();
  return duty !== null && !isVillageDuty(duty);
}
