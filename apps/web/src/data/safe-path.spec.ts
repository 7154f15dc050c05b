import { safePath } from './safe-path.js';

describe('safePath', () => {
  it.each(['/', '/fragen', '/fragen?thema=leerstand#liste', '/kommunen/wittenberge'])('keeps %s', (path) =>
    expect(safePath(path)).toBe(path),
  );

  it.each([
    null,
    '',
    'fragen',
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '\t//evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
  ])('does not lead to %j', (path) => expect(safePath(path)).toBe('/'));
});
