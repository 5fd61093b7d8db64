/** Entries of the trace. A record is a mark and a way to its other entries; nothing here leads to a case. */
import { presetOf } from '@naung/domain/ground/agencies/presets.ts';
import type { TraceEntry } from '@naung/domain/ground/reading/trace.ts';
import { useState } from 'preact/hooks';
import { deedWords } from '../agencies/deed-words.ts';
import { Badge } from '../look/badge.tsx';
import { Table } from '../look/table.tsx';
import { When } from '../look/when.tsx';
import { compartmentWords } from '../walls/past-words.ts';
import { useLanguage } from '../words/language.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { deedSaid } from './deed-said.ts';
import { openingReasonWords } from './reason-asked.tsx';
import { outcomeWords, relationWords, traceWords as words } from './trace-words.ts';

interface TraceTableProps {
  readonly entries: readonly TraceEntry[];
  readonly onFollow: (mark: string) => void;
}

export function TraceTable({ entries, onFollow }: TraceTableProps) {
  const say = useWords(words);
  return (
    <Table
      caption={say('entries')}
      rows={entries}
      keyOf={({ entry }) => entry}
      empty={null}
      columns={[
        { key: 'when', head: say('when'), cell: ({ at }) => <When at={at} /> },
        { key: 'who', head: say('who'), cell: (entry) => <Who entry={entry} /> },
        { key: 'what', head: say('what'), cell: (entry) => <What entry={entry} /> },
        { key: 'records', head: say('records'), cell: (entry) => <Records entry={entry} onFollow={onFollow} /> },
        { key: 'outcome', head: say('outcome'), cell: (entry) => <Outcome entry={entry} /> },
        {
          key: 'device',
          head: say('device'),
          cell: ({ session, seal }) => (
            <>
              <span>{session === null ? say('no-session') : shortened(session)}</span>
              <br />
              <span class="soft">{seal === null ? say('not-sealed-yet') : say('seal', { seal: shortened(seal) })}</span>
            </>
          ),
        },
      ]}
    />
  );
}

export const shortened = (mark: string): string => `${mark.slice(0, 4)} ${mark.slice(4, 8)}`;

function Who({ entry: { name, preset, unit } }: { readonly entry: TraceEntry }) {
  const say = useWords(words);
  const language = useLanguage();
  const under = [presetOf(preset ?? '')?.[language], unit].filter(Boolean).join(', ');
  return (
    <>
      {name ?? say('house')}
      {under === '' ? null : (
        <>
          <br />
          <span class="soft">{under}</span>
        </>
      )}
    </>
  );
}

function What({ entry: { deed, purpose, reason, about } }: { readonly entry: TraceEntry }) {
  const say = useWords(words);
  const language = useLanguage();
  const relation = useWordIfKnown(relationWords);
  const duty = useWordIfKnown(deedWords);
  const given = useWordIfKnown(openingReasonWords);
  const standing = relation(purpose ?? '') ?? duty(purpose ?? '');
  const why = given(reason ?? '');
  return (
    <>
      {deedSaid(deed, language)}
      {about === null ? null : (
        <>
          <br />
          <span>{say('about', { name: about })}</span>
        </>
      )}
      {standing === null ? null : (
        <>
          <br />
          <span class="soft">
            {say('purpose')}: {standing}
          </span>
        </>
      )}
      {why === null ? null : (
        <>
          <br />
          <span class="soft">{say('reason', { reason: why })}</span>
        </>
      )}
    </>
  );
}

const shownAtOnce = 3;

function Records({
  entry: { records, marks, compartments },
  onFollow,
}: Omit<TraceTableProps, 'entries'> & { readonly entry: TraceEntry }) {
  const say = useWords(words);
  const sayPart = useWords(compartmentWords);
  if (records === 0) return <span class="soft">{say('no-records')}</span>;
  const [all, setAll] = useState(false);
  const shown = all ? marks : marks.slice(0, shownAtOnce);
  const folded = marks.length - shown.length;
  const unsaid = records - marks.length;
  return (
    <>
      {say('record-count', { count: records })}
      {compartments.length === 0 ? null : `: ${compartments.map((part) => sayPart(part)).join(', ')}`}
      <span class="row">
        {shown.map((mark) => (
          <button
            key={mark}
            type="button"
            class="button quiet"
            aria-label={say('follow', { mark: shortened(mark) })}
            onClick={() => onFollow(mark)}
          >
            {shortened(mark)}
          </button>
        ))}
        {folded > 0 ? (
          <button type="button" class="button quiet" aria-expanded={false} onClick={() => setAll(true)}>
            {say('more-marks', { count: folded })}
          </button>
        ) : null}
        {unsaid > 0 ? <span class="soft">{say('more-records', { count: unsaid })}</span> : null}
      </span>
    </>
  );
}

function Outcome({ entry: { outcome, because } }: { readonly entry: TraceEntry }) {
  const say = useWords(words);
  const sayOutcome = useWords(outcomeWords);
  if (outcome === 'done') return <>{sayOutcome(outcome)}</>;
  return (
    <>
      <Badge tone="attention">{sayOutcome(outcome)}</Badge>
      {because === null ? null : (
        <>
          <br />
          <span class="soft">{say('because', { code: because })}</span>
        </>
      )}
    </>
  );
}
