import { describe, expect, test } from 'vitest';
import { deviceWords } from './device.ts';
import { neighbourhood, newThrottle } from './throttle.ts';
import { newUsedCodes } from './used-codes.ts';

const now = 1_700_000_000_000;
const kadek = { account: 'kadek', address: '203.0.113.5' };

describe('the throttle', () => {
  test('waits twice as long each time, up to a limit, and forgets after an hour of quiet', () => {
    const throttle = newThrottle();
    let at = now;
    const waits: number[] = [];
    for (let n = 0; n < 20; n += 1) {
      const wait = throttle.begin(kadek, at);
      waits.push(wait);
      at += wait * 1000;
      if (wait > 0) throttle.begin(kadek, at);
    }
    expect(waits.slice(0, 8)).toEqual([0, 0, 0, 0, 1, 2, 4, 8]);
    expect(Math.max(...waits)).toBe(900);
    expect(throttle.begin(kadek, at + 3_600_001)).toBe(0);
  });

  test('lets the owner in from elsewhere within seconds, however many guess at her name', () => {
    const throttle = newThrottle();
    for (let n = 0; n < 10_000; n += 1)
      throttle.begin({ account: 'kadek', address: `10.${n >> 8}.${n & 255}.1` }, now + n);
    const wait = throttle.begin({ account: 'kadek', address: '198.18.7.1' }, now + 10_000);
    expect(wait).toBeLessThanOrEqual(20);
    expect(throttle.begin({ account: 'kadek', address: '198.18.7.1' }, now + 10_000 + wait * 1000)).toBe(0);
  });

  test('lets the owner in from where she came in before, while somebody elsewhere never stops guessing', () => {
    const throttle = newThrottle();
    throttle.begin(kadek, now);
    throttle.succeeded(kadek);
    const passed = Array.from({ length: 2000 }, (_, n) => {
      throttle.begin({ account: 'kadek', address: `10.${n >> 8}.${n & 255}.1` }, now + n * 50);
      return n % 100 === 99 ? throttle.begin({ ...kadek, address: '203.0.113.77' }, now + n * 50) : null;
    });
    expect(passed.filter((wait) => wait !== null).slice(0, 4)).toEqual([0, 0, 0, 0]);
    throttle.succeeded(kadek);
    for (let n = 0; n < 100; n += 1) throttle.begin({ account: `name${n}`, address: '203.0.113.9' }, now + 100_000);
    expect(throttle.begin(kadek, now + 100_001)).toBe(0);
    // Whoever guesses from there is slowed as anywhere.
    for (let n = 0; n < 10; n += 1) throttle.begin(kadek, now + 100_002);
    expect(throttle.begin(kadek, now + 100_003)).toBeGreaterThan(0);
  });

  test('counts guesses made at the same moment', () => {
    const throttle = newThrottle();
    const passed = Array.from({ length: 1000 }, () => throttle.begin(kadek, now)).filter((wait) => wait === 0);
    expect(passed).toHaveLength(4);
  });

  test('slows a neighbourhood that tries many names, and does not forgive it for one success', () => {
    const throttle = newThrottle();
    const tries = (n: number) => throttle.begin({ account: `name${n}`, address: '203.0.113.5' }, now);
    for (let n = 0; n < 30; n += 1) expect(tries(n)).toBe(0);
    throttle.succeeded({ account: 'name3', address: '203.0.113.9' });
    expect(tries(31)).toBe(0);
    expect(tries(32)).toBeGreaterThan(0);
    expect(throttle.begin({ account: 'name33', address: '203.0.114.5' }, now)).toBe(0);
  });

  test('a passphrase that was right and a code still to come neither count nor forgive', () => {
    const throttle = newThrottle();
    for (let n = 0; n < 4; n += 1) throttle.begin(kadek, now);
    const later = now + 2_000;
    expect(throttle.begin(kadek, later)).toBe(0);
    throttle.withdrawn(kadek);
    expect(throttle.begin(kadek, later)).toBe(1);
  });
});

test.each([
  ['203.0.113.5', '203.0.113'],
  ['::ffff:203.0.113.5', '203.0.113'],
  ['2001:0db8:1:2:3:4:5:6', '2001:db8:1'],
  ['2001:db8::1', '2001:db8:0'],
  ['::1', '0:0:0'],
])('%s lives in %s', (address, prefix) => {
  expect(neighbourhood(address)).toBe(prefix);
});

test.each([
  [
    'Mozilla/5.0 (Linux; Android 9; SM-A105F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/14.0 Chrome/87.0 Mobile Safari/537.36',
    'Samsung Internet, Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 Version/16.0 Mobile/15E148 Safari/604.1',
    'Safari, iOS',
  ],
  [
    'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36',
    'Chrome, ChromeOS',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0.0.0 Safari/537.36 Edg/120.0',
    'Edge, Windows',
  ],
  ['', '?'],
])('%s is called %s, and stays so', (userAgent, words) => {
  expect(deviceWords(userAgent)).toBe(words);
  expect(deviceWords(words)).toBe(words);
});

test('a code is good once, for one person, and after two minutes it is another code', () => {
  const used = newUsedCodes();
  expect(used.claim('putu', '123456', now)).toBe(true);
  expect(used.claim('Putu', '123456', now + 1000)).toBe(false);
  expect(used.claim('made', '123456', now + 1000)).toBe(true);
  expect(used.claim('putu', '123456', now + 121_000)).toBe(true);
});
