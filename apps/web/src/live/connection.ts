import { LiveClient, type LiveSocket } from './live-client.js';

let client: Promise<LiveClient> | undefined;

/**
 * The tab's one connection, opened on first use. socket.io comes in a chunk of its own, so readers who are
 * signed out never load it; call this only for signed-in people.
 */
export function liveClient(): Promise<LiveClient> {
  client ??= import('socket.io-client').then(
    ({ io }) =>
      new LiveClient(
        io({ path: '/socket.io', transports: ['websocket', 'polling'] }) as unknown as LiveSocket,
        () => document.visibilityState !== 'hidden',
      ),
  );
  return client;
}
