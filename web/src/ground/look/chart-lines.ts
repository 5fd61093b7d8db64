/** About as wide as a letter of a chart is; the letters themselves are drawn by the browser. */
const letter = 7.6;

/** A label in as many lines as it needs; a word that is longer than the room is cut into pieces, and nothing is left out. */
export function linesOf(label: string, room: number): readonly string[] {
  const most = Math.max(8, Math.floor(room / letter));
  const words = label
    .split(' ')
    .flatMap((word) =>
      Array.from({ length: Math.ceil(word.length / most) }, (_, at) => word.slice(at * most, (at + 1) * most)),
    );
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export const widthOf = (label: string): number => label.length * letter;
