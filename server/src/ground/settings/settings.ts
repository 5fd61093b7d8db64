/**
 * The settings, read once from the environment and believed from then on.
 *
 * Whoever sets up an office at a district should see everything that is wrong at once, in words, and never a half-started
 * server: a wrong setting, a misspelt name or an address that browsers will not trust stops the start. Secrets are not repeated.
 */
import { join } from 'node:path';
import { disagreements } from './agreement.ts';
import { type Given, type Known, known, type Settings, settingNames, type WrongSetting } from './known.ts';

export type SettingsRead =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly wrong: readonly WrongSetting[] };

type Environment = Readonly<Record<string, string | undefined>>;

/** An empty value counts as not set, since that is what a compose file passes on for a missing one. */
export function readSettings(environment: Environment): SettingsRead {
  const wrong: WrongSetting[] = unknownNames(environment);
  const given: Record<string, unknown> = {};
  for (const name of settingNames) {
    const text = environment[name];
    if (text === undefined || text === '') continue;
    const setting: Known = known[name];
    const parsed = setting.schema.safeParse(text);
    if (parsed.success) given[name] = parsed.data;
    else wrong.push({ name, found: shown(setting, text), allowed: setting.allowed });
  }
  const settings = withDefaults(given as Given);
  wrong.push(...disagreements(settings, new Set(wrong.map(({ name }) => name))));
  return wrong.length > 0 ? { ok: false, wrong } : { ok: true, settings };
}

/** The whole list in words, for stderr. */
export function sayWrong(wrong: readonly WrongSetting[]): string {
  const lines = wrong.map(
    ({ name, found, allowed }) => `  ${name}\n    tertulis / found: ${found}\n    boleh / allowed: ${allowed}\n`,
  );
  const count = wrong.length === 1 ? 'one setting is wrong' : `${wrong.length} settings are wrong`;
  return `Tidak dijalankan: ${wrong.length} setelan salah. Tidak ada yang berubah; betulkan, lalu ulangi.\nNothing was started: ${count}. Nothing was changed; put it right, then run it again.\n\n${lines.join('\n')}\nSemua setelan dijelaskan di / every setting is described in docs/settings.md.\n`;
}

/** Settings, or the list on stderr and the end of the process with 1. */
export function settingsOrStop(environment: Environment = process.env): Settings {
  const read = readSettings(environment);
  if (read.ok) return read.settings;
  process.stderr.write(sayWrong(read.wrong));
  process.exit(1);
}

function withDefaults(given: Given): Settings {
  const tls = given.NAUNG_TLS_CERT !== undefined;
  const ports = {
    NAUNG_DESK_PORT: given.NAUNG_DESK_PORT ?? 4100,
    NAUNG_PUBLIC_PORT: given.NAUNG_PUBLIC_PORT ?? 4101,
    NAUNG_FIELD_PORT: given.NAUNG_FIELD_PORT ?? 4102,
  };
  const data = given.NAUNG_DATA ?? '.naung';
  const here = (port: number) => `${tls ? 'https' : 'http'}://localhost:${port}`;
  return {
    ...given,
    ...ports,
    NAUNG_DATA: data,
    NAUNG_LISTEN: given.NAUNG_LISTEN ?? (tls ? '::' : '127.0.0.1'),
    NAUNG_DESK_ORIGIN: given.NAUNG_DESK_ORIGIN ?? here(ports.NAUNG_DESK_PORT),
    NAUNG_PUBLIC_ORIGIN: given.NAUNG_PUBLIC_ORIGIN ?? here(ports.NAUNG_PUBLIC_PORT),
    NAUNG_FIELD_ORIGIN: given.NAUNG_FIELD_ORIGIN ?? here(ports.NAUNG_FIELD_PORT),
    NAUNG_BEHIND_PROXY: given.NAUNG_BEHIND_PROXY ?? false,
    NAUNG_WITNESS_FOLDERS: given.NAUNG_WITNESS_FOLDERS ?? [join(data, 'witness-1'), join(data, 'witness-2')],
    NAUNG_LOCK_AFTER_MINUTES: given.NAUNG_LOCK_AFTER_MINUTES ?? 10,
    NAUNG_LOG_LEVEL: given.NAUNG_LOG_LEVEL ?? 'info',
  };
}

const shown = (setting: Known, text: string): string =>
  setting.secret
    ? 'a value that is not repeated here, because it may hold a password'
    : JSON.stringify(text.slice(0, 200));

function unknownNames(environment: Environment): WrongSetting[] {
  const names: readonly string[] = settingNames;
  return Object.keys(environment)
    .filter((name) => name.startsWith('NAUNG_') && !names.includes(name))
    .map((name) => ({ name, found: 'a name that Naung does not know', allowed: nearest(name) }));
}

function nearest(name: string): string {
  const [best] = settingNames.map((one) => ({ one, steps: stepsBetween(name, one) })).sort((a, b) => a.steps - b.steps);
  return best !== undefined && best.steps <= 4 ? `perhaps ${best.one} is meant` : 'remove it';
}

/** Levenshtein: how many letters to change, add or leave out. */
function stepsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[other.length] ?? 0;
}
