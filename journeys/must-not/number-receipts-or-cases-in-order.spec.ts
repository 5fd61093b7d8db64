import { describe, expect, test } from 'vitest';
import { ask } from '../house/office.ts';
import { tell } from '../house/story.ts';

/**
 * Whoever holds a receipt must not be able to guess that of a neighbour, nor count how many came before him. Fails when receipts, case
 * codes or the ids in addresses rise, step or share a beginning, as a counter, a date or a sorted id would make them.
 */
describe('receipts and cases are not numbered in order', () => {
  const story = tell();

  test('twenty receipts, drawn one after the other, tell nothing of each other', async () => {
    const { page } = await story.stranger({ javaScriptEnabled: false });
    const door = story.house.publicSite;
    const press = async (form: Record<string, string>): Promise<string> =>
      (await page.request.post(door, { form })).text();
    const drawn: string[] = [];
    for (let count = 0; count < 20; count += 1) {
      const asked = await press({ go: 'begin', language: 'id' });
      const pocket = /name="pocket" value="([^"]+)"/.exec(asked)?.[1] ?? '';
      const given = await press({ go: 'send', page: 'check', pocket });
      drawn.push(/class="code">([\d ]+)</.exec(given)?.[1]?.replace(/ /g, '') ?? 'none');
    }
    expect(drawn.every((code) => /^\d{20}$/.test(code))).toBe(true);
    expectUnordered(drawn.map((code) => BigInt(code)));
    expect(new Set(drawn.map((code) => code.slice(0, 4))).size, 'beginnings').toBeGreaterThan(15);
    expect(new Set(drawn.map((code) => code.slice(-4))).size, 'ends').toBeGreaterThan(15);
  });

  test('the codes and addresses of cases do not follow the order in which they were opened', async () => {
    const { page } = await story.enter('Made Suryani');
    const { body } = await ask(page, 'cases/list', { whose: 'unit', limit: '200' });
    const cases = (JSON.parse(body).items as { id: string; code: string; openedAt?: string; openedOn?: string }[])
      .map((one) => ({ ...one, opened: one.openedAt ?? one.openedOn ?? '' }))
      .sort((one, other) => (one.opened < other.opened ? -1 : 1));
    expect(cases.length).toBeGreaterThan(10);
    expect(cases.every(({ opened }) => opened !== '')).toBe(true);
    expect(
      cases.every(({ id }) => /^[0-9a-f]{8}-[0-9a-f]{4}-4/.test(id)),
      'ids in addresses are random',
    ).toBe(true);
    expectUnordered(cases.map(({ code }) => BigInt(`0x${Buffer.from(code).toString('hex')}`)));
    expectUnordered(cases.map(({ id }) => BigInt(`0x${id.replaceAll('-', '')}`)));
  });
});

/** Neither rising nor falling for long, and no two steps alike. */
function expectUnordered(numbers: readonly bigint[]): void {
  const steps = numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0n));
  const rising = steps.filter((step) => step > 0n).length / steps.length;
  expect(rising).toBeGreaterThan(0.15);
  expect(rising).toBeLessThan(0.85);
  expect(new Set(steps).size).toBe(steps.length);
}
