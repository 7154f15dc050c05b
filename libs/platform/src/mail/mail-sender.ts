import { randomUUID } from 'node:crypto';
import { toLocale, type JobPayload } from '@app/contracts';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Config } from '../config/index.js';
import { systemCtx, type Ctx } from '../context/index.js';
import { Database, Listener, WokenWork } from '../database/index.js';
import { JobHandler, Jobs, done, skipped, type Outcome } from '../jobs/index.js';
import { MailRegistry } from './mail-registry.js';
import { MailTransport } from './transport.js';
import { MAIL_CHANNEL } from './mailer.js';

interface MailRow {
  id: string;
  kind: string;
  recipient: string;
  locale: string;
  data: Record<string, unknown>;
  message_id: string;
}

const COLUMNS = 'id, kind, recipient, locale, data, message_id';

const SWEEP_MS = 5_000;
const CLAIMED_AT_ONCE = 500;
const MAILS_PER_JOB = 25;
/** So many mails leave side by side before they are marked; a crash may repeat this many. */
const SIDE_BY_SIDE = 5;

/**
 * Turns orders into jobs and sends them. Waiting mails are claimed and go to jobs in batches: a job costs more
 * than a mail. A batch sends what is still under its claim, so a batch that comes late does nothing. A mail that
 * fails, or whose claim is older than five minutes and counts as lost, gets a job of its own, which is retried and
 * ends among the dead letters under an id that stays the same.
 */
@Injectable()
export class MailSender implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly work: WokenWork;

  constructor(
    private readonly db: Database,
    listener: Listener,
    private readonly jobs: Jobs,
    private readonly registry: MailRegistry,
    private readonly transport: MailTransport,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {
    this.work = new WokenWork(listener, {
      channel: MAIL_CHANNEL,
      sweepMs: SWEEP_MS,
      step: async () => (await this.claimWaiting()) === CLAIMED_AT_ONCE,
      logger: new Logger(MailSender.name),
      failure: 'Waiting mails will be queued later',
    });
  }

  onApplicationBootstrap(): Promise<void> {
    return this.work.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.work.stop();
  }

  @JobHandler('mail.send-batch.v1')
  async sendBatch(ctx: Ctx, { mailIds, claim }: JobPayload<'mail.send-batch.v1'>): Promise<Outcome> {
    const mails = await this.db.rows<MailRow>(
      ctx,
      `update outgoing_mail set queued_at = now()
       where id = any($1) and claim = $2 and sent_at is null returning ${COLUMNS}`,
      [mailIds, claim],
    );
    if (mails.length === 0) return skipped('sent already, or claimed anew');
    for (let start = 0; start < mails.length; start += SIDE_BY_SIDE) {
      const some = mails.slice(start, start + SIDE_BY_SIDE);
      const results = await Promise.allSettled(some.map((mail) => this.deliver(mail)));
      const failed = some.filter((_, index) => results[index]?.status === 'rejected');
      await this.markSent(
        ctx,
        some.filter((mail) => !failed.includes(mail)).map((mail) => mail.id),
      );
      await this.sendAlone(
        ctx,
        failed.map((mail) => mail.id),
      );
    }
    return done;
  }

  @JobHandler('mail.send.v1')
  async send(ctx: Ctx, { mailId }: JobPayload<'mail.send.v1'>): Promise<Outcome> {
    const mail = await this.db.row<MailRow & { sent_at: Date | null }>(
      ctx,
      `select ${COLUMNS}, sent_at from outgoing_mail where id = $1`,
      [mailId],
    );
    if (!mail) return skipped('the mail is gone');
    if (mail.sent_at) return skipped('already sent');
    await this.deliver(mail);
    await this.markSent(ctx, [mailId]);
    return done;
  }

  private async deliver(mail: MailRow): Promise<void> {
    const kind = this.registry.get(mail.kind);
    if (!kind) throw new Error(`Unknown mail kind ${mail.kind}`);
    const { instance, publicUrl, mailFrom } = this.config;
    const rendered = kind.render(toLocale(mail.locale), mail.data, {
      instanceName: instance.name,
      publicUrl,
      mailFrom,
      operatorName: instance.operatorName,
      operatorAddress: instance.operatorAddress,
    });
    await this.transport.send(rendered, { recipient: mail.recipient, messageId: mail.message_id });
  }

  /** Codes and personal words have done their duty once the mail is out. */
  private async markSent(ctx: Ctx, mailIds: readonly string[]): Promise<void> {
    if (mailIds.length === 0) return;
    await this.db.execute(
      ctx,
      `update outgoing_mail set sent_at = $2, data = '{}', claim = null where id = any($1)`,
      [mailIds, this.clock.now()],
    );
  }

  /** Takes mails out of their batch; from here on the queue retries each by itself. */
  private async sendAlone(ctx: Ctx, mailIds: readonly string[]): Promise<void> {
    if (mailIds.length === 0) return;
    await this.db.execute(ctx, `update outgoing_mail set claim = null where id = any($1)`, [mailIds]);
    await this.queueAlone(mailIds);
  }

  private async claimWaiting(): Promise<number> {
    const ctx = systemCtx('mail');
    const claim = randomUUID();
    const rows = await this.db.rows<{ id: string; again: boolean }>(
      ctx,
      `update outgoing_mail m set queued_at = now(), claim = case when w.queued_at is null then $1::uuid end
       from (
         select id, queued_at from outgoing_mail
         where sent_at is null and (queued_at is null or queued_at < now() - interval '5 minutes')
         order by id limit ${CLAIMED_AT_ONCE} for update skip locked
       ) w where m.id = w.id
       returning m.id, w.queued_at is not null as again`,
      [claim],
    );
    try {
      await this.queue(rows, claim);
    } catch (error) {
      // Nobody will look at these claims; give them back instead of letting them run out.
      await this.db.execute(ctx, `update outgoing_mail set queued_at = null, claim = null where claim = $1`, [
        claim,
      ]);
      throw error;
    }
    return rows.length;
  }

  private async queue(rows: readonly { id: string; again: boolean }[], claim: string): Promise<void> {
    const fresh = rows.filter((row) => !row.again).map((row) => row.id);
    const batches = Array.from({ length: Math.ceil(fresh.length / MAILS_PER_JOB) }, (_, index) =>
      fresh.slice(index * MAILS_PER_JOB, (index + 1) * MAILS_PER_JOB),
    );
    await this.jobs.addAll(
      'mail.send-batch.v1',
      batches.map((mailIds) => ({ payload: { mailIds, claim }, id: `mails-${mailIds[0]!}-${claim}` })),
    );
    await this.queueAlone(rows.filter((row) => row.again).map((row) => row.id));
  }

  private async queueAlone(mailIds: readonly string[]): Promise<void> {
    await this.jobs.addAll(
      'mail.send.v1',
      mailIds.map((mailId) => ({ payload: { mailId }, id: `mail-${mailId}` })),
    );
  }
}
