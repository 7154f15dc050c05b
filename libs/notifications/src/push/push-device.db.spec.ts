import { LIMITS } from '@app/contracts';
import { PushScene } from '../__fixtures__/push-scene.js';
import type { Scene, Somebody } from '../__fixtures__/scene.js';

const LIST = `{ pushSettings { publicKey maxDevices devices { id device discreet current pushedAt } } }`;
const REGISTER = `mutation ($input: PushDeviceInput!) { registerPushDevice(input: $input) { devices { id } } }`;
const REMOVE = `mutation ($id: ID!) { removePushDevice(id: $id) { devices { id } } }`;
const DISCREET = `mutation ($id: ID!) { setPushDevice(id: $id, discreet: true) { devices { id discreet } } }`;
const TEST = `mutation ($id: ID!) { sendTestPush(id: $id) }`;

interface Settings {
  pushSettings: {
    publicKey: string;
    maxDevices: number;
    devices: { id: string; device: string; discreet: boolean; current: boolean; pushedAt: string | null }[];
  };
}

describe('devices with push', () => {
  let push: PushScene;
  let scene: Scene;
  let person: Somebody;
  beforeAll(async () => {
    push = await PushScene.start();
    ({ scene } = push);
  });
  afterAll(() => push?.stop());
  beforeEach(async () => {
    scene.app.clock.set('2026-01-05T11:00:00Z');
    person = await scene.person();
  });
  const devicesOf = async (who: Somebody) => (await scene.app.ok<Settings>(who, LIST)).pushSettings.devices;

  it('are added, listed with the one in use, made discreet and removed by their owner', async () => {
    const phone = await push.device(person);
    const desk = await push.device(person);
    expect(await devicesOf(desk.who)).toMatchObject([
      { id: desk.id, device: 'Firefox, Windows', discreet: false, current: true, pushedAt: null },
      { id: phone.id, current: false },
    ]);
    expect(await scene.app.ok(phone.who, DISCREET, { id: phone.id })).toMatchObject({
      setPushDevice: { devices: [{ discreet: false }, { id: phone.id, discreet: true }] },
    });
    // From any browser one is signed in with.
    await scene.app.ok(desk.who, REMOVE, { id: phone.id });
    expect((await devicesOf(desk.who)).map(({ id }) => id)).toEqual([desk.id]);
  });

  it('are out of reach for others and for visitors', async () => {
    const { id } = await push.device(person);
    const stranger = await scene.person();
    for (const operation of [REMOVE, DISCREET, TEST]) {
      expect(await scene.app.refused(stranger, operation, { id })).toBe('NOT_FOUND');
      expect(await scene.app.refused(null, operation, { id })).toBe('NOT_SIGNED_IN');
      expect(await scene.app.refused(stranger, operation, { id: 'nonsense' })).toBe('NOT_FOUND');
    }
    expect(await devicesOf(stranger)).toEqual([]);
    expect(await scene.app.refused(null, LIST)).toBe('NOT_SIGNED_IN');
  });

  it('never show their endpoint or keys', async () => {
    const { browser, who } = await push.device(person);
    const text = JSON.stringify(await scene.app.ok(who, LIST));
    for (const secret of Object.values(browser.input)) expect(text).not.toContain(secret);
  });

  it('are refused unless endpoint and keys are those of a subscription', async () => {
    const who = await scene.signedIn(person);
    const { input } = push.sink.browser();
    const refused = (more: object) => scene.app.refused(who, REGISTER, { input: { ...input, ...more } });
    expect(await refused({ endpoint: 'https://10.0.0.1/push' })).toBe('BAD_INPUT');
    expect(await refused({ endpoint: 'http://fcm.googleapis.com/push' })).toBe('BAD_INPUT');
    expect(await refused({ endpoint: 'https://push.example/abc' })).toBe('PUSH_SERVICE_REFUSED');
    expect(await refused({ p256dh: 'A'.repeat(87) })).toBe('BAD_INPUT');
    expect(await refused({ auth: 'short' })).toBe('BAD_INPUT');
    expect(await devicesOf(who)).toEqual([]);
    await scene.app.ok(who, REGISTER, {
      input: { ...input, endpoint: 'https://fcm.googleapis.com/fcm/send/abc' },
    });
    expect(await devicesOf(who)).toHaveLength(1);
  });

  it('keep one subscription per browser: a renewed one takes the place of the old, with its setting', async () => {
    const { who, browser } = await push.device(person, { discreet: true });
    await push.register(who, browser);
    expect(await devicesOf(who)).toMatchObject([{ discreet: true }]);
    const renewed = push.sink.browser();
    await push.register(who, renewed);
    expect(await devicesOf(who)).toMatchObject([{ discreet: true, current: true }]);
    await scene.reply(await scene.person(), await scene.question(person));
    expect([push.sink.of(browser.input).length, push.sink.of(renewed.input).length]).toEqual([0, 1]);
  });

  it('go to whoever signs in on the same browser next, but not to somebody who only knows the address', async () => {
    const { browser, who } = await push.device(person, { discreet: true });
    const thief = await scene.signedIn(await scene.person());
    const { p256dh, auth } = push.sink.browser().input;
    expect(
      await scene.app.refused(thief, REGISTER, { input: { endpoint: browser.input.endpoint, p256dh, auth } }),
    ).toBe('CONFLICT');
    expect(await devicesOf(who)).toHaveLength(1);

    const next = await scene.signedIn(await scene.person());
    await push.register(next, browser);
    expect(await devicesOf(who)).toEqual([]);
    expect(await devicesOf(next)).toMatchObject([{ current: true, discreet: false }]);
  });

  it(`are at most ${LIMITS.pushDevices}`, async () => {
    const devices = [];
    for (let n = 0; n < LIMITS.pushDevices; n++) devices.push(await push.device(person));
    const one = await scene.signedIn(person);
    const { input } = push.sink.browser();
    expect(await scene.app.refused(one, REGISTER, { input })).toBe('PUSH_DEVICES_FULL');
    // One that is there already can still be renewed.
    await push.register(devices[0]!.who, push.sink.browser());
    await scene.app.ok(one, REMOVE, { id: devices[1]!.id });
    await scene.app.ok(one, REGISTER, { input });
  });

  it('get a test at once, in quiet time too, once per press', async () => {
    const device = await push.device(person);
    await scene.app.ok(
      person,
      `mutation { setQuietTimes(input: { active: true, fromHour: 0, toHour: 23, weekends: true, holidays: true }) { active } }`,
    );
    await scene.app.ok(device.who, TEST, { id: device.id });
    const jobs = await scene.app.settle();
    await scene.again(jobs);
    expect(push.shown(device)).toMatchObject([
      { title: 'Push funktioniert', url: '/einstellungen/benachrichtigungen' },
    ]);
    expect(await devicesOf(device.who)).toMatchObject([{ pushedAt: '2026-01-05T11:00:00.000Z' }]);
    for (let n = 0; n < 9; n++) await scene.app.ok(device.who, TEST, { id: device.id });
    expect(await scene.app.refused(device.who, TEST, { id: device.id })).toBe('TOO_MANY_REQUESTS');
  });
});
