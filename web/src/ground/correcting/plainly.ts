/** A value in one line of text, where no room knows a better word for it. */
export function plainly(value: unknown, say: (key: 'empty' | 'yes' | 'no') => string): string {
  if (value === null || value === undefined || value === '') return say('empty');
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (Array.isArray(value) && value.every((part) => typeof part !== 'object'))
    return value.length === 0 ? say('empty') : value.join(', ');
  if (typeof value !== 'object') return String(value);
  return Object.values(value)
    .map((part) => plainly(part, say))
    .join(', ');
}
