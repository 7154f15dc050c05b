import { Database } from '@app/platform/database';
import type { Batch } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { ProjectMilestone } from './milestone.model.js';

const COLUMNS =
  'm.id, m.project_id as "projectId", m.title, m.due_on::text as "dueOn", m.reached_at as "reachedAt"';

/** Reads milestones. Whether the project may be seen is decided before. */
@Injectable()
export class MilestoneReader {
  constructor(private readonly db: Database) {}

  /** Milestones by id. */
  readonly byId: Batch<string, ProjectMilestone> = async (ctx, ids) => {
    const rows = await this.db.rows<ProjectMilestone & Record<string, unknown>>(
      ctx,
      `select ${COLUMNS} from project_milestone m where m.id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, Object.assign(new ProjectMilestone(), row)]));
  };

  /** Milestones per project, by day, those without one last. */
  readonly byProject: Batch<string, ProjectMilestone[]> = async (ctx, ids) => {
    const rows = await this.db.rows<ProjectMilestone & Record<string, unknown>>(
      ctx,
      `select ${COLUMNS}
       from project_milestone m where m.project_id = any($1::uuid[]) order by m.project_id, m.due_on nulls last, m.id`,
      [ids],
    );
    const groups = new Map<string, ProjectMilestone[]>(ids.map((id) => [id, []]));
    for (const row of rows) groups.get(row.projectId)!.push(Object.assign(new ProjectMilestone(), row));
    return groups;
  };
}
