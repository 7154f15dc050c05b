import { randomUUID } from 'node:crypto';
import { DEFAULT_LOCALE, type InstanceRole, type Locale, type Permission } from '@app/contracts';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';

/** Who acts. Read once per request and cached for moments only, so that a withdrawn right ends at once. */
export interface Actor {
  readonly accountId: string;
  readonly personId: string;
  readonly loginSessionId: string;
  readonly instanceRoles: ReadonlySet<InstanceRole>;
  readonly permissions: ReadonlySet<Permission>;
  /** Municipalities the person is an active member of. */
  readonly municipalityIds: ReadonlySet<string>;
  /** Of these, the ones the person administers. */
  readonly adminOf: ReadonlySet<string>;
  /** Of these, the ones the person may promise something for. */
  readonly mandateFor: ReadonlySet<string>;
  /** Institutions the person is an active member of. */
  readonly institutionIds: ReadonlySet<string>;
  /** Of these, the ones the person administers. */
  readonly institutionAdminOf: ReadonlySet<string>;
}

/** A running transaction. Only platform/database makes one. */
export interface Transaction {
  readonly client: PoolClient;
  readonly manager: EntityManager;
  /** Runs after a successful commit, in order; a failure there is logged and changes nothing. */
  afterCommit(work: () => void | Promise<void>): void;
}

/** What every service method needs to know about the request it works for. First argument everywhere. */
export interface Ctx {
  readonly actor: Actor | null;
  readonly locale: Locale;
  readonly requestId: string;
  readonly tx?: Transaction;
}

/** The context of work nobody asked for in person: job handlers, schedules, the command line. */
export function systemCtx(requestId: string = randomUUID(), locale: Locale = DEFAULT_LOCALE): Ctx {
  return { actor: null, locale, requestId };
}
