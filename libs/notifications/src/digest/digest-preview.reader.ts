import { isMember } from '@app/directory';
import { Clock } from '@app/platform/clock';
import { signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { FactsReader, toldColumns, type Told } from '../facts/facts.reader.js';
import type { DigestPeriod } from '../kinds.rules.js';
import { digestEntries, type DigestEntry } from './digest.mail.js';
import type { DigestItem } from './digest.rules.js';

/** What waits now, as the overview would tell it. Takes nothing. */
const WAITING = `
select x.read, ${toldColumns('$4::boolean')}
from (
  select n.id, n.person_id, n.occasion, n.mail_kind as kind, n.subject_id, n.question_id, n.actor_id,
    n.mail_reason as reason, n.mail_reason_id as reason_id, n.mail_events as events, n.last_at,
    n.in_app and n.read_at is not null as read
  from notification n where n.person_id = $1 and n.mail_mode = $2 and n.mail_since <= $3
  order by n.last_at desc, n.id desc limit 200
) x
left join notification_preference p on p.person_id = x.person_id and p.kind = x.kind
where p.mail is distinct from 'OFF'
order by x.last_at desc, x.id desc`;

/** What the next overview of the actor would hold if it left now. */
@Injectable()
export class DigestPreviewReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly facts: FactsReader,
  ) {}

  /** Grouped and ordered as in the mail; at most two hundred notifications are looked at. */
  async preview(ctx: Ctx, period: DigestPeriod): Promise<DigestEntry[]> {
    const actor = signedIn(ctx);
    const rows = await this.db.rows<Told & { read: boolean }>(ctx, WAITING, [
      actor.personId,
      period,
      this.clock.now(),
      isMember(actor),
    ]);
    const facts = await this.facts.read(ctx, rows);
    const items = rows.map(({ read }, index): DigestItem => ({ read, ...facts[index]! }));
    return digestEntries(
      ctx.locale,
      items.filter(({ events }) => events.length > 0),
    );
  }
}
