import { toLocale, type NotificationKind, type NotificationReason } from '@app/contracts';
import { Config } from '@app/platform/config';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Mailer, type MailOrder } from '@app/platform/mail';
import { Injectable } from '@nestjs/common';
import { FactsReader } from '../facts/facts.reader.js';
import type { Facts } from '../facts/facts.js';
import { groupBy } from '../group-by.js';
import { definitionOf, type Occasion } from '../kinds.rules.js';
import { UnsubscribeTokens } from '../unsubscribe/unsubscribe.token.js';
import { meetingCalendar } from './meeting.calendar.js';
import { NOTIFICATION_MAILS, type NotificationMailData } from './notification.mail.js';
import type { ToldRow } from './tell.sql.js';

/** What people are told about a project that they may no longer see: that something ended for them, what moderation decided. */
const SAID_ALL_THE_SAME: ReadonlySet<Occasion> = new Set<Occasion>([
  'content.moderated',
  'project.join-decided',
  'project.partner-ended',
]);

/** The mails that leave at once. */
@Injectable()
export class TellingMails {
  constructor(
    private readonly db: Database,
    private readonly facts: FactsReader,
    private readonly mailer: Mailer,
    private readonly tokens: UnsubscribeTokens,
    private readonly config: Config,
  ) {}

  /** Orders a mail for each of those who were told, if they may still read of it. */
  async order(tx: Ctx, messageId: string, occasion: Occasion, told: readonly ToldRow[]): Promise<void> {
    if (told.length === 0) return;
    const facts = await this.factsOf(tx, occasion, told);
    const blind = await this.blindTo(tx, occasion, told, facts);
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

  /** The facts of each different mail; most of the people told get the same one. Who may not see it has not been told. */
  private async factsOf(
    tx: Ctx,
    occasion: Occasion,
    told: readonly ToldRow[],
  ): Promise<ReadonlyMap<string, Facts>> {
    const different = [...new Map(told.map((row) => [sameMail(row), row])).entries()];
    const facts = await this.facts.read(
      tx,
      different.map(([, row]) => ({
        occasion,
        kind: row.mail_kind as NotificationKind,
        reason: row.mail_reason as NotificationReason,
        reasonId: row.mail_reason_id,
        subjectId: row.subject_id,
        questionId: row.question_id,
        actorId: row.actor_id,
        events: row.mail_events,
        personId: null,
        sees: true,
      })),
    );
    return new Map(different.map(([key], index) => [key, facts[index]!]));
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
