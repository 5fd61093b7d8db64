/** Who is on the team of a case, in which role, until when. */
import type { CaseShown } from '@naung/domain/casework/cases/reads.ts';
import { Badge } from '../../ground/look/badge.tsx';
import { Button } from '../../ground/look/button.tsx';
import { Empty } from '../../ground/look/states.tsx';
import { Table } from '../../ground/look/table.tsx';
import { OnDay } from '../../ground/look/when.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { roleWords } from './code-words.ts';
import { words } from './deed-words.ts';

type Member = CaseShown['team'][number];

interface MembersTableProps {
  readonly one: CaseShown;
  readonly mayChange: boolean;
  readonly onEnd: (member: Member) => void;
}

export function MembersTable({ one, mayChange, onEnd }: MembersTableProps) {
  const say = useWords(words);
  const sayRole = useWords(roleWords);
  return (
    <Table
      caption={say('team')}
      rows={one.team}
      keyOf={(member) => `${member.person} ${member.since} ${member.role}`}
      empty={<Empty icon="people" title={say('no-team')} why={say('no-team-why')} />}
      columns={[
        { key: 'person', head: say('person'), cell: (member) => member.name },
        { key: 'role', head: say('role'), cell: (member) => sayRole(member.role) },
        { key: 'since', head: say('since'), cell: (member) => <OnDay day={member.since} /> },
        {
          key: 'until',
          head: say('until'),
          cell: (member) =>
            member.isOver ? (
              <Badge>{say('over')}</Badge>
            ) : member.until === null ? (
              say('until-further')
            ) : (
              <OnDay day={member.until} />
            ),
        },
        {
          key: 'deeds',
          head: say('deeds'),
          cell: (member) =>
            member.isOver || !mayChange ? null : (
              <Button kind="quiet" icon="close" onPress={() => onEnd(member)}>
                {say('end-member')}
              </Button>
            ),
        },
      ]}
    />
  );
}
