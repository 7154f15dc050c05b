import { randomUUID } from 'node:crypto';
import { DirectoryApiModule } from '@app/directory';
import { IdentityApiModule } from '@app/identity';
import { QuestionsApiModule } from '@app/questions';
import { TestApp, insertMembership, insertPerson, insertTown, type TestActor } from '@app/testing';
import { TopicsApiModule } from '@app/topics';
import type { Type } from '@nestjs/common';
import { ModerationApiModule } from '../moderation-api.module.js';

const CASE = `id target targetId state version hidden url snapshotTitle snapshotText snapshotHtml snapshotExcerpt openedAt author { name }
  municipality { name } reports { reason reporter { name } } decisions { measure reason decidedBy { name } }`;

export const CASES = `query ($state: ModerationCaseState, $first: Int, $after: String) {
  moderationCases(state: $state, first: $first, after: $after) { nodes { ${CASE} } pageInfo { hasNextPage endCursor } }
}`;
export const REPORT = `mutation ($target: ReportTarget!, $id: ID!, $reason: String!) {
  report(target: $target, id: $id, reason: $reason) { id target targetId reason createdAt reporter { id } }
}`;
export const DECIDE = `mutation ($id: ID!, $measure: ModerationMeasure!, $reason: String!, $version: Int!) {
  decideCase(caseId: $id, measure: $measure, reason: $reason, version: $version) {
    state version hidden decisions { measure reason decidedBy { name } }
  }
}`;
export const REASON = 'Das ist Werbung für eine Firma.';

export interface CaseData {
  readonly id: string;
  readonly target: string;
  readonly targetId: string;
  readonly state: string;
  readonly version: number;
  readonly hidden: boolean;
  readonly url: string;
  readonly snapshotTitle: string;
  readonly snapshotText: string;
  readonly snapshotHtml: string;
  readonly snapshotExcerpt: string;
  readonly author: { readonly name: string } | null;
  readonly municipality: { readonly name: string } | null;
  readonly reports: readonly { readonly reason: string; readonly reporter: { readonly name: string } | null }[];
  readonly decisions: readonly {
    readonly measure: string;
    readonly reason: string;
    readonly decidedBy: { readonly name: string };
  }[];
}

export interface CasePage {
  readonly nodes: readonly CaseData[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A town with somebody who writes, somebody who reads, and a moderator. */
export class Scene {
  town!: string;
  author!: TestActor;
  reader!: TestActor;
  moderator!: TestActor;
  private topic!: string;

  private constructor(readonly app: TestApp) {}

  static async start(more: readonly Type[] = []): Promise<Scene> {
    const scene = new Scene(
      await TestApp.start({
        imports: [IdentityApiModule, DirectoryApiModule, TopicsApiModule, QuestionsApiModule, ModerationApiModule, ...more],
      }),
    );
    scene.town = await insertTown(scene.app, { name: 'Wittenberge' });
    scene.author = await scene.member('Frieda Beispiel');
    scene.reader = await scene.member('Kurt Muster');
    scene.moderator = await insertPerson(scene.app, { name: 'Mo Deration', instanceRoles: ['MODERATOR'] });
    const topic = await scene.one<{ id: string }>(
      `insert into topic (slug, name_de, name_en, position) values ('leerstand', 'Leerstand', 'Vacancy', 0) returning id`,
    );
    scene.topic = topic.id;
    return scene;
  }

  rows<Row extends Record<string, unknown>>(text: string, ...values: unknown[]): Promise<Row[]> {
    return this.app.db.rows<Row>(this.app.ctx(), text, values);
  }

  async one<Row extends Record<string, unknown>>(text: string, ...values: unknown[]): Promise<Row> {
    return (await this.rows<Row>(text, ...values))[0]!;
  }

  /** Somebody who belongs to the town. */
  async member(name: string): Promise<TestActor> {
    const person = await insertPerson(this.app, { name });
    await insertMembership(this.app, person.personId, this.town);
    return { ...person, municipalityIds: [this.town] };
  }

  async question(visibility: 'PUBLIC' | 'MEMBERS' = 'PUBLIC'): Promise<string> {
    const input = {
      municipalityId: this.town,
      title: 'Was tun mit leeren Läden?',
      body: 'In der **Bahnstraße** stehen fünf leer.',
      topicIds: [this.topic],
      visibility,
      idempotencyKey: randomUUID(),
    };
    const asked = await this.app.ok<{ askQuestion: { id: string } }>(
      this.author,
      `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }`,
      { input },
    );
    return asked.askQuestion.id;
  }

  async answer(questionId: string): Promise<string> {
    const posted = await this.app.ok<{ answerQuestion: { id: string } }>(
      this.author,
      `mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { id } }`,
      { input: { questionId, body: 'Wir haben sie **verpachtet**.', idempotencyKey: randomUUID() } },
    );
    return posted.answerQuestion.id;
  }

  async comment(questionId: string): Promise<string> {
    const posted = await this.app.ok<{ comment: { id: string } }>(
      this.author,
      `mutation ($input: CommentInput!) { comment(input: $input) { id } }`,
      { input: { questionId, body: 'Bei uns auch.', idempotencyKey: randomUUID() } },
    );
    return posted.comment.id;
  }

  async report(actor: TestActor, target: string, id: string, reason = REASON): Promise<{ id: string }> {
    return (await this.app.ok<{ report: { id: string } }>(actor, REPORT, { target, id, reason })).report;
  }

  /** The cases about a text, the latest first. */
  casesAbout(targetId: string, state = 'OPEN'): Promise<{ id: string }[]> {
    return this.rows<{ id: string }>(
      'select id from moderation_case where target_id = $1 and state = $2 order by id desc',
      targetId,
      state,
    );
  }

  /** The latest case about a text, as moderators see it. */
  async caseOf(targetId: string, state = 'OPEN'): Promise<CaseData | null> {
    const [latest] = await this.casesAbout(targetId, state);
    if (!latest) return null;
    const data = await this.app.ok<{ moderationCase: CaseData }>(
      this.moderator,
      `query ($id: ID!) { moderationCase(id: $id) { ${CASE} } }`,
      { id: latest.id },
    );
    return data.moderationCase;
  }

  async openCase(targetId: string): Promise<CaseData> {
    return (await this.caseOf(targetId))!;
  }

  decide(id: string, measure: string, version: number, reason = 'Werbung ist hier nicht erlaubt.') {
    return this.app.ok<{ decideCase: CaseData }>(this.moderator, DECIDE, { id, measure, reason, version });
  }

  /** How often somebody has looked at what a case is about, by the audit log. */
  async looks(caseId: string): Promise<number> {
    const found = await this.rows(
      `select 1 from audit_entry where action = 'moderation.look' and subject = $1`,
      `case:${caseId}`,
    );
    return found.length;
  }

  messages(type: string, key: string, id: string): Promise<{ payload: Record<string, string> }[]> {
    return this.rows(
      `select payload from outbox where type = $1 and payload->>$2 = $3 order by id`,
      type,
      key,
      id,
    );
  }

  /** A question as somebody sees it; null when hidden from them. */
  async sees(viewer: TestActor | null, questionId: string): Promise<object | null> {
    const document = `query ($id: ID!) { question(id: $id) { title } }`;
    return (await this.app.ok<{ question: object | null }>(viewer, document, { id: questionId })).question;
  }
}
