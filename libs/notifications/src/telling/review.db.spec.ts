import { Scene, type Somebody } from '../__fixtures__/scene.js';

describe('withdrawing', () => {
  let scene: Scene;
  let author: Somebody;
  let moderator: Somebody;
  beforeAll(async () => {
    scene = await Scene.start();
    author = await scene.person({ town: scene.town });
    moderator = await scene.person({ town: null, instanceRoles: ['MODERATOR'] });
  });
  afterAll(() => scene?.app.stop());

  const hide = async (target: 'QUESTION' | 'ANSWER' | 'COMMENT', targetId: string): Promise<void> => {
    const caseId = await scene.openCase(target, targetId);
    const decisionId = await scene.decide(caseId, 'HIDE', moderator);
    await scene.execute(
      `update ${target.toLowerCase()} set hidden_at = now(), hidden_reason = 'Probe' where id = $1`,
      targetId,
    );
    await scene.say('content.hidden.v1', { target, targetId, caseId, decisionId });
  };

  const show = async (target: 'QUESTION' | 'ANSWER' | 'COMMENT', targetId: string): Promise<void> => {
    const caseId = await scene.openCase(target, targetId);
    const decisionId = await scene.decide(caseId, 'RESTORE', moderator);
    await scene.execute(
      `update ${target.toLowerCase()} set hidden_at = null, hidden_reason = null where id = $1`,
      targetId,
    );
    await scene.say('content.restored.v1', { target, targetId, caseId, decisionId });
  };

  const inbox = async (person: Somebody) =>
    (
      await scene.app.ok<{
        notifications: { nodes: { title: string; text: string; count: number }[]; unreadCount: number };
      }>(person, `{ notifications { nodes { title text count } unreadCount } }`)
    ).notifications;

  const withdrawn = async (person: Somebody): Promise<boolean[]> =>
    (await scene.told(person)).map(({ withdrawn_at }) => withdrawn_at !== null);

  it('takes a hidden question out of the list, the count and open screens, and brings it back', async () => {
    const follower = await scene.person();
    await scene.follow(follower, 'TOPIC', scene.topic);
    const questionId = await scene.ask(author, { title: 'Wer kennt diese Telefonnummer?' });
    expect(await inbox(follower)).toMatchObject({
      unreadCount: 1,
      nodes: [{ text: expect.stringContaining('Telefonnummer') }],
    });
    await hide('QUESTION', questionId);
    expect(await inbox(follower)).toEqual({ unreadCount: 0, nodes: [] });
    expect((await scene.live(follower)).at(-1)).toEqual({
      kind: 'notifications.read',
      payload: { unreadCount: 0 },
    });
    await show('QUESTION', questionId);
    expect(await inbox(follower)).toMatchObject({ unreadCount: 1, nodes: [{ count: 1 }] });
  });

  it('leaves the author the notice of the decision, the reporter one without the title', async () => {
    const questionId = await scene.question(author, { title: 'Ganz geheimer Titel der Frage' });
    const reporter = await scene.person();
    const caseId = await scene.openCase('QUESTION', questionId, author);
    await scene.reportTo(caseId, reporter);
    const decisionId = await scene.decide(caseId, 'HIDE', moderator);
    await scene.execute(
      `update question set hidden_at = now(), hidden_reason = 'Probe' where id = $1`,
      questionId,
    );
    await scene.say('content.hidden.v1', { target: 'QUESTION', targetId: questionId, caseId, decisionId });
    expect((await inbox(author)).nodes[0]).toMatchObject({ title: 'Ihr Beitrag wurde ausgeblendet' });
    expect(JSON.stringify(await inbox(reporter))).not.toContain('geheim');
  });

  it('shrinks a count by a hidden answer and withdraws with the last one', async () => {
    const follower = await scene.person();
    const questionId = await scene.question(author);
    await scene.follow(follower, 'QUESTION', questionId);
    const first = await scene.reply(moderator, questionId);
    const second = await scene.reply(moderator, questionId);
    expect(await inbox(follower)).toMatchObject({ nodes: [{ count: 2 }] });
    await hide('ANSWER', first);
    expect(await inbox(follower)).toMatchObject({ unreadCount: 1, nodes: [{ count: 1 }] });
    await hide('ANSWER', second);
    expect(await inbox(follower)).toEqual({ unreadCount: 0, nodes: [] });
    // A new answer brings the notification back, with itself alone.
    await scene.reply(moderator, questionId);
    expect(await inbox(follower)).toMatchObject({ unreadCount: 1, nodes: [{ count: 1 }] });
  });

  it('takes comments back together with the answer they stand below', async () => {
    const follower = await scene.person();
    const questionId = await scene.question(author);
    await scene.follow(follower, 'QUESTION', questionId);
    const answerId = await scene.answer(moderator, questionId);
    await scene.remark(author, questionId, answerId);
    expect(await withdrawn(follower)).toEqual([false]);
    await scene.execute(`update answer set deleted_at = now() where id = $1`, answerId);
    await scene.say('content.deleted.v1', { target: 'ANSWER', targetId: answerId });
    expect(await withdrawn(follower)).toEqual([true]);
  });

  it('takes a question for members only from those who are none', async () => {
    const outside = await scene.person({ town: null });
    const member = await scene.person();
    for (const person of [outside, member]) await scene.follow(person, 'TOPIC', scene.topic);
    const questionId = await scene.ask(author);
    await scene.execute(`update question set visibility = 'MEMBERS' where id = $1`, questionId);
    // Even before the message is read, the list says nothing about it.
    expect(await inbox(outside)).toMatchObject({ nodes: [{ title: 'Nicht mehr verfügbar' }] });
    await scene.say('question.edited.v1', { questionId });
    expect([await withdrawn(outside), await withdrawn(member)]).toEqual([[true], [false]]);
  });

  it('takes back mails that have not left: what is hidden of them, or all of them', async () => {
    const follower = await scene.person();
    await scene.prefer(follower, 'answer.to-followed-question', true, 'DAILY');
    const questionId = await scene.question(author);
    await scene.follow(follower, 'QUESTION', questionId);
    const first = await scene.reply(moderator, questionId);
    await scene.prefer(follower, 'answer.to-followed-question', true, 'NOW');
    const second = await scene.reply(moderator, questionId);
    expect((await scene.mails(follower))[0]?.data['facts']).toMatchObject({ events: [first, second] });
    await hide('ANSWER', second);
    expect((await scene.mails(follower))[0]?.data['facts']).toMatchObject({ events: [first] });
    await hide('QUESTION', questionId);
    expect(await scene.mails(follower)).toEqual([]);
  });
});
