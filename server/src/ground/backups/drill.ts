/**
 * The drill: what was laid back is started and proven. Every file had its digest compared as it was laid down; here the migrations,
 * the audit against its witnesses, and drawers of every room are. It changes nothing outside the folder.
 */
import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import type pg from 'pg';
import { inWords } from '../audit/fault.ts';
import { verify } from '../audit/verify.ts';
import type { Witness } from '../audit/witness.ts';
import { startEmbedded } from '../database/embedded.ts';
import { migrationsFolder, migrationsIn } from '../database/migrate.ts';
import { poolOf } from '../database/pool.ts';
import { keyStoreIn } from '../keeper/key-store.ts';
import type { Keys } from '../keeper/keys.ts';
import type { InBoth } from '../processes/in-both.ts';
import type { LaidBack } from './lay-back.ts';
import { type DrawersTried, tryDrawers } from './sampled-drawers.ts';

export interface DrillMeans {
  readonly folder: string;
  readonly laid: LaidBack;
  readonly keys: Keys;
  readonly auditKey: KeyObject;
  readonly witnesses: readonly Witness[];
  /** For tests: fast, and not safe against a power cut. */
  readonly throwaway?: boolean;
}

export interface Drilled {
  readonly faults: readonly InBoth[];
  readonly said: readonly InBoth[];
}

export async function drill(means: DrillMeans): Promise<Drilled> {
  const { folder, laid, throwaway = false } = means;
  if (laid.database === null)
    return {
      faults: [],
      said: [
        {
          id: 'Tidak ada salinan basis data: ada pada yang merawat servernya.',
          en: 'There was no copy of the database: it is with whoever keeps that server.',
        },
      ],
    };
  const server = await startEmbedded({ dataFolder: folder, throwaway });
  const pool = poolOf({ connectionString: server.url, max: 2 });
  try {
    const migrations = await migrationsOf(pool);
    const audit = await auditOf(means, pool);
    const drawers = drawersInWords(await tryDrawers(pool, means.keys, keyStoreIn(join(folder, 'key-store'))));
    const all = [migrations, audit, drawers];
    return {
      faults: all.flatMap(({ fault }) => (fault === null ? [] : [fault])),
      said: all.flatMap(({ said }) => said),
    };
  } finally {
    await pool.end();
    await server.stop();
  }
}

interface Look {
  readonly fault: InBoth | null;
  readonly said: readonly InBoth[];
}

async function migrationsOf(pool: pg.Pool): Promise<Look> {
  const files = await migrationsIn(migrationsFolder());
  const { rows } = await pool.query<{ number: number; checksum: string }>(
    'select number, checksum from ground.migrations order by number',
  );
  const strange = rows.filter((row) => files.find(({ number }) => number === row.number)?.checksum !== row.checksum);
  if (strange.length > 0 || rows.length === 0)
    return {
      fault: {
        id: `Bentuknya bukan buatan Naung ini (migrasi ${strange[0]?.number ?? 'tidak ada'})`,
        en: `Its shape is not one that this Naung made (migration ${strange[0]?.number ?? 'none'})`,
      },
      said: [],
    };
  const later = files.length - rows.length;
  return {
    fault: null,
    said: [
      {
        id: `${rows.length} migrasi seperti yang dikenal Naung ini${later > 0 ? `; ${later} menyusul ketika dijalankan` : ''}.`,
        en: `${rows.length} migrations as this Naung knows them${later > 0 ? `; ${later} will follow at its start` : ''}.`,
      },
    ],
  };
}

/** A copy is older than what witnesses remember, and what is missing at its end is what the restore would lose; anything else is a fault. */
async function auditOf({ auditKey: publicKey, witnesses }: DrillMeans, pool: pg.Pool): Promise<Look> {
  const verified = await verify({ pool, publicKey, witnesses, patienceMs: 0 });
  const [utuh, holds] = [
    `Jejak audit utuh sampai segel ${verified.seals}, ${verified.entries} catatan`,
    `The audit holds up to seal ${verified.seals}, ${verified.entries} entries`,
  ];
  if (verified.fault === null)
    return { fault: null, said: [{ id: `${utuh}, sama dengan para saksi.`, en: `${holds}, as the witnesses do.` }] };
  if (verified.fault.what === 'end-cut-off')
    return {
      fault: null,
      said: [
        {
          id: `${utuh}; para saksi ingat segel sampai ${verified.fault.to}, yang datang kemudian.`,
          en: `${holds}; the witnesses remember seals up to ${verified.fault.to}, which came later.`,
        },
      ],
    };
  const { id, en } = inWords(verified.fault);
  return { fault: { id: `Jejak audit tidak utuh: ${id}`, en: `The audit does not hold: ${en}` }, said: [] };
}

/** The id and not its table: cron sends this on, and a table says what somebody lived through. */
function drawersInWords({ opened, destroyed, lost }: DrawersTried): Look {
  const said = [
    {
      id: `${opened} laci terbuka, ${destroyed} yang kuncinya sudah dimusnahkan tidak.`,
      en: `${opened} drawers opened, ${destroyed} whose keys were destroyed did not.`,
    },
  ];
  const [first] = lost;
  if (first === undefined) return { fault: null, said };
  return {
    fault: {
      id: `${lost.length} laci tidak terbuka, yang pertama pada rekaman ${first.record}`,
      en: `${lost.length} drawers do not open, the first in record ${first.record}`,
    },
    said,
  };
}
