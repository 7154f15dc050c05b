import { setImmediate } from 'node:timers/promises';
import { toLocale } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { done, skipped, type Outcome } from '@app/platform/jobs';
import { Mailer, type MailOrder } from '@app/platform/mail';
import { Injectable } from '@nestjs/common';
import { FactsReader, toldColumns, type Told } from '../facts/facts.reader.js';
import { seesMembersOnly } from '../facts/sight.sql.js';
import { groupBy } from '../group-by.js';
import { UnsubscribeTokens } from '../unsubscribe/unsubscribe.token.js';
import { DIGEST_MAILS, stored, type DigestMailData } from './digest.mail.js';
import type { DigestRunState, DigestSkip } from './digest-run.entity.js';
import { RUN_PERIODS, type DigestItem, type RunPeriod } from './digest.rules.js';

interface RunRow {
  id: string;
  person_id: string;
  period: RunPeriod;
  window_start: Date;
  window_end: Date;
  email: string | null;
  locale: string | null;
}

interface TakenRow extends Told {
  run_id: string;
  read: boolean;
  /** Since when it has waited for an overview. */
  since: Date;
}

/** What an overview tells of. */
type TakenItem = Pick<TakenRow, 'run_id' | 'since'> & { readonly item: DigestItem };

interface Finished {
  readonly id: string;
  readonly state: DigestRunState;
  readonly skip: DigestSkip | null;
  readonly items: number;
}

/**
 * Takes everything that waits for these overviews and tells what of it is still wanted.
 * Rows are taken by the statement that reads them, so nothing that arrives meanwhile is lost or told twice.
 * There is no lower bound: what an overview could not take because nothing was running goes with the next.
 */
const TAKE = `
with run as materialized (
  select r.id, r.person_id, r.modes, r.window_end, ${seesMembersOnly('r.person_id')} as sees
  from digest_run r where r.id = any($1)
), taken as (
  update notification n set mail_events = '{}', mail_since = null, mailed_at = $2
  from run where n.person_id = run.person_id and n.mail_mode = any(run.modes) and n.mail_since < run.window_end
  returning run.id as run_id, run.sees, new.id, new.person_id, new.occasion, new.mail_kind as kind, new.subject_id,
    new.question_id, new.actor_id, new.mail_reason as reason, new.mail_reason_id as reason_id,
    old.mail_events as events, old.mail_since as since, new.last_at, new.in_app and new.read_at is not null as read
)
select x.run_id, x.since, x.read, ${toldColumns('x.sees')}
from taken x
left join notification_preference p on p.person_id = x.person_id and p.kind = x.kind
where p.mail is distinct from 'OFF'
order by x.run_id, x.last_at desc, x.id desc`;

const RUNS_AT_A_STRETCH = 10;

/** Writes overviews: collects, checks again what may be read, orders the mail, marks. */
@Injectable()
export class DigestService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
    private readonly tokens: UnsubscribeTokens,
    private readonly facts: FactsReader,
  ) {}

  /**
   * Writes the overviews of these runs, all in one transaction: either the mail is ordered, the notifications
   * are marked and the run is finished, or nothing of it. The number of statements does not depend on how many
   * runs there are.
   */
  send(ctx: Ctx, runIds: readonly string[]): Promise<Outcome> {
    return this.db.run(ctx, async (tx) => {
      const runs = await this.db.rows<RunRow>(
        tx,
        `select r.id, r.person_id, r.period, r.window_start, r.window_end, a.email, a.locale
         from digest_run r left join account a on a.person_id = r.person_id and a.blocked_at is null
         where r.id = any($1) and r.state = 'DUE' order by r.id for update of r skip locked`,
        [runIds],
      );
      if (runs.length === 0) return skipped('these runs are finished, or another job is at them');
      const ids = runs.map((run) => run.id);
      const items = groupBy(await this.take(tx, ids), (row) => row.run_id);
      for (const period of RUN_PERIODS) {
        const orders: MailOrder<DigestMailData>[] = [];
        for (const run of runs.filter((one) => one.period === period)) {
          orders.push(...this.orderOf(run, items.get(run.id)));
          // In one process with the api, readers should not wait for a whole batch to be written.
          if (orders.length % RUNS_AT_A_STRETCH === 0) await setImmediate();
        }
        await this.mailer.orderAll(tx, DIGEST_MAILS[period], orders);
      }
      await this.finish(
        tx,
        runs.map((run) => outcomeOf(run, items.get(run.id)?.length ?? 0)),
      );
      return done;
    });
  }

  /** What waits for these runs, as far as it may still be read. */
  private async take(tx: Ctx, ids: readonly string[]): Promise<TakenItem[]> {
    const rows = await this.db.rows<TakenRow>(tx, TAKE, [ids, this.clock.now()]);
    const facts = await this.facts.read(tx, rows);
    return rows
      .map(({ run_id, since, read }, index) => ({ run_id, since, item: { read, ...facts[index]! } }))
      .filter(({ item }) => item.events.length > 0);
  }

  private orderOf(run: RunRow, rows: readonly TakenItem[] | undefined): MailOrder<DigestMailData>[] {
    if (!rows || run.email === null) return [];
    const items = rows.map(({ item }) => stored(item));
    // What an earlier overview could not take is told as well, so the mail must not say it is newer.
    const from = Math.min(run.window_start.getTime(), ...rows.map(({ since }) => since.getTime()));
    return [
      {
        recipient: run.email,
        locale: toLocale(run.locale),
        key: `digest ${run.id}`,
        data: {
          period: run.period,
          from: new Date(from).toISOString(),
          to: run.window_end.toISOString(),
          items,
          unsubscribe: this.tokens.path(
            run.person_id,
            `digest:${run.period === 'BUNDLE' ? 'NOW' : run.period}`,
          ),
          refs: [
            ...new Set(
              items.flatMap(({ questionId, events }) => [...(questionId ? [questionId] : []), ...events]),
            ),
          ],
        },
      },
    ];
  }

  private async finish(tx: Ctx, runs: readonly Finished[]): Promise<void> {
    await this.db.execute(
      tx,
      `update digest_run r set state = f.state, skip_reason = f.skip, items = f.items, finished_at = $5
       from unnest($1::uuid[], $2::text[], $3::text[], $4::int[]) as f (id, state, skip, items) where r.id = f.id`,
      [
        runs.map((run) => run.id),
        runs.map((run) => run.state),
        runs.map((run) => run.skip),
        runs.map((run) => run.items),
        this.clock.now(),
      ],
    );
  }
}

function outcomeOf(run: RunRow, items: number): Finished {
  if (run.email === null) return { id: run.id, state: 'SKIPPED', skip: 'BLOCKED', items: 0 };
  if (items === 0) return { id: run.id, state: 'SKIPPED', skip: 'NOTHING_TO_TELL', items: 0 };
  return { id: run.id, state: 'SENT', skip: null, items };
}
