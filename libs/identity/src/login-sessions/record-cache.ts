import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '@app/platform/clock';
import { Listener } from '@app/platform/database';
import type { LoginSessionRecord } from './login-session.records.js';

/** The channel that tells every process to forget what it knows about an account, a person or a login session. */
export const LOGIN_SESSION_CHANNEL = 'login_session';

const MAX_AGE_MS = 5_000;
const MAX_ENTRIES = 10_000;

interface Entry {
  readonly record: LoginSessionRecord | null;
  readonly until: number;
}

/**
 * Keeps login sessions for moments, so that a request costs no statement just to find out who sends it. A
 * change is told to every process at once; the age limit is for the case that it was not heard.
 */
@Injectable()
export class RecordCache implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly entries = new Map<string, Entry>();
  private readonly reading = new Map<string, Promise<LoginSessionRecord | null>>();
  /** Counts what was forgotten: a read that began before must not be kept after. */
  private epoch = 0;
  private unlisten: (() => void) | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly listener: Listener,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.unlisten = await this.listener.listen(LOGIN_SESSION_CHANNEL, (id) => this.forget(id));
  }

  onModuleDestroy(): void {
    this.unlisten?.();
  }

  /** The record under `key`, read with `read` when it is not at hand; readers of one key share one read. */
  get(key: string, read: () => Promise<LoginSessionRecord | null>): Promise<LoginSessionRecord | null> {
    const now = this.clock.now().getTime();
    const entry = this.entries.get(key);
    if (entry && entry.until > now && (entry.record === null || entry.record.expiresAt.getTime() > now))
      return Promise.resolve(entry.record);
    let running = this.reading.get(key);
    if (!running) {
      running = this.read(key, read, now + MAX_AGE_MS);
      this.reading.set(key, running);
    }
    return running;
  }

  /** Forgets everything about an account, a person or a login session; everything at all for the empty id. */
  forget(id: string): void {
    this.epoch++;
    this.reading.clear();
    if (id === '') {
      this.entries.clear();
      return;
    }
    for (const [key, { record }] of this.entries)
      if (record === null || [record.id, record.accountId, record.personId].includes(id))
        this.entries.delete(key);
  }

  private async read(
    key: string,
    read: () => Promise<LoginSessionRecord | null>,
    until: number,
  ): Promise<LoginSessionRecord | null> {
    const epoch = this.epoch;
    try {
      const record = await read();
      if (epoch === this.epoch) this.keep(key, { record, until });
      return record;
    } finally {
      if (epoch === this.epoch) this.reading.delete(key);
    }
  }

  private keep(key: string, entry: Entry): void {
    this.entries.delete(key);
    if (this.entries.size >= MAX_ENTRIES) this.entries.delete(this.entries.keys().next().value!);
    this.entries.set(key, entry);
  }
}
