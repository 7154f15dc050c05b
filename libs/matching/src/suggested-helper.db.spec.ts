import { randomUUID } from 'node:crypto';
import { insertPerson, type TestActor } from '@app/testing';
import { PLACES, Scene } from './__fixtures__/scene.js';
import { SuggestedHelpers } from './suggested-helper.service.js';

const ASK = `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }`;
const EDIT = `mutation ($input: EditQuestionInput!) { editQuestion(input: $input) { id } }`;
const HELPERS = `query ($id: ID!) {
  question(id: $id) { suggestedHelpers { municipality { name } score askedAt reasons { kind text distanceKm topic { name } } } }
}`;

interface Helper {
  municipality: { name: string };
  score: number;
  askedAt: string;
  reasons: { kind: string; text: string }[];
}

describe('suggested helpers', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start();
  });
  afterAll(() => scene?.app.stop());

  const newTopic = (name = 'Thema'): Promise<string> =>
    scene.topic(`${name} ${randomUUID().replace(/[0-9]/g, 'x')}`);
  const ask = async (actor: TestActor, topicIds: readonly string[]): Promise<string> => {
    const input = {
      municipalityId: actor.municipalityIds![0],
      title: 'Wie nutzt man einen leeren Supermarkt um?',
      body: 'Der Markt steht seit einem Jahr leer.',
      topicIds,
      visibility: 'PUBLIC',
      idempotencyKey: randomUUID(),
    };
    return (await scene.app.ok<{ askQuestion: { id: string } }>(actor, ASK, { input })).askQuestion.id;
  };
  const helpersOf = async (questionId: string, viewer: TestActor | null): Promise<Helper[]> =>
    (await scene.app.ok<{ question: { suggestedHelpers: Helper[] } }>(viewer, HELPERS, { id: questionId }))
      .question.suggestedHelpers;
  const names = (helpers: Helper[]): string[] => helpers.map(({ municipality }) => municipality.name);
  const rows = (text: string, ...values: unknown[]) =>
    scene.app.db.rows<Record<string, unknown>>(scene.app.ctx(), text, values);

  it('S17: a question on "Supermarkt umnutzen" is given to Gudensberg, with the reason', async () => {
    const topic = await scene.topic('Supermarkt umnutzen');
    const gudensberg = await scene.town(PLACES.Gudensberg);
    const asker = await scene.member(await scene.town(PLACES.Freyung));
    await scene.offer(gudensberg, topic, { level: 'CAN_ADVISE' });
    await scene.refresh();
    const questionId = await ask(asker, [topic]);
    await scene.app.settle();
    const [helper, ...others] = await helpersOf(questionId, asker);
    expect(others).toEqual([]);
    expect(helper!.municipality.name).toBe('Gudensberg');
    expect(helper!.askedAt).toBe('2026-05-04T08:00:00.000Z');
    expect(helper!.reasons.map(({ text }) => text)).toEqual([
      'bietet das Thema der Frage: Supermarkt umnutzen (kann beraten)',
      '398 km entfernt',
      'gleiche Größenklasse',
      'in einem anderen Bundesland',
    ]);
    const english = await scene.app.gql(asker, HELPERS, { id: questionId }, 'en');
    expect(JSON.stringify(english.data)).toContain(
      'offers the topic of the question: Supermarkt umnutzen (can advise)',
    );
    expect(await rows(`select payload from outbox where type = 'question.matched.v1'`)).toEqual([
      { payload: { questionId, municipalityIds: [gudensberg] } },
    ]);
    expect(
      await rows(`select kind, payload from live_event where room = $1`, `municipality:${gudensberg}`),
    ).toEqual([{ kind: 'question.suggested', payload: { questionId } }]);
  });

  it('S17: at most five are asked, never the town that asks, and only towns that offer or have solved something', async () => {
    const topic = await newTopic();
    const own = await scene.town({ name: 'Fragende' });
    const asker = await scene.member(own);
    await scene.offer(own, topic, { level: 'CAN_ADVISE' });
    for (let n = 0; n < 6; n++) await scene.offer(await scene.town({ name: `Anbieter ${n}` }), topic);
    const solver = await scene.town({ name: 'Hat es gelöst' });
    await scene.solutions(solver, own, topic, 4);
    await scene.need(await scene.town({ name: 'Sucht auch' }), topic);
    await scene.offer(await scene.town({ name: 'Anderes Thema' }), await newTopic());
    await scene.refresh();
    const questionId = await ask(asker, [topic]);
    await scene.app.settle();
    const helpers = await helpersOf(questionId, asker);
    expect(helpers).toHaveLength(5);
    expect(helpers.every(({ municipality: { name } }) => /^Anbieter|^Hat es gelöst$/.test(name))).toBe(true);
    expect(helpers.map(({ score }) => score)).toEqual(
      helpers.map(({ score }) => score).sort((a, b) => b - a),
    );

    const alone = await newTopic();
    await scene.solutions(solver, own, alone, 1);
    await scene.refresh();
    const second = await ask(asker, [alone]);
    await scene.app.settle();
    const [only] = await helpersOf(second, asker);
    expect(only!.municipality.name).toBe('Hat es gelöst');
    expect(only!.reasons[0]!.text).toMatch(/^1 Lösung zum Thema /);
  });

  it('are asked once, also when the message is delivered twice or two workers have it at once', async () => {
    const topic = await newTopic();
    const asker = await scene.member(await scene.town());
    for (let n = 0; n < 3; n++) await scene.offer(await scene.town(), topic);
    await scene.refresh();
    const questionId = await scene.question(asker, [topic]);
    const helpers = scene.app.get(SuggestedHelpers);
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => helpers.suggest(scene.app.ctx(), questionId)),
    );
    expect(outcomes.filter((outcome) => 'done' in outcome)).toHaveLength(1);
    expect(await rows('select 1 as x from suggested_helper where question_id = $1', questionId)).toHaveLength(
      3,
    );
    const matched = await rows(
      `select 1 as x from outbox where type = 'question.matched.v1' and payload->>'questionId' = $1`,
      questionId,
    );
    expect(matched).toHaveLength(1);
  });

  it('nobody is asked when nobody fits; when the topic is corrected, somebody is', async () => {
    const [wrong, right] = [await newTopic('Falsch'), await newTopic('Richtig')];
    const asker = await scene.member(await scene.town());
    await scene.offer(await scene.town({ name: 'Passt' }), right);
    await scene.refresh();
    const questionId = await ask(asker, [wrong]);
    await scene.app.settle();
    expect(await helpersOf(questionId, asker)).toEqual([]);
    await scene.app.ok(asker, EDIT, { input: { id: questionId, topicIds: [right] } });
    await scene.app.settle();
    expect(names(await helpersOf(questionId, asker))).toEqual(['Passt']);
    await scene.app.ok(asker, EDIT, { input: { id: questionId, topicIds: [wrong] } });
    await scene.app.settle();
    expect(names(await helpersOf(questionId, asker))).toEqual(['Passt']);
  });

  it('a town that has reached its limit is not asked again this month, whatever arrives at once', async () => {
    const topic = await newTopic('Grenze');
    const asker = await scene.member(await scene.town());
    const town = await scene.town({ name: 'Drei im Monat' });
    await scene.offer(town, topic, { level: 'CAN_ADVISE', monthlyCapacity: 3 });
    await scene.refresh();
    const questions = await Promise.all(Array.from({ length: 5 }, () => scene.question(asker, [topic])));
    const helpers = scene.app.get(SuggestedHelpers);
    await Promise.all(questions.map((id) => helpers.suggest(scene.app.ctx(), id)));
    const asked = await rows('select 1 as x from suggested_helper where municipality_id = $1', town);
    expect(asked).toHaveLength(3);
    // 22:30 UTC on the last day is the next month in Germany.
    scene.app.clock.set('2026-05-31T22:30:00Z');
    const later = await scene.question(asker, [topic]);
    await helpers.suggest(scene.app.ctx(), later);
    expect(names(await helpersOf(later, asker))).toEqual(['Drei im Monat']);
    scene.app.clock.set('2026-05-04T08:00:00Z');
  });

  it('the load goes round among towns that fit alike', async () => {
    const topic = await newTopic('Reihum');
    const asker = await scene.member(await scene.town());
    for (let n = 0; n < 10; n++) await scene.offer(await scene.town(), topic);
    await scene.refresh();
    for (let n = 0; n < 8; n++) {
      await scene.app.get(SuggestedHelpers).suggest(scene.app.ctx(), await scene.question(asker, [topic]));
    }
    const counts = await rows(
      'select count(*)::int as n from suggested_helper where topic_id = $1 group by municipality_id',
      topic,
    );
    expect(counts).toHaveLength(10);
    expect(counts.map(({ n }) => n)).toEqual(Array.from({ length: 10 }, () => 4));
  });

  it('nobody is asked about a question that is closed, hidden or deleted', async () => {
    const topic = await newTopic();
    const asker = await scene.member(await scene.town());
    await scene.offer(await scene.town(), topic);
    await scene.refresh();
    for (const change of [
      `state = 'CLOSED'`,
      `hidden_at = created_at, hidden_reason = 'Werbung'`,
      'deleted_at = created_at',
    ]) {
      const questionId = await scene.question(asker, [topic]);
      await scene.app.db.execute(scene.app.ctx(), `update question set ${change} where id = $1`, [
        questionId,
      ]);
      expect(await scene.app.get(SuggestedHelpers).suggest(scene.app.ctx(), questionId)).toEqual({
        skipped: 'the question is not open',
      });
    }
  });

  it('are shown to members and staff, in one statement for a whole list', async () => {
    const topic = await newTopic();
    const town = await scene.town();
    const asker = await scene.member(town);
    await scene.offer(await scene.town(), topic);
    await scene.refresh();
    const questions: string[] = [];
    for (let n = 0; n < 4; n++) {
      questions.push(await scene.question(asker, [topic]));
      await scene.app.get(SuggestedHelpers).suggest(scene.app.ctx(), questions[n]!);
    }
    const visitor = await insertPerson(scene.app);
    expect(await helpersOf(questions[0]!, null)).toEqual([]);
    expect(await helpersOf(questions[0]!, visitor)).toEqual([]);
    expect(await helpersOf(questions[0]!, asker)).toHaveLength(1);
    const LIST = `query ($first: Int, $id: ID) { questions(first: $first, filter: { municipalityId: $id }) { nodes { id suggestedHelpers { score municipality { name } } } } }`;
    const list = (first: number) => scene.app.ok(asker, LIST, { first, id: town });
    const one = await scene.app.statements(() => list(1));
    const four = await scene.app.statements(() => list(4));
    expect(four).toBe(one);
  });
});
