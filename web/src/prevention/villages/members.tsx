/** Who belongs to the group: those who serve, then those who did. A number is asked for by a press, because few may have it. */

import { phoneInWords } from '@naung/domain/ground/places/phone.ts';
import type { GroupShown } from '@naung/domain/prevention/villages/group-shown.ts';
import { ShowPhones } from '@naung/domain/prevention/villages/reads.ts';
import { useState } from 'preact/hooks';
import { useRead } from '../../ground/api/use-read.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Badge } from '../../ground/look/badge.tsx';
import { Button } from '../../ground/look/button.tsx';
import { FailureNotice } from '../../ground/look/failure-notice.tsx';
import { Section } from '../../ground/look/page.tsx';
import { Empty } from '../../ground/look/states.tsx';
import { type Column, Table } from '../../ground/look/table.tsx';
import { OnDay } from '../../ground/look/when.tsx';
import { carriesOneOf, useMe } from '../../ground/signing-in/signed-in.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { AddMemberDialog } from './add-member.tsx';
import { MemberDialog } from './member.tsx';
import type { Member } from './member-line.ts';
import { Term } from './term.tsx';
import { refusalWords, words } from './words.ts';

interface MembersProps {
  readonly group: GroupShown;
  readonly onChanged: () => void;
}

export function Members({ group, onChanged }: MembersProps) {
  const say = useWords(words);
  const keeps = carriesOneOf(useMe(), ['keep-villages']);
  const [adding, setAdding] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const member = group.members.find((one) => one.id === opened);
  const inOrder = useByRole(group.members);
  const serving = inOrder.filter((one) => one.isServing);
  const former = inOrder.filter((one) => !one.isServing);
  const shared = { keeps, group: group.id, onOpen: setOpened };
  return (
    <Section
      title={say('members')}
      actions={
        keeps ? (
          <Button icon="add" onPress={() => setAdding(true)}>
            {say('add-member')}
          </Button>
        ) : undefined
      }
    >
      <MemberTable {...shared} members={serving} caption={say('members')} />
      {former.length === 0 ? null : (
        <details class="manage">
          <summary>{say('former', { count: former.length })}</summary>
          <MemberTable {...shared} members={former} caption={say('former', { count: former.length })} />
        </details>
      )}
      {adding ? <AddMemberDialog group={group.id} onClose={() => setAdding(false)} onDone={onChanged} /> : null}
      {member === undefined ? null : (
        <MemberDialog member={member} onClose={() => setOpened(null)} onChanged={onChanged} />
      )}
    </Section>
  );
}

/** The chair first, as the list of roles has it; then by name. */
function useByRole(members: readonly Member[]): readonly Member[] {
  const roles = useCodes('member-roles').items.map((item) => item.code);
  const placeOf = (member: Member) => roles.indexOf(member.role);
  return [...members].sort(
    (one, other) => placeOf(one) - placeOf(other) || (one.name ?? '').localeCompare(other.name ?? ''),
  );
}

interface MemberTableProps {
  readonly members: readonly Member[];
  readonly caption: string;
  readonly keeps: boolean;
  readonly group: GroupShown['id'];
  readonly onOpen: (member: string) => void;
}

function MemberTable({ members, caption, keeps, group, onOpen }: MemberTableProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const elements = useCodes('member-elements');
  const [asked, setAsked] = useState(false);
  const phones = useRead(ShowPhones, asked ? { group } : null);
  const phoneOf = (member: Member) => phones.value?.items.find((one) => one.member === member.id)?.phone ?? null;
  const columns: Column<Member>[] = [
    {
      key: 'name',
      head: say('member-name'),
      cell: (one) => <MemberName member={one} onOpen={keeps ? onOpen : null} />,
    },
    { key: 'element', head: say('element'), cell: (one) => elements.wordOf(one.element) },
    { key: 'term', head: say('term'), cell: (one) => <Term member={one} /> },
    {
      key: 'trained',
      head: say('trained'),
      cell: (one) =>
        one.trainedOn === null ? <span class="soft">{say('not-trained')}</span> : <OnDay day={one.trainedOn} />,
    },
    {
      key: 'phone',
      head: say('phone'),
      cell: (one) => <Phone number={phoneOf(one)} none={say('no-phone')} />,
    },
  ];
  return (
    <>
      <Table
        caption={caption}
        rows={members}
        keyOf={(one) => one.id}
        columns={columns.filter(({ key }) => key !== 'phone' || phones.value !== null)}
        empty={<Empty icon="people" title={say('members-none')} why={say('members-none-why')} />}
      />
      <FailureNotice failure={phones.failure} because={because} />
      {keeps && !asked && members.length > 0 ? (
        <Button kind="quiet" icon="phone" onPress={() => setAsked(true)}>
          {say('show-phones')}
        </Button>
      ) : null}
    </>
  );
}

const Phone = ({ number, none }: { readonly number: string | null; readonly none: string }) =>
  number === null ? <span class="soft">{none}</span> : <a href={`tel:${number}`}>{phoneInWords(number)}</a>;

interface MemberNameProps {
  readonly member: Member;
  readonly onOpen: ((member: string) => void) | null;
}

function MemberName({ member, onOpen }: MemberNameProps) {
  const say = useWords(words);
  const roles = useCodes('member-roles');
  const name = member.name ?? say('child-member');
  return (
    <>
      {onOpen === null ? (
        <span title={member.name === null ? say('child-member-why') : undefined}>{name}</span>
      ) : (
        <button type="button" class="link" onClick={() => onOpen(member.id)}>
          {name}
        </button>
      )}{' '}
      {member.role === 'member' ? null : <Badge>{roles.wordOf(member.role)}</Badge>}
    </>
  );
}
