import { Discardings, JobHandlers, QueueBackend } from '@app/platform/jobs';
import type { InlineQueues, TestApp } from '@app/testing';
import { PushScene, type Device } from '../__fixtures__/push-scene.js';
import type { Scene, Somebody } from '../__fixtures__/scene.js';
import { PushQueue } from './push-queue.js';

describe('deliveries that fail', () => {
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
    app.clock.set('2026-01-05T11:00:00Z');
    asker = await scene.person({ town: scene.town });
    helper = await scene.person({ name: 'Hilde Helfer' });
  });

  /** Lets an answer be pushed to devices whose push service has an outage, and gives the ids of their deliveries. */
  async function failing(...devices: Device[]): Promise<string[]> {
    push.sink.status = 503;
    await expect(scene.reply(helper, await scene.question(asker))).rejects.toThrow(/503/);
    push.sink.status = 201;
    push.sink.taken.length = 0;
    const rows = await scene.rows<{ id: string; finished_at: Date | null }>(
      `select id, finished_at from push_delivery where subscription_id = any($1) order by id`,
      devices.map(({ id }) => id),
    );
    expect(rows.map(({ finished_at }) => finished_at)).toEqual(devices.map(() => null));
    return rows.map(({ id }) => id);
  }
  const send = (deliveryId: string) =>
    app.get(JobHandlers).process({ name: 'push.send.v1', data: { deliveryId }, id: `push-${deliveryId}` });
  /** The jobs the next sweep orders for a delivery. */
  async function ordered(id: string): Promise<string[]> {
    await app.get(PushQueue).sweep(app.ctx());
    return app
      .takeJobs()
      .filter(({ name }) => name === 'push.send.v1')
      .map(({ data }) => (data as { deliveryId: string }).deliveryId)
      .filter((deliveryId) => deliveryId === id);
  }

  it('are tried again for the device that failed alone', async () => {
    const [phone, desk] = [await push.device(asker), await push.device(asker)];
    const [first, second] = await failing(phone, desk);
    expect(await send(first!)).toEqual({ done: true });
    push.sink.status = 500;
    await expect(send(second!)).rejects.toThrow(/500/);
    push.sink.status = 201;
    await send(second!);
    expect(await send(first!)).toEqual({ skipped: 'handed over already' });
    expect([push.titles(phone), push.titles(desk).length]).toEqual([
      ['Hilde Helfer hat Ihre Frage beantwortet'],
      // Once refused, once taken.
      2,
    ]);
  });

  it('get no second job while the first may still be tried, and a new one under the same id when it was lost', async () => {
    const [id] = await failing(await push.device(asker));
    app.clock.advance({ minutes: 4 });
    expect(await ordered(id!)).toEqual([]);
    // The queue still knows the job, be it waiting, tried again or dead: nothing is made.
    app.clock.advance({ minutes: 2 });
    expect(await ordered(id!)).toEqual([]);
    // The queue has lost its data: the row brings the job back, once.
    (app.get(QueueBackend) as unknown as InlineQueues).lose();
    app.clock.advance({ minutes: 6 });
    expect(await ordered(id!)).toEqual([id]);
    expect(await ordered(id!)).toEqual([]);
  });

  it('are not worth it after a day', async () => {
    const device = await push.device(asker);
    const [id] = await failing(device);
    (app.get(QueueBackend) as unknown as InlineQueues).lose();
    app.clock.advance({ hours: 24, minutes: 1 });
    expect(await ordered(id!)).toEqual([]);
    expect(push.titles(device)).toEqual([]);
  });

  it('end with their dead job: discarded, they never come back', async () => {
    const device = await push.device(asker);
    const [id] = await failing(device);
    await app.db.run(app.ctx(), (tx) => app.get(Discardings).run(tx, 'push.send.v1', { deliveryId: id }));
    (app.get(QueueBackend) as unknown as InlineQueues).lose();
    app.clock.advance({ minutes: 10 });
    expect(await ordered(id!)).toEqual([]);
    expect(await send(id!)).toEqual({ skipped: 'handed over already' });
    expect(push.titles(device)).toEqual([]);
    // A payload that fits nothing can be discarded too, and gives nothing up.
    await app.db.run(app.ctx(), (tx) => app.get(Discardings).run(tx, 'push.send.v1', { deliveryId: 1 }));
  });

  it('come when a person lets the dead job run again, unless it was read meanwhile', async () => {
    const device = await push.device(asker);
    const [id] = await failing(device);
    app.clock.advance({ hours: 3 });
    expect(await send(id!)).toEqual({ done: true });
    expect(push.titles(device)).toHaveLength(1);

    const [unread] = await failing(await push.device(asker));
    await app.ok(asker, 'mutation { markNotificationsRead }');
    expect(await send(unread!)).toEqual({ skipped: 'nothing of it is unread and may be read' });
  });

  it('are removed after a week', async () => {
    const [id] = await failing(await push.device(asker));
    app.clock.advance({ days: 6, hours: 23 });
    await app.get(PushQueue).tidy(app.ctx());
    expect(await scene.rows(`select id from push_delivery where id = $1`, id)).toHaveLength(1);
    app.clock.advance({ hours: 2 });
    await app.get(PushQueue).tidy(app.ctx());
    expect(await scene.rows(`select id from push_delivery where id = $1`, id)).toEqual([]);
  });
});
