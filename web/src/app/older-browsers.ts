/**
 * Chrome 109 is the last for Windows 7 and 8 and knows neither of these; code shared with the office uses them.
 * Each copies, as the standard says (ES2023).
 */
const copies = {
  toReversed(this: unknown[]) {
    return [...this].reverse();
  },
  toSorted(this: unknown[], compare?: (one: unknown, other: unknown) => number) {
    return [...this].sort(compare);
  },
  with(this: unknown[], at: number, value: unknown) {
    const copy = [...this];
    copy[at < 0 ? copy.length + at : at] = value;
    return copy;
  },
  toSpliced(this: unknown[], start: number, ...rest: [number, ...unknown[]]) {
    const copy = [...this];
    copy.splice(start, ...rest);
    return copy;
  },
};

for (const [name, copy] of Object.entries(copies)) {
  if (!(name in Array.prototype))
    Object.defineProperty(Array.prototype, name, { value: copy, writable: true, configurable: true });
}

export {};
