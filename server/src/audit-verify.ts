/**
 * `npm run audit:verify`: proves the audit from its entries up to what the witnesses hold, with the house stopped or at work, on the
 * settings of `npm start`. Ends with 0 and the counts when everything fits, with 1 and the first bad entry or seal when not.
 *
 * With `-- --prove <id>` it also prints what somebody without the database needs to check that this entry stands in it; with
 * `-- --since <number>`, that this earlier head is the beginning of the last.
 */
import { join, resolve } from 'node:path';
import { publicKeyIn } from './ground/audit/audit-key.ts';
import { proofOfEntry, proofOfGrowth } from './ground/audit/proof.ts';
import { reportOf } from './ground/audit/report.ts';
import { verify } from './ground/audit/verify.ts';
import { witnessesOf } from './ground/audit/witnesses.ts';
import { poolOf } from './ground/database/pool.ts';
import { onDatabase } from './ground/database/visit.ts';
import { type Failing, failing } from './ground/processes/failing.ts';
import { codeOf, PlainFault } from './ground/processes/plain-fault.ts';
import { settingsOrStop } from './ground/settings/settings.ts';

/** Longer than a head is ever on its way on a good day. */
const patienceMs = 5000;

const notProven: Failing = {
  what: { id: 'Jejak audit tidak bisa dibuktikan', en: 'The audit could not be proven' },
  kept: { id: 'Tidak ada yang berubah.', en: 'Nothing was changed.' },
};

const settings = settingsOrStop();
const wish = (word: string): string | undefined =>
  process.argv.includes(word) ? (process.argv[process.argv.indexOf(word) + 1] ?? '') : undefined;
const entry = wish('--prove');
const since = wish('--since');

try {
  const data = resolve(settings.NAUNG_DATA);
  const publicKey = await publicKeyIn(join(data, 'keys'));
  if (publicKey === null)
    throw new PlainFault(
      `There is no audit to prove yet in ${data}: the key that signs it is made at the first start (npm start). If Naung was started with another data folder, name it: NAUNG_DATA=/srv/naung npm run audit:verify`,
      {
        id: `Belum ada jejak audit yang bisa dibuktikan di ${data}: kuncinya dibuat ketika Naung pertama kali dijalankan (npm start). Bila Naung dijalankan dengan folder data lain, sebutkan: NAUNG_DATA=/srv/naung npm run audit:verify`,
      },
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
  process.stderr.write(failing(notProven, inOurWords(fault)));
  process.exitCode = 1;
}

function inOurWords(fault: unknown): unknown {
  const code = codeOf(fault);
  if (fault instanceof PlainFault || code === undefined || !/^42/.test(code)) return fault;
  return new PlainFault(
    `its tables are not as this Naung made them (${code}). Start Naung once if it was updated; otherwise somebody changed them`,
    {
      cause: fault,
      id: `tabelnya tidak seperti yang dibuat Naung ini (${code}). Jalankan Naung satu kali bila baru diperbarui; bila tidak, ada yang mengubahnya`,
    },
  );
}
