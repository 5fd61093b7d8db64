/** What the other rooms lend to the page of a case, in the order in which work goes. A part that a newer room lends comes last. */

import { isOpen } from '@naung/domain/casework/cases/model.ts';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useRooms } from '../../ground/gathered.ts';
import type { CasePart, CasePartProps } from '../../ground/room.ts';
import { carriesOneOf, useMe } from '../../ground/signing-in/signed-in.tsx';
import type { CasePieceProps } from './case-piece.ts';
import { useStanding } from './standing.ts';

const order: readonly string[] = ['people', 'assessments', 'plan', 'consent', 'services', 'referrals', 'concerns'];

const rank = ({ key }: CasePart): number => {
  const at = order.indexOf(key);
  return at === -1 ? order.length : at;
};

interface LentPartsProps extends CasePieceProps {
  readonly atTop?: boolean;
}

export function LentParts({ one, onChanged, atTop = false }: LentPartsProps) {
  const me = useMe();
  const { onTeam, inEmergency } = useStanding(one);
  const parts = useRooms()
    .flatMap((room) => room.caseParts ?? [])
    .filter((part) => (part.atTop === true) === atTop)
    .filter((part) => !(inEmergency && one.emergency?.withPlace === false && part.key === 'people'))
    .filter((part) => carriesOneOf(me, part.needs) && (onTeam || part.ofTeamAlone !== true))
    .filter((part) => onTeam || inEmergency || part.forTeam !== true)
    .sort((first, second) => rank(first) - rank(second));
  return (
    <>
      {parts.map((part) => (
        <LentPart
          key={part.key}
          part={part}
          props={{
            case: one.id,
            isOpen: isOpen(one.phase) && one.voidedAt === null && !inEmergency,
            settlementIsBarred: one.settlementIsBarred,
            onChanged,
          }}
        />
      ))}
    </>
  );
}

function LentPart({ part, props }: { readonly part: CasePart; readonly props: CasePartProps }) {
  const [Part, setPart] = useState<ComponentType<CasePartProps> | 'missing' | null>(() => fetched.get(part) ?? null);

  useEffect(() => {
    part.open().then(
      (component) => {
        fetched.set(part, component);
        setPart(() => component);
      },
      // The page stands without it; reloading fetches it anew.
      () => setPart('missing'),
    );
  }, [part]);

  if (Part === 'missing') return null;
  if (Part === null) return <PlaceOf part={part} isOpen={props.isOpen} />;
  return <Part {...props} />;
}

/** Kept free while its code is fetched, so that what stands below does not move away under a finger. */
function PlaceOf({ part, isOpen }: { readonly part: CasePart; readonly isOpen: boolean }) {
  if (part.atTop !== true) return <div class="drawer part-coming" />;
  return isOpen ? <div class="notice part-coming" /> : null;
}

const fetched = new Map<CasePart, ComponentType<CasePartProps>>();
