import { randomBytes } from 'node:crypto';
import { LIMITS } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { manyLines, oneLine, orNothing } from '@app/platform/input';
import { Outbox } from '@app/platform/outbox';
import { RateLimits } from '@app/platform/rate-limit';
import { TopicIndex } from '@app/topics';
import { Injectable } from '@nestjs/common';
import slugify from '@sindresorhus/slugify';
import { mayCommitFor, ownOrganisationRef, type OrganisationRef } from '../partner/organisation-ref.js';
import type { ProjectVisibility, StanceSide } from '../projects.enums.js';
import { ProjectGate } from './project-gate.js';
import { ProjectJournal } from './project-journal.js';
import type {
  CreateProjectInput,
  EditProjectInput,
  ProjectResultInput,
  ProjectStanceInput,
} from './project.inputs.js';
import { idempotencyKey, projectText, type ProjectText } from './project.rules.js';
import { projectTexts } from './project.texts.js';

interface Stance {
  readonly side: StanceSide;
  readonly text: string;
  readonly topicId: string | null;
}

/** What came of a project. */
type Said = {
  readonly result: string | null;
  readonly lessons: string | null;
  readonly costCents: number | null;
};

/** What is asked for when a project is finished, and what is missing without it. */
const SAID_AT_THE_END = [
  ['result', 'NO_RESULT'],
  ['lessons', 'NO_LESSONS'],
  ['costCents', 'NO_COSTS'],
] as const;

const SLUG = 80;

/** Writing a project down, and changing what it says. */
@Injectable()
export class ProjectService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly limits: RateLimits,
    private readonly topics: TopicIndex,
    private readonly gate: ProjectGate,
    private readonly journal: ProjectJournal,
  ) {}

  /**
   * Writes an idea down for an own organisation, which leads it; the person leads it too. The leading organisation
   * has committed when the person may commit for it. The same idempotency key again, also many times at once, gives
   * the same project.
   *
   * @returns the id
   * @throws Problem `NOT_FOUND`, `BAD_INPUT`, `TOO_LONG`, `TOPICS_COUNT`, `TOO_MANY_REQUESTS`
   */
  async create(ctx: Ctx, input: CreateProjectInput): Promise<string> {
    const actor = signedIn(ctx);
    const key = idempotencyKey(input.idempotencyKey);
    const lead = ownOrganisationRef(actor, input.organisationId);
    const text = projectText(input);
    const topicIds = await this.checkedTopics(input.topicIds);
    const stances = await this.checkedStances(input.wanted, input.offered);
    const known = await this.created(ctx, actor.personId, key);
    if (known !== null) return known;
    await this.limits.consume(ctx, 'project', actor.personId);
    return this.db.run(ctx, async (tx) => {
      const values = { text, topicIds, visibility: input.visibility };
      let id = await this.insert(tx, key, values, slugFor(text.title, input.visibility));
      if (id === null) {
        // Another process was faster with the same key and has committed by now, or the address is taken.
        const same = await this.created(tx, actor.personId, key);
        if (same !== null) return same;
        id = found(await this.insert(tx, key, values, slugFor(text.title, null)));
      }
      await this.putStances(tx, id, stances);
      await this.begin(tx, id, lead);
      await this.journal.note(tx, id, 'FACTS', { kind: 'CREATED', ...lead });
      await this.outbox.append(tx, 'project.created.v1', { projectId: id });
      return id;
    });
  }

  /**
   * Changes what a project says, and with the right to lead it who can see it. Fields left out stay as they are.
   *
   * @throws Problem `NOT_FOUND`, `STALE_VERSION`, `BAD_INPUT`, `TOO_LONG`, `TOPICS_COUNT`
   */
  async edit(ctx: Ctx, input: EditProjectInput): Promise<void> {
    const topicIds = input.topicIds ? await this.checkedTopics(input.topicIds) : null;
    await this.db.run(ctx, async (tx) => {
      const project = await this.gate.take(tx, input.id, 'edit');
      if (project.version !== input.version) throw new Problem('STALE_VERSION');
      const before = found(await this.words(tx, input.id));
      const text = projectText({
        title: input.title ?? before.title,
        summary: input.summary ?? before.summary,
        body: input.body ?? before.body,
        joinQuestions: input.joinQuestions ?? before.joinQuestions,
        startsOn: input.startsOn === undefined ? before.startsOn : input.startsOn,
        endsOn: input.endsOn === undefined ? before.endsOn : input.endsOn,
      });
      await this.db.execute(
        tx,
        `update project set title = $2, summary = $3, body = $4, body_html = $5, join_questions = $6, starts_on = $7,
           ends_on = $8, topic_ids = coalesce($9::uuid[], topic_ids), version = version + 1 where id = $1`,
        [
          input.id,
          text.title,
          text.summary,
          text.body,
          text.bodyHtml,
          text.joinQuestions,
          text.startsOn,
          text.endsOn,
          topicIds,
        ],
      );
      if (input.wanted || input.offered)
        await this.putStances(tx, input.id, await this.checkedStances(input.wanted, input.offered), [
          ...(input.wanted ? (['WANTED'] as const) : []),
          ...(input.offered ? (['OFFERED'] as const) : []),
        ]);
      const renamed = before.title !== text.title;
      await this.journal.note(tx, input.id, 'FACTS', {
        kind: 'EDITED',
        from: renamed ? before.title : null,
        to: renamed ? text.title : null,
      });
      if (input.visibility && input.visibility !== project.visibility) {
        if (!project.rights.canManage)
          throw new Problem('NOT_FOUND', { internal: 'may not change who sees it' });
        await this.show(tx, input.id, project.visibility, input.visibility);
      }
    });
  }

  /**
   * Writes down what came of a project, what it cost, and what did not work. Fields left out stay as they are, empty
   * ones are taken away; of a finished project nothing it had to say for that can be.
   *
   * @throws Problem `NOT_FOUND`, `STALE_VERSION`, `BAD_INPUT`, `TOO_LONG`, `PROJECT_NOT_READY`
   */
  async recordResult(ctx: Ctx, input: ProjectResultInput): Promise<void> {
    const max = LIMITS.projectResult;
    const result = orNothing(manyLines, input.result, { field: 'input.result', max });
    const lessons = orNothing(manyLines, input.lessons, { field: 'input.lessons', max });
    const cost = input.costCents ?? null;
    if (cost !== null && !(Number.isInteger(cost) && cost >= 0 && cost <= MAX_COST))
      throw new Problem('BAD_INPUT', { field: 'input.costCents' });
    await this.db.run(ctx, async (tx) => {
      const project = await this.gate.take(tx, input.projectId, 'edit');
      if (project.version !== input.version) throw new Problem('STALE_VERSION');
      const said = found(await this.said(tx, input.projectId));
      const now = {
        result: input.result === undefined ? said.result : result,
        lessons: input.lessons === undefined ? said.lessons : lessons,
        costCents: input.costCents === undefined ? said.costCents : cost,
      };
      if (project.state === 'FINISHED')
        for (const [field, gap] of SAID_AT_THE_END)
          if (said[field] !== null && now[field] === null)
            throw new Problem('PROJECT_NOT_READY', {
              field: `input.${field}`,
              values: { missing: projectTexts.text(tx.locale, gap), gaps: gap },
            });
      await this.db.execute(
        tx,
        'update project set result = $2, lessons = $3, cost_cents = $4, version = version + 1 where id = $1',
        [input.projectId, now.result, now.lessons, now.costCents],
      );
      await this.journal.note(tx, input.projectId, 'FACTS', { kind: 'RESULT' });
    });
  }

  private said(tx: Ctx, id: string): Promise<Said | null> {
    return this.db.row<Said>(
      tx,
      'select result, lessons, cost_cents::float8 as "costCents" from project where id = $1',
      [id],
    );
  }

  private async show(tx: Ctx, id: string, from: ProjectVisibility, to: ProjectVisibility): Promise<void> {
    await this.db.execute(tx, 'update project set visibility = $2 where id = $1', [id, to]);
    await this.journal.note(tx, id, 'FACTS', { kind: 'VISIBILITY', from, to });
    await this.journal.narrowed(tx, id);
  }

  private async insert(
    tx: Ctx,
    key: string,
    {
      text,
      topicIds,
      visibility,
    }: { text: ProjectText; topicIds: readonly string[]; visibility: ProjectVisibility },
    slug: string,
  ): Promise<string | null> {
    const now = this.clock.now();
    const row = await this.db.row<{ id: string }>(
      tx,
      `insert into project (slug, title, summary, body, body_html, visibility, topic_ids, join_questions, starts_on, ends_on,
         state_since, created_by, created_at, updated_at, idempotency_key)
       values ($1, $2, $3, $4, $5, $6, $7::uuid[], $8, $9, $10, $11, $12, $11, $11, $13)
       on conflict do nothing returning id`,
      [
        slug,
        text.title,
        text.summary,
        text.body,
        text.bodyHtml,
        visibility,
        topicIds,
        text.joinQuestions,
        text.startsOn,
        text.endsOn,
        now,
        signedIn(tx).personId,
        key,
      ],
    );
    return row?.id ?? null;
  }

  private async begin(tx: Ctx, id: string, lead: OrganisationRef): Promise<void> {
    const actor = signedIn(tx);
    const commits = mayCommitFor(actor, lead);
    const now = this.clock.now();
    await this.db.execute(
      tx,
      `insert into project_partner (project_id, municipality_id, institution_id, is_lead, state, added_by, created_at, confirmed_at, confirmed_by)
       values ($1, $2, $3, true, $4, $5, $6, $7, $8)`,
      [
        id,
        lead.municipalityId,
        lead.institutionId,
        commits ? 'CONFIRMED' : 'ACCEPTED',
        actor.personId,
        now,
        commits ? now : null,
        commits ? actor.personId : null,
      ],
    );
    await this.db.execute(
      tx,
      `insert into project_person (project_id, person_id, role, municipality_id, institution_id, added_by, added_at)
       values ($1, $2, 'LEAD', $3, $4, $2, $5)`,
      [id, actor.personId, lead.municipalityId, lead.institutionId, now],
    );
  }

  private async putStances(
    tx: Ctx,
    id: string,
    stances: readonly Stance[],
    sides: readonly StanceSide[] = ['WANTED', 'OFFERED'],
  ): Promise<void> {
    await this.db.execute(tx, 'delete from project_stance where project_id = $1 and side = any($2::text[])', [
      id,
      sides,
    ]);
    await this.db.execute(
      tx,
      `insert into project_stance (project_id, side, position, text, topic_id)
       select $1, x.side, row_number() over (partition by x.side order by x.n), x.text, x.topic_id
       from unnest($2::text[], $3::text[], $4::uuid[]) with ordinality x (side, text, topic_id, n)`,
      [
        id,
        stances.map(({ side }) => side),
        stances.map(({ text }) => text),
        stances.map(({ topicId }) => topicId),
      ],
    );
  }

  private async checkedTopics(ids: readonly string[]): Promise<string[]> {
    const max = LIMITS.topicsPerQuestion;
    const field = 'input.topicIds';
    if (ids.length > max * 2) throw new Problem('TOPICS_COUNT', { field, values: { max } });
    const catalogue = await this.topics.current();
    if (ids.some((id) => !catalogue.byId(id)))
      throw new Problem('NOT_FOUND', { field, internal: 'unknown topic' });
    const topics = catalogue.manyById(ids);
    if (topics.length < 1 || topics.length > max)
      throw new Problem('TOPICS_COUNT', { field, values: { max } });
    return topics.map(({ id }) => id);
  }

  private async checkedStances(
    wanted: readonly ProjectStanceInput[] | null | undefined,
    offered: readonly ProjectStanceInput[] | null | undefined,
  ): Promise<Stance[]> {
    const catalogue = await this.topics.current();
    return (
      [
        ['WANTED', wanted ?? [], 'input.wanted'],
        ['OFFERED', offered ?? [], 'input.offered'],
      ] as const
    ).flatMap(([side, list, field]) => {
      if (list.length > LIMITS.projectStances)
        throw new Problem('BAD_INPUT', { field, values: { max: LIMITS.projectStances } });
      return list.map(({ text, topicId }) => {
        const topic = topicId == null ? null : catalogue.byId(topicId);
        if (topic === undefined) throw new Problem('NOT_FOUND', { field, internal: 'unknown topic' });
        return {
          side,
          text: oneLine(text, { field, max: LIMITS.projectStance }),
          topicId: topic?.id ?? null,
        };
      });
    });
  }

  private words(
    tx: Ctx,
    id: string,
  ): Promise<{
    title: string;
    summary: string;
    body: string;
    joinQuestions: string[];
    startsOn: string | null;
    endsOn: string | null;
  } | null> {
    return this.db.row(
      tx,
      `select title, summary, body, join_questions as "joinQuestions", starts_on::text as "startsOn", ends_on::text as "endsOn"
       from project where id = $1`,
      [id],
    );
  }

  private async created(ctx: Ctx, personId: string, key: string): Promise<string | null> {
    const row = await this.db.row<{ id: string }>(
      ctx,
      'select id from project where created_by = $1 and idempotency_key = $2',
      [personId, key],
    );
    return row?.id ?? null;
  }
}

/** EUR cents, ten thousand million euros. */
const MAX_COST = 1_000_000_000_000;

/** Pages of the client under the address of projects. */
const RESERVED: ReadonlySet<string> = new Set(['neu', 'meine', 'new']);

/**
 * The title as an address, with an ending that cannot be guessed unless the project is for everybody.
 *
 * @param visibility null when the plain address is taken
 */
function slugFor(title: string, visibility: ProjectVisibility | null): string {
  const base =
    slugify(title, { decamelize: false, locale: 'de' }).slice(0, SLUG).replace(/-$/, '') || 'projekt';
  return visibility === 'PUBLIC' && !RESERVED.has(base) ? base : `${base}-${randomBytes(5).toString('hex')}`;
}
