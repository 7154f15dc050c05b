import { toLocale, type NotificationKind } from '@app/contracts';
import { Clock, nextAtHour } from '@app/platform/clock';
import { Config } from '@app/platform/config';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Jobs, done, skipped, type Outcome } from '@app/platform/jobs';
import { LiveLog } from '@app/platform/live';
import { Mailer, type MailOrder } from '@app/platform/mail';
import { Injectable } from '@nestjs/common';
import { DEFAULT_DAILY_HOUR, DEFAULT_WEEKLY_DAY } from '../digest/digest.rules.js';
import { groupBy } from '../group-by.js';
import { FACTS_COLUMNS, factsJoins, type Facts } from '../facts.js';
import { definitionOf } from '../kinds.rules.js';
import { quietMoment } from '../quiet/quiet.rules.js';
import { UnsubscribeTokens } from '../unsubscribe/unsubscribe.token.js';
import type { Occasion } from '../kinds.rules.js';
import { AUDIENCES, type AudienceName } from './audience.js';
import { meetingCalendar } from './meeting.calendar.js';
import { NOTIFICATION_MAILS, type NotificationMailData } from './notification.mail.js';
import { tellSql, type ToldRow } from './tell.sql.js';

const STATEMENTS = Object.fromEntries(
  Object.entries(AUDIENCES).map(([name, audience]) => [name, tellSql(audience)]),
) as Record<AudienceName, string>;

/** What people are told about a project that they may no longer see: that something ended for them, what moderation decided. */
const SAID_ALL_THE_SAME: ReadonlySet<Occasion> = new Set<Occasion>([
  'content.moderated',
  'project.join-decided',
  'project.partner-ended',
]);

/** Turns one message into notifications, live entries and mails. The number of statements does not depend on how many are told. */
@Injectable()
export class TellingService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly live: LiveLog,
    private readonly mailer: Mailer,
    private readonly tokens: UnsubscribeTokens,
    private readonly jobs: Jobs,
    private readonly config: Config,
  ) {}

  /**
   * Tells everybody who is to hear of a message, once however often the message is delivered.
   *
   * @param ids what the message is about, as the audience wants it
   */
  async tell(ctx: Ctx, messageId: string, audience: AudienceName, ids: readonly string[]): Promise<Outcome> {
    return this.db.run(ctx, async (tx) => {
      const now = this.clock.now();
      const fresh = await this.db.execute(
        tx,
        `insert into told_message (message_id, told_at) values ($1, $2) on conflict (message_id) do nothing`,
        [messageId, now],
      );
      if (fresh === 0) return skipped('this message has been told already');
      const told = await this.db.rows<ToldRow>(tx, STATEMENTS[audience], [
        ids,
        now,
        nextAtHour(now, DEFAULT_DAILY_HOUR),
        nextAtHour(now, DEFAULT_DAILY_HOUR, DEFAULT_WEEKLY_DAY),
        JSON.stringify(quietMoment(now)),
      ]);
      await this.live.appendAll(
        tx,
        told
          .filter((row) => row.appears)
          .map((row) => ({
            room: `person:${row.person_id}` as const,
            kind: 'notification.created' as const,
            payload: { id: row.id, kind: row.kind, unreadCount: row.unread },
          })),
      );
      // Only hurries: the sweep of every minute finds what a crash leaves behind here.
      if (told.some((row) => row.pushes))
        tx.tx!.afterCommit(() => this.jobs.add('push.due.v1', {}, { id: `push-due-${messageId}` }));
      await this.mailAll(
        tx,
        messageId,
        audience,
        told.filter((row) => row.mails),
      );
      return told.length === 0 ? skipped('nobody is to hear of it') : done;
    });
  }

  private async mailAll(
    tx: Ctx,
    messageId: string,
    audience: AudienceName,
    told: readonly ToldRow[],
  ): Promise<void> {
    if (told.length === 0) return;
    const facts = await this.factsOf(tx, AUDIENCES[audience].occasion, told);
    const blind = await this.blindTo(tx, AUDIENCES[audience].occasion, told, facts);
    const readable = told.filter(
      (row) => facts.get(sameMail(row))!.events.length > 0 && !blind.has(row.person_id),
    );
    const byKind = groupBy(readable, (row) => row.mail_kind as NotificationKind);
    for (const [kind, rows] of byKind) {
      const orders = rows.map((row) => this.orderOf(messageId, kind, row, facts.get(sameMail(row))!));
      await this.mailer.orderAll(tx, NOTIFICATION_MAILS[kind], orders);
    }
  }

  /** Those of a project that moderation has hidden from them: the client shows them nothing of it, so no mail does. */
  private async blindTo(
    tx: Ctx,
    occasion: Occasion,
    told: readonly ToldRow[],
    facts: ReadonlyMap<string, Facts>,
  ): Promise<ReadonlySet<string>> {
    const about = told.flatMap((row) => {
      const { projectId } = facts.get(sameMail(row))!;
      return projectId === null ? [] : [{ personId: row.person_id, projectId }];
    });
    if (about.length === 0 || SAID_ALL_THE_SAME.has(occasion)) return new Set();
    const rows = await this.db.rows<{ personId: string }>(
      tx,
      `select t.person_id as "personId" from unnest($1::uuid[], $2::uuid[]) t (person_id, project_id)
       join project p on p.id = t.project_id and p.hidden_at is not null
       where not sees_project(t.person_id, p.id)`,
      [about.map(({ personId }) => personId), about.map(({ projectId }) => projectId)],
    );
    return new Set(rows.map(({ personId }) => personId));
  }

  /** The facts of each different mail; most of the people told get the same one. */
  private async factsOf(
    tx: Ctx,
    occasion: Occasion,
    told: readonly ToldRow[],
  ): Promise<ReadonlyMap<string, Facts>> {
    const different = [...new Map(told.map((row) => [sameMail(row), row])).entries()];
    const rows = await this.db.rows<Facts & { key: string }>(
      tx,
      // Who may not see what is for members only has not been told.
      `select x.key, ${FACTS_COLUMNS}
       from unnest($1::text[], $3::text[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::uuid[], $9::text[])
         as y (key, kind, subject_id, question_id, actor_id, reason, reason_id, listed)
       cross join lateral (select y.*, $2::text as occasion, y.listed::uuid[] as events) x
       ${factsJoins('true', 'true', 'true')}`,
      [
        different.map(([key]) => key),
        occasion,
        different.map(([, row]) => row.mail_kind),
        different.map(([, row]) => row.subject_id),
        different.map(([, row]) => row.question_id),
        different.map(([, row]) => row.actor_id),
        different.map(([, row]) => row.mail_reason),
        different.map(([, row]) => row.mail_reason_id),
        different.map(([, row]) => `{${row.mail_events.join(',')}}`),
      ],
    );
    return new Map(rows.map(({ key, ...facts }) => [key, facts]));
  }

  private orderOf(
    messageId: string,
    kind: NotificationKind,
    row: ToldRow,
    facts: Facts,
  ): MailOrder<NotificationMailData> {
    const { publicUrl, mailFrom, instance } = this.config;
    const locale = toLocale(row.locale);
    const site = { publicUrl, mailFrom, instanceName: instance.name };
    return {
      recipient: row.email,
      locale,
      key: `notification ${messageId} ${row.person_id}`,
      data: {
        facts,
        calendar: meetingCalendar(locale, facts, site, row.email),
        unsubscribe: definitionOf(kind).locked ? null : this.tokens.path(row.person_id, `kind:${kind}`),
        refs: [...(facts.questionId === null ? [] : [facts.questionId]), ...facts.events],
      },
    };
  }
}

function sameMail(row: ToldRow): string {
  return [row.mail_kind, row.mail_reason, row.mail_reason_id, ...row.mail_events].join(' ');
}
