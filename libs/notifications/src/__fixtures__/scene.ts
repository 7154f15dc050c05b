import type { MailMode, MessagePayload, MessageType, NotificationKind } from '@app/contracts';
import { IdentityApiModule } from '@app/identity';
import { MaintenanceModule } from '@app/platform/maintenance';
import { Outbox } from '@app/platform/outbox';
import {
  TestApp,
  insertAnswer,
  insertCase,
  insertComment,
  insertFollow,
  insertMembership,
  insertNotificationPreference,
  insertPerson,
  insertQuestion,
  insertReport,
  insertTopic,
  insertTown,
  type CaseValues,
  type InlineJob,
  type PersonValues,
  type QuestionValues,
  type TestActor,
} from '@app/testing';
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

  static async start(more: readonly Type[] = [], environment: Record<string, string> = {}): Promise<Scene> {
    const app = await TestApp.start({
      environment,
      imports: [MaintenanceModule, IdentityApiModule, NotificationsApiModule, NotificationsWorkerModule, ...more],
    });
    const scene = new Scene(app);
    scene.town = await insertTown(app, { name: 'Wittenberge' });
    scene.otherTown = await insertTown(app, { name: 'Freyung' });
    scene.parentTopic = await insertTopic(app, {
      slug: 'innenstadt',
      nameDe: 'Innenstadt',
      nameEn: 'Town centre',
    });
    scene.topic = await insertTopic(app, {
      slug: 'leerstand',
      nameDe: 'Leerstand',
      nameEn: 'Vacancy',
      parentId: scene.parentTopic,
    });
    return scene;
  }

  async execute(text: string, ...values: unknown[]): Promise<void> {
    await this.app.db.execute(this.app.ctx(), text, values);
  }

  rows<Row extends Record<string, unknown>>(text: string, ...values: unknown[]): Promise<Row[]> {
    return this.app.db.rows<Row>(this.app.ctx(), text, values);
  }

  /** Somebody who belongs to a town, unless `town` is null. */
  async person(values: PersonValues & { town?: string | null; admin?: boolean } = {}): Promise<Somebody> {
    const { town = this.otherTown, admin = false, ...rest } = values;
    const somebody = await insertPerson(this.app, rest);
    if (town === null) return somebody;
    await insertMembership(this.app, somebody.personId, town, { role: admin ? 'ADMIN' : 'MEMBER' });
    return { ...somebody, municipalityIds: [town], adminOf: admin ? [town] : [] };
  }

  follow({ personId }: TestActor, target: 'TOPIC' | 'MUNICIPALITY' | 'QUESTION', id: string): Promise<void> {
    return insertFollow(this.app, personId, target, id);
  }

  prefer({ personId }: TestActor, kind: NotificationKind, inApp: boolean, mail: MailMode, push = false): Promise<void> {
    return insertNotificationPreference(this.app, personId, kind, inApp, mail, push);
  }

  /** The same person, signed in on one more browser. */
  async signedIn<Who extends TestActor>(somebody: Who, device = 'Firefox, Windows'): Promise<Who & { loginSessionId: string }> {
    const now = this.app.clock.now();
    const [row] = await this.rows<{ id: string }>(
      `insert into login_session (token_hash, account_id, created_at, last_seen_at, expires_at, device)
       values (decode(replace(gen_random_uuid()::text, '-', ''), 'hex'), $1, $2, $2, $2::timestamptz + interval '30 days', $3) returning id`,
      somebody.accountId,
      now,
      device,
    );
    return { ...somebody, loginSessionId: row!.id };
  }

  /** A question of a person of `town` on `topic`, without a message. */
  question({ personId }: TestActor, values: QuestionValues = {}): Promise<string> {
    return insertQuestion(this.app, personId, this.town, [this.topic], values);
  }

  answer({ personId }: TestActor, questionId: string): Promise<string> {
    return insertAnswer(this.app, questionId, personId, null);
  }

  comment({ personId }: TestActor, questionId: string, answerId: string | null = null): Promise<string> {
    return insertComment(this.app, { questionId, answerId }, personId, null);
  }

  /** Opens a moderation case about something of `author`. */
  openCase(target: CaseValues['target'] & string, targetId: string, author: TestActor | null = null): Promise<string> {
    return insertCase(this.app, targetId, { target, authorId: author?.personId ?? null });
  }

  reportTo(caseId: string, { personId }: TestActor): Promise<string> {
    return insertReport(this.app, caseId, personId);
  }

  /** Decides a case without doing what was decided. */
  async decide(caseId: string, measure: string, { personId }: TestActor): Promise<string> {
    await this.execute(`update moderation_case set state = 'DECIDED' where id = $1`, caseId);
    const [row] = await this.rows<{ id: string }>(
      `insert into moderation_decision (case_id, measure, reason, decided_by, decided_at)
       values ($1, $2, 'Probe', $3, $4) returning id`,
      caseId,
      measure,
      personId,
      this.app.clock.now(),
    );
    return row!.id;
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
  async ask(author: TestActor, values: QuestionValues = {}): Promise<string> {
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
    const commentId = await this.comment(author, questionId, answerId);
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
}
