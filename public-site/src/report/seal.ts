/**
 * Sealing a telling to the public key of the unit that will read it: from here on only that unit can.
 *
 * RFC 9180 HPKE, base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, info `naung letter v1`. The packet is one
 * version byte, the 32 bytes of the encapsulated key, then the ciphertext. The office opens the same format; this process holds
 * no private key. A failure here never falls back to writing in clear.
 */
import { Aes256Gcm, CipherSuite, HkdfSha256 } from '@hpke/core';
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';

const suite = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const info = new TextEncoder().encode('naung letter v1');
const version = 1;

export async function sealTo(publicKey: Buffer, aad: string, plain: string): Promise<Buffer> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(new Uint8Array(publicKey).buffer);
  const sender = await suite.createSenderContext({ recipientPublicKey, info: info.buffer as ArrayBuffer });
  const bytes = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;
  const sealed = await sender.seal(bytes(plain), bytes(aad));
  return Buffer.concat([Buffer.from([version]), Buffer.from(sender.enc), Buffer.from(sealed)]);
}
