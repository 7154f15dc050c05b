import { randomUUID } from 'node:crypto';
import { RoomPolicies } from '@app/platform/live';
import { insertPerson, type TestActor, type TestApp } from '@app/testing';
import { circleScene, type Member } from './__fixtures__/scene.js';

describe('a circle that has come about', () => {
  let scene: Awaited<ReturnType<typeof circleScene>>;
  let app: TestApp;
  beforeAll(async () => {
    scene = await circleScene();
    ({ app } = scene);
  });
  afterAll(() => app?.stop());
  beforeEach(() => scene.clear());

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
    const made = await scene.proposed(4);
    const [one, two, three, four] = made.people as [Member, Member, Member, Member];
    await scene.invite(one, made.circle.id);
    await scene.answer(two, made.circle.id);
    await scene.answer(three, made.circle.id);
    const { conversation } = (await scene.read(one, made.circle.id))!;
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
    const told = await scene.rows(
      `select person_id from notification where kind = 'message.received' and subject_id = $1`,
      talk,
    );
    // Whoever wrote last has read what was there.
    expect(new Set(told.map((row) => row['person_id']))).toEqual(new Set([one.personId, three.personId]));
    const editor: TestActor = { ...(await insertPerson(app)), instanceRoles: ['EDITOR'] };
    for (const outsider of [four, editor]) {
      expect((await scene.read(outsider, circle.id))!.conversation).toBeNull();
      expect(await talkOf(outsider, talk)).toBeNull();
      expect(await inRoom(outsider, talk)).toBe(false);
      expect(await app.refused(outsider, SEND, message(talk, 'Wir auch?'))).toBe('NOT_FOUND');
    }
    // A town that accepts later reads what was said before.
    await scene.answer(four, circle.id);
    expect((await talkOf(four, talk))!.messages.nodes).toHaveLength(2);
    expect(await inRoom(four, talk)).toBe(true);
    await app.ok(four, SEND, message(talk, 'Jetzt sind wir dabei.'));
  });

  it('is over at once for a town that leaves, and for somebody who leaves their town', async () => {
    const { circle, one, two, three, talk } = await formed();
    await app.ok(three, SEND, message(talk, 'Unser letzter Beitrag.'));
    const before = await scene.rows(
      'select max(seq)::int as seq from live_event where room = $1',
      `person:${three.personId}`,
    );
    await scene.answer(three, circle.id, false);
    expect(await talkOf(three, talk)).toBeNull();
    expect(await inRoom(three, talk)).toBe(false);
    expect(await app.refused(three, SEND, message(talk, 'Noch etwas.'))).toBe('NOT_FOUND');
    // Their lists hear of it too, and what they wrote stays for the others.
    expect(
      await scene.rows(
        `select kind from live_event where room = $1 and seq > $2`,
        `person:${three.personId}`,
        before[0]!['seq'],
      ),
    ).toContainEqual({ kind: 'conversation.changed' });
    expect((await talkOf(one, talk))!.messages.nodes).toMatchObject([{ body: 'Unser letzter Beitrag.' }]);
    await scene.execute(
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
      await scene.rows(
        `select snapshot_text, state from moderation_case where target = 'MESSAGE' and target_id = $1`,
        sendMessage.id,
      ),
    ).toEqual([{ snapshot_text: 'Das geht zu weit.', state: 'OPEN' }]);
  });

  it('is left by a town that declines later, and stays for the others', async () => {
    const { people, circle } = await scene.proposed(3);
    const [one, two, three] = people as [Member, Member, Member];
    await scene.invite(one, circle.id);
    await scene.answer(two, circle.id);
    await scene.answer(three, circle.id);
    expect((await scene.answer(three, circle.id, false)).conversation).toBeNull();
    expect((await scene.read(one, circle.id))?.state).toBe('FORMED');
  });

  it('keeps the database from having a town in two circles for one need', async () => {
    const { people, topicId } = await scene.proposed(3);
    const [circle] = await scene.rows(
      `insert into cooperation_circle (topic_id, state, reasons, proposed_at) values ($1, 'PROPOSED', '[]', now()) returning id`,
      topicId,
    );
    await expect(
      scene.execute(
        'insert into cooperation_circle_town (circle_id, municipality_id, topic_id) values ($1, $2, $3)',
        circle!['id'],
        people[0]!.town,
        topicId,
      ),
    ).rejects.toThrow('cooperation_circle_town_once');
  });
});
