/**
 * `npm run keys -- rotate …`. With the house at work the wish is laid before its keeper, which does it; with the house stopped it is done
 * here. Either way it is a row first: whatever is cut off is taken up again, by this command or at the next start.
 */
import { connect } from 'node:net';
import { setTimeout as rest } from 'node:timers/promises';
import type pg from 'pg';
import { poolOf } from './ground/database/pool.ts';
import { onDatabase } from './ground/database/visit.ts';
import { keeperHere } from './ground/keeper/keeper-here.ts';
import { askRotation, rotateAll, type Wished } from './ground/keeper/rotation/asked.ts';
import { takenPlace } from './ground/keeper/rotation/one-at-a-time.ts';
import { socketIn } from './ground/keeper/socket.ts';
import { outside } from './ground/outside/outside.ts';
import { PlainFault } from './ground/processes/plain-fault.ts';
import type { Settings } from './ground/settings/known.ts';

type Say = (line: string) => void;

const kinds = {
  case: 'kunci satu kasus / the keys of a case',
  district: 'kunci kabupaten/kota / the key of a district',
  root: 'kunci akar / the root key',
  names: 'kunci pencarian nama / the key by which people are found',
} as const;

export async function rotateKeys(settings: Settings, [kind, which]: readonly string[], say: Say): Promise<void> {
  await onDatabase(settings, 'naung_keeper', async (address) => {
    const pool = poolOf({ connectionString: address, max: 2 });
    try {
      const wishes = await wishesOf(pool, kind, which);
      const ids: string[] = [];
      for (const wish of wishes) ids.push(await askRotation(pool, wish));
      const place = await takenPlace(address);
      try {
        if (place !== null && (await isOpen(socketIn(settings.NAUNG_DATA))))
          throw new PlainFault(
            'Naung is just starting or stopping; the wish is kept and will be done. Ask again in a moment to see it',
            {
              id: 'Naung baru saja dinyalakan atau dimatikan; permintaan dicatat dan akan dikerjakan. Tanyakan lagi sebentar lagi',
            },
          );
        if (place === null) await whileTheKeeperWorks(pool, ids, say);
        else await here(settings, address, ids);
      } finally {
        await place?.end();
      }
      await report(pool, wishes, ids, say);
    } finally {
      await pool.end();
    }
  });
}

async function wishesOf(
  pool: pg.Pool,
  kind: string | undefined,
  which: string | undefined,
): Promise<readonly Wished[]> {
  if (kind === 'root' || kind === 'names') return [{ kind, subject: null }];
  if (kind === 'district') {
    const { rows } = await pool.query<{ district: number }>(
      'select district from ground.tenants where $1::int is null or district = $1 order by 1',
      [which === undefined ? null : Number.parseInt(which, 10)],
    );
    if (rows.length === 0)
      throw new PlainFault('No district of this number is here; look at the number', {
        id: 'Tidak ada kabupaten/kota dengan nomor ini di sini; periksa nomornya',
      });
    return rows.map(({ district }) => ({ kind, district, subject: null }));
  }
  if (kind !== 'case')
    throw new PlainFault('Say whose keys: rotate case <id>, rotate district [<number>], rotate root or rotate names', {
      id: 'Sebut kunci siapa: rotate case <id>, rotate district [<nomor>], rotate root atau rotate names',
    });
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(which ?? ''))
    throw new PlainFault('Say which case: its id stands in the address of its page', {
      id: 'Sebut kasus yang mana: id-nya ada di alamat halamannya',
    });
  const { rows } = await pool.query<{ district: number }>(
    'select distinct district from access.grants where subject = $1',
    [which],
  );
  if (rows.length === 0)
    throw new PlainFault('No case of this id is here; look at the id', {
      id: 'Tidak ada kasus dengan id ini di sini; periksa id-nya',
    });
  return rows.map(({ district }) => ({ kind, district, subject: which ?? '' }));
}

/** Whatever else is open is done as well; what of it cannot be done is no fault of this wish. */
async function here(settings: Settings, address: string, ids: readonly string[]): Promise<void> {
  const keeper = await keeperHere(settings, address, outside);
  const failed = new Map<string, unknown>();
  try {
    await rotateAll({ ...keeper.rotation, goOn: () => Promise.resolve() }, failed);
    for (const [id, fault] of failed) if (ids.includes(id)) throw fault;
  } finally {
    await keeper.close();
  }
}

async function whileTheKeeperWorks(pool: pg.Pool, ids: readonly string[], say: Say): Promise<void> {
  say('Naung sedang berjalan; penjaga kunci mengerjakannya. / Naung is at work; its keeper does it.');
  for (;;) {
    const { rowCount } = await pool.query('select from access.key_rotations where id = any ($1) and done_at is null', [
      ids,
    ]);
    if (rowCount === 0) return;
    await rest(250);
  }
}

async function report(pool: pg.Pool, wishes: readonly Wished[], ids: readonly string[], say: Say): Promise<void> {
  const { rows } = await pool.query<{ seconds: string; shut: number }>(
    `select round(extract(epoch from max(done_at - begun_at))::numeric, 1)::text as seconds, sum(left_shut)::int as shut
     from access.key_rotations where id = any ($1)`,
    [ids],
  );
  const kind = wishes[0]?.kind ?? 'root';
  say(`Selesai / done: ${kinds[kind]} (${wishes.length}), ${rows[0]?.seconds} s`);
  if (kind === 'names' && (rows[0]?.shut ?? 0) > 0)
    say(
      `${rows[0]?.shut} nama tidak terbuka dengan kunci mana pun dan tidak ditemukan lagi. / ${rows[0]?.shut} name(s) open under no key and are found no more.`,
    );
  else if ((rows[0]?.shut ?? 0) > 0)
    say(
      `${rows[0]?.shut} laci tidak terbuka dengan kunci mana pun dan dibiarkan seperti semula. / ${rows[0]?.shut} drawer(s) open under no key and were left as they are.`,
    );
  if (kind === 'root')
    say(
      'Salin ulang recovery/keys.sealed dan key-store ke tempat cadangan: salinan lama tidak membuka lagi. Lalu / Copy recovery/keys.sealed and key-store to where backups go: older copies open no more. Then: npm run keys -- drill',
    );
}

function isOpen(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
