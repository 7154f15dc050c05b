import type { MailMode } from '@app/contracts';
import { Discardings, JobHandlers } from '@app/platform/jobs';
import { Mailer } from '@app/platform/mail';
import { jest } from '@jest/globals';
import { Scene, type Somebody } from '../__fixtures__/scene.js';
import type { DigestMailData } from './digest.mail.js';
import { DigestService } from './digest.service.js';

describe('overviews', () => {
  let scene: Scene;
  let asker: Somebody;
  beforeAll(async () => {
    scene = await Scene.start();
    asker = await scene.person({ town: scene.town });
  });
  afterAll(() => scene?.app.stop());
  beforeEach(async () => {
    // Nobody of an earlier spec is due any more.
    await scene.execute('delete from digest_setting');
    await scene.execute('delete from digest_run');
    await scene.execute('delete from follow');
    scene.app.clock.set('2026-05-04T08:00:00Z');
  });

  /** Runs the schedule as if it were `at`, and everything that follows. */
  async function sweepAt(at: string): Promise<void> {
    scene.app.clock.set(at);
    await scene.app.get(JobHandlers).process({ name: 'digest.sweep.v1', data: {}, id: at });
    await scene.app.settle();
  }

  /** Runs the schedule alone and returns the jobs it made, which nobody does. */
  async function jobsAt(at: string): Promise<unknown[]> {
    scene.app.clock.set(at);
    await scene.app.get(JobHandlers).process({ name: 'digest.sweep.v1', data: {}, id: at });
    return scene.app.takeJobs();
  }

  async function follower(
    mail: MailMode = 'DAILY',
    values: Parameters<Scene['person']>[0] = {},
  ): Promise<Somebody> {
    const person = await scene.person(values);
    await scene.follow(person, 'TOPIC', scene.topic);
    await scene.prefer(person, 'question.in-topic', true, mail);
    return person;
  }

  const digests = async (person: Somebody): Promise<DigestMailData[]> =>
    (await scene.mails(person)).map(({ data }) => data as unknown as DigestMailData);

  const runs = ({ personId }: Somebody) =>
    scene.rows<{
      state: string;
      skip_reason: string | null;
      window_start: Date;
      window_end: Date;
      items: number;
    }>(
      `select state, skip_reason, window_start, window_end, items from digest_run where person_id = $1 order by window_start`,
      personId,
    );

  it('tells once a day of what happened up to the hour, and of the rest the day after', async () => {
    const person = await follower();
    const first = await scene.ask(asker);
    scene.app.clock.set('2026-05-05T05:00:00Z');
    const onTheHour = await scene.ask(asker);
    await sweepAt('2026-05-05T05:03:00Z');
    const [mail] = await digests(person);
    expect(mail).toMatchObject({
      period: 'DAILY',
      from: '2026-05-04T05:00:00.000Z',
      to: '2026-05-05T05:00:00.000Z',
      items: [{ questionId: first, kind: 'question.in-topic', reason: 'FOLLOWS_TOPIC', read: false }],
    });
    expect(mail?.unsubscribe).toMatch(/^\/abmelden\/[\w-]{40,}$/);
    await sweepAt('2026-05-06T05:00:00Z');
    expect((await digests(person))[1]?.items).toMatchObject([{ questionId: onTheHour }]);
    await sweepAt('2026-05-07T05:00:00Z');
    expect(await runs(person)).toMatchObject([
      { state: 'SENT', items: 1 },
      { state: 'SENT', items: 1 },
    ]);
  });

  it('tells weekly on the day and hour that were chosen', async () => {
    const person = await follower('WEEKLY');
    const ok = await scene.app.ok(
      person,
      `mutation { setDigestSettings(dailyHour: 18, weeklyDay: 5) { dailyHour weeklyDay nextDailyAt nextWeeklyAt } }`,
    );
    // Other kinds are daily by default, so both overviews have a next time.
    expect(ok['setDigestSettings']).toEqual({
      dailyHour: 18,
      weeklyDay: 5,
      nextDailyAt: '2026-05-04T16:00:00.000Z',
      nextWeeklyAt: '2026-05-08T16:00:00.000Z',
    });
    await scene.ask(asker);
    await sweepAt('2026-05-08T15:55:00Z');
    expect(await digests(person)).toEqual([]);
    await sweepAt('2026-05-08T16:00:00Z');
    expect(await digests(person)).toMatchObject([
      { period: 'WEEKLY', from: '2026-05-01T16:00:00.000Z', to: '2026-05-08T16:00:00.000Z' },
    ]);
  });

  it('is right on both sides of the change to summer time and back', async () => {
    scene.app.clock.set('2026-03-28T08:00:00Z');
    const person = await follower();
    const summer = await scene.ask(asker);
    await sweepAt('2026-03-29T04:55:00Z');
    expect(await digests(person)).toEqual([]);
    await sweepAt('2026-03-29T05:00:00Z');
    expect((await digests(person))[0]).toMatchObject({
      // 7 o'clock winter time to 7 o'clock summer time: 23 hours.
      from: '2026-03-28T06:00:00.000Z',
      to: '2026-03-29T05:00:00.000Z',
      items: [{ questionId: summer }],
    });
    scene.app.clock.set('2026-10-24T08:00:00Z');
    await scene.execute('update digest_setting set next_daily_at = $1', new Date('2026-10-25T06:00:00Z'));
    const winter = await scene.ask(asker);
    await sweepAt('2026-10-25T05:55:00Z');
    expect(await digests(person)).toHaveLength(1);
    await sweepAt('2026-10-25T06:00:00Z');
    expect((await digests(person))[1]).toMatchObject({
      from: '2026-10-24T05:00:00.000Z',
      to: '2026-10-25T06:00:00.000Z',
      items: [{ questionId: winter }],
    });
    const [setting] = await scene.rows<{ next_daily_at: Date }>(`select next_daily_at from digest_setting`);
    expect(setting?.next_daily_at.toISOString()).toBe('2026-10-26T06:00:00.000Z');
  });

  it('S60 is not sent when nothing happened, and says why when everything is hidden', async () => {
    const [quiet, unlucky] = [await follower(), await follower()];
    await scene.execute(`delete from follow where person_id = $1`, quiet.personId);
    const questionId = await scene.ask(asker);
    await scene.execute(
      `insert into digest_setting (person_id, daily_hour, weekly_day, next_daily_at, next_weekly_at) values ($1, 7, 1, $2, $2)`,
      quiet.personId,
      new Date('2026-05-05T05:00:00Z'),
    );
    // Hidden, but the message has not been handled yet: the overview looks for itself.
    await scene.execute(
      `update question set hidden_at = now(), hidden_reason = 'Probe' where id = $1`,
      questionId,
    );
    await sweepAt('2026-05-05T05:00:00Z');
    expect([await scene.mails(quiet), await scene.mails(unlucky)]).toEqual([[], []]);
    expect(await runs(quiet)).toEqual([]);
    expect(await runs(unlucky)).toMatchObject([{ state: 'SKIPPED', skip_reason: 'NOTHING_TO_TELL' }]);
  });

  it('leaves out what was switched off meanwhile, and people who were blocked', async () => {
    const [off, blocked] = [await follower(), await follower()];
    await scene.ask(asker);
    await scene.app.ok(
      off,
      `mutation { setNotificationPreferences(preferences: [{ kind: "question.in-topic", inApp: true, mail: OFF }]) { kind } }`,
    );
    await scene.execute(
      `update account set blocked_at = now(), blocked_reason = 'Probe' where person_id = $1`,
      blocked.personId,
    );
    await sweepAt('2026-05-05T05:00:00Z');
    expect([await scene.mails(off), await scene.mails(blocked)]).toEqual([[], []]);
    expect(await runs(blocked)).toMatchObject([{ state: 'SKIPPED', skip_reason: 'BLOCKED' }]);
  });

  it('S60 goes to people who have seen everything as well, and says what they have seen', async () => {
    const person = await follower();
    const seen = await scene.ask(asker);
    await scene.app.ok(person, `mutation { markNotificationsRead }`);
    const fresh = await scene.ask(asker);
    await sweepAt('2026-05-05T05:00:00Z');
    expect((await digests(person))[0]?.items).toMatchObject([
      { questionId: fresh, read: false },
      { questionId: seen, read: true },
    ]);
  });

  it('moves what waits to the other overview when its kind moves there', async () => {
    const person = await follower();
    await scene.ask(asker);
    await scene.app.ok(
      person,
      `mutation { setNotificationPreferences(preferences: [{ kind: "question.in-topic", inApp: true, mail: WEEKLY }]) { kind } }`,
    );
    await sweepAt('2026-05-05T05:00:00Z');
    expect(await digests(person)).toEqual([]);
    await sweepAt('2026-05-11T05:00:00Z');
    expect(await digests(person)).toMatchObject([
      { period: 'WEEKLY', items: [{ kind: 'question.in-topic' }] },
    ]);
  });

  it('takes along what an overview missed while nothing was running', async () => {
    const person = await follower();
    const questionId = await scene.ask(asker);
    // Three mornings without a worker.
    await sweepAt('2026-05-08T11:20:00Z');
    // It does not call news what was asked four days ago: it says since when it tells.
    expect(await digests(person)).toMatchObject([
      { from: '2026-05-04T08:00:00.000Z', to: '2026-05-08T05:00:00.000Z', items: [{ questionId }] },
    ]);
    const [setting] = await scene.rows<{ next_daily_at: Date }>(
      `select next_daily_at from digest_setting where person_id = $1`,
      person.personId,
    );
    expect(setting?.next_daily_at.toISOString()).toBe('2026-05-09T05:00:00.000Z');
  });

  it('is sent once, however often schedule and job run, also side by side', async () => {
    const person = await follower();
    await scene.ask(asker);
    scene.app.clock.set('2026-05-05T05:00:00Z');
    const handlers = scene.app.get(JobHandlers);
    const sweep = () => handlers.process({ name: 'digest.sweep.v1', data: {}, id: 'sweep' });
    await Promise.all([sweep(), sweep(), sweep()]);
    const jobs = scene.app.takeJobs();
    expect(jobs.map((job) => job.name)).toEqual(['digest.send.v1']);
    await Promise.all([...jobs, ...jobs, ...jobs].map((job) => handlers.process(job)));
    await scene.again(jobs);
    await scene.execute(`update digest_setting set next_daily_at = $1`, new Date('2026-05-05T05:00:00Z'));
    await sweepAt('2026-05-05T05:05:00Z');
    expect(await scene.mails(person)).toHaveLength(1);
    expect(await runs(person)).toMatchObject([{ state: 'SENT' }]);
  });

  it('loses nothing when it crashes between ordering the mail and marking, and sends no second mail', async () => {
    const person = await follower();
    await scene.ask(asker);
    scene.app.clock.set('2026-05-05T05:00:00Z');
    await scene.app.get(JobHandlers).process({ name: 'digest.sweep.v1', data: {}, id: 'sweep' });
    const [job] = scene.app.takeJobs();
    const crash = jest
      .spyOn(scene.app.get(DigestService) as unknown as { finish: () => Promise<void> }, 'finish')
      .mockRejectedValueOnce(new Error('power cut'));
    await expect(scene.app.get(JobHandlers).process(job!)).rejects.toThrow('power cut');
    crash.mockRestore();
    expect(await scene.mails(person)).toEqual([]);
    expect(await runs(person)).toMatchObject([{ state: 'DUE' }]);
    await scene.again([job!]);
    expect(await scene.mails(person)).toHaveLength(1);
    // The order is known by its run: a second one for the same run is the same mail.
    const [mail] = await scene.mails(person);
    const [run] = await scene.rows<{ id: string }>(
      `select id from digest_run where person_id = $1`,
      person.personId,
    );
    const { DIGEST_MAILS } = await import('./digest.mail.js');
    const again = await scene.app.get(Mailer).order(scene.app.ctx(), DIGEST_MAILS.DAILY, {
      recipient: person.email,
      locale: 'de',
      data: mail!.data as unknown as DigestMailData,
      key: `digest ${run!.id}`,
    });
    expect(again).toBeNull();
  });

  it('picks up runs whose job was lost, each in a job of its own, and gives up after five times', async () => {
    const people = [await follower(), await follower()];
    await scene.ask(asker);
    scene.app.clock.set('2026-05-05T05:00:00Z');
    const sweep = async () => {
      await scene.app.get(JobHandlers).process({ name: 'digest.sweep.v1', data: {}, id: 'sweep' });
      return scene.app.takeJobs();
    };
    expect(await sweep()).toHaveLength(1);
    expect(await sweep()).toHaveLength(0);
    scene.app.clock.advance({ minutes: 16 });
    const again = await sweep();
    expect(again).toHaveLength(2);
    await scene.again(again.slice(0, 1));
    for (let round = 0; round < 6; round++) {
      scene.app.clock.advance({ minutes: 16 });
      expect(await sweep()).toHaveLength(round < 3 ? 1 : 0);
    }
    await scene.again(again);
    for (const person of people) expect(await scene.mails(person)).toHaveLength(1);
  });

  it('is given up with its discarded job: the sweep does not bring it back, and the next one tells it all', async () => {
    const person = await follower();
    const questionId = await scene.ask(asker);
    expect(await jobsAt('2026-05-05T05:00:00Z')).toHaveLength(1);
    const [run] = await scene.rows<{ id: string }>(
      'select id from digest_run where person_id = $1',
      person.personId,
    );
    const discard = (payload: unknown) =>
      scene.app.db.run(scene.app.ctx(), (ctx) =>
        scene.app.get(Discardings).run(ctx, 'digest.send.v1', payload),
      );
    // What an older release has written is discarded as well, without any effect.
    await discard({ runs: [run!.id] });
    expect(await runs(person)).toMatchObject([{ state: 'DUE' }]);
    await discard({ runIds: [run!.id] });
    expect(await runs(person)).toMatchObject([{ state: 'SKIPPED', skip_reason: 'DISCARDED' }]);
    await sweepAt('2026-05-05T06:00:00Z');
    expect(await digests(person)).toEqual([]);
    await sweepAt('2026-05-06T05:00:00Z');
    expect(await digests(person)).toMatchObject([{ items: [{ questionId }] }]);
  });

  it('is not given up with a discarded batch when it has got a job of its own since', async () => {
    const people = [await follower(), await follower()];
    await scene.ask(asker);
    expect(await jobsAt('2026-05-05T05:00:00Z')).toHaveLength(1);
    const ids = await scene.rows<{ id: string }>('select id from digest_run order by id');
    await scene.execute('update digest_run set claims = 2 where person_id = $1', people[0]!.personId);
    await scene.app.db.run(scene.app.ctx(), (ctx) =>
      scene.app.get(Discardings).run(ctx, 'digest.send.v1', { runIds: ids.map(({ id }) => id) }),
    );
    expect(await runs(people[0]!)).toMatchObject([{ state: 'DUE' }]);
    expect(await runs(people[1]!)).toMatchObject([{ state: 'SKIPPED', skip_reason: 'DISCARDED' }]);
  });

  it('does not lose what arrives while it is written', async () => {
    const [person, helper] = [await scene.person(), await scene.person()];
    const questionId = await scene.question(asker);
    await scene.follow(person, 'QUESTION', questionId);
    const first = await scene.reply(helper, questionId);
    await sweepAt('2026-05-05T05:00:00Z');
    scene.app.clock.set('2026-05-05T05:01:00Z');
    const second = await scene.reply(helper, questionId);
    await sweepAt('2026-05-06T05:00:00Z');
    expect((await digests(person)).map(({ items }) => items.map(({ events }) => events))).toEqual([
      [[first]],
      [[second]],
    ]);
  });

  it('costs the same number of statements for one person and for fifty', async () => {
    const statements = async (): Promise<number> => {
      await scene.ask(asker);
      scene.app.clock.advance({ days: 1 });
      await scene.app.get(JobHandlers).process({ name: 'digest.sweep.v1', data: {}, id: 'sweep' });
      const jobs = scene.app.takeJobs();
      expect(jobs).toHaveLength(1);
      const spy = jest.spyOn(scene.app.db as unknown as { query: () => unknown }, 'query');
      await scene.again(jobs);
      const count = spy.mock.calls.length;
      spy.mockRestore();
      return count;
    };
    await follower();
    const one = await statements();
    for (let index = 0; index < 49; index++) await follower();
    expect(await statements()).toBe(one);
  });

  it('takes a question out of a mail that has not left when the question is hidden', async () => {
    const person = await follower();
    const hidden = await scene.ask(asker);
    const kept = await scene.ask(asker);
    await sweepAt('2026-05-05T05:00:00Z');
    const moderator = await scene.person({ town: null, instanceRoles: ['MODERATOR'] });
    const caseId = await scene.openCase('QUESTION', hidden);
    const decisionId = await scene.decide(caseId, 'HIDE', moderator);
    await scene.say('content.hidden.v1', { target: 'QUESTION', targetId: hidden, caseId, decisionId });
    expect((await digests(person))[0]?.items.map((item) => item.questionId)).toEqual([kept]);
  });
});
