import { randomUUID } from 'node:crypto';
import type { MessagePayload, MessageType } from '@app/contracts';
import { IdentityApiModule } from '@app/identity';
import { MaintenanceModule } from '@app/platform/maintenance';
import { Outbox } from '@app/platform/outbox';
import { TestApp, insertMembership, insertPerson, insertTown, type InlineJob, type TestActor } from '@app/testing';
import { JobHandlers } from '@app/platform/jobs';
import type { Type } from '@nestjs/common';
import { NotificationsApiModule } from '../notifications-api.module.js';
import { NotificationsWorkerModule } from '../notifications-worker.module.js';

/** Somebody in a spec; `name` makes failures readable. */
export type Somebody = TestActor & { readonly email: string };

export interface OutgoingMail {
  id: string;
  kind: string;
  recipient: string;
  locale: string;
  data: Record<string, unknown>;
  message_id: string;
}

/** A network with two towns, a topic below another, and whatever a spec adds. Writes rows as the other libs would. */
export class Scene {
  town = '';
  otherTown = '';
  topic = '';
  parentTopic = '';

  private constructor(readonly app: TestApp) {}

  static async start(more: readonly Type[] = []): Promise<Scene> {
    const app = await TestApp.start({
      imports: [MaintenanceModule, IdentityApiModule, NotificationsApiModule, NotificationsWorkerModule, ...more],
    });
    const scene = new Scene(app);
    scene.town = await insertTown(app, { name: 'Wittenberge' });
    scene.otherTown = await insertTown(app, { name: 'Freyung' });
    scene.parentTopic = await scene.insert('topic', {
      slug: 'innenstadt',
      name_de: 'Innenstadt',
      name_en: 'Town centre',
      position: 0,
    });
    scene.topic = await scene.insert('topic', {
      slug: 'leerstand',
      name_de: 'Leerstand',
      name_en: 'Vacancy',
      position: 1,
      parent_id: scene.parentTopic,
    });
    return scene;
  }

  /** Inserts a row and returns its id. */
  async insert(table: string, values: Record<string, unknown>): Promise<string> {
    const names = Object.keys(values);
    const row = await this.app.db.row<{ id: string }>(
      this.app.ctx(),
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')}) returning id`,
      Object.values(values),
    );
    return row!.id;
  }

  async execute(text: string, ...values: unknown[]): Promise<void> {
    await this.app.db.execute(this.app.ctx(), text, values);
  }

  rows<Row extends Record<string, unknown>>(text: string, ...values: unknown[]): Promise<Row[]> {
    return this.app.db.rows<Row>(this.app.ctx(), text, values);
  }

  /** Somebody who belongs to a town, unless `town` is null. */
  async person(values: Parameters<typeof insertPerson>[1] & { town?: string | null; admin?: boolean } = {}): Promise<Somebody> {
    const { town = this.otherTown, admin = false, ...rest } = values;
    const somebody = await insertPerson(this.app, rest);
    if (town === null) return somebody;
    await insertMembership(this.app, somebody.personId, town, { role: admin ? 'ADMIN' : 'MEMBER' });
    return { ...somebody, municipalityIds: [town], adminOf: admin ? [town] : [] };
  }

  async follow({ personId }: TestActor, target: 'TOPIC' | 'MUNICIPALITY' | 'QUESTION', id: string): Promise<void> {
    await this.execute(
      `insert into follow (person_id, target, target_id, created_at) values ($1, $2, $3, $4)`,
      personId,
      target,
      id,
      this.app.clock.now(),
    );
  }

  async prefer({ personId }: TestActor, kind: string, inApp: boolean, mail: string): Promise<void> {
    await this.execute(
      `insert into notification_preference (person_id, kind, in_app, mail) values ($1, $2, $3, $4)
       on conflict (person_id, kind) do update set in_app = $3, mail = $4`,
      personId,
      kind,
      inApp,
      mail,
    );
  }

  /** A question of a person of `town`, without a message. */
  question(author: TestActor, values: Record<string, unknown> = {}): Promise<string> {
    const now = this.app.clock.now();
    return this.insert('question', {
      author_id: author.personId,
      municipality_id: this.town,
      title: 'Wie beleben wir leere Läden?',
      slug: 'wie-beleben-wir-leere-laeden',
      body: 'Text',
      body_html: '<p>Text</p>',
      excerpt: 'Text',
      topic_ids: [this.topic],
      visibility: 'PUBLIC',
      created_at: now,
      last_activity_at: now,
      idempotency_key: randomUUID(),
      ...values,
    });
  }

  answer(author: TestActor, questionId: string, values: Record<string, unknown> = {}): Promise<string> {
    return this.insert('answer', { ...this.content(author, questionId), ...values });
  }

  comment(author: TestActor, questionId: string, values: Record<string, unknown> = {}): Promise<string> {
    return this.insert('comment', { ...this.content(author, questionId), ...values });
  }

  /** Opens a moderation case about something of `author`. */
  openCase(target: string, targetId: string, author: TestActor | null = null): Promise<string> {
    return this.insert('moderation_case', {
      target,
      target_id: targetId,
      snapshot_title: 'Titel',
      snapshot_text: 'Text',
      author_id: author?.personId ?? null,
      opened_at: this.app.clock.now(),
    });
  }

  async reportTo(caseId: string, { personId }: TestActor): Promise<string> {
    const [row] = await this.rows<{ id: string }>(
      `insert into report (case_id, target, target_id, reporter_id, reason, created_at)
       select id, target, target_id, $2, 'Grund der Meldung', $3 from moderation_case where id = $1 returning id`,
      caseId,
      personId,
      this.app.clock.now(),
    );
    return row!.id;
  }

  /** Decides a case without doing what was decided. */
  async decide(caseId: string, measure: string, { personId }: TestActor): Promise<string> {
    await this.execute(`update moderation_case set state = 'DECIDED' where id = $1`, caseId);
    return this.insert('moderation_decision', {
      case_id: caseId,
      measure,
      reason: 'Probe',
      decided_by: personId,
      decided_at: this.app.clock.now(),
    });
  }

  /** Appends a message and lets everything that follows happen. Returns the jobs that ran. */
  async say<Type extends MessageType>(type: Type, payload: MessagePayload<Type>): Promise<InlineJob[]> {
    const { app } = this;
    await app.db.run(app.ctx(), (ctx) => app.get(Outbox).append(ctx, type, payload));
    return app.settle();
  }

  /** Delivers jobs a second time, as a queue does after a crash. */
  async again(jobs: readonly InlineJob[]): Promise<void> {
    for (const job of jobs) await this.app.get(JobHandlers).process(job);
  }

  /** Asks a question and tells everybody. */
  async ask(author: TestActor, values: Record<string, unknown> = {}): Promise<string> {
    const questionId = await this.question(author, values);
    await this.say('question.asked.v1', { questionId });
    return questionId;
  }

  async reply(author: TestActor, questionId: string): Promise<string> {
    const answerId = await this.answer(author, questionId);
    await this.say('answer.posted.v1', { answerId, questionId });
    return answerId;
  }

  async remark(author: TestActor, questionId: string, answerId: string | null = null): Promise<string> {
    const commentId = await this.comment(author, questionId, { answer_id: answerId });
    await this.say('comment.posted.v1', { commentId, questionId, answerId });
    return commentId;
  }

  /** What a person has been told in the client, newest first. */
  told({ personId }: TestActor): Promise<{ kind: string; reason: string; subject_id: string; events: string[]; read_at: Date | null; withdrawn_at: Date | null }[]> {
    return this.rows(
      `select kind, reason, subject_id, events, read_at, withdrawn_at from notification
       where person_id = $1 and in_app order by last_at desc, id desc`,
      personId,
    );
  }

  /** Mails ordered for a person, oldest first. */
  mails({ email }: { email: string }): Promise<(OutgoingMail & Record<string, unknown>)[]> {
    return this.rows(`select id, kind, recipient, locale, data, message_id from outgoing_mail where recipient = $1 order by id`, email);
  }

  live({ personId }: TestActor): Promise<{ kind: string; payload: Record<string, unknown> }[]> {
    return this.rows(`select kind, payload from live_event where room = $1 order by seq`, `person:${personId}`);
  }

  private content(author: TestActor, questionId: string): Record<string, unknown> {
    return {
      question_id: questionId,
      author_id: author.personId,
      municipality_id: null,
      body: 'Text',
      body_html: '<p>Text</p>',
      created_at: this.app.clock.now(),
      idempotency_key: randomUUID(),
    };
  }
}
