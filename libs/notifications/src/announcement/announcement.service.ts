import { isId, type NotificationKind } from '@app/contracts';
import { Audit } from '@app/platform/access';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { manyLines, oneLine } from '@app/platform/input';
import { renderMarkdown } from '@app/platform/markdown';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { definitionOf } from '../kinds.rules.js';
import { chosenMembers } from './announcement.sql.js';
import type { Announcement, AnnouncementFilterInput, AnnouncementInput } from './announcement.model.js';

const TITLE = 120;
const BODY = 5_000;
const LISTED = 50;
const COLUMNS = `id, title, body_html as "bodyHtml", service, reach, sent_at as "sentAt"`;

/** Those of the filter $2 to $5 who hear of the kind $6 at all; not the one who writes, $1. */
const REACH = `
select count(*)::int as count
from (select $2::uuid as topic_id, $3::text as land_key, $4::text as size_class, $5::text as role) f
cross join lateral (${chosenMembers('f')}) chosen
join account a on a.person_id = chosen.person_id and a.blocked_at is null
left join notification_preference p on p.person_id = chosen.person_id and p.kind = $6
where chosen.person_id <> $1 and (coalesce(p.in_app, $7) or coalesce(p.mail, $8) <> 'OFF')`;

/** The kind of notification an announcement comes as. */
export function kindOf(service: boolean): NotificationKind {
  return service ? 'announcement.service' : 'announcement.news';
}

/** What the editors tell the members. */
@Injectable()
export class AnnouncementService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /**
   * How many people an announcement would reach now: chosen members who have not switched it off.
   *
   * @throws Problem `BAD_INPUT`
   */
  async reach(ctx: Ctx, filter: AnnouncementFilterInput, service: boolean): Promise<number> {
    const kind = kindOf(service);
    const { inApp, mail } = definitionOf(kind);
    const row = await this.db.row<{ count: number }>(ctx, REACH, [
      signedIn(ctx).personId,
      ...filterValues(filter),
      kind,
      inApp,
      mail,
    ]);
    return row!.count;
  }

  /**
   * Sends an announcement and notes it in the audit log. The same idempotency key again gives the same one.
   *
   * @returns the id
   * @throws Problem `BAD_INPUT`, `TOO_LONG`
   */
  async send(ctx: Ctx, input: AnnouncementInput): Promise<string> {
    const { personId } = signedIn(ctx);
    const title = oneLine(input.title, { field: 'input.title', max: TITLE });
    const body = manyLines(input.body, { field: 'input.body', max: BODY });
    if (!/^[\w-]{8,64}$/.test(input.idempotencyKey))
      throw new Problem('BAD_INPUT', { field: 'input.idempotencyKey' });
    const values = filterValues(input.filter);
    return this.db.run(ctx, async (tx) => {
      const reach = await this.reach(tx, input.filter, input.service);
      const row = await this.db.row<{ id: string }>(
        tx,
        `insert into announcement (author_id, title, body, body_html, service, topic_id, land_key, size_class, role,
           reach, sent_at, idempotency_key)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         on conflict (author_id, idempotency_key) do nothing returning id`,
        [
          personId,
          title,
          body,
          renderMarkdown(body),
          input.service,
          ...values,
          reach,
          this.clock.now(),
          input.idempotencyKey,
        ],
      );
      if (!row) {
        const known = await this.db.row<{ id: string }>(
          tx,
          `select id from announcement where author_id = $1 and idempotency_key = $2`,
          [personId, input.idempotencyKey],
        );
        return found(known).id;
      }
      await this.audit.record(tx, 'announcement.send', `announcement:${row.id}`, {
        reach,
        service: input.service,
      });
      await this.outbox.append(tx, 'announcement.sent.v1', { announcementId: row.id });
      return row.id;
    });
  }

  /** The latest fifty. */
  sent(ctx: Ctx): Promise<Announcement[]> {
    return this.db.rows<Announcement & Record<string, unknown>>(
      ctx,
      `select ${COLUMNS} from announcement order by id desc limit ${LISTED}`,
      [],
    );
  }

  /** One that the actor was told of or may send; null otherwise. */
  async byId(ctx: Ctx, id: string): Promise<Announcement | null> {
    const actor = signedIn(ctx);
    if (!isId(id)) return null;
    return this.db.row<Announcement & Record<string, unknown>>(
      ctx,
      `select ${COLUMNS} from announcement a where a.id = $1 and ($3 or exists (
         select 1 from notification n where n.person_id = $2 and n.occasion = 'announcement.sent' and n.subject_id = a.id))`,
      [id, actor.personId, actor.permissions.has('announcement.send')],
    );
  }
}

function filterValues({ topicId, landKey, sizeClass, role }: AnnouncementFilterInput): (string | null)[] {
  if (topicId != null && !isId(topicId)) throw new Problem('BAD_INPUT', { field: 'input.filter.topicId' });
  return [topicId ?? null, landKey ?? null, sizeClass ?? null, role ?? null];
}
