/**
 * `npm run audit:verify`: proves the audit from its entries up to what the witnesses hold, with the house stopped or at work, on the
 * settings of `npm start`. Ends with 0 and the counts when everything fits, with 1 and the first bad entry or seal when not.
 *
 * With `-- --prove <id>` it also prints what somebody without the database needs to check that this entry stands in it; with
 * `-- --since <number>`, that this earlier head is the beginning of the last.
 */
import { join } from 'node:path';
import { publicKeyIn } from './ground/audit/audit-key.ts';
import { proofOfEntry, proofOfGrowth } from './ground/audit/proof.ts';
import { reportOf } from './ground/audit/report.ts';
import { verify } from './ground/audit/verify.ts';
import { witnessesOf } from './ground/audit/witnesses.ts';
import { poolOf } from './ground/database/pool.ts';
import { onDatabase } from './ground/database/visit.ts';
import { codeOf, PlainFault } from './ground/processes/plain-fault.ts';
import { settingsOrStop } from './ground/settings/settings.ts';

/** Longer than a head is ever on its way on a good day. */
const patienceMs = 5000;

const settings = settingsOrStop();
const wish = (word: string): string | undefined =>
  process.argv.includes(word) ? (process.argv[process.argv.indexOf(word) + 1] ?? '') : undefined;
const entry = wish('--prove');
const since = wish('--since');

try {
  const publicKey = await publicKeyIn(join(settings.NAUNG_DATA, 'keys'));
  if (publicKey === null)
    throw new PlainFault(
      'There is no audit to prove yet: the key that signs it is made at the first start (npm start)',
    );
  process.exitCode = await onDatabase(settings, 'naung_audit', async (address) => {
    const pool = poolOf({ connectionString: address, max: 1 });
    const witnesses = witnessesOf(settings, publicKey);
    try {
      const verified = await verify({ pool, publicKey, witnesses, patienceMs });
      process.stdout.write(
        reportOf(
          verified,
          witnesses.map(({ name }) => name),
        ),
      );
      const { last } = verified;
      if (entry !== undefined && last !== null) process.stdout.write(await proofOfEntry(pool, entry, last));
      if (since !== undefined && last !== null) process.stdout.write(await proofOfGrowth(pool, since, last));
      return verified.fault === null ? 0 : 1;
    } finally {
      await Promise.all([pool.end(), ...witnesses.map((witness) => witness.close())]);
    }
  });
} catch (fault) {
  process.stderr.write(`The audit could not be proven: ${sayOf(fault)}\n`);
  process.exitCode = 1;
}

function sayOf(fault: unknown): string {
  if (fault instanceof PlainFault) return fault.message;
  const code = codeOf(fault);
  return code !== undefined && /^42/.test(code)
    ? `its tables are not as this Naung made them (${code}). Start Naung once if it was updated; otherwise somebody changed them.`
    : `a fault of ours (${code ?? (fault instanceof Error ? fault.constructor.name : typeof fault)})`;
}
