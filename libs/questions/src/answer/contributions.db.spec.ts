import { insertMembership, type TestActor } from '@app/testing';
import { QuestionWorld } from '../__fixtures__/question-world.js';

const ANSWER = `mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { id bodyHtml municipality { name } author { id } viewer { canEdit canDelete helpful } } }`;
const EDIT_ANSWER = `mutation ($id: ID!, $body: String!) { editAnswer(id: $id, body: $body) { body editedAt revisions { title body } } }`;
const DELETE_ANSWER = `mutation ($id: ID!) { deleteAnswer(id: $id) }`;
const COMMENT = `mutation ($input: CommentInput!) { comment(input: $input) { id questionId answerId bodyHtml canEdit canDelete municipality { name } } }`;
const EDIT_COMMENT = `mutation ($id: ID!, $body: String!) { editComment(id: $id, body: $body) { body editedAt revisions { title body editor { id } } } }`;
const DELETE_COMMENT = `mutation ($id: ID!) { deleteComment(id: $id) }`;
const CLOSE = `mutation ($id: ID!) { closeQuestion(id: $id) { id } }`;
const READ = `query ($id: ID!) { question(id: $id) { answerCount commentCount lastActivityAt acceptedAnswerId answers { id comments { id } } comments { id } } }`;

interface Page {
  answerCount: number;
  commentCount: number;
  lastActivityAt: string;
  acceptedAnswerId: string | null;
  answers: { id: string; comments: { id: string }[] }[];
  comments: { id: string }[];
}

describe('contributions', () => {
  let world: QuestionWorld;
  beforeAll(async () => {
    world = await QuestionWorld.start();
  });
  afterAll(() => world?.app.stop());

  const read = async (id: string, actor: TestActor = world.helper) =>
    (await world.app.ok<{ question: Page }>(actor, READ, { id })).question;
  const answering = (questionId: string, changes: object = {}) => ({
    input: { questionId, body: '**So** geht es.', idempotencyKey: crypto.randomUUID(), ...changes },
  });

  describe('answers', () => {
    it('are posted for the own town, announced, counted and followed', async () => {
      const id = await world.ask();
      world.app.clock.advance({ hours: 1 });
      const { answerQuestion } = await world.app.ok<{ answerQuestion: { id: string } }>(
        world.helper,
        ANSWER,
        answering(id),
      );
      expect(answerQuestion).toMatchObject({
        bodyHtml: '<p><strong>So</strong> geht es.</p>',
        municipality: { name: 'Vrees' },
        author: { id: world.helper.personId },
        viewer: { canEdit: true, canDelete: true, helpful: false },
      });
      expect(await read(id)).toMatchObject({
        answerCount: 1,
        lastActivityAt: world.app.clock.now().toISOString(),
      });
      expect(await world.messages('answer.posted.v1', id)).toEqual([
        { answerId: answerQuestion.id, questionId: id },
      ]);
      expect(await world.live(id)).toEqual(['answer.posted']);
      expect(
        await world.app.ok(world.helper, `{ question(id: "${id}") { followerCount viewer { following } } }`),
      ).toEqual({ question: { followerCount: 2, viewer: { following: true } } });
    });

    it('of staff stand for no town; of people with two towns for the one they name, or joined first', async () => {
      const id = await world.ask();
      expect(await world.app.ok(world.editor, ANSWER, answering(id))).toMatchObject({
        answerQuestion: { municipality: null },
      });
      const both: TestActor = {
        ...(await world.member(world.vrees)),
        municipalityIds: [world.moelln, world.vrees],
      };
      world.app.clock.advance({ minutes: 1 });
      await insertMembership(world.app, both.personId, world.moelln);
      expect(await world.app.ok(both, ANSWER, answering(id))).toMatchObject({
        answerQuestion: { municipality: { name: 'Vrees' } },
      });
      expect(await world.app.ok(both, ANSWER, answering(id, { municipalityId: world.moelln }))).toMatchObject(
        {
          answerQuestion: { municipality: { name: 'Mölln' } },
        },
      );
    });

    it('are one of 50 that are sent at once with one key', async () => {
      const id = await world.ask();
      const input = answering(id);
      const results = await Promise.all(
        Array.from({ length: 50 }, () =>
          world.app.ok<{ answerQuestion: { id: string } }>(world.helper, ANSWER, input),
        ),
      );
      expect(new Set(results.map(({ answerQuestion }) => answerQuestion.id)).size).toBe(1);
      expect((await read(id)).answerCount).toBe(1);
    });

    it('are counted right when 30 people answer at once', async () => {
      const id = await world.ask();
      const people = await Promise.all(Array.from({ length: 30 }, () => world.member(world.vrees)));
      await Promise.all(people.map((person) => world.app.ok(person, ANSWER, answering(id))));
      expect(await read(id)).toMatchObject({ answerCount: 30 });
      expect(await world.live(id)).toHaveLength(30);
    });

    it.each([
      ['an empty text', () => ({ body: ' \n' }), 'BAD_INPUT'],
      ['a long text', () => ({ body: 'x'.repeat(20_001) }), 'TOO_LONG'],
      ['a foreign town', () => ({ municipalityId: world.freyung }), 'NOT_FOUND'],
      ['an unknown question', () => ({ questionId: crypto.randomUUID() }), 'NOT_FOUND'],
      ['something that is no id', () => ({ questionId: 'x' }), 'NOT_FOUND'],
      ['a bad key', () => ({ idempotencyKey: '' }), 'BAD_INPUT'],
    ])('are refused with %s', async (_name, wrong, code) => {
      const id = await world.ask();
      expect(await world.app.refused(world.helper, ANSWER, answering(id, wrong()))).toBe(code);
      expect((await read(id)).answerCount).toBe(0);
    });

    it('are refused to people without a town, to moderators and visitors', async () => {
      const id = await world.ask();
      expect(await world.app.refused(world.account, ANSWER, answering(id))).toBe('NOT_FOUND');
      expect(await world.app.refused(world.moderator, ANSWER, answering(id))).toBe('NOT_FOUND');
      expect(await world.app.refused(null, ANSWER, answering(id))).toBe('NOT_SIGNED_IN');
    });

    it('are edited by their author, with history', async () => {
      const answer = await world.answer(await world.ask());
      world.app.clock.advance({ minutes: 2 });
      expect(await world.app.ok(world.helper, EDIT_ANSWER, { id: answer, body: 'Besser so.' })).toEqual({
        editAnswer: {
          body: 'Besser so.',
          editedAt: world.app.clock.now().toISOString(),
          revisions: [{ title: null, body: 'Wir haben sie zwischengenutzt.' }],
        },
      });
      for (const who of [world.asker, world.editor, world.moderator])
        expect(await world.app.refused(who, EDIT_ANSWER, { id: answer, body: 'Fremd' })).toBe('NOT_FOUND');
      expect(await world.app.refused(world.helper, EDIT_ANSWER, { id: answer, body: ' ' })).toBe('BAD_INPUT');
    });

    it('vanish with their comments and their mark when their author takes them back', async () => {
      const id = await world.ask();
      const answer = await world.answer(id);
      const kept = await world.answer(id, world.editor);
      await world.comment({ answerId: answer });
      await world.comment({ questionId: id });
      await world.app.ok(
        world.asker,
        `mutation { acceptAnswer(questionId: "${id}", answerId: "${answer}") { id } }`,
      );
      expect(await read(id)).toMatchObject({ answerCount: 2, commentCount: 2, acceptedAnswerId: answer });
      expect(await world.app.refused(world.asker, DELETE_ANSWER, { id: answer })).toBe('NOT_FOUND');
      await world.app.ok(world.helper, DELETE_ANSWER, { id: answer });
      const page = await read(id);
      expect(page).toMatchObject({ answerCount: 1, commentCount: 1, acceptedAnswerId: null });
      expect(page.answers.map((entry) => entry.id)).toEqual([kept]);
      expect(await world.messages('answer.unaccepted.v1', answer)).toHaveLength(1);
      expect(await world.messages('content.deleted.v1', answer)).toEqual([
        { target: 'ANSWER', targetId: answer },
      ]);
      expect(await world.app.refused(world.helper, DELETE_ANSWER, { id: answer })).toBe('NOT_FOUND');
      expect(await world.app.refused(world.helper, EDIT_ANSWER, { id: answer, body: 'Noch da?' })).toBe(
        'NOT_FOUND',
      );
    });
  });

  describe('comments', () => {
    const commenting = (place: object) => ({
      input: { body: 'Danke!', idempotencyKey: crypto.randomUUID(), ...place },
    });

    it('stand on the question or on an answer, announced and counted', async () => {
      const id = await world.ask();
      const answer = await world.answer(id);
      const { comment } = await world.app.ok<{ comment: { id: string } }>(
        world.asker,
        COMMENT,
        commenting({ answerId: answer }),
      );
      expect(comment).toMatchObject({
        questionId: id,
        answerId: answer,
        bodyHtml: '<p>Danke!</p>',
        canEdit: true,
        canDelete: true,
        municipality: { name: 'Freyung' },
      });
      const other = await world.comment({ questionId: id });
      expect(await read(id)).toMatchObject({
        commentCount: 2,
        comments: [{ id: other }],
        answers: [{ comments: [{ id: comment.id }] }],
      });
      expect(await world.messages('comment.posted.v1', id)).toEqual([
        { commentId: comment.id, questionId: id, answerId: answer },
        { commentId: other, questionId: id, answerId: null },
      ]);
      expect(await world.live(id)).toEqual(['answer.posted', 'comment.posted', 'comment.posted']);
    });

    it('are counted right when 30 arrive at once, on question and answer', async () => {
      const id = await world.ask();
      const answer = await world.answer(id);
      await Promise.all(
        Array.from({ length: 30 }, (_, n) =>
          world.comment(n % 2 ? { answerId: answer } : { questionId: id }),
        ),
      );
      expect((await read(id)).commentCount).toBe(30);
      expect(await world.row('answer', answer)).toMatchObject({ comment_count: 15 });
    });

    it('are edited and taken back by their author alone', async () => {
      const id = await world.ask();
      const comment = await world.comment({ questionId: id });
      expect(await world.app.refused(world.asker, EDIT_COMMENT, { id: comment, body: 'Fremd' })).toBe(
        'NOT_FOUND',
      );
      expect(await world.app.refused(world.asker, DELETE_COMMENT, { id: comment })).toBe('NOT_FOUND');
      expect(await world.app.ok(world.helper, EDIT_COMMENT, { id: comment, body: 'Neu' })).toMatchObject({
        editComment: {
          body: 'Neu',
          revisions: [{ title: null, body: 'Gute Frage!', editor: { id: world.helper.personId } }],
        },
      });
      await world.app.ok(world.helper, DELETE_COMMENT, { id: comment });
      expect(await read(id)).toMatchObject({ commentCount: 0, comments: [] });
      expect(await world.messages('content.deleted.v1', comment)).toHaveLength(1);
    });

    it.each([
      ['both targets', (id: string, answer: string) => ({ questionId: id, answerId: answer }), 'BAD_INPUT'],
      ['no target', () => ({}), 'BAD_INPUT'],
      ['an unknown answer', () => ({ answerId: crypto.randomUUID() }), 'NOT_FOUND'],
      ['something that is no id', () => ({ answerId: 'x' }), 'NOT_FOUND'],
      ['a long text', (id: string) => ({ questionId: id, body: 'x'.repeat(2_001) }), 'TOO_LONG'],
      ['no text', (id: string) => ({ questionId: id, body: '' }), 'BAD_INPUT'],
    ])('are refused with %s', async (_name, wrong, code) => {
      const id = await world.ask();
      const answer = await world.answer(id);
      expect(await world.app.refused(world.helper, COMMENT, commenting(wrong(id, answer)))).toBe(code);
      expect((await read(id)).commentCount).toBe(0);
    });

    it('are refused on a deleted answer', async () => {
      const id = await world.ask();
      const answer = await world.answer(id);
      await world.app.ok(world.helper, DELETE_ANSWER, { id: answer });
      expect(await world.app.refused(world.asker, COMMENT, commenting({ answerId: answer }))).toBe(
        'NOT_FOUND',
      );
    });
  });

  it('are refused by a closed question, which still lets people take back their own', async () => {
    const id = await world.ask();
    const answer = await world.answer(id);
    const comment = await world.comment({ answerId: answer });
    await world.app.ok(world.asker, CLOSE, { id });
    expect(await world.app.refused(world.helper, ANSWER, answering(id))).toBe('QUESTION_CLOSED');
    const place = { input: { body: 'x', answerId: answer, idempotencyKey: 'k' } };
    expect(await world.app.refused(world.helper, COMMENT, place)).toBe('QUESTION_CLOSED');
    expect(await world.app.refused(world.helper, EDIT_ANSWER, { id: answer, body: 'x' })).toBe(
      'QUESTION_CLOSED',
    );
    expect(await world.app.refused(world.helper, EDIT_COMMENT, { id: comment, body: 'x' })).toBe(
      'QUESTION_CLOSED',
    );
    expect(await world.app.ok(world.helper, DELETE_COMMENT, { id: comment })).toEqual({
      deleteComment: true,
    });
    expect(await world.app.ok(world.helper, DELETE_ANSWER, { id: answer })).toEqual({ deleteAnswer: true });
  });

  it('cannot slip in while a question is being closed', async () => {
    const id = await world.ask();
    const people = await Promise.all(Array.from({ length: 10 }, () => world.member(world.vrees)));
    const [, ...results] = await Promise.all([
      world.app.ok(world.asker, CLOSE, { id }),
      ...people.map((person) => world.app.gql(person, ANSWER, answering(id))),
    ]);
    const posted = results.filter(({ errors }) => !errors).length;
    expect((await read(id)).answerCount).toBe(posted);
    expect(await world.app.refused(world.helper, ANSWER, answering(id))).toBe('QUESTION_CLOSED');
  });

  it('keep what is for members from people without a town', async () => {
    const id = await world.ask({ visibility: 'MEMBERS' });
    const answer = await world.answer(id);
    // Somebody who wrote something and has since left the town.
    const former: TestActor = { ...world.helper, municipalityIds: [] };
    expect(await world.app.refused(former, EDIT_ANSWER, { id: answer, body: 'Noch einmal' })).toBe(
      'NOT_FOUND',
    );
  });

  it('show up in the numbers of people and towns', async () => {
    const person = await world.member(world.moelln);
    const id = await world.ask();
    const answer = await world.answer(id, person);
    await world.answer(id, person);
    await world.app.ok(
      world.asker,
      `mutation { acceptAnswer(questionId: "${id}", answerId: "${answer}") { id } }`,
    );
    const { question, municipality } = await world.app.ok<{
      question: { answers: { author: object; municipality: object }[] };
      municipality: { questionCount: number };
    }>(
      world.asker,
      `{ question(id: "${id}") { answers { author { answerCount acceptedAnswerCount } municipality { answerCount questionCount } } }
         municipality(id: "${world.freyung}") { questionCount answerCount } }`,
    );
    expect(question.answers[0]!.author).toEqual({ answerCount: 2, acceptedAnswerCount: 1 });
    expect(question.answers[0]!.municipality).toMatchObject({ questionCount: 0 });
    expect(municipality.questionCount).toBeGreaterThan(5);
  });
});
