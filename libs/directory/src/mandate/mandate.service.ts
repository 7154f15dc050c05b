import { LIMITS, toLocale } from '@app/contracts';
import { Audit } from '@app/platform/access';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection } from '@app/platform/graphql';
import { manyLines, orNothing } from '@app/platform/input';
import { Mailer } from '@app/platform/mail';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { MANDATE_DECIDED, MANDATE_REQUESTED } from './mandate.mails.js';
import type { MandateRequest, MandateRequestConnection } from './mandate.model.js';
import { mayCommit } from './mandate.policy.js';
import { MandateSubjects } from './mandate-subjects.js';

/** What another lib wants to have promised. */
export interface Commitment {
  readonly municipalityId: string;
  /** As registered with `MandateSubjects`. */
  readonly subjectKind: string;
  readonly subjectId: string;
  /** What would be promised, plain text. */
  readonly summary: string;
}

type Row = Omit<MandateRequest, 'kindLabel' | 'path'> & {
  subjectKind: string;
  subjectId: string;
  requestedBy: string | null;
};

const COLUMNS = `
  r.id, r.municipality_id as "municipalityId", r.subject_kind as "subjectKind", r.subject_id as "subjectId", r.summary,
  r.state, r.reason, r.created_at as "createdAt", r.decided_at as "decidedAt", r.requested_by as "requestedBy",
  (select p.name from person p where p.id = r.requested_by) as "requestedByName"`;

/**
 * Promises for a town. Libs that let people promise something ask `mayCommit` first; without the mandate they
 * leave a request here and go on when `mandate.decided.v1` says APPROVED.
 */
@Injectable()
export class MandateService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
    private readonly subjects: MandateSubjects,
  ) {}

  /**
   * Asks those who may promise for the town, in the transaction of the draft. Asking twice for the same subject
   * returns the first request.
   *
   * @throws Problem `NOT_FOUND` for people who do not belong to the town
   */
  async request(
    ctx: Ctx,
    { municipalityId, subjectKind, subjectId, summary }: Commitment,
  ): Promise<MandateRequest> {
    const actor = signedIn(ctx);
    if (!this.subjects.get(subjectKind))
      throw new Error(`Mandate subject "${subjectKind}" is not registered`);
    if (!actor.municipalityIds.has(municipalityId))
      throw new Problem('NOT_FOUND', { internal: 'not a member' });
    const text = manyLines(summary, { field: 'summary', max: LIMITS.reason });
    return this.db.run(ctx, async (tx) => {
      const row = await this.db.row<{ id: string; fresh: boolean }>(
        tx,
        `insert into mandate_request (municipality_id, subject_kind, subject_id, summary, requested_by, created_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (municipality_id, subject_kind, subject_id) where state = 'OPEN'
         do update set summary = mandate_request.summary returning id, xmax = 0 as fresh`,
        [municipalityId, subjectKind, subjectId, text, actor.personId, this.clock.now()],
      );
      if (row!.fresh) {
        await this.outbox.append(tx, 'mandate.requested.v1', { requestId: row!.id, municipalityId });
        await this.askHolders(tx, row!.id);
      }
      return this.get(tx, row!.id);
    });
  }

  /**
   * Approves or refuses a request; for those who hold the mandate of the town.
   *
   * @throws Problem `NOT_FOUND`, `ALREADY_DECIDED`, `REASON_REQUIRED` for a refusal without one
   */
  async decide(ctx: Ctx, id: string, approve: boolean, reason: string | null): Promise<MandateRequest> {
    const actor = signedIn(ctx);
    const why = orNothing(manyLines, reason, { field: 'reason', max: LIMITS.reason });
    if (!approve && !why) throw new Problem('REASON_REQUIRED', { field: 'reason' });
    return this.close(ctx, id, approve ? 'APPROVED' : 'REFUSED', why, ({ municipalityId }) =>
      mayCommit(actor, municipalityId),
    );
  }

  /**
   * Takes one's own request back.
   *
   * @throws Problem `NOT_FOUND`, `ALREADY_DECIDED`
   */
  withdraw(ctx: Ctx, id: string): Promise<MandateRequest> {
    const { personId } = signedIn(ctx);
    return this.close(ctx, id, 'WITHDRAWN', null, ({ requestedBy }) => requestedBy === personId);
  }

  /**
   * Requests of a town, newest first; for its members.
   *
   * @throws Problem `NOT_FOUND` for others, `BAD_INPUT` for a page that is none
   */
  async list(
    ctx: Ctx,
    municipalityId: string,
    openOnly: boolean,
    first: number | null,
    after: string | null,
  ): Promise<MandateRequestConnection> {
    if (!signedIn(ctx).municipalityIds.has(municipalityId))
      throw new Problem('NOT_FOUND', { internal: 'not a member' });
    const size = pageSize(first);
    const [before] = decodeCursor(after, ['id']) ?? [null];
    const rows = await this.db.rows<Row & Record<string, unknown>>(
      ctx,
      `select ${COLUMNS} from mandate_request r
       where r.municipality_id = $1 and (not $2 or r.state = 'OPEN') and ($3::uuid is null or r.id < $3)
       order by r.id desc limit $4`,
      [municipalityId, openOnly, before, size + 1],
    );
    return toConnection(
      rows,
      size,
      ({ id }) => encodeCursor([id]),
      (row) => this.model(ctx, row),
    );
  }

  private async close(
    ctx: Ctx,
    id: string,
    state: 'APPROVED' | 'REFUSED' | 'WITHDRAWN',
    reason: string | null,
    may: (row: Row) => boolean,
  ): Promise<MandateRequest> {
    return this.db.run(ctx, async (tx) => {
      await this.db.row(tx, `select 1 from mandate_request where id = $1 for update`, [id]);
      const row = await this.row(tx, id);
      if (!may(row)) throw new Problem('NOT_FOUND', { internal: 'may not decide' });
      if (row.state !== 'OPEN') throw new Problem('ALREADY_DECIDED');
      await this.db.execute(
        tx,
        `update mandate_request set state = $2, reason = $3, decided_at = $4, decided_by = $5 where id = $1`,
        [id, state, reason, this.clock.now(), signedIn(tx).personId],
      );
      await this.audit.record(tx, `mandate.${state.toLowerCase()}`, `municipality:${row.municipalityId}`, {
        requestId: id,
        subject: `${row.subjectKind}:${row.subjectId}`,
      });
      await this.outbox.append(tx, 'mandate.decided.v1', {
        requestId: id,
        municipalityId: row.municipalityId,
        subjectKind: row.subjectKind,
        subjectId: row.subjectId,
        outcome: state,
      });
      if (state !== 'WITHDRAWN') await this.tellRequester(tx, row, state === 'APPROVED', reason);
      return this.get(tx, id);
    });
  }

  /** Those who hold the mandate; in a town without one its admins, who can give it. */
  private async askHolders(tx: Ctx, id: string): Promise<void> {
    const rows = await this.db.rows<{
      email: string;
      locale: string;
      accountId: string;
      town: string;
      townSlug: string;
      who: string | null;
      summary: string;
      noHolder: boolean;
    }>(
      tx,
      `with holder as (
         select m.person_id, m.mandate from mandate_request r join membership m on m.municipality_id = r.municipality_id
         where r.id = $1 and m.state = 'ACTIVE' and (m.mandate or m.role = 'ADMIN')
           and m.person_id is distinct from r.requested_by
       )
       select a.id as "accountId", a.email, a.locale, t.name as town, t.slug as "townSlug", p.name as who, r.summary,
         not h.mandate as "noHolder"
       from mandate_request r join municipality t on t.id = r.municipality_id
       left join person p on p.id = r.requested_by
       cross join holder h join account a on a.person_id = h.person_id and a.blocked_at is null
       where r.id = $1 and (h.mandate or not exists (select 1 from holder any_holder where any_holder.mandate))`,
      [id],
    );
    await this.mailer.orderAll(
      tx,
      MANDATE_REQUESTED,
      rows.map(({ email, locale, accountId, ...data }) => ({
        recipient: email,
        locale: toLocale(locale),
        key: `mandate request ${id} ${accountId}`,
        data,
      })),
    );
  }

  private async tellRequester(tx: Ctx, row: Row, approved: boolean, reason: string | null): Promise<void> {
    const to = await this.db.row<{ email: string; locale: string; town: string }>(
      tx,
      `select a.email, a.locale, t.name as town from account a cross join municipality t
       where a.person_id = $1 and t.id = $2 and a.blocked_at is null`,
      [row.requestedBy, row.municipalityId],
    );
    if (!to) return;
    await this.mailer.order(tx, MANDATE_DECIDED, {
      recipient: to.email,
      locale: toLocale(to.locale),
      key: `mandate decision ${row.id}`,
      data: {
        town: to.town,
        summary: row.summary,
        approved,
        reason,
        path: this.subjects.get(row.subjectKind)?.path(row.subjectId) ?? null,
      },
    });
  }

  private async get(ctx: Ctx, id: string): Promise<MandateRequest> {
    return this.model(ctx, await this.row(ctx, id));
  }

  private async row(ctx: Ctx, id: string): Promise<Row> {
    return found(
      await this.db.row<Row & Record<string, unknown>>(
        ctx,
        `select ${COLUMNS} from mandate_request r where r.id = $1`,
        [id],
      ),
    );
  }

  private model(ctx: Ctx, { subjectKind, subjectId, requestedBy: _by, ...row }: Row): MandateRequest {
    const subject = this.subjects.get(subjectKind);
    return {
      ...row,
      kindLabel: subject?.label[ctx.locale] ?? subjectKind,
      path: subject?.path(subjectId) ?? null,
    };
  }
}
