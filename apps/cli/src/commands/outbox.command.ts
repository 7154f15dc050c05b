import { systemCtx } from '@app/platform/context';
import { Outbox } from '@app/platform/outbox';
import { Module } from '@nestjs/common';
import type { Command } from 'commander';
import { CliError, type CliIo } from '../cli-io.js';
import { withProduct } from '../product.js';

/** The engine room alone. */
@Module({})
class NothingMore {}

/** A day, or a moment with its offset: without one it would mean something else on every machine. */
const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;

/** `outbox relay`: sends messages again whose jobs are lost, for example with the data of Redis. */
export function outboxCommands(program: Command, io: CliIo): void {
  const outbox = program.command('outbox').description('messages between the parts of the product');
  outbox
    .command('relay')
    .description('send messages again whose jobs were lost; those that arrived the first time change nothing')
    .requiredOption(
      '--since <time>',
      'sent at this time or later: 2026-03-01 (UTC) or 2026-03-01T14:30+01:00; the outbox goes back seven days',
    )
    .action(async ({ since }: { since: string }) => {
      const from = momentOf(since);
      const messages = await withProduct(io, NothingMore, (app) =>
        app.get(Outbox, { strict: false }).resend(systemCtx('cli', 'en'), from),
      );
      io.out(
        messages === 0
          ? `No message was sent at ${from.toISOString()} or later.`
          : `${messages} ${messages === 1 ? 'message' : 'messages'} will be sent again by the worker.`,
      );
    });
}

function momentOf(text: string): Date {
  const moment = new Date(MOMENT.test(text) ? text : Number.NaN);
  if (Number.isNaN(moment.getTime()))
    throw new CliError(
      `--since must be a day such as 2026-03-01 or a time such as 2026-03-01T14:30+01:00, not ${text}.`,
    );
  return moment;
}
