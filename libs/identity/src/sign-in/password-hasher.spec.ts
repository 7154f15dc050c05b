import { PasswordHasher, hashPassword } from './password-hasher.js';

const PASSWORD = 'Brücke am Fluss';

describe('PasswordHasher', () => {
  const hasher = new PasswordHasher();

  it('knows a password again, however its umlauts were typed, and no other', async () => {
    const stored = await hasher.hash(PASSWORD);
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(stored).not.toBe(await hashPassword(PASSWORD));
    expect(await hasher.verify(stored, PASSWORD.normalize('NFD'))).toBe(true);
    expect(await hasher.verify(stored, PASSWORD.toLowerCase())).toBe(false);
    expect(await hasher.verify(stored, '')).toBe(false);
  });

  it('works as hard where there is no password as where there is one', async () => {
    const stored = await hasher.hash(PASSWORD);
    // The work of the processor, not the time that passes: other work on the machine does not change it.
    const effort = async (hash: string | null): Promise<number> => {
      let least = Number.POSITIVE_INFINITY;
      for (let attempt = 0; attempt < 7; attempt++) {
        const before = process.cpuUsage();
        expect(await hasher.verify(hash, 'falsch')).toBe(false);
        const { user, system } = process.cpuUsage(before);
        least = Math.min(least, user + system);
      }
      return least;
    };
    const [known, unknown] = [await effort(stored), await effort(null)];
    expect(unknown / known).toBeGreaterThan(0.4);
    expect(unknown / known).toBeLessThan(2.5);
  });
});
