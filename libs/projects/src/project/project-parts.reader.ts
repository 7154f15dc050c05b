import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import type { Batch, GqlContext } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { UNREAD_THREADS } from '../discussion/thread.reader.js';
import { MILESTONES } from '../milestone/milestone.reader.js';
import { JOIN_REQUESTS, PARTNERS, VIEWER_ORGANISATIONS } from '../partner/partner.parts.js';
import { SEES_WORK } from '../task/task.reader.js';
import { partValues, type ProjectPart } from './project-part.js';
import { GAPS, PEOPLE, STANCES, TEXT } from './project.parts.js';

const PARTS = {
  text: TEXT,
  stances: STANCES,
  partners: PARTNERS,
  people: PEOPLE,
  milestones: MILESTONES,
  joinRequests: JOIN_REQUESTS,
  viewerOrganisations: VIEWER_ORGANISATIONS,
  gaps: GAPS,
  seesWork: SEES_WORK,
  unreadThreads: UNREAD_THREADS,
};

type PartName = keyof typeof PARTS;
type ValueOf<Name extends PartName> =
  (typeof PARTS)[Name] extends ProjectPart<infer _Row, infer Value> ? Value : never;
type PartKey = `${PartName} ${string}`;

const NAMES = Object.keys(PARTS) as PartName[];

/** Statements stay prepared; queries that nobody foresaw must not make more of them than this. */
const MOST_COMBINATIONS = 64;

/** Reads what fields show of projects: all that are asked for in the same tick, for all projects, in one statement. */
@Injectable()
export class ProjectParts {
  private readonly combinations = new Set<string>();

  constructor(private readonly db: Database) {}

  /** What the field `name` shows of a project the viewer can see. */
  load<Name extends PartName>(
    { loaders }: GqlContext,
    name: Name,
    projectId: string,
  ): Promise<ValueOf<Name> | null> {
    const key: PartKey = `${name} ${projectId}`;
    return loaders.load(this.batch, key) as Promise<ValueOf<Name> | null>;
  }

  /** The same of several projects, for services. */
  async read<Name extends PartName>(
    ctx: Ctx,
    name: Name,
    ids: readonly string[],
  ): Promise<Map<string, ValueOf<Name>>> {
    const values = await this.readAll(ctx, [name], ids);
    return values.get(name) as Map<string, ValueOf<Name>>;
  }

  private readonly batch: Batch<PartKey, unknown> = async (ctx, keys) => {
    const asked = keys.map((key) => key.split(' ') as [PartName, string]);
    const names = new Set(asked.map(([name]) => name));
    const ids = [...new Set(asked.map(([, id]) => id))];
    const values = await this.readAll(
      ctx,
      NAMES.filter((name) => names.has(name)),
      ids,
    );
    return new Map(keys.map((key, index) => [key, values.get(asked[index]![0])!.get(asked[index]![1])]));
  };

  private async readAll(
    ctx: Ctx,
    names: readonly PartName[],
    ids: readonly string[],
  ): Promise<Map<PartName, Map<string, unknown>>> {
    if (!this.isPrepared(names)) {
      const each = await Promise.all(names.map((name) => this.readAll(ctx, [name], ids)));
      return new Map(each.flatMap((values) => [...values]));
    }
    const row = await this.db.row<Record<string, never[] | null>>(
      ctx,
      statementOf(names),
      partValues(ctx, ids),
    );
    return new Map(names.map((name) => [name, PARTS[name].values(ctx, row![name] ?? [], ids)]));
  }

  /** True when these parts have a statement together. */
  private isPrepared(names: readonly PartName[]): boolean {
    if (names.length === 1) return true;
    const combination = names.join(' ');
    if (this.combinations.size < MOST_COMBINATIONS) this.combinations.add(combination);
    return this.combinations.has(combination);
  }
}

/** Every parameter is named once: not every part needs all of them, and PostgreSQL wants to know their types. */
const PARAMETERS = '(values ($1::uuid, $2::uuid[], $3::uuid[], $4::boolean, $5::boolean, $6::uuid[])) asked';

const statementOf = (names: readonly PartName[]): string =>
  `select ${names.map((name) => `(select json_agg(r) from (${PARTS[name].sql}) r) as "${name}"`).join(', ')} from ${PARAMETERS}`;
