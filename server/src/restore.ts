/**
 * `npm run restore`: lays the newest backups back into an empty folder.
 *
 *     restore -- --verify --identity <file>             the drill: lays back beside the data, proves, removes it again
 *     restore -- --into <folder> --identity <file>      makes a folder from which Naung can be started (NAUNG_DATA)
 *
 *     --from <folder>     where the backups lie; otherwise the first of NAUNG_BACKUP_FOLDERS
 *     --database <name>, --keys-copy <name>             a copy that is not the newest
 *     --keys <folder>     the key files for the drill; otherwise those in NAUNG_DATA
 *
 * Ends with 0 when all of it holds, with 1 and the reason when not; so cron can run the drill every month.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { publicKeyIn } from './ground/audit/audit-key.ts';
import { witnessesOf } from './ground/audit/witnesses.ts';
import { drill } from './ground/backups/drill.ts';
import { identityIn, type LaidBack, layBack } from './ground/backups/lay-back.ts';
import { keyStoreIn } from './ground/keeper/key-store.ts';
import { keysThere } from './ground/keeper/keys.ts';
import { rootByCommand } from './ground/keeper/root-by-command.ts';
import { outside } from './ground/outside/outside.ts';
import { codeOf, PlainFault } from './ground/processes/plain-fault.ts';
import { settingsOrStop } from './ground/settings/settings.ts';

const settings = settingsOrStop();
const started = performance.now();
const say = (line: string) => process.stdout.write(`${line}\n`);
const wish = (word: string): string | undefined =>
  process.argv.includes(word) ? process.argv[process.argv.indexOf(word) + 1] : undefined;

try {
  const into = wish('--into');
  const verify = process.argv.includes('--verify');
  if (into === undefined && !verify) throw new PlainFault('Say --verify for the drill, or --into <folder>');
  const folder = into === undefined ? await mkdtemp(join(resolve(settings.NAUNG_DATA), 'drill-')) : resolve(into);
  try {
    const laid = await laidBackInto(folder);
    if (verify) await proven(folder, laid);
    if (into !== undefined) sayWhatNow(folder);
  } finally {
    if (into === undefined) await rm(folder, { recursive: true, force: true });
  }
} catch (fault) {
  process.stderr.write(`The restore failed: ${sayOf(fault)}\n`);
  process.exitCode = 1;
}

async function laidBackInto(into: string): Promise<LaidBack> {
  const identity = wish('--identity');
  const from = wish('--from') ?? settings.NAUNG_BACKUP_FOLDERS?.[0];
  if (identity === undefined) throw new PlainFault('Say --identity <file>: the private half of the backup key');
  if (from === undefined) throw new PlainFault('Say --from <folder>, or set NAUNG_BACKUP_FOLDERS');
  const laid = await layBack({
    from,
    into,
    identity: await identityIn(identity),
    database: wish('--database'),
    keys: wish('--keys-copy'),
  });
  const files = (laid.database?.files.length ?? 0) + laid.keys.files.length;
  say(`${files} files laid back, each with the digest under which it was packed.`);
  return laid;
}

async function proven(folder: string, laid: LaidBack): Promise<void> {
  const program = settings.NAUNG_KEY_COMMAND;
  const service = program === undefined ? null : rootByCommand(program);
  const at = wish('--keys') ?? join(settings.NAUNG_DATA, 'keys');
  const [keys, auditKey] = [await keysThere(at, keyStoreIn(join(folder, 'key-store')), service), await publicKeyIn(at)];
  if (keys === null || auditKey === null)
    throw new PlainFault(
      `${at} does not hold the key files; bring them back with two papers (npm run keys -- restore)`,
    );
  const witnesses = witnessesOf(settings, auditKey);
  try {
    const { faults, said } = await drill({ folder, laid, keys, auditKey, witnesses });
    for (const line of said) say(line);
    say(
      `RPO: what was written after ${laid.at} is not in it, ${inTime(Date.parse(outside.now()) - Date.parse(laid.at))}.`,
    );
    say(`RTO: laid back, started and proven in ${inTime(performance.now() - started)}.`);
    for (const fault of faults) process.stderr.write(`NOT GOOD: ${fault}\n`);
    say(
      faults.length === 0
        ? 'Cadangan ini bisa dipakai. / This backup can be used.'
        : 'Jangan dipakai. / Do not rely on it.',
    );
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    await Promise.all(witnesses.map((witness) => witness.close()));
  }
}

function sayWhatNow(folder: string): void {
  say(`${folder} is ready. Then: NAUNG_DATA=${folder} npm run keys -- restore (two papers), and npm start.`);
  say('Sealing of the audit waits until the witnesses were looked at: docs/decisions/0009, "Laying back a copy".');
}

function inTime(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 120) return `${seconds} s`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}

function sayOf(fault: unknown): string {
  if (fault instanceof PlainFault) return fault.message;
  return `a fault of ours (${codeOf(fault) ?? (fault instanceof Error ? fault.constructor.name : typeof fault)})`;
}
