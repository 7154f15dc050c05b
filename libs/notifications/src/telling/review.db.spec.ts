import { jest } from '@jest/globals';
import { Scene, type Somebody } from '../__fixtures__/scene.js';
import { ReviewService } from './review.service.js';

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

  describe('of a project', () => {
    const PROJECT = `insert into project (slug, title, summary, visibility, topic_ids, state_since, created_at, updated_at, idempotency_key)
      values ($1, 'Ein Vorhaben', 'Kurz', 'PUBLIC', array[$2::uuid], now(), now(), now(), $1) returning id`;
    const TOLD = `
      with told as (insert into project_update (project_id, title, body, body_html, audience, created_at, idempotency_key)
        values ($1, 'Neues', 'Text', '<p>Text</p>', 'PROJECT', now(), $3) returning id),
      face as (insert into person (name, created_at) select 'Lesende ' || n, now() from generate_series(1, $2::int) n returning id)
      insert into notification (person_id, occasion, subject_id, project_id, created_at, last_at, in_app, kind, reason, events, mail_mode)
      select face.id, 'project.update-posted', told.id, $1, now(), now(), true, 'project.followed', 'FOLLOWS_PROJECT', array[told.id], 'OFF'
      from face, told`;

    const statements = async (people: number): Promise<number> => {
      const slug = `vorhaben-${people}`;
      const [{ id }] = (await scene.rows<{ id: string }>(PROJECT, slug, scene.topic)) as [{ id: string }];
      await scene.execute(TOLD, id, people, slug);
      await scene.execute(`update project set visibility = 'PRIVATE' where id = $1`, id);
      const spy = jest.spyOn(scene.app.db as unknown as { query: () => unknown }, 'query');
      await scene.app.get(ReviewService).reviewProject(scene.app.ctx(), id);
      const count = spy.mock.calls.length;
      spy.mockRestore();
      const [row] = await scene.rows(
        `select count(*)::int as told, count(withdrawn_at)::int as withdrawn,
           (select count(*)::int from live_event l join notification n on l.room = 'person:' || n.person_id
            where n.project_id = $1 and l.kind = 'notifications.read' and l.payload ->> 'unreadCount' = '0') as said
         from notification where project_id = $1`,
        id,
      );
      expect(row).toEqual({ told: people, withdrawn: people, said: people });
      return count;
    };

    it('costs the same number of statements for two people and for two hundred', async () => {
      expect(await statements(200)).toBe(await statements(2));
    });

    it('is found, and unread ones are counted, by an index', async () => {
      const plan = (query: string): Promise<string> =>
        scene.app.db.run(scene.app.ctx(), async (tx) => {
          await scene.app.db.execute(tx, 'set local enable_seqscan = off');
          return JSON.stringify(await scene.app.db.rows(tx, `explain ${query}`, []));
        });
      const id = `'01990000-0000-7000-8000-000000000000'`;
      expect(await plan(`select id from notification where project_id = ${id}`)).toContain(
        'notification_of_project',
      );
      expect(
        await plan(
          `select count(*) from notification where person_id = ${id} and in_app and withdrawn_at is null and read_at is null`,
        ),
      ).toContain('notification_unread');
    });
  });
});
