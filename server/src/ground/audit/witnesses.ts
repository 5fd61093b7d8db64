/** The witnesses that the settings name. */
import type { KeyObject } from 'node:crypto';
import type { Settings } from '../settings/known.ts';
import type { Witness } from './witness.ts';
import { databaseWitness } from './witness-database.ts';
import { folderWitness } from './witness-folder.ts';

/** At least two, which the settings have seen to; `publicKey` is whose heads they keep. */
export function witnessesOf(settings: Settings, publicKey: KeyObject): readonly Witness[] {
  const folders = settings.NAUNG_WITNESS_FOLDERS.map((folder) => folderWitness(folder, publicKey));
  const address = settings.NAUNG_WITNESS_DATABASE_URL;
  return address === undefined ? folders : [...folders, databaseWitness(address, publicKey)];
}
