import { isId } from '@app/contracts';
import { Land } from '@app/directory';
import type { Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, type Batch, type Connection } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { rightsOn, type ProjectFacts } from '../project/project.rules.js';
import {
  actorAt,
  actorValues,
  isPartnerOf,
  projectVisible,
  roleOf,
  workVisible,
} from '../project/project.sql.js';
import { FundingProgramme, FundingShare, FundingUnfit, ProjectFunding } from './funding.model.js';
import { fundingSteps } from './funding.rules.js';
import { unfitText } from './funding.texts.js';

const AT = actorAt(1);
const CURATES = 5;

const PROGRAMME = `g.id, g.name, g.funder, g.url, g.deadline_on::text as "deadlineOn", g.max_rate as "maxRate", g.notes,
  g.is_example as "isExample", g.is_archived as "isArchived", g.version,
  coalesce((select json_agg(json_build_object('key', l.key, 'name', l.name) order by l.name) from land l where l.key = any(g.land_keys)), '[]') as laender`;

type ProgrammeRow = FundingProgramme & Record<string, unknown>;
type FundingRow = ProjectFunding &
  Omit<ProjectFacts, 'state'> & { projectState: ProjectFacts['state'] } & Record<string, unknown>;

/** A programme beside a project; key of what does not fit. */
export type UnfitKey = `${string}:${string}`;
export const unfitKey = (programmeId: string, projectId: string): UnfitKey => `${programmeId}:${projectId}`;

/** Reads programmes, and applications as the actor may see them. */
@Injectable()
export class FundingReader {
  constructor(private readonly db: Database) {}

  /** Programmes by id. */
  readonly programmes: Batch<string, FundingProgramme> = async (ctx, ids) => {
    const rows = await this.db.rows<ProgrammeRow>(
      ctx,
      `select ${PROGRAMME} from funding_programme g where g.id = any($1::uuid[])`,
      [ids.filter(isId)],
    );
    return new Map(rows.map((row) => [row.id, toProgramme(row)]));
  };

  /** The catalogue by name. @throws Problem `BAD_INPUT` for a wrong cursor or page size */
  async catalogue(
    ctx: Ctx,
    archived: boolean,
    first: number | null,
    after: string | null,
  ): Promise<Connection<FundingProgramme>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, ['text', 'id']);
    const rows = await this.db.rows<ProgrammeRow>(
      ctx,
      `select ${PROGRAMME} from funding_programme g where (g.is_archived = $4)
         and ($1::text is null or (g.name, g.id) > ($1, $2::uuid)) order by g.name, g.id limit $3`,
      [cursor?.[0] ?? null, cursor?.[1] ?? null, size + 1, archived],
    );
    return toConnection(rows.map(toProgramme), size, ({ name, id }) => encodeCursor([name, id]));
  }

  /** Applications per project, the latest first. Empty for those who may not see the inner work. */
  readonly byProject: Batch<string, ProjectFunding[]> = async (ctx, ids) => {
    const groups = new Map<string, ProjectFunding[]>(ids.map((id) => [id, []]));
    if (!ctx.actor) return groups;
    const rows = await this.db.rows<FundingRow>(
      ctx,
      `select f.id, f.project_id as "projectId", f.programme_id as "programmeId", f.state, f.state_since as "stateSince",
         f.deadline_on::text as "deadlineOn", f.requested_cents::float8 as "requestedCents", f.total_cents::float8 as "totalCents",
         f.notes, f.version, p.state as "projectState", p.paused_from as "pausedFrom", p.visibility,
         ${roleOf('p', AT)} as role, ${isPartnerOf('p', AT)} as "isPartner"
       from project_funding f join project p on p.id = f.project_id
       where f.project_id = any($6::uuid[]) and ${workVisible('p', AT, CURATES)} and ${projectVisible('p', AT)}
       order by f.project_id, f.id desc`,
      [...actorValues(ctx.actor), ctx.actor.permissions.has('project.curate'), ids],
    );
    for (const { projectState, pausedFrom, visibility, role, isPartner, ...funding } of rows) {
      const facts = { state: projectState, pausedFrom, visibility, role, isPartner };
      const edits = rightsOn(ctx.actor, facts).canEdit;
      const isDraft = funding.state === 'DRAFT';
      groups.get(funding.projectId)!.push(
        Object.assign(new ProjectFunding(), funding, {
          steps: edits ? [...fundingSteps(funding.state)] : [],
          canEdit: edits && isDraft,
          canRemove: edits && isDraft,
        }),
      );
    }
    return groups;
  };

  /** Own shares per application. Whether it may be seen is decided before. */
  readonly shares: Batch<string, FundingShare[]> = async (ctx, ids) => {
    const groups = new Map<string, FundingShare[]>(ids.map((id) => [id, []]));
    const rows = await this.db.rows<FundingShare & { fundingId: string } & Record<string, unknown>>(
      ctx,
      `select s.funding_id as "fundingId", s.partner_id as "partnerId", s.amount_cents::float8 as "amountCents",
         a.municipality_id as "municipalityId", a.institution_id as "institutionId"
       from project_funding_share s join project_partner a on a.id = s.partner_id
       where s.funding_id = any($1::uuid[]) order by s.funding_id, a.is_lead desc, s.partner_id`,
      [ids],
    );
    for (const { fundingId, ...row } of rows)
      groups.get(fundingId)!.push(Object.assign(new FundingShare(), row));
    return groups;
  };

  /** Why programmes are not for partners of projects. Whether the project may be seen is decided before. */
  readonly unfit: Batch<UnfitKey, FundingUnfit[]> = async (ctx, keys) => {
    const groups = new Map<UnfitKey, FundingUnfit[]>(keys.map((key) => [key, []]));
    const pairs = keys.map((key) => key.split(':'));
    const rows = await this.db.rows<{
      programmeId: string;
      projectId: string;
      partnerId: string;
      name: string;
      laender: string[];
    }>(
      ctx,
      `select k.programme as "programmeId", k.project as "projectId", a.id as "partnerId", m.name,
         array(select l.name from land l where l.key = any(g.land_keys) order by l.name) as laender
       from unnest($1::uuid[], $2::uuid[]) k (programme, project) join funding_programme g on g.id = k.programme
       join project_partner a on a.project_id = k.project and a.state in ('ACCEPTED', 'CONFIRMED')
       join municipality m on m.id = a.municipality_id
       where cardinality(g.land_keys) > 0 and not m.land_key = any(g.land_keys) order by fold(m.name), a.id`,
      [pairs.map(([programme]) => programme), pairs.map(([, project]) => project)],
    );
    for (const { programmeId, projectId, partnerId, name, laender } of rows)
      groups.get(unfitKey(programmeId, projectId))!.push(
        Object.assign(new FundingUnfit(), {
          code: 'OTHER_LAND' as const,
          text: unfitText(ctx.locale, 'OTHER_LAND', name, laender),
          partnerId,
        }),
      );
    return groups;
  };
}

function toProgramme({ laender, ...row }: ProgrammeRow): FundingProgramme {
  return Object.assign(new FundingProgramme(), row, {
    laender: laender.map((land) => Object.assign(new Land(), land)),
  });
}
