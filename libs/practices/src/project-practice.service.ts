import { LIMITS, isId } from '@app/contracts';
import { isCalendarDay } from '@app/directory';
import { Clock, berlinDay } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { manyLines, oneLine, orNothing } from '@app/platform/input';
import { ProjectGate, ProjectJournal } from '@app/projects';
import { Injectable } from '@nestjs/common';
import type { EditPracticeDraftInput } from './practice.model.js';

interface Known {
  readonly projectId: string;
  readonly version: number;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly costCents: number | null;
  readonly result: string | null;
  readonly lessons: string | null;
  readonly contactId: string | null;
}

/** Practices from finished projects: filled in from what the project says, edited by its people, shown by editors. */
@Injectable()
export class ProjectPracticeService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly gate: ProjectGate,
    private readonly journal: ProjectJournal,
  ) {}

  /**
   * Makes the draft of a finished project: its words, topics and confirmed partners, from when to when (what the project
   * says, else the days on which it began to run and was finished), costs, result, what did not work; whom to ask is the
   * person who makes it if that person leads the project, else the first who does. Of a project there is one: doing it
   * again, also at once, gives the same.
   *
   * @returns the id
   * @throws Problem `NOT_FOUND` unless the actor edits the project, `PROJECT_NOT_FINISHED`
   */
  async draft(ctx: Ctx, projectId: string): Promise<string> {
    const { personId } = signedIn(ctx);
    return this.db.run(ctx, async (tx) => {
      const project = await this.gate.take(tx, projectId, 'edit');
      const known = await this.db.row<{ id: string }>(tx, 'select id from practice where project_id = $1', [
        projectId,
      ]);
      if (known) return known.id;
      if (project.state !== 'FINISHED') throw new Problem('PROJECT_NOT_FINISHED');
      const period = await this.period(tx, projectId);
      const row = await this.db.row<{ id: string }>(
        tx,
        `insert into practice (project_id, title, summary, body, topic_ids, starts_on, ends_on, cost_cents, result, lessons,
           contact_id, consent, consent_at, drafted_by, created_at, updated_at)
         select p.id, p.title, p.summary, p.body, p.topic_ids, $3, $4, p.cost_cents, p.result, p.lessons,
           (select pp.person_id from project_person pp where pp.project_id = p.id and pp.role = 'LEAD'
             order by pp.person_id <> $2, pp.added_at, pp.person_id limit 1), 'GIVEN', $5, $2, $5, $5
         from project p where p.id = $1 returning id`,
        [projectId, personId, period.startsOn, period.endsOn, this.clock.now()],
      );
      await this.db.execute(
        tx,
        `insert into practice_organisation (practice_id, position, municipality_id, institution_id)
         select $2, row_number() over (order by a.is_lead desc, a.confirmed_at, a.id), a.municipality_id, a.institution_id
         from project_partner a where a.project_id = $1 and a.state = 'CONFIRMED'`,
        [projectId, row!.id],
      );
      await this.journal.note(tx, projectId, 'FACTS', null);
      return row!.id;
    });
  }

  /**
   * Changes a practice of a project; false for one that is of no project.
   *
   * @throws Problem `NOT_FOUND`, `STALE_VERSION`, `TOO_LONG`, `BAD_INPUT`, also for a contact who is not of the project
   */
  async edit(ctx: Ctx, input: EditPracticeDraftInput): Promise<boolean> {
    const projectId = await this.projectOf(ctx, input.id);
    if (projectId === null) return false;
    await this.db.run(ctx, async (tx) => {
      await this.gate.take(tx, projectId, 'edit');
      const known = found(await this.known(tx, input.id));
      if (known.version !== input.version) throw new Problem('STALE_VERSION');
      const facts = checked(input, known);
      if (facts.contactId !== null && facts.contactId !== known.contactId)
        await this.checkContact(tx, projectId, facts.contactId);
      await this.db.execute(
        tx,
        `update practice set title = $2, summary = $3, body = $4, starts_on = $5, ends_on = $6, cost_cents = $7, result = $8,
           lessons = $9, contact_id = $10, updated_at = $11, version = version + 1 where id = $1`,
        [
          input.id,
          oneLine(input.title, {
            field: 'input.title',
            min: LIMITS.projectTitleMin,
            max: LIMITS.projectTitle,
          }),
          manyLines(input.summary, { field: 'input.summary', min: 0, max: LIMITS.projectSummary }),
          manyLines(input.body, { field: 'input.body', min: 0, max: LIMITS.projectBody }),
          facts.startsOn,
          facts.endsOn,
          facts.costCents,
          facts.result,
          facts.lessons,
          facts.contactId,
          this.clock.now(),
        ],
      );
      await this.journal.note(tx, projectId, 'FACTS', null);
    });
    return true;
  }

  /**
   * Shows a practice of a public project to everybody as a brief entry, or takes that back.
   *
   * @throws Problem `NOT_FOUND`, also for a project that is not public
   */
  async show(ctx: Ctx, id: string, shown: boolean): Promise<void> {
    const projectId = found(await this.projectOf(ctx, id), 'no practice of a project');
    await this.db.run(ctx, async (tx) => {
      const project = await this.gate.take(tx, projectId, 'manage');
      if (project.visibility !== 'PUBLIC')
        throw new Problem('NOT_FOUND', { internal: 'the project is not public' });
      const changed = await this.db.execute(
        tx,
        `update practice set state = $2, updated_at = $3, version = version + 1 where id = $1 and state <> $2`,
        [id, shown ? 'BRIEF' : 'DRAFT', this.clock.now()],
      );
      if (changed > 0) await this.journal.note(tx, projectId, 'FACTS', null);
    });
  }

  private async projectOf(ctx: Ctx, id: string): Promise<string | null> {
    if (!isId(id)) return null;
    const row = await this.db.row<{ projectId: string | null }>(
      ctx,
      'select project_id as "projectId" from practice where id = $1',
      [id],
    );
    return row?.projectId ?? null;
  }

  private known(tx: Ctx, id: string): Promise<Known | null> {
    return this.db.row<Known & Record<string, unknown>>(
      tx,
      `select project_id as "projectId", version, starts_on::text as "startsOn", ends_on::text as "endsOn",
         cost_cents::float8 as "costCents", result, lessons, contact_id as "contactId" from practice where id = $1`,
      [id],
    );
  }

  private async checkContact(tx: Ctx, projectId: string, personId: string): Promise<void> {
    const isIn =
      isId(personId) &&
      (await this.db.row(tx, 'select 1 as x from project_person where project_id = $1 and person_id = $2', [
        projectId,
        personId,
      ]));
    if (!isIn) throw new Problem('BAD_INPUT', { field: 'input.contactId' });
  }

  private async period(
    tx: Ctx,
    projectId: string,
  ): Promise<{ startsOn: string | null; endsOn: string | null }> {
    const row = found(
      await this.db.row<{
        startsOn: string | null;
        endsOn: string | null;
        runningSince: Date | null;
        finishedAt: Date;
      }>(
        tx,
        `select p.starts_on::text as "startsOn", p.ends_on::text as "endsOn", p.state_since as "finishedAt",
           (select min(h.created_at) from project_history h where h.project_id = p.id and h.kind = 'STATE' and h.to_value = 'RUNNING') as "runningSince"
         from project p where p.id = $1`,
        [projectId],
      ),
    );
    const startsOn = row.startsOn ?? (row.runningSince && berlinDay(row.runningSince));
    const endsOn = row.endsOn ?? berlinDay(row.finishedAt);
    // A start that was planned for later than the end says nothing.
    return startsOn !== null && endsOn < startsOn ? { startsOn: null, endsOn } : { startsOn, endsOn };
  }
}

type Facts = Omit<Known, 'projectId' | 'version'>;

/** What is left out stays; nothing is nothing. */
function checked(input: EditPracticeDraftInput, known: Known): Facts {
  const max = LIMITS.projectResult;
  const facts: Facts = {
    startsOn: input.startsOn === undefined ? known.startsOn : input.startsOn || null,
    endsOn: input.endsOn === undefined ? known.endsOn : input.endsOn || null,
    costCents: input.costCents === undefined ? known.costCents : input.costCents,
    result:
      input.result === undefined
        ? known.result
        : orNothing(manyLines, input.result, { field: 'input.result', max }),
    lessons:
      input.lessons === undefined
        ? known.lessons
        : orNothing(manyLines, input.lessons, { field: 'input.lessons', max }),
    contactId: input.contactId === undefined ? known.contactId : input.contactId || null,
  };
  for (const field of ['startsOn', 'endsOn'] as const) {
    const day = facts[field];
    if (day !== null && !isCalendarDay(day)) throw new Problem('BAD_INPUT', { field: `input.${field}` });
  }
  if (facts.startsOn !== null && facts.endsOn !== null && facts.endsOn < facts.startsOn)
    throw new Problem('BAD_INPUT', { field: 'input.endsOn' });
  const cost = facts.costCents;
  if (cost !== null && !(Number.isInteger(cost) && cost >= 0 && cost <= LIMITS.moneyCents))
    throw new Problem('BAD_INPUT', { field: 'input.costCents' });
  return facts;
}
