import { inflateRawSync } from 'node:zlib';

/** All text of a released workbook, unzipped entry by entry. */
export function textOf(body: unknown): string {
  const zip = Buffer.from((body as { xlsx: string }).xlsx, 'base64');
  let text = '';
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4)) {
    const [size, local] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    text += (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8');
  }
  return text;
}
