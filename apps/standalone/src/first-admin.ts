import { createInterface } from 'node:readline/promises';
import { IdentityService } from '@app/identity';
import { systemCtx, Problem } from '@app/platform/context';
import { problemTexts } from '@app/platform/i18n';
import type { INestApplicationContext } from '@nestjs/common';

/**
 * Asks in the terminal who administers an empty instance, until the answers can be used or the questions are
 * left empty. The person signs in with a code that is sent to the address.
 *
 * @returns the address, or null when nobody was named
 */
export async function askForFirstAdmin(app: INestApplicationContext): Promise<string | null> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    console.log('\nNobody administers this instance yet. Leave a line empty to do it later.');
    for (;;) {
      const email = (await terminal.question('Mail address of the first administrator: ')).trim();
      if (email === '') return null;
      const name = (await terminal.question('First and last name: ')).trim();
      if (name === '') return null;
      try {
        await app
          .get(IdentityService, { strict: false })
          .createAccount(systemCtx('first-admin'), { email, name, locale: 'de', roles: ['ADMIN'] });
        return email;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        console.log(
          problemTexts.text('en', error.code, {
            max: 0,
            min: 0,
            minutes: 1,
            cost: 0,
            detail: '',
            ...error.detail.values,
          }),
        );
      }
    }
  } finally {
    terminal.close();
  }
}
