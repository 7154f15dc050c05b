import { insertPerson, type TestActor } from '@app/testing';
import { QuestionCounts } from '../question-counts.service.js';
import { QuestionWorld } from './question-world.js';

export const MARK = `id state reason answerReason canAnswer canUndo movedFollowers movedHelpful movedAlsoOurs
  question { id title } original { id title answerCount }`;
export const PROPOSE = `mutation ($q: ID!, $o: ID!, $r: String) { proposeDuplicate(questionId: $q, originalId: $o, reason: $r) { ${MARK} } }`;
export const ACCEPT = `mutation ($id: ID!) { acceptDuplicate(markId: $id) { ${MARK} } }`;
export const DECLINE = `mutation ($id: ID!, $r: String) { declineDuplicate(markId: $id, reason: $r) { ${MARK} } }`;
export const UNDO = `mutation ($id: ID!) { undoDuplicate(markId: $id) { ${MARK} } }`;
const QUESTION = `query ($id: ID!) { question(id: $id) { state duplicate answerCount helpfulCount alsoOursCount followerCount
  duplicateOf { id title } duplicates { id title answerCount } duplicateMark { ${MARK} } alsoOurs { name }
  answers { id } viewer { following helpful alsoOurs canClose canAnswer } } }`;
const LIST = `query ($filter: QuestionFilter) { questions(filter: $filter, first: 100) { nodes { id } } }`;

export interface Mark {
  id: string;
  state: string;
  reason: string | null;
  answerReason: string | null;
  canAnswer: boolean;
  canUndo: boolean;
  movedFollowers: number;
  movedHelpful: number;
  movedAlsoOurs: number;
  question: { id: string; title: string };
  original: { id: string } | null;
}
interface Shown {
  state: string;
  duplicate: boolean;
  answerCount: number;
  helpfulCount: number;
  alsoOursCount: number;
  followerCount: number;
  duplicateOf: { id: string } | null;
  duplicates: { id: string; answerCount: number }[];
  duplicateMark: Mark | null;
  alsoOurs: { name: string }[];
  viewer: Record<string, boolean>;
}

/** Questions that are the same, and who says so. */
export class DuplicateStage {
  private constructor(
    readonly world: QuestionWorld,
    /** Of Mölln: asks the original, votes elsewhere. */
    readonly other: TestActor,
  ) {}

  static async start(): Promise<DuplicateStage> {
    const world = await QuestionWorld.start();
    return new DuplicateStage(world, await world.member(world.moelln));
  }

  run(actor: TestActor, text: string) {
    return this.world.app.ok(actor, `mutation { ${text} }`);
  }

  async propose(q: string, o: string, actor = this.world.editor, r: string | null = null): Promise<Mark> {
    return (await this.world.app.ok<{ proposeDuplicate: Mark }>(actor, PROPOSE, { q, o, r })).proposeDuplicate;
  }

  async accept(id: string, actor = this.world.asker): Promise<Mark> {
    return (await this.world.app.ok<{ acceptDuplicate: Mark }>(actor, ACCEPT, { id })).acceptDuplicate;
  }

  async undo(id: string, actor: TestActor = this.world.editor): Promise<Mark> {
    return (await this.world.app.ok<{ undoDuplicate: Mark }>(actor, UNDO, { id })).undoDuplicate;
  }

  /** Not for a visitor unless said, to whom answers are given again for a moment. */
  async shown(id: string, actor: TestActor | null = this.world.account): Promise<Shown> {
    return (await this.world.app.ok<{ question: Shown }>(actor, QUESTION, { id })).question;
  }

  async listed(filter: object, actor: TestActor = this.world.account): Promise<string[]> {
    const { questions } = await this.world.app.ok<{ questions: { nodes: { id: string }[] } }>(actor, LIST, {
      filter,
    });
    return questions.nodes.map(({ id }) => id);
  }

  rows(text: string, ...values: unknown[]) {
    return this.world.app.db.rows<Record<string, unknown>>(this.world.app.ctx(), text, values);
  }

  async original(changes: object = {}): Promise<string> {
    const { askQuestion } = await this.world.app.ok<{ askQuestion: { id: string } }>(
      this.other,
      'mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }',
      {
        input: this.world.asking({
          municipalityId: this.world.moelln,
          title: 'Leerstand: Wer hat Erfahrung?',
          ...changes,
        }),
      },
    );
    return askQuestion.id;
  }

  /** Everything two questions are made of, as it is stored. */
  async state(...ids: string[]) {
    const of = (text: string) => this.rows(text, ids);
    return {
      questions: await of('select * from question where id = any($1::uuid[]) order by id'),
      votes: await of(
        'select * from helpful_vote where question_id = any($1::uuid[]) order by question_id, person_id',
      ),
      follows: await of('select * from follow where target_id = any($1::uuid[]) order by target_id, person_id'),
      followers: await of('select * from follow_count where target_id = any($1::uuid[]) order by target_id'),
      towns: await of(
        'select * from also_ours where question_id = any($1::uuid[]) order by question_id, municipality_id',
      ),
      lists: await of('select * from question_topic where question_id = any($1::uuid[]) order by 1, 2'),
      search: await of(
        'select question_id, listed, public from question_search where question_id = any($1::uuid[]) order by 1',
      ),
      counts: await this.rows('select * from topic_question_count where questions > 0 order by topic_id'),
    };
  }

  /** The counters of both questions are what a count gives. */
  async counted(): Promise<void> {
    expect(await this.world.app.get(QuestionCounts).rebuild(this.world.app.ctx())).toBe(0);
  }

  /** A duplicate of Freyung and an original of Mölln, with votes, followers and towns at one, the other and both. */
  async scene() {
    const { world, other } = this;
    const o = await this.original();
    const d = await world.ask();
    const both = await world.member(world.vrees);
    const only = await insertPerson(world.app);
    await this.run(world.helper, `setHelpful(questionId: "${d}", helpful: true)`);
    await this.run(both, `setHelpful(questionId: "${d}", helpful: true)`);
    await this.run(both, `setHelpful(questionId: "${o}", helpful: true)`);
    await this.run(other, `setHelpful(questionId: "${d}", helpful: true)`);
    await this.run(world.helper, `setAlsoOurs(questionId: "${d}", alsoOurs: true) { id }`);
    await this.run(other, `setAlsoOurs(questionId: "${d}", alsoOurs: true) { id }`);
    await this.run(world.asker, `setAlsoOurs(questionId: "${o}", alsoOurs: true) { id }`);
    for (const person of [both, only]) await this.run(person, `follow(target: QUESTION, id: "${d}")`);
    await this.run(both, `follow(target: QUESTION, id: "${o}")`);
    const answer = await world.answer(d);
    return { o, d, both, only, answer };
  }
}
