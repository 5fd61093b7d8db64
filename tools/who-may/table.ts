/** A table of Markdown; a cell holds one line. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(inOneLine).join(' | ')} |`).join('\n');

const inOneLine = (text: string): string => text.replaceAll('\n', ' ').replaceAll('|', '\\|');
