import { QuestionWorld } from './__fixtures__/question-world.js';

const READ = `query ($id: ID!) { question(id: $id) {
  authorLeft author { name } municipality { name }
  answers { authorLeft author { name } municipality { name } comments { authorLeft } }
  comments { authorLeft }
} }`;
const LIST = `{ questions(first: 20) { nodes { id authorLeft } } }`;

describe('authors who have moved on', () => {
  let world: QuestionWorld;
  beforeAll(async () => {
    world = await QuestionWorld.start();
  });
  afterAll(() => world?.app.stop());

  const setState = (personId: string, state: string): Promise<number> =>
    world.app.db.execute(world.app.ctx(), `update membership set state = $2 where person_id = $1`, [
      personId,
      state,
    ]);

  it.each(['ENDED', 'INACTIVE'])(
    'S04 keeps the words of a member who is %s with the town and says so',
    async (state) => {
      const leaving = await world.member(world.vrees);
      const id = await world.ask();
      const answerId = await world.answer(id, leaving);
      await world.comment({ answerId }, leaving);
      await world.comment({ questionId: id });
      world.app.clock.advance({ minutes: 1 });
      await world.answer(id);
      const before = await world.app.ok<{ question: { answers: { authorLeft: boolean }[] } }>(
        world.moderator,
        READ,
        { id },
      );
      expect(before.question.answers.map(({ authorLeft }) => authorLeft)).toEqual([false, false]);

      await setState(leaving.personId, state);
      const { question } = await world.app.ok<{ question: unknown }>(world.moderator, READ, { id });
      expect(question).toMatchObject({
        authorLeft: false,
        comments: [{ authorLeft: false }],
        answers: [
          { authorLeft: true, municipality: { name: 'Vrees' }, comments: [{ authorLeft: true }] },
          { authorLeft: false, municipality: { name: 'Vrees' } },
        ],
      });
    },
  );

  it('S04 marks questions too, and takes the mark back when the author comes back', async () => {
    const id = await world.ask();
    await setState(world.asker.personId, 'ENDED');
    const marks = async () =>
      (
        await world.app.ok<{ questions: { nodes: { id: string; authorLeft: boolean }[] } }>(
          world.moderator,
          LIST,
        )
      ).questions.nodes
        .filter((node) => node.id === id)
        .map(({ authorLeft }) => authorLeft);
    expect(await marks()).toEqual([true]);
    await setState(world.asker.personId, 'ACTIVE');
    expect(await marks()).toEqual([false]);
  });

  it('S04 does not mark the words of staff, who write for no town', async () => {
    const id = await world.ask();
    await world.answer(id, world.editor);
    const { question } = await world.app.ok<{ question: { answers: unknown[] } }>(null, READ, { id });
    expect(question.answers).toMatchObject([{ authorLeft: false, municipality: null }]);
  });
});
