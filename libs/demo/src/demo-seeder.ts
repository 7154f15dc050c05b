import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Outbox } from '@app/platform/outbox';
import { TAXONOMY, TopicService } from '@app/topics';
import { Injectable } from '@nestjs/common';
import { PEOPLE } from './content/index.js';
import { DemoDerived } from './demo-derived.js';
import { DEMO_PASSWORD } from './demo-people.seed.js';
import { DemoSeeds } from './demo-seeds.js';

/** A login somebody can try the product with. */
export interface DemoLogin {
  readonly email: string;
  readonly password: string;
  /** One line on what is to be seen with it. */
  readonly shows: string;
}

/** The newest open questions go through matching and notifications, so that the first visitor finds both at work. */
const LIVELY_QUESTIONS = 12;

/** Sets up taxonomy and example content. Everything it makes is marked as an example and invented. */
@Injectable()
export class DemoSeeder {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly topics: TopicService,
    private readonly seeds: DemoSeeds,
    private readonly derived: DemoDerived,
  ) {}

  /** Brings topics and synonyms to what the product ships; runs at every start and changes nothing the second time. */
  async syncTaxonomy(ctx: Ctx): Promise<void> {
    await this.topics.syncTaxonomy(ctx, TAXONOMY);
  }

  /** True while there is neither an account nor a municipality. */
  async isEmpty(ctx: Ctx): Promise<boolean> {
    const row = await this.db.row<{ filled: boolean }>(
      ctx,
      'select exists (select 1 from account) or exists (select 1 from municipality) as filled',
    );
    return row?.filled === false;
  }

  /** True when the database holds example people. */
  async isDemo(ctx: Ctx): Promise<boolean> {
    const row = await this.db.row<{ demo: boolean }>(
      ctx,
      'select exists (select 1 from person where is_example) as demo',
    );
    return row?.demo === true;
  }

  /** Writes the whole demo, or nothing: one transaction. */
  async seed(ctx: Ctx): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      const towns = await this.seeds.towns.seed(tx);
      const people = await this.seeds.people.seed(tx, towns);
      await this.seeds.content.seed(tx, towns, people);
      await this.seeds.conversations.seed(tx, towns, people);
      await this.seeds.institutions.seed(tx);
      await this.seeds.projects.seed(tx, towns, people);
      await this.seeds.projectWork.seed(tx, towns, people);
      await this.announce(tx);
    });
    await this.derived.refresh(ctx);
  }

  /** The logins of the demo, town people first. */
  logins(): readonly DemoLogin[] {
    return PEOPLE.filter((person) => person.showcase).map((person) => ({
      email: person.mail,
      password: DEMO_PASSWORD,
      shows: person.showcase!.en,
    }));
  }

  private async announce(tx: Ctx): Promise<void> {
    const questions = await this.db.rows<{ id: string }>(
      tx,
      `select id from question where state = 'OPEN' order by created_at desc limit ${LIVELY_QUESTIONS}`,
    );
    for (const { id } of questions.reverse())
      await this.outbox.append(tx, 'question.asked.v1', { questionId: id });
    const answers = await this.db.rows<{ id: string; questionId: string }>(
      tx,
      `select id, question_id as "questionId" from answer order by created_at desc limit ${LIVELY_QUESTIONS * 2}`,
    );
    for (const { id, questionId } of answers.reverse())
      await this.outbox.append(tx, 'answer.posted.v1', { answerId: id, questionId });
    const requests = await this.db.rows<{ id: string; projectId: string }>(
      tx,
      `select id, project_id as "projectId" from project_join_request where state = 'OPEN' order by created_at`,
    );
    for (const { id, projectId } of requests)
      await this.outbox.append(tx, 'project.join-requested.v1', { requestId: id, projectId });
    const applications = await this.db.rows<{ id: string; projectId: string }>(
      tx,
      `select id, project_id as "projectId" from support_application where state = 'SUBMITTED' order by created_at`,
    );
    for (const { id, projectId } of applications)
      await this.outbox.append(tx, 'support.applied.v1', { applicationId: id, projectId });
    const waiting = await this.db.rows<{ id: string; municipalityId: string; claim: boolean }>(
      tx,
      `select id, municipality_id as "municipalityId", claim from membership where state = 'PENDING' order by requested_at`,
    );
    for (const { id, municipalityId, claim } of waiting) {
      await this.outbox.append(tx, claim ? 'municipality.claimed.v1' : 'membership.requested.v1', {
        membershipId: id,
        municipalityId,
      });
    }
  }
}
