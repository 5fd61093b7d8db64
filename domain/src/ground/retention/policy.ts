/** Who keeps records until their end: whoever supervises a unit asks, custodians decide, or who stands in where none is left. */
import { any, carries, type Policy, rule } from '../access/rule.ts';

const keepsTheRecords = rule('keeps-the-records', carries('supervise'));
const keepsTheRecordsOrTheWalls = rule(
  'keeps-the-records-or-the-walls',
  any(carries('supervise'), carries('keep-walls')),
);

/** The keeper looks whether her unit stands in for it. */
const decidesInPlace = rule('approves-in-place-for-records', carries('approve'));

export const retentionPolicy = {
  'retention/ask': [keepsTheRecords],
  'retention/decide': [keepsTheRecordsOrTheWalls, decidesInPlace],
  'retention/in-place': [decidesInPlace],
  'retention/kept': [keepsTheRecordsOrTheWalls],
  'retention/waiting': [keepsTheRecordsOrTheWalls],
  'retention/destroyed': [keepsTheRecordsOrTheWalls],
  'retention/proof': [keepsTheRecordsOrTheWalls],
} as const satisfies Policy<`retention/${'ask' | 'decide' | 'in-place' | 'kept' | 'waiting' | 'destroyed' | 'proof'}`>;
