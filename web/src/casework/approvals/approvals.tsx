/** Everything that waits for one's approval, kind by kind as the rooms lend it, beside the one that is being judged. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useRooms } from '../../ground/gathered.ts';
import { go } from '../../ground/going/going.ts';
import type { Params } from '../../ground/going/match.ts';
import { Beside } from '../../ground/look/beside.tsx';
import { PageHead } from '../../ground/look/page.tsx';
import { State } from '../../ground/look/states.tsx';
import { Tabs } from '../../ground/look/tabs.tsx';
import type { ApprovalListProps, ApprovalPageProps, ApprovalPart } from '../../ground/room.ts';
import { carriesOneOf, useMe } from '../../ground/signing-in/signed-in.tsx';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { firstWaiting } from './first-waiting.ts';
import { words } from './words.ts';

interface Lent {
  readonly List: ComponentType<ApprovalListProps>;
  readonly Page: ComponentType<ApprovalPageProps>;
}

export function Approvals({ params }: { readonly params: Params }) {
  const say = useWords(words);
  const language = useLanguage();
  const me = useMe();
  const parts = useRooms()
    .flatMap((room) => room.approvals ?? [])
    .filter((part) => carriesOneOf(me, part.needs));
  const lent = useLent(parts);
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({});
  const [round, setRound] = useState(0);
  const chosen =
    params.kind ??
    firstWaiting(
      parts.map(({ key }) => key),
      counts,
    ) ??
    '';
  const Page = lent.get(chosen)?.Page;
  return (
    <Beside
      list={
        <>
          <PageHead title={say('approvals')} lead={say('approvals-lead')} />
          <div class="list-tabs">
            <Tabs
              label={say('kinds')}
              tabs={parts.map(({ key, label }) => ({
                key,
                label: label[language],
                ...(counts[key] === undefined ? {} : { count: counts[key] }),
              }))}
              chosen={chosen}
              onChoose={(key) => go(`/persetujuan/${key}`, { replace: true, focus: 'stay' })}
            >
              {parts.map(({ key }) => {
                const List = lent.get(key)?.List;
                return List === undefined ? null : (
                  <List
                    key={`${key} ${round}`}
                    shown={key === chosen}
                    onCount={(count) => setCounts((before) => ({ ...before, [key]: count }))}
                  />
                );
              })}
            </Tabs>
          </div>
        </>
      }
      page={
        params.id === undefined || Page === undefined ? null : (
          <Page key={params.id} id={params.id} onDecided={() => setRound((times) => times + 1)} />
        )
      }
      nothingOpen={
        <State icon="approve" title={say('nothing-open')}>
          <p>{say('nothing-open-why')}</p>
        </State>
      }
    />
  );
}

/** The parts as they come; a page that was reached by its address waits for its own. */
function useLent(parts: readonly ApprovalPart[]): ReadonlyMap<string, Lent> {
  const [lent, setLent] = useState<ReadonlyMap<string, Lent>>(new Map());
  useEffect(() => {
    for (const part of parts)
      part.open().then(
        (come) => setLent((before) => new Map([...before, [part.key, come]])),
        // The others stand without it; reloading fetches it anew.
        () => undefined,
      );
  }, []);
  return lent;
}
