import type { Ctx } from '@app/platform/context';
import { actorAt, actorValues } from './project.sql.js';

/**
 * What a field shows of projects, read for several of them at once and together with other fields: see
 * `ProjectParts`. Whether a project may be seen is decided before.
 */
export interface ProjectPart<Row, Value> {
  /** Its rows in SQL. Parameters are those of `partValues`. */
  readonly sql: string;
  /** The values by project, from rows as JSON brings them: times are text. */
  readonly values: (ctx: Ctx, rows: readonly Row[], ids: readonly string[]) => Map<string, Value>;
}

export const PART_AT = actorAt(1);
/** Number of the parameter that says whether the actor is staff. */
export const PART_CURATES = 5;

/**
 * SQL: is one of the ids in parameter `n`. As a subquery, because PostgreSQL would otherwise find the plan for the few ids of
 * one page cheaper than one for any number, and plan the statement every time anew: that costs more than to run it.
 */
export const among = (n: number): string => `= any(array(select unnest($${n}::uuid[])))`;

/** SQL: is one of the projects that are asked for. */
export const AMONG_PROJECTS = among(6);

/** The parameters of every part: the actor, whether they are staff, the projects. */
export const partValues = (ctx: Ctx, ids: readonly string[]): unknown[] => [
  ...actorValues(ctx.actor),
  ctx.actor?.permissions.has('project.curate') ?? false,
  ids,
];

/** Lists by project, empty where there are no rows. */
export function listsOf<Row extends { projectId: string }, Value>(
  ids: readonly string[],
  rows: readonly Row[],
  toValue: (row: Row) => Value,
): Map<string, Value[]> {
  const lists = new Map<string, Value[]>(ids.map((id) => [id, []]));
  for (const row of rows) lists.get(row.projectId)!.push(toValue(row));
  return lists;
}

/** A time of a row that came as JSON. */
export const toDate = (text: string | null): Date | null => (text === null ? null : new Date(text));
