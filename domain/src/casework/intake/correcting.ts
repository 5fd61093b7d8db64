/**
 * Corrections of what was told. The channel and about whom it was said to be stay: how it reached us is history, not a slip.
 */
import { changesTo, correctionCommands } from '../../ground/corrections.ts';
import { concernFields } from './door.ts';
import { concernDrawers } from './model.ts';

const { channel: _channel, toldAbout: _toldAbout, ...mayChange } = concernFields;

const { correct, void: voided } = correctionCommands('intake', 'concern', changesTo(mayChange, concernDrawers));

/** A concern is moved to another case by its own command, because its team goes with it. */
export const concernCorrectionContracts = { correct, void: voided };
