import { existsSync } from 'node:fs';
import { mkdtemp, rmdir, statfs } from 'node:fs/promises';
import path from 'node:path';
import { Config, ConfigError } from '@app/platform/config';
import { systemCtx } from '@app/platform/context';
import { Database, inspectDatabase } from '@app/platform/database';
import { QueueBackend } from '@app/platform/jobs';
import { MAILBOX_FOLDER } from '@app/platform/mail';
import { IdentityModule, IdentityService } from '@app/identity';
import type { Command } from 'commander';
import { createTransport } from 'nodemailer';
import { EXIT, type CliIo } from '../cli-io.js';
import { withDatabase, withServices } from '../product.js';

type Verdict = 'ok' | 'note' | 'FAIL';

interface Finding {
  readonly verdict: Verdict;
  readonly subject: string;
  readonly text: string;
}

type Environment = Record<string, string | undefined>;

const PATIENCE_MS = 5_000;
const LEAST_FREE_BYTES = 1024 * 1024 * 1024;

/** `doctor`: looks whether everything the product needs is there. Makes the embedded PostgreSQL, but nothing in it. */
export function doctorCommand(program: Command, io: CliIo, exit: (code: number) => void): void {
  program
    .command('doctor')
    .description('look whether everything the product needs is there')
    .action(async () => {
      let isWell = true;
      const say = ({ verdict, subject, text }: Finding): void => {
        if (verdict === 'FAIL') isWell = false;
        io.out(`${verdict.padEnd(4)}  ${subject.padEnd(13)}  ${text}`);
      };
      say(await disk(io.environment));
      try {
        await withDatabase(io, async (environment) => {
          const config = new Config(environment);
          const { findings, isUsable } = await database(config);
          for (const finding of findings) say(finding);
          say(await queues(config, isUsable));
          say(await mail(config));
          say(address(config));
          if (isUsable) for (const finding of await content(environment)) say(finding);
        });
      } catch (error) {
        say({
          verdict: 'FAIL',
          subject: error instanceof ConfigError ? 'configuration' : 'database',
          text: reasonOf(error),
        });
      }
      exit(isWell ? EXIT.done : EXIT.failed);
    });
}

async function disk(environment: Environment): Promise<Finding> {
  const folder = path.resolve(environment['DATA_DIR'] || '.data');
  const subject = 'data folder';
  try {
    // A folder that is not there yet is made at the start of the product, if the one above allows it.
    const existing = nearest(folder);
    await rmdir(await mkdtemp(path.join(existing, '.doctor-')));
    const { bavail, bsize } = await statfs(existing);
    const gigabytes = ((bavail * bsize) / 1024 ** 3).toFixed(1);
    return bavail * bsize < LEAST_FREE_BYTES
      ? { verdict: 'FAIL', subject, text: `${folder}: only ${gigabytes} GB free` }
      : { verdict: 'ok', subject, text: `${folder} is writable, ${gigabytes} GB free` };
  } catch (error) {
    return { verdict: 'FAIL', subject, text: `${folder} is not writable: ${reasonOf(error)}` };
  }
}

function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(path.dirname(folder));
}

async function database({ databaseUrl }: Config): Promise<{ findings: Finding[]; isUsable: boolean }> {
  const { hostname, port, pathname } = new URL(databaseUrl);
  const { version, pending } = await inspectDatabase(databaseUrl);
  const server: Finding =
    Number.parseInt(version, 10) < 18
      ? { verdict: 'FAIL', subject: 'database', text: `PostgreSQL ${version}, but 18 or newer is needed` }
      : {
          verdict: 'ok',
          subject: 'database',
          text: `PostgreSQL ${version} at ${hostname}:${port || '5432'}${pathname}`,
        };
  const schema: Finding =
    pending.length > 0
      ? {
          verdict: 'FAIL',
          subject: 'schema',
          text: `${pending.length} migrations have not run: npm run cli -- migrate`,
        }
      : { verdict: 'ok', subject: 'schema', text: 'current' };
  return { findings: [server, schema], isUsable: pending.length === 0 };
}

async function queues(config: Config, isUsable: boolean): Promise<Finding> {
  const subject = 'queues';
  if (!config.redisUrl && !isUsable)
    return { verdict: 'FAIL', subject, text: 'on PostgreSQL, whose schema is not current' };
  const backend = new QueueBackend(config, 'kleinstadtnetz');
  try {
    await within(backend.queue('messages').getJobCounts('waiting'));
    return { verdict: 'ok', subject, text: backend.kind === 'redis' ? 'on Redis' : 'on PostgreSQL' };
  } catch (error) {
    return { verdict: 'FAIL', subject, text: `on ${backend.kind}: ${reasonOf(error)}` };
  } finally {
    await backend.onModuleDestroy().catch(() => undefined);
  }
}

async function mail({ smtpUrl, production, dataDir, mailFrom }: Config): Promise<Finding> {
  const subject = 'mail';
  if (!smtpUrl) {
    return production
      ? { verdict: 'FAIL', subject, text: 'SMTP_URL is not set: nobody gets a code for signing in' }
      : {
          verdict: 'note',
          subject,
          text: `no mail server; mails lie in ${path.join(dataDir, MAILBOX_FOLDER)}`,
        };
  }
  const transport = createTransport(smtpUrl);
  try {
    await within(transport.verify());
    return { verdict: 'ok', subject, text: `${new URL(smtpUrl).host} answers, sender ${mailFrom}` };
  } catch (error) {
    return { verdict: 'FAIL', subject, text: `${new URL(smtpUrl).host}: ${reasonOf(error)}` };
  } finally {
    transport.close();
  }
}

function address({ publicUrl, production, secure }: Config): Finding {
  const subject = 'address';
  return production && !secure
    ? { verdict: 'FAIL', subject, text: `${publicUrl}: in production PUBLIC_URL must begin with https://` }
    : { verdict: 'ok', subject, text: publicUrl };
}

async function content(environment: Environment): Promise<Finding[]> {
  return withServices(environment, IdentityModule, async (app) => {
    const ctx = systemCtx(undefined, 'en');
    const register = await app
      .get(Database)
      .row<{ n: number; at: string | null }>(
        ctx,
        `select count(*)::int as n, max(register_date) as at from municipality where gone_at is null`,
      );
    return [
      (await app.get(IdentityService).hasAdmin(ctx))
        ? { verdict: 'ok', subject: 'administrator', text: 'there is one' }
        : {
            verdict: 'note',
            subject: 'administrator',
            text: 'nobody yet: npm run cli -- admin create EMAIL NAME',
          },
      register?.at
        ? {
            verdict: 'ok',
            subject: 'register',
            text: `${register.n} municipalities, edition of ${register.at}`,
          }
        : {
            verdict: 'note',
            subject: 'register',
            text: 'no edition yet: npm run cli -- register import FILE',
          },
    ];
  });
}

async function within<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`no answer within ${PATIENCE_MS / 1_000} seconds`)),
      PATIENCE_MS,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || (error as NodeJS.ErrnoException).code || error.name;
}
