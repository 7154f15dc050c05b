import type { PushDeviceInput } from '../../gql/types.js';

/** What this browser can do about push, as far as it tells by itself. */
export type PushAbility =
  /** No push at all, or not over this connection. */
  | 'unsupported'
  /** iPhone and iPad have push for pages on the home screen only. */
  | 'needs-home-screen'
  /** The person has refused notifications in the browser. */
  | 'denied'
  | 'possible';

export function pushAbility(): PushAbility {
  const able = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  if (!able) return isAppleMobile() && !isOnHomeScreen() ? 'needs-home-screen' : 'unsupported';
  return Notification.permission === 'denied' ? 'denied' : 'possible';
}

/** iPads call themselves Macs, but Macs have no touch screen. */
function isAppleMobile(): boolean {
  return (
    /iPhone|iPad|iPod/.test(navigator.userAgent) ||
    (navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1)
  );
}

function isOnHomeScreen(): boolean {
  return window.matchMedia('(display-mode: standalone)').matches;
}

/** The subscription this browser has, whoever made it; null without one. */
export async function ownSubscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration('/');
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/**
 * Asks for permission and subscribes. Only here does the browser get the service worker and talk to its push
 * service.
 *
 * @returns null when the person does not permit it
 */
export async function subscribe(publicKey: string): Promise<PushDeviceInput | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  await navigator.serviceWorker.register('/sw.js', { scope: '/' });
  const { pushManager } = await navigator.serviceWorker.ready;
  // One that is left from earlier may be bound to another key or belong to somebody else.
  await (await pushManager.getSubscription())?.unsubscribe();
  const subscription = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  const { endpoint, keys } = subscription.toJSON();
  return { endpoint: endpoint ?? '', p256dh: bare(keys?.['p256dh']), auth: bare(keys?.['auth']) };
}

/** Some browsers fill up base64 with equals signs. */
const bare = (key = ''): string => key.replace(/=+$/, '');

/** Gives the subscription of this browser back; what fails there ends on the server anyway. */
export async function unsubscribe(): Promise<void> {
  try {
    await (await ownSubscription())?.unsubscribe();
  } catch {
    // The push service could not be reached.
  }
}
