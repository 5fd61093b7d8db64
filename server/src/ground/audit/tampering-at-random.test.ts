/** Anything somebody does who owns the database, at random and in combination: the first seal that it touches is named. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Spoilable, type Stood, spoilable } from './testing/spoilable.ts';

let spoilt: Spoilable;
beforeAll(async () => {
  spoilt = await spoilable();
}, 120_000);
afterAll(() => spoilt.house.close());

const at = (index: number): Stood => spoilt.entries[index % spoilt.entries.length] as Stood;

/** How one thing is done to the audit: which seal is the first that must be named. */
type Deed = (target: Stood, other: Stood, spice: number) => Promise<number>;
const columns = ['deed', 'outcome', 'purpose', 'because'] as const;
const deeds: Readonly<Record<string, Deed>> = {
  async edit(target, _other, spice) {
    const outcomes = ['not-there', 'refused', 'not-allowed'];
    const column = columns[spice % columns.length] ?? 'deed';
    const value = column === 'outcome' ? outcomes[spice % 3] : `changed-${spice}`;
    await spoilt.run(`update audit.entries set ${column} = $2 where id = $1`, [target.id, value]);
    return target.seal;
  },
  async delete(target) {
    await spoilt.run('delete from audit.entries where id = $1', [target.id]);
    return target.seal;
  },
  async insert(target) {
    await spoilt.insert(randomUUID(), target.xid);
    return target.seal;
  },
  async reorder(target, other) {
    await spoilt.run('update audit.entries set xid = $2::text::xid8 where id = $1', [target.id, other.xid]);
    return Math.min(target.seal, other.seal);
  },
  async exchange(target, other) {
    await spoilt.run(
      'update audit.entries e set subjects = o.subjects from spare.entries o where (e.id = $1 and o.id = $2) or (e.id = $2 and o.id = $1)',
      [target.id, other.id],
    );
    return Math.min(target.seal, other.seal);
  },
  async truncate(target) {
    await spoilt.run('delete from audit.entries where xid >= $1::text::xid8', [target.xid]);
    return target.seal;
  },
  async restore(target) {
    await spoilt.cutFrom(target.seal);
    return target.seal;
  },
  async bend(target) {
    await spoilt.run('delete from audit.entries where id = $1', [target.id]);
    await spoilt.bendList(target.seal);
    return target.seal;
  },
  async takeOut(target) {
    await spoilt.run('delete from audit.seals where number = $1', [target.seal]);
    return target.seal;
  },
};

test('whatever is done, alone or together, the first seal that it touches is named', async () => {
  const one = fc.record({
    deed: fc.constantFrom(...Object.keys(deeds)),
    target: fc.nat(spoilt.entries.length - 1),
    other: fc.nat(spoilt.entries.length - 1),
    spice: fc.nat(1000),
  });
  const distinct = fc.uniqueArray(one, { minLength: 1, maxLength: 3, selector: ({ target }) => target });
  await fc.assert(
    fc.asyncProperty(distinct, async (plan) => {
      fc.pre(
        plan.every(
          ({ target, other }) => at(target).xid !== at(other).xid && !plan.some((two) => two.target === other),
        ),
      );
      let first = Number.POSITIVE_INFINITY;
      // What empties an end would hide from the others what they are to touch: it comes last.
      const rank = (name: string) => ['bend', 'takeOut', 'truncate', 'restore'].indexOf(name);
      for (const { deed, target, other, spice } of [...plan].sort((a, b) => rank(a.deed) - rank(b.deed)))
        first = Math.min(first, (await deeds[deed]?.(at(target), at(other), spice)) ?? 0);
      const fault = await spoilt.found();
      await spoilt.putBack();
      expect(fault === null ? null : Reflect.get(fault, 'seal')).toBe(first);
    }),
    { numRuns: Number(process.env.NAUNG_TAMPERINGS ?? 120) },
  );
}, 600_000);
