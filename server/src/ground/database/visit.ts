/**
 * The database for a tool that is run beside the house: the one that the house has open, or, with the house stopped, the embedded one
 * opened for as long as the tool works. Nothing is migrated and no role is made.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { PlainFault } from '../processes/plain-fault.ts';
import { absentIsNull } from '../recovery/recovery-key.ts';
import type { Settings } from '../settings/known.ts';
import { addressAs } from './address.ts';
import { superuser } from './embedded/cluster.ts';
import { startEmbedded } from './embedded.ts';
import { addressSetting, type LoginRole } from './login-roles.ts';
import { passwordIn } from './roles.ts';

/** Gives the work the address for one role. */
export async function onDatabase<T>(
  settings: Settings,
  role: LoginRole,
  work: (address: string) => Promise<T>,
): Promise<T> {
  const given = settings[addressSetting(role)];
  if (given !== undefined) return work(given);
  const data = resolve(settings.NAUNG_DATA);
  const password = await passwordIn(join(data, 'secrets'), role);
  if (password === null) throw nothingIn(data);
  if (settings.DATABASE_URL !== undefined) return work(addressAs(settings.DATABASE_URL, role, password));
  const open = await openNow(data);
  if (open !== null) {
    const address = addressAs(open, role, password);
    if (await answers(address)) return work(address);
  }
  const server = await startEmbedded({ dataFolder: data });
  try {
    return await work(addressAs(server.url, role, password));
  } finally {
    await server.stop();
  }
}

/** Gives the work the superuser's address of the embedded server. */
export async function onEmbedded<T>(data: string, work: (address: string) => Promise<T>): Promise<T> {
  const file = join(data, 'postgres', 'cluster', 'naung-superuser-password');
  const password = await readFile(file, 'utf8').catch(absentIsNull);
  if (password === null) throw nothingIn(data);
  const open = await openNow(data);
  if (open !== null) {
    const address = addressAs(open, superuser, password.trim());
    if (await answers(address)) return work(address);
  }
  const server = await startEmbedded({ dataFolder: data });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

/** A newcomer's first fault: a command that looks beside the data of the house. */
export const nothingIn = (data: string): PlainFault =>
  new PlainFault(
    `There is no Naung in the folder ${data}. Name the data folder that Naung was started with, for instance: NAUNG_DATA=/srv/naung npm run … ; or start Naung there once`,
    {
      id: `Di folder ${data} tidak ada Naung. Sebutkan folder data yang dipakai ketika Naung dijalankan, misalnya: NAUNG_DATA=/srv/naung npm run … ; atau jalankan Naung di sana satu kali`,
    },
  );

/** Where the embedded server of a house that works can be reached, from the server's own note. */
async function openNow(data: string): Promise<string | null> {
  const note = await readFile(join(data, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').catch(() => '');
  const socket = note.split('\n')[4];
  return socket ? `postgresql://naung@${encodeURIComponent(socket)}/naung` : null;
}

async function answers(address: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: address });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
