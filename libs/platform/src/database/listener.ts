import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { Config } from '../config/index.js';

type Handler = (payload: string) => void;

/**
 * One connection that LISTENs for the whole process. NOTIFY is only ever a hint to look: after a lost
 * connection the subscribers are called once with an empty payload, so they catch up by themselves.
 */
@Injectable()
export class Listener implements OnModuleDestroy {
  private readonly logger = new Logger(Listener.name);
  private readonly handlers = new Map<string, Set<Handler>>();
  private client: pg.Client | undefined;
  private connecting: Promise<void> | undefined;
  private closed = false;

  constructor(private readonly config: Config) {}

  /** Calls `handler` for every NOTIFY on `channel` (a plain identifier), and after each reconnect. */
  async listen(channel: string, handler: Handler): Promise<() => void> {
    if (!/^[a-z_]+$/.test(channel)) throw new TypeError(`"${channel}" is not a channel name`);
    const known = this.handlers.get(channel);
    if (known) known.add(handler);
    else this.handlers.set(channel, new Set([handler]));
    if (!this.client) await (this.connecting ??= this.connect());
    else if (!known) await this.client.query(`listen ${channel}`);
    return () => void this.handlers.get(channel)?.delete(handler);
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.databaseUrl,
      keepAlive: true,
      application_name: 'kleinstadtnetz-listener',
    });
    client.on('notification', ({ channel, payload }) => this.dispatch(channel, payload ?? ''));
    client.on('error', (error) => {
      this.logger.warn(`The listening connection broke: ${error.message}`);
    });
    client.on('end', () => {
      this.client = undefined;
      this.connecting = undefined;
      if (!this.closed) setTimeout(() => void this.reconnect(), 500).unref();
    });
    await client.connect();
    for (const channel of this.handlers.keys()) await client.query(`listen ${channel}`);
    this.client = client;
  }

  private async reconnect(): Promise<void> {
    if (this.closed || this.client) return;
    try {
      await (this.connecting ??= this.connect());
      for (const channel of this.handlers.keys()) this.dispatch(channel, '');
    } catch (error) {
      this.connecting = undefined;
      this.logger.warn(`Listening again failed: ${(error as Error).message}`);
      setTimeout(() => void this.reconnect(), 2_000).unref();
    }
  }

  private dispatch(channel: string, payload: string): void {
    for (const handler of this.handlers.get(channel) ?? []) {
      try {
        handler(payload);
      } catch (error) {
        this.logger.error(`A listener of "${channel}" failed`, error);
      }
    }
  }
}
