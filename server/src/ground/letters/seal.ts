/**
 * Sealing to a unit: whoever has its public key can close a packet, and only the unit can open it again.
 *
 * The format, which the public site writes too (a twin of its own, because the two processes share no code):
 * RFC 9180 HPKE in base mode with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM; info is the text `naung letter v1`;
 * the packet is one version byte (1), the 32 bytes of the encapsulated key, the ciphertext with its tag. The associated data is given
 * by the caller and names where the packet belongs, so that one laid elsewhere does not open.
 */
import { Aes256Gcm, CipherSuite, HkdfSha256 } from '@hpke/core';
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';

const suite = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const info = bytesOf(Buffer.from('naung letter v1', 'utf8'));
const version = 1;
const encapsulatedLength = 32;

export async function sealTo(publicKey: Buffer, aad: string, plain: Buffer): Promise<Buffer> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(bytesOf(publicKey));
  const { enc, ct } = await suite.seal({ recipientPublicKey, info }, bytesOf(plain), bytesOf(Buffer.from(aad, 'utf8')));
  return Buffer.concat([Buffer.from([version]), Buffer.from(enc), Buffer.from(ct)]);
}

/** Throws when the packet was altered, laid elsewhere, or sealed to another key: never an expected outcome. */
export async function openWith(privateKey: Buffer, aad: string, packet: Buffer): Promise<Buffer> {
  if (packet[0] !== version) throw new Error('A packet of an unknown version');
  const recipientKey = await suite.kem.deserializePrivateKey(bytesOf(privateKey));
  const enc = bytesOf(packet.subarray(1, 1 + encapsulatedLength));
  const sealed = bytesOf(packet.subarray(1 + encapsulatedLength));
  return Buffer.from(await suite.open({ recipientKey, info, enc }, sealed, bytesOf(Buffer.from(aad, 'utf8'))));
}

/** A Buffer may be a window into a larger pool: HPKE must get these bytes and no others. */
function bytesOf(buffer: Buffer): ArrayBuffer {
  return new Uint8Array(buffer).buffer;
}
