import { isId } from '@app/contracts';
import { isMember } from '@app/directory';
import { Problem, type Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, type Batch, type Connection } from '@app/platform/graphql';
import { TopicIndex } from '@app/topics';
import { Injectable } from '@nestjs/common';
import { INNER_HISTORY } from '../projects.enums.js';
import type { ProjectFilter } from './project.inputs.js';
import { Project, ProjectHistoryEntry, ProjectViewer } from './project.model.js';
import { rightsOn, seeksPartners, SEEKS_PARTNERS, type ProjectFacts } from './project.rules.js';
import {
  actorAt,
  actorValues,
  isPartnerOf,
  ownOrganisation,
  projectVisible,
  roleOf,
  workVisible,
} from './project.sql.js';

type ProjectRow = Omit<Project, 'topics' | 'seekingPartners' | 'viewer'> &
  Pick<ProjectFacts, 'role' | 'isPartner'> &
  Record<string, unknown>;

const AT = actorAt(1);
/** The first parameter after those of the actor. */
const NEXT = 5;

const COLUMNS = `
  p.id, p.slug, p.title, p.summary, p.state, p.paused_from as "pausedFrom", p.state_since as "stateSince", p.visibility,
  p.topic_ids as "topicIds", p.join_questions as "joinQuestions", p.partners_complete as "partnersComplete",
  p.starts_on::text as "startsOn", p.ends_on::text as "endsOn", p.result, p.lessons, p.cost_cents::float8 as "costCents",
  p.hidden_at is not null as hidden, p.hidden_reason as "hiddenReason", p.is_example as "isExample", p.version, p.created_at as "createdAt", p.updated_at as "updatedAt",
  ${roleOf('p', AT)} as role, ${isPartnerOf('p', AT)} as "isPartner"`;

/** Reads projects as the actor may see them. */
@Injectable()
export class ProjectReader {
  constructor(
    private readonly db: Database,
    private readonly topics: TopicIndex,
  ) {}

  /** The project with this id or this address, or null when the actor cannot see it. */
  async one(ctx: Ctx, idOrSlug: string): Promise<Project | null> {
    if (idOrSlug.length > 200 || idOrSlug.includes('\u0000')) return null;
    const rows = await this.db.rows<ProjectRow>(
      ctx,
      `select ${COLUMNS} from project p
       where ${isId(idOrSlug) ? `p.id = $${NEXT}` : `p.slug = $${NEXT}`} and ${projectVisible('p', AT)}`,
      [...actorValues(ctx.actor), idOrSlug],
    );
    return rows[0] ? this.model(ctx, rows[0]) : null;
  }

  /** Those of these projects the actor can see. */
  readonly byId: Batch<string, Project> = async (ctx, ids) => {
    const rows = await this.db.rows<ProjectRow>(
      ctx,
      `select ${COLUMNS} from project p where p.id = any($${NEXT}::uuid[]) and ${projectVisible('p', AT)}`,
      [...actorValues(ctx.actor), ids],
    );
    return new Map(rows.map((row) => [row.id, this.model(ctx, row)]));
  };

  /**
   * Projects in which something happened last, first.
   *
   * @throws Problem `BAD_INPUT` for a wrong cursor, page size or Land
   */
  async list(
    ctx: Ctx,
    filter: ProjectFilter,
    first: number | null,
    after: string | null,
  ): Promise<Connection<Project>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, ['date', 'id']);
    const topicIds = await this.topicIds(filter.topicSlug ?? null);
    if (topicIds?.length === 0) return toConnection<Project>([], size, () => '');
    const { landKey = null, organisationId = null } = filter;
    if (landKey !== null && !/^(?:0[1-9]|1[0-6])$/.test(landKey))
      throw new Problem('BAD_INPUT', { field: 'filter.landKey' });
    if (organisationId !== null && !isId(organisationId)) return toConnection<Project>([], size, () => '');
    const values = [
      cursor?.[0] ?? null,
      cursor?.[1] ?? null,
      size + 1,
      filter.states ?? null,
      topicIds,
      landKey,
      organisationId,
    ];
    const at = (n: number): string => `$${NEXT + n}`;
    const rows = await this.db.rows<ProjectRow>(
      ctx,
      `select ${COLUMNS} from project p
       where (${at(0)}::timestamptz is null or (p.updated_at, p.id) < (${at(0)}, ${at(1)}::uuid))
         and (${at(3)}::text[] is null or p.state = any(${at(3)}))
         and (${at(4)}::uuid[] is null or p.topic_ids && ${at(4)})
         and (${at(5)}::text is null or exists (select 1 from project_partner a join municipality m on m.id = a.municipality_id
           where a.project_id = p.id and a.state = 'CONFIRMED' and m.land_key = ${at(5)}))
         and (${at(6)}::uuid is null or exists (select 1 from project_partner a
           where a.project_id = p.id and a.ended_at is null and ${at(6)} in (a.municipality_id, a.institution_id)
             and (a.state = 'CONFIRMED' or ${ownOrganisation('a', AT)})))
         ${filter.seekingPartners ? `and ${SEEKS_PARTNERS}` : ''} ${filter.mine ? `and ${roleOf('p', AT)} is not null` : ''}
         and ${projectVisible('p', AT)}
       order by p.updated_at desc, p.id desc limit ${at(2)}`,
      [...actorValues(ctx.actor), ...values],
    );
    return toConnection(
      rows.map((row) => this.model(ctx, row)),
      size,
      ({ updatedAt, id }) => encodeCursor([updatedAt, id]),
    );
  }

  /**
   * The history of a project the actor can see, newest first. Who did it and why is for members. Who is no person of
   * the project sees nothing of organisations that have not committed, and nothing from before the last change of who
   * can see it; what happened in the inner work is for those who see that.
   *
   * @throws Problem `BAD_INPUT` for a wrong cursor or page size
   */
  async history(
    ctx: Ctx,
    project: Project,
    first: number | null,
    after: string | null,
  ): Promise<Connection<ProjectHistoryEntry>> {
    const size = pageSize(first);
    const [before = null] = decodeCursor(after, ['id']) ?? [];
    const knowsAll = project.viewer.role !== null || project.viewer.canManage;
    const rows = await this.db.rows<ProjectHistoryEntry & Record<string, unknown>>(
      ctx,
      `select h.id, h.kind, h.created_at as at, h.from_value as "from",
         case when not exists (select 1 from project_update u where u.id = h.update_id and u.hidden_at is not null
           and u.created_by is distinct from $1::uuid) then h.to_value end as "to",
         case when $9 then h.reason end as reason, case when $9 then h.actor_id end as "actorId",
         case when $9 or h.kind = 'PARTNER_CONFIRMED' then h.municipality_id end as "municipalityId",
         case when $9 or h.kind = 'PARTNER_CONFIRMED' then h.institution_id end as "institutionId"
       from project_history h join project p on p.id = h.project_id
       where h.project_id = $6 and ${projectVisible('p', AT)} and ($7::uuid is null or h.id < $7)
         and (h.kind <> all($11::text[]) or ${workVisible('p', AT, 5)})
         and ($10 or h.kind not in ('PARTNER_INVITED', 'PARTNER_ACCEPTED', 'PARTNER_ENDED', 'PERSON')
           and h.id >= coalesce((select v.id from project_history v where v.project_id = $6 and v.kind = 'VISIBILITY'
             order by v.id desc limit 1), h.id))
       order by h.id desc limit $8`,
      [
        ...actorValues(ctx.actor),
        ctx.actor?.permissions.has('project.curate') ?? false,
        project.id,
        before,
        size + 1,
        isMember(ctx.actor) || knowsAll,
        knowsAll,
        INNER_HISTORY,
      ],
    );
    return toConnection(
      rows.map((row) => Object.assign(new ProjectHistoryEntry(), row)),
      size,
      ({ id }) => encodeCursor([id]),
    );
  }

  /** A topic and its subtopics; none for an unknown one, null without one. */
  private async topicIds(slug: string | null): Promise<string[] | null> {
    if (slug === null) return null;
    const catalogue = await this.topics.current();
    const topic = catalogue.bySlug(slug);
    return topic ? [...catalogue.idsWithin(topic)] : [];
  }

  private model(ctx: Ctx, { role, isPartner, ...row }: ProjectRow): Project {
    const facts: ProjectFacts = { ...row, role, isPartner };
    return Object.assign(new Project(), row, {
      seekingPartners: seeksPartners(row),
      viewer: Object.assign(new ProjectViewer(), {
        role,
        ...rightsOn(ctx.actor, facts),
        projectId: row.id,
        state: row.state,
        pausedFrom: row.pausedFrom,
      }),
    });
  }
}
