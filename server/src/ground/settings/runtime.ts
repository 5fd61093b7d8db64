/**
 * The Node release Naung runs on. Too old a one is refused; one past its end of life works, but gets no security fixes, and
 * whoever runs Naung should hear so at every start.
 */
import releases from './node-releases.json';

export interface RuntimeWord {
  readonly refusal?: string;
  readonly warning?: string;
}

/** `version` as `20.19.1`, `today` as `2026-11-21`. The dates are a dated table, `node-releases.json`. */
export function judgeRuntime(version: string, today: string): RuntimeWord {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = releases.oldest.split('.').map(Number);
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor))
    return { refusal: `Naung needs Node ${releases.oldest} or newer; this is ${version}.` };
  const ends: string | undefined = new Map(Object.entries(releases.endOfLife)).get(String(major));
  if (ends === undefined || today <= ends) return {};
  const living = Object.entries(releases.endOfLife).filter(([one, end]) => today <= end && Number(one) % 2 === 0);
  const instead = living.map(([one, end]) => `Node ${one} (until ${end})`).join(' or ');
  return {
    warning: `Node ${major} reached its end of life on ${ends} and gets no more security fixes. Naung still works on it; please change to ${instead || 'a newer release'}.`,
  };
}

/** Says what there is to say on stderr; a Node that is too old ends the process with 1. */
export function runtimeOrStop(today: string, version: string = process.versions.node): void {
  const { refusal, warning } = judgeRuntime(version, today);
  const word = refusal ?? warning;
  if (word !== undefined) process.stderr.write(`${word}\n`);
  if (refusal !== undefined) process.exit(1);
}
