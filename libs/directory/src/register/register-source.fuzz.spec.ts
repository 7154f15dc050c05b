import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readBbsrTypes } from './bbsr.reader.js';
import { readCoordinates } from './coordinates.reader.js';
import { all, inChunks } from './__fixtures__/reading.fixture.js';
import { xlsxWorkbook } from './__fixtures__/xlsx.fixture.js';
import { readGv100ad } from './gv100ad.reader.js';
import { readMailDomains } from './mail-domains.reader.js';
import { RegisterFileError } from './register-file.error.js';

/*
 * Whatever bytes somebody uploads: a reader either yields rows or refuses with a RegisterFileError. Anything else
 * would reach the person as an internal error.
 */
const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, '__fixtures__', name));
const readers = {
  readGv100ad: [readGv100ad, fixture('gv100ad.sample.txt')],
  'readCoordinates (CSV)': [readCoordinates, fixture('auszug-gv.sample.csv')],
  'readCoordinates (XLSX)': [
    readCoordinates,
    xlsxWorkbook({ Onlineprodukt_Gemeinden: [['60', '64', '08', '9', '91', '5001', '002', 'Öhrfeld']] }),
  ],
  readMailDomains: [
    readMailDomains,
    Buffer.from('ags,website,mail_domains\n12990001,a.example,"a.example ü.example"\n'),
  ],
  readBbsrTypes: [readBbsrTypes, Buffer.from('ags,type\n12990001,30\n12990002,40\n')],
} as const;

const damage = fc.array(
  fc.record({ at: fc.nat(), remove: fc.nat({ max: 12 }), insert: fc.uint8Array({ maxLength: 12 }) }),
  { minLength: 1, maxLength: 6 },
);

function apply(bytes: Buffer, edits: readonly { at: number; remove: number; insert: Uint8Array }[]): Buffer {
  return edits.reduce((result, { at, remove, insert }) => {
    const position = result.length === 0 ? 0 : at % result.length;
    return Buffer.concat([result.subarray(0, position), insert, result.subarray(position + remove)]);
  }, bytes);
}

describe.each(Object.entries(readers))('%s', (_, [read, sound]) => {
  it('yields or refuses, whatever was done to the file', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(damage, fc.integer({ min: 1, max: 300 }), async (edits, size) => {
        try {
          await all<unknown>(read(inChunks(apply(sound, edits), size), { maxProblems: 20 }));
        } catch (error) {
          if (!(error instanceof RegisterFileError)) throw error;
          expect(error.problems.length).toBeGreaterThan(0);
          refused += 1;
        }
      }),
      { numRuns: 250, seed: 20260228 },
    );
    expect(refused).toBeGreaterThan(10);
  });
});
