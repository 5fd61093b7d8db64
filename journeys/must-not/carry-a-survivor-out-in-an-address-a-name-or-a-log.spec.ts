import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { root, saidBy } from '../house/house.ts';
import { ask, say } from '../house/office.ts';
import { tell } from '../house/story.ts';
import { decide, openPart } from '../steps/case-file.ts';
import { tellAtTheDoor } from '../steps/door.ts';
import { acceptAs, openCase, openSeal, sealedOnDesk } from '../steps/triage.ts';

/**
 * A push lights up on a shared phone, an address stays in its history, a log is read by whoever mends the server. Fails when what was
 * told about somebody stands in an address, a title, the name of a file or a line of a log; when a read takes words in its address; when
 * the house gets a way to send a push, an e-mail or an SMS, or hands out a file with a name of its own choosing.
 */
const secrets = ['Sekarwangi', 'Jalan Pohon Asam', '081999000111', 'dikurung di gudang'];

describe('no survivor in push, e-mail, SMS, file names, addresses or logs', () => {
  const story = tell('demo');
  story.keepSecret(...secrets);

  test('somebody tells it, the desk opens it, takes it in and writes down who she is', async () => {
    const ketut = await story.enter('Ketut Widiastini');
    const before = await sealedOnDesk(ketut.page);
    const { page } = await story.knock();
    await tellAtTheDoor(page, {
      'Di kabupaten atau kota mana?': 'Kabupaten Buleleng',
      'Mau menambahkan dengan kata-katamu sendiri?': `Sekarwangi dikurung di gudang, Jalan Pohon Asam, telepon 081999000111.`,
    });
    const [path] = (await sealedOnDesk(ketut.page)).filter((one) => !before.includes(one));
    await ketut.page.locator(`a[href="${path}"]`).click();
    await openSeal(ketut.page);
    await ketut.page.getByText('Sekarwangi dikurung di gudang').waitFor();
    await acceptAs(ketut.page, 'Menteng', /^Sari Dewi/);
    const sari = await story.enter('Sari Dewi');
    await openCase(sari.page, 'Menteng');
    const people = await openPart(sari.page, 'Orang');
    await decide(people, 'Catat klien', { Nama: 'Ni Komang Sekarwangi' }, 'Simpan');
    await people.getByRole('heading', { name: 'Ni Komang Sekarwangi' }).waitFor();
  });

  test('a command that is refused or not understood says nothing of it back, and nothing to the log', async () => {
    const { page } = await story.enter('Ketut Widiastini');
    for (const payload of [{ concern: 'Sekarwangi' }, { Sekarwangi: 'dikurung di gudang' }]) {
      const answer = await say(page, 'intake/close', payload);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      for (const secret of secrets) expect(answer.body).not.toContain(secret);
    }
    const lost = await ask(page, 'cases/show', { case: 'Sekarwangi' });
    expect(lost.status).toBeGreaterThanOrEqual(400);
    expect(lost.body).not.toContain('Sekarwangi');
  });

  test('no file of the house is called after her, and no line of any log speaks of her', async () => {
    const said = saidBy(story.house);
    expect(said.length, 'the house writes a log').toBeGreaterThan(100);
    for (const secret of secrets) expect(said).not.toContain(secret);
    const names = readdirSync(story.house.dataFolder, { recursive: true, encoding: 'utf8' });
    expect(names.length).toBeGreaterThan(100);
    const telling = /sekarwangi|pohon.?asam|081999000111|menteng/i;
    expect(names.filter((name) => telling.test(name))).toEqual([]);
    for (const name of names.filter((one) => /\.log$|(?:^|\/)log\/[^/]+$/.test(one)))
      expect(readFileSync(`${story.house.dataFolder}/${name}`, 'utf8'), name).not.toMatch(telling);
  });

  test('no read takes words about somebody in its address', async () => {
    const paths = await pathsOf();
    const taken = Object.entries(paths).flatMap(([path, { parameters = [], get }]) =>
      [...parameters, ...(get?.parameters ?? [])]
        .filter((one) => ['query', 'path'].includes(one.in))
        .map((one) => ({ says: `${path} ${one.name}`, name: one.name, schema: one.schema })),
    );
    expect(taken.length).toBeGreaterThan(60);
    const free = taken.filter(({ schema }) => !schema.enum && !schema.pattern && !schema.format && !schema.const);
    expect(free.filter(({ name }) => name !== 'after').map(({ says }) => says)).toEqual([
      '/api/v1/referrals/limits need',
      '/api/v1/places/find text',
      '/api/v1/codes/items list',
    ]);
  });

  test('no contract and no package sends a push, an e-mail or an SMS, and no answer names a file', async () => {
    const paths = Object.keys(await pathsOf());
    expect(paths.filter((path) => /push|mail|sms|notif|webhook|subscri/i.test(path))).toEqual([]);
    const packages = ['.', 'domain', 'server', 'web', 'public-site'].flatMap((house) =>
      Object.keys(JSON.parse(readFileSync(`${root}${house}/package.json`, 'utf8')).dependencies ?? {}),
    );
    expect(packages.length).toBeGreaterThan(8);
    expect(packages.filter((name) => /mail|smtp|sms|twilio|web-push|firebase|whatsapp/i.test(name))).toEqual([]);
    const { page } = await story.enter('Sari Dewi');
    const registered = await page.evaluate(async () => {
      const all = await navigator.serviceWorker.getRegistrations();
      return Promise.all(all.map((one) => one.pushManager.getSubscription()));
    });
    expect(registered.filter((one) => one !== null)).toEqual([]);
    for (const path of ['/', '/kasus', '/api/v1/cases/list']) {
      const { headers } = { headers: (await page.request.get(`${story.house.desk}${path}`)).headers() };
      expect(headers['content-disposition'], path).toBeUndefined();
    }
  });

  interface Parameter {
    readonly in: string;
    readonly name: string;
    readonly schema: Readonly<Record<string, unknown>>;
  }
  interface PathItem {
    readonly parameters?: readonly Parameter[];
    readonly get?: { readonly parameters?: readonly Parameter[] };
  }

  async function pathsOf(): Promise<Readonly<Record<string, PathItem>>> {
    const { page } = await story.enter('Sari Dewi');
    return JSON.parse(await (await page.request.get(story.house.openapi)).text()).paths;
  }
});
