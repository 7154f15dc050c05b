import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OperationInventory } from '@app/platform/access';
import { wholeApi, type WholeApi } from '../support/whole-api.js';

/** Every operation with its access rule, reviewed as text. `UPDATE=1 npm test -- operations` writes it anew. */
const FILE = path.join(import.meta.dirname, 'operations.txt');

describe('operation inventory', () => {
  let api: WholeApi;
  beforeAll(async () => {
    api = await wholeApi();
  });
  afterAll(() => api?.stop());

  it('lists every operation with the access that was agreed', () => {
    const list = `${api.app.get(OperationInventory, { strict: false }).list().join('\n')}\n`;
    if (process.env['UPDATE'] || !existsSync(FILE)) writeFileSync(FILE, list);
    expect(list).toBe(readFileSync(FILE, 'utf8'));
    expect(list.split('\n').length).toBeGreaterThan(80);
  });

  it('opens to the public only what needs no account', () => {
    const open = api.app
      .get(OperationInventory, { strict: false })
      .list()
      .filter((line) => line.startsWith('Mutation') && line.includes(': public'));
    // Signing in and up is all a visitor may change, and what the signed link of a mail stands for.
    expect(open.map((line) => line.split(/[ :]/)[1]).sort()).toEqual([
      'confirmMembershipByLink',
      'confirmSignUp',
      'requestPasswordReset',
      'requestSignInCode',
      'resetPassword',
      'signIn',
      'signInWithCode',
      'signOut',
      'signUp',
      'stopEmailChange',
    ]);
  });
});
