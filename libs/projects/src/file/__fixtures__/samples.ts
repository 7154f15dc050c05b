import { crc32 } from 'node:zlib';
import sharp from 'sharp';

/** A ZIP archive with these parts, not compressed. */
export function zip(parts: Readonly<Record<string, string>>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(data.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), facts, path, data]);
    const at = Buffer.alloc(14);
    at.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([
        Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'),
        facts.subarray(0, 26),
        at,
        path,
      ]),
    );
    bodies.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(bodies.length, 4);
  end.writeUInt16LE(bodies.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, central, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const MAIN = {
  docx: `${OFFICE}.wordprocessingml.document.main+xml`,
  xlsx: `${OFFICE}.spreadsheetml.sheet.main+xml`,
  pptx: `${OFFICE}.presentationml.presentation.main+xml`,
  docm: 'application/vnd.ms-word.document.macroEnabled.main+xml',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
};

export function office(kind: keyof typeof MAIN, more: Readonly<Record<string, string>> = {}): Buffer {
  return zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="${MAIN[kind]}"/></Types>`,
    '_rels/.rels': '<Relationships/>',
    'main.xml': '<main/>',
    ...more,
  });
}

export function openDocument(kind: string, more: Readonly<Record<string, string>> = {}): Buffer {
  return zip({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': '<office:document-content/>',
    ...more,
  });
}

export const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n', 'latin1');

export function picture(format: 'jpeg' | 'png' | 'webp' | 'gif', width = 60, height = 40): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#2a6' } })
    .toFormat(format)
    .toBuffer();
}

/** A photo as a telephone makes it: with the place where it was taken, lying on its side. */
export function photo(): Promise<Buffer> {
  return sharp({ create: { width: 600, height: 400, channels: 3, background: '#b53' } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'Beispielkamera', Copyright: 'Erika Beispiel' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 58/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '9/1 2/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}
