/** Words for a colleague as they go over the wire; nothing where nothing was written. */
export const said = (words: string): { words?: string } => (words.trim() === '' ? {} : { words: words.trim() });
