/** Asks in one press why a file is opened off hours, among very many, or from outside its team; then what was asked for opens. */
import { type OpeningReason, openingReasons } from '@naung/domain/ground/reading/model.ts';
import { GiveReason } from '@naung/domain/ground/reading/reason.ts';
import type { Words } from '@naung/domain/ground/words.ts';
import { useState } from 'preact/hooks';
import { reasonWanted, settleReason } from '../api/reason.ts';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import { useKept } from '../kept.ts';
import { Radios } from '../look/choices.tsx';
import { catalogue } from '../words/catalogue.ts';
import { useWords } from '../words/use-words.ts';

export function ReasonAsked() {
  return useKept(reasonWanted) ? <ReasonDialog /> : null;
}

function ReasonDialog() {
  const say = useWords(words);
  const sayReason = useWords(openingReasonWords);
  const [reason, setReason] = useState<OpeningReason | ''>('');
  const wished = (): WishOf<typeof GiveReason> =>
    reason === '' ? { faults: { reason: say('reason-fault') } } : { payload: { reason } };
  return (
    <WishDialog
      contract={GiveReason}
      title={say('reason-title')}
      lead={say('reason-lead')}
      doIt={say('do-open')}
      icon="eye"
      done={say('was-given')}
      wished={wished}
      onClose={() => queueMicrotask(() => settleReason(false))}
      onDone={() => settleReason(true)}
    >
      {(faults) => (
        <Radios
          id="reason"
          label={say('reason')}
          error={faults.reason}
          value={reason}
          onValue={setReason}
          choices={openingReasons.map((one) => ({ value: one, label: sayReason(one) }))}
        />
      )}
    </WishDialog>
  );
}

const words = catalogue({
  id: {
    'reason-title': 'Untuk apa kamu membukanya sekarang?',
    'reason-lead':
      'Ditanyakan sekali untuk berkas ini, karena dibuka di luar jam kerja, bersama banyak berkas lain, atau dari luar timnya. Jawabanmu ikut dalam catatan yang boleh dilihat klien.',
    reason: 'Sebab',
    'reason-fault': 'Pilih sebabnya.',
    'do-open': 'Buka',
    'was-given': 'Dicatat.',
  },
  en: {
    'reason-title': 'What do you open it for now?',
    'reason-lead':
      'Asked once for this file, because it is opened outside office hours, along with many others, or from outside its team. Your answer goes into the record that the client may see.',
    reason: 'Reason',
    'reason-fault': 'Choose the reason.',
    'do-open': 'Open',
    'was-given': 'Written down.',
  },
});

export const openingReasonWords: Words<OpeningReason> = {
  id: {
    'she-called': 'Klien atau keluarganya menghubungi',
    urgent: 'Ada yang mendesak',
    'work-left-over': 'Menyelesaikan pekerjaan yang tertunda',
    'standing-in': 'Menggantikan rekan',
    'hand-over': 'Menyiapkan pelimpahan atau rujukan',
    other: 'Lainnya',
  },
  en: {
    'she-called': 'The client or her family got in touch',
    urgent: 'Something is urgent',
    'work-left-over': 'Finishing work that was left over',
    'standing-in': 'Standing in for a colleague',
    'hand-over': 'Preparing a hand-over or a referral',
    other: 'Something else',
  },
};
