import { randomUUID } from 'node:crypto';
import { ConversationsApiModule } from '@app/conversations';
import { insertPerson, type TestActor } from '@app/testing';
import { DECIDE, REASON, REPORT, Scene } from './__fixtures__/scene.js';

const CASE = `query ($id: ID!) { moderationCase(id: $id) { target snapshotText snapshotContext url hidden author { name } } }`;
const MESSAGES = `query ($id: ID!) { conversation(id: $id) { messages { nodes { id body hidden hiddenReason } } } }`;

describe('S81 reported messages', () => {
  let scene: Scene;
  let outsider: TestActor;
  let conversation: string;
  let messages: string[];
  beforeAll(async () => {
    scene = await Scene.start([ConversationsApiModule]);
    outsider = await scene.member('Ute Muster');
    const start = await scene.app.ok<{ startConversation: { id: string } }>(
      scene.author,
      `mutation ($input: StartConversationInput!) { startConversation(input: $input) { id } }`,
      { input: { personId: scene.reader.personId, body: 'Erste', idempotencyKey: randomUUID() } },
    );
    conversation = start.startConversation.id;
    for (const [n, body] of [
      'Zweite',
      'Dritte',
      'Kaufen Sie **hier**!',
      'Fünfte',
      'Sechste',
      'Siebte',
    ].entries()) {
      scene.app.clock.advance({ seconds: 1 });
      await scene.app.ok(
        n % 2 ? scene.author : scene.reader,
        `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }`,
        { input: { conversationId: conversation, body, idempotencyKey: randomUUID() } },
      );
    }
    messages = (
      await scene.rows<{ id: string }>(
        `select id from direct_message where conversation_id = $1 order by id`,
        conversation,
      )
    ).map(({ id }) => id);
  });
  afterAll(() => scene?.app.stop());

  const looks = async (caseId: string): Promise<number> =>
    (
      await scene.rows(
        `select 1 from audit_entry where action = 'moderation.look' and subject = $1 and actor_account_id = $2`,
        `case:${caseId}`,
        scene.moderator.accountId,
      )
    ).length;

  it('S81 show moderators the message and its neighbours only, and log that they looked', async () => {
    const target = messages[3]!;
    await scene.report(scene.author, 'MESSAGE', target);
    const [open] = await scene.casesAbout(target);
    expect(await looks(open!.id)).toBe(0);
    const seen = await scene.app.ok(scene.moderator, CASE, { id: open!.id });
    expect(seen).toEqual({
      moderationCase: {
        target: 'MESSAGE',
        snapshotText: 'Kaufen Sie **hier**!',
        snapshotContext: [
          '**Kurt Muster:** Zweite',
          '**Frieda Beispiel:** Dritte',
          '**Frieda Beispiel:** Fünfte',
          '**Kurt Muster:** Sechste',
        ].join('\n\n'),
        url: `/moderation/${open!.id}`,
        hidden: false,
        author: { name: 'Kurt Muster' },
      },
    });
    expect(await looks(open!.id)).toBe(1);
    expect(await scene.app.ok(scene.moderator, MESSAGES, { id: conversation })).toEqual({
      conversation: null,
    });
  });

  it('S81 leave for everybody but their author when they are hidden, and come back', async () => {
    const target = messages[4]!;
    await scene.report(scene.reader, 'MESSAGE', target);
    const open = await scene.openCase(target);
    const shown = async (viewer: TestActor) =>
      (
        await scene.app.ok<{
          conversation: { messages: { nodes: { id: string; body: string; hiddenReason: string }[] } };
        }>(viewer, MESSAGES, { id: conversation })
      ).conversation.messages.nodes.find(({ id }) => id === target);
    await scene.decide(open.id, 'HIDE', open.version, 'Werbung ist hier nicht erlaubt.');
    expect(await shown(scene.reader)).toEqual({ id: target, body: '', hidden: true, hiddenReason: null });
    expect(await shown(scene.author)).toEqual({
      id: target,
      body: 'Fünfte',
      hidden: true,
      hiddenReason: 'Werbung ist hier nicht erlaubt.',
    });
    expect(
      await scene.app.refused(scene.reader, REPORT, { target: 'MESSAGE', id: target, reason: REASON }),
    ).toBe('NOT_FOUND');
    await scene.app.ok(scene.moderator, DECIDE, {
      id: open.id,
      measure: 'RESTORE',
      reason: 'Doch in Ordnung.',
      version: open.version + 1,
    });
    expect(await shown(scene.reader)).toMatchObject({ body: 'Fünfte', hidden: false });
  });

  it('cannot be reported by who does not take part, nor by their author', async () => {
    const input = { target: 'MESSAGE', id: messages[5]!, reason: REASON };
    expect(await scene.app.refused(outsider, REPORT, input)).toBe('NOT_FOUND');
    expect(await scene.app.refused(scene.moderator, REPORT, input)).toBe('NOT_FOUND');
    expect(await scene.app.refused(await insertPerson(scene.app), REPORT, input)).toBe('NOT_FOUND');
    expect(await scene.app.refused(scene.reader, REPORT, input)).toBe('OWN_CONTENT');
    expect(await scene.app.refused(scene.author, REPORT, { ...input, id: randomUUID() })).toBe('NOT_FOUND');
  });
});
