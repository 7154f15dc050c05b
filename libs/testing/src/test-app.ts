import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { permissionsOf, type InstanceRole, type Locale, type PermissionHolder } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { PlatformModule } from '@app/platform/boot';
import { systemCtx, type Actor, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { GraphqlModule, GraphqlRunner, type RunResult } from '@app/platform/graphql';
import { JobHandlers, JobsWorkerModule, QueueBackend } from '@app/platform/jobs';
import { OutboxWorkerModule, Relay } from '@app/platform/outbox';
import { AccessModule } from '@app/platform/access';
import type { DynamicModule, INestApplication, Provider, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { freshDatabase } from './database.js';
import { FakeClock } from './fake-clock.js';
import { InlineQueues, type InlineJob } from './inline-queues.js';

export interface TestAppOptions {
  readonly imports: readonly (Type | DynamicModule)[];
  readonly providers?: readonly Provider[];
  /** Start of the fake clock. */
  readonly now?: Date;
  readonly environment?: Record<string, string>;
}

/** Who a test acts as; ids of rows the test has made. */
export interface TestActor {
  readonly accountId: string;
  readonly personId: string;
  /** A row of `login_session`, where one is needed. */
  readonly loginSessionId?: string;
  readonly instanceRoles?: readonly InstanceRole[];
  readonly municipalityIds?: readonly string[];
  readonly adminOf?: readonly string[];
  readonly mandateFor?: readonly string[];
  readonly institutionIds?: readonly string[];
  readonly institutionAdminOf?: readonly string[];
}

/** A Nest application over a database of its own, with queues that run when the test says so. */
export class TestApp {
  constructor(
    readonly app: INestApplication,
    readonly clock: FakeClock,
    readonly databaseUrl: string,
    private readonly queues: InlineQueues,
    private readonly drop: () => Promise<void>,
  ) {}

  static async start(options: TestAppOptions): Promise<TestApp> {
    const database = await freshDatabase();
    const clock = new FakeClock(options.now);
    const queues = new InlineQueues();
    const environment = {
      NODE_ENV: 'test',
      PUBLIC_URL: 'http://localhost:3000',
      DATA_DIR: `.data/test-${randomUUID()}`,
      SESSION_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
      DATABASE_POOL: '6',
      ...options.environment,
      DATABASE_URL: database.url,
    };
    const module = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot('test', environment),
        OutboxWorkerModule,
        JobsWorkerModule,
        GraphqlModule.forRoot({}),
        AccessModule,
        ...options.imports,
      ],
      providers: [...(options.providers ?? [])],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .overrideProvider(QueueBackend)
      .useValue(queues)
      .compile();
    const app = module.createNestApplication({ logger: ['error', 'warn'] });
    // Not `listen`: tests speak to the schema directly. The relay's timer is stopped, `settle` relays.
    await app.init();
    await app.get(Relay).onModuleDestroy();
    return new TestApp(app, clock, database.url, queues, database.drop);
  }

  get<Provided>(token: Type<Provided> | (abstract new () => Provided) | string | symbol): Provided {
    return this.app.get<Provided>(token, { strict: false });
  }

  get db(): Database {
    return this.get(Database);
  }

  /** A context that acts as `actor`, with the permissions its roles give; without one, as a visitor. */
  ctx(actor: TestActor | null = null, locale: Locale = 'de'): Ctx {
    return { ...systemCtx(randomUUID(), locale), actor: actor && toActor(actor) };
  }

  /** Runs a GraphQL operation through the whole pipeline. */
  gql(
    actor: TestActor | null,
    document: string,
    variables: Record<string, unknown> = {},
    locale: Locale = 'de',
  ): Promise<RunResult> {
    return this.get(GraphqlRunner).run(this.ctx(actor, locale), document, variables);
  }

  /** Runs an operation that must succeed and returns its data. */
  async ok<Data = Record<string, unknown>>(
    actor: TestActor | null,
    document: string,
    variables: Record<string, unknown> = {},
  ): Promise<Data> {
    const result = await this.gql(actor, document, variables);
    if (result.errors) throw new Error(JSON.stringify(result.errors, null, 2));
    return result.data as Data;
  }

  /** Runs an operation that must be refused and returns the code of the first error. */
  async refused(
    actor: TestActor | null,
    document: string,
    variables: Record<string, unknown> = {},
  ): Promise<string> {
    const result = await this.gql(actor, document, variables);
    if (!result.errors) throw new Error(`Expected a refusal, got ${JSON.stringify(result.data)}`);
    return String(result.errors[0]?.extensions?.['code']);
  }

  /**
   * Relays the outbox and runs the jobs until nothing is left, and returns the jobs that ran. A failing job
   * throws: nothing is retried in a test.
   */
  async settle(): Promise<InlineJob[]> {
    const ran: InlineJob[] = [];
    for (let round = 0; round < 50; round++) {
      while ((await this.get(Relay).relayBatch()) > 0);
      const jobs = this.queues.take();
      if (jobs.length === 0) return ran;
      for (const job of jobs) {
        await this.get(JobHandlers).process(job);
        ran.push(job);
      }
    }
    throw new Error('Jobs keep making new jobs');
  }

  /** The waiting jobs, for tests that deliver them in their own way; they count as taken. */
  takeJobs(): InlineJob[] {
    return this.queues.take();
  }

  /** Counts the SQL statements that `work` sends; what the application reads beside it is not counted. */
  async statements(work: () => Promise<unknown>): Promise<number> {
    const pool = (this.db as unknown as { pool: { query: (...args: unknown[]) => unknown } }).pool;
    const original = pool.query;
    const working = new AsyncLocalStorage<true>();
    let count = 0;
    pool.query = function (this: unknown, ...args: unknown[]) {
      if (working.getStore()) count++;
      return original.apply(pool, args);
    };
    try {
      await working.run(true, work);
      return count;
    } finally {
      pool.query = original;
    }
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.drop();
  }
}

function toActor(actor: TestActor): Actor {
  const holders: PermissionHolder[] = ['account', ...(actor.instanceRoles ?? [])];
  if (actor.municipalityIds?.length) holders.push('member');
  if (actor.adminOf?.length) holders.push('town-admin');
  if (actor.institutionIds?.length) holders.push('institution-member');
  if (actor.institutionAdminOf?.length) holders.push('institution-admin');
  return {
    accountId: actor.accountId,
    personId: actor.personId,
    loginSessionId: actor.loginSessionId ?? randomUUID(),
    instanceRoles: new Set(actor.instanceRoles ?? []),
    permissions: new Set(permissionsOf(holders)),
    municipalityIds: new Set(actor.municipalityIds ?? []),
    adminOf: new Set(actor.adminOf ?? []),
    mandateFor: new Set(actor.mandateFor ?? []),
    institutionIds: new Set(actor.institutionIds ?? []),
    institutionAdminOf: new Set(actor.institutionAdminOf ?? []),
  };
}
