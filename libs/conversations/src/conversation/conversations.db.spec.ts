import { randomUUID } from 'node:crypto';
import { insertMembership, insertPerson } from '@app/testing';
import {
  ACCEPT,
  ARCHIVE,
  BLOCK,
  BLOCKS,
  DECLINE,
  DELETE,
  EDIT,
  LIST,
  MUTE,
  PAGE,
  READ,
  SEND,
  START,
  Talk,
  type MessageData,
  type PageData,
} from '../__fixtures__/talk.js';

describe('S81 conversations', () => {
  let talk: Talk;
  beforeAll(async () => {
    talk = await Talk.start();
  });
  afterAll(() => talk?.stop());

  describe('S81 a message from somebody unknown', () => {
    it('S81 lands as a request, of which only the first message goes through until it is accepted', async () => {
      const stranger = await talk.stranger('Sven Muster');
      const sent = await talk.write(stranger, { personId: talk.anna.personId }, 'Guten **Tag**!');
      expect(sent).toMatchObject({ kind: 'PERSON', standing: 'REQUEST_SENT', canAccept: false });
      expect(await talk.list(talk.anna, 'REQUESTS')).toMatchObject([
        {
          id: sent.id,
          standing: 'REQUEST_RECEIVED',
          unreadCount: 1,
          preview: 'Guten Tag!',
          parties: [{ person: { name: 'Sven Muster' } }],
        },
      ]);
      expect((await talk.list(talk.anna)).map(({ id }) => id)).not.toContain(sent.id);
      expect(await talk.sendRefused(stranger, sent.id)).toBe('REQUEST_PENDING');
      await talk.app.ok(talk.anna, ACCEPT, { id: sent.id });
      expect(await talk.list(talk.anna, 'REQUESTS')).toEqual([]);
      expect(await talk.send(stranger, sent.id, 'Danke!')).toMatchObject({ body: 'Danke!', isOwn: true });
      const page = await talk.page(talk.anna, sent.id);
      expect(page?.messages.nodes.map(({ bodyHtml }) => bodyHtml)).toEqual([
        '<p>Danke!</p>',
        '<p>Guten <strong>Tag</strong>!</p>',
      ]);
    });

    it('S81 of an unknown town reaches everybody of the other town, who answer for it', async () => {
      const stranger = await talk.stranger();
      const { id } = await talk.write(stranger, { municipalityId: talk.moelln });
      for (const member of [talk.anna, talk.arne])
        expect((await talk.list(member, 'REQUESTS')).map((row) => row.id)).toContain(id);
      await talk.app.ok(talk.arne, ACCEPT, { id });
      await talk.send(talk.anna, id, 'Gern.');
      const [latest] = (await talk.page(stranger, id))!.messages.nodes;
      expect(latest).toMatchObject({ author: { name: 'Anna Beispiel' }, municipality: { name: 'Mölln' } });
      expect(await talk.page(talk.frieda, id)).toBeNull();
    });

    it('is accepted by answering it', async () => {
      const stranger = await talk.stranger();
      const { id } = await talk.write(stranger, { personId: talk.anna.personId });
      await talk.send(talk.anna, id);
      expect((await talk.page(stranger, id))!.standing).toBe('OPEN');
    });

    it('S81 that is declined looks to who wrote like one that cannot be delivered, and can be accepted later', async () => {
      const stranger = await talk.stranger();
      const { id } = await talk.write(stranger, { personId: talk.anna.personId });
      await talk.app.ok(talk.anna, DECLINE, { id });
      expect(await talk.page(stranger, id)).toMatchObject({ standing: 'CLOSED', blocked: false });
      expect(await talk.sendRefused(stranger, id)).toBe('UNDELIVERABLE');
      expect((await talk.list(talk.anna, 'ARCHIVE')).map((row) => row.id)).toContain(id);
      expect(await talk.app.refused(stranger, ACCEPT, { id })).toBe('CONFLICT');
      await talk.app.ok(talk.anna, ACCEPT, { id });
      expect((await talk.page(stranger, id))!.standing).toBe('OPEN');
    });

    it('is none between colleagues, nor between people whose towns talk with each other', async () => {
      expect(await talk.write(talk.anna, { personId: talk.arne.personId })).toMatchObject({
        standing: 'OPEN',
      });
      const stranger = await talk.stranger();
      expect(await talk.write(stranger, { personId: talk.frieda.personId })).toMatchObject({
        standing: 'REQUEST_SENT',
      });
      const { id } = await talk.write(stranger, { municipalityId: talk.freyung });
      await talk.app.ok(talk.frieda, ACCEPT, { id });
      expect(await talk.write(stranger, { personId: talk.fritz.personId })).toMatchObject({
        standing: 'OPEN',
      });
    });

    it('goes into the one conversation of the pair, also when both write first', async () => {
      const stranger = await talk.stranger();
      const { id } = await talk.write(stranger, { personId: talk.fritz.personId });
      expect(await talk.write(talk.fritz, { personId: stranger.personId })).toMatchObject({
        id,
        standing: 'OPEN',
      });
      expect((await talk.page(stranger, id))!.messages.nodes).toHaveLength(2);
    });

    it('is one also when it is sent twice at once', async () => {
      const stranger = await talk.stranger();
      const input = talk.input({ personId: talk.fritz.personId });
      const sent = await Promise.all(
        [1, 2, 3].map(() => talk.app.ok<{ startConversation: { id: string } }>(stranger, START, { input })),
      );
      expect(new Set(sent.map(({ startConversation }) => startConversation.id)).size).toBe(1);
      expect((await talk.page(stranger, sent[0]!.startConversation.id))!.messages.nodes).toHaveLength(1);
    });
  });

  describe('S81 blocking', () => {
    it('S81 ends messages both ways without saying so, and can be taken back', async () => {
      const stranger = await talk.stranger('Bruno Muster');
      const id = await talk.open(stranger, talk.anna);
      const before = await talk.send(stranger, id, 'Noch da?');
      expect(await talk.app.ok(talk.anna, BLOCK, { id, blocked: true })).toMatchObject({
        blockConversation: { blocked: true, standing: 'CLOSED' },
      });
      expect(await talk.page(stranger, id)).toMatchObject({
        blocked: false,
        standing: 'CLOSED',
        readPositions: [],
      });
      expect(await talk.sendRefused(stranger, id)).toBe('UNDELIVERABLE');
      expect(
        await talk.app.refused(stranger, START, { input: talk.input({ personId: talk.anna.personId }) }),
      ).toBe('UNDELIVERABLE');
      expect(await talk.app.refused(stranger, EDIT, { id: before.id, body: 'Anders' })).toBe('UNDELIVERABLE');
      expect(await talk.sendRefused(talk.anna, id)).toBe('UNDELIVERABLE');
      expect(await talk.app.ok(talk.anna, BLOCKS)).toMatchObject({
        conversationBlocks: [{ conversationId: id, party: { person: { name: 'Bruno Muster' } } }],
      });
      expect(await talk.app.ok(stranger, BLOCKS)).toEqual({ conversationBlocks: [] });
      await talk.app.ok(talk.anna, BLOCK, { id, blocked: false });
      expect(await talk.send(stranger, id, 'Wieder da.')).toMatchObject({ body: 'Wieder da.' });
    });

    it('S81 of a town stands for everybody of it, and keeps the other from asking for contact', async () => {
      const stranger = await talk.stranger();
      const { id } = await talk.write(stranger, { municipalityId: talk.moelln });
      await talk.app.ok(talk.anna, BLOCK, { id, blocked: true });
      expect((await talk.list(talk.arne, 'REQUESTS')).map((row) => row.id)).not.toContain(id);
      expect(await talk.app.ok(talk.arne, BLOCKS)).toMatchObject({
        conversationBlocks: [{ forMunicipality: { name: 'Mölln' }, blockedBy: { name: 'Anna Beispiel' } }],
      });
      const input = {
        toMunicipalityId: talk.moelln,
        topicId: talk.topic,
        about: 'Leerstand',
        brings: 'Erfahrung',
        effort: 'Eine Stunde',
        idempotencyKey: randomUUID(),
      };
      const send = `mutation ($input: SendContactInput!) { sendContact(input: $input) { id } }`;
      expect(await talk.app.refused(stranger, send, { input })).toBe('UNDELIVERABLE');
      await talk.app.ok(talk.arne, BLOCK, { id, blocked: false });
      expect(await talk.page(stranger, id)).toMatchObject({ standing: 'REQUEST_SENT' });
    });

    it('is for those in the conversation only', async () => {
      const stranger = await talk.stranger();
      const id = await talk.open(stranger, talk.anna);
      expect(await talk.app.refused(talk.frieda, BLOCK, { id, blocked: true })).toBe('NOT_FOUND');
      expect((await talk.page(stranger, id))!.standing).toBe('OPEN');
    });

    it('looks the same as an account that has gone', async () => {
      const stranger = await talk.stranger();
      const id = await talk.open(talk.anna, stranger);
      await talk.rows(
        `update account set blocked_at = now(), blocked_reason = 'Probe' where id = $1 returning 1`,
        stranger.accountId,
      );
      expect(await talk.page(talk.anna, id)).toMatchObject({ standing: 'CLOSED', canAccept: false });
      expect(await talk.sendRefused(talk.anna, id)).toBe('UNDELIVERABLE');
    });
  });

  describe('messages', () => {
    it('can be changed for 15 minutes by who wrote them, and taken back for ever with a mark', async () => {
      const stranger = await talk.stranger();
      const id = await talk.open(stranger, talk.anna);
      const message = await talk.send(stranger, id, 'Tippfehlr');
      expect(message.editableUntil).not.toBeNull();
      await talk.app.ok(stranger, EDIT, { id: message.id, body: 'Tippfehler' });
      expect(await talk.app.refused(talk.anna, EDIT, { id: message.id, body: 'Fremd' })).toBe('NOT_FOUND');
      talk.app.clock.advance({ minutes: 15 });
      expect(await talk.app.refused(stranger, EDIT, { id: message.id, body: 'Zu spät' })).toBe(
        'EDIT_WINDOW_OVER',
      );
      const nodes = async () => (await talk.page(talk.anna, id))!.messages.nodes;
      expect((await nodes())[0]).toMatchObject({
        body: 'Tippfehler',
        editedAt: expect.any(String) as string,
      });
      expect(await talk.app.refused(talk.anna, DELETE, { id: message.id })).toBe('NOT_FOUND');
      await talk.app.ok(stranger, DELETE, { id: message.id });
      expect((await nodes())[0]).toMatchObject({ id: message.id, body: '', bodyHtml: '', deleted: true });
      const [row] = await talk.rows<{ body: string }>(
        `select body from direct_message where id = $1`,
        message.id,
      );
      expect(row!.body).toBe('');
      expect(await talk.app.refused(stranger, DELETE, { id: message.id })).toBe('NOT_FOUND');
    });

    it('come in pages, newest first, that neither repeat nor leave out', async () => {
      const stranger = await talk.stranger();
      const id = await talk.open(stranger, talk.anna);
      for (const n of [1, 2, 3, 4]) await talk.send(n % 2 ? stranger : talk.anna, id, `Nachricht ${n}`);
      const seen: MessageData[] = [];
      for (let after: string | null = null; ;) {
        const { nodes, pageInfo }: PageData['messages'] = (await talk.page(talk.anna, id, 2, after))!
          .messages;
        seen.push(...nodes);
        after = pageInfo.endCursor;
        if (!pageInfo.hasNextPage) break;
      }
      expect(seen.map(({ body }) => body)).toEqual([
        'Nachricht 4',
        'Nachricht 3',
        'Nachricht 2',
        'Nachricht 1',
        'Guten Tag, haben Sie kurz Zeit?',
      ]);
    });

    it.each([
      ['empty', '   ', 'BAD_INPUT'],
      ['over-long', 'x'.repeat(4_001), 'TOO_LONG'],
    ])('are refused when %s', async (_name, body, code) => {
      const stranger = await talk.stranger();
      const id = await talk.open(stranger, talk.anna);
      expect(await talk.sendRefused(stranger, id, body)).toBe(code);
      expect(
        await talk.app.refused(stranger, START, {
          input: talk.input({ personId: talk.arne.personId }, body),
        }),
      ).toBe(code);
    });

    it('are refused to and from wherever one does not belong, in the same words', async () => {
      const id = await talk.open(await talk.stranger(), talk.anna);
      expect(await talk.sendRefused(talk.frieda, id)).toBe('NOT_FOUND');
      expect(await talk.sendRefused(talk.frieda, randomUUID())).toBe('NOT_FOUND');
      expect(await talk.sendRefused(talk.frieda, 'x')).toBe('NOT_FOUND');
      expect(await talk.sendRefused(null, id)).toBe('NOT_SIGNED_IN');
      for (const document of [ACCEPT, DECLINE])
        expect(await talk.app.refused(talk.frieda, document, { id })).toBe('NOT_FOUND');
      expect(await talk.app.refused(talk.frieda, ARCHIVE, { id, archived: true })).toBe('NOT_FOUND');
      expect(await talk.app.refused(talk.frieda, MUTE, { id, muted: true })).toBe('NOT_FOUND');
      expect(await talk.app.refused(talk.anna, READ, { id, messageId: randomUUID() })).toBe('NOT_FOUND');
      for (const to of [
        { personId: randomUUID() },
        { personId: 'x' },
        { municipalityId: randomUUID() },
        { municipalityId: talk.freyung, asMunicipalityId: talk.freyung },
      ])
        expect(await talk.app.refused(talk.anna, START, { input: talk.input(to) })).toBe('NOT_FOUND');
      for (const to of [
        {},
        { personId: talk.anna.personId },
        { municipalityId: talk.moelln },
        { personId: talk.frieda.personId, municipalityId: talk.freyung },
      ])
        expect(await talk.app.refused(talk.anna, START, { input: talk.input(to) })).toBe('BAD_INPUT');
      const alone = await insertPerson(talk.app);
      expect(
        await talk.app.refused(alone, START, { input: talk.input({ personId: talk.anna.personId }) }),
      ).toBe('NOT_FOUND');
    });

    it('cannot be begun with more than 20 strangers a day', async () => {
      const busy = await talk.stranger();
      const targets = await Promise.all(
        Array.from({ length: 21 }, () => talk.person('Muster', talk.freyung)),
      );
      for (const { personId } of targets.slice(0, 20)) await talk.write(busy, { personId });
      expect(
        await talk.app.refused(busy, START, { input: talk.input({ personId: targets[20]!.personId }) }),
      ).toBe('TOO_MANY_REQUESTS');
    });

    it('cannot flood a conversation', async () => {
      const busy = await talk.stranger();
      const id = await talk.open(busy, talk.anna);
      for (let n = 0; n < 120; n++) await talk.send(busy, id, `${n}`);
      expect(await talk.sendRefused(busy, id)).toBe('TOO_MANY_REQUESTS');
    });
  });

  describe('the list', () => {
    it('counts what is unread, per conversation and for the badge; own words and muted ones aside', async () => {
      const reader = await talk.stranger();
      const one = await talk.open(talk.anna, reader);
      const two = await talk.open(talk.frieda, reader);
      const last = await talk.send(talk.anna, one);
      await talk.send(talk.frieda, two);
      expect(await talk.unread(reader)).toBe(2);
      expect((await talk.list(reader)).map(({ id, unreadCount }) => [id, unreadCount])).toEqual([
        [two, 2],
        [one, 2],
      ]);
      await talk.app.ok(reader, READ, { id: one, messageId: last.id });
      expect(await talk.unread(reader)).toBe(1);
      await talk.app.ok(reader, MUTE, { id: two, muted: true });
      expect(await talk.unread(reader)).toBe(0);
      await talk.send(reader, one);
      expect(await talk.unread(reader)).toBe(0);
      expect((await talk.page(talk.anna, one))!.readPositions).toMatchObject([
        { messageId: expect.any(String) as string },
      ]);
    });

    it('does not count for a new colleague what was said before', async () => {
      const stranger = await talk.stranger();
      const { id } = await talk.write(stranger, { municipalityId: talk.freyung });
      talk.app.clock.advance({ minutes: 5 });
      const late = await talk.person('Nele Muster', talk.freyung);
      expect(await talk.unread(late)).toBe(0);
      expect((await talk.page(late, id))!.messages.nodes).toHaveLength(1);
    });

    it('lets somebody go who leaves the town', async () => {
      const stranger = await talk.stranger();
      const { id } = await talk.write(stranger, { municipalityId: talk.freyung });
      const leaving = await talk.person('Lea Muster', talk.freyung);
      expect(await talk.page(leaving, id)).not.toBeNull();
      await talk.rows(
        `update membership set state = 'ENDED' where person_id = $1 returning 1`,
        leaving.personId,
      );
      expect(await talk.page(leaving, id)).toBeNull();
    });

    it('puts conversations away until something new is written', async () => {
      const stranger = await talk.stranger();
      const id = await talk.open(stranger, talk.anna);
      await talk.app.ok(stranger, ARCHIVE, { id, archived: true });
      const ids = async (box: string) => (await talk.list(stranger, box)).map((row) => row.id);
      expect([await ids('INBOX'), await ids('ARCHIVE')]).toEqual([[], [id]]);
      await talk.send(talk.anna, id);
      expect([await ids('INBOX'), await ids('ARCHIVE')]).toEqual([[id], []]);
    });

    it('costs the same number of statements for two rows and for twelve, and comes in pages', async () => {
      const reader = await talk.stranger();
      const others = await Promise.all(Array.from({ length: 12 }, () => talk.stranger()));
      for (const other of others) await talk.send(other, await talk.open(reader, other));
      const cost = (first: number) => talk.cost(reader, LIST, { box: 'INBOX', first });
      expect(await cost(12)).toBe(await cost(2));
      const first = await talk.app.ok<{
        conversations: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      }>(reader, LIST, { first: 7 });
      const rest = await talk.app.ok<{ conversations: { nodes: { id: string }[] } }>(reader, LIST, {
        first: 7,
        after: first.conversations.pageInfo.endCursor,
      });
      const ids = [...first.conversations.nodes, ...rest.conversations.nodes].map(({ id }) => id);
      expect(new Set(ids).size).toBe(12);
      const longPage = await talk.open(reader, talk.anna);
      for (let n = 0; n < 8; n++) await talk.send(n % 2 ? reader : talk.anna, longPage);
      const page = (first: number) => talk.cost(reader, PAGE, { id: longPage, first });
      expect(await page(8)).toBe(await page(2));
    });

    it('refuses wrong pages and visitors', async () => {
      expect(await talk.app.refused(talk.anna, LIST, { first: 0 })).toBe('BAD_INPUT');
      expect(await talk.app.refused(talk.anna, LIST, { after: 'x' })).toBe('BAD_INPUT');
      expect(await talk.app.refused(null, LIST)).toBe('NOT_SIGNED_IN');
    });
  });

  it('lets a person of two towns sit in their conversation once', async () => {
    const stranger = await talk.stranger();
    const both = await talk.person('Bente Muster', talk.freyung);
    await insertMembership(talk.app, both.personId, stranger.town);
    const { id } = await talk.write(stranger, { municipalityId: talk.freyung });
    const seen = [...(await talk.list(both)), ...(await talk.list(both, 'REQUESTS'))];
    expect(seen.filter((row) => row.id === id)).toHaveLength(1);
  });

  it('has nothing to send under a foreign key of a message', async () => {
    const stranger = await talk.stranger();
    const id = await talk.open(stranger, talk.anna);
    const input = { conversationId: id, body: 'Einmal', idempotencyKey: randomUUID() };
    const first = await talk.app.ok<{ sendMessage: { id: string } }>(stranger, SEND, { input });
    const again = await talk.app.ok<{ sendMessage: { id: string } }>(stranger, SEND, { input });
    expect(again.sendMessage.id).toBe(first.sendMessage.id);
    const other = await talk.app.ok<{ sendMessage: { id: string } }>(talk.anna, SEND, { input });
    expect(other.sendMessage.id).not.toBe(first.sendMessage.id);
  });
});
