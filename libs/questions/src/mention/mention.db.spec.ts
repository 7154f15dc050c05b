import { insertPerson } from '@app/testing';
import { randomUUID } from 'node:crypto';
import { QuestionWorld } from '../__fixtures__/question-world.js';

const ANSWER = `mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { id body bodyHtml } }`;
const FIND = `query ($search: String!, $questionId: ID) {
  mentionablePeople(search: $search, questionId: $questionId) { id name email municipality { name } } }`;

describe('mentions in what people write', () => {
  let world: QuestionWorld;
  beforeAll(async () => {
    world = await QuestionWorld.start();
  });
  afterAll(() => world?.app.stop());

  const answer = (questionId: string, body: string) =>
    world.app.ok<{ answerQuestion: { body: string; bodyHtml: string } }>(world.helper, ANSWER, {
      input: { questionId, body, idempotencyKey: randomUUID() },
    });
  const found = async (
    actor: Parameters<typeof world.app.ok>[0],
    search: string,
    questionId: string | null = null,
  ) =>
    (
      await world.app.ok<{ mentionablePeople: { id: string; name: string; email: string | null }[] }>(
        actor,
        FIND,
        {
          search,
          questionId,
        },
      )
    ).mentionablePeople;

  it('S59 stores a mention with the name of the person and shows it as a name', async () => {
    const questionId = await world.ask();
    const { answerQuestion } = await answer(
      questionId,
      `Danke, @[Der Chef](person:${world.asker.personId})!`,
    );
    const [person] = await world.app.db.rows<{ name: string }>(
      world.app.ctx(),
      'select name from person where id = $1',
      [world.asker.personId],
    );
    expect(answerQuestion.body).toBe(`Danke, @[${person!.name}](person:${world.asker.personId})!`);
    expect(answerQuestion.bodyHtml).toBe(`<p>Danke, <span class="mention">@${person!.name}</span>!</p>`);
  });

  it('S59 makes plain text of a mention of somebody who is no member or does not exist, alike', async () => {
    const questionId = await world.ask();
    const nobody = '01990000-0000-7000-8000-00000000dead';
    const { answerQuestion } = await answer(
      questionId,
      `@[Eins](person:${world.account.personId}) @[Zwei](person:${nobody})`,
    );
    expect(answerQuestion.body).toBe('@Eins @Zwei');
  });

  it('S59 refuses to call twenty-one people at once', async () => {
    const questionId = await world.ask();
    const many = Array.from({ length: 21 }, () => `@[X](person:${randomUUID()})`).join(' ');
    expect(
      await world.app.refused(world.helper, ANSWER, {
        input: { questionId, body: many, idempotencyKey: randomUUID() },
      }),
    ).toBe('BAD_INPUT');
  });

  it('S59 an edit says whom it mentions anew: nobody who stood in an earlier wording, in all that people write', async () => {
    const old = await world.member(world.moelln);
    const fresh = await world.member(world.moelln);
    const ref = ({ personId }: { personId: string }): string => `@[X](person:${personId})`;
    const questionId = await world.ask({ body: `Hallo ${ref(old)}` });
    const answerId = (
      await world.app.ok<{ answerQuestion: { id: string } }>(world.helper, ANSWER, {
        input: { questionId, body: `Hallo ${ref(old)}`, idempotencyKey: randomUUID() },
      })
    ).answerQuestion.id;
    const commentId = await world.comment({ questionId });
    const edits = [
      [
        'QUESTION',
        questionId,
        world.asker,
        (body: string) => `editQuestion(input: { id: "${questionId}", body: "${body}" })`,
      ],
      ['ANSWER', answerId, world.helper, (body: string) => `editAnswer(id: "${answerId}", body: "${body}")`],
      [
        'COMMENT',
        commentId,
        world.helper,
        (body: string) => `editComment(id: "${commentId}", body: "${body}")`,
      ],
    ] as const;
    for (const [target, id, actor, edit] of edits) {
      const to = (body: string) => world.app.ok(actor, `mutation { ${edit(body)} { id } }`);
      const said = async () =>
        (await world.messages('mention.added.v1', id))
          .filter((message) => message['target'] === target)
          .map((message) => message['personIds']);
      await to(`Hallo ${ref(old)}, ohne weitere`);
      if (target !== 'COMMENT') expect(await said()).toEqual([]);
      const before = await said();
      await to(`Hallo ${ref(old)} und ${ref(fresh)}`);
      await to(`Niemand mehr`);
      await to(`Doch ${ref(old)} und ${ref(fresh)}`);
      expect(await said()).toEqual([...before, [fresh.personId]]);
      await to(`@[Niemand](person:01990000-0000-7000-8000-00000000dead)`);
      expect(await said()).toHaveLength(before.length + 1);
    }
  });

  it('S59 suggests members by the beginning of a name, nobody else, and keeps what is private', async () => {
    const anne = await world.member(world.freyung);
    const stranger = await insertPerson(world.app, { name: 'Änne Fremd-Müller' });
    await world.app.db.execute(
      world.app.ctx(),
      `update person set name = 'Änne Groß-Findlich' where id = $1`,
      [anne.personId],
    );
    for (const search of ['änne', 'Anne gr', 'findlich', 'gross'])
      expect((await found(world.helper, search)).map(({ id }) => id)).toEqual([anne.personId]);
    expect((await found(world.helper, 'änne'))[0]).toMatchObject({
      email: null,
      municipality: { name: 'Freyung' },
    });
    expect(await found(world.helper, 'a')).toEqual([]);
    expect(await found(world.helper, 'roß')).toEqual([]);
    expect(await found(anne, 'änne')).toEqual([]);
    await world.app.db.execute(
      world.app.ctx(),
      `update account set blocked_at = now(), blocked_reason = 'Probe' where person_id = $1`,
      [anne.personId],
    );
    expect(await found(world.helper, 'änne')).toEqual([]);
    expect(await world.app.refused(stranger, FIND, { search: 'änne' })).toBe('NOT_FOUND');
    expect(await world.app.refused(null, FIND, { search: 'änne' })).toBe('NOT_SIGNED_IN');
  });

  it('S59 offers those who write below the question first, without telling who asked', async () => {
    const questionId = await world.ask();
    await answer(questionId, 'Ein Anfang.');
    expect((await found(world.admin, '', questionId)).map(({ id }) => id)).toEqual([world.helper.personId]);
    await world.app.db.execute(
      world.app.ctx(),
      `update question set hidden_at = now(), hidden_reason = 'Probe' where id = $1`,
      [questionId],
    );
    expect(await found(world.admin, '', questionId)).toEqual([]);
  });
});
