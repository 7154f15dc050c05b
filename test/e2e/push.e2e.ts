import { createECDH, randomBytes } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, CDPSession } from 'playwright-core';
import { Person, startBrowser } from '../support/browser.js';
import { RunningProduct } from '../support/running-product.js';

const NADINE = 'nadine.ostrau@wittenberge.example';
const SETTINGS = '/einstellungen/benachrichtigungen';

/** The browser of a test has no push service: a server of the test stands in for it. */
async function pushService() {
  const taken: http.IncomingHttpHeaders[] = [];
  const server = http.createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      taken.push(request.headers);
      response.writeHead(201).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { taken, server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** A subscription as the browser would make it; runs in the page. */
const fakeSubscription = (endpoint: string, p256dh: string, auth: string): string => `
  let subscription = null;
  const made = { toJSON: () => ({ endpoint: '${endpoint}', keys: { p256dh: '${p256dh}', auth: '${auth}' } }),
    unsubscribe: async () => { subscription = null; return true; } };
  PushManager.prototype.getSubscription = async () => subscription;
  PushManager.prototype.subscribe = async ({ userVisibleOnly, applicationServerKey }) => {
    if (!userVisibleOnly || applicationServerKey.length !== 87) throw new TypeError('not as browsers want it');
    return (subscription = made);
  };`;

describe('push in a browser', () => {
  let product: RunningProduct;
  let browser: Browser;
  let service: Awaited<ReturnType<typeof pushService>>;
  let nadine: Person;
  let cdp: CDPSession;
  /** Of the service worker, as the browser calls it. */
  let registrationId: string | undefined;

  beforeAll(async () => {
    service = await pushService();
    product = await RunningProduct.start({ PUSH_LOCAL: '1' });
    browser = await startBrowser();
    nadine = await Person.open(browser, product.url);
    await nadine.page.context().grantPermissions(['notifications'], { origin: product.url });
    const keys = createECDH('prime256v1');
    keys.generateKeys();
    await nadine.page.addInitScript(
      fakeSubscription(
        `${service.origin}/push`,
        keys.getPublicKey('base64url'),
        randomBytes(16).toString('base64url'),
      ),
    );
    await nadine.signIn(NADINE);
    cdp = await nadine.page.context().newCDPSession(nadine.page);
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      registrationId = registrations[0]?.registrationId ?? registrationId;
    });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    service?.server.close();
  });

  const shown = () =>
    nadine.page.evaluate<Record<'title' | 'body' | 'lang' | 'tag' | 'url', string>[]>(`(async () => {
      const registration = await navigator.serviceWorker.getRegistration('/');
      const list = await registration.getNotifications();
      return list.map(({ title, body, lang, tag, data }) => ({ title, body, lang, tag, url: data.url }));
    })()`);
  async function pushSettings() {
    const answer = await nadine.page.context().request.post(`${product.url}/graphql`, {
      headers: { origin: product.url },
      data: { query: '{ pushSettings { devices { current discreet } } }' },
    });
    const { data } = (await answer.json()) as {
      data: { pushSettings: { devices: { current: boolean; discreet: boolean }[] } };
    };
    return data.pushSettings;
  }
  const workers = () =>
    nadine.page.evaluate<number>('navigator.serviceWorker.getRegistrations().then((all) => all.length)');

  /** Hands the service worker what the push service of the browser would, and waits until this is shown. */
  async function deliver(data: string, ...expected: readonly string[]): Promise<void> {
    await cdp.send('ServiceWorker.enable');
    await expectEventually(() => registrationId !== undefined);
    const isShown = async () =>
      (await shown()).some(({ tag, title }) => expected.every((one) => one === tag || one === title));
    // The browser's tools lose one now and then while the worker starts or stops; twice is as once, by its tag.
    await expectEventually(async () => {
      await cdp.send('ServiceWorker.deliverPushMessage', {
        origin: product.url,
        registrationId: registrationId!,
        data,
      });
      for (let look = 0; look < 20 && !(await isShown()); look++) await nadine.page.waitForTimeout(50);
      return isShown();
    });
    await cdp.send('ServiceWorker.disable');
  }

  it('has no service worker and asks for nothing before it is switched on', async () => {
    await nadine.goto(SETTINGS);
    await nadine.page.getByText('Push ist ausgeschaltet').waitFor();
    expect(await workers()).toBe(0);
    expect(service.taken).toEqual([]);
  });

  it('S61 is switched on, tried out over the push service, and set to show no content', async () => {
    await nadine.page.getByRole('button', { name: 'Push einschalten' }).click();
    await nadine.page.getByText('Push ist eingeschaltet').waitFor();
    await nadine.page.getByRole('button', { name: 'Probe senden' }).click();
    await expectEventually(() => service.taken.length === 1);
    expect(service.taken[0]).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'high' });
    await nadine.page.getByLabel('Nur Hinweis ohne Inhalt').check();
    await expectEventually(async () => (await pushSettings()).devices.some(({ discreet }) => discreet));
    const { devices } = await pushSettings();
    expect(devices).toEqual([{ current: true, discreet: true }]);
    expect(await workers()).toBe(1);
  });

  it('shows what is pushed, replaces what is about the same, and opens only pages of ours', async () => {
    await nadine.goto(SETTINGS);
    const push = { title: 'Neue Antwort', body: 'Text', lang: 'de', tag: 'a', url: '/fragen' };
    await deliver(JSON.stringify(push), 'a', 'Neue Antwort');
    await deliver(JSON.stringify({ ...push, title: 'Noch eine Antwort' }), 'a', 'Noch eine Antwort');
    await deliver(JSON.stringify({ ...push, tag: 'b', url: 'https://elsewhere.example/' }), 'b');
    await deliver('not to be read', 'push');
    const list = await shown();
    expect(list).toHaveLength(3);
    expect(list.find(({ tag }) => tag === 'a')).toEqual({
      ...push,
      title: 'Noch eine Antwort',
      url: `${product.url}/fragen`,
    });
    expect(list.find(({ tag }) => tag === 'b')!.url).toBe(`${product.url}/benachrichtigungen`);
    expect(list.find(({ tag }) => tag === 'push')).toMatchObject({
      title: 'Neue Benachrichtigung',
      url: `${product.url}/benachrichtigungen`,
    });
  });

  it('ends when the person signs out on the device', async () => {
    expect((await pushSettings()).devices).toHaveLength(1);
    await nadine.page.locator('.header__account > summary').click();
    await nadine.page.getByRole('button', { name: 'Abmelden' }).click();
    await nadine.page.waitForURL(`${product.url}/`);
    await nadine.signIn(NADINE);
    await nadine.goto(SETTINGS);
    expect((await pushSettings()).devices).toEqual([]);
    await nadine.page.getByText('Push ist ausgeschaltet').waitFor();
    expect(nadine.troubles).toEqual([]);
  });

  async function expectEventually(check: () => boolean | Promise<boolean>): Promise<void> {
    const deadline = Date.now() + 20_000;
    while (!(await check())) {
      if (Date.now() > deadline)
        throw new Error(`It did not come about; troubles: ${nadine.troubles.join('; ')}`);
      await nadine.page.waitForTimeout(50);
    }
  }
});
