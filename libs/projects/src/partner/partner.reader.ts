import { signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import type { Batch } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { seeksPartners } from '../project/project.rules.js';
import {
  actorAt,
  actorValues,
  isPartnerOf,
  ownOrganisation,
  roleCounts,
  roleOf,
} from '../project/project.sql.js';
import type { PartnerState, ProjectState } from '../projects.enums.js';
import { mayCommitFor, mayEndFor } from './organisation-ref.js';
import { ProjectJoinRequest, ProjectPartner, ProjectViewerOrganisation } from './partner.model.js';

const AT = actorAt(2);
const REQUESTS_SHOWN = 50;

type PartnerRow = ProjectPartner & { projectId: string; isOwn: boolean; manages: boolean } & Record<
    string,
    unknown
  >;
type RequestRow = ProjectJoinRequest & { isOwn: boolean; manages: boolean } & Record<string, unknown>;

/** SQL: the actor decides for project `p`: leads it, or is staff where staff may (`$curates`). */
const manages = (curates: number): string =>
  `coalesce(${roleOf('p', AT)} = 'LEAD' or $${curates}::boolean and p.visibility <> 'PRIVATE', false)`;

const curates = (ctx: Ctx): boolean => ctx.actor?.permissions.has('project.curate') ?? false;

/** Reads partners and requests. Whether the project may be seen is decided before. */
@Injectable()
export class PartnerReader {
  constructor(private readonly db: Database) {}

  /**
   * The partners that have not ended, the lead first, and behind them invitations that lapsed with the project and were
   * not renewed. Visitors see those that have committed, members also those that are accepted; who is or was only
   * invited is seen by the project and by the organisation itself.
   */
  readonly byProject: Batch<string, ProjectPartner[]> = async (ctx, ids) => {
    const rows = await this.db.rows<PartnerRow>(
      ctx,
      `select a.id, a.project_id as "projectId", a.is_lead as "isLead", a.state, a.contribution, a.message,
         a.confirmed_at as "confirmedAt", a.municipality_id as "municipalityId", a.institution_id as "institutionId",
         ${ownOrganisation('a', AT)} is true as "isOwn", ${manages(6)} as manages
       from project_partner a join project p on p.id = a.project_id
       left join municipality m on m.id = a.municipality_id left join institution i on i.id = a.institution_id
       where a.project_id = any($1::uuid[]) and (a.ended_at is null or a.state = 'LAPSED' and not exists (
           select 1 from project_partner n where n.project_id = a.project_id and n.id > a.id
             and coalesce(n.municipality_id, n.institution_id) = coalesce(a.municipality_id, a.institution_id)))
         and (a.state = 'CONFIRMED' or a.state = 'ACCEPTED' and ($5 or ${isPartnerOf('p', AT)})
           or ${ownOrganisation('a', AT)} or ${roleOf('p', AT)} is not null or ${manages(6)})
       order by a.project_id, a.is_lead desc, array_position(array['CONFIRMED', 'ACCEPTED', 'INVITED', 'LAPSED'], a.state),
         fold(coalesce(m.name, i.name)), a.id`,
      [ids, ...actorValues(ctx.actor), curates(ctx)],
    );
    const groups = new Map<string, ProjectPartner[]>(ids.map((id) => [id, []]));
    for (const { isOwn, manages, projectId, ...row } of rows)
      groups
        .get(projectId)!
        .push(Object.assign(new ProjectPartner(), row, { message: isOwn || manages ? row.message : null }));
    return groups;
  };

  /** Requests to join: all for those who lead the project, their own for the people of an organisation; open ones first. */
  readonly requests: Batch<string, ProjectJoinRequest[]> = async (ctx, ids) => {
    const groups = new Map<string, ProjectJoinRequest[]>(ids.map((id) => [id, []]));
    if (!ctx.actor) return groups;
    const rows = await this.db.rows<RequestRow>(
      ctx,
      `select x.* from unnest($1::uuid[]) k (id) cross join lateral (
         select r.id, r.project_id as "projectId", r.state, r.message, r.contribution, r.answers, r.commits,
           r.created_at as "createdAt", r.decided_at as "decidedAt", r.reason, r.remind_at as "remindAt",
           r.municipality_id as "municipalityId", r.institution_id as "institutionId", r.requested_by as "requestedBy",
           ${ownOrganisation('r', AT)} is true as "isOwn", ${manages(5)} as manages
         from project_join_request r join project p on p.id = r.project_id
         where r.project_id = k.id and (${ownOrganisation('r', AT)} or ${manages(5)})
         order by r.state = 'OPEN' desc, r.id desc limit ${REQUESTS_SHOWN}) x`,
      [ids, ...actorValues(ctx.actor).slice(0, 3), curates(ctx)],
    );
    for (const { isOwn, manages, ...row } of rows)
      groups.get(row.projectId)!.push(
        Object.assign(new ProjectJoinRequest(), row, {
          canDecide: manages && row.state === 'OPEN',
          canWithdraw: isOwn && row.state === 'OPEN',
        }),
      );
    return groups;
  };

  /** What the organisations of the actor are in projects, and what they can do there. */
  readonly ofViewer: Batch<string, ProjectViewerOrganisation[]> = async (ctx, ids) => {
    const groups = new Map<string, ProjectViewerOrganisation[]>(ids.map((id) => [id, []]));
    if (!ctx.actor) return groups;
    const actor = signedIn(ctx);
    const rows = await this.db.rows<
      {
        projectId: string;
        projectState: ProjectState;
        partnersComplete: boolean;
        municipalityId: string | null;
        institutionId: string | null;
        state: PartnerState | null;
        isLead: boolean;
        asked: boolean;
        isIn: boolean;
      } & Record<string, unknown>
    >(
      ctx,
      `select p.id as "projectId", p.state as "projectState", p.partners_complete as "partnersComplete",
         o.municipality_id as "municipalityId", o.institution_id as "institutionId",
         case when a.ended_at is null or a.state = 'LAPSED' then a.state end as state, coalesce(a.is_lead, false) as "isLead",
         exists (select 1 from project_join_request r where r.project_id = p.id and r.state = 'OPEN'
           and coalesce(r.municipality_id, r.institution_id) = coalesce(o.municipality_id, o.institution_id)) as asked,
         exists (select 1 from project_person pp where pp.project_id = p.id and pp.person_id = $2::uuid
           and ${roleCounts('pp')}) as "isIn"
       from project p cross join lateral (
         select id as municipality_id, null::uuid as institution_id, name from municipality where id = any($3::uuid[])
         union all select null, id, name from institution where id = any($4::uuid[])) o
       left join lateral (select * from project_partner x where x.project_id = p.id
           and coalesce(x.municipality_id, x.institution_id) = coalesce(o.municipality_id, o.institution_id)
         order by x.id desc limit 1) a on true
       where p.id = any($1::uuid[]) order by p.id, a.id is null or a.ended_at is not null, fold(o.name)`,
      [ids, actor.personId, [...actor.municipalityIds], [...actor.institutionIds]],
    );
    for (const row of rows) {
      const ref = { municipalityId: row.municipalityId, institutionId: row.institutionId };
      const { state, projectState } = row;
      const isOpen = state === 'INVITED' || state === 'ACCEPTED';
      const isOut = state === null || state === 'LAPSED';
      const canCommit = mayCommitFor(actor, ref);
      groups.get(row.projectId)!.push(
        Object.assign(new ProjectViewerOrganisation(), {
          ...ref,
          projectId: row.projectId,
          state,
          canCommit,
          canAsk:
            isOut &&
            !row.asked &&
            seeksPartners({ state: projectState, partnersComplete: row.partnersComplete }),
          canConfirm: isOpen && projectState !== 'FINISHED' && (canCommit || ref.municipalityId !== null),
          canLeave: !isOut && !row.isLead && (isOpen || mayEndFor(actor, ref)),
          canTakePart: !row.isIn && (state === 'ACCEPTED' || state === 'CONFIRMED'),
        }),
      );
    }
    return groups;
  };
}
