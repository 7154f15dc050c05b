import { insertAnswer, insertQuestion, type TestActor } from '@app/testing';
import { QuestionWorld } from '../__fixtures__/question-world.js';

const HELPFUL = `mutation ($q: ID, $a: ID, $helpful: Boolean!) { setHelpful(questionId: $q, answerId: $a, helpful: $helpful) }`;
const ALSO_OURS = `mutation ($q: ID!, $also: Boolean!) { setAlsoOurs(questionId: $q, alsoOurs: $also) { alsoOursCount alsoOurs { name } viewer { alsoOurs } } }`;

describe('votes', () => {
  let world: QuestionWorld;
  let people: TestActor[];
  beforeAll(async () => {
    world = await QuestionWorld.start();
    people = await Promise.all(Array.from({ length: 50 }, () => world.member(world.moelln)));
  });
  afterAll(() => world?.app.stop());

  const helpful = (actor: TestActor, target: object, value = true) =>
    world.app.ok(actor, HELPFUL, { ...target, helpful: value });
  const refused = (actor: TestActor | null, target: object) =>
    world.app.refused(actor, HELPFUL, { ...target, helpful: true });

  it('say how it shall be, however often', async () => {
    const id = await world.ask();
    const answer = await world.answer(id);
    for (const target of [{ q: id }, { a: answer }]) {
      expect(await helpful(people[0]!, target)).toEqual({ setHelpful: true });
      await helpful(people[0]!, target);
      await helpful(people[1]!, target);
      expect(await helpful(people[1]!, target, false)).toEqual({ setHelpful: false });
      await helpful(people[1]!, target, false);
    }
    const page = `{ question(id: "${id}") { helpfulCount viewer { helpful } answers { helpfulCount viewer { helpful } } } }`;
    const voted = { helpfulCount: 1, viewer: { helpful: true } };
    expect(await world.app.ok(people[0]!, page)).toEqual({ question: { ...voted, answers: [voted] } });
    const notVoted = { helpfulCount: 1, viewer: { helpful: false } };
    expect(await world.app.ok(people[1]!, page)).toEqual({ question: { ...notVoted, answers: [notVoted] } });
    // Three changes each; what changed nothing told nobody.
    expect((await world.live(id)).filter((kind) => kind === 'votes.changed')).toHaveLength(6);
  });

  it('of 50 people at once are counted right, and so is every second one taken back', async () => {
    const id = await world.ask();
    const answer = await world.answer(id);
    await Promise.all(
      people.flatMap((person) => [helpful(person, { q: id }), helpful(person, { a: answer })]),
    );
    expect(await world.row('question', id)).toMatchObject({ helpful_count: 50 });
    expect(await world.row('answer', answer)).toMatchObject({ helpful_count: 50 });
    await Promise.all(people.map((person, n) => helpful(person, { a: answer }, n % 2 === 0)));
    expect(await world.row('answer', answer)).toMatchObject({ helpful_count: 25 });
  });

  it('of one person sent 50 times at once count once', async () => {
    const id = await world.ask();
    await Promise.all(Array.from({ length: 50 }, () => helpful(people[0]!, { q: id })));
    expect(await world.row('question', id)).toMatchObject({ helpful_count: 1 });
  });

  it('are refused for own content and answers of the own town', async () => {
    const id = await world.ask();
    const answer = await world.answer(id);
    expect(await refused(world.asker, { q: id })).toBe('OWN_CONTENT');
    expect(await refused(world.helper, { a: answer })).toBe('OWN_CONTENT');
    expect(await refused(await world.member(world.vrees), { a: answer })).toBe('OWN_CONTENT');
    expect(await helpful(world.admin, { q: id })).toEqual({ setHelpful: true });
  });

  it('are refused for what cannot be seen, and without exactly one target', async () => {
    const { app } = world;
    const hidden = await insertQuestion(app, world.asker.personId, world.freyung, [world.topic('kita')], {
      hiddenReason: 'x',
    });
    const deleted = await insertQuestion(app, world.asker.personId, world.freyung, [world.topic('kita')], {
      deleted: true,
    });
    const below = await insertAnswer(app, hidden, world.helper.personId, world.vrees);
    const hiddenAnswer = await insertAnswer(app, await world.ask(), world.helper.personId, world.vrees, {
      hiddenReason: 'x',
    });
    for (const target of [
      { q: hidden },
      { q: deleted },
      { a: below },
      { a: hiddenAnswer },
      { q: crypto.randomUUID() },
      { a: 'x' },
    ])
      expect(await refused(people[0]!, target)).toBe('NOT_FOUND');
    for (const target of [{}, { q: hidden, a: below }])
      expect(await refused(people[0]!, target)).toBe('BAD_INPUT');
  });

  it('are refused to visitors and people without a town', async () => {
    const id = await world.ask();
    expect(await refused(null, { q: id })).toBe('NOT_SIGNED_IN');
    expect(await refused(world.account, { q: id })).toBe('NOT_FOUND');
  });

  describe('for the same question', () => {
    it('count towns, not people; anybody of the town takes it back', async () => {
      const id = await world.ask();
      const say = async (actor: TestActor, also: boolean) =>
        (await world.app.ok<{ setAlsoOurs: unknown }>(actor, ALSO_OURS, { q: id, also })).setAlsoOurs;
      await Promise.all(people.slice(0, 20).map((person) => say(person, true)));
      expect(await say(world.helper, true)).toEqual({
        alsoOursCount: 2,
        alsoOurs: expect.arrayContaining([{ name: 'Vrees' }, { name: 'Mölln' }]) as unknown,
        viewer: { alsoOurs: true },
      });
      expect(await say(people[49]!, false)).toEqual({
        alsoOursCount: 1,
        alsoOurs: [{ name: 'Vrees' }],
        viewer: { alsoOurs: false },
      });
      await say(people[0]!, false);
      expect(await world.row('question', id)).toMatchObject({ also_ours_count: 1 });
    });

    it('are refused to the asking town and for what cannot be seen', async () => {
      const id = await world.ask();
      expect(await world.app.refused(world.admin, ALSO_OURS, { q: id, also: true })).toBe('OWN_CONTENT');
      expect(await world.app.refused(world.helper, ALSO_OURS, { q: 'x', also: true })).toBe('NOT_FOUND');
      expect(await world.app.refused(world.account, ALSO_OURS, { q: id, also: true })).toBe('NOT_FOUND');
    });
  });
});
