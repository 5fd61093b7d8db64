/**
 * What a process is given to know. The door, which strangers reach, gets the address of its own role and nothing of the data
 * folder; what is not in a process's memory cannot be taken out of it.
 */
import { delimiter, resolve } from 'node:path';
import { addressSetting, type LoginRole, type RoleUrls } from '../database/login-roles.ts';
import { known, type Settings, settingNames } from '../settings/known.ts';
import { PlainFault } from './plain-fault.ts';

export interface Needs {
  readonly roles: readonly LoginRole[];
  /** Keys and files lie there. */
  readonly dataFolder: boolean;
  /** Where signed heads of the audit go. */
  readonly witnesses?: true;
  /** By which program the root is asked. */
  readonly rootKey?: true;
}

/** Ports, origins, TLS and the log level for all; the rest by need. A process reads it with `readSettings` like any other. */
export function environmentOf(settings: Settings, urls: RoleUrls, needs: Needs): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const name of fromTheSystem) {
    const value = process.env[name];
    if (value !== undefined) environment[name] = value;
  }
  for (const name of settingNames) {
    const value = settings[name];
    if ('secret' in known[name] || inTheHouse.includes(name) || value === undefined) continue;
    environment[name] = typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
  }
  if (needs.dataFolder) environment.NAUNG_DATA = resolve(settings.NAUNG_DATA);
  if (needs.witnesses) {
    environment.NAUNG_WITNESS_FOLDERS = settings.NAUNG_WITNESS_FOLDERS.map((one) => resolve(one)).join(delimiter);
    if (settings.NAUNG_WITNESS_DATABASE_URL !== undefined)
      environment.NAUNG_WITNESS_DATABASE_URL = settings.NAUNG_WITNESS_DATABASE_URL;
  }
  if (needs.rootKey && settings.NAUNG_KEY_COMMAND !== undefined)
    environment.NAUNG_KEY_COMMAND = resolve(settings.NAUNG_KEY_COMMAND);
  for (const role of needs.roles) environment[addressSetting(role)] = urls[role];
  return environment;
}

/** The database's address for a role, in a process that was given it. */
export function addressFor(settings: Settings, role: LoginRole): string {
  const address = settings[addressSetting(role)];
  if (address === undefined) throw new PlainFault(`This process was not given ${addressSetting(role)}`);
  return address;
}

/** Where things lie is told to those alone who go there. */
const inTheHouse: readonly string[] = [
  'NAUNG_DATA',
  'NAUNG_WITNESS_FOLDERS',
  'NAUNG_KEY_COMMAND',
  'NAUNG_BACKUP_FOLDERS',
];

const fromTheSystem = [
  'PATH',
  'HOME',
  'TZ',
  'LANG',
  'LC_ALL',
  'TMPDIR',
  'NODE_ENV',
  'NODE_EXTRA_CA_CERTS',
  'SSL_CERT_FILE',
];
