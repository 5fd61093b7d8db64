/**
 * The stage of a journey: people come to their desks, somebody knocks at the public door, and at the end of every chapter nothing
 * may have happened that must never happen. A chapter after one that failed is not told.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { type Address, type House, type Opening, openHouse, root, type Seat, saidBy } from './house.ts';
import { type Watch, watchOver } from './watch.ts';

const wide = { width: 1280, height: 800 } as const;
const phone = { width: 360, height: 740 } as const;

export interface Somebody {
  readonly page: Page;
  readonly watch: Watch;
  readonly context: BrowserContext;
}

export interface Colleague extends Somebody {
  readonly seat: Seat;
}

export interface Coming {
  readonly size?: { readonly width: number; readonly height: number };
  /** Another computer of the same person: nothing is brought along but the sign-in. */
  readonly another?: boolean;
}

export interface Story {
  readonly house: Address;
  /** The link for the first administrator, of a house that knows nobody yet. */
  readonly firstLink: string;
  /** Somebody of the demo, by full name, at her desk; the same page each time unless she comes on another device. */
  enter(name: string, coming?: Coming): Promise<Colleague>;
  /** Somebody at the public site; scripts are off unless asked for. */
  knock(coming?: Coming & { readonly scripts?: boolean }): Promise<Somebody>;
  /** A browser in which nothing has happened yet. */
  stranger(options?: BrowserContextOptions): Promise<Somebody>;
  /** Names told in this story, which may stand in no address, no title and no log. */
  keepSecret(...texts: readonly string[]): void;
  /** Everybody goes home, the house of this story's own is closed, and opened again on the same data folder. */
  restart(): Promise<void>;
}

/** Plays in the house of the whole run, or in one of its own, from its first day on. */
export function tell(own?: Opening['as']): Story {
  const open: Somebody[] = [];
  const atDesk = new Map<string, Colleague>();
  const secrets: string[] = [];
  let browser: Browser;
  let ownHouse: House | null = null;
  let stopped = false;
  const house = (): Address => ownHouse ?? inject('house');

  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
    if (own) ownHouse = await openHouse({ as: own });
  });
  beforeEach(() => {
    if (stopped) throw new Error('An earlier chapter of this story failed');
  });
  afterEach(async ({ task }) => {
    stopped ||= task.result?.state === 'fail';
    if (stopped) await picturesOf(task.name, open);
    const seen = open.flatMap(({ watch }) => watch.seen());
    stopped ||= seen.length > 0;
    expect(seen, 'on the pages of this chapter').toEqual([]);
    const said = saidBy(house());
    for (const secret of secrets) expect(said, 'in what the house wrote').not.toContain(secret);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), ownHouse?.close()]);
  });

  const stranger = async (options: BrowserContextOptions = {}): Promise<Somebody> => {
    const context = await browser.newContext({ locale: 'id-ID', viewport: wide, ...options });
    context.setDefaultTimeout(15_000);
    const watch = watchOver(context, [house().desk, house().publicSite]);
    watch.keepSecret(...secrets);
    const somebody = { context, watch, page: await context.newPage() };
    open.push(somebody);
    return somebody;
  };

  return {
    get house() {
      return house();
    },
    get firstLink() {
      return ownHouse?.firstLink ?? '';
    },
    stranger,
    async enter(name, { size = wide, another = false } = {}) {
      const there = atDesk.get(name);
      if (there && !another) return there;
      const colleague = await comeIn(house(), name, (pocket) =>
        stranger({ viewport: size, ...(existsSync(pocket) ? { storageState: pocket } : {}) }),
      );
      if (!another) atDesk.set(name, colleague);
      return colleague;
    },
    async knock({ size = phone, scripts = false } = {}) {
      const somebody = await stranger({ viewport: size, javaScriptEnabled: scripts });
      await somebody.page.goto(house().publicSite);
      return somebody;
    },
    keepSecret(...texts) {
      secrets.push(...texts);
      for (const { watch } of open) watch.keepSecret(...texts);
    },
    async restart() {
      if (!own || !ownHouse) throw new Error('Only a house of one’s own is closed');
      await Promise.all(open.map(({ context }) => context.close()));
      atDesk.clear();
      await ownHouse.close('keep-data');
      ownHouse = await openHouse({ as: own, dataFolder: ownHouse.dataFolder });
    },
  };
}

/** By the one-time link the first time, by the cookie it gave from then on: a link opens once. */
async function comeIn(house: Address, name: string, sit: (pocket: string) => Promise<Somebody>): Promise<Colleague> {
  const seat = house.people.find((one) => one.name === name);
  if (!seat) throw new Error(`Nobody called ${name} works here`);
  const pocket = join(inject('pockets'), `${new URL(house.desk).port}-${house.people.indexOf(seat)}.json`);
  const isKnown = existsSync(pocket);
  const somebody = await sit(pocket);
  await somebody.page.goto(isKnown ? house.desk : seat.signIn);
  await somebody.page.getByRole('banner').getByRole('button', { name }).waitFor();
  if (!isKnown) await somebody.context.storageState({ path: pocket });
  return { ...somebody, seat };
}

async function picturesOf(chapter: string, open: readonly Somebody[]): Promise<void> {
  const folder = join(root, 'test-results/failed');
  mkdirSync(folder, { recursive: true });
  const name = chapter.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  for (const [index, { page }] of open.entries())
    await page.screenshot({ path: join(folder, `${name}-${index}.png`), fullPage: true }).catch(() => undefined);
}
