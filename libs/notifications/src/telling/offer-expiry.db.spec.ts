import { MatchingApiModule, MatchingWorkerModule } from '@app/matching';
import { QuestionsApiModule } from '@app/questions';
import { insertOffer, insertTown } from '@app/testing';
import { StanceService, TopicsApiModule, TopicsWorkerModule } from '@app/topics';
import { Scene, type Somebody } from '../__fixtures__/scene.js';

const SET = `mutation ($input: SetOfferInput!) { setOffer(input: $input) { id } }`;
const RENEW = `mutation ($id: ID!) { renewOffer(id: $id) { id validUntil expired } }`;
const NEED = `mutation ($input: SetNeedInput!) { setNeed(input: $input) { id } }`;
const MATCHES = `query ($id: ID!) { matches(municipalityId: $id) { municipality { name } } }`;
const INBOX = `{ notifications(first: 5) { nodes { kind title text reasonText url } } }`;

describe('offers that run out', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start([
      TopicsApiModule,
      TopicsWorkerModule,
      QuestionsApiModule,
      MatchingApiModule,
      MatchingWorkerModule,
    ]);
  });
  afterAll(() => scene?.app.stop());

  /** The night: offers that are over are announced, and matching reads the day anew. */
  const night = async (): Promise<number> => {
    const announced = await scene.app.get(StanceService).announceExpired(scene.app.ctx());
    await scene.app.settle();
    return announced;
  };
  const asked = async (person: Somebody): Promise<string[]> =>
    (await scene.told(person)).map(({ kind, reason }) => `${String(kind)} ${String(reason)}`);

  it('S16: an offer past "gilt bis" is not matched, and who set it and the admins are asked once to renew', async () => {
    const { app } = scene;
    const town = await insertTown(app, { name: 'Herzberg (Elster)', slug: 'herzberg-elster' });
    const seeking = await insertTown(app, { name: 'Suchende' });
    const [owner, admin, colleague, other] = [
      await scene.person({ town }),
      await scene.person({ town, admin: true }),
      await scene.person({ town }),
      await scene.person({ town: seeking }),
    ];
    const input = {
      municipalityId: town,
      topicId: scene.topic,
      level: 'EXPERIENCED',
      validUntil: '2026-05-04',
    };
    const { setOffer } = await app.ok<{ setOffer: { id: string } }>(owner, SET, { input });
    await app.ok(other, NEED, { input: { municipalityId: seeking, topicId: scene.topic } });
    await app.settle();
    const matched = async () =>
      (
        await app.ok<{ matches: { municipality: { name: string } }[] }>(other, MATCHES, { id: seeking })
      ).matches.map(({ municipality }) => municipality.name);
    expect(await matched()).toEqual(['Herzberg (Elster)']);
    expect(await night()).toBe(0);

    app.clock.set('2026-05-05T00:10:00Z');
    expect(await matched()).toEqual([]);
    expect(await night()).toBe(1);
    expect(await night()).toBe(0);
    expect(await asked(owner)).toEqual(['offer.expired OWN_OFFER']);
    expect(await asked(admin)).toEqual(['offer.expired TOWN_ADMIN']);
    expect([await asked(colleague), await asked(other)]).toEqual([[], []]);
    expect(await scene.mails(owner)).toMatchObject([{ kind: 'notification.offer.expired' }]);
    const inbox = async (person: Somebody) =>
      (await app.ok<{ notifications: { nodes: Record<string, string>[] } }>(person, INBOX)).notifications
        .nodes;
    const [note] = await inbox(owner);
    expect(note!['title']).toBe('Gilt das Angebot von Herzberg (Elster) zum Thema Leerstand noch?');
    expect(note!['url']).toBe('/meine-kommune?stadt=herzberg-elster');
    expect(note!['reasonText']).toBe('weil Sie das Angebot eingetragen haben');

    expect(await app.refused(other, RENEW, { id: setOffer.id })).toBe('NOT_FOUND');
    expect(await app.refused(null, RENEW, { id: setOffer.id })).toBe('NOT_SIGNED_IN');
    const { renewOffer } = await app.ok(colleague, RENEW, { id: setOffer.id });
    expect(renewOffer).toEqual({ id: setOffer.id, validUntil: '2027-05-05', expired: false });
    await app.settle();
    expect(await matched()).toEqual(['Herzberg (Elster)']);
    expect((await inbox(owner))[0]!['text']).toBe('Das Angebot ist inzwischen erneuert.');

    // A year later it is asked again, once: whoever said so last, and the admins.
    app.clock.set('2027-05-06T00:10:00Z');
    await scene.execute('update notification set read_at = now()');
    expect(await night()).toBe(1);
    for (const person of [colleague, admin])
      expect(await scene.told(person)).toMatchObject([{ kind: 'offer.expired', read_at: null }]);
    expect(await scene.told(owner)).toMatchObject([{ kind: 'offer.expired', read_at: expect.any(Date) }]);
  });

  it('S16: all of a town are asked when it has no admin and who set the offer is gone', async () => {
    const town = await insertTown(scene.app, { name: 'Ohne Verwaltung' });
    const [one, two] = [await scene.person({ town }), await scene.person({ town })];
    await insertOffer(scene.app, town, scene.topic);
    await scene.execute(`update offer set valid_until = '2025-01-01' where municipality_id = '${town}'`);
    await night();
    expect([await asked(one), await asked(two)]).toEqual([
      ['offer.expired TOWN_ADMIN'],
      ['offer.expired TOWN_ADMIN'],
    ]);
  });
});
