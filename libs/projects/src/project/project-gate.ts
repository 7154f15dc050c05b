import { isId } from '@app/contracts';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { canSee, rightsOn, type ProjectFacts, type ProjectRights } from './project.rules.js';
import { actorAt, actorValues, isPartnerOf, projectVisible, roleOf } from './project.sql.js';

/** A project whose row is locked, as the actor stands to it. */
export interface LockedProject extends ProjectFacts {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly partnersComplete: boolean;
  readonly joinQuestions: readonly string[];
  readonly rights: ProjectRights;
}

const RIGHT = { work: 'canWork', edit: 'canEdit', manage: 'canManage' } as const satisfies Record<
  string,
  keyof ProjectRights
>;

/** `see` for what everybody does who sees the project, otherwise as in `ProjectRights`. */
export type ProjectRight = 'see' | keyof typeof RIGHT;

const AT = actorAt(2);

/** SQL: the columns of `ProjectFacts` of project `p`; the actor's parameters start at $2. */
const FACTS = `p.id, p.title, p.state, p.paused_from as "pausedFrom", p.visibility, p.version,
  p.hidden_at is not null as hidden,  p.partners_complete as "partnersComplete", p.join_questions as "joinQuestions",
  ${roleOf('p', AT)} as role, ${isPartnerOf('p', AT)} as "isPartner"`;

/** The one way to change something of a project: it locks the project and knows who acts. */
@Injectable()
export class ProjectGate {
  constructor(private readonly db: Database) {}

  /**
   * Locks the project for the rest of the transaction. What is read after this is what others have left.
   *
   * @param right `see` for what everybody does who sees it, otherwise as in `ProjectRights`
   * @throws Problem `NOT_SIGNED_IN`, `NOT_FOUND` for what is not there, not visible or not allowed
   */
  async take(tx: Ctx, id: string, right: ProjectRight): Promise<LockedProject> {
    signedIn(tx);
    found(isId(id) || null, 'no id');
    await this.db.execute(tx, 'select 1 from project where id = $1 for update', [id]);
    return this.look(tx, id, right);
  }

  /**
   * As `take`, for what ends with the project: it stays as it was when the project was finished, and goes on with it.
   *
   * @throws Problem as `take`, `PROJECT_FINISHED`
   */
  async takeOpen(tx: Ctx, id: string, right: ProjectRight): Promise<LockedProject> {
    const project = await this.take(tx, id, right);
    if (project.state === 'FINISHED') throw new Problem('PROJECT_FINISHED');
    return project;
  }

  /**
   * As `take` without the lock: for what does not depend on the project staying as it is, and is done so often that
   * people would wait for each other (a text that is saved while it is typed).
   *
   * @throws Problem as `take`
   */
  async look(tx: Ctx, id: string, right: ProjectRight): Promise<LockedProject> {
    const actor = signedIn(tx);
    found(isId(id) || null, 'no id');
    const row = found((await this.facts(tx, [id]))[0] ?? null, `no project ${id}`);
    if (!canSee(actor, row)) throw new Problem('NOT_FOUND', { internal: 'may not see the project' });
    const rights = rightsOn(actor, row);
    if (right !== 'see' && !rights[RIGHT[right]])
      throw new Problem('NOT_FOUND', { internal: `no right to ${right}` });
    return { ...row, rights };
  }

  /** Those of these projects in which the actor has a right. */
  async entitled(ctx: Ctx, ids: readonly string[], right: keyof typeof RIGHT): Promise<ReadonlySet<string>> {
    const { actor } = ctx;
    if (!actor) return new Set();
    const rows = await this.facts(ctx, ids.filter(isId));
    return new Set(
      rows.filter((row) => canSee(actor, row) && rightsOn(actor, row)[RIGHT[right]]).map(({ id }) => id),
    );
  }

  private facts(
    ctx: Ctx,
    ids: readonly string[],
  ): Promise<(Omit<LockedProject, 'rights'> & Record<string, unknown>)[]> {
    return this.db.rows(
      ctx,
      `select ${FACTS} from project p where p.id = any($1::uuid[])`,
      // Whether the network's members see it is decided by `canSee`.
      [ids, ...actorValues(ctx.actor).slice(0, 3)],
    );
  }

  /** Those of these projects the actor can see. */
  async visible(ctx: Ctx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.db.rows<{ id: string }>(
      ctx,
      `select p.id from project p where p.id = any($1::uuid[]) and ${projectVisible('p', AT)}`,
      [ids.filter(isId), ...actorValues(ctx.actor)],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
