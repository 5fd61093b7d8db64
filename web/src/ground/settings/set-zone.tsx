import { DistrictZone, SetZone } from '@naung/domain/ground/agencies/zone.ts';
import { Zone } from '@naung/domain/ground/time.ts';
import { useState } from 'preact/hooks';
import { useRead } from '../api/use-read.ts';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import { Radios } from '../look/choices.tsx';
import { Notice } from '../look/notice.tsx';
import { learnWhoIsHere } from '../signing-in/me.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { refusalWords, words } from './words.ts';

/** Says which clock the province lives by, and does not insist: a decree may be younger than our list. */
export function SetZoneDialog({ stands, onClose }: { readonly stands: Zone; readonly onClose: () => void }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [zone, setZone] = useState(stands);
  const ofProvince = useRead(DistrictZone, {}).value?.ofProvince ?? null;
  const wished = (): WishOf<typeof SetZone> => ({ payload: { zone } });
  return (
    <WishDialog
      contract={SetZone}
      title={say('set-zone')}
      lead={say('set-zone-lead')}
      doIt={say('save')}
      icon="check"
      done={say('zone-was-set')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={() => void learnWhoIsHere()}
    >
      {() => (
        <>
          <Radios
            id="zone"
            label={say('zone')}
            hint={ofProvince === null ? undefined : say('zone-of-province', { zone: ofProvince })}
            value={zone}
            onValue={setZone}
            choices={Zone.options.map((value) => ({ value, label: value }))}
          />
          {ofProvince === null || zone === ofProvince ? null : (
            <Notice tone="attention" live>
              <p>{say('zone-differs', { zone: ofProvince, chosen: zone })}</p>
            </Notice>
          )}
        </>
      )}
    </WishDialog>
  );
}
