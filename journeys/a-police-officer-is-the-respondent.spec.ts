import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { barriersOn, overflowOf } from './house/eyes.ts';
import { ask } from './house/office.ts';
import { tell } from './house/story.ts';
import { decide, openPart } from './steps/case-file.ts';
import { railOf } from './steps/desk.ts';
import { fillIn } from './steps/form.ts';
import { awaitNewIn, inboxOf, sendReferral } from './steps/referring.ts';
import { acceptAs, openCase, writeDown } from './steps/triage.ts';

/**
 * A referral lies at the police desk when it turns out that the respondent is an officer of that very unit. From that moment the case
 * is gone for the whole unit, on every page it has, and nobody there is told. The team is told where help can still be asked; two
 * custodians who work elsewhere keep the wall, and see what was opened before it stood.
 */
describe('a police officer is the respondent', () => {
  const story = tell();
  story.keepSecret('Luh Purnami', 'Iptu Darma');
  const officers = ['Hasan Basri', 'Bripda Wayan Astawa'];
  const why = 'Mohon dibicarakan bersama pekan ini.';
  const found = { case: '', code: '', referral: '', before: [] as readonly string[] };

  test('a referral to the police lies in the inbox of the unit, where two officers open it', async () => {
    const ketut = await story.enter('Ketut Widiastini');
    const path = await writeDown(ketut.page, {
      'Dari mana laporan ini': { 'Lewat apa laporan ini datang': 'Sekolah atau TPPK' },
    });
    await ketut.page.goto(`${story.house.desk}${path}`);
    await acceptAs(ketut.page, 'Kepundung', /^Sari Dewi/);
    const { page } = await story.enter('Sari Dewi');
    found.case = await openCase(page, 'Kepundung');
    found.code = (JSON.parse((await ask(page, 'cases/show', { case: found.case })).body) as { code: string }).code;
    await decide(
      await openPart(page, 'Orang'),
      'Catat klien',
      { Nama: 'Luh Purnami', Tanggal: '4', Bulan: 'Mei', Tahun: '2014', 'Jenis kelamin': 'Perempuan' },
      'Simpan',
    );
    await decide(
      await openPart(page, 'Persetujuan'),
      'Catat persetujuan',
      {
        'Untuk kebutuhan': 'Menyediakan layanan hukum',
        'Ditunjukkan kepada': { typed: 'Polres', chosen: /Unit PPA Polres Buleleng/ },
        'Yang boleh ditunjukkan': ['Nama', 'Cerita'],
        'Yang memberi': 'Orang tua',
        'Jawaban anak': 'Anak setuju',
      },
      'Simpan persetujuan',
    );
    const hasan = await story.enter('Hasan Basri');
    found.before = await inboxOf(hasan.page);
    await sendReferral(page, {
      need: 'Menyediakan layanan hukum',
      unit: /Unit PPA Polres Buleleng/,
      added: { 'Apa yang terjadi': 'Diancam di depan sekolahnya.' },
      read: ['nama', 'apa yang terjadi'],
      why,
    });
    found.referral = await awaitNewIn(hasan.page, found.before);
    for (const officer of officers) {
      const desk = (await story.enter(officer)).page;
      await desk.goto(`${story.house.desk}${found.referral}`);
      await desk.getByText(why).waitFor();
    }
  });

  test('Sari writes down who the respondent is and where he works', async () => {
    const { page } = await story.enter('Sari Dewi');
    await page.goto(`${story.house.desk}/kasus/${found.case}`);
    const people = await openPart(page, 'Orang');
    await decide(
      people,
      'Catat terlapor',
      {
        Nama: 'Iptu Darma',
        'Bekerja di lembaga jejaring': { typed: 'Polres', chosen: /Unit PPA Polres Buleleng/ },
        'Di unit mana': 'Unit PPA',
      },
      'Simpan',
    );
    await people.getByText('Unit PPA, Unit PPA Polres Buleleng').waitFor();
  });

  test.each(officers)('%s sees nothing of it any more, on every page there is', async (officer) => {
    const { page, watch } = await story.enter(officer);
    for (const status of [403, 404])
      for (const read of ['/referrals/show', '/cases/show', '/cases/list']) watch.expects(status, read);
    expect(await inboxOf(page)).toEqual(found.before);
    const rail = await railOf(page);
    expect(rail).toContain('/rujukan-masuk');
    for (const path of ['/', '/saya', '/saya/keluarga', ...rail]) {
      const text = await textAt(page, path);
      for (const hidden of ['Kepundung', found.code, 'Luh Purnami', 'Iptu Darma', why])
        expect(text, path).not.toContain(hidden);
      expect(await page.locator(`a[href="${found.referral}"]`).count(), path).toBe(0);
    }
    expect(await textAt(page, found.referral)).toBe(await textAt(page, `/rujukan-masuk/${randomUUID()}`));
    expect(await textAt(page, `/kasus/${found.case}`)).toBe(await textAt(page, `/kasus/${randomUUID()}`));
  });

  test.each(officers)('%s gets to the byte what there is of a referral that never was', async (officer) => {
    const { page } = await story.enter(officer);
    const referral = found.referral.split('/').at(-1) ?? '';
    expect(await ask(page, 'referrals/show', { referral })).toEqual(
      await ask(page, 'referrals/show', { referral: randomUUID() }),
    );
    for (const status of ['requested', 'accepted', 'in-progress', 'completed', 'declined', 'cancelled', 'withdrawn'])
      expect((await ask(page, 'referrals/inbox', { status, limit: '200' })).body).not.toContain(referral);
    expect((await ask(page, 'referrals/notices', { limit: '200' })).body).not.toContain(referral);
    for (const read of ['cases/show', 'cases/timeline', 'people/of-case', 'walls/wishes', 'walls/units-apart'])
      expect(await ask(page, read, { case: found.case })).toEqual(await ask(page, read, { case: randomUUID() }));
  });

  test('Sari sees that it ended, is not offered that unit again, and is told which other there is', async () => {
    const { page } = await story.enter('Sari Dewi');
    await page.goto(`${story.house.desk}/kasus/${found.case}`);
    const part = await openPart(page, 'Rujukan');
    await part.getByText('Unit itu tidak bisa menanganinya').first().waitFor();
    await part.getByRole('button', { name: 'Kirim rujukan' }).first().click();
    const form = part.getByRole('form', { name: 'Kirim rujukan' });
    await fillIn(form, { 'Apa yang ia perlukan': 'Menyediakan layanan hukum' });
    await form.getByText('Unit lain yang sejenis: Subdit Renakta, Polda Bali.').waitFor();
    expect(await form.getByRole('radio', { name: /Polres/ }).count()).toBe(0);
    await form.getByRole('combobox', { name: /^Unit/ }).fill('Pol');
    await page.getByRole('option', { name: /Polda Bali/ }).waitFor();
    expect(await page.getByRole('option', { name: /Polres/ }).count()).toBe(0);
  });

  test('a custodian elsewhere sees the wall, its code and what was opened before, and no case', async () => {
    const { page, watch } = await story.enter('Ni Luh Ratmini');
    const row = await wallRow(page);
    await row.getByText('Terlapor bekerja di sana').waitFor();
    const text = await page.getByRole('main').innerText();
    for (const hidden of ['Kepundung', 'Luh Purnami', 'Iptu Darma']) expect(text).not.toContain(hidden);
    expect(await barriersOn(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 800 });
    await row.getByRole('button', { name: 'Yang dibuka sebelumnya' }).click();
    const dialog = page.getByRole('dialog');
    for (const officer of officers)
      await dialog
        .getByRole('row')
        .filter({ hasText: officer })
        .filter({ hasText: 'membuka rujukan' })
        .first()
        .waitFor();
    await dialog.getByRole('button', { name: 'Tutup' }).last().click();
    for (const status of [403, 404]) watch.expects(status, '/cases/show');
    expect((await ask(page, 'cases/show', { case: found.case })).status).toBe(403);
  });

  test('one custodian asks to lift it and cannot do so alone; the other leaves it standing', async () => {
    const asks = await story.enter('Ni Luh Ratmini');
    const row = await wallRow(asks.page);
    await decide(row, 'Minta dibuka', { Alasan: 'Ternyata bukan orang yang sama' }, 'Minta');
    const asked = await wallRow(asks.page);
    await asked.getByRole('button', { name: 'Tarik permintaan' }).waitFor();
    expect(await asked.getByRole('button', { name: 'Buka dinding' }).count()).toBe(0);
    const decides = await story.enter('Ida Ayu Pradnya');
    await decides.page.getByRole('region', { name: 'Perlu kamu sekarang' }).getByText(found.code).waitFor();
    const waiting = await wallRow(decides.page);
    await waiting.getByText('Diminta Ni Luh Ratmini').waitFor();
    await decide(waiting, 'Biarkan berlaku', {}, 'Biarkan berlaku');
    await (await wallRow(decides.page)).getByRole('button', { name: 'Minta dibuka' }).waitFor();
    expect(await inboxOf((await story.enter('Hasan Basri')).page)).toEqual(found.before);
  });

  async function wallRow(page: Page) {
    await page.goto(`${story.house.desk}/kustodian`);
    const row = page.getByRole('row').filter({ hasText: found.code });
    await row.waitFor();
    return row;
  }

  async function textAt(page: Page, path: string): Promise<string> {
    await page.goto(`${story.house.desk}${path}`);
    await page.getByRole('main').getByText(/\S/).first().waitFor();
    await page.waitForLoadState('networkidle');
    return page.getByRole('main').innerText();
  }
});
