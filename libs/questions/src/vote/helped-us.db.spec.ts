import { insertAnswer, insertQuestion, type TestActor } from '@app/testing';
import { QuestionWorld } from '../__fixtures__/question-world.js';

const HELPED = `mutation ($id: ID!, $helped: Boolean!) {
  setHelpedUs(answerId: $id, helpedUs: $helped) { helpedUsCount viewer { helpedUs canSayHelped } } }`;
const ALSO = `mutation ($q: ID!, $a: ID!, $also: Boolean!) {
  setAlsoHelpful(questionId: $q, answerId: $a, alsoHelpful: $also) { acceptedAnswerId answers { id accepted alsoHelpful } } }`;
const ACCEPT = `mutation ($q: ID!, $a: ID) {
  acceptAnswer(questionId: $q, answerId: $a) { answers { id accepted alsoHelpful } } }`;

describe('answers that helped', () => {
  let world: QuestionWorld;
  beforeAll(async () => {
    world = await QuestionWorld.start();
  });
  afterAll(() => world?.app.stop());

  const say = async (actor: TestActor, id: string, helped: boolean) =>
    (await world.app.ok<{ setHelpedUs: unknown }>(actor, HELPED, { id, helped })).setHelpedUs;
  const refused = (actor: TestActor | null, id: string) =>
    world.app.refused(actor, HELPED, { id, helped: true });

  it('S19 the asker marks one answer as the solution and a second one as also helpful', async () => {
    const question = await world.ask();
    const [first, second, third] = [
      await world.answer(question),
      await world.answer(question, await world.member(world.moelln)),
      await world.answer(question),
    ];
    await world.app.ok(world.asker, ACCEPT, { q: question, a: second });
    const marked = await world.app.ok(world.asker, ALSO, { q: question, a: third, also: true });
    expect(marked).toEqual({
      setAlsoHelpful: {
        acceptedAnswerId: second,
        answers: [
          { id: second, accepted: true, alsoHelpful: false },
          { id: third, accepted: false, alsoHelpful: true },
          { id: first, accepted: false, alsoHelpful: false },
        ],
      },
    });
    // The town's admin may do it too; the solution is more than helpful, and loses the smaller mark.
    expect(await world.app.refused(world.admin, ALSO, { q: question, a: second, also: true })).toBe(
      'CONFLICT',
    );
    const { acceptAnswer } = await world.app.ok<{ acceptAnswer: { answers: unknown[] } }>(
      world.admin,
      ACCEPT,
      { q: question, a: third },
    );
    expect(acceptAnswer.answers[0]).toEqual({ id: third, accepted: true, alsoHelpful: false });
    expect(await world.live(question)).toContain('answer.changed');
  });

  it('S19 nobody but the asking side marks answers, and only those of the question', async () => {
    const question = await world.ask();
    const answer = await world.answer(question);
    const elsewhere = await world.answer(await world.ask());
    for (const actor of [world.helper, await world.member(world.freyung), world.moderator])
      expect(await world.app.refused(actor, ALSO, { q: question, a: answer, also: true })).toBe('NOT_FOUND');
    expect(await world.app.refused(null, ALSO, { q: question, a: answer, also: true })).toBe('NOT_SIGNED_IN');
    for (const wrong of [elsewhere, crypto.randomUUID(), 'x'])
      expect(await world.app.refused(world.asker, ALSO, { q: question, a: wrong, also: true })).toBe(
        'NOT_FOUND',
      );
  });

  it('S19 "has helped us" counts distinct towns, not people, also when all say it at once', async () => {
    const question = await world.ask();
    const answer = await world.answer(question);
    const people = await Promise.all(Array.from({ length: 20 }, () => world.member(world.moelln)));
    await Promise.all(people.map((person) => say(person, answer, true)));
    expect(await say(world.asker, answer, true)).toEqual({
      helpedUsCount: 2,
      viewer: { helpedUs: true, canSayHelped: true },
    });
    // Anybody of a town takes it back for the town.
    expect(await say(people[7]!, answer, false)).toEqual({
      helpedUsCount: 1,
      viewer: { helpedUs: false, canSayHelped: true },
    });
    await say(people[8]!, answer, false);
    expect(await world.row('answer', answer)).toMatchObject({ helped_us_count: 1 });
    const helped = await world.messages('answer.helped.v1', answer);
    expect(helped).toEqual([
      { answerId: answer, questionId: question },
      { answerId: answer, questionId: question },
    ]);
    expect(await world.messages('answer.unhelped.v1', answer)).toHaveLength(1);
  });

  it('S19 authors cannot count their own town, nor can their colleagues', async () => {
    const answer = await world.answer(await world.ask());
    expect(await refused(world.helper, answer)).toBe('OWN_CONTENT');
    expect(await refused(await world.member(world.vrees), answer)).toBe('OWN_CONTENT');
    // Somebody of two towns counts the other one only; an author neither.
    const both = { ...(await world.member(world.vrees)), municipalityIds: [world.vrees, world.moelln] };
    expect(await say(both, answer, true)).toMatchObject({ helpedUsCount: 1 });
    const author = { ...world.helper, municipalityIds: [world.vrees, world.moelln] };
    expect(await refused(author, answer)).toBe('OWN_CONTENT');
    for (const town of [world.vrees, world.moelln])
      await expect(
        world.app.db.execute(
          world.app.ctx(),
          `insert into helped_us (answer_id, municipality_id, person_id, created_at) values ($1, $2, $3, now())`,
          [answer, town, world.helper.personId],
        ),
      ).rejects.toThrow(/helped its own town or author|helped_us_pkey/);
  });

  it('S19 is refused for what cannot be seen, to visitors and to people without a town', async () => {
    const { app } = world;
    const hidden = await insertQuestion(app, world.asker.personId, world.freyung, [world.topic('kita')], {
      hiddenReason: 'x',
    });
    const below = await insertAnswer(app, hidden, world.helper.personId, world.vrees);
    const hiddenAnswer = await insertAnswer(app, await world.ask(), world.helper.personId, world.vrees, {
      hiddenReason: 'x',
    });
    const reader = await world.member(world.moelln);
    for (const id of [below, hiddenAnswer, crypto.randomUUID(), 'x'])
      expect(await refused(reader, id)).toBe('NOT_FOUND');
    const shown = await world.answer(await world.ask());
    expect(await refused(null, shown)).toBe('NOT_SIGNED_IN');
    expect(await refused(world.account, shown)).toBe('NOT_FOUND');
  });
});
