import pg from 'pg';

/** The database cannot be worked with; the message is a sentence for whoever runs the server. */
export class DatabaseUnusable extends Error {
  override readonly name = 'DatabaseUnusable';

  /** True when waiting may help: the server is not there yet, or not ready. */
  readonly mayPass: boolean;

  constructor(message: string, { mayPass = false, ...options }: ErrorOptions & { mayPass?: boolean } = {}) {
    super(message, options);
    this.mayPass = mayPass;
  }
}

/** A wrong name or password, or a database that does not exist, is still wrong in a minute. */
const LASTING = /^(28|3D000)|^SASL/;

/**
 * One connection outside the pool, for the start of a process.
 *
 * @throws DatabaseUnusable when the server cannot be reached or lets nobody in
 */
export async function connectOnce(
  url: string,
  options: Pick<pg.ClientConfig, 'application_name' | 'connectionTimeoutMillis'>,
): Promise<pg.Client> {
  let client: pg.Client | undefined;
  try {
    client = new pg.Client({ ...options, connectionString: url });
    // Without a listener a connection that breaks later would end the process; its queries reject by themselves.
    client.on('error', () => undefined);
    await client.connect();
    return client;
  } catch (cause) {
    await client?.end().catch(() => undefined);
    const { code = '', message } = cause as { code?: string; message: string };
    throw new DatabaseUnusable(`The database ${placeOf(url)} cannot be reached: ${message || code}.`, {
      cause,
      mayPass: !LASTING.test(code) && !LASTING.test(message),
    });
  }
}

/** Where it is, without the password that stands in the address. */
function placeOf(url: string): string {
  if (!URL.canParse(url)) return 'in DATABASE_URL';
  const { host, pathname, searchParams } = new URL(url);
  return `${pathname.slice(1)} at ${host || searchParams.get('host') || 'localhost'}`;
}
