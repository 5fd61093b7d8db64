/**
 * Watches every page of a journey for what must never happen on any: a fault in the console, something the page's own policy refused,
 * a request to somebody else, a title that says more than the name of the house, an address that tells what happened to someone,
 * an answer nobody expected. What a journey told under a name it watches (`keepSecret`) must stay out of addresses, titles and logs.
 */
import type { BrowserContext, Page } from 'playwright-core';

/** What an address bar, and so the history of a shared computer, must not say. */
const telling =
  /kekerasan|seksual|cabul|perkosa|aniaya|hamil|korban|pelaku|penyintas|terlapor|violence|victim|abuse|rape|survivor/i;

export interface Watch {
  /** Everything seen so far that must not be; empty when all is well. */
  readonly seen: () => readonly string[];
  /** From now on this text must not stand in an address or a title. */
  keepSecret(...texts: readonly string[]): void;
  /** The next answers of this kind are part of the story. */
  expects(status: number, path: string): void;
  /** Every address that was asked for. */
  readonly addresses: () => readonly string[];
}

export function watchOver(context: BrowserContext, ownOrigins: readonly string[]): Watch {
  const faults: string[] = [];
  const secrets: string[] = [];
  const addresses: string[] = [];
  const expected: { readonly status: number; readonly path: string }[] = [];

  const watchPage = (page: Page): void => {
    page.on('pageerror', (fault) => faults.push(`broke: ${fault.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        faults.push(`console: ${message.text()}`);
    });
    page.on('framenavigated', (frame) => {
      if (telling.test(decodeURIComponent(frame.url()))) faults.push(`address tells: ${frame.url()}`);
    });
    page.on('domcontentloaded', () => void titleOf(page));
  };
  const titleOf = async (page: Page): Promise<void> => {
    const title = await page.title().catch(() => 'Naung');
    // Between two pages the browser itself says that one is loading.
    if (title !== 'Naung' && !title.startsWith('Loading ') && !page.url().startsWith('about:'))
      faults.push(`title: ${title}`);
  };

  context.on('page', watchPage);
  context.on('request', (request) => {
    const address = request.url();
    addresses.push(address);
    if (/^(?:data|blob|about):/.test(address)) return;
    if (!ownOrigins.includes(new URL(address).origin)) faults.push(`asked somebody else: ${address}`);
  });
  context.on('response', (response) => {
    const status = response.status();
    const { pathname } = new URL(response.url().replace(/^data:.*/, 'data:/'));
    if (status >= 400 && !expected.some((one) => one.status === status && pathname.endsWith(one.path)))
      faults.push(`answered ${status}: ${response.request().method()} ${pathname}`);
  });

  return {
    seen: () => [
      ...faults,
      ...secrets.flatMap((secret) => addresses.filter(says(secret)).map(() => `address: ${secret}`)),
    ],
    keepSecret: (...texts) => secrets.push(...texts),
    expects: (status, path) => expected.push({ status, path }),
    addresses: () => addresses,
  };
}

const says =
  (secret: string) =>
  (address: string): boolean => {
    const plain = decodeURIComponent(address.replace(/\+/g, ' ')).toLowerCase();
    return plain.includes(secret.toLowerCase());
  };
