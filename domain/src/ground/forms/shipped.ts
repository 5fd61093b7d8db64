/**
 * The instruments that ship. The server lays them into its table, where they are never edited; a desk takes them from there.
 */
import asesmenAwal from './instruments/asesmen-awal.data.json';
import { Instrument } from './model.ts';

export const shippedInstruments: readonly Instrument[] = [asesmenAwal].map((one) => Instrument.parse(one));
