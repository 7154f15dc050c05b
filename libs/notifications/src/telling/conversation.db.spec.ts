import { randomUUID } from 'node:crypto';
import { ContactService, ConversationsApiModule, ConversationsWorkerModule } from '@app/conversations';
import { Scene, type Somebody } from '../__fixtures__/scene.js';

const START = `mutation ($input: StartConversationInput!) { startConversation(input: $input) { id } }`;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }`;
const READ = `mutation ($id: ID!, $messageId: ID!) { markConversationRead(id: $id, messageId: $messageId) { id } }`;
const MUTE = `mutation ($id: ID!) { muteConversation(id: $id, muted: true) { id } }`;
const CONTACT = `mutation ($input: SendContactInput!) { sendContact(input: $input) { id } }`;
const ANSWER = `mutation ($input: AnswerContactInput!) { answerContact(input: $input) { id } }`;
const LIST = `{ notifications { nodes { kind title text url reasonText count readAt } unreadCount } }`;

describe('S81 telling of messages and contacts', () => {
  let scene: Scene;
  let anna: Somebody;
  let frieda: Somebody;
  let fritz: Somebody;
  beforeAll(async () => {
    scene = await Scene.start([ConversationsApiModule, ConversationsWorkerModule]);
    anna = await scene.person({ name: 'Anna Beispiel', town: scene.town });
    frieda = await scene.person({ name: 'Frieda Muster', town: scene.otherTown });
    fritz = await scene.person({ name: 'Fritz Muster', town: scene.otherTown });
  });
  afterAll(() => scene?.app.stop());

  const inbox = async (viewer: Somebody) =>
    (await scene.app.ok<{ notifications: { nodes: object[]; unreadCount: number } }>(viewer, LIST))
      .notifications;
  const send = async (from: Somebody, conversationId: string): Promise<string> => {
    scene.app.clock.advance({ seconds: 1 });
    const input = { conversationId, body: 'Und noch etwas.', idempotencyKey: randomUUID() };
    const { sendMessage } = await scene.app.ok<{ sendMessage: { id: string } }>(from, SEND, { input });
    await scene.app.settle();
    return sendMessage.id;
  };

  it('S81 tells everybody of the town that was written to once per conversation, until they have read it', async () => {
    const input = { municipalityId: scene.otherTown, body: 'Guten Tag!', idempotencyKey: randomUUID() };
    const { startConversation } = await scene.app.ok<{ startConversation: { id: string } }>(anna, START, {
      input,
    });
    const { id } = startConversation;
    await scene.app.settle();
    for (const member of [frieda, fritz])
      expect(await inbox(member)).toMatchObject({
        unreadCount: 1,
        nodes: [
          {
            kind: 'message.received',
            title: 'Anna Beispiel für Wittenberge hat geschrieben',
            text: 'Die Nachricht steht in Ihrem Postfach auf der Plattform.',
            reasonText: 'weil an Freyung geschrieben wurde',
            url: `/nachrichten/${id}`,
          },
        ],
      });
    expect((await inbox(anna)).nodes).toEqual([]);
    await send(frieda, id);
    const last = await send(anna, id);
    expect((await inbox(fritz)).nodes).toMatchObject([
      { title: '2 neue Nachrichten von Wittenberge', count: 2 },
    ]);
    await scene.app.ok(fritz, READ, { id, messageId: last });
    await scene.app.settle();
    expect(await inbox(fritz)).toMatchObject({
      unreadCount: 0,
      nodes: [{ readAt: expect.any(String) as string }],
    });
    const [waiting] = await scene.rows<{ waits: boolean }>(
      `select mail_since is not null as waits from notification where person_id = $1 and occasion = 'message.posted'`,
      fritz.personId,
    );
    expect(waiting).toEqual({ waits: false });
    await scene.app.ok(fritz, MUTE, { id });
    await send(anna, id);
    expect((await inbox(fritz)).unreadCount).toBe(0);
    expect((await inbox(frieda)).unreadCount).toBe(1);
  });

  it('asks at once by mail for contact, tells who asked of the answer, and asks both what came of it', async () => {
    const sent = await scene.app.ok<{ sendContact: { id: string } }>(anna, CONTACT, {
      input: {
        toMunicipalityId: scene.otherTown,
        topicId: scene.topic,
        about: 'Leere Läden',
        brings: 'Erfahrung',
        effort: 'Eine Stunde',
        idempotencyKey: randomUUID(),
      },
    });
    const contactId = sent.sendContact.id;
    await scene.app.settle();
    expect((await inbox(fritz)).nodes[0]).toMatchObject({
      kind: 'contact.requested',
      title: 'Wittenberge möchte sich zum Thema Leerstand austauschen',
      url: `/nachrichten/kontakte/${contactId}`,
    });
    expect((await scene.mails(fritz)).map(({ kind }) => kind)).toContain('notification.contact.requested');
    await scene.app.ok(frieda, ANSWER, { input: { contactId, accept: true } });
    await scene.app.settle();
    expect((await inbox(anna)).nodes[0]).toMatchObject({
      kind: 'contact.answered',
      title: 'Freyung hat Ihre Kontaktanfrage angenommen',
      text: 'Sie können sich jetzt zum Thema Leerstand schreiben.',
    });
    scene.app.clock.advance({ days: 30 });
    await scene.app.get(ContactService).sweep(scene.app.ctx());
    await scene.app.settle();
    expect((await inbox(anna)).nodes[0]).toMatchObject({
      kind: 'contact.result-asked',
      title: 'Hat der Austausch mit Freyung etwas gebracht?',
    });
    expect((await inbox(frieda)).nodes[0]).toMatchObject({
      kind: 'contact.result-asked',
      title: 'Hat der Austausch mit Wittenberge etwas gebracht?',
    });
    expect((await inbox(fritz)).nodes[0]).not.toMatchObject({ kind: 'contact.result-asked' });
  });
});
