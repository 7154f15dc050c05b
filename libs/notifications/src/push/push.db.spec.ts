import { JobHandlers } from '@app/platform/jobs';
import type { TestApp } from '@app/testing';
import { PushScene } from '../__fixtures__/push-scene.js';
import { vapidOf } from '../__fixtures__/push-sink.js';
import type { Scene, Somebody } from '../__fixtures__/scene.js';
import { VapidKeys } from './vapid-keys.js';

const EVENINGS = { active: true, fromHour: 18, toHour: 7, weekends: true, holidays: true, landKey: '09' };
const QUIET = `mutation ($input: QuietTimesInput!) { setQuietTimes(input: $input) { active } }`;
const READ = `mutation { markNotificationsRead }`;
const PREFER = `mutation ($preferences: [NotificationPreferenceInput!]!) {
  setNotificationPreferences(preferences: $preferences) { kind inApp mail push } }`;

describe('web push', () => {
  let push: PushScene;
  let scene: Scene;
  let app: TestApp;
  let asker: Somebody;
  let helper: Somebody;
  beforeAll(async () => {
    push = await PushScene.start();
    ({ scene } = push);
    ({ app } = scene);
  });
  afterAll(() => push?.stop());
  beforeEach(async () => {
    push.sink.status = 201;
    // A Monday at noon.
    app.clock.set('2026-01-05T11:00:00Z');
    asker = await scene.person({ town: scene.town });
    helper = await scene.person({ name: 'Hilde Helfer' });
  });

  it('S61 reaches every device of the person encrypted, signed and with nothing readable on the way', async () => {
    const [phone, desk] = [await push.device(asker), await push.device(asker)];
    const questionId = await scene.question(asker, { title: 'Wer hat Erfahrung mit Leerstand?' });
    await scene.reply(helper, questionId);
    for (const device of [phone, desk])
      expect(push.shown(device)).toEqual([
        {
          title: 'Hilde Helfer hat Ihre Frage beantwortet',
          body: 'Wer hat Erfahrung mit Leerstand?\nSie erhalten dies, weil es Ihre Frage ist.',
          url: expect.stringMatching(new RegExp(`^/fragen/${questionId}#antwort-`)),
          tag: expect.stringMatching(/^[\w-]{32}$/),
          lang: 'de',
        },
      ]);
    const [{ headers, body }] = push.sink.of(phone.browser.input) as [(typeof push.sink.taken)[number]];
    expect(headers).toMatchObject({
      'content-encoding': 'aes128gcm',
      ttl: String(24 * 3600),
      urgency: 'high',
      topic: push.shown(phone)[0]!.tag,
    });
    expect(body.toString('latin1')).not.toMatch(/Hilde|Leerstand|fragen/);
    const { key, claims } = vapidOf(headers);
    expect(key).toBe(app.get(VapidKeys).publicKey);
    expect(claims).toMatchObject({ aud: push.sink.origin, sub: 'mailto:noreply@kleinstadtnetz.example' });
    // The same object has another topic on another device: the services cannot compare.
    expect(push.shown(phone)[0]!.tag).not.toBe(push.shown(desk)[0]!.tag);
  });

  it('speaks the language of the account, and only of the kinds and devices that are on', async () => {
    const english = await scene.person({ town: scene.town, locale: 'en' });
    const [device, other] = [await push.device(english), await push.device(helper)];
    const questionId = await scene.question(english);
    await scene.follow(helper, 'QUESTION', questionId);
    await scene.remark(asker, questionId);
    expect(push.shown(device)).toMatchObject([
      { lang: 'en', title: expect.stringContaining('commented on your') },
    ]);
    // Comments on followed questions are not pushed unless somebody wants them.
    expect(push.shown(other)).toEqual([]);
    await app.ok(helper, PREFER, {
      preferences: [{ kind: 'comment.on-followed-question', inApp: true, mail: 'OFF', push: true }],
    });
    await scene.remark(asker, questionId);
    expect(push.shown(other)).toHaveLength(1);
  });

  it('S59 comes once with the best reason, also when messages and jobs are delivered twice', async () => {
    const person = await scene.person();
    const device = await push.device(person);
    for (const kind of ['question.in-topic', 'question.from-town'] as const)
      await scene.prefer(person, kind, true, 'OFF', true);
    await scene.follow(person, 'TOPIC', scene.topic);
    await scene.follow(person, 'MUNICIPALITY', scene.town);
    const questionId = await scene.question(asker, { body: `Was meint @[Sie](person:${person.personId})?` });
    const jobs = await scene.say('question.asked.v1', { questionId });
    await scene.again(jobs);
    await push.sweepAt('2026-01-05T11:10:00Z');
    expect(push.shown(device)).toMatchObject([
      { title: expect.stringContaining('erwähnt'), body: expect.stringContaining('weil Sie erwähnt wurden') },
    ]);
  });

  it('puts what is new about one object in the place of what was there', async () => {
    const device = await push.device(asker);
    const questionId = await scene.question(asker);
    await scene.reply(helper, questionId);
    app.clock.advance({ minutes: 1 });
    await scene.remark(helper, questionId);
    await scene.reply(helper, await scene.question(asker));
    const [first, second, third] = push.shown(device);
    expect(second!.tag).toBe(first!.tag);
    expect(third!.tag).not.toBe(first!.tag);
  });

  it('S61 is held over evening and holiday as mails are, and comes as one bundle at seven', async () => {
    await app.ok(asker, QUIET, { input: EVENINGS });
    const device = await push.device(asker);
    const [one, other] = [await scene.question(asker), await scene.question(asker)];
    app.clock.set('2026-01-05T17:30:00Z');
    await scene.reply(helper, one);
    app.clock.set('2026-01-06T10:00:00Z');
    await scene.reply(helper, one);
    await scene.remark(helper, other);
    expect(await scene.told(asker)).toHaveLength(2);
    await push.sweepAt('2026-01-06T12:00:00Z');
    await push.sweepAt('2026-01-07T05:59:00Z');
    expect(push.shown(device)).toEqual([]);

    await push.sweepAt('2026-01-07T06:00:00Z');
    await push.sweepAt('2026-01-07T06:01:00Z');
    expect(push.shown(device)).toMatchObject([
      {
        title: '2 neue Benachrichtigungen',
        body: expect.stringMatching(/kommentiert.*\n.*2 neue Antworten auf Ihre Frage/),
        url: '/benachrichtigungen',
      },
    ]);
    expect(push.sink.of(device.browser.input)[0]!.headers).toMatchObject({ urgency: 'normal' });

    // It is day: the next one comes at once, and waits at the service no longer than until the evening.
    await scene.reply(helper, other);
    expect(push.titles(device)).toHaveLength(2);
    expect(push.sink.of(device.browser.input)[1]!.headers).toMatchObject({ ttl: String(11 * 3600 - 60) });
  });

  it('S61 is held on Saturdays and not for somebody without quiet times', async () => {
    await app.ok(asker, QUIET, { input: EVENINGS });
    const other = await scene.person({ town: scene.town });
    const [held, free] = [await push.device(asker), await push.device(other)];
    app.clock.set('2026-01-10T11:00:00Z');
    for (const person of [asker, other]) await scene.reply(helper, await scene.question(person));
    expect([push.titles(held).length, push.titles(free).length]).toEqual([0, 1]);
    await push.sweepAt('2026-01-12T06:00:00Z');
    expect([push.titles(held).length, push.titles(free).length]).toEqual([1, 1]);
  });

  it('S61 is released when quiet times are switched off', async () => {
    await app.ok(asker, QUIET, { input: EVENINGS });
    const device = await push.device(asker);
    app.clock.set('2026-01-05T19:00:00Z');
    await scene.reply(helper, await scene.question(asker));
    await app.ok(asker, QUIET, { input: { ...EVENINGS, active: false } });
    await push.sweepAt('2026-01-05T19:01:00Z');
    expect(push.titles(device)).toHaveLength(1);
  });

  it('S61 waits again when its job comes late, in quiet time', async () => {
    await app.ok(asker, QUIET, { input: EVENINGS });
    const device = await push.device(asker);
    app.clock.set('2026-01-05T16:59:30Z');
    push.sink.status = 503;
    await expect(scene.reply(helper, await scene.question(asker))).rejects.toThrow(/503/);
    push.sink.status = 201;
    push.sink.taken.length = 0;
    const [{ id }] = (await scene.rows<{ id: string }>(
      `select id from push_delivery where subscription_id = $1`,
      device.id,
    )) as [{ id: string }];
    app.clock.set('2026-01-05T17:01:00Z');
    await app.get(JobHandlers).process({ name: 'push.send.v1', data: { deliveryId: id }, id: 'late' });
    expect(push.shown(device)).toEqual([]);
    await push.sweepAt('2026-01-07T06:00:00Z');
    expect(push.titles(device)).toHaveLength(1);
  });

  it('does not come for what was read, put off, hidden or switched off before it left', async () => {
    await app.ok(asker, QUIET, { input: EVENINGS });
    const device = await push.device(asker);
    app.clock.set('2026-01-05T19:00:00Z');
    await scene.reply(helper, await scene.question(asker));
    await app.ok(asker, READ);

    const hidden = await scene.reply(helper, await scene.question(asker));
    await scene.execute(`update answer set hidden_at = now(), hidden_reason = 'Probe' where id = $1`, hidden);

    await scene.remark(helper, await scene.question(asker));
    await app.ok(asker, PREFER, {
      preferences: [{ kind: 'comment.on-own-content', inApp: true, mail: 'OFF', push: false }],
    });
    await push.sweepAt('2026-01-07T06:00:00Z');
    expect(push.shown(device)).toEqual([]);
  });

  it('comes again with what was put off when that comes back', async () => {
    const device = await push.device(asker);
    await scene.reply(helper, await scene.question(asker));
    const [{ id }] = (await scene.rows<{ id: string }>(
      `select id from notification where person_id = $1`,
      asker.personId,
    )) as [{ id: string }];
    await app.ok(asker, `mutation ($id: ID!) { snoozeNotification(id: $id, until: TOMORROW) }`, { id });
    await push.sweepAt('2026-01-05T12:00:00Z');
    expect(push.titles(device)).toHaveLength(1);
    app.clock.set('2026-01-06T07:00:00Z');
    await app.get(JobHandlers).process({ name: 'notification.wake.v1', data: {}, id: 'wake' });
    await push.sweepAt('2026-01-06T07:00:00Z');
    await push.sweepAt('2026-01-06T07:01:00Z');
    expect(push.titles(device)).toHaveLength(2);
  });

  it('shows nothing of the content on a discreet device', async () => {
    const device = await push.device(asker, { discreet: true });
    const questionId = await scene.question(asker, { title: 'Etwas Vertrauliches aus dem Rathaus' });
    await scene.reply(helper, questionId);
    expect(push.shown(device)).toMatchObject([
      {
        title: 'Neue Benachrichtigung',
        body: 'Worum es geht, sehen Sie nach dem Öffnen.',
        url: expect.stringContaining(questionId),
      },
    ]);
    expect(JSON.stringify(push.shown(device))).not.toMatch(/Vertrauliches|Hilde/);
  });

  it('names neither person nor town of a shielded question', async () => {
    const follower = await scene.person();
    await scene.prefer(follower, 'question.in-topic', true, 'OFF', true);
    await scene.follow(follower, 'TOPIC', scene.topic);
    const device = await push.device(follower);
    await scene.ask(await scene.person({ town: scene.town, name: 'Gerda Geheim' }), { shielded: true });
    expect(push.shown(device)).toHaveLength(1);
    expect(JSON.stringify(push.shown(device))).not.toMatch(/Gerda|Wittenberge/);
  });

  it('forgets a device its push service no longer knows, and keeps one that is refused for other reasons', async () => {
    const [gone, kept] = [await push.device(asker), await push.device(helper)];
    push.sink.status = 410;
    await scene.reply(helper, await scene.question(asker));
    push.sink.status = 429;
    await expect(scene.reply(asker, await scene.question(helper))).rejects.toThrow(/429/);
    const left = await scene.rows<{ id: string }>(`select id from push_subscription where id = any($1)`, [
      gone.id,
      kept.id,
    ]);
    expect(left).toEqual([{ id: kept.id }]);
  });

  it('follows no redirect', async () => {
    await push.device(asker);
    push.sink.status = 302;
    await expect(scene.reply(helper, await scene.question(asker))).rejects.toThrow(/302/);
    expect(push.sink.taken.filter(({ path }) => path === '/elsewhere')).toEqual([]);
  });

  it('is tried again by the queue until it is taken, and then not again', async () => {
    const device = await push.device(asker);
    push.sink.status = 500;
    await expect(scene.reply(helper, await scene.question(asker))).rejects.toThrow(/500/);
    push.sink.status = 201;
    push.sink.taken.length = 0;
    const [{ id }] = (await scene.rows<{ id: string }>(
      `select id from push_delivery where subscription_id = $1`,
      device.id,
    )) as [{ id: string }];
    const send = () =>
      app.get(JobHandlers).process({ name: 'push.send.v1', data: { deliveryId: id }, id: 'x' });
    expect(await send()).toEqual({ done: true });
    expect(await send()).toEqual({ skipped: 'handed over already' });
    expect(push.titles(device)).toHaveLength(1);
  });

  it('ends with the login session of the browser and with its running out', async () => {
    const [ended, over] = [await push.device(asker), await push.device(asker)];
    await scene.execute(`delete from login_session where id = $1`, ended.who.loginSessionId);
    await scene.execute(
      `update login_session set last_seen_at = $2::timestamptz - interval '15 days' where id = $1`,
      over.who.loginSessionId,
      app.clock.now(),
    );
    await scene.reply(helper, await scene.question(asker));
    expect(push.sink.of(ended.browser.input)).toEqual([]);
    expect(push.sink.of(over.browser.input)).toEqual([]);
    expect(await scene.rows(`select 1 from push_subscription where person_id = $1`, asker.personId)).toEqual(
      [],
    );
  });

  it('sends nobody anything who has no device, and makes no rows for it', async () => {
    await scene.reply(helper, await scene.question(asker));
    expect(
      await scene.rows(`select push_since, push_kind from notification where person_id = $1`, asker.personId),
    ).toEqual([{ push_since: null, push_kind: 'answer.to-own-question' }]);
  });
});
