import { Audit } from '@app/platform/access';
import { Clock, berlinDay } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import type { Municipality } from '../municipality.model.js';
import { MunicipalityReader } from '../municipality.reader.js';
import { isCalendarDay } from '../register-import/register-import.rules.js';
import { sizeClass } from '../register/size-class.rules.js';
import { BbsrWatch } from './bbsr-watch.service.js';
import type { BbsrProposal, BbsrProposalConnection } from './bbsr.model.js';

/** More people than live in any municipality of Germany, by far. */
const MOST_PEOPLE = 10_000_000;

/** Staff correct inhabitants and decide about proposed types. */
@Injectable()
export class BbsrService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly watch: BbsrWatch,
    private readonly municipalities: MunicipalityReader,
  ) {}

  /**
   * Sets the inhabitants of a municipality as counted for a day. The next import of the register replaces them.
   *
   * @throws Problem `NOT_FOUND`, `BAD_INPUT` for numbers below 0 or above 10 million and for days that are none
   */
  async setPopulation(ctx: Ctx, id: string, population: number, date: string): Promise<Municipality> {
    if (population < 0 || population > MOST_PEOPLE) throw new Problem('BAD_INPUT', { field: 'population' });
    if (!isCalendarDay(date) || date > berlinDay(this.clock.now()))
      throw new Problem('BAD_INPUT', { field: 'date' });
    return this.db.run(ctx, async (tx) => {
      const before = found(
        await this.db.row<{ population: number | null }>(
          tx,
          `select population from municipality where id = $1 and gone_at is null for update`,
          [id],
        ),
      );
      await this.watch.during(tx, [id], () =>
        this.db.execute(
          tx,
          `update municipality set population = $2, population_date = $3, size_class = $4, updated_at = $5 where id = $1`,
          [id, population, date, sizeClass(population), this.clock.now()],
        ),
      );
      await this.audit.record(tx, 'municipality.set-population', `municipality:${id}`, {
        from: before.population,
        to: population,
        date,
      });
      return this.municipalities.get(tx, id);
    });
  }

  /** Open proposals, newest first. */
  async list(ctx: Ctx, first: number | null, after: string | null): Promise<BbsrProposalConnection> {
    const size = pageSize(first);
    const [before] = decodeCursor(after, ['id']) ?? [null];
    const rows = await this.db.rows<BbsrProposal & Record<string, unknown>>(
      ctx,
      `select id, municipality_id as "municipalityId", current_type as "currentType", proposed_type as "proposedType",
         population_before as "populationBefore", population_after as "populationAfter", created_at as "createdAt"
       from bbsr_proposal where state = 'OPEN' and ($1::uuid is null or id < $1) order by id desc limit $2`,
      [before, size + 1],
    );
    return toConnection(rows, size, ({ id }) => encodeCursor([id]));
  }

  /**
   * Takes the proposed type over, or leaves the type as it is.
   *
   * @throws Problem `NOT_FOUND`, `ALREADY_DECIDED`
   */
  async decide(ctx: Ctx, id: string, accept: boolean): Promise<Municipality> {
    const actor = signedIn(ctx);
    return this.db.run(ctx, async (tx) => {
      const row = found(
        await this.db.row<{ municipalityId: string; from: number; to: number; open: boolean }>(
          tx,
          `select municipality_id as "municipalityId", current_type as from, proposed_type as to, state = 'OPEN' as open
           from bbsr_proposal where id = $1 for update`,
          [id],
        ),
      );
      if (!row.open) throw new Problem('ALREADY_DECIDED');
      await this.db.execute(
        tx,
        `update bbsr_proposal set state = $2, decided_at = $3, decided_by = $4 where id = $1`,
        [id, accept ? 'ACCEPTED' : 'REJECTED', this.clock.now(), actor.personId],
      );
      if (accept)
        await this.db.execute(tx, `update municipality set bbsr_type = $2, updated_at = $3 where id = $1`, [
          row.municipalityId,
          row.to,
          this.clock.now(),
        ]);
      await this.audit.record(
        tx,
        accept ? 'bbsr-type.accept' : 'bbsr-type.reject',
        `municipality:${row.municipalityId}`,
        { from: row.from, to: row.to },
      );
      return this.municipalities.get(tx, row.municipalityId);
    });
  }
}
