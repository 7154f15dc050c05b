import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';

/** Redis cannot be worked with; the message is a sentence for whoever runs the server. */
export class RedisUnusable extends Error {
  override readonly name = 'RedisUnusable';

  /** True when waiting may help: the server is not there yet, or still reads its data. */
  readonly mayPass: boolean;

  constructor(message: string, { mayPass = false, ...options }: ErrorOptions & { mayPass?: boolean } = {}) {
    super(message, options);
    this.mayPass = mayPass;
  }
}

const PAUSE_MS = 3_000;
const ATTEMPTS = 10;
const PATIENCE_MS = 5_000;

/** A wrong name or password, or a server that speaks something else, is still wrong in a minute. */
const LASTING = /^(WRONGPASS|NOAUTH|NOPERM|ERR )|^Protocol error/;

/**
 * Waits half a minute for Redis at `url`: it may be starting, too. The clients of the queues and sockets would
 * wait for ever, without a word.
 *
 * @param url REDIS_URL; nothing is awaited without one
 * @param say told each time it was not there
 * @throws RedisUnusable when it does not come or lets nobody in
 */
export async function awaitRedis(
  url: string | null | undefined,
  say: (line: string) => void,
  { attempts = ATTEMPTS, pauseMs = PAUSE_MS } = {},
): Promise<void> {
  if (!url) return;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ping(url);
    } catch (error) {
      if (!(error instanceof RedisUnusable) || !error.mayPass || attempt >= attempts) throw error;
      say(`${error.message} Trying again …`);
      await delay(pauseMs);
    }
  }
}

/** One connection of its own that does not try twice. */
async function ping(url: string): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: PATIENCE_MS,
    commandTimeout: PATIENCE_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  try {
    await new Promise((resolve, reject) => {
      // What really happened is told here; the promise only says, and later, that the connection is closed.
      redis.on('error', reject);
      redis.connect().then(() => redis.ping().then(resolve, reject), reject);
    });
  } catch (cause) {
    const error = cause as Error;
    const reason = error.message || (error as NodeJS.ErrnoException).code || error.name;
    throw new RedisUnusable(`Redis at ${placeOf(url)} cannot be reached: ${reason.replace(/\.$/, '')}.`, {
      cause,
      mayPass: !LASTING.test(reason),
    });
  } finally {
    redis.disconnect();
  }
}

/** Where it is, without the password that stands in the address. */
function placeOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'REDIS_URL';
}
