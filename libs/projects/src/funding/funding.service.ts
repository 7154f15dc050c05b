import { LIMITS, isId } from '@app/contracts';
import { Clock, berlinDay } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { manyLines, orNothing } from '@app/platform/input';
import { Injectable } from '@nestjs/common';
import { ProjectGate } from '../project/project-gate.js';
import { ProjectJournal } from '../project/project-journal.js';
import { day, idempotencyKey } from '../project/project.rules.js';
import type { FundingState } from '../projects.enums.js';
import type { AddFundingInput, EditFundingInput } from './funding.inputs.js';
import { checkRate, checkSums, fundingSteps, type ShareInput } from './funding.rules.js';

interface Known {
  readonly projectId: string;
  readonly programmeId: string;
  readonly state: FundingState;
  readonly version: number;
  readonly deadlineOn: string | null;
  readonly requestedCents: number;
  readonly totalCents: number;
  /** Of the programme as it is now. */
  readonly maxRate: number | null;
}

/** What projects ask of funding programmes; for those who edit the project. */
@Injectable()
export class FundingService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly gate: ProjectGate,
    private readonly journal: ProjectJournal,
  ) {}

  /**
   * Begins an application.
   *
   * @returns the id of the project
   * @throws Problem `NOT_FOUND`, `BAD_INPUT` for a programme that is not offered, a partner that is not in, wrong sums
   *   and more than 20 applications; `FUNDING_SUM`, `FUNDING_RATE`, `TOO_LONG`
   */
  async add(ctx: Ctx, input: AddFundingInput): Promise<string> {
    const { personId } = signedIn(ctx);
    const words = checked(input);
    const key = idempotencyKey(input.idempotencyKey);
    return this.db.run(ctx, async (tx) => {
      const { id: projectId } = await this.gate.take(tx, input.projectId, 'edit');
      const before = await this.db.row<{ projectId: string }>(
        tx,
        'select project_id as "projectId" from project_funding where created_by = $1 and idempotency_key = $2',
        [personId, key],
      );
      if (before && before.projectId !== projectId)
        throw new Problem('BAD_INPUT', { field: 'input.idempotencyKey' });
      if (before) return projectId;
      await this.sums(tx, projectId, input.programmeId, input, true);
      const { n } = (await this.db.row<{ n: number }>(
        tx,
        'select count(*)::int as n from project_funding where project_id = $1',
        [projectId],
      ))!;
      if (n >= LIMITS.fundingsPerProject)
        throw new Problem('BAD_INPUT', { values: { max: LIMITS.fundingsPerProject } });
      const now = this.clock.now();
      const row = await this.db.row<{ id: string }>(
        tx,
        `insert into project_funding (project_id, programme_id, deadline_on, deadline_set_on, requested_cents, total_cents,
           notes, created_by, created_at, state_since, idempotency_key)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10) returning id`,
        [
          projectId,
          input.programmeId,
          words.deadlineOn,
          berlinDay(now),
          input.requestedCents,
          input.totalCents,
          words.notes,
          personId,
          now,
          key,
        ],
      );
      await this.putShares(tx, projectId, row!.id, input.shares);
      await this.journal.note(tx, projectId, 'FUNDING', null);
      return projectId;
    });
  }

  /**
   * Changes a draft. With another deadline people are reminded anew.
   *
   * @returns the id of the project
   * @throws Problem as `add`, and `STALE_VERSION`, `FUNDING_NOT_DRAFT`
   */
  edit(ctx: Ctx, input: EditFundingInput): Promise<string> {
    const words = checked(input);
    return this.change(ctx, input.id, input.version, async (tx, known) => {
      if (known.state !== 'DRAFT') throw new Problem('FUNDING_NOT_DRAFT');
      await this.sums(tx, known.projectId, known.programmeId, input, false);
      await this.db.execute(
        tx,
        `update project_funding set deadline_on = $2::date, requested_cents = $3, total_cents = $4, notes = $5,
           deadline_set_on = case when deadline_on is distinct from $2::date then $6::date else deadline_set_on end, version = version + 1
         where id = $1`,
        [
          input.id,
          words.deadlineOn,
          input.requestedCents,
          input.totalCents,
          words.notes,
          berlinDay(this.clock.now()),
        ],
      );
      await this.putShares(tx, known.projectId, input.id, input.shares);
    });
  }

  /**
   * Says how far an application is.
   *
   * @returns the id of the project
   * @throws Problem `NOT_FOUND`, `STALE_VERSION`, `FUNDING_STEP_UNKNOWN`, `FUNDING_RATE` for a draft above what the
   *   programme pays by now
   */
  setState(ctx: Ctx, id: string, version: number, to: FundingState): Promise<string> {
    return this.change(ctx, id, version, async (tx, known) => {
      if (!fundingSteps(known.state).includes(to)) throw new Problem('FUNDING_STEP_UNKNOWN');
      if (known.state === 'DRAFT') checkRate(known, known.maxRate);
      await this.db.execute(
        tx,
        'update project_funding set state = $2, state_since = $3, version = version + 1 where id = $1',
        [id, to, this.clock.now()],
      );
    });
  }

  /** Takes a draft out. @returns the id of the project @throws Problem `NOT_FOUND`, `STALE_VERSION`, `FUNDING_NOT_DRAFT` */
  remove(ctx: Ctx, id: string, version: number): Promise<string> {
    return this.change(ctx, id, version, async (tx, { state }) => {
      if (state !== 'DRAFT') throw new Problem('FUNDING_NOT_DRAFT');
      await this.db.execute(tx, 'delete from project_funding where id = $1', [id]);
    });
  }

  private async change(
    ctx: Ctx,
    id: string,
    version: number,
    work: (tx: Ctx, known: Known) => Promise<void>,
  ): Promise<string> {
    found(isId(id) || null, 'no id');
    return this.db.run(ctx, async (tx) => {
      const place = found(
        await this.db.row<{ projectId: string }>(
          tx,
          'select project_id as "projectId" from project_funding where id = $1',
          [id],
        ),
      );
      await this.gate.take(tx, place.projectId, 'edit');
      const known = found(
        await this.db.row<Known & Record<string, unknown>>(
          tx,
          `select f.project_id as "projectId", f.programme_id as "programmeId", f.state, f.version, f.deadline_on::text as "deadlineOn",
             f.requested_cents::float8 as "requestedCents", f.total_cents::float8 as "totalCents", g.max_rate as "maxRate"
           from project_funding f join funding_programme g on g.id = f.programme_id where f.id = $1`,
          [id],
        ),
      );
      if (known.version !== version) throw new Problem('STALE_VERSION');
      await work(tx, known);
      await this.journal.note(tx, place.projectId, 'FUNDING', null);
      return place.projectId;
    });
  }

  /** @param isNew a programme that is offered no longer takes no new applications */
  private async sums(
    tx: Ctx,
    projectId: string,
    programmeId: string,
    input: Pick<AddFundingInput, 'requestedCents' | 'totalCents' | 'shares'>,
    isNew: boolean,
  ): Promise<void> {
    const programme =
      isId(programmeId) &&
      (await this.db.row<{ maxRate: number | null; isArchived: boolean }>(
        tx,
        'select max_rate as "maxRate", is_archived as "isArchived" from funding_programme where id = $1',
        [programmeId],
      ));
    if (!programme || (isNew && programme.isArchived))
      throw new Problem('BAD_INPUT', { field: 'input.programmeId' });
    checkSums(input, programme.maxRate);
    const ids = input.shares.map(({ partnerId }) => partnerId);
    const { n } = (await this.db.row<{ n: number }>(
      tx,
      `select count(*)::int as n from project_partner where project_id = $1 and id = any($2::uuid[])
         and state in ('ACCEPTED', 'CONFIRMED')`,
      [projectId, ids],
    ))!;
    if (n !== ids.length) throw new Problem('BAD_INPUT', { field: 'input.shares' });
  }

  private async putShares(
    tx: Ctx,
    projectId: string,
    fundingId: string,
    shares: readonly ShareInput[],
  ): Promise<void> {
    await this.db.execute(tx, 'delete from project_funding_share where funding_id = $1', [fundingId]);
    await this.db.execute(
      tx,
      `insert into project_funding_share (project_id, funding_id, partner_id, amount_cents)
       select $1, $2, s.partner, s.amount from unnest($3::uuid[], $4::bigint[]) s (partner, amount)`,
      [
        projectId,
        fundingId,
        shares.map(({ partnerId }) => partnerId),
        shares.map(({ amountCents }) => amountCents),
      ],
    );
  }
}

function checked(input: Pick<AddFundingInput, 'deadlineOn' | 'notes'>): {
  deadlineOn: string | null;
  notes: string | null;
} {
  return {
    deadlineOn: day(input.deadlineOn, 'input.deadlineOn'),
    notes: orNothing(manyLines, input.notes, { field: 'input.notes', max: LIMITS.fundingNotes }),
  };
}
