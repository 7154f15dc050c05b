/*
 * Shows pushed notifications. It stores nothing and answers no requests: pages always come from the server. The
 * browser gets it only once somebody has switched push on.
 */
const FALLBACK = {
  de: { title: 'Neue Benachrichtigung', body: 'Worum es geht, sehen Sie nach dem Öffnen.' },
  en: { title: 'New notification', body: 'Open it to see what it is about.' },
};

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** What was pushed; browsers insist that something is shown, also when it cannot be read. */
function read(data) {
  const lang = /^de/i.test(self.navigator.language) ? 'de' : 'en';
  const fallback = { ...FALLBACK[lang], lang, url: '/benachrichtigungen', tag: 'push' };
  try {
    return { ...fallback, ...data.json() };
  } catch {
    return fallback;
  }
}

/** Only ever a page of ours, whatever came. */
function pageOf(url) {
  const page = new URL(String(url), self.location.origin);
  return page.origin === self.location.origin ? page : new URL('/benachrichtigungen', self.location.origin);
}

self.addEventListener('push', (event) => {
  const { title, body, lang, tag, url } = read(event.data);
  event.waitUntil(
    self.registration.showNotification(title, {
      body,
      lang,
      tag,
      renotify: true,
      icon: '/icon-192.png',
      badge: '/badge-96.png',
      data: { url: pageOf(url).href },
    }),
  );
});

/** Goes to the tab that shows the page already; any other tab is left alone, something may be half written there. */
async function open(url) {
  const page = new URL(url);
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = tabs.find((tab) => new URL(tab.url).pathname === page.pathname);
  if (there) return there.focus();
  return self.clients.openWindow(page.href);
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.url));
});

async function graphql(query, variables) {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'kleinstadtnetz' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data;
}

/** The push service has ended a subscription: makes a new one. Whoever is signed out here meanwhile gets none. */
async function renew({ newSubscription, oldSubscription }) {
  const { pushSettings } = await graphql('{ pushSettings { publicKey } }', {});
  const subscription =
    newSubscription ??
    (await self.registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: oldSubscription?.options?.applicationServerKey ?? pushSettings.publicKey,
    }));
  const { endpoint, keys } = subscription.toJSON();
  await graphql('mutation ($input: PushDeviceInput!) { registerPushDevice(input: $input) { maxDevices } }', {
    input: { endpoint, p256dh: bare(keys.p256dh), auth: bare(keys.auth) },
  });
}

const bare = (key) => key.replace(/=+$/, '');

self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renew(event)));
