import { MatchIndex } from '@app/matching';
import { RoomPolicies } from '@app/platform/live';
import { insertOffer, insertPerson, type TestActor, type TestApp } from '@app/testing';
import {
  ANSWER,
  DISMISS,
  INVITE,
  LIST,
  PROPOSE,
  circleScene,
  type Circle,
  type Member,
} from './__fixtures__/scene.js';
import { CircleProposals } from './circle-proposals.service.js';

describe('cooperation circles', () => {
  let scene: Awaited<ReturnType<typeof circleScene>>;
  let app: TestApp;
  beforeAll(async () => {
    scene = await circleScene();
    ({ app } = scene);
  });
  afterAll(() => app?.stop());
  beforeEach(() => scene.clear());

  describe('proposals', () => {
    it('bring together towns that share an unmet need, with reasons in words', async () => {
      const { people, circle } = await scene.proposed();
      expect(circle).toMatchObject({ state: 'PROPOSED', topic: { name: 'Hallenbad' }, invitedBy: null });
      expect(circle.towns.map(({ municipality }) => municipality.id).sort()).toEqual(
        people.map(({ town }) => town).sort(),
      );
      expect(circle.reasons.map(({ text }) => text)).toEqual([
        'Alle 4 Kommunen suchen Unterstützung zum Thema Hallenbad',
        'Keine Kommune auf der Plattform bietet bisher Erfahrung dazu',
        'Höchstens 33 km voneinander entfernt',
        'Alle liegen im selben Bundesland',
        'Gleiche Größenklasse: größere Kleinstadt',
      ]);
      expect(circle.viewer).toEqual({
        municipalityId: people[0]!.town,
        canCommit: true,
        mandateRequest: null,
        canInvite: true,
        canAnswer: false,
        canDismiss: true,
      });
      const english = await app.gql(people[0]!, LIST, { m: people[0]!.town }, 'en');
      expect(JSON.stringify(english.data)).toContain(
        'All 4 municipalities are looking for help with Swimming pool',
      );
    });

    it('are not made for needs that a town near meets, for two towns, or for towns that are too far apart', async () => {
      const [met, lonely, wide] = [await scene.topic(), await scene.topic(), await scene.topic()];
      const near = [await scene.member(0), await scene.member(1), await scene.member(2)];
      const helper = await scene.member(4);
      for (const person of near) await scene.need(person, met);
      await insertOffer(app, helper.town, met);
      for (const person of near.slice(1)) await scene.need(person, lonely);
      for (const person of [near[0]!, await scene.member(6), await scene.member(12)])
        await scene.need(person, wide);
      expect(await scene.refresh()).toBe(0);
      // An offer that lies far away does not meet the need; the reason says so.
      const far = await scene.member(-20);
      await scene.execute('update offer set municipality_id = $1 where topic_id = $2', far.town, met);
      expect(await scene.refresh()).toBe(1);
      const [circle] = await scene.circlesOf(near[0]!);
      expect(circle!.reasons[1]!.text).toBe('Im Umkreis von 100 km bietet keine Kommune Erfahrung dazu');
    });

    it('stay as they are from night to night, with the same number of statements whatever the size', async () => {
      const first = await scene.proposed();
      const before = await scene.rows('select * from cooperation_circle order by id');
      const small = await app.statements(() => app.get(CircleProposals).refresh(app.ctx()));
      expect(await scene.rows('select * from cooperation_circle order by id')).toEqual(before);
      for (let n = 0; n < 4; n++) {
        const topicId = await scene.topic();
        for (let k = 0; k < 3; k++)
          await scene.need(await scene.member(20 + n * 10 + k, { landKey: '13' }), topicId);
      }
      expect(await scene.refresh()).toBe(4);
      expect(await app.statements(() => app.get(CircleProposals).refresh(app.ctx()))).toBe(small);
      expect((await scene.circlesOf(first.people[0]!))[0]!.id).toBe(first.circle.id);
    });

    it('lose towns whose need has ended, and end with fewer than three', async () => {
      const { people, topicId, circle } = await scene.proposed(4);
      await scene.execute(
        'delete from need where municipality_id = $1 and topic_id = $2',
        people[3]!.town,
        topicId,
      );
      await scene.refresh();
      const smaller = (await scene.circlesOf(people[0]!))[0]!;
      expect(smaller.id).toBe(circle.id);
      expect(smaller.towns).toHaveLength(3);
      expect(smaller.reasons[0]!.text).toContain('Alle 3 Kommunen');
      expect(await scene.circlesOf(people[3]!)).toEqual([]);
      await scene.execute(
        'delete from need where municipality_id = $1 and topic_id = $2',
        people[2]!.town,
        topicId,
      );
      await scene.refresh();
      expect(await scene.circlesOf(people[0]!)).toEqual([]);
      expect(await scene.read(people[0]!, circle.id)).toBeNull();
    });

    it('several workers at once make each of them once', async () => {
      const topicId = await scene.topic();
      const people = [await scene.member(0), await scene.member(1), await scene.member(2)];
      for (const person of people) await scene.need(person, topicId);
      await app.get(MatchIndex).refresh(app.ctx(), null);
      const made = await Promise.all(
        Array.from({ length: 4 }, () => app.get(CircleProposals).refresh(app.ctx())),
      );
      expect(made.reduce((sum, n) => sum + n, 0)).toBe(1);
      expect(await scene.circlesOf(people[0]!)).toHaveLength(1);
    });

    it('can be looked for at once by a town, not by others', async () => {
      const topicId = await scene.topic();
      const people = [await scene.member(0), await scene.member(1), await scene.member(2)];
      for (const person of people) await scene.need(person, topicId);
      await app.get(MatchIndex).refresh(app.ctx(), null);
      const [one, two] = people as [Member, Member];
      const { proposeCircles } = await app.ok<{ proposeCircles: Circle[] }>(one, PROPOSE, { m: one.town });
      expect(proposeCircles).toHaveLength(1);
      expect(
        (await app.ok<{ proposeCircles: Circle[] }>(one, PROPOSE, { m: one.town })).proposeCircles,
      ).toEqual(proposeCircles);
      expect(await app.refused(one, PROPOSE, { m: two.town })).toBe('NOT_FOUND');
      expect(await app.refused(null, PROPOSE, { m: two.town })).toBe('NOT_SIGNED_IN');
    });

    it('that do not fit are left for 180 days; the others never learn it', async () => {
      const { people, circle } = await scene.proposed(4);
      const leaver = people[3]!;
      await app.ok(leaver, DISMISS, { c: circle.id, m: leaver.town });
      await app.ok(leaver, DISMISS, { c: circle.id, m: leaver.town });
      expect(await scene.circlesOf(leaver)).toEqual([]);
      expect(await scene.read(leaver, circle.id)).toBeNull();
      await scene.refresh();
      const seen = (await scene.circlesOf(people[0]!))[0]!;
      expect(seen.towns.map(({ municipality }) => municipality.id)).not.toContain(leaver.town);
      expect(JSON.stringify(await scene.read(people[0]!, circle.id))).not.toContain(leaver.town);
      // The last day of the pause is the 31st of October; the others have gone on without it.
      for (const person of people.slice(0, 3))
        await app.ok(person, DISMISS, { c: circle.id, m: person.town }).catch(() => null);
      app.clock.set('2026-10-31T08:00:00Z');
      expect(await scene.refresh()).toBe(0);
      app.clock.set('2026-11-01T08:00:00Z');
      expect(await scene.refresh()).toBe(1);
      expect((await scene.circlesOf(leaver))[0]!.towns.length).toBeGreaterThanOrEqual(3);
    });
  });

  describe('invitations', () => {
    it('go to the people of the other towns with one click; the third that accepts makes the circle', async () => {
      const { people, circle } = await scene.proposed(4);
      const [one, two, three, four] = people as [Member, Member, Member, Member];
      const invited = await scene.invite(one, circle.id, 'Wollen wir uns zusammentun?');
      expect(invited).toMatchObject({
        state: 'INVITED',
        message: 'Wollen wir uns zusammentun?',
        expiresAt: '2026-06-03T08:00:00.000Z',
        viewer: { canInvite: false, canAnswer: true, canDismiss: false },
      });
      await app.settle();
      expect(await scene.told(one)).toEqual([]);
      for (const person of [two, three, four])
        expect(await scene.told(person)).toEqual([{ kind: 'circle.invited', reason: 'TOWN_IN_CIRCLE' }]);
      expect((await scene.answer(two, circle.id)).state).toBe('INVITED');
      const formed = await scene.answer(three, circle.id);
      expect(formed).toMatchObject({ state: 'FORMED', conversation: { id: expect.any(String) as string } });
      await app.settle();
      expect((await scene.told(two)).at(-1)).toEqual({ kind: 'circle.formed', reason: 'TOWN_IN_CIRCLE' });
      expect((await scene.told(four)).map(({ kind }) => kind)).toEqual(['circle.invited']);
      // Whoever was invited can still come.
      expect((await scene.answer(four, circle.id)).towns.map((town) => town.answer)).toEqual(
        Array(4).fill('ACCEPTED'),
      );
      const notice = await app.ok<{
        notifications: { nodes: { title: string; text: string; url: string }[] };
      }>(four, '{ notifications { nodes { title text url } } }');
      expect(notice.notifications.nodes.at(-1)).toMatchObject({
        title: `${invited.invitedBy!.name} lädt zu einem Kooperationskreis ein`,
        text: expect.stringContaining('Hallenbad') as string,
        url: expect.stringContaining(`/kreise/${circle.id}`) as string,
      });
    });

    it('that too many decline end at once, and those that wait too long after 30 days', async () => {
      const { people, circle } = await scene.proposed(3);
      const [one, two, three] = people as [Member, Member, Member];
      await scene.invite(one, circle.id);
      expect((await scene.answer(two, circle.id, false)).state).toBe('LAPSED');
      expect(await app.refused(three, ANSWER, { c: circle.id, m: three.town, accept: true })).toBe(
        'CONFLICT',
      );
      expect((await scene.read(three, circle.id))?.state).toBe('LAPSED');

      const other = await scene.proposed(3);
      await scene.invite(other.people[0]!, other.circle.id);
      await scene.answer(other.people[1]!, other.circle.id);
      app.clock.set('2026-06-03T07:59:00Z');
      await scene.refresh();
      expect((await scene.read(other.people[0]!, other.circle.id))?.state).toBe('INVITED');
      app.clock.set('2026-06-03T08:00:00Z');
      await scene.refresh();
      expect((await scene.read(other.people[0]!, other.circle.id))?.state).toBe('LAPSED');
    });

    it('are sent once, however many towns click at the same moment', async () => {
      const { people, circle } = await scene.proposed(3);
      const results = await Promise.all(
        people.map((person) =>
          app.gql(person, INVITE, { input: { circleId: circle.id, municipalityId: person.town } }),
        ),
      );
      expect(results.filter(({ errors }) => !errors)).toHaveLength(1);
      expect(
        await scene.rows(
          `select 1 as x from outbox where type = 'circle.invited.v1' and payload->>'circleId' = $1`,
          circle.id,
        ),
      ).toHaveLength(1);
    });

    it('are refused to strangers, for other towns, and where there is nothing to answer', async () => {
      const { people, circle } = await scene.proposed(3);
      const [one, two] = people as [Member, Member];
      const stranger = await scene.member(30);
      const input = { circleId: circle.id, municipalityId: two.town };
      expect(await app.refused(one, INVITE, { input })).toBe('NOT_FOUND');
      expect(
        await app.refused(stranger, INVITE, { input: { ...input, municipalityId: stranger.town } }),
      ).toBe('NOT_FOUND');
      expect(await app.refused(two, INVITE, { input: { ...input, message: 'x'.repeat(501) } })).toBe(
        'TOO_LONG',
      );
      expect(await app.refused(two, ANSWER, { c: circle.id, m: two.town, accept: true })).toBe('CONFLICT');
      expect(await app.refused(null, INVITE, { input })).toBe('NOT_SIGNED_IN');
      await scene.invite(one, circle.id);
      expect(await app.refused(two, DISMISS, { c: circle.id, m: two.town })).toBe('CONFLICT');
      expect(await app.refused(stranger, LIST, { m: two.town })).toBe('NOT_FOUND');
      expect(await scene.read(stranger, circle.id)).toBeNull();
      const editor: TestActor = { ...(await insertPerson(app)), instanceRoles: ['EDITOR'] };
      expect((await scene.read(editor, circle.id))?.viewer).toMatchObject({
        municipalityId: null,
        canAnswer: false,
      });
      const rooms = [`circle:${circle.id}`];
      const policies = app.get(RoomPolicies);
      expect([...(await policies.allowed(app.ctx(two), rooms))]).toEqual(rooms);
      expect([...(await policies.allowed(app.ctx(stranger), rooms))]).toEqual([]);
    });
  });
});
