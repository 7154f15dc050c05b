import { buildSchema, coerceInputValue, parse, specifiedRules, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import type { GraphQLInputType } from 'graphql';

const ORIGIN = 'https://netz.example';
const SCRIPT = readFileSync('apps/web/public/sw.js', 'utf8');
const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

interface Sent {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** The service worker in a browser that keeps what is shown, opened and sent. */
function browser(tabs: string[] = []) {
  const listeners = new Map<string, (event: object) => void>();
  const shown: { title: string; options: Record<string, unknown> }[] = [];
  const went: string[] = [];
  const sent: Sent[] = [];
  const subscription = {
    toJSON: () => ({ endpoint: 'https://push.example/new', keys: { p256dh: 'B-ab_1==', auth: 'c2Vj=' } }),
  };
  const subscribed: unknown[] = [];
  const self = {
    addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
    skipWaiting: () => undefined,
    location: { origin: ORIGIN },
    navigator: { language: 'de-DE' },
    clients: {
      claim: () => undefined,
      matchAll: () => tabs.map((url) => ({ url, focus: () => void went.push(`tab ${url}`) })),
      openWindow: (url: string) => void went.push(`window ${url}`),
    },
    registration: {
      showNotification: (title: string, options: Record<string, unknown>) =>
        void shown.push({ title, options }),
      pushManager: {
        subscribe: (options: unknown) => {
          subscribed.push(options);
          return Promise.resolve(subscription);
        },
      },
    },
  };
  const fetch = (_: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body) as Sent);
    return Promise.resolve({
      json: () => ({ data: { pushSettings: { publicKey: 'KEY' }, registerPushDevice: { maxDevices: 10 } } }),
    });
  };
  vm.runInNewContext(SCRIPT, { self, fetch, URL, Error });
  const fire = async (type: string, event: object): Promise<void> => {
    let done: unknown;
    listeners.get(type)!({ ...event, waitUntil: (promise: unknown) => (done = promise) });
    await done;
  };
  return { fire, shown, went, sent, subscribed, subscription };
}

describe('the service worker', () => {
  const push = (data: object | null) => ({ data: data && { json: () => data } });

  it('shows what was pushed, and something also when it cannot be read', async () => {
    const { fire, shown } = browser();
    await fire(
      'push',
      push({ title: 'Neue Antwort', body: 'Aus Mölln', tag: 't', lang: 'de', url: '/fragen/1' }),
    );
    await fire('push', push(null));
    expect(shown).toMatchObject([
      {
        title: 'Neue Antwort',
        options: { body: 'Aus Mölln', tag: 't', data: { url: `${ORIGIN}/fragen/1` } },
      },
      { title: 'Neue Benachrichtigung', options: { data: { url: `${ORIGIN}/benachrichtigungen` } } },
    ]);
  });

  it('leads to no other host, whatever was pushed', async () => {
    const { fire, shown } = browser();
    await fire('push', push({ title: 'Gewonnen', url: 'https://elsewhere.example/' }));
    expect(shown[0]!.options['data']).toEqual({ url: `${ORIGIN}/benachrichtigungen` });
  });

  it('goes to the tab that shows the page, else opens one', async () => {
    const notification = { close: () => undefined, data: { url: `${ORIGIN}/fragen/1#antwort` } };
    const there = browser([`${ORIGIN}/`, `${ORIGIN}/fragen/1`]);
    await there.fire('notificationclick', { notification });
    expect(there.went).toEqual([`tab ${ORIGIN}/fragen/1`]);
    const nowhere = browser([`${ORIGIN}/fragen/neu`]);
    await nowhere.fire('notificationclick', { notification });
    expect(nowhere.went).toEqual([`window ${ORIGIN}/fragen/1#antwort`]);
  });

  it('registers the device anew when its subscription has ended, with operations the server knows', async () => {
    const { fire, sent, subscribed, subscription } = browser();
    await fire('pushsubscriptionchange', {});
    expect(subscribed).toEqual([{ userVisibleOnly: true, applicationServerKey: 'KEY' }]);
    expect(sent).toHaveLength(2);
    for (const { query } of sent) expect(validate(schema, parse(query), specifiedRules)).toEqual([]);
    const input = { endpoint: 'https://push.example/new', p256dh: 'B-ab_1', auth: 'c2Vj' };
    expect(sent[1]!.variables).toEqual({ input });
    const type = schema.getType('PushDeviceInput') as GraphQLInputType;
    expect(coerceInputValue(input, type)).toEqual(input);
    // Where the browser has made the new one already, none is asked for.
    const made = browser();
    await made.fire('pushsubscriptionchange', { newSubscription: subscription });
    expect(made.subscribed).toEqual([]);
    expect(made.sent[1]!.variables).toEqual({ input });
  });
});
