/**
 * The instruments that ship, each in every version in which somebody may have answered it. The server lays them into its table, where they are never edited; a desk takes them from there.
 */
import asesmenAwal from './instruments/asesmen-awal.data.json';
import asesmenAwal2 from './instruments/asesmen-awal-2.data.json';
import { Instrument } from './model.ts';

export const shippedInstruments: readonly Instrument[] = [asesmenAwal, asesmenAwal2].map((one) =>
  Instrument.parse(one),
);
