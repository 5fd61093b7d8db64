/** Who keeps records until their end: whoever supervises a unit asks, custodians decide. */
import { any, carries, type Policy, rule } from '../access/rule.ts';

const keepsTheRecords = rule('keeps-the-records', carries('supervise'));
const keepsTheRecordsOrTheWalls = rule(
  'keeps-the-records-or-the-walls',
  any(carries('supervise'), carries('keep-walls')),
);

export const retentionPolicy = {
  'retention/ask': [keepsTheRecords],
  'retention/decide': [keepsTheRecordsOrTheWalls],
  'retention/kept': [keepsTheRecordsOrTheWalls],
  'retention/waiting': [keepsTheRecordsOrTheWalls],
  'retention/destroyed': [keepsTheRecordsOrTheWalls],
  'retention/proof': [keepsTheRecordsOrTheWalls],
} as const satisfies Policy<`retention/${'ask' | 'decide' | 'kept' | 'waiting' | 'destroyed' | 'proof'}`>;
