import { randomUUID } from 'node:crypto';
import type { MailMode, NotificationKind, NotificationReason } from '@app/contracts';
import fc from 'fast-check';
import { Scene, type Somebody } from '../__fixtures__/scene.js';
import { choose, type Candidate } from '../kinds.rules.js';

describe('telling of questions', () => {
  let scene: Scene;
  let asker: Somebody;
  beforeAll(async () => {
    scene = await Scene.start();
    asker = await scene.person({ name: 'Anna Fragende', town: scene.town });
  });
  afterAll(() => scene?.app.stop());

  it('tells followers of a topic, of the topic above it and of the town, with the reason', async () => {
    const [topic, above, town, nobody] = await people(4);
    await scene.follow(topic!, 'TOPIC', scene.topic);
    await scene.follow(above!, 'TOPIC', scene.parentTopic);
    await scene.follow(town!, 'MUNICIPALITY', scene.town);
    const id = await scene.ask(asker);
    expect(await scene.told(topic!)).toMatchObject([
      { kind: 'question.in-topic', reason: 'FOLLOWS_TOPIC', subject_id: id, events: [id] },
    ]);
    expect(await scene.told(above!)).toMatchObject([{ kind: 'question.in-topic', reason: 'FOLLOWS_TOPIC' }]);
    expect(await scene.told(town!)).toMatchObject([{ kind: 'question.from-town', reason: 'FOLLOWS_TOWN' }]);
    expect(await scene.told(nobody!)).toEqual([]);
    const [entry] = await scene.live(topic!);
    const [row] = await scene.rows<{ id: string }>(
      `select id from notification where person_id = $1`,
      topic!.personId,
    );
    expect(entry).toEqual({
      kind: 'notification.created',
      payload: { id: row!.id, kind: 'question.in-topic', unreadCount: 1 },
    });
  });

  it('names the topic itself as the reason, not the one above, to who follows both', async () => {
    const follower = await scene.person();
    await scene.follow(follower, 'TOPIC', scene.parentTopic);
    await scene.follow(follower, 'TOPIC', scene.topic);
    await scene.ask(asker);
    expect(
      await scene.rows(`select reason_id from notification where person_id = $1`, follower.personId),
    ).toEqual([{ reason_id: scene.topic }]);
  });

  it.each(['asked first', 'matched first'])('tells one person once for three reasons, %s', async (order) => {
    const follower = await scene.person();
    await scene.follow(follower, 'TOPIC', scene.topic);
    await scene.follow(follower, 'MUNICIPALITY', scene.town);
    const questionId = await scene.question(asker);
    const messages = [
      () => scene.say('question.asked.v1', { questionId }),
      () => scene.say('question.matched.v1', { questionId, municipalityIds: [scene.otherTown] }),
    ];
    for (const say of order === 'asked first' ? messages : messages.reverse()) await say();
    expect(await scene.told(follower)).toMatchObject([
      { kind: 'question.suggested', reason: 'TOWN_SUGGESTED', subject_id: questionId },
    ]);
    expect(await scene.live(follower)).toHaveLength(1);
    // From the town weekly, for the topic and as suggested daily: one daily mail, for the better of the two.
    expect(
      await scene.rows(
        `select mail_mode, mail_kind, cardinality(mail_events) as waiting from notification where person_id = $1`,
        follower.personId,
      ),
    ).toEqual([{ mail_mode: 'DAILY', mail_kind: 'question.suggested', waiting: 1 }]);
  });

  it('sends one mail when both the first and the better reason want one at once', async () => {
    const follower = await scene.person();
    await scene.follow(follower, 'TOPIC', scene.topic);
    await scene.prefer(follower, 'question.in-topic', true, 'NOW');
    await scene.prefer(follower, 'question.suggested', true, 'NOW');
    const questionId = await scene.ask(asker);
    await scene.say('question.matched.v1', { questionId, municipalityIds: [scene.otherTown] });
    expect(await scene.mails(follower)).toMatchObject([{ kind: 'notification.question.in-topic' }]);
    expect(await scene.told(follower)).toMatchObject([{ reason: 'TOWN_SUGGESTED' }]);
  });

  it('mails at once when the better reason is the only one that wants it, and the overview then leaves it out', async () => {
    const follower = await scene.person();
    await scene.follow(follower, 'TOPIC', scene.topic);
    await scene.prefer(follower, 'question.suggested', true, 'NOW');
    const questionId = await scene.ask(asker);
    expect(await scene.mails(follower)).toEqual([]);
    await scene.say('question.matched.v1', { questionId, municipalityIds: [scene.otherTown] });
    expect(await scene.mails(follower)).toMatchObject([{ kind: 'notification.question.suggested' }]);
    expect(
      await scene.rows(
        `select mail_since, mail_events from notification where person_id = $1`,
        follower.personId,
      ),
    ).toEqual([{ mail_since: null, mail_events: [] }]);
  });

  it('leaves out who asked, who is blocked and who has no account', async () => {
    const blocked = await scene.person({ blocked: true });
    await scene.execute(
      `insert into person (id, name, created_at) values ($1, 'Ohne Konto', now())`,
      randomUUID(),
    );
    const [gone] = await scene.rows<{ id: string }>(`select id from person where name = 'Ohne Konto'`);
    for (const person of [asker, blocked, { ...asker, personId: gone!.id }])
      await scene.follow(person, 'TOPIC', scene.topic);
    await scene.ask(asker);
    for (const person of [asker, blocked, { ...asker, personId: gone!.id }])
      expect(await scene.told(person)).toEqual([]);
  });

  it('tells of questions for members only who may read them', async () => {
    const member = await scene.person();
    const staff = await scene.person({ town: null, instanceRoles: ['MODERATOR'] });
    const outside = await scene.person({ town: null });
    for (const person of [member, staff, outside]) await scene.follow(person, 'TOPIC', scene.topic);
    await scene.ask(asker, { visibility: 'MEMBERS' });
    expect(
      [await scene.told(member), await scene.told(staff), await scene.told(outside)].map(
        (told) => told.length,
      ),
    ).toEqual([1, 1, 0]);
  });

  it('tells nobody of what is hidden or deleted before it could be told', async () => {
    const follower = await scene.person();
    await scene.follow(follower, 'TOPIC', scene.topic);
    await scene.ask(asker, { hiddenReason: 'Probe' });
    await scene.ask(asker, { deleted: true });
    expect(await scene.told(follower)).toEqual([]);
  });

  it('acts once on a job that is delivered twice', async () => {
    const follower = await scene.person();
    await scene.prefer(follower, 'answer.to-followed-question', true, 'NOW');
    const questionId = await scene.question(asker);
    await scene.follow(follower, 'QUESTION', questionId);
    const answerId = await scene.answer(await scene.person(), questionId);
    const jobs = await scene.say('answer.posted.v1', { answerId, questionId });
    await scene.execute(`update notification set read_at = now() where person_id = $1`, follower.personId);
    await scene.again(jobs);
    expect(await scene.told(follower)).toMatchObject([{ events: [answerId], read_at: expect.any(Date) }]);
    expect(await scene.mails(follower)).toHaveLength(1);
    expect(await scene.live(follower)).toHaveLength(1);
  });

  describe('preferences', () => {
    const modes: MailMode[] = ['NOW', 'DAILY', 'WEEKLY', 'OFF'];
    it.each(modes.flatMap((mail) => [true, false].map((inApp) => ({ mail, inApp }))))(
      'are obeyed: in the client $inApp, by mail $mail',
      async ({ mail, inApp }) => {
        const follower = await scene.person();
        await scene.follow(follower, 'TOPIC', scene.topic);
        await scene.prefer(follower, 'question.in-topic', inApp, mail);
        const id = await scene.ask(asker);
        expect((await scene.told(follower)).map((row) => row.subject_id)).toEqual(inApp ? [id] : []);
        expect(await scene.live(follower)).toHaveLength(inApp ? 1 : 0);
        expect((await scene.mails(follower)).map((row) => row.kind)).toEqual(
          mail === 'NOW' ? ['notification.question.in-topic'] : [],
        );
        expect(
          await scene.rows(
            `select mail_mode, mail_events from notification where person_id = $1 and mail_since is not null`,
            follower.personId,
          ),
        ).toEqual(mail === 'DAILY' || mail === 'WEEKLY' ? [{ mail_mode: mail, mail_events: [id] }] : []);
      },
    );

    it('of several kinds give the best reason in the client and the earliest mail, as `choose` says', async () => {
      const mail = fc.constantFrom<MailMode>('NOW', 'DAILY', 'WEEKLY', 'OFF');
      const candidate = (kind: NotificationKind, reason: NotificationReason) =>
        fc.option(
          fc.record({
            kind: fc.constant(kind),
            reason: fc.constant(reason),
            inApp: fc.boolean(),
            mail,
            push: fc.boolean(),
          }),
          {
            nil: null,
          },
        );
      await fc.assert(
        fc.asyncProperty(
          candidate('question.in-topic', 'FOLLOWS_TOPIC'),
          candidate('question.from-town', 'FOLLOWS_TOWN'),
          async (...maybe) => {
            const candidates = maybe.filter((one): one is Candidate => one !== null);
            const follower = await scene.person();
            for (const { kind, inApp, mail, push } of candidates) {
              if (kind === 'question.in-topic') await scene.follow(follower, 'TOPIC', scene.topic);
              else await scene.follow(follower, 'MUNICIPALITY', scene.town);
              await scene.prefer(follower, kind, inApp, mail, inApp && push);
            }
            await scene.ask(asker);
            const [row] = await scene.rows<Record<string, unknown>>(
              `select in_app, case when in_app then reason end as reason, mail_mode, mail_reason, mail_kind, push_kind
               from notification where person_id = $1`,
              follower.personId,
            );
            await scene.execute(`delete from follow where person_id = $1`, follower.personId);
            const chosen = choose(candidates);
            expect(row ?? null).toEqual(
              chosen.inApp || chosen.mail
                ? {
                    in_app: chosen.inApp !== null,
                    reason: chosen.inApp?.reason ?? null,
                    mail_mode: chosen.mail?.mail ?? 'OFF',
                    mail_reason: chosen.mail?.reason ?? null,
                    mail_kind: chosen.mail?.kind ?? null,
                    push_kind: chosen.push?.kind ?? null,
                  }
                : null,
            );
          },
        ),
        { numRuns: 40 },
      );
    });
  });

  describe('answers and comments', () => {
    it('tell the asker and the followers, each once, with the better reason', async () => {
      const [follower, author] = await people(2);
      const questionId = await scene.question(asker);
      await scene.follow(follower!, 'QUESTION', questionId);
      await scene.follow(asker, 'QUESTION', questionId);
      await scene.follow(author!, 'QUESTION', questionId);
      await scene.reply(author!, questionId);
      expect((await scene.told(asker))[0]).toMatchObject({
        kind: 'answer.to-own-question',
        reason: 'OWN_CONTENT',
      });
      expect((await scene.mails(asker)).at(-1)).toMatchObject({
        kind: 'notification.answer.to-own-question',
      });
      expect(await scene.told(follower!)).toMatchObject([{ kind: 'answer.to-followed-question' }]);
      expect(await scene.told(author!)).toEqual([]);
    });

    it('add up while unread, start anew after reading, and go to the top', async () => {
      const [follower, author] = await people(2);
      const questionId = await scene.question(asker);
      await scene.follow(follower!, 'QUESTION', questionId);
      const first = await scene.reply(author!, questionId);
      scene.app.clock.advance({ minutes: 1 });
      const second = await scene.reply(author!, questionId);
      expect(await scene.told(follower!)).toMatchObject([{ events: [first, second], read_at: null }]);
      expect((await scene.live(follower!)).map(({ payload }) => payload['unreadCount'])).toEqual([1, 1]);
      await scene.execute(`update notification set read_at = now() where person_id = $1`, follower!.personId);
      const third = await scene.reply(author!, questionId);
      expect(await scene.told(follower!)).toMatchObject([{ events: [third], read_at: null }]);
      // Read or not, the overview still has all three.
      expect(
        await scene.rows(`select mail_events from notification where person_id = $1`, follower!.personId),
      ).toEqual([{ mail_events: [first, second, third] }]);
    });

    it('take along what waited for an overview when a mail leaves at once', async () => {
      const [follower, author] = await people(2);
      const questionId = await scene.question(asker);
      await scene.follow(follower!, 'QUESTION', questionId);
      const first = await scene.reply(author!, questionId);
      await scene.prefer(follower!, 'answer.to-followed-question', true, 'NOW');
      const second = await scene.reply(author!, questionId);
      const [mail] = await scene.mails(follower!);
      expect(mail?.data['facts']).toMatchObject({ events: [first, second] });
      expect(
        await scene.rows(
          `select mail_mode, mail_since from notification where person_id = $1`,
          follower!.personId,
        ),
      ).toEqual([{ mail_mode: 'NOW', mail_since: null }]);
    });

    it('keep the earlier overview for what waits, and wait with it, when the kind is set later', async () => {
      const [follower, author] = await people(2);
      const questionId = await scene.question(asker);
      await scene.follow(follower!, 'QUESTION', questionId);
      await scene.reply(author!, questionId);
      await scene.prefer(follower!, 'answer.to-followed-question', true, 'WEEKLY');
      await scene.reply(author!, questionId);
      await scene.prefer(follower!, 'answer.to-followed-question', true, 'OFF');
      await scene.reply(author!, questionId);
      expect(
        await scene.rows(
          `select mail_mode, cardinality(mail_events) as waiting, cardinality(events) as count from notification where person_id = $1`,
          follower!.personId,
        ),
      ).toEqual([{ mail_mode: 'DAILY', waiting: 2, count: 3 }]);
    });

    it('of comments tell the author of what is commented, not the asker of the question', async () => {
      const [helper, commenter, follower] = await people(3);
      const questionId = await scene.question(asker);
      await scene.follow(follower!, 'QUESTION', questionId);
      const answerId = await scene.answer(helper!, questionId);
      const before = (await scene.told(asker)).length;
      await scene.remark(commenter!, questionId, answerId);
      expect(await scene.told(helper!)).toMatchObject([
        { kind: 'comment.on-own-content', reason: 'OWN_CONTENT' },
      ]);
      expect(await scene.told(follower!)).toMatchObject([{ kind: 'comment.on-followed-question' }]);
      expect(await scene.told(asker)).toHaveLength(before);
      await scene.remark(commenter!, questionId);
      expect((await scene.told(asker))[0]).toMatchObject({ kind: 'comment.on-own-content' });
    });

    it('of the solution tell its author, as long as it is the solution', async () => {
      const helper = await scene.person();
      const questionId = await scene.question(asker);
      const answerId = await scene.answer(helper, questionId);
      await scene.say('answer.accepted.v1', { answerId, questionId });
      expect(await scene.told(helper)).toEqual([]);
      await scene.execute(`update question set accepted_answer_id = $2 where id = $1`, questionId, answerId);
      await scene.say('answer.accepted.v1', { answerId, questionId });
      expect(await scene.told(helper)).toMatchObject([{ kind: 'answer.accepted', subject_id: answerId }]);
      await scene.execute(`update question set accepted_answer_id = null where id = $1`, questionId);
      await scene.say('answer.unaccepted.v1', { answerId, questionId });
      expect(await scene.told(helper)).toMatchObject([{ withdrawn_at: expect.any(Date) }]);
      // Marked again: what was told comes back, and no second mail or entry is made of it.
      await scene.execute(`update question set accepted_answer_id = $2 where id = $1`, questionId, answerId);
      const jobs = await scene.say('answer.accepted.v1', { answerId, questionId });
      await scene.again(jobs);
      expect(await scene.told(helper)).toMatchObject([{ subject_id: answerId, withdrawn_at: null }]);
      expect((await scene.live(helper)).at(-1)).toEqual({
        kind: 'notifications.read',
        payload: { unreadCount: 1 },
      });
    });
  });

  async function people(count: number): Promise<Somebody[]> {
    return Promise.all(Array.from({ length: count }, () => scene.person()));
  }
});
