import { JobHandlers } from '@app/platform/jobs';
import { Scene, type Somebody } from '../__fixtures__/scene.js';

const NOTIFICATIONS = `{ notifications { nodes { kind reason reasonText title text url count } } }`;

interface Page {
  notifications: {
    nodes: {
      kind: string;
      reason: string;
      reasonText: string;
      title: string;
      text: string;
      url: string;
      count: number;
    }[];
  };
}

describe('mentions', () => {
  let scene: Scene;
  let asker: Somebody;
  let helper: Somebody;
  let person: Somebody;
  beforeAll(async () => {
    scene = await Scene.start();
  });
  afterAll(() => scene?.app.stop());
  beforeEach(async () => {
    scene.app.clock.set('2026-03-10T09:00:00Z');
    asker = await scene.person({ town: scene.town });
    helper = await scene.person({ town: scene.town, name: 'Ole Brandt' });
    person = await scene.person();
  });

  const ref = ({ personId }: { personId: string }): string => `@[Jemand](person:${personId})`;
  async function write(table: 'question' | 'answer' | 'comment', id: string, body: string): Promise<void> {
    await scene.execute(`update ${table} set body = $2 where id = $1`, id, body);
  }
  const page = async (somebody: Somebody): Promise<Page['notifications']['nodes']> =>
    (await scene.app.ok<Page>(somebody, NOTIFICATIONS)).notifications.nodes;

  it('S59 tells a person who is mentioned, follows the topic and the question once per channel, as mentioned', async () => {
    for (const kind of ['mention', 'question.in-topic', 'answer.to-followed-question'] as const)
      await scene.prefer(person, kind, true, 'NOW');
    await scene.follow(person, 'TOPIC', scene.topic);
    await scene.follow(person, 'TOPIC', scene.parentTopic);
    const questionId = await scene.question(asker);
    await write('question', questionId, `Was meinen Sie, ${ref(person)}?`);
    const first = await scene.say('question.asked.v1', { questionId });
    await scene.say('question.matched.v1', { questionId, municipalityIds: [scene.otherTown] });
    await scene.again(first);
    await scene.follow(person, 'QUESTION', questionId);

    const asked = await page(person);
    expect(asked).toEqual([
      expect.objectContaining({
        kind: 'mention',
        reason: 'MENTIONED',
        title: 'Sie wurden in einer Frage erwähnt',
        reasonText: 'weil Sie erwähnt wurden',
        url: `/fragen/${questionId}`,
      }),
    ]);
    expect((await scene.mails(person)).map(({ kind }) => kind)).toEqual(['notification.mention']);

    const answerId = await scene.answer(helper, questionId);
    await write('answer', answerId, `Siehe oben, ${ref(person)} und noch einmal ${ref(person)}.`);
    const second = await scene.say('answer.posted.v1', { answerId, questionId });
    await scene.again(second);
    expect((await page(person))[0]).toMatchObject({
      kind: 'mention',
      reason: 'MENTIONED',
      title: 'Ole Brandt hat Sie in einer Antwort erwähnt',
      url: `/fragen/${questionId}#antwort-${answerId}`,
    });
    expect(await page(person)).toHaveLength(2);
    expect((await scene.mails(person)).map(({ kind }) => kind)).toEqual([
      'notification.mention',
      'notification.mention',
    ]);
  });

  it('S59 tells of a mention in a comment, and keeps the better reason while it is unread', async () => {
    const questionId = await scene.question(asker);
    await scene.follow(person, 'QUESTION', questionId);
    const commentId = await scene.comment(helper, questionId);
    await write('comment', commentId, `${ref(person)}, kennen Sie das?`);
    await scene.say('comment.posted.v1', { commentId, questionId, answerId: null });
    await scene.remark(helper, questionId);
    expect(await page(person)).toEqual([
      expect.objectContaining({ kind: 'mention', reason: 'MENTIONED', count: 2 }),
    ]);
    await scene.app.ok(person, 'mutation { markNotificationsRead }');
    await scene.remark(helper, questionId);
    expect(await page(person)).toEqual([
      expect.objectContaining({ kind: 'comment.on-followed-question', reason: 'FOLLOWS_QUESTION', count: 1 }),
    ]);
  });

  it('S59 tells nobody who mentions themself, has left, was blocked, or does not exist', async () => {
    const left = await scene.person({ town: null });
    const blocked = await scene.person();
    await scene.execute(
      `update account set blocked_at = now(), blocked_reason = 'Probe' where person_id = $1`,
      blocked.personId,
    );
    const questionId = await scene.question(asker);
    await write(
      'question',
      questionId,
      `${ref(asker)} ${ref(left)} ${ref(blocked)} @[X](person:01990000-0000-7000-8000-00000000dead) @[Y](person:nichts)`,
    );
    await scene.say('question.asked.v1', { questionId });
    expect(
      await scene.rows(`select 1 from notification where question_id = $1 and kind = 'mention'`, questionId),
    ).toEqual([]);
  });

  it('S59 says nothing of a mention by mail when the person wants none', async () => {
    await scene.prefer(person, 'mention', true, 'OFF');
    const questionId = await scene.question(asker);
    await write('question', questionId, ref(person));
    await scene.say('question.asked.v1', { questionId });
    expect(await page(person)).toHaveLength(1);
    expect(await scene.mails(person)).toEqual([]);
  });

  it('S59 takes a mention back with what was written', async () => {
    const questionId = await scene.question(asker);
    await write('question', questionId, ref(person));
    await scene.say('question.asked.v1', { questionId });
    await scene.execute('update question set deleted_at = now() where id = $1', questionId);
    await scene.say('content.deleted.v1', { target: 'QUESTION', targetId: questionId });
    expect(await page(person)).toEqual([]);
  });

  const added = (target: string, targetId: string, questionId: string, ...people: Somebody[]) =>
    scene.say('mention.added.v1', {
      target,
      targetId,
      questionId,
      personIds: people.map(({ personId }) => personId),
    });

  it('S59 tells of a mention that an edit has added to a question, also whoever has read of it before', async () => {
    await scene.follow(person, 'TOPIC', scene.topic);
    const questionId = await scene.ask(asker);
    expect(await page(person)).toEqual([expect.objectContaining({ kind: 'question.in-topic' })]);
    await scene.app.ok(person, 'mutation { markNotificationsRead }');
    await write('question', questionId, ref(person));
    const edited = await added('QUESTION', questionId, questionId, person);
    await scene.again(edited);
    await scene.app.get(JobHandlers).process({ name: 'digest.sweep.v1', data: {}, id: 'sweep' });
    expect(await page(person)).toEqual([
      expect.objectContaining({ kind: 'mention', reason: 'MENTIONED', url: `/fragen/${questionId}` }),
    ]);
    expect((await scene.told(person))[0]!.read_at).toBeNull();
    expect((await scene.mails(person)).map(({ kind }) => kind)).toEqual(['notification.mention']);
  });

  it.each(['answer', 'comment'] as const)(
    'S59 tells of a mention that an edit has added to an %s, and nobody else anew',
    async (table) => {
      const questionId = await scene.question(asker);
      const old = await scene.person();
      const id =
        table === 'answer' ? await scene.answer(helper, questionId) : await scene.comment(helper, questionId);
      await write(table, id, ref(old));
      if (table === 'answer') await scene.say('answer.posted.v1', { answerId: id, questionId });
      else await scene.say('comment.posted.v1', { commentId: id, questionId, answerId: null });
      for (const somebody of [old, asker]) await scene.app.ok(somebody, 'mutation { markNotificationsRead }');
      const before = [
        await scene.told(old),
        await scene.told(asker),
        await scene.mails(old),
        await scene.mails(asker),
      ];

      await write(table, id, `${ref(old)} ${ref(person)}`);
      await scene.again(await added(table.toUpperCase(), id, questionId, person));
      expect(await page(person)).toEqual([
        expect.objectContaining({
          kind: 'mention',
          reason: 'MENTIONED',
          url: `/fragen/${questionId}#${table === 'answer' ? 'antwort' : 'kommentar'}-${id}`,
        }),
      ]);
      expect((await scene.mails(person)).map(({ kind }) => kind)).toEqual(['notification.mention']);
      expect([
        await scene.told(old),
        await scene.told(asker),
        await scene.mails(old),
        await scene.mails(asker),
      ]).toEqual(before);
    },
  );

  it('S59 tells nobody whom a further edit has taken out again before it was told', async () => {
    const questionId = await scene.question(asker);
    const answerId = await scene.answer(helper, questionId);
    await added('ANSWER', answerId, questionId, person);
    expect(await page(person)).toEqual([]);
    expect(await scene.mails(person)).toEqual([]);
  });
});
