/** Writing down what she allowed, kept as a draft while they talk. */
import { GiveConsent } from '@naung/domain/casework/consent/commands.ts';
import type { CaseId } from '@naung/domain/ground/ids.ts';
import { useMemo, useState } from 'preact/hooks';
import { usePerform } from '../../ground/api/use-perform.ts';
import { DeedDialog } from '../../ground/deeds/deed-dialog.tsx';
import { useDraft } from '../../ground/drafts/use-draft.ts';
import { DraftLine } from '../../ground/look/draft-line.tsx';
import { ErrorSummary, type Faults } from '../../ground/look/error-summary.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { newKey } from '../../ground/outside.ts';
import { useToday } from '../../ground/today.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { type ConsentFault, missingIn } from './consent-faults.ts';
import { type ConsentForm, consentFrom, emptyConsent } from './consent-form.ts';
import type { Consents } from './consents.ts';
import { GiverFields } from './giver-fields.tsx';
import { refusalWords } from './refusal-words.ts';
import { ScopeFields } from './scope-fields.tsx';
import { words } from './words.ts';

interface GiveConsentDialogProps {
  readonly case: string;
  readonly consents: Consents;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function GiveConsentDialog({ case: id, consents, onClose, onDone }: GiveConsentDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const today = useToday();
  const consent = useMemo(newKey, []);
  const draft = useDraft<ConsentForm>(`consent/give/${id}`, emptyConsent(consents.decides, today));
  const [attempt, setAttempt] = useState(0);
  const { perform, working, failure } = usePerform(GiveConsent);
  const missing = attempt === 0 ? [] : missingIn(draft.value, consents.decides, today);
  const faults: Faults<ConsentFault> = Object.fromEntries(missing.map((fault) => [fault, say(`${fault}-fault`)]));
  const change = (part: Partial<ConsentForm>) => draft.write({ ...draft.value, ...part });

  const give = async () => {
    setAttempt(attempt + 1);
    const told = consentFrom(draft.value);
    if (told === null || missingIn(draft.value, consents.decides, today).length > 0) return;
    const answer = await perform({ consent, case: id, ...told });
    if (!answer.ok) return;
    await draft.finish();
    toast(say('was-given'));
    onDone();
  };

  return (
    <DeedDialog
      title={say('give')}
      lead={say('give-lead')}
      doIt={say('do-give')}
      icon="check"
      shape="side"
      working={working}
      failure={failure}
      because={because}
      onDo={() => void give()}
      onClose={onClose}
    >
      <ErrorSummary faults={faults} attempt={attempt} />
      <ScopeFields case={id as CaseId} form={draft.value} change={change} faults={faults} />
      <GiverFields form={draft.value} change={change} faults={faults} consents={consents} />
      <DraftLine draft={draft} />
    </DeedDialog>
  );
}
