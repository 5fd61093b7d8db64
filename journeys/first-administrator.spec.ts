import { describe, expect, test } from 'vitest';
import { tell } from './house/story.ts';
import { codeOf } from './steps/authenticator.ts';

/**
 * The first morning of an installation: nobody is known, nothing was seeded, and one link lies in the terminal of whoever started it.
 */
describe('the first administrator', () => {
  const story = tell('new');
  const putu = { username: 'putu.s', passphrase: 'empat kuda minum di tepi danau', secret: '' };

  test('the link opens the first office, and Putu says which district it serves', async () => {
    expect(story.house.people, 'nobody was seeded').toEqual([]);
    const { page, watch } = await story.stranger();
    watch.expects(401, '/me');
    await page.goto(story.firstLink);
    await page.getByRole('combobox', { name: 'Kabupaten atau kota' }).fill('bulel');
    await page.getByRole('option', { name: /Kabupaten Buleleng \(51\.08\)/ }).click();
    await page.getByText('Menurut provinsinya: WITA.').waitFor();
    expect(await page.getByLabel('WITA').isChecked(), 'the zone came with the province').toBe(true);
    await page.getByLabel('WIB', { exact: true }).check();
    await page.getByText('Provinsinya memakai WITA, bukan WIB').waitFor();
    await page.getByLabel('WITA').check();
    await page.getByLabel('Nama layanan').fill('UPTD PPA Kabupaten Buleleng');
    await page.getByLabel('Namamu').fill('Putu Sukerta');
    await page.getByRole('button', { name: 'Buka kantor' }).click();
    await page.getByRole('heading', { name: 'Selamat datang, Putu Sukerta' }).waitFor();

    await page.getByLabel('Nama masuk').fill(putu.username);
    await page.getByLabel('Kalimat sandi', { exact: true }).fill(putu.passphrase);
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Kalimat sandi sudah disimpan.').first().waitFor();

    const code = page.locator('section').filter({ hasText: 'Tambahkan kode dari aplikasi' });
    await code.getByLabel('Kalimat sandi', { exact: true }).fill(putu.passphrase);
    await code.getByRole('button', { name: 'Tampilkan kunci' }).click();
    putu.secret = (await code.locator('.secret-key').innerText()).replace(/\s/g, '');
    await code.getByLabel('Lalu isi kode yang muncul').fill(codeOf(putu.secret));
    await code.getByRole('button', { name: 'Simpan' }).click();
    await page
      .getByRole('banner')
      .getByRole('button', { name: /Putu Sukerta/ })
      .waitFor();
  });

  test('the link has done its work and opens nothing any more', async () => {
    const { page, watch } = await story.stranger();
    watch.expects(401, '/me');
    watch.expects(401, '/first-administrator/districts');
    await page.goto(story.firstLink);
    await page.getByText('Tautan ini sudah dipakai').waitFor();
    expect(await page.getByRole('button', { name: 'Buka kantor' }).count()).toBe(0);
  });

  test('she comes in with passphrase and code, and not with the passphrase alone', async () => {
    const { page, watch } = await story.stranger();
    watch.expects(401, '/me');
    watch.expects(401, '/sessions');
    await page.goto(story.house.desk);
    await page.getByLabel('Nama masuk').fill(putu.username);
    await page.getByLabel('Kalimat sandi', { exact: true }).fill(putu.passphrase);
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await page.getByText('Satu langkah lagi').waitFor();
    await page.getByLabel('Kode enam angka').fill(codeOf(putu.secret, Date.now() + 30_000));
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await page
      .getByRole('banner')
      .getByRole('button', { name: /Putu Sukerta/ })
      .waitFor();
  });
});
