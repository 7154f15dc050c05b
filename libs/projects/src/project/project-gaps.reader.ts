import { Database } from '@app/platform/database';
import type { Batch } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import type { GapFacts } from './project.rules.js';
import { roleCounts } from './project.sql.js';

/** Reads what the guards of the steps look at. */
@Injectable()
export class ProjectGaps {
  constructor(private readonly db: Database) {}

  readonly byProject: Batch<string, GapFacts> = async (ctx, ids) => {
    const rows = await this.db.rows<GapFacts & { id: string } & Record<string, unknown>>(
      ctx,
      `select p.id,
         coalesce(bool_or(a.is_lead), false) and exists (
           select 1 from project_person pp where pp.project_id = p.id and pp.role = 'LEAD'
             and ${roleCounts('pp')})
           as "hasLead",
         (select count(*)::int from project_stance s where s.project_id = p.id and s.side = 'WANTED') as wanted,
         count(a.id) filter (where not a.is_lead and a.state in ('ACCEPTED', 'CONFIRMED'))::int as "furtherPartners",
         count(a.id) filter (where a.municipality_id is not null and a.state = 'CONFIRMED')::int as "confirmedTowns",
         (select count(*)::int from project_milestone m where m.project_id = p.id) as milestones,
         p.result is not null as "hasResult", p.cost_cents is not null as "hasCosts", p.lessons is not null as "hasLessons"
       from project p left join project_partner a on a.project_id = p.id and a.ended_at is null
       where p.id = any($1::uuid[]) group by p.id`,
      [ids],
    );
    return new Map(rows.map(({ id, ...facts }) => [id, facts]));
  };
}
