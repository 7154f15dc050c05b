import { randomUUID } from 'node:crypto';
import { ConversationsApiModule } from '@app/conversations';
import { DirectoryApiModule } from '@app/directory';
import { IdentityApiModule } from '@app/identity';
import { MatchIndex, MatchingModule } from '@app/matching';
import { ModerationApiModule } from '@app/moderation';
import { NotificationsApiModule, NotificationsWorkerModule } from '@app/notifications';
import { RoomPolicies } from '@app/platform/live';
import { MaintenanceModule } from '@app/platform/maintenance';
import {
  TestApp,
  insertMembership,
  insertOffer,
  insertPerson,
  insertTopic,
  insertTown,
  type TestActor,
} from '@app/testing';
import { TopicIndex, TopicsApiModule } from '@app/topics';
import { CircleProposals } from './circle-proposals.service.js';
import { CirclesApiModule } from './circles-api.module.js';
import { CirclesWorkerModule } from './circles-worker.module.js';

const FIELDS = `id state message invitedAt expiresAt formedAt lapsedAt topic { name } invitedBy { name }
  reasons { kind text } towns { answer municipality { id name } } viewer { municipalityId canCommit canInvite canAnswer canDismiss canWrite
    mandateRequest { id state summary requestedByName canWithdraw canDecide } }`;
const LIST = `query ($m: ID!) { circles(municipalityId: $m) { ${FIELDS} } }`;
const ONE = `query ($id: ID!) { circle(id: $id) { ${FIELDS} conversation { id } } }`;
const PROPOSE = `mutation ($m: ID!) { proposeCircles(municipalityId: $m) { id } }`;
const INVITE = `mutation ($input: InviteToCircleInput!) { inviteToCircle(input: $input) { ${FIELDS} } }`;
const ANSWER = `mutation ($c: ID!, $m: ID!, $accept: Boolean!) { answerCircleInvitation(circleId: $c, municipalityId: $m, accept: $accept) { ${FIELDS} } }`;
const DISMISS = `mutation ($c: ID!, $m: ID!) { dismissCircle(circleId: $c, municipalityId: $m) }`;

interface Circle {
  id: string;
  state: string;
  message: string | null;
  expiresAt: string | null;
  formedAt: string | null;
  topic: { name: string };
  invitedBy: { name: string } | null;
  reasons: { kind: string; text: string }[];
  towns: { answer: string | null; municipality: { id: string; name: string } }[];
  viewer: {
    municipalityId: string | null;
    canInvite: boolean;
    canAnswer: boolean;
    canDismiss: boolean;
    canWrite: boolean;
    canCommit: boolean;
    mandateRequest: { id: string; state: string; summary: string } | null;
  };
}

type Member = TestActor & { readonly town: string };

describe('cooperation circles', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({
      imports: [
        MaintenanceModule,
        IdentityApiModule,
        DirectoryApiModule,
        TopicsApiModule,
        MatchingModule,
        CirclesApiModule,
        CirclesWorkerModule,
        ConversationsApiModule,
        ModerationApiModule,
        NotificationsApiModule,
        NotificationsWorkerModule,
      ],
    });
    app.takeJobs();
  });
  afterAll(() => app?.stop());
  beforeEach(async () => {
    app.clock.set('2026-05-04T08:00:00Z');
    for (const table of [
      'cooperation_circle',
      'cooperation_circle_dismissal',
      'need',
      'offer',
      'notification',
    ])
      await execute(`delete from ${table}`);
  });

  const execute = (text: string, ...values: unknown[]) => app.db.execute(app.ctx(), text, values);
  const rows = (text: string, ...values: unknown[]) =>
    app.db.rows<Record<string, unknown>>(app.ctx(), text, values);
  let count = 0;
  const topic = async (name = 'Hallenbad'): Promise<string> => {
    const id = await insertTopic(app, { slug: `bad-${++count}`, nameDe: name, nameEn: 'Swimming pool' });
    await app.get(TopicIndex).reload();
    return id;
  };
  /** Somebody with the mandate of a town `n` tenths of a degree north of Wittenberge. */
  const member = async (n: number, values: object = {}): Promise<Member> => {
    const town = await insertTown(app, {
      name: `Ort ${++count}`,
      landKey: '12',
      lat: 52.99 + n / 10,
      lon: 11.75,
      sizeClass: 'GROESSERE_KLEINSTADT',
      ...values,
    });
    const person = await insertPerson(app);
    await insertMembership(app, person.personId, town, { mandate: true });
    return { ...person, municipalityIds: [town], mandateFor: [town], town };
  };
  const need = ({ town }: Member, topicId: string) =>
    execute(
      'insert into need (municipality_id, topic_id, created_at, updated_at) values ($1, $2, $3, $3)',
      town,
      topicId,
      app.clock.now(),
    );
  const refresh = async (): Promise<number> => {
    await app.get(MatchIndex).refresh(app.ctx(), null);
    return app.get(CircleProposals).refresh(app.ctx());
  };
  /** People of towns next to each other that all seek the same, with the proposal made. */
  const proposed = async (towns = 4): Promise<{ people: Member[]; topicId: string; circle: Circle }> => {
    const topicId = await topic();
    const people: Member[] = [];
    for (let n = 0; n < towns; n++) people.push(await member(n));
    for (const person of people) await need(person, topicId);
    await refresh();
    return { people, topicId, circle: (await circlesOf(people[0]!))[0]! };
  };
  const circlesOf = async (person: Member): Promise<Circle[]> =>
    (await app.ok<{ circles: Circle[] }>(person, LIST, { m: person.town })).circles;
  const read = async (person: TestActor, id: string) =>
    (await app.ok<{ circle: (Circle & { conversation: { id: string } | null }) | null }>(person, ONE, { id }))
      .circle;
  const invite = async (person: Member, circleId: string, message: string | null = null): Promise<Circle> =>
    (
      await app.ok<{ inviteToCircle: Circle }>(person, INVITE, {
        input: { circleId, municipalityId: person.town, message },
      })
    ).inviteToCircle;
  const answer = async (person: Member, c: string, accept = true): Promise<Circle> =>
    (await app.ok<{ answerCircleInvitation: Circle }>(person, ANSWER, { c, m: person.town, accept }))
      .answerCircleInvitation;

  describe('proposals', () => {
    it('bring together towns that share an unmet need, with reasons in words', async () => {
      const { people, circle } = await proposed();
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
        canWrite: false,
      });
      const english = await app.gql(people[0]!, LIST, { m: people[0]!.town }, 'en');
      expect(JSON.stringify(english.data)).toContain(
        'All 4 municipalities are looking for help with Swimming pool',
      );
    });

    it('are not made for needs that a town near meets, for two towns, or for towns that are too far apart', async () => {
      const [met, lonely, wide] = [await topic(), await topic(), await topic()];
      const near = [await member(0), await member(1), await member(2)];
      const helper = await member(4);
      for (const person of near) await need(person, met);
      await insertOffer(app, helper.town, met);
      for (const person of near.slice(1)) await need(person, lonely);
      for (const person of [near[0]!, await member(6), await member(12)]) await need(person, wide);
      expect(await refresh()).toBe(0);
      // An offer that lies far away does not meet the need; the reason says so.
      const far = await member(-20);
      await execute('update offer set municipality_id = $1 where topic_id = $2', far.town, met);
      expect(await refresh()).toBe(1);
      const [circle] = await circlesOf(near[0]!);
      expect(circle!.reasons[1]!.text).toBe('Im Umkreis von 100 km bietet keine Kommune Erfahrung dazu');
    });

    it('stay as they are from night to night, with the same number of statements whatever the size', async () => {
      const first = await proposed();
      const before = await rows('select * from cooperation_circle order by id');
      const small = await app.statements(() => app.get(CircleProposals).refresh(app.ctx()));
      expect(await rows('select * from cooperation_circle order by id')).toEqual(before);
      for (let n = 0; n < 4; n++) {
        const topicId = await topic();
        for (let k = 0; k < 3; k++) await need(await member(20 + n * 10 + k, { landKey: '13' }), topicId);
      }
      expect(await refresh()).toBe(4);
      expect(await app.statements(() => app.get(CircleProposals).refresh(app.ctx()))).toBe(small);
      expect((await circlesOf(first.people[0]!))[0]!.id).toBe(first.circle.id);
    });

    it('lose towns whose need has ended, and end with fewer than three', async () => {
      const { people, topicId, circle } = await proposed(4);
      await execute(
        'delete from need where municipality_id = $1 and topic_id = $2',
        people[3]!.town,
        topicId,
      );
      await refresh();
      const smaller = (await circlesOf(people[0]!))[0]!;
      expect(smaller.id).toBe(circle.id);
      expect(smaller.towns).toHaveLength(3);
      expect(smaller.reasons[0]!.text).toContain('Alle 3 Kommunen');
      expect(await circlesOf(people[3]!)).toEqual([]);
      await execute(
        'delete from need where municipality_id = $1 and topic_id = $2',
        people[2]!.town,
        topicId,
      );
      await refresh();
      expect(await circlesOf(people[0]!)).toEqual([]);
      expect(await read(people[0]!, circle.id)).toBeNull();
    });

    it('several workers at once make each of them once', async () => {
      const topicId = await topic();
      const people = [await member(0), await member(1), await member(2)];
      for (const person of people) await need(person, topicId);
      await app.get(MatchIndex).refresh(app.ctx(), null);
      const made = await Promise.all(
        Array.from({ length: 4 }, () => app.get(CircleProposals).refresh(app.ctx())),
      );
      expect(made.reduce((sum, n) => sum + n, 0)).toBe(1);
      expect(await circlesOf(people[0]!)).toHaveLength(1);
    });

    it('can be looked for at once by a town, not by others', async () => {
      const topicId = await topic();
      const people = [await member(0), await member(1), await member(2)];
      for (const person of people) await need(person, topicId);
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
      const { people, circle } = await proposed(4);
      const leaver = people[3]!;
      await app.ok(leaver, DISMISS, { c: circle.id, m: leaver.town });
      await app.ok(leaver, DISMISS, { c: circle.id, m: leaver.town });
      expect(await circlesOf(leaver)).toEqual([]);
      expect(await read(leaver, circle.id)).toBeNull();
      await refresh();
      const seen = (await circlesOf(people[0]!))[0]!;
      expect(seen.towns.map(({ municipality }) => municipality.id)).not.toContain(leaver.town);
      expect(JSON.stringify(await read(people[0]!, circle.id))).not.toContain(leaver.town);
      // The last day of the pause is the 31st of October; the others have gone on without it.
      for (const person of people.slice(0, 3))
        await app.ok(person, DISMISS, { c: circle.id, m: person.town }).catch(() => null);
      app.clock.set('2026-10-31T08:00:00Z');
      expect(await refresh()).toBe(0);
      app.clock.set('2026-11-01T08:00:00Z');
      expect(await refresh()).toBe(1);
      expect((await circlesOf(leaver))[0]!.towns.length).toBeGreaterThanOrEqual(3);
    });
  });

  describe('invitations', () => {
    it('go to the people of the other towns with one click; the third that accepts makes the circle', async () => {
      const { people, circle } = await proposed(4);
      const [one, two, three, four] = people as [Member, Member, Member, Member];
      const invited = await invite(one, circle.id, 'Wollen wir uns zusammentun?');
      expect(invited).toMatchObject({
        state: 'INVITED',
        message: 'Wollen wir uns zusammentun?',
        expiresAt: '2026-06-03T08:00:00.000Z',
        viewer: { canInvite: false, canAnswer: true, canDismiss: false },
      });
      await app.settle();
      const told = async (person: Member) =>
        rows('select kind, reason from notification where person_id = $1 order by id', person.personId);
      expect(await told(one)).toEqual([]);
      for (const person of [two, three, four])
        expect(await told(person)).toEqual([{ kind: 'circle.invited', reason: 'TOWN_IN_CIRCLE' }]);
      expect((await answer(two, circle.id)).state).toBe('INVITED');
      const formed = await answer(three, circle.id);
      expect(formed).toMatchObject({ state: 'FORMED', viewer: { canWrite: true } });
      await app.settle();
      expect((await told(two)).at(-1)).toEqual({ kind: 'circle.formed', reason: 'TOWN_IN_CIRCLE' });
      expect((await told(four)).map(({ kind }) => kind)).toEqual(['circle.invited']);
      // Whoever was invited can still come.
      expect((await answer(four, circle.id)).towns.map((town) => town.answer)).toEqual(
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
      const { people, circle } = await proposed(3);
      const [one, two, three] = people as [Member, Member, Member];
      await invite(one, circle.id);
      expect((await answer(two, circle.id, false)).state).toBe('LAPSED');
      expect(await app.refused(three, ANSWER, { c: circle.id, m: three.town, accept: true })).toBe(
        'CONFLICT',
      );
      expect((await read(three, circle.id))?.state).toBe('LAPSED');

      const other = await proposed(3);
      await invite(other.people[0]!, other.circle.id);
      await answer(other.people[1]!, other.circle.id);
      app.clock.set('2026-06-03T07:59:00Z');
      await refresh();
      expect((await read(other.people[0]!, other.circle.id))?.state).toBe('INVITED');
      app.clock.set('2026-06-03T08:00:00Z');
      await refresh();
      expect((await read(other.people[0]!, other.circle.id))?.state).toBe('LAPSED');
    });

    it('are sent once, however many towns click at the same moment', async () => {
      const { people, circle } = await proposed(3);
      const results = await Promise.all(
        people.map((person) =>
          app.gql(person, INVITE, { input: { circleId: circle.id, municipalityId: person.town } }),
        ),
      );
      expect(results.filter(({ errors }) => !errors)).toHaveLength(1);
      expect(
        await rows(
          `select 1 as x from outbox where type = 'circle.invited.v1' and payload->>'circleId' = $1`,
          circle.id,
        ),
      ).toHaveLength(1);
    });

    it('are refused to strangers, for other towns, and where there is nothing to answer', async () => {
      const { people, circle } = await proposed(3);
      const [one, two] = people as [Member, Member];
      const stranger = await member(30);
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
      await invite(one, circle.id);
      expect(await app.refused(two, DISMISS, { c: circle.id, m: two.town })).toBe('CONFLICT');
      expect(await app.refused(stranger, LIST, { m: two.town })).toBe('NOT_FOUND');
      expect(await read(stranger, circle.id)).toBeNull();
      const editor: TestActor = { ...(await insertPerson(app)), instanceRoles: ['EDITOR'] };
      expect((await read(editor, circle.id))?.viewer).toMatchObject({
        municipalityId: null,
        canAnswer: false,
      });
      const rooms = [`circle:${circle.id}`];
      const policies = app.get(RoomPolicies);
      expect([...(await policies.allowed(app.ctx(two), rooms))]).toEqual(rooms);
      expect([...(await policies.allowed(app.ctx(stranger), rooms))]).toEqual([]);
    });
  });

  describe('mandate', () => {
    /** Somebody else of the same town, who may not commit for it. */
    const colleague = async ({ town }: Member): Promise<Member> => {
      const person = await insertPerson(app, { name: 'Kollege Muster' });
      await insertMembership(app, person.personId, town);
      return { ...person, municipalityIds: [town], town };
    };
    const DECIDE = `mutation ($id: ID!, $approve: Boolean!, $reason: String) { decideMandateRequest(id: $id, approve: $approve, reason: $reason) { state } }`;
    const WITHDRAW = `mutation ($id: ID!) { withdrawMandateRequest(id: $id) { state } }`;
    const pending = async (person: Member, id: string) => (await read(person, id))!.viewer.mandateRequest;
    const told = (person: Member) =>
      rows('select kind, reason from notification where person_id = $1 order by id', person.personId);

    it('S08 who may not commit prepares the acceptance; the holder confirms it and the town is in', async () => {
      const { people, circle } = await proposed(3);
      const [one, two, three] = people as [Member, Member, Member];
      await invite(one, circle.id);
      await answer(two, circle.id);
      const helper = await colleague(three);
      const prepared = await answer(helper, circle.id);
      expect(prepared).toMatchObject({
        state: 'INVITED',
        viewer: {
          canCommit: false,
          mandateRequest: {
            state: 'OPEN',
            summary: 'Beim Kooperationskreis „Hallenbad“ mitmachen',
            requestedByName: 'Kollege Muster',
            canWithdraw: true,
            canDecide: false,
          },
        },
      });
      expect(prepared.towns.find(({ municipality }) => municipality.id === three.town)!.answer).toBeNull();
      await app.settle();
      expect((await told(three)).at(-1)).toEqual({ kind: 'mandate.requested', reason: 'HOLDS_MANDATE' });
      expect((await told(helper)).map(({ kind }) => kind)).not.toContain('mandate.requested');
      // Neither the others nor the helper can confirm it.
      const { id } = (await pending(three, circle.id))!;
      expect(await pending(one, circle.id)).toBeNull();
      for (const person of [helper, one])
        expect(await app.refused(person, DECIDE, { id, approve: true })).toBe('NOT_FOUND');
      await app.ok(three, DECIDE, { id, approve: true });
      expect(await read(helper, circle.id)).toMatchObject({
        state: 'FORMED',
        viewer: { mandateRequest: null, canWrite: true },
      });
      expect(
        await rows(
          'select answered_by from cooperation_circle_town where circle_id = $1 and municipality_id = $2',
          circle.id,
          three.town,
        ),
      ).toEqual([{ answered_by: three.personId }]);
      await app.settle();
      expect((await told(helper)).map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['mandate.decided', 'circle.formed']),
      );
      const notice = await app.ok<{
        notifications: { nodes: { title: string; text: string; url: string }[] };
      }>(three, '{ notifications { nodes { title text url } } }');
      expect(notice.notifications.nodes).toContainEqual(
        expect.objectContaining({
          title: expect.stringMatching(/^Kollege Muster möchte für Ort \d+ zusagen$/) as string,
          text: expect.stringContaining('Beim Kooperationskreis „Hallenbad“ mitmachen') as string,
          url: expect.stringContaining('/meine-kommune/zusagen?stadt=') as string,
        }),
      );
    });

    it('S08 an invitation prepared without the mandate goes out with its words once it is confirmed', async () => {
      const { people, circle } = await proposed(3);
      const [one, two] = people as [Member, Member];
      const helper = await colleague(one);
      expect(await invite(helper, circle.id, 'Wollen wir?')).toMatchObject({
        state: 'PROPOSED',
        message: null,
      });
      expect(
        await rows(
          `select 1 from outbox where type = 'circle.invited.v1' and payload->>'circleId' = $1`,
          circle.id,
        ),
      ).toEqual([]);
      const { id } = (await pending(one, circle.id))!;
      await app.ok(one, DECIDE, { id, approve: true });
      expect(await read(two, circle.id)).toMatchObject({
        state: 'INVITED',
        message: 'Wollen wir?',
        invitedBy: { name: expect.any(String) as string },
      });
    });

    it('S08 an invitation that waited while another town invited becomes an acceptance', async () => {
      const { people, circle } = await proposed(3);
      const [one, two] = people as [Member, Member];
      const helper = await colleague(one);
      await invite(helper, circle.id, 'Wollen wir?');
      await invite(two, circle.id, 'Wir laden ein.');
      const { id } = (await pending(one, circle.id))!;
      await app.ok(one, DECIDE, { id, approve: true });
      const seen = (await read(one, circle.id))!;
      expect(seen.message).toBe('Wir laden ein.');
      expect(seen.towns.filter((town) => town.answer === 'ACCEPTED')).toHaveLength(2);
    });

    it('S08 refused or taken back, nothing happens; it can be prepared again', async () => {
      const { people, circle } = await proposed(3);
      const [one, two] = people as [Member, Member];
      await invite(one, circle.id);
      const helper = await colleague(two);
      await answer(helper, circle.id);
      const first = (await pending(two, circle.id))!;
      await app.ok(two, DECIDE, { id: first.id, approve: false, reason: 'Erst nach der Ratssitzung.' });
      expect(await pending(helper, circle.id)).toBeNull();
      await answer(helper, circle.id);
      const second = (await pending(helper, circle.id))!;
      expect(second.id).not.toBe(first.id);
      expect(await app.refused(two, WITHDRAW, { id: second.id })).toBe('NOT_FOUND');
      await app.ok(helper, WITHDRAW, { id: second.id });
      expect((await read(two, circle.id))!.towns.filter((town) => town.answer !== null)).toHaveLength(1);
    });

    it('S08 the holder who acts at once, a town that declines and a circle that lapses close what waits', async () => {
      const { people, circle } = await proposed(4);
      const [one, two, three, four] = people as [Member, Member, Member, Member];
      await invite(one, circle.id);
      const state = async (person: Member) =>
        (
          await rows(
            'select state from mandate_request where municipality_id = $1 and subject_id = $2',
            person.town,
            circle.id,
          )
        ).map((row) => row['state']);
      for (const person of [two, three, four]) await answer(await colleague(person), circle.id);
      await answer(two, circle.id);
      await answer(three, circle.id, false);
      expect([await state(two), await state(three), await state(four)]).toEqual([
        ['APPROVED'],
        ['LAPSED'],
        ['OPEN'],
      ]);
      app.clock.advance({ days: 30 });
      await refresh();
      expect(await state(four)).toEqual(['LAPSED']);
    });
  });

  describe('a circle that has come about', () => {
    const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }`;
    const TALK = `query ($id: ID!) { conversation(id: $id) { kind standing unreadCount circle { id } parties { municipality { id } }
      messages { nodes { body author { id } municipality { id } } } } }`;
    const REPORT = `mutation ($target: ReportTarget!, $id: ID!, $reason: String!) { report(target: $target, id: $id, reason: $reason) { id } }`;
    interface Conversation {
      readonly kind: string;
      readonly unreadCount: number;
      readonly messages: { readonly nodes: readonly { readonly body: string }[] };
    }
    const message = (conversationId: string, body: string) => ({
      input: { conversationId, body, idempotencyKey: randomUUID() },
    });
    const talkOf = async (person: TestActor, id: string): Promise<Conversation | null> =>
      (await app.ok<{ conversation: Conversation | null }>(person, TALK, { id })).conversation;
    /** Four towns of which three have accepted, and where they talk. */
    const formed = async () => {
      const made = await proposed(4);
      const [one, two, three, four] = made.people as [Member, Member, Member, Member];
      await invite(one, made.circle.id);
      await answer(two, made.circle.id);
      await answer(three, made.circle.id);
      const { conversation } = (await read(one, made.circle.id))!;
      return { ...made, one, two, three, four, talk: conversation!.id };
    };
    const inRoom = async (person: TestActor, id: string): Promise<boolean> =>
      (await app.get(RoomPolicies).allowed(app.ctx(person), [`conversation:${id}`])).size > 0;

    it('talks in a conversation of the towns that take part, and of nobody else', async () => {
      const { circle, one, two, three, four, talk } = await formed();
      await app.ok(one, SEND, message(talk, 'Wir schlagen den **12. Juni** vor.'));
      app.clock.advance({ seconds: 1 });
      await app.ok(two, SEND, message(talk, 'Passt uns.'));
      expect(await talkOf(three, talk)).toMatchObject({
        kind: 'GROUP',
        standing: 'OPEN',
        unreadCount: 2,
        circle: { id: circle.id },
        messages: {
          nodes: [
            { body: 'Passt uns.', author: { id: two.personId }, municipality: { id: two.town } },
            { body: 'Wir schlagen den **12. Juni** vor.' },
          ],
        },
      });
      await app.settle();
      const told = await rows(
        `select person_id from notification where kind = 'message.received' and subject_id = $1`,
        talk,
      );
      // Whoever wrote last has read what was there.
      expect(new Set(told.map((row) => row['person_id']))).toEqual(new Set([one.personId, three.personId]));
      const editor: TestActor = { ...(await insertPerson(app)), instanceRoles: ['EDITOR'] };
      for (const outsider of [four, editor]) {
        expect((await read(outsider, circle.id))!.conversation).toBeNull();
        expect(await talkOf(outsider, talk)).toBeNull();
        expect(await inRoom(outsider, talk)).toBe(false);
        expect(await app.refused(outsider, SEND, message(talk, 'Wir auch?'))).toBe('NOT_FOUND');
      }
      // A town that accepts later reads what was said before.
      await answer(four, circle.id);
      expect((await talkOf(four, talk))!.messages.nodes).toHaveLength(2);
      expect(await inRoom(four, talk)).toBe(true);
      await app.ok(four, SEND, message(talk, 'Jetzt sind wir dabei.'));
    });

    it('is over at once for a town that leaves, and for somebody who leaves their town', async () => {
      const { circle, one, two, three, talk } = await formed();
      await app.ok(three, SEND, message(talk, 'Unser letzter Beitrag.'));
      const before = await rows(
        'select max(seq)::int as seq from live_event where room = $1',
        `person:${three.personId}`,
      );
      await answer(three, circle.id, false);
      expect(await talkOf(three, talk)).toBeNull();
      expect(await inRoom(three, talk)).toBe(false);
      expect(await app.refused(three, SEND, message(talk, 'Noch etwas.'))).toBe('NOT_FOUND');
      // Their lists hear of it too, and what they wrote stays for the others.
      expect(
        await rows(
          `select kind from live_event where room = $1 and seq > $2`,
          `person:${three.personId}`,
          before[0]!['seq'],
        ),
      ).toContainEqual({ kind: 'conversation.changed' });
      expect((await talkOf(one, talk))!.messages.nodes).toMatchObject([{ body: 'Unser letzter Beitrag.' }]);
      await execute(
        `update membership set state = 'ENDED', ended_at = $2 where person_id = $1`,
        two.personId,
        app.clock.now(),
      );
      expect(await inRoom({ ...two, municipalityIds: [] }, talk)).toBe(false);
    });

    it('brings reported messages to the moderators, with nothing else of it', async () => {
      const { one, two, four, talk } = await formed();
      const { sendMessage } = await app.ok<{ sendMessage: { id: string } }>(
        one,
        SEND,
        message(talk, 'Das geht zu weit.'),
      );
      const input = { target: 'MESSAGE', id: sendMessage.id, reason: 'Das ist eine Beleidigung.' };
      expect(await app.refused(four, REPORT, input)).toBe('NOT_FOUND');
      await app.ok(two, REPORT, input);
      expect(
        await rows(
          `select snapshot_text, state from moderation_case where target = 'MESSAGE' and target_id = $1`,
          sendMessage.id,
        ),
      ).toEqual([{ snapshot_text: 'Das geht zu weit.', state: 'OPEN' }]);
    });

    it('is left by a town that declines later, and stays for the others', async () => {
      const { people, circle } = await proposed(3);
      const [one, two, three] = people as [Member, Member, Member];
      await invite(one, circle.id);
      await answer(two, circle.id);
      await answer(three, circle.id);
      expect((await answer(three, circle.id, false)).viewer.canWrite).toBe(false);
      expect((await read(one, circle.id))?.state).toBe('FORMED');
    });

    it('keeps the database from having a town in two circles for one need', async () => {
      const { people, topicId } = await proposed(3);
      const [circle] = await rows(
        `insert into cooperation_circle (topic_id, state, reasons, proposed_at) values ($1, 'PROPOSED', '[]', now()) returning id`,
        topicId,
      );
      await expect(
        execute(
          'insert into cooperation_circle_town (circle_id, municipality_id, topic_id) values ($1, $2, $3)',
          circle!['id'],
          people[0]!.town,
          topicId,
        ),
      ).rejects.toThrow('cooperation_circle_town_once');
    });
  });
});
