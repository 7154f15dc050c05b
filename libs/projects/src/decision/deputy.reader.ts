import { Clock, berlinDay } from '@app/platform/clock';
import { Database } from '@app/platform/database';
import type { Batch } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { actorAt, actorValues, projectVisible, workVisible } from '../project/project.sql.js';
import { capacityOf } from './decision-parts.reader.js';
import { ProjectVotingTown, VoteDeputy } from './decision.model.js';
import { isDeputy } from './electorate.js';

const AT = actorAt(2);

/** Reads who votes for the towns of projects. */
@Injectable()
export class DeputyReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The municipalities that have committed, by name; none for those who do not see the inner work. */
  readonly towns: Batch<string, ProjectVotingTown[]> = async (ctx, ids) => {
    const groups = new Map<string, ProjectVotingTown[]>(ids.map((id) => [id, []]));
    if (!ctx.actor) return groups;
    const rows = await this.db.rows<
      { projectId: string; partnerId: string; municipalityId: string; deputy: boolean } & Record<
        string,
        unknown
      >
    >(
      ctx,
      `select pa.project_id as "projectId", pa.id as "partnerId", pa.municipality_id as "municipalityId",
         ${isDeputy('$2::uuid', '$7::date')} as deputy
       from project_partner pa join project p on p.id = pa.project_id join municipality m on m.id = pa.municipality_id
       where pa.project_id = any($1::uuid[]) and pa.state = 'CONFIRMED' and ${workVisible('p', AT, 6)} and ${projectVisible('p', AT)}
       order by pa.project_id, fold(m.name), pa.id`,
      [
        ids,
        ...actorValues(ctx.actor),
        ctx.actor.permissions.has('project.curate'),
        berlinDay(this.clock.now()),
      ],
    );
    for (const { projectId, partnerId, municipalityId, deputy } of rows)
      groups.get(projectId)!.push(
        Object.assign(new ProjectVotingTown(), {
          partnerId,
          municipalityId,
          isOwn: ctx.actor.municipalityIds.has(municipalityId),
          canNameDeputy: ctx.actor.mandateFor.has(municipalityId),
          viewerCapacity: capacityOf(ctx, municipalityId, deputy),
        }),
      );
    return groups;
  };

  /** The deputies of partners whose period has not ended, those that begin first coming first. */
  readonly deputies: Batch<string, VoteDeputy[]> = async (ctx, partnerIds) => {
    const groups = new Map<string, VoteDeputy[]>(partnerIds.map((id) => [id, []]));
    const today = berlinDay(this.clock.now());
    const rows = await this.db.rows<
      VoteDeputy & { municipalityId: string; belongs: boolean } & Record<string, unknown>
    >(
      ctx,
      `select vd.id, vd.from_on::text as "fromOn", vd.until_on::text as "untilOn", vd.partner_id as "partnerId",
         vd.person_id as "personId", pa.municipality_id as "municipalityId",
         exists (select 1 from membership ms where ms.person_id = vd.person_id and ms.municipality_id = pa.municipality_id
           and ms.state = 'ACTIVE') as belongs
       from project_vote_deputy vd join project_partner pa on pa.id = vd.partner_id
       where vd.partner_id = any($1::uuid[]) and vd.ended_at is null and vd.until_on >= $2::date
       order by vd.partner_id, vd.from_on, vd.id`,
      [partnerIds, today],
    );
    for (const { municipalityId, belongs, ...row } of rows)
      groups.get(row.partnerId)!.push(
        Object.assign(new VoteDeputy(), row, {
          isActive: belongs && row.fromOn <= today,
          canEnd:
            row.personId === ctx.actor?.personId || (ctx.actor?.mandateFor.has(municipalityId) ?? false),
        }),
      );
    return groups;
  };
}
