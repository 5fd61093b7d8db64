// The benchmarks install their own packages; the whole tree is checked where they are not installed.
declare module 'double-metaphone' {
  export function doubleMetaphone(value: string): [string, string];
}
