/** Who reads and writes the rows of concerns. What the door put in, the office never adds. */
import { drawersOf, type RowPolicy, reachedThrough, recordsOf, unchanged } from '../../ground/access/row-rule.ts';

const told = reachedThrough('concern', 'narrative');
const answered = reachedThrough('concern');

export const intakeRows = {
  'casework.concerns': recordsOf('id'),
  'casework.intake_drawers': drawersOf,
  'casework.intake_seals': { read: told, change: unchanged(told) },
  'casework.reply_boxes': { read: answered, change: unchanged(answered) },
} satisfies RowPolicy;
