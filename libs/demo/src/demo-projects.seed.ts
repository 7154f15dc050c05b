import { Clock, addWorkingDays, berlinDayAfter } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { renderMarkdown } from '@app/platform/markdown';
import { Injectable } from '@nestjs/common';
import { PROJECTS, TOWNS, type DemoProject } from './content/index.js';
import type { DemoPeople } from './demo-people.seed.js';
import type { TownIds } from './demo-towns.seed.js';

const HOUR_MS = 3_600_000;

/** A finished project that really was, and two invented ones, back-dated as the content says. */
@Injectable()
export class DemoProjectsSeed {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async seed(tx: Ctx, towns: TownIds, people: DemoPeople): Promise<void> {
    for (const project of PROJECTS) {
      const id = await this.project(tx, project);
      await this.stances(tx, id, project);
      await this.partners(tx, id, project, towns);
      await this.people(tx, id, project, towns, people);
      await this.milestones(tx, id, project);
      await this.history(tx, id, project, people);
      await this.request(tx, id, project, towns, people);
      if (project.hasBrief) await this.brief(tx, id, project);
    }
  }

  private async project(tx: Ctx, project: DemoProject): Promise<string> {
    const at = this.ago(project.ageHours);
    const row = await this.db.row<{ id: string }>(
      tx,
      `insert into project (slug, title, summary, body, body_html, state, state_since, visibility, topic_ids, join_questions,
         partners_complete, starts_on, ends_on, is_example, created_at, updated_at, idempotency_key)
       values ($1, $2, $3, $4, $5, $6, $7, 'PUBLIC', array(select t.id from unnest($8::text[]) with ordinality s (slug, n)
           join topic t on t.slug = s.slug order by s.n), $9, $10, $11, $12, $13, $7, $7, $14)
       returning id`,
      [
        project.slug,
        project.title,
        project.summary,
        project.body,
        renderMarkdown(project.body),
        project.state,
        at,
        project.topics,
        project.joinQuestions,
        project.state === 'FINISHED',
        project.startsOn,
        project.endsOn,
        project.isExample,
        `demo-${project.slug}`,
      ],
    );
    return row!.id;
  }

  private async stances(tx: Ctx, id: string, { wanted, offered }: DemoProject): Promise<void> {
    for (const [side, list] of [
      ['WANTED', wanted],
      ['OFFERED', offered],
    ] as const)
      for (const [index, { text, topic }] of list.entries())
        await this.db.execute(
          tx,
          `insert into project_stance (project_id, side, position, text, topic_id)
           values ($1, $2, $3, $4, (select id from topic where slug = $5))`,
          [id, side, index + 1, text, topic],
        );
  }

  private async partners(
    tx: Ctx,
    id: string,
    { partners, hasLead, ageHours }: DemoProject,
    towns: TownIds,
  ): Promise<void> {
    const at = this.ago(ageHours);
    for (const [index, { town, state, contribution }] of partners.entries())
      await this.db.execute(
        tx,
        `insert into project_partner (project_id, municipality_id, is_lead, state, contribution, created_at, confirmed_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          id,
          towns.get(town),
          hasLead && index === 0,
          state,
          contribution ?? null,
          at,
          state === 'CONFIRMED' ? at : null,
        ],
      );
  }

  private async people(
    tx: Ctx,
    id: string,
    project: DemoProject,
    towns: TownIds,
    people: DemoPeople,
  ): Promise<void> {
    for (const { person, role } of project.people)
      await this.db.execute(
        tx,
        `insert into project_person (project_id, person_id, role, municipality_id, added_at) values ($1, $2, $3, $4, $5)`,
        [id, people.ids.get(person), role, towns.get(people.townOf.get(person)!), this.ago(project.ageHours)],
      );
  }

  private async milestones(tx: Ctx, id: string, { milestones, ageHours }: DemoProject): Promise<void> {
    const now = this.clock.now();
    for (const { title, dueDays, reached } of milestones)
      await this.db.execute(
        tx,
        `insert into project_milestone (project_id, title, due_on, reached_at, created_at) values ($1, $2, $3, $4, $5)`,
        [
          id,
          title,
          berlinDayAfter(now, dueDays),
          reached ? new Date(now.getTime() + dueDays * 24 * HOUR_MS) : null,
          this.ago(ageHours),
        ],
      );
  }

  /** What was invented has a history; of what really was none is made up. */
  private async history(tx: Ctx, id: string, project: DemoProject, people: DemoPeople): Promise<void> {
    const lead = project.people[0];
    const steps = project.isExample ? (['IDEA', 'SEEKING_PARTNERS', 'RUNNING'] as const) : [];
    const entries: { kind: string; from: string | null; to: string | null }[] = [
      { kind: 'CREATED', from: null, to: null },
    ];
    for (const [index, to] of steps.entries()) {
      if (index > 0) entries.push({ kind: 'STATE', from: steps[index - 1]!, to });
      if (to === project.state) break;
    }
    for (const { kind, from, to } of entries)
      await this.db.execute(
        tx,
        `insert into project_history (project_id, kind, actor_id, from_value, to_value, created_at) values ($1, $2, $3, $4, $5, $6)`,
        [id, kind, lead ? people.ids.get(lead.person) : null, from, to, this.ago(project.ageHours)],
      );
  }

  private async request(
    tx: Ctx,
    id: string,
    { request, joinQuestions, partners }: DemoProject,
    towns: TownIds,
    people: DemoPeople,
  ): Promise<void> {
    if (!request) return;
    const at = this.ago(request.ageHours);
    const land = TOWNS.find(({ ags }) => ags === partners[0]?.town)?.stateKey ?? null;
    await this.db.execute(
      tx,
      `insert into project_join_request (project_id, municipality_id, requested_by, message, contribution, answers, commits, created_at, remind_at)
       values ($1, $2, $3, $4, $5, $6::jsonb, true, $7, $8)`,
      [
        id,
        towns.get(people.townOf.get(request.person)!),
        people.ids.get(request.person),
        request.message,
        request.contribution,
        JSON.stringify(
          joinQuestions.map((question, index) => ({ question, answer: request.answers[index] })),
        ),
        at,
        addWorkingDays(at, 5, land),
      ],
    );
  }

  /** The facts of the project as a practice; what else others would need is not known and left empty. */
  private async brief(tx: Ctx, id: string, { ageHours }: DemoProject): Promise<void> {
    await this.db.execute(
      tx,
      `with made as (
         insert into practice (project_id, title, summary, body, topic_ids, starts_on, ends_on, state, consent, consent_at, created_at, updated_at)
         select p.id, p.title, p.summary, '', p.topic_ids, p.starts_on, p.ends_on, 'BRIEF', 'GIVEN', $2, $2, $2
         from project p where p.id = $1 returning id)
       insert into practice_organisation (practice_id, position, municipality_id)
       select made.id, row_number() over (order by a.is_lead desc, fold(m.name)), m.id from made
       join project_partner a on a.project_id = $1 join municipality m on m.id = a.municipality_id`,
      [id, this.ago(ageHours)],
    );
  }

  private ago(hours: number): Date {
    return new Date(this.clock.now().getTime() - hours * HOUR_MS);
  }
}
