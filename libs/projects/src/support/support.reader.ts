import { isId } from '@app/contracts';
import { Clock, berlinDay } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, type Batch, type Connection } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { actorAt, actorValues, projectVisible, roleOf, workVisible } from '../project/project.sql.js';
import type { ProjectRole } from '../projects.enums.js';
import { supportSides } from './support-application.service.js';
import type { SupportState } from './support.enums.js';
import { SupportApplication, SupportFormat, SupportHistoryEntry, SupportStep } from './support.model.js';
import { formatSteps, supportSteps, takesApplications } from './support.rules.js';

type FormatRow = Omit<SupportFormat, 'takesApplications' | 'steps'> & Record<string, unknown>;
type ApplicationRow = Omit<SupportApplication, 'steps'> & { readonly role: ProjectRole | null } & Record<
    string,
    unknown
  >;

const FORMATS = `
  select f.id, f.slug, f.kind, f.title, f.summary, f.body, f.body_html as "bodyHtml", f.conditions, f.questions, f.places,
    f.taken, f.opens_on::text as "opensOn", f.apply_by::text as "applyBy", f.runs_from::text as "runsFrom",
    f.runs_to::text as "runsTo", f.project_states as "projectStates", f.own_share as "ownShare", f.state,
    f.is_example as "isExample", f.version,
    case when $1::boolean then (select count(*)::int from support_application a where a.format_id = f.id and a.state = 'SUBMITTED') end as undecided
  from support_format f`;

/** SQL: the format `f` is shown to everybody. */
const SHOWN = `f.state in ('OPEN', 'CLOSED')`;

const AT = actorAt(1);
const CURATES = 5;
const NEXT = 6;

const APPLICATIONS = `
  select a.id, a.state, a.state_since as "stateSince", a.message, a.answers, a.reason, a.report, a.created_at as "createdAt",
    a.version, p.title as "projectTitle", a.format_id as "formatId", a.project_id as "projectId", a.applied_by as "appliedBy",
    lead.municipality_id as "municipalityId", lead.institution_id as "institutionId", ${roleOf('p', AT)} as role
  from support_application a join project p on p.id = a.project_id
  left join project_partner lead on lead.project_id = p.id and lead.is_lead and lead.ended_at is null`;

/** SQL: the inner work of project `p` may be seen. */
const WORK = `(${workVisible('p', AT, CURATES)} and ${projectVisible('p', AT)})`;

/** Reads formats, and applications as the actor may see them. */
@Injectable()
export class SupportReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** By id, whatever their state: an application names its format also when that is put away. */
  readonly formats: Batch<string, SupportFormat> = async (ctx, ids) => {
    const rows = await this.db.rows<FormatRow>(ctx, `${FORMATS} where f.id = any($2::uuid[])`, [
      keeps(ctx),
      ids.filter(isId),
    ]);
    return new Map(rows.map((row) => [row.id, this.format(ctx, row)]));
  };

  /** The format with this address, or null when the actor cannot see it. */
  async bySlug(ctx: Ctx, slug: string): Promise<SupportFormat | null> {
    if (slug.length > 200 || slug.includes('\u0000')) return null;
    const row = await this.db.row<FormatRow>(ctx, `${FORMATS} where f.slug = $2 and (${SHOWN} or $1)`, [
      keeps(ctx),
      slug,
    ]);
    return row && this.format(ctx, row);
  }

  /** The latest first; for editors also drafts and those put away. @throws Problem `BAD_INPUT` */
  async list(ctx: Ctx, first: number | null, after: string | null): Promise<Connection<SupportFormat>> {
    const size = pageSize(first);
    const [cursor = null] = decodeCursor(after, ['id']) ?? [];
    const rows = await this.db.rows<FormatRow>(
      ctx,
      `${FORMATS} where (${SHOWN} or $1) and ($2::uuid is null or f.id < $2) order by f.id desc limit $3`,
      [keeps(ctx), cursor, size + 1],
    );
    return toConnection(
      rows.map((row) => this.format(ctx, row)),
      size,
      ({ id }) => encodeCursor([id]),
    );
  }

  /** Applications for a format, for editors; the latest first. @throws Problem `BAD_INPUT` */
  async applications(
    ctx: Ctx,
    formatId: string | null,
    states: readonly SupportState[] | null,
    first: number | null,
    after: string | null,
  ): Promise<Connection<SupportApplication>> {
    const size = pageSize(first);
    const [cursor = null] = decodeCursor(after, ['id']) ?? [];
    if (formatId !== null && !isId(formatId)) return toConnection<SupportApplication>([], size, () => '');
    const rows = await this.db.rows<ApplicationRow>(
      ctx,
      `${APPLICATIONS} where ($4::uuid is null or a.format_id = $4)
         and ($5::text[] is null or a.state = any($5))
         and ($6::uuid is null or a.id < $6)
       order by a.id desc limit $7`,
      [...actorValues(ctx.actor).slice(0, 3), formatId, states, cursor, size + 1],
    );
    return toConnection(
      rows.map((row) => toApplication(ctx, row)),
      size,
      ({ id }) => encodeCursor([id]),
    );
  }

  /** Applications of projects, the latest first. Empty for those who may not see the inner work. */
  readonly byProject: Batch<string, SupportApplication[]> = async (ctx, ids) => {
    const groups = new Map<string, SupportApplication[]>(ids.map((id) => [id, []]));
    if (!ctx.actor) return groups;
    const rows = await this.db.rows<ApplicationRow>(
      ctx,
      `${APPLICATIONS} where a.project_id = any($${NEXT}::uuid[]) and ${WORK} order by a.project_id, a.id desc`,
      [...values(ctx), ids],
    );
    for (const row of rows) groups.get(row.projectId)!.push(toApplication(ctx, row));
    return groups;
  };

  /** An application the actor sees: of the project's people, or as an editor. */
  async application(ctx: Ctx, id: string): Promise<SupportApplication | null> {
    const row = await this.db.row<ApplicationRow>(
      ctx,
      `${APPLICATIONS} where a.id = $${NEXT} and (${WORK} or $${NEXT + 1}::boolean)`,
      [...values(ctx), id, keeps(ctx)],
    );
    return row && toApplication(ctx, row);
  }

  /** What has happened with applications, the first first. Whether they may be seen is decided before. */
  readonly history: Batch<string, SupportHistoryEntry[]> = async (ctx, ids) => {
    const groups = new Map<string, SupportHistoryEntry[]>(ids.map((id) => [id, []]));
    const rows = await this.db.rows<
      SupportHistoryEntry & { applicationId: string } & Record<string, unknown>
    >(
      ctx,
      `select s.id, s.application_id as "applicationId", s.to_state as "to", s.text, s.actor_id as "actorId", s.created_at as at
       from support_application_step s where s.application_id = any($1::uuid[]) order by s.application_id, s.id`,
      [ids],
    );
    for (const { applicationId, ...row } of rows)
      groups.get(applicationId)!.push(Object.assign(new SupportHistoryEntry(), row));
    return groups;
  };

  private format(ctx: Ctx, row: FormatRow): SupportFormat {
    return Object.assign(new SupportFormat(), row, {
      takesApplications: takesApplications(row, berlinDay(this.clock.now())),
      steps: keeps(ctx) ? [...formatSteps(row.state)] : [],
    });
  }
}

const keeps = ({ actor }: Ctx): boolean => actor?.permissions.has('support.keep') ?? false;

const values = (ctx: Ctx): unknown[] => [
  ...actorValues(ctx.actor),
  ctx.actor?.permissions.has('project.curate') ?? false,
];

function toApplication(ctx: Ctx, { role, ...row }: ApplicationRow): SupportApplication {
  const steps = supportSteps(row.state, supportSides(keeps(ctx), role));
  return Object.assign(new SupportApplication(), row, {
    steps: steps.map(({ to, needsText, isReport }) =>
      Object.assign(new SupportStep(), { to, needsText, isReport }),
    ),
  });
}
