/**
 * What of somebody's need-to-know may lie on a device: a thing that is lost, searched at home, or unlocked by whoever is stronger.
 *
 * Only what is open to her by name, as on the team of a case; what is open to her unit, or in an emergency, is asked for online. And of
 * that only what may be lost under her key: who somebody is, where she is safe, what she told, whom it was about and who told are opened
 * one look at a time and kept nowhere.
 */
import { behindProof } from '../access/model.ts';
import { type Compartment, compartments } from '../drawers/model.ts';

/** No file travels to a device before there are files that are cut, sealed and counted. */
const neverOnDevices: readonly Compartment[] = [...behindProof, 'narrative', 'respondent', 'reporter', 'attachments'];

export const deviceCompartments = compartments.filter((one) => !neverOnDevices.includes(one));
