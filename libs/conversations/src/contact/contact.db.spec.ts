import { randomUUID } from 'node:crypto';
import { MatchingApiModule } from '@app/matching';
import { insertTopic, type TestActor } from '@app/testing';
import { Talk } from '../__fixtures__/talk.js';
import { ContactService } from './contact.service.js';

const CONTACT = `id state about brings effort declineReason canAnswer resultWanted conversationId
  from { name } to { name } topic { name } createdBy { name } answeredBy { name } ownResult { outcome comment }`;
const SEND = `mutation ($input: SendContactInput!) { sendContact(input: $input) { ${CONTACT} } }`;
const ANSWER = `mutation ($input: AnswerContactInput!) { answerContact(input: $input) { ${CONTACT} } }`;
const RESULT = `mutation ($input: ContactResultInput!) { giveContactResult(input: $input) { ${CONTACT} } }`;
const ONE = `query ($id: ID!) { contact(id: $id) { ${CONTACT} } }`;
const LIST = `query ($received: Boolean!, $states: [ContactState!], $first: Int) {
  contacts(received: $received, states: $states, first: $first) { nodes { ${CONTACT} } pageInfo { hasNextPage } }
}`;
const RESULTS = `query ($id: ID!) { contact(id: $id) { to { contactResults { topic { name } helped partly } } } }`;

describe('S11 first contact', () => {
  let talk: Talk;
  beforeAll(async () => {
    talk = await Talk.start([MatchingApiModule]);
  });
  afterAll(() => talk?.stop());

  const input = (to: string, more: object = {}) => ({
    toMunicipalityId: to,
    topicId: talk.topic,
    about: 'Wie haben Sie Ihre leeren Läden wieder belegt?',
    brings: 'Erfahrung mit einem Leerstandskataster.',
    effort: 'Ein Gespräch von einer Stunde',
    idempotencyKey: randomUUID(),
    ...more,
  });
  const send = async (from: TestActor, to: string): Promise<string> =>
    (await talk.app.ok<{ sendContact: { id: string } }>(from, SEND, { input: input(to) })).sendContact.id;
  const answer = (actor: TestActor, contactId: string, accept: boolean, reason?: string) =>
    talk.app.ok<{ answerContact: { conversationId: string | null } }>(actor, ANSWER, {
      input: { contactId, accept, reason },
    });
  const messages = (type: string, id: string) =>
    talk.rows<{ payload: object }>(
      `select payload from outbox where type = $1 and payload->>'contactId' = $2`,
      type,
      id,
    );

  it('S81 asks a town in a structured way and opens a conversation when it accepts', async () => {
    const asking = await talk.stranger('Ina Muster');
    const sent = await talk.app.ok(asking, SEND, { input: input(talk.moelln) });
    const { id } = (sent as { sendContact: { id: string } }).sendContact;
    expect(sent).toMatchObject({
      sendContact: {
        state: 'SENT',
        canAnswer: false,
        to: { name: 'Mölln' },
        topic: { name: 'Leerstand' },
        createdBy: { name: 'Ina Muster' },
      },
    });
    expect(await messages('contact.requested.v1', id)).toEqual([
      {
        payload: {
          contactId: id,
          fromMunicipalityId: asking.town,
          toMunicipalityId: talk.moelln,
          topicId: talk.topic,
        },
      },
    ]);
    expect(await talk.app.ok(talk.arne, LIST, { received: true, states: ['SENT'] })).toMatchObject({
      contacts: { nodes: [{ id, canAnswer: true }] },
    });
    const { conversationId } = (await answer(talk.anna, id, true)).answerContact;
    expect(await messages('contact.answered.v1', id)).toMatchObject([{ payload: { state: 'ACCEPTED' } }]);
    await talk.send(asking, conversationId!, 'Danke, wann passt es?');
    await talk.send(talk.arne, conversationId!, 'Am Dienstag.');
    const page = await talk.app.ok(
      asking,
      `query ($id: ID!) { conversation(id: $id) { kind standing contacts { id state } } }`,
      { id: conversationId },
    );
    expect(page).toEqual({
      conversation: { kind: 'TOWN', standing: 'OPEN', contacts: [{ id, state: 'ACCEPTED' }] },
    });
  });

  it('S11 shows in the open lists of both towns at once, and in nobody else’s', async () => {
    const asking = await talk.stranger();
    const told = (contactId: string) =>
      talk.rows<{ room: string; times: number }>(
        `select room, count(*)::int as times from live_event
         where kind = 'contact.changed' and payload->>'contactId' = $1 group by room order by room`,
        contactId,
      );
    const rooms = (times: number) =>
      [asking, talk.anna, talk.arne]
        .map(({ personId }) => ({ room: `person:${personId}`, times }))
        .sort((a, b) => a.room.localeCompare(b.room));
    const id = await send(asking, talk.moelln);
    expect(await told(id)).toEqual(rooms(1));
    await answer(talk.anna, id, false, 'Uns fehlt gerade die Zeit.');
    expect(await told(id)).toEqual(rooms(2));
    // What the own town has asked and how it ended is listed for it, and not for the town that was asked.
    const sent = { received: false, states: ['SENT', 'DECLINED', 'LAPSED'] };
    expect(await talk.app.ok(asking, LIST, sent)).toMatchObject({
      contacts: { nodes: [{ id, state: 'DECLINED', declineReason: 'Uns fehlt gerade die Zeit.' }] },
    });
    const others = await talk.app.ok<{ contacts: { nodes: { id: string }[] } }>(talk.anna, LIST, sent);
    expect(others.contacts.nodes.map((node) => node.id)).not.toContain(id);
  });

  it('is declined with a reason that the asking town reads', async () => {
    const asking = await talk.stranger();
    const id = await send(asking, talk.moelln);
    expect(await talk.app.refused(talk.anna, ANSWER, { input: { contactId: id, accept: false } })).toBe(
      'REASON_REQUIRED',
    );
    await answer(talk.anna, id, false, 'Uns fehlt gerade die Zeit.');
    expect(await talk.app.ok(asking, ONE, { id })).toMatchObject({
      contact: { state: 'DECLINED', declineReason: 'Uns fehlt gerade die Zeit.', conversationId: null },
    });
    expect(await talk.app.refused(talk.anna, ANSWER, { input: { contactId: id, accept: true } })).toBe(
      'ALREADY_DECIDED',
    );
  });

  it('is for the two towns only', async () => {
    const asking = await talk.stranger();
    const id = await send(asking, talk.moelln);
    expect(await talk.app.ok(talk.frieda, ONE, { id })).toEqual({ contact: null });
    expect(await talk.app.ok(talk.frieda, ONE, { id: 'x' })).toEqual({ contact: null });
    for (const actor of [talk.frieda, asking])
      expect(await talk.app.refused(actor, ANSWER, { input: { contactId: id, accept: true } })).toBe(
        'NOT_FOUND',
      );
    expect(await talk.app.refused(talk.frieda, RESULT, { input: { contactId: id, outcome: 'YES' } })).toBe(
      'NOT_FOUND',
    );
    expect(await talk.app.refused(null, ONE, { id })).toBe('NOT_SIGNED_IN');
  });

  it('waits once per topic, and is refused for what does not fit', async () => {
    const asking = await talk.stranger();
    const twice = await Promise.all([
      talk.app.gql(asking, SEND, { input: input(talk.moelln) }),
      talk.app.gql(asking, SEND, { input: input(talk.moelln) }),
    ]);
    expect(twice.map(({ errors }) => errors?.[0]?.extensions?.['code'] ?? 'ok').sort()).toEqual([
      'REQUEST_PENDING',
      'ok',
    ]);
    const other = await talk.stranger();
    for (const [change, code] of [
      [{ about: ' ' }, 'BAD_INPUT'],
      [{ about: 'x'.repeat(1_001) }, 'TOO_LONG'],
      [{ brings: 'x'.repeat(501) }, 'TOO_LONG'],
      [{ effort: 'x'.repeat(201) }, 'TOO_LONG'],
      [{ topicId: randomUUID() }, 'NOT_FOUND'],
      [{ toMunicipalityId: randomUUID() }, 'NOT_FOUND'],
      [{ toMunicipalityId: 'x' }, 'NOT_FOUND'],
      [{ toMunicipalityId: other.town }, 'BAD_INPUT'],
      [{ asMunicipalityId: talk.freyung }, 'NOT_FOUND'],
      [{ idempotencyKey: '' }, 'BAD_INPUT'],
    ] as const)
      expect(await talk.app.refused(other, SEND, { input: input(talk.moelln, change) })).toBe(code);
  });

  it('cannot be sent more than ten times a day', async () => {
    const busy = await talk.stranger();
    for (let n = 0; n < 10; n++) await send(busy, (await talk.stranger()).town);
    expect(await talk.app.refused(busy, SEND, { input: input(talk.moelln) })).toBe('TOO_MANY_REQUESTS');
  });

  describe('S14 capacity', () => {
    const LIMITED = `query ($id: ID!) { municipality(id: $id) { requestsFrom requestLoad { monthly asked } offers { bookedUp } } }`;
    const limit = (town: string, monthly: number) =>
      talk.rows(
        `insert into request_limit (municipality_id, monthly, updated_at) values ($1, $2, now())`,
        town,
        monthly,
      );
    const look = async (viewer: TestActor | null, id: string) =>
      (await talk.app.ok<{ municipality: object }>(viewer, LIMITED, { id })).municipality;

    beforeEach(() => talk.app.clock.set('2026-11-29T10:00:00Z'));

    it('S14: first contacts count like suggested questions: the third is refused for the month, the next month is open', async () => {
      const gudensberg = await talk.stranger();
      await limit(gudensberg.town, 2);
      const asking = await talk.stranger();
      expect(await look(asking, gudensberg.town)).toMatchObject({ requestsFrom: null });
      for (let n = 0; n < 2; n++) await send(await talk.stranger(), gudensberg.town);
      expect(await look(gudensberg, gudensberg.town)).toMatchObject({
        requestsFrom: '2026-12-01',
        requestLoad: { monthly: 2, asked: 2 },
      });
      expect(await look(asking, gudensberg.town)).toMatchObject({
        requestsFrom: '2026-12-01',
        requestLoad: null,
      });
      expect(await look(null, gudensberg.town)).toMatchObject({ requestsFrom: null });
      const { errors } = await talk.app.gql(asking, SEND, { input: input(gudensberg.town) });
      expect(errors![0]!.extensions!['code']).toBe('BOOKED_UP');
      expect(await messages('contact.requested.v1', '')).toEqual([]);
      expect(
        await talk.rows(`select id from contact where from_municipality_id = $1`, asking.town),
      ).toHaveLength(0);
      // Still November in Germany, then December.
      talk.app.clock.set('2026-11-30T22:59:00Z');
      expect(await talk.app.refused(asking, SEND, { input: input(gudensberg.town) })).toBe('BOOKED_UP');
      talk.app.clock.set('2026-11-30T23:00:00Z');
      expect(await look(asking, gudensberg.town)).toMatchObject({ requestsFrom: null });
      await send(asking, gudensberg.town);
    });

    it('S14: an offer with a capacity of one takes one contact on its topic, and more on others', async () => {
      const town = await talk.stranger();
      const other = await insertTopic(talk.app, { slug: 'kita', nameDe: 'Kita', nameEn: 'Day care' });
      await talk.rows(
        `insert into offer (municipality_id, topic_id, level, monthly_capacity, created_at, updated_at)
         values ($1, $2, 'EXPERIENCED', 1, now(), now())`,
        town.town,
        talk.topic,
      );
      await send(await talk.stranger(), town.town);
      expect(await look(town, town.town)).toMatchObject({ requestsFrom: null, offers: [{ bookedUp: true }] });
      const asking = await talk.stranger();
      expect(await talk.app.refused(asking, SEND, { input: input(town.town) })).toBe('BOOKED_UP');
      await talk.app.ok(asking, SEND, { input: input(town.town, { topicId: other }) });
    });

    it('S14: of two who ask at the same moment for the last place one is refused', async () => {
      const town = await talk.stranger();
      await limit(town.town, 1);
      const askers = [await talk.stranger(), await talk.stranger()];
      const answers = await Promise.all(
        askers.map((asker) => talk.app.gql(asker, SEND, { input: input(town.town) })),
      );
      expect(answers.map(({ errors }) => errors?.[0]?.extensions?.['code'] ?? 'ok').sort()).toEqual([
        'BOOKED_UP',
        'ok',
      ]);
    });

    it('S14: who sends the same contact again gets it back although the month is full', async () => {
      const town = await talk.stranger();
      await limit(town.town, 1);
      const asking = await talk.stranger();
      const once = input(town.town);
      const first = await talk.app.ok<{ sendContact: { id: string } }>(asking, SEND, { input: once });
      const again = await talk.app.ok<{ sendContact: { id: string } }>(asking, SEND, { input: once });
      expect(again.sendContact.id).toBe(first.sendContact.id);
      expect(await talk.app.refused(asking, SEND, { input: input(town.town) })).toBe('REQUEST_PENDING');
    });
  });

  it('lapses after 30 days without an answer', async () => {
    const asking = await talk.stranger();
    const id = await send(asking, talk.moelln);
    talk.app.clock.advance({ days: 29 });
    await talk.app.get(ContactService).sweep(talk.app.ctx());
    expect(await talk.app.ok(asking, ONE, { id })).toMatchObject({ contact: { state: 'SENT' } });
    talk.app.clock.advance({ days: 1 });
    await talk.app.get(ContactService).sweep(talk.app.ctx());
    expect(await talk.app.ok(asking, ONE, { id })).toMatchObject({ contact: { state: 'LAPSED' } });
    expect(await messages('contact.answered.v1', id)).toMatchObject([{ payload: { state: 'LAPSED' } }]);
  });

  it('asks both sides once after 30 days what came of it, and counts what the asking side says', async () => {
    const asking = await talk.stranger();
    const id = await send(asking, talk.freyung);
    await answer(talk.frieda, id, true);
    const result = (actor: TestActor, outcome: string, comment?: string) =>
      talk.app.ok(actor, RESULT, { input: { contactId: id, outcome, comment } });
    expect(await talk.app.refused(asking, RESULT, { input: { contactId: id, outcome: 'YES' } })).toBe(
      'CONFLICT',
    );
    talk.app.clock.advance({ days: 30 });
    await talk.app.get(ContactService).sweep(talk.app.ctx());
    await talk.app.get(ContactService).sweep(talk.app.ctx());
    expect(await messages('contact.result-asked.v1', id)).toHaveLength(1);
    expect(await talk.app.ok(talk.fritz, ONE, { id })).toMatchObject({ contact: { resultWanted: true } });
    await result(talk.fritz, 'YES', 'Für uns auch.');
    expect(await talk.app.ok(asking, RESULTS, { id })).toEqual({ contact: { to: { contactResults: [] } } });
    await result(asking, 'NO');
    expect(await result(asking, 'YES', 'Wir haben ein Kataster begonnen.')).toMatchObject({
      giveContactResult: {
        resultWanted: false,
        ownResult: { outcome: 'YES', comment: 'Wir haben ein Kataster begonnen.' },
      },
    });
    expect(await talk.app.ok(asking, RESULTS, { id })).toEqual({
      contact: { to: { contactResults: [{ topic: { name: 'Leerstand' }, helped: 1, partly: 0 }] } },
    });
    expect(await messages('contact.resulted.v1', id)).toHaveLength(3);
    expect(
      await talk.app.refused(asking, RESULT, {
        input: { contactId: id, outcome: 'YES', comment: 'x'.repeat(301) },
      }),
    ).toBe('TOO_LONG');
  });

  describe('S11 says what already runs between two towns', () => {
    const STANDING = `query ($id: ID!, $as: ID!) { municipality(id: $id) { contactStanding(asMunicipalityId: $as) {
      conversationId waiting { id state canAnswer } } } }`;
    const standing = async (viewer: TestActor, id: string, as: string) =>
      (await talk.app.ok<{ municipality: { contactStanding: object | null } }>(viewer, STANDING, { id, as }))
        .municipality.contactStanding;

    it('to both of them: nothing, a request that waits, then the conversation', async () => {
      const asking = await talk.stranger();
      const asked = await talk.stranger();
      expect(await standing(asking, asked.town, asking.town)).toBeNull();
      const id = await send(asking, asked.town);
      expect(await standing(asking, asked.town, asking.town)).toEqual({
        conversationId: null,
        waiting: { id, state: 'SENT', canAnswer: false },
      });
      expect(await standing(asked, asking.town, asked.town)).toEqual({
        conversationId: null,
        waiting: { id, state: 'SENT', canAnswer: true },
      });
      const { conversationId } = (await answer(asked, id, true)).answerContact;
      for (const [viewer, other] of [
        [asking, asked],
        [asked, asking],
      ] as const)
        expect(await standing(viewer, other.town, viewer.town)).toEqual({ conversationId, waiting: null });
    });

    it('to nobody else, also not for a town that is not one’s own, and nothing of what was declined', async () => {
      const asking = await talk.stranger();
      const asked = await talk.stranger();
      const id = await send(asking, asked.town);
      const outsider = await talk.stranger();
      expect(await standing(outsider, asked.town, asking.town)).toBeNull();
      expect(await standing(outsider, asked.town, outsider.town)).toBeNull();
      expect(await standing(outsider, asked.town, 'x')).toBeNull();
      await answer(asked, id, false, 'Zurzeit nicht');
      expect(await standing(asking, asked.town, asking.town)).toBeNull();
    });

    it('by one statement more, for two towns and for many', async () => {
      const asking = await talk.stranger();
      for (let n = 0; n < 5; n++) await send(asking, (await talk.stranger()).town);
      const list = (fields: string) =>
        `query ($first: Int) { municipalities(first: $first) { nodes { id ${fields} } } }`;
      const field = `contactStanding(asMunicipalityId: "${asking.town}") { conversationId waiting { id createdAt } }`;
      const plain = await talk.cost(asking, list(''), { first: 20 });
      for (const first of [2, 20]) expect(await talk.cost(asking, list(field), { first })).toBe(plain + 1);
    });
  });

  it('costs the same number of statements for one contact and for many', async () => {
    const asking = await talk.stranger();
    for (let n = 0; n < 5; n++) await send(asking, (await talk.stranger()).town);
    const cost = (first: number) => talk.cost(asking, LIST, { received: false, first });
    expect(await cost(5)).toBe(await cost(1));
  });
});
