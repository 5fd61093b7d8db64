import { expect, test } from 'vitest';
import { behindProof } from '../access/model.ts';
import { deviceCompartments } from './model.ts';

test('no device holds what asks for proof, a story, or who told', () => {
  expect(deviceCompartments).toEqual(['core', 'medical', 'legal']);
  for (const one of behindProof) expect(deviceCompartments).not.toContain(one);
});
