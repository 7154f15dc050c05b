import { isId } from '@app/contracts';
import { isMember } from '@app/directory';
import type { Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, type Connection } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { isCurator } from '../project/project.rules.js';
import { actorAt, actorValues, projectVisible, roleOf, workVisible } from '../project/project.sql.js';
import type { ProjectRole, ProjectVisibility } from '../projects.enums.js';
import { ProjectUpdate } from './update.model.js';

const AT = actorAt(1);
/** Number of the parameter that says whether the actor is staff. */
const CURATES = 5;
const NEXT = 6;

const WORK = workVisible('p', AT, CURATES);

const COLUMNS = `u.id, u.project_id as "projectId", u.title, u.body, u.body_html as "bodyHtml", u.audience, u.version,
  u.created_by as "createdBy", u.created_at as "createdAt", u.edited_at as "editedAt",
  u.hidden_at is not null as hidden, u.hidden_reason as "hiddenReason", p.visibility, ${roleOf('p', AT)} as role,
  ${WORK} as "seesWork"`;

const FROM = 'project_update u join project p on p.id = u.project_id';
/** What moderation has hidden stays with its author. */
const VISIBLE = `(${projectVisible('p', AT)} and (u.audience = 'PROJECT' or ${WORK})
  and (u.hidden_at is null or u.created_by = $${AT.person}::uuid))`;

type UpdateRow = Omit<ProjectUpdate, 'canEdit' | 'canReport'> & {
  visibility: ProjectVisibility;
  role: ProjectRole | null;
  seesWork: boolean;
} & Record<string, unknown>;

/** Reads updates as the actor may see them. */
@Injectable()
export class UpdateReader {
  constructor(private readonly db: Database) {}

  /** The update, or null when the actor cannot see it. */
  async one(ctx: Ctx, id: string): Promise<ProjectUpdate | null> {
    if (!isId(id)) return null;
    const row = await this.db.row<UpdateRow>(
      ctx,
      `select ${COLUMNS} from ${FROM} where u.id = $${NEXT} and ${VISIBLE}`,
      [...this.values(ctx), id],
    );
    return row ? this.model(ctx, row) : null;
  }

  /** Updates of a project that the actor can see, the newest first. @throws Problem `BAD_INPUT` for a wrong cursor or page size */
  async list(
    ctx: Ctx,
    projectId: string,
    first: number | null,
    after: string | null,
  ): Promise<Connection<ProjectUpdate>> {
    const size = pageSize(first);
    const [before = null] = decodeCursor(after, ['id']) ?? [];
    const rows = await this.db.rows<UpdateRow>(
      ctx,
      `select ${COLUMNS} from ${FROM}
       where u.project_id = $${NEXT} and ${VISIBLE} and ($${NEXT + 1}::uuid is null or u.id < $${NEXT + 1})
       order by u.id desc limit $${NEXT + 2}`,
      [...this.values(ctx), projectId, before, size + 1],
    );
    return toConnection(
      rows.map((row) => this.model(ctx, row)),
      size,
      ({ id }) => encodeCursor([id]),
    );
  }

  private values(ctx: Ctx): unknown[] {
    return [...actorValues(ctx.actor), ctx.actor?.permissions.has('project.curate') ?? false];
  }

  private model(ctx: Ctx, { visibility, role, seesWork, ...update }: UpdateRow): ProjectUpdate {
    // As with the people of a project: no names for visitors.
    const namesPeople = seesWork || isMember(ctx.actor) || (ctx.actor?.institutionIds.size ?? 0) > 0;
    return Object.assign(new ProjectUpdate(), update, {
      canEdit:
        !update.hidden && (role === 'LEAD' || role === 'EDITOR' || isCurator(ctx.actor, { visibility })),
      canReport: ctx.actor !== null && update.createdBy !== ctx.actor.personId,
      createdBy: namesPeople ? update.createdBy : null,
    });
  }
}
