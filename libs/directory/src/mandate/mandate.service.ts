import { LIMITS, auditAction } from '@app/contracts';
import { Audit } from '@app/platform/access';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, type Batch } from '@app/platform/graphql';
import { manyLines, orNothing } from '@app/platform/input';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import type { MandateRequest, MandateRequestConnection } from './mandate.model.js';
import { mayCommit } from './mandate.policy.js';
import { MandateSubjects, type DecidedCommitment } from './mandate-subjects.js';

/** What another lib wants to have promised. */
export interface Commitment {
  readonly municipalityId: string;
  /** As registered with `MandateSubjects`. */
  readonly subjectKind: string;
  readonly subjectId: string;
  /** What would be promised, plain text. */
  readonly summary: string;
  /** What the lib needs to do it once it is confirmed; comes back in `MandateSubject.onConfirmed`. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The thing a request is about. */
export type CommitmentKey = Pick<Commitment, 'municipalityId' | 'subjectKind' | 'subjectId'>;

type Row = Omit<MandateRequest, 'kindLabel' | 'path' | 'canWithdraw' | 'canDecide'> & {
  details: Record<string, unknown>;
  subjectKind: string;
  subjectId: string;
  requestedBy: string | null;
};

const COLUMNS = `
  r.id, r.municipality_id as "municipalityId", r.subject_kind as "subjectKind", r.subject_id as "subjectId", r.summary, r.details,
  r.state, r.reason, r.created_at as "createdAt", r.decided_at as "decidedAt", r.requested_by as "requestedBy",
  (select p.name from person p where p.id = r.requested_by) as "requestedByName"`;

/**
 * Promises for a town. Libs that let people promise something ask `mayCommit` first; without the mandate they
 * leave a request here and go on in the transaction that confirms it, see `MandateSubject`. Who is asked and who
 * asked are told by notifications.
 */
@Injectable()
export class MandateService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
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
    { municipalityId, subjectKind, subjectId, summary, details = {} }: Commitment,
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
        `insert into mandate_request (municipality_id, subject_kind, subject_id, summary, requested_by, created_at, details)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (municipality_id, subject_kind, subject_id) where state = 'OPEN'
         do update set summary = mandate_request.summary returning id, xmax = 0 as fresh`,
        [municipalityId, subjectKind, subjectId, text, actor.personId, this.clock.now(), details],
      );
      if (row!.fresh)
        await this.outbox.append(tx, 'mandate.requested.v1', { requestId: row!.id, municipalityId });
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

  /**
   * Closes what waits for these things, because they have been promised by somebody who may (`APPROVED`), or because
   * there is nothing left to promise (`LAPSED`). For libs, in the transaction of the change; their own part is theirs.
   */
  async settle(tx: Ctx, keys: readonly CommitmentKey[], outcome: 'APPROVED' | 'LAPSED'): Promise<void> {
    if (keys.length === 0) return;
    const rows = await this.db.rows<Row & Record<string, unknown>>(
      tx,
      `update mandate_request r set state = $4, decided_at = $5, decided_by = $6
       from unnest($1::uuid[], $2::text[], $3::uuid[]) k (municipality_id, subject_kind, subject_id)
       where r.state = 'OPEN' and r.municipality_id = k.municipality_id and r.subject_kind = k.subject_kind
         and r.subject_id = k.subject_id returning ${COLUMNS}`,
      [
        keys.map(({ municipalityId }) => municipalityId),
        keys.map(({ subjectKind }) => subjectKind),
        keys.map(({ subjectId }) => subjectId),
        outcome,
        this.clock.now(),
        outcome === 'APPROVED' ? signedIn(tx).personId : null,
      ],
    );
    for (const row of rows) await this.say(tx, row, outcome);
  }

  /** What waits for the mandate, by `municipalityId subjectKind subjectId`; for members of the town. */
  readonly open: Batch<string, MandateRequest> = async (ctx, keys) => {
    const parts = keys.map((key) => key.split(' '));
    const rows = await this.db.rows<Row & Record<string, unknown>>(
      ctx,
      `select ${COLUMNS} from unnest($1::uuid[], $2::text[], $3::uuid[]) k (municipality_id, subject_kind, subject_id)
       join mandate_request r on r.municipality_id = k.municipality_id and r.subject_kind = k.subject_kind
         and r.subject_id = k.subject_id and r.state = 'OPEN'`,
      [0, 1, 2].map((n) => parts.map((part) => part[n])),
    );
    return new Map(
      rows
        .filter(({ municipalityId }) => ctx.actor?.municipalityIds.has(municipalityId))
        .map((row) => [`${row.municipalityId} ${row.subjectKind} ${row.subjectId}`, this.model(ctx, row)]),
    );
  };

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
      await this.audit.record(tx, auditAction('mandate', state), `municipality:${row.municipalityId}`, {
        requestId: id,
        subject: `${row.subjectKind}:${row.subjectId}`,
      });
      await this.say(tx, row, state);
      const subject = this.subjects.get(row.subjectKind);
      const commitment = asCommitment(row);
      if (state === 'APPROVED') await subject?.onConfirmed(tx, commitment);
      else await subject?.onRefused(tx, commitment);
      return this.get(tx, id);
    });
  }

  /** Says what has become of a request: whoever asked is told of it. */
  private say(tx: Ctx, row: Row, outcome: 'APPROVED' | 'REFUSED' | 'WITHDRAWN' | 'LAPSED'): Promise<unknown> {
    const { id: requestId, municipalityId, subjectKind, subjectId } = row;
    return this.outbox.append(tx, 'mandate.decided.v1', {
      requestId,
      municipalityId,
      subjectKind,
      subjectId,
      outcome,
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

  private model(
    ctx: Ctx,
    { subjectKind, subjectId, requestedBy, details: _own, ...row }: Row,
  ): MandateRequest {
    const subject = this.subjects.get(subjectKind);
    const isOpen = row.state === 'OPEN';
    return {
      ...row,
      kindLabel: subject?.label[ctx.locale] ?? subjectKind,
      path: subject?.path(subjectId) ?? null,
      canWithdraw: isOpen && requestedBy !== null && requestedBy === ctx.actor?.personId,
      canDecide: isOpen && mayCommit(ctx.actor, row.municipalityId),
    };
  }
}

function asCommitment({
  id: requestId,
  municipalityId,
  subjectId,
  details,
  requestedBy,
}: Row): DecidedCommitment {
  return { requestId, municipalityId, subjectId, details, requestedBy };
}
