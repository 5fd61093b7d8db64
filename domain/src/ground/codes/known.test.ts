import { expect, it } from 'vitest';
import { shippedLists } from './shipped.ts';

const head = `/**
 * The codes that ship, as types, so that a rule which names one with a slip of the pen does not compile. Printed from \`lists/\`:
 * after a change there, \`npx vitest run domain/src/ground/codes -u\` writes it anew, and the test fails until then.
 */
export interface KnownCodes {
`;

const tail = `}

export type ListName = keyof KnownCodes;

type Each<Codes extends string, Before = never> = Codes extends \`\${infer One} \${infer Rest}\`
  ? Each<Rest, Before | One>
  : Before | Codes;

export type KnownCode<List extends ListName> = Each<KnownCodes[List]>;
`;

it('types the codes exactly as the lists ship them', async () => {
  const lines = [...shippedLists]
    .sort((one, other) => (one.list < other.list ? -1 : 1))
    .map(({ list, items }) => {
      const key = list.includes('-') ? `'${list}'` : list;
      return `  ${key}: '${[...new Set(items.map((item) => item.code))].join(' ')}';\n`;
    });
  await expect(`${head}${lines.join('')}${tail}`).toMatchFileSnapshot('./known.ts');
});
