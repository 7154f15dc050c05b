import { Audit } from '@app/platform/access';
import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';

/**
 * SQL: the type that goes with a number of inhabitants alone. The thresholds are those of the Stadt- und
 * Gemeindetyp of BBSR (5,000, 10,000, 20,000, 50,000, 100,000, 500,000). The official type also looks at
 * central-place functions, which is why this is only ever proposed.
 */
const typeOf = (population: string): string =>
  `(array[50, 40, 30, 22, 21, 12, 11])[width_bucket(${population}, array[5000, 10000, 20000, 50000, 100000, 500000]) + 1]`;

/** Notices when inhabitants cross a threshold, and proposes to look at the type again. Never changes the type. */
@Injectable()
export class BbsrWatch {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /**
   * Carries out `work`, which may change inhabitants, in the transaction of `tx`, and leaves a proposal for every
   * municipality that crossed a threshold by it. A type that `work` itself has brought stands.
   *
   * @param ids the municipalities `work` may change; null for all
   */
  async during<Result>(tx: Ctx, ids: readonly string[] | null, work: () => Promise<Result>): Promise<Result> {
    const before = await this.db.rows<{ id: string; population: number; type: number }>(
      tx,
      `select id, population, bbsr_type as type from municipality
       where bbsr_type is not null and population is not null and ($1::uuid[] is null or id = any($1))`,
      [ids],
      { prepare: false },
    );
    const result = await work();
    await this.propose(tx, before);
    return result;
  }

  private async propose(
    tx: Ctx,
    before: readonly { id: string; population: number; type: number }[],
  ): Promise<void> {
    const now = this.clock.now();
    const was = `unnest($1::uuid[], $2::integer[], $3::smallint[]) as was (id, population, type)`;
    const values = [
      before.map(({ id }) => id),
      before.map(({ population }) => population),
      before.map(({ type }) => type),
    ];
    await this.db.execute(
      tx,
      `update bbsr_proposal p set state = 'OBSOLETE', decided_at = $4 from ${was} join municipality m on m.id = was.id
       where p.municipality_id = m.id and p.state = 'OPEN'
         and (m.bbsr_type is distinct from was.type or ${typeOf('m.population')} = m.bbsr_type)`,
      [...values, now],
      { prepare: false },
    );
    const proposals = await this.db.rows<{
      municipalityId: string;
      from: number;
      to: number;
      population: number;
    }>(
      tx,
      `insert into bbsr_proposal (municipality_id, current_type, proposed_type, population_before, population_after, created_at)
       select m.id, m.bbsr_type, ${typeOf('m.population')}, was.population, m.population, $4
       from ${was} join municipality m on m.id = was.id
       where m.gone_at is null and m.bbsr_type = was.type and m.population is not null
         and ${typeOf('m.population')} <> ${typeOf('was.population')} and ${typeOf('m.population')} <> m.bbsr_type
       on conflict (municipality_id) where state = 'OPEN' do update
         set proposed_type = excluded.proposed_type, population_after = excluded.population_after
       returning municipality_id as "municipalityId", current_type as from, proposed_type as to, population_after as population`,
      [...values, now],
      { prepare: false },
    );
    for (const { municipalityId, ...detail } of proposals)
      await this.audit.record(tx, 'bbsr-type.propose', `municipality:${municipalityId}`, detail);
  }
}
