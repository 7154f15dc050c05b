import { toLocale } from '@app/contracts';
import { Audit } from '@app/platform/access';
import { Clock, berlinDay, berlinDayAfter } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Mailer, type MailKind } from '@app/platform/mail';
import { Injectable } from '@nestjs/common';
import { MembershipEffects } from '../membership.effects.js';
import type { Membership } from '../membership.model.js';
import { MembershipReader } from '../membership.reader.js';
import { ConfirmationLinks } from './confirmation.link.js';
import { CONFIRM_MEMBERSHIP, MEMBERSHIP_RESTS } from './confirmation.mails.js';
import { dueDay } from './confirmation.sql.js';

/** Days before the end of a round on which the two mails leave. */
const FIRST_REMINDER = 30;
const LAST_REMINDER = 7;

/** Memberships that change in one transaction. */
const BATCH = 200;

interface Reviewed {
  id: string;
  personId: string;
  municipalityId: string;
  due: string;
  town: string;
  email: string | null;
  locale: string;
  blocked: boolean;
}

/** How a link stands. */
export interface ConfirmationState {
  readonly membership: Membership;
  /** True while the link still has something to do. */
  readonly open: boolean;
}

/** The yearly question whether somebody still works for the town, and what follows when nobody answers. */
@Injectable()
export class ConfirmationService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly mailer: Mailer,
    private readonly links: ConfirmationLinks,
    private readonly effects: MembershipEffects,
    private readonly memberships: MembershipReader,
  ) {}

  /**
   * Confirms one's own membership for another year, and restores one that rests.
   *
   * @throws Problem `NOT_FOUND` for memberships of others and for those that are over
   */
  async confirm(ctx: Ctx, id: string): Promise<Membership> {
    const { personId } = signedIn(ctx);
    return this.db.run(ctx, async (tx) => {
      const membership = await this.memberships.get(tx, id);
      if (membership.personId !== personId) throw new Problem('NOT_FOUND', { internal: 'not the own one' });
      return this.renew(tx, membership);
    });
  }

  /** How the link of a mail stands; null for one that is not ours, or whose membership is over. */
  async stateOf(ctx: Ctx, token: string): Promise<ConfirmationState | null> {
    const target = this.links.read(token);
    if (!target) return null;
    const [membership] = await this.memberships.manyById(ctx, [target.membershipId]);
    if (!membership || !isCurrent(membership)) return null;
    return { membership, open: membership.confirmBy === target.day };
  }

  /**
   * Confirms by the link of a mail, without a login. A second time changes nothing.
   *
   * @throws Problem `NOT_FOUND` for a link that is not ours, or whose membership is over
   */
  async confirmByLink(ctx: Ctx, token: string): Promise<Membership> {
    return this.db.run(ctx, async (tx) => {
      const state = found(await this.stateOf(tx, token), 'no such link');
      return state.open ? this.renew(tx, state.membership) : state.membership;
    });
  }

  /**
   * Sends the reminders of the day and lets rest what nobody has confirmed. A membership rests only after both
   * mails have left, the second at least a week ago, so days without a worker cost nobody the warning.
   *
   * @returns how many memberships were reminded of or rest now
   */
  async review(ctx: Ctx): Promise<number> {
    const today = berlinDay(this.clock.now());
    const inDays = (days: number): string => berlinDayAfter(this.clock.now(), days);
    return (
      (await this.remind(ctx, 2, inDays(LAST_REMINDER))) +
      (await this.remind(ctx, 1, inDays(FIRST_REMINDER))) +
      (await this.letRest(ctx, today, inDays(-LAST_REMINDER)))
    );
  }

  private async renew(tx: Ctx, membership: Membership): Promise<Membership> {
    const row = await this.db.row<{ rested: boolean }>(
      tx,
      `update membership m set state = 'ACTIVE', confirmed_at = $2, reminders = 0, reminded_at = null
       from membership was where m.id = $1 and was.id = m.id and m.state in ('ACTIVE', 'INACTIVE')
       returning was.state = 'INACTIVE' as rested`,
      [membership.id, this.clock.now()],
    );
    if (!row) throw new Problem('NOT_FOUND', { internal: 'the membership is over' });
    if (row.rested) {
      await this.audit.record(tx, 'membership.restore', `membership:${membership.id}`, {});
      await this.effects.restored(tx, membership);
    }
    return this.memberships.get(tx, membership.id);
  }

  private remind(ctx: Ctx, reminder: 1 | 2, until: string): Promise<number> {
    return this.inBatches(ctx, async (tx) => {
      const rows = await this.advance(
        tx,
        `reminders = $2::smallint, reminded_at = $3`,
        `m.reminders < $2::smallint and ${dueDay('m')} <= $4::date`,
        [reminder, this.clock.now(), until],
      );
      const earliest = berlinDayAfter(this.clock.now(), LAST_REMINDER);
      await this.mail(tx, CONFIRM_MEMBERSHIP, `reminder-${reminder}`, rows, ({ due }) =>
        due < earliest ? earliest : due,
      );
      return rows.length;
    });
  }

  private letRest(ctx: Ctx, today: string, remindedUntil: string): Promise<number> {
    return this.inBatches(ctx, async (tx) => {
      const rows = await this.advance(
        tx,
        `state = 'INACTIVE'`,
        `m.reminders = 2 and ${dueDay('m')} <= $2::date
           and (m.reminded_at at time zone 'Europe/Berlin')::date <= $3::date`,
        [today, remindedUntil],
      );
      for (const row of rows) {
        await this.audit.record(tx, 'membership.rest', `membership:${row.id}`, { due: row.due });
        await this.effects.lapsed(tx, row);
      }
      await this.mail(tx, MEMBERSHIP_RESTS, 'rests', rows, ({ due }) => due);
      return rows.length;
    });
  }

  /** Changes up to a batch of active memberships; `$1` is the size of the batch, `values` come after it. */
  private advance(
    tx: Ctx,
    set: string,
    where: string,
    values: readonly unknown[],
  ): Promise<(Reviewed & Record<string, unknown>)[]> {
    return this.db.rows<Reviewed & Record<string, unknown>>(
      tx,
      `with next as (
         select m.id from membership m where m.state = 'ACTIVE' and ${where}
         order by m.id limit $1 for update skip locked
       ), changed as (
         update membership m set ${set} from next where m.id = next.id returning m.*
       )
       select m.id, m.person_id as "personId", m.municipality_id as "municipalityId", ${dueDay('m')}::text as due,
         t.name as town, a.email, coalesce(a.locale, 'de') as locale, a.blocked_at is not null as blocked
       from changed m join municipality t on t.id = m.municipality_id
       left join account a on a.person_id = m.person_id order by m.id`,
      [BATCH, ...values],
    );
  }

  private async mail(
    tx: Ctx,
    kind: MailKind<{ town: string; day: string; path: string }>,
    round: string,
    rows: readonly Reviewed[],
    dayOf: (row: Reviewed) => string,
  ): Promise<void> {
    await this.mailer.orderAll(
      tx,
      kind,
      rows.flatMap((row) =>
        row.email === null || row.blocked
          ? []
          : [
              {
                recipient: row.email,
                locale: toLocale(row.locale),
                key: `membership ${row.id} ${row.due} ${round}`,
                data: {
                  town: row.town,
                  day: dayOf(row),
                  path: this.links.path({ membershipId: row.id, day: row.due }),
                },
              },
            ],
      ),
    );
  }

  private async inBatches(ctx: Ctx, work: (tx: Ctx) => Promise<number>): Promise<number> {
    for (let all = 0; ;) {
      const some = await this.db.run(ctx, work);
      all += some;
      if (some < BATCH) return all;
    }
  }
}

function isCurrent({ state }: Membership): boolean {
  return state === 'ACTIVE' || state === 'INACTIVE';
}
