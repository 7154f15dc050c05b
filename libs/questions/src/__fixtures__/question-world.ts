import { DirectoryApiModule } from '@app/directory';
import { IdentityApiModule } from '@app/identity';
import { TestApp, insertMembership, insertPerson, insertTown, type TestActor } from '@app/testing';
import { TopicService, TopicsApiModule } from '@app/topics';
import type { InstanceRole } from '@app/contracts';
import { QuestionsApiModule } from '../questions-api.module.js';

/** A network of three towns with people, on the delivered taxonomy; what the specs of this lib start from. */
export class QuestionWorld {
  private constructor(
    readonly app: TestApp,
    readonly freyung: string,
    readonly vrees: string,
    readonly moelln: string,
    /** A member of Freyung. */
    readonly asker: TestActor,
    /** Administers Freyung. */
    readonly admin: TestActor,
    /** A member of Vrees. */
    readonly helper: TestActor,
    /** Signed in, belongs to no town. */
    readonly account: TestActor,
    readonly editor: TestActor,
    readonly moderator: TestActor,
    private readonly topicIds: ReadonlyMap<string, string>,
  ) {}

  static async start(): Promise<QuestionWorld> {
    const app = await TestApp.start({
      imports: [IdentityApiModule, DirectoryApiModule, TopicsApiModule, QuestionsApiModule],
    });
    await app.get(TopicService).syncTaxonomy(app.ctx());
    const topics = await app.db.rows<{ id: string; slug: string }>(app.ctx(), 'select id, slug from topic');
    const freyung = await insertTown(app, { name: 'Freyung', landKey: '09', sizeClass: 'KLEINE_KLEINSTADT' });
    const vrees = await insertTown(app, { name: 'Vrees', landKey: '03', sizeClass: 'LANDGEMEINDE' });
    const moelln = await insertTown(app, { name: 'Mölln', landKey: '01', sizeClass: 'GROESSERE_KLEINSTADT' });
    const staff = async (role: InstanceRole): Promise<TestActor> => insertPerson(app, { instanceRoles: [role] });
    return new QuestionWorld(
      app,
      freyung,
      vrees,
      moelln,
      await memberOf(app, freyung),
      await memberOf(app, freyung, true),
      await memberOf(app, vrees),
      await insertPerson(app),
      await staff('EDITOR'),
      await staff('MODERATOR'),
      new Map(topics.map(({ id, slug }) => [slug, id])),
    );
  }

  /** Another active member of a town. */
  member(town: string): Promise<TestActor> {
    return memberOf(this.app, town);
  }

  topic(slug: string): string {
    const id = this.topicIds.get(slug);
    if (!id) throw new Error(`The taxonomy has no ${slug}`);
    return id;
  }

  /** Input of `askQuestion` that is right in every way. */
  asking(changes: object = {}): Record<string, unknown> {
    return {
      municipalityId: this.freyung,
      title: 'Wie belebt ihr leere Läden?',
      body: 'Bei uns stehen **drei** Läden leer.',
      topicIds: [this.topic('leerstand')],
      visibility: 'PUBLIC',
      idempotencyKey: crypto.randomUUID(),
      ...changes,
    };
  }

  /** Asks as `asker` and returns the id. */
  async ask(changes: object = {}): Promise<string> {
    const { askQuestion } = await this.app.ok<{ askQuestion: { id: string } }>(
      this.asker,
      'mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }',
      { input: this.asking(changes) },
    );
    return askQuestion.id;
  }

  /** Answers as `actor` (`helper` unless given) and returns the id. */
  async answer(questionId: string, actor: TestActor = this.helper): Promise<string> {
    const { answerQuestion } = await this.app.ok<{ answerQuestion: { id: string } }>(
      actor,
      'mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { id } }',
      { input: { questionId, body: 'Wir haben sie zwischengenutzt.', idempotencyKey: crypto.randomUUID() } },
    );
    return answerQuestion.id;
  }

  /** Comments as `actor` and returns the id. */
  async comment(place: { questionId?: string; answerId?: string }, actor: TestActor = this.helper): Promise<string> {
    const { comment } = await this.app.ok<{ comment: { id: string } }>(
      actor,
      'mutation ($input: CommentInput!) { comment(input: $input) { id } }',
      { input: { ...place, body: 'Gute Frage!', idempotencyKey: crypto.randomUUID() } },
    );
    return comment.id;
  }

  /** The columns of one row. */
  async row<Row extends Record<string, unknown>>(table: string, id: string): Promise<Row> {
    return (await this.app.db.row<Row>(this.app.ctx(), `select * from ${table} where id = $1`, [id]))!;
  }

  /** Payloads of the messages of a type that concern `id`, in order. */
  async messages(type: string, id: string): Promise<Record<string, unknown>[]> {
    const rows = await this.app.db.rows<{ payload: Record<string, unknown> }>(
      this.app.ctx(),
      `select payload from outbox where type = $1 and payload::text like '%' || $2 || '%' order by id`,
      [type, id],
    );
    return rows.map(({ payload }) => payload);
  }

  /** Kinds of the live entries of a question, in order. */
  async live(questionId: string): Promise<string[]> {
    const rows = await this.app.db.rows<{ kind: string }>(
      this.app.ctx(),
      'select kind from live_event where room = $1 order by seq',
      [`question:${questionId}`],
    );
    return rows.map(({ kind }) => kind);
  }
}

async function memberOf(app: TestApp, town: string, admin = false): Promise<TestActor> {
  const person = await insertPerson(app);
  await insertMembership(app, person.personId, town, { role: admin ? 'ADMIN' : 'MEMBER' });
  return { ...person, municipalityIds: [town], adminOf: admin ? [town] : [] };
}
