import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { say } from './house/office.ts';
import { tell } from './house/story.ts';
import { acceptAs, openCase, writeDown } from './steps/triage.ts';

/**
 * A cut line is the rule in the mountains. Whoever presses once more must not make two children out of one. The moments that no hand
 * can bring about, two wishes at once and a key used for something else, are spoken to the API; the rest is done on the screen.
 */
describe('the same command sent twice happens once', () => {
  const story = tell();

  test('an answer that got lost: Ketut presses again, and one concern stands on the desk', async () => {
    const { page, watch } = await story.enter('Ketut Widiastini');
    const before = await received();
    let lost = 0;
    await page.route('**/api/v1/intake/receive', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.goto(`${story.house.desk}/catat-laporan`);
    await page.getByLabel('Lewat apa laporan ini datang').selectOption({ label: 'Telepon' });
    await page.getByRole('button', { name: 'Simpan laporan' }).click();
    await page.getByText('Kantor sedang tidak terjangkau').waitFor();
    expect(lost).toBe(1);
    await page.getByRole('button', { name: 'Simpan laporan' }).click();
    await page.getByRole('link', { name: 'Buka di meja triase' }).waitFor();
    await page.unroute('**/api/v1/intake/receive');
    expect(await received()).toBe(before + 1);
    expect(watch.seen()).toEqual([]);

    async function received(): Promise<number> {
      await page.goto(`${story.house.desk}/triase`);
      await page.getByText('itu semuanya').waitFor();
      return page.getByRole('list', { name: 'Menunggu keputusan' }).getByRole('listitem').count();
    }
  });

  test('a finger that presses twice writes down one concern', async () => {
    const { page } = await story.enter('Ketut Widiastini');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/intake/receive')) sent.push(request.headers()['idempotency-key'] ?? '');
    });
    await page.goto(`${story.house.desk}/catat-laporan`);
    await page.getByLabel('Lewat apa laporan ini datang').selectOption({ label: 'Surat' });
    await page.getByRole('button', { name: 'Simpan laporan' }).dblclick();
    await page.getByRole('link', { name: 'Buka di meja triase' }).waitFor();
    expect(new Set(sent).size).toBe(1);
  });

  test('two at the same moment under one key get one answer; the key is good for nothing else', async () => {
    const { page } = await story.enter('Ketut Widiastini');
    const path = await writeDown(page, { 'Dari mana laporan ini': { 'Lewat apa laporan ini datang': 'Telepon' } });
    const concern = path.split('/').at(-1);
    const key = randomUUID();
    const noteContact = (how: string) => say(page, 'intake/note-contact', { concern, how }, key);

    const [one, other] = await Promise.all([noteContact('call'), noteContact('call')]);
    expect(one.status).toBe(201);
    expect(other).toEqual(one);
    expect(await noteContact('call'), 'and a third time, later').toEqual(one);
    const another = await noteContact('visit');
    expect(another.status).toBe(409);
    expect(JSON.parse(another.body)).toMatchObject({ refusal: 'command-already-used' });

    await page.goto(`${story.house.desk}${path}`);
    await acceptAs(page, 'Srikaya', /^Sari Dewi/);
    const sari = await story.enter('Sari Dewi');
    await openCase(sari.page, 'Srikaya');
    const journey = sari.page.getByRole('region', { name: 'Perjalanan' });
    await journey.getByText('Kasus dibuka').waitFor();
    expect(await journey.getByText('Kontak berhasil').count()).toBe(1);
  });

  test('a refusal is a verdict too: said again, it is refused again with the same words', async () => {
    const { page } = await story.enter('Ketut Widiastini');
    const path = await writeDown(page, { 'Dari mana laporan ini': { 'Lewat apa laporan ini datang': 'Telepon' } });
    const concern = path.split('/').at(-1) ?? '';
    const close = (key: string) => say(page, 'intake/close', { concern, reason: 'prank' }, key);
    const key = randomUUID();
    expect((await close(randomUUID())).status).toBe(201);
    const refused = await close(key);
    expect(refused.status).toBe(409);
    expect(await close(key)).toEqual(refused);
  });
});
