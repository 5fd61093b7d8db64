/** Somebody leaves the team of a case, and from then on reads it no more. */
import { EndTeamMember } from '@naung/domain/casework/cases/commands.ts';
import type { CaseShown } from '@naung/domain/casework/cases/reads.ts';
import { usePerform } from '../../ground/api/use-perform.ts';
import { DeedDialog } from '../../ground/deeds/deed-dialog.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import type { CaseDialogProps } from './case-piece.ts';
import { words } from './deed-words.ts';
import { refusalWords } from './refusal-words.ts';

type Member = CaseShown['team'][number];

export function EndMemberDialog({ one, member, onClose, onDone }: CaseDialogProps & { readonly member: Member }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const { perform, working, failure } = usePerform(EndTeamMember);

  const end = async () => {
    const answer = await perform({ case: one.id, person: member.person });
    if (!answer.ok) return;
    toast(say('was-ended', { name: member.name }));
    onDone();
  };

  return (
    <DeedDialog
      title={say('end-title', { name: member.name })}
      lead={say('end-lead')}
      doIt={say('do-end')}
      icon="close"
      kind="grave"
      working={working}
      failure={failure}
      because={because}
      onDo={() => void end()}
      onClose={onClose}
    />
  );
}
