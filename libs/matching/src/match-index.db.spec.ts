import { randomUUID } from 'node:crypto';
import { Outbox } from '@app/platform/outbox';
import { insertPerson } from '@app/testing';
import { Scene } from './__fixtures__/scene.js';
import { MatchIndex } from './match-index.service.js';

const ACCEPT = `mutation ($id: ID!, $answer: ID) { acceptAnswer(questionId: $id, answerId: $answer) { id } }`;

describe('the read model of matching', () => {
  let scene: Scene;
  let root: string;
  let topic: string;
  beforeAll(async () => {
    scene = await Scene.start();
    root = await scene.topic('Wohnen');
    topic = await scene.topic('Wohnen im Alter', root);
  });
  afterAll(() => scene?.app.stop());

  const rows = (text: string, ...values: unknown[]) =>
    scene.app.db.rows<Record<string, unknown>>(scene.app.ctx(), text, values);
  const evidence = (town: string) =>
    rows('select topic_id, solutions, recent from match_evidence where municipality_id = $1', town);

  it('is the same after every further refresh, and a change touches only its topics', async () => {
    const town = await scene.town();
    await scene.offer(town, topic, { level: 'CAN_ADVISE' });
    expect(await scene.refresh()).toBe(1);
    expect(await scene.refresh()).toBe(0);
    const pulses = () => rows('select topic_id, version::int from match_pulse order by topic_id');
    expect(await pulses()).toEqual([
      { topic_id: root, version: 1 },
      { topic_id: topic, version: 1 },
    ]);
    await scene.need(town, await scene.topic('Ganz anderes'));
    await scene.refresh();
    expect((await pulses()).filter(({ version }) => version === 1)).toHaveLength(3);
    await scene.app.db.execute(
      scene.app.ctx(),
      `update municipality set participation = 'NOT_YET' where id = $1`,
      [town],
    );
    await scene.refresh();
    expect(await rows('select 1 as x from match_stance where municipality_id = $1', town)).toEqual([]);
  });

  it('S11 counts an exchange that helped like an accepted answer, once per town that was helped', async () => {
    const { app } = scene;
    const other = await scene.topic('Austausch');
    const [asked, one, two] = [await scene.town(), await scene.town(), await scene.town()];
    const { personId } = await insertPerson(app);
    const contact = async (from: string, outcomes: Record<string, string>): Promise<void> => {
      const [row] = await rows(
        `insert into contact (from_municipality_id, to_municipality_id, topic_id, about, brings, effort, state, created_by,
           created_at, answered_by, answered_at, result_asked_at, idempotency_key)
         values ($1, $2, $3, 'a', 'b', 'c', 'ACCEPTED', $4, $5, $4, $5, $5, $6) returning id`,
        from,
        asked,
        other,
        personId,
        app.clock.now(),
        randomUUID(),
      );
      for (const [town, outcome] of Object.entries(outcomes))
        await rows(
          `insert into contact_result (contact_id, municipality_id, outcome, person_id, created_at)
           values ($1, $2, $3, $4, $5)`,
          row!.id,
          town,
          outcome,
          personId,
          app.clock.now(),
        );
    };
    await contact(one, { [one]: 'NO', [asked]: 'YES' });
    await contact(two, { [two]: 'PARTLY' });
    await scene.refresh();
    expect(await evidence(asked)).toEqual([]);
    await contact(one, { [one]: 'YES' });
    await contact(one, { [one]: 'YES' });
    await scene.refresh();
    expect(await evidence(asked)).toEqual([{ topic_id: other, solutions: 0, recent: 1 }]);
    await contact(two, { [two]: 'YES' });
    await scene.refresh();
    expect(await evidence(asked)).toEqual([{ topic_id: other, solutions: 0, recent: 2 }]);
  });

  it('follows the register as soon as an edition is imported', async () => {
    const { app } = scene;
    const town = await scene.town({ lat: 52, lon: 11 });
    await scene.offer(town, topic);
    await scene.refresh();
    const place = async () =>
      (
        await rows('select place[1] as north, size_class from match_stance where municipality_id = $1', town)
      )[0];
    const before = await place();
    await app.db.execute(
      app.ctx(),
      `update municipality set lat = 53, size_class = 'LANDGEMEINDE' where id = $1`,
      [town],
    );
    await app.settle();
    expect(await place()).toEqual(before);
    const imported = () =>
      app.db.run(app.ctx(), (tx) =>
        app.get(Outbox).append(tx, 'register.imported.v1', { importId: randomUUID() }),
      );
    await imported();
    await app.settle();
    expect(await place()).toMatchObject({ size_class: 'LANDGEMEINDE' });
    expect(await place()).not.toMatchObject({ north: before!['north'] });
    await app.db.execute(app.ctx(), `update municipality set gone_at = '2026-01-01' where id = $1`, [town]);
    await imported();
    await app.settle();
    expect(await place()).toBeUndefined();
  });

  it('counts solutions for other towns, the older the less', async () => {
    const [helper, asker] = [await scene.town(), await scene.town()];
    const [from, to] = [await scene.member(helper), await scene.member(asker)];
    await scene.solution(from, await scene.question(to, [topic]));
    await scene.solution(from, await scene.question(to, [topic]), new Date('2024-05-04T08:00:00Z'));
    await scene.solution(from, await scene.question(from, [topic]));
    await scene.refresh();
    expect(await evidence(helper)).toEqual([{ topic_id: topic, solutions: 2, recent: 1.5 }]);
  });

  it('follows the mark of a solution and the hiding of an answer', async () => {
    const [helper, other, asker] = [await scene.town(), await scene.town(), await scene.town()];
    const to = await scene.member(asker);
    const questionId = await scene.question(to, [topic]);
    const first = await scene.solution(await scene.member(helper), questionId);
    const second = await scene.solution(await scene.member(other), questionId);
    await scene.app.ok(to, ACCEPT, { id: questionId, answer: first });
    await scene.app.settle();
    expect(await evidence(helper)).toHaveLength(1);
    expect(await evidence(other)).toHaveLength(0);
    await scene.app.ok(to, ACCEPT, { id: questionId, answer: second });
    await scene.app.settle();
    expect(await evidence(helper)).toHaveLength(0);
    expect(await evidence(other)).toHaveLength(1);
    await scene.app.ok(to, ACCEPT, { id: questionId, answer: null });
    await scene.app.settle();
    expect(await evidence(other)).toHaveLength(0);
  });

  it('bears refreshes of the same towns at the same time', async () => {
    const towns = await Promise.all(Array.from({ length: 6 }, () => scene.town()));
    for (const town of towns) await scene.offer(town, topic);
    const index = scene.app.get(MatchIndex);
    await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        index.refresh(scene.app.ctx(), n % 2 === 0 ? towns : [...towns].reverse()),
      ),
    );
    expect(
      await rows('select 1 as x from match_stance where municipality_id = any($1::uuid[])', towns),
    ).toHaveLength(6);
  });
});
