/** Who may put a hand on the district's lists, and who may read them. */
import { all, carries, rule } from '../access/rule.ts';

export const codePolicy = [rule('keeps-the-lists', carries('keep-lists'))] as const;
export const readCodesPolicy = [rule('works-here', all())] as const;
