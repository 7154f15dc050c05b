import { toLocale, type JobPayload } from '@app/contracts';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Config } from '../config/index.js';
import { systemCtx, type Ctx } from '../context/index.js';
import { Database, Listener } from '../database/index.js';
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
  sent_at: Date | null;
}

const SWEEP_MS = 5_000;
const BATCH = 500;

/**
 * Turns orders into jobs and sends them. A row is claimed by setting `queued_at`; a claim older than five
 * minutes without a sent mail counts as lost and is queued again under the same job id.
 */
@Injectable()
export class MailSender implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(MailSender.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;
  private unlisten: (() => void) | undefined;

  constructor(
    private readonly db: Database,
    private readonly listener: Listener,
    private readonly jobs: Jobs,
    private readonly registry: MailRegistry,
    private readonly transport: MailTransport,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.unlisten = await this.listener.listen(MAIL_CHANNEL, () => this.wake());
    this.timer = setInterval(() => this.wake(), SWEEP_MS);
    this.wake();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    this.unlisten?.();
    await this.running;
  }

  @JobHandler('mail.send.v1')
  async send(ctx: Ctx, { mailId }: JobPayload<'mail.send.v1'>): Promise<Outcome> {
    const mail = await this.db.row<MailRow>(
      ctx,
      `select id, kind, recipient, locale, data, message_id, sent_at from outgoing_mail where id = $1`,
      [mailId],
    );
    if (!mail) return skipped('the mail is gone');
    if (mail.sent_at) return skipped('already sent');
    const kind = this.registry.get(mail.kind);
    if (!kind) throw new Error(`Unknown mail kind ${mail.kind}`);
    const { instance, publicUrl } = this.config;
    const rendered = kind.render(toLocale(mail.locale), mail.data, {
      instanceName: instance.name,
      publicUrl,
      operatorName: instance.operatorName,
      operatorAddress: instance.operatorAddress,
    });
    await this.transport.send(rendered, { recipient: mail.recipient, messageId: mail.message_id });
    // Codes and personal words have done their duty once the mail is out.
    await this.db.execute(ctx, `update outgoing_mail set sent_at = $2, data = '{}' where id = $1`, [
      mailId,
      this.clock.now(),
    ]);
    return done;
  }

  private wake(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.queueWaiting().finally(() => {
      this.running = undefined;
      if (this.again) {
        this.again = false;
        this.wake();
      }
    });
  }

  private async queueWaiting(): Promise<void> {
    try {
      while (!this.stopped && (await this.queueBatch()) === BATCH);
    } catch (error) {
      this.logger.error('Waiting mails will be queued later', error);
    }
  }

  private queueBatch(): Promise<number> {
    return this.db.run(systemCtx('mail'), async (ctx) => {
      const rows = await this.db.rows<{ id: string }>(
        ctx,
        `update outgoing_mail set queued_at = now()
         where id in (
           select id from outgoing_mail
           where sent_at is null and (queued_at is null or queued_at < now() - interval '5 minutes')
           order by id limit ${BATCH} for update skip locked)
         returning id`,
      );
      await this.jobs.addAll(
        'mail.send.v1',
        rows.map(({ id }) => ({ payload: { mailId: id }, id: `mail-${id}` })),
      );
      return rows.length;
    });
  }
}
