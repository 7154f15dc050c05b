import { Problem } from '@app/platform/context';
import { checkPassword, normalPassword, ownWords } from './password.rules.js';

const own = ownWords(['anna.mueller@wittenberge.example', 'Anna Müller', 'Kleinstadtnetz']);
const check = (password: string) => checkPassword(normalPassword(password), own, 'password');

describe('passwords', () => {
  it.each([
    'ein ganzer Satz ist gut',
    'korrekt pferd batterie heftklammer',
    'x7Kp2mQ9vR4t',
    'Blumenwiese am Fluss',
    'Rathaus-Linde-7-Brücke',
    'Der Markt in Wittenberge ist leer',
    '🌳🌲🌴🌵🎄🎋🪴🌱🌿☘️🍀',
    '            Leerzeichen zählen mit',
    'x'.repeat(3) + 'qzvjk#83 lampe tür garten',
    'Gänseblümchen, elf Stück! '.repeat(9),
  ])('takes "%s"', async (password) => {
    await expect(check(password)).resolves.toBeUndefined();
  });

  it.each([
    'passwortpasswort',
    'Passwort1234',
    'P@ssw0rt1234',
    '123456789012',
    'aaaaaaaaaaaa',
    'a'.repeat(256),
    'qwertzuiopü+',
    'qwertzuiopasdf',
    'asdfghjklöä#',
    '1qay2wsx3edc',
    'abcdefghijkl',
    'hallohallohallo',
    'Hallo12345678',
    'Sommer2024!!',
    'ichliebedich',
    'iloveyouforever',
    'stadtverwaltung',
    'Stadtverwaltung1',
    'Wittenberge2024!',
    'anna.müller12',
    'AnnaMueller99!',
    'wittenberge-anna',
    'Kleinstadtnetz1',
    'muller.anna.1984',
  ])('refuses "%s" as easy to guess', async (password) => {
    await expect(check(password)).rejects.toThrow(new Problem('PASSWORD_COMMON'));
  });

  it('counts characters, not bytes, and has an upper end', async () => {
    await expect(check('kurz, elf Z')).rejects.toThrow(new Problem('PASSWORD_TOO_SHORT'));
    await expect(check('🌳🌲🌴🌵🎄🎋')).rejects.toThrow(new Problem('PASSWORD_TOO_SHORT'));
    await expect(check('')).rejects.toThrow(new Problem('PASSWORD_TOO_SHORT'));
    await expect(check('Ein Satz, immer wieder anders 7. '.repeat(8))).rejects.toThrow(
      new Problem('TOO_LONG'),
    );
  });

  it('takes both ways to type an umlaut for the same', () => {
    expect(normalPassword('Bru\u0308cke')).toBe(normalPassword('Brücke'));
  });

  it('is quick on what is built to be slow', async () => {
    await check('the word lists are loaded with the first one').catch(() => undefined);
    const before = process.cpuUsage();
    await check('4@8({[</369&#!1/|0$5+7%2'.repeat(10)).catch(() => undefined);
    await check('qwertz123'.repeat(28)).catch(() => undefined);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(1_000);
  });

  it('knows the words somebody would take first', () => {
    expect(own.sort()).toEqual(
      ['anna', 'kleinstadtnetz', 'mueller', 'muller', 'müller', 'wittenberge'].sort(),
    );
  });
});
