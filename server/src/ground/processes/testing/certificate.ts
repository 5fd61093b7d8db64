/** A certificate for `localhost`, signed by itself and made on the spot, so that no private key lies in the repository. */
import { generateKeyPairSync, sign } from 'node:crypto';

export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** `serial` from 1 to 127, so that a test can tell one certificate from the next. */
export function certificate(serial: number): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ecdsaWithSha256 = sequence(Buffer.from('06082a8648ce3d040302', 'hex'));
  const commonName = Buffer.from('0603550403', 'hex');
  const name = sequence(piece(0x31, sequence(commonName, piece(0x0c, Buffer.from('localhost')))));
  const year = sequence(piece(0x17, Buffer.from('200101000000Z')), piece(0x17, Buffer.from('491231235959Z')));
  const body = sequence(
    piece(0xa0, piece(0x02, Buffer.from([2]))),
    piece(0x02, Buffer.from([serial])),
    ecdsaWithSha256,
    name,
    year,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = piece(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)]));
  const der = sequence(body, ecdsaWithSha256, signature).toString('base64');
  const lines = der.match(/.{1,64}/g)?.join('\n') ?? '';
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

const sequence = (...parts: Buffer[]): Buffer => piece(0x30, Buffer.concat(parts));

function piece(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
