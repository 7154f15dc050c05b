import fc from 'fast-check';
import { Problem } from '@app/platform/context';
import { domainOf, normalEmail } from './email-address.rules.js';

describe('normalEmail', () => {
  it.each([
    ['  Anna.Nagel@Wittenberge.Example ', 'anna.nagel@wittenberge.example'],
    ['post@müllheim.example', 'post@xn--mllheim-n2a.example'],
    ['POST@MU\u0308LLHEIM.example', 'post@xn--mllheim-n2a.example'],
    ["o'neill+netz@stadt-a.example", "o'neill+netz@stadt-a.example"],
  ])('%s is %s', (value, email) => expect(normalEmail(value)).toBe(email));

  it.each([
    '',
    '@',
    'anna',
    'anna@',
    '@wittenberge.example',
    'anna@localhost',
    'a b@wittenberge.example',
    'anna@@wittenberge.example',
    'anna@wittenberge.example\nBcc: x@y.example',
    'Anna <anna@wittenberge.example>',
    'anna@wittenberge..example',
    '.anna@wittenberge.example',
    'änna@wittenberge.example',
    `${'a'.repeat(65)}@wittenberge.example`,
    `a@${'b'.repeat(250)}.example`,
    'anna@wittenberge.example\u0000',
  ])('refuses %j', (value) => {
    expect(() => normalEmail(value, 'input.email')).toThrow(new Problem('BAD_INPUT'));
  });

  it('changes a normal address no further and is never longer than allowed', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (value) => {
        let email: string;
        try {
          email = normalEmail(value);
        } catch {
          return;
        }
        expect(normalEmail(email)).toBe(email);
        expect(email.length).toBeLessThanOrEqual(254);
      }),
    );
  });

  it('knows the domain', () => expect(domainOf('anna@wittenberge.example')).toBe('wittenberge.example'));
});
