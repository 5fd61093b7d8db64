/**
 * Who may do what with the groups of villages. Whoever keeps the villages writes; a duty confined to villages keeps those alone. Their
 * work is open to everyone who does prevention in the district or reads its numbers, and to nobody else.
 */
import { all, any, carries, type Policy, rule, within } from '../../ground/access/rule.ts';
import type { VillageCommand } from './commands.ts';

const keepsThisVillage = rule('keeps-this-village', all(carries('keep-villages'), within('village', 'villages')));
const worksInPrevention = rule(
  'works-in-prevention',
  any(carries('record-activities'), carries('keep-villages'), carries('read-numbers')),
);
const keepsVillages = rule('keeps-the-villages', carries('keep-villages'));

export const villagePolicy = {
  'villages/form-group': [keepsThisVillage],
  'villages/add-member': [keepsThisVillage],
  'villages/end-term': [keepsThisVillage],
  'villages/set-phone': [keepsThisVillage],
  'villages/reach-stage': [keepsThisVillage],
} satisfies Policy<VillageCommand['name']>;
export const villageCorrectionPolicy = [keepsThisVillage] as const;
export const villageReading = [worksInPrevention] as const;
export const phoneReading = [keepsVillages] as const;
