import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openWith, sealTo } from './seal.ts';

function keyPair() {
  const jwk = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' });
  return { publicKey: Buffer.from(jwk.x ?? '', 'base64url'), privateKey: Buffer.from(jwk.d ?? '', 'base64url') };
}
const unit = keyPair();

describe('a packet sealed to a unit', () => {
  test('opens for that unit, in that place, as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.uint8Array({ maxLength: 2000 }), async (aad, plain) => {
        const packet = await sealTo(unit.publicKey, aad, Buffer.from(plain));
        expect(packet[0]).toBe(1);
        expect(packet).toHaveLength(1 + 32 + plain.length + 16);
        expect(await openWith(unit.privateKey, aad, packet)).toEqual(Buffer.from(plain));
      }),
      { numRuns: 20 },
    );
  });

  test('opens for nobody else, nowhere else, and not when a single bit was turned', async () => {
    const packet = await sealTo(unit.publicKey, 'letter|1', Buffer.from('kata'));
    await expect(openWith(keyPair().privateKey, 'letter|1', packet)).rejects.toThrow();
    await expect(openWith(unit.privateKey, 'letter|2', packet)).rejects.toThrow();
    await expect(
      openWith(unit.privateKey, 'letter|1', Buffer.concat([Buffer.from([2]), packet.subarray(1)])),
    ).rejects.toThrow('unknown version');
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: packet.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          // X25519 ignores the highest bit of a public key (RFC 7748 §5).
          if (at === 32 && bit === 7) return;
          const turned = Buffer.from(packet);
          turned[at] = (turned[at] ?? 0) ^ (1 << bit);
          await expect(openWith(unit.privateKey, 'letter|1', turned)).rejects.toThrow();
        },
      ),
      { numRuns: 60 },
    );
  });

  test('never looks the same twice', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => sealTo(unit.publicKey, 'a', Buffer.from('kata'))));
    expect(one).not.toEqual(other);
  });
});
