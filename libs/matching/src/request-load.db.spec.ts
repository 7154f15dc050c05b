import { randomUUID } from 'node:crypto';
import type { TestActor } from '@app/testing';
import { PLACES, Scene } from './__fixtures__/scene.js';
import { RequestLoads } from './request-load.service.js';
import { SuggestedHelpers } from './suggested-helper.service.js';

const MATCHES = `query ($id: ID!) { matches(municipalityId: $id) { municipality { name } kind reasons { text } } }`;
const OFFERS = `query ($id: ID!) { municipality(id: $id) { requestLoad { monthly asked } offers { bookedUp topic { id } } } }`;
const LIMIT = `mutation ($id: ID!, $monthly: Int) { setRequestLimit(municipalityId: $id, monthly: $monthly) { monthly asked } }`;

interface MatchData {
  municipality: { name: string };
  kind: string;
  reasons: { text: string }[];
}

describe('the load of towns', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start();
  });
  afterAll(() => scene?.app.stop());
  afterEach(() => scene.app.clock.set('2026-05-04T08:00:00Z'));

  const newTopic = (): Promise<string> => scene.topic(`Thema ${randomUUID().replace(/[0-9]/g, 'x')}`);
  const look = async (actor: TestActor): Promise<MatchData[]> =>
    (await scene.app.ok<{ matches: MatchData[] }>(actor, MATCHES, { id: actor.municipalityIds![0] })).matches;
  const names = (matches: MatchData[]): string[] => matches.map(({ municipality }) => municipality.name);
  const ask = async (asker: TestActor, topic: string) =>
    scene.app.get(SuggestedHelpers).suggest(scene.app.ctx(), await scene.question(asker, [topic]));
  const offersOf = async (town: string, viewer: TestActor | null = null) =>
    (
      await scene.app.ok<{
        municipality: { requestLoad: object | null; offers: { bookedUp: boolean; topic: { id: string } }[] };
      }>(viewer, OFFERS, { id: town })
    ).municipality;

  it('S14: Gudensberg takes 3 requests a month: after the third it is booked up and not suggested until the next month', async () => {
    const topic = await newTopic();
    const gudensberg = await scene.town(PLACES.Gudensberg);
    const own = await scene.town(PLACES.Freyung);
    const asker = await scene.member(own);
    await scene.need(own, topic);
    await scene.offer(gudensberg, topic, { monthlyCapacity: 3 });
    await scene.refresh();
    for (let n = 0; n < 3; n++) {
      const [match] = await look(asker);
      expect(match!.reasons.map(({ text }) => text)).toContain(
        `hat diesen Monat noch Zeit für ${n === 2 ? '1 Anfrage' : `${3 - n} Anfragen`}`,
      );
      expect(await ask(asker, topic)).toEqual({ done: true });
    }
    expect(await look(asker)).toEqual([]);
    expect(await ask(asker, topic)).toEqual({ skipped: 'no town fits' });
    expect((await offersOf(gudensberg, asker)).offers).toEqual([{ bookedUp: true, topic: { id: topic } }]);
    // Still May in Germany, then June.
    scene.app.clock.set('2026-05-31T21:59:00Z');
    expect(await look(asker)).toEqual([]);
    scene.app.clock.set('2026-05-31T22:00:00Z');
    expect(names(await look(asker))).toEqual(['Gudensberg']);
    expect((await offersOf(gudensberg, asker)).offers[0]!.bookedUp).toBe(false);
    expect(await ask(asker, topic)).toEqual({ done: true });
  });

  it('S14: a town that is booked up and seeks what we offer stays, and says that it is booked up', async () => {
    const [topic, other] = [await newTopic(), await newTopic()];
    const own = await scene.town();
    const asker = await scene.member(own);
    const town = await scene.town({ name: 'Ausgelastet' });
    await scene.need(own, topic);
    await scene.offer(own, other);
    await scene.offer(town, topic, { monthlyCapacity: 1 });
    await scene.need(town, other);
    await scene.refresh();
    await ask(asker, topic);
    const [match] = await look(asker);
    expect(match!.reasons[0]!.text).toMatch(/^sucht, was Sie bieten: /);
    expect(match!.reasons.map(({ text }) => text)).toContain('derzeit ausgelastet');
    expect(match!.reasons.some(({ text }) => text.startsWith('bietet'))).toBe(false);
  });

  it('S14: a limit of the whole town counts requests for all its offers', async () => {
    const [one, two] = [await newTopic(), await newTopic()];
    const own = await scene.town();
    const asker = await scene.member(own);
    const town = await scene.town({ name: 'Mit Grenze' });
    const colleague = await scene.member(town);
    for (const topic of [one, two]) {
      await scene.need(own, topic);
      await scene.offer(town, topic);
    }
    await scene.refresh();
    expect(names(await look(asker))).toEqual(['Mit Grenze']);
    const { setRequestLimit } = await scene.app.ok(colleague, LIMIT, { id: town, monthly: 2 });
    expect(setRequestLimit).toEqual({ monthly: 2, asked: 0 });
    expect((await look(asker))[0]!.reasons.map(({ text }) => text)).toContain(
      'hat diesen Monat noch Zeit für 2 Anfragen',
    );
    await ask(asker, one);
    expect(names(await look(asker))).toEqual(['Mit Grenze']);
    await ask(asker, two);
    expect(await look(asker)).toEqual([]);
    expect(await ask(asker, one)).toEqual({ skipped: 'no town fits' });
    const seen = await offersOf(town, colleague);
    expect(seen.requestLoad).toEqual({ monthly: 2, asked: 2 });
    expect(seen.offers.map(({ bookedUp }) => bookedUp)).toEqual([true, true]);
    expect((await offersOf(town, asker)).requestLoad).toBeNull();
    await scene.app.ok(colleague, LIMIT, { id: town, monthly: null });
    expect(names(await look(asker))).toEqual(['Mit Grenze']);
  });

  it('S14: a first contact takes a place like a question: the town is no longer suggested', async () => {
    const topic = await newTopic();
    const own = await scene.town();
    const asker = await scene.member(own);
    const town = await scene.town({ name: 'Eine im Monat' });
    await scene.need(own, topic);
    await scene.offer(town, topic, { monthlyCapacity: 1 });
    await scene.refresh();
    expect(names(await look(asker))).toEqual(['Eine im Monat']);
    await scene.app.db.run(scene.app.ctx(), async (tx) => {
      await scene.app.db.execute(
        tx,
        `insert into contact (from_municipality_id, to_municipality_id, topic_id, about, brings, effort, created_by, created_at, idempotency_key)
         values ($1, $2, $3, 'Worum', 'Was', 'Zeit', $4, $5, 'contact-1')`,
        [own, town, topic, asker.personId, scene.app.clock.now()],
      );
      await scene.app.get(RequestLoads).take(tx, town, topic);
    });
    expect(await look(asker)).toEqual([]);
    expect(await ask(asker, topic)).toEqual({ skipped: 'no town fits' });
    expect((await offersOf(town, asker)).offers).toEqual([{ bookedUp: true, topic: { id: topic } }]);
  });

  it.each([0, 101])('S14: a limit of %i is refused, and so is that of another town', async (monthly) => {
    const town = await scene.town();
    const colleague = await scene.member(town);
    expect(await scene.app.refused(colleague, LIMIT, { id: town, monthly })).toBe('BAD_INPUT');
    expect(await scene.app.refused(colleague, LIMIT, { id: await scene.town(), monthly: 3 })).toBe(
      'NOT_FOUND',
    );
    expect(await scene.app.refused(null, LIMIT, { id: town, monthly: 3 })).toBe('NOT_SIGNED_IN');
  });

  it('S14: who stands in many lists steps back among equals, so that not always the same towns are shown', async () => {
    const topic = await newTopic();
    const place = { lat: 51, lon: 10, landKey: '06' };
    const offering = 12;
    for (let n = 0; n < offering; n++)
      await scene.offer(await scene.town({ ...place, name: `Gleich ${n}` }), topic);
    const lookers: TestActor[] = [];
    for (let n = 0; n < 24; n++) {
      const town = await scene.town({ ...place, name: `Sucht ${n}` });
      await scene.need(town, topic);
      lookers.push(await scene.member(town));
    }
    await scene.refresh();
    const shown = new Map<string, number>();
    for (const looker of lookers)
      for (const name of names(await look(looker)).slice(0, 5)) shown.set(name, (shown.get(name) ?? 0) + 1);
    // 24 lists of 5 places for 12 towns: 10 each when shared evenly.
    expect(shown.size).toBe(offering);
    expect(Math.max(...shown.values())).toBeLessThanOrEqual(11);
    const stored = await scene.app.db.rows<{ lists: number }>(
      scene.app.ctx(),
      `select lists from match_exposure e join municipality m on m.id = e.municipality_id where m.name like 'Gleich %'`,
    );
    expect(stored.reduce((sum, { lists }) => sum + lists, 0)).toBe(24 * 5);
    await scene.app.db.execute(scene.app.ctx(), 'delete from match_set');
    const left = await scene.app.db.row<{ n: number }>(
      scene.app.ctx(),
      'select sum(lists)::int as n from match_exposure',
    );
    expect(left!.n).toBe(0);
  });
});
