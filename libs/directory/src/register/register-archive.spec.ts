import { Readable } from 'node:stream';
import { gv100adFile } from './__fixtures__/gv100ad.fixture.js';
import { all, inChunks } from './__fixtures__/reading.fixture.js';
import { zip } from './__fixtures__/xlsx.fixture.js';
import { readGv100ad } from './gv100ad.reader.js';
import { unpackRegister } from './register-archive.js';
import { RegisterFileError } from './register-file.error.js';
import type { RegisterSource } from './register-source.js';

const file = gv100adFile([{ ags: '12990001', name: 'Überlinde' }]);
const read = async (source: RegisterSource) => all(readGv100ad(await unpackRegister(source)));
const codeOf = (source: RegisterSource) =>
  read(source).then(
    () => 'read',
    (error: unknown) => (error instanceof RegisterFileError ? error.code : error),
  );

describe('unpackRegister', () => {
  it('takes the register out of its archive, wherever it lies in it', async () => {
    const archive = zip({ 'Lies mich.txt': 'Hinweise', 'a/GV100AD_28022026.txt': file.toString('utf8') });
    expect(await read(archive)).toEqual(await read(file));
    expect(await read(Readable.from(inChunks(archive, 3)))).toHaveLength((await read(file)).length);
  });

  it('leaves a plain file as it is, in pieces of any size', async () => {
    expect(await read(inChunks(file, 1_000))).toEqual(await read(file));
  });

  it('says when the archive holds something else or is damaged', async () => {
    const archive = zip({ 'GV100AD_28022026.txt': file.toString('utf8') });
    expect(await codeOf(zip({ 'AuszugGV.xlsx': 'x', 'gv100ad.pdf': 'x' }))).toBe('NOT_IN_ARCHIVE');
    expect(await codeOf(archive.subarray(0, archive.length - 30))).toBe('MALFORMED_ARCHIVE');
    expect(await codeOf(zip({ 'GV100AD.txt': 'x'.repeat(50) }, 900))).toBe('MALFORMED_ARCHIVE');
    expect(await codeOf(Buffer.from('PK\u0003\u0004'))).toBe('MALFORMED_ARCHIVE');
  });
});
