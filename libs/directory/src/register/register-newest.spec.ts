import { gv100adFile } from './__fixtures__/gv100ad.fixture.js';
import { zip } from './__fixtures__/xlsx.fixture.js';
import { newestRegister } from './register-newest.js';

const edition = (date: string) => gv100adFile([{ ags: '12990001', name: 'Überlinde' }], { date });
const archive = (date: string) => zip({ 'GV100AD.txt': edition(date).toString('utf8') });

describe('newestRegister', () => {
  it('finds the latest reference date, also in archives', async () => {
    expect(await newestRegister([edition('20260331'), archive('20260630'), edition('20250930')])).toBe(1);
  });

  it('passes over files that cannot be read', async () => {
    expect(await newestRegister([Buffer.from('<html>'), edition('20260331')])).toBe(1);
    expect(await newestRegister([Buffer.from('<html>'), Buffer.alloc(0)])).toBe(0);
  });
});
