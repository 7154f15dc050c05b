import { INSTANCE_ROLES, LOCALES, type InstanceRole, type Locale } from '@app/contracts';
import { Audit } from '@app/platform/access';
import { Config } from '@app/platform/config';
import { Problem, systemCtx, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { IdentityModule, IdentityService, normalEmail } from '@app/identity';
import type { INestApplicationContext } from '@nestjs/common';
import { Option, type Command } from 'commander';
import { CliError, type CliIo } from '../cli-io.js';
import { withProduct } from '../product.js';

/** `admin create` and `admin grant`: who administers the instance. */
export function adminCommands(program: Command, io: CliIo): void {
  const admin = program.command('admin').description('accounts of the staff');
  admin
    .command('create')
    .description('make an account that administers the instance')
    .argument('<email>', 'mail address; sign-in codes go there')
    .argument('<name>', 'name of the person')
    .option('--password-stdin', 'read a password from standard input; without one, sign-in is by code')
    .addOption(new Option('--locale <language>', 'language of mails').choices(LOCALES).default('de'))
    .action(async (email: string, name: string, options: { passwordStdin?: boolean; locale: Locale }) => {
      const password = options.passwordStdin ? await firstLine(io) : undefined;
      await withProduct(io, IdentityModule, (app) =>
        create(io, app, { email, name, locale: options.locale, password }),
      );
    });
  admin
    .command('grant')
    .description('give a role to an account that exists')
    .argument('<email>', 'mail address of the account')
    .argument('<role>', INSTANCE_ROLES.join(', '))
    .action(async (email: string, name: string) => {
      const role = INSTANCE_ROLES.find((known) => known === name.toUpperCase());
      if (!role) throw new CliError(`There is no role ${name}. Roles: ${INSTANCE_ROLES.join(', ')}.`);
      await withProduct(io, IdentityModule, (app) => grant(io, app, email, role));
    });
}

interface NewAdmin {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly password: string | undefined;
}

async function create(io: CliIo, app: INestApplicationContext, admin: NewAdmin): Promise<void> {
  const { email, name, locale, password } = admin;
  const ctx = systemCtx(undefined, 'en');
  await app.get(Database).run(ctx, async (tx) => {
    try {
      const account = await app.get(IdentityService).createAccount(tx, {
        email,
        name,
        locale,
        roles: ['ADMIN'],
        ...(password === undefined ? {} : { password }),
      });
      await app.get(Audit).record(tx, 'identity.create-admin', `account:${account.accountId}`);
    } catch (error) {
      if (error instanceof Problem && error.code === 'CONFLICT')
        throw new CliError(
          `${email} has an account already. To make it an administrator: admin grant ${email} ADMIN`,
        );
      throw error;
    }
  });
  const { publicUrl, smtpUrl, production } = app.get(Config);
  io.out(
    [
      `${name} can now sign in at ${publicUrl} with ${email} and administers the instance.`,
      password === undefined
        ? 'A code for signing in comes by mail.'
        : 'With the password, or with a code that comes by mail.',
      ...(smtpUrl || production ? [] : [`No mail server is set: mails are shown at ${publicUrl}/dev/mails`]),
    ].join('\n'),
  );
}

async function grant(
  io: CliIo,
  app: INestApplicationContext,
  email: string,
  role: InstanceRole,
): Promise<void> {
  const ctx = systemCtx(undefined, 'en');
  await app.get(Database).run(ctx, async (tx) => {
    try {
      await app.get(IdentityService).grantRole(tx, email, role);
    } catch (error) {
      if (error instanceof Problem && error.code === 'NOT_FOUND')
        throw new CliError(`${email} has no account. To make one: admin create ${email} NAME`);
      throw error;
    }
    await app
      .get(Audit)
      .record(tx, 'identity.grant-role', `account:${await accountId(app, tx, email)}`, { role });
  });
  io.out(`${email} now has the role ${role}.`);
}

async function accountId(app: INestApplicationContext, ctx: Ctx, email: string): Promise<string> {
  const row = await app
    .get(Database)
    .row<{ id: string }>(ctx, 'select id from account where email = $1', [normalEmail(email)]);
  return row!.id;
}

/** Not as an argument: those are seen by everybody on the machine, and kept in the history of the shell. */
async function firstLine(io: CliIo): Promise<string> {
  let text = '';
  for await (const chunk of io.stdin) {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    if (text.includes('\n') || text.length > 4_096) break;
  }
  const [line = ''] = text.split(/\r?\n/);
  if (line === '') throw new CliError('There was no password on standard input.');
  return line;
}
