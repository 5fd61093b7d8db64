/** The periods as this district has them today, each with where it comes from and how sure that is. */
import { detailOf } from '@naung/domain/ground/codes/details.ts';
import { useCodes } from '../codes/use-codes.ts';
import { Table } from '../look/table.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { words } from './words.ts';

export function Schedule() {
  const say = useWords(words);
  const language = useLanguage();
  const classes = useCodes('retention-classes');
  const marks = useCodes('certainty-marks');
  const rows = classes.choices.flatMap(({ value, label }) => {
    const item = classes.itemOf(value);
    const detail = item && detailOf('retention-classes', item);
    return item === null || detail === null ? [] : [{ value, label, item, detail }];
  });
  const lasts = (unit: string, count: number) => {
    if (unit === 'years' || unit === 'months') return say(unit, { count });
    return say('days', { count });
  };
  return (
    <Table
      caption={say('schedule')}
      rows={rows}
      keyOf={(row) => row.value}
      empty={null}
      columns={[
        { key: 'class', head: say('class'), cell: (row) => row.label },
        { key: 'period', head: say('period'), cell: (row) => lasts(row.detail.unit, row.detail.limit) },
        { key: 'from', head: say('from'), cell: (row) => row.detail.from[language] },
        { key: 'basis', head: say('basis'), cell: (row) => row.detail.basis },
        { key: 'mark', head: say('mark'), cell: (row) => marks.wordOf(markCode[row.item.mark]) },
      ]}
    />
  );
}

const markCode = {
  S: 'seen',
  GK: 'general-knowledge',
  M: 'general-knowledge',
  K: 'general-knowledge',
  INF: 'own-choice',
  GAP: 'gap',
} as const;
