import { Database } from '@app/platform/database';
import type { Batch } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { AMONG_PROJECTS, listsOf, toDate, type ProjectPart } from '../project/project-part.js';
import { ProjectMilestone } from './milestone.model.js';

const COLUMNS =
  'm.id, m.project_id as "projectId", m.title, m.due_on::text as "dueOn", m.reached_at as "reachedAt"';

type MilestoneRow = Omit<ProjectMilestone, 'reachedAt'> & { reachedAt: string | null };

/** Milestones of projects, by day, those without one last. */
export const MILESTONES: ProjectPart<MilestoneRow, ProjectMilestone[]> = {
  sql: `
    select ${COLUMNS}
    from project_milestone m where m.project_id ${AMONG_PROJECTS} order by m.project_id, m.due_on nulls last, m.id`,
  values: (_, rows, ids) =>
    listsOf(ids, rows, (row) =>
      Object.assign(new ProjectMilestone(), row, { reachedAt: toDate(row.reachedAt) }),
    ),
};

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
}
