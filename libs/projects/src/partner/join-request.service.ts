import { LIMITS, isId } from '@app/contracts';
import { Clock, addWorkingDays } from '@app/platform/clock';
import { Problem, found, signedIn, type Actor, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { manyLines, orNothing } from '@app/platform/input';
import { Outbox } from '@app/platform/outbox';
import { RateLimits } from '@app/platform/rate-limit';
import { Injectable } from '@nestjs/common';
import { ProjectGate } from '../project/project-gate.js';
import { ProjectJournal } from '../project/project-journal.js';
import { seeksPartners } from '../project/project.rules.js';
import type { JoinRequestState } from '../projects.enums.js';
import { isOf, mayCommitFor, ownOrganisationRef, type OrganisationRef } from './organisation-ref.js';
import { PartnerEntry } from './partner.entry.js';
import type { RequestToJoinInput } from './partner.inputs.js';

/** So long the lead has before it is reminded. */
export const REMIND_WORKING_DAYS = 5;

interface LockedRequest extends OrganisationRef {
  readonly id: string;
  readonly projectId: string;
  readonly state: JoinRequestState;
  readonly requestedBy: string | null;
  readonly contribution: string | null;
  readonly commits: boolean;
}

interface Answered {
  readonly question: string;
  readonly answer: string;
}

/** Organisations that want to join a project, and what its lead decides. */
@Injectable()
export class JoinRequestService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly limits: RateLimits,
    private readonly gate: ProjectGate,
    private readonly journal: ProjectJournal,
    private readonly entry: PartnerEntry,
  ) {}

  /**
   * Asks to join for an own organisation, with the questions of the project answered. Asking again while the first
   * request is open, also many times at once, gives the same request. Asked by somebody who may commit for the
   * organisation, accepted will mean committed.
   *
   * @returns the id
   * @throws Problem `NOT_FOUND`, `PROJECT_NO_SEARCH`, `PROJECT_ALREADY_IN`, `BAD_INPUT` for unanswered questions,
   *   `TOO_LONG`, `TOO_MANY_REQUESTS`
   */
  async ask(ctx: Ctx, input: RequestToJoinInput): Promise<string> {
    const actor = signedIn(ctx);
    const ref = ownOrganisationRef(actor, input.organisationId);
    const message = manyLines(input.message, { field: 'input.message', max: LIMITS.joinMessage });
    const contribution = orNothing(manyLines, input.contribution, {
      field: 'input.contribution',
      max: LIMITS.projectContribution,
    });
    await this.limits.consume(ctx, 'project.join', actor.personId);
    return this.db.run(ctx, async (tx) => {
      const project = await this.gate.take(tx, input.projectId, 'see');
      const open = await this.open(tx, input.projectId, ref);
      if (open) return open;
      if (!seeksPartners(project)) throw new Problem('PROJECT_NO_SEARCH');
      if (await this.entry.live(tx, input.projectId, ref))
        throw new Problem('PROJECT_ALREADY_IN', { values: { organisation: await this.nameOf(tx, ref) } });
      const answers = answered(project.joinQuestions, input.answers ?? []);
      const id = await this.insert(tx, actor, input.projectId, ref, { message, contribution, answers });
      await this.journal.note(tx, input.projectId, 'REQUESTS', null);
      await this.outbox.append(tx, 'project.join-requested.v1', {
        requestId: id,
        projectId: input.projectId,
      });
      return id;
    });
  }

  /**
   * The lead takes the organisation in, or refuses with a reason that it sees.
   *
   * @returns the id of the project
   * @throws Problem `NOT_FOUND`, `ALREADY_DECIDED`, `PROJECT_REQUEST_LAPSED`, `REASON_REQUIRED`, `TOO_LONG`
   */
  async decide(ctx: Ctx, requestId: string, accept: boolean, reason: string | null): Promise<string> {
    const why = orNothing(manyLines, reason, { field: 'reason', max: LIMITS.reason });
    if (!accept && why === null) throw new Problem('REASON_REQUIRED', { field: 'reason' });
    return this.change(ctx, requestId, 'manage', async (tx, request) => {
      await this.close(tx, request, accept ? 'ACCEPTED' : 'REFUSED', why);
      if (accept)
        await this.entry.accept(tx, request.projectId, request, {
          contribution: request.contribution,
          committedBy: (await this.stillCommits(tx, request)) ? request.requestedBy : null,
        });
      if (accept && request.requestedBy !== null)
        await this.entry.letIn(tx, request.projectId, request.requestedBy, request);
      await this.outbox.append(tx, 'project.join-decided.v1', { requestId, projectId: request.projectId });
    });
  }

  /**
   * Takes a request back; for the people of the organisation.
   *
   * @returns the id of the project
   * @throws Problem `NOT_FOUND`, `ALREADY_DECIDED`, `PROJECT_REQUEST_LAPSED`
   */
  async withdraw(ctx: Ctx, requestId: string): Promise<string> {
    const actor = signedIn(ctx);
    return this.change(ctx, requestId, 'see', async (tx, request) => {
      const { municipalityId, institutionId } = request;
      ownOrganisationRef(actor, municipalityId ?? institutionId ?? '');
      await this.close(tx, request, 'WITHDRAWN', null);
    });
  }

  private async change(
    ctx: Ctx,
    requestId: string,
    right: 'see' | 'manage',
    work: (tx: Ctx, request: LockedRequest) => Promise<void>,
  ): Promise<string> {
    found(isId(requestId) || null, 'no id');
    return this.db.run(ctx, async (tx) => {
      const { projectId } = found(
        await this.db.row<{ projectId: string }>(
          tx,
          'select project_id as "projectId" from project_join_request where id = $1',
          [requestId],
        ),
      );
      await this.gate.take(tx, projectId, right);
      const request = found(
        await this.db.row<LockedRequest & Record<string, unknown>>(
          tx,
          `select id, project_id as "projectId", state, requested_by as "requestedBy", contribution, commits,
             municipality_id as "municipalityId", institution_id as "institutionId"
           from project_join_request where id = $1`,
          [requestId],
        ),
      );
      if (request.state !== 'OPEN') {
        // To those who are no part of it, a decided request looks like none.
        if (right === 'see')
          ownOrganisationRef(signedIn(tx), request.municipalityId ?? request.institutionId ?? '');
        const lapsed = request.state === 'LAPSED' && !(await this.entry.live(tx, projectId, request));
        throw new Problem(lapsed ? 'PROJECT_REQUEST_LAPSED' : 'ALREADY_DECIDED');
      }
      await work(tx, request);
      await this.journal.note(tx, projectId, 'REQUESTS', null);
      return projectId;
    });
  }

  private async close(
    tx: Ctx,
    request: LockedRequest,
    state: Exclude<JoinRequestState, 'OPEN'>,
    reason: string | null,
  ): Promise<void> {
    await this.db.execute(
      tx,
      'update project_join_request set state = $2, reason = $3, decided_at = $4, decided_by = $5 where id = $1',
      [request.id, state, reason, this.clock.now(), signedIn(tx).personId],
    );
  }

  private async insert(
    tx: Ctx,
    actor: Actor,
    projectId: string,
    ref: OrganisationRef,
    words: { message: string; contribution: string | null; answers: readonly Answered[] },
  ): Promise<string> {
    const now = this.clock.now();
    const lead = await this.db.row<{ land: string | null }>(
      tx,
      `select m.land_key as land from project_partner a join municipality m on m.id = a.municipality_id
       where a.project_id = $1 and a.is_lead`,
      [projectId],
    );
    const row = await this.db.row<{ id: string }>(
      tx,
      `insert into project_join_request (project_id, municipality_id, institution_id, requested_by, message, contribution, answers, commits, created_at, remind_at)
       values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10) returning id`,
      [
        projectId,
        ref.municipalityId,
        ref.institutionId,
        actor.personId,
        words.message,
        words.contribution,
        JSON.stringify(words.answers),
        mayCommitFor(actor, ref),
        now,
        addWorkingDays(now, REMIND_WORKING_DAYS, lead?.land ?? null),
      ],
    );
    return row!.id;
  }

  /** Whoever asked may have lost the mandate since. */
  private async stillCommits(tx: Ctx, request: LockedRequest): Promise<boolean> {
    if (!request.commits || request.requestedBy === null) return false;
    const row = await this.db.row(
      tx,
      `select 1 as x from membership where person_id = $1 and municipality_id = $2 and state = 'ACTIVE' and mandate
       union all
       select 1 from institution_membership where person_id = $1 and institution_id = $3 and state = 'ACTIVE' and role = 'ADMIN'`,
      [request.requestedBy, request.municipalityId, request.institutionId],
    );
    return row !== null;
  }

  private async open(tx: Ctx, projectId: string, ref: OrganisationRef): Promise<string | null> {
    const row = await this.db.row<{ id: string }>(
      tx,
      `select r.id from project_join_request r where r.project_id = $1 and r.state = 'OPEN' and ${isOf('r', 2, 3)}`,
      [projectId, ref.municipalityId, ref.institutionId],
    );
    return row?.id ?? null;
  }

  private async nameOf(tx: Ctx, ref: OrganisationRef): Promise<string> {
    const row = await this.db.row<{ name: string }>(
      tx,
      'select name from municipality where id = $1 union all select name from institution where id = $2',
      [ref.municipalityId, ref.institutionId],
    );
    return row?.name ?? '';
  }
}

/** The questions with what was answered, each of them. @throws Problem `BAD_INPUT`, `TOO_LONG` */
function answered(questions: readonly string[], answers: readonly string[]): Answered[] {
  const field = 'input.answers';
  if (answers.length !== questions.length) throw new Problem('BAD_INPUT', { field });
  return questions.map((question, index) => ({
    question,
    answer: manyLines(answers[index]!, { field, max: LIMITS.projectAnswer }),
  }));
}
