import { randomUUID } from 'node:crypto';
import { PlatformModule } from '@app/platform/boot';
import { systemCtx, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import {
  DeadLetters,
  JobsWorkerModule,
  QUEUE_PREFIX,
  QueueBackend,
  done,
  skipped,
  type Outcome,
} from '@app/platform/jobs';
import { OnMessage, Outbox, OutboxWorkerModule, type MessageEnvelope } from '@app/platform/outbox';
import {
  eventually,
  freshDatabase,
  freshRedis,
  hasRedis,
  type FreshDatabase,
  type FreshRedis,
} from '@app/testing';
import { Injectable, Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

/** Writes down what it hears, once per message however often it is told; can be made to fail. */
@Injectable()
class Notebook {
  failures = 0;
  calls = 0;

  constructor(private readonly db: Database) {}

  @OnMessage('question.asked.v1', 'plumbing.notebook')
  async note(ctx: Ctx, message: MessageEnvelope<'question.asked.v1'>): Promise<Outcome> {
    this.calls++;
    if (this.failures > 0) {
      this.failures--;
      throw new Error('the notebook is closed');
    }
    const added = await this.db.execute(
      ctx,
      'insert into notebook (message_id) values ($1) on conflict do nothing',
      [message.id],
    );
    return added === 1 ? done : skipped('noted before');
  }
}

const SECRET = 'only-for-tests-only-for-tests-only-for-tests';
const backends = [
  { name: 'PostgreSQL', redis: false },
  ...(hasRedis() ? [{ name: 'Redis', redis: true }] : []),
];

if (backends.length === 1) it.skip('queues on Redis: redis-server is not installed', () => undefined);

describe.each(backends)('queues on $name', ({ redis }) => {
  let database: FreshDatabase;
  let server: FreshRedis | undefined;
  let environment: Record<string, string>;
  /** Writes as an api does: it has no relay and no worker. */
  let writer: INestApplicationContext;
  const workers: INestApplicationContext[] = [];
  const ctx = systemCtx('spec');

  beforeAll(async () => {
    database = await freshDatabase();
    server = redis ? await freshRedis() : undefined;
    environment = {
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      SESSION_SECRET: SECRET,
      DATABASE_POOL: '6',
      ...(server ? { REDIS_URL: server.url } : {}),
    };
    @Module({ imports: [PlatformModule.forRoot('writer', environment)] })
    class Writer {}
    writer = await NestFactory.createApplicationContext(Writer, { logger: false });
    await db().execute(ctx, 'create table notebook (message_id uuid primary key)');
  });
  beforeEach(() => db().execute(ctx, 'truncate notebook'));
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.close()));
  });
  afterAll(async () => {
    await writer?.close();
    await server?.stop();
    await database?.drop();
  });

  const db = (): Database => writer.get(Database);
  const notes = async (): Promise<number> =>
    (await db().row<{ n: number }>(ctx, 'select count(*)::int as n from notebook'))!.n;
  const ask = () =>
    db().run(ctx, (tx) => writer.get(Outbox).append(tx, 'question.asked.v1', { questionId: randomUUID() }));

  async function startWorker(): Promise<INestApplicationContext> {
    @Module({
      imports: [PlatformModule.forRoot('worker', environment), OutboxWorkerModule, JobsWorkerModule],
      providers: [Notebook],
    })
    class Worker {}
    const worker = await NestFactory.createApplicationContext(Worker, { logger: false });
    workers.push(worker);
    return worker;
  }

  it('delivers what was committed, and nothing of what was rolled back', async () => {
    await startWorker();
    const failing = db().run(ctx, async (tx) => {
      await writer.get(Outbox).append(tx, 'question.asked.v1', { questionId: randomUUID() });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await ask();
    await eventually(async () => expect(await notes()).toBe(1));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await notes()).toBe(1);
  });

  it('loses nothing when no worker lives between the commit and the relay', async () => {
    for (let n = 0; n < 5; n++) await ask();
    expect(await notes()).toBe(0);
    await startWorker();
    await eventually(async () => expect(await notes()).toBe(5));
  });

  it('repeats the jobs of a relay that broke off, and the handler acts once', async () => {
    const worker = await startWorker();
    const queues = worker.get(QueueBackend);
    const addBulk = queues.addBulk.bind(queues);
    let broken = 0;
    queues.addBulk = async (queue, jobs) => {
      await addBulk(queue, jobs);
      // The jobs are in the queue, the outbox is not yet marked: the worst moment.
      if (broken++ === 0) throw new Error('cut off');
    };
    await ask();
    await eventually(async () =>
      expect(await db().row(ctx, 'select 1 from outbox where sent_at is null')).toBeNull(),
    );
    await eventually(async () => expect(await notes()).toBe(1));
    expect(broken).toBe(2);
  });

  it('acts once on a job that is delivered twice', async () => {
    const worker = await startWorker();
    await ask();
    await eventually(async () => expect(await notes()).toBe(1));
    const message = await db().row<{ id: string; payload: object }>(
      ctx,
      'select id, payload from outbox order by id desc limit 1',
    );
    const data = {
      messageId: message!.id,
      type: 'question.asked.v1',
      payload: message!.payload,
      subscriberId: 'plumbing.notebook',
      requestId: 'again',
    };
    await worker
      .get(QueueBackend)
      .addBulk('messages', [{ name: 'message.deliver', data, jobId: `again-${randomUUID()}` }]);
    await eventually(() => expect(worker.get(Notebook).calls).toBe(2));
    expect(await notes()).toBe(1);
  });

  it('tries again after a failure', async () => {
    const worker = await startWorker();
    worker.get(Notebook).failures = 1;
    await ask();
    await eventually(async () => expect(await notes()).toBe(1));
    expect(worker.get(Notebook).calls).toBe(2);
  });

  it('keeps a hopeless job among the dead letters until somebody lets it run again', async () => {
    const worker = await startWorker();
    worker.get(Notebook).failures = 1;
    const job = {
      messageId: randomUUID(),
      type: 'question.asked.v1',
      payload: { questionId: randomUUID() },
      subscriberId: 'plumbing.notebook',
      requestId: 'spec',
    };
    const id = `dead-${randomUUID()}`;
    await worker.get(QueueBackend).queue('messages').add('message.deliver', job, { jobId: id, attempts: 1 });
    const letters = writer.get(DeadLetters);
    await eventually(async () => expect((await letters.list()).map((letter) => letter.id)).toContain(id));
    const dead = (await letters.list()).find((letter) => letter.id === id);
    expect(dead).toMatchObject({
      queue: 'messages',
      name: 'message.deliver',
      failedReason: 'the notebook is closed',
      attemptsMade: 1,
    });
    await letters.retry('messages', id);
    await eventually(async () => expect(await notes()).toBe(1));
    await expect(letters.retry('messages', id)).rejects.toThrow('NOT_FOUND');
    await expect(letters.discard('nonsense', id)).rejects.toThrow('NOT_FOUND');
  });

  it('shares the work among several workers without doing it twice', async () => {
    const pair = await Promise.all([startWorker(), startWorker()]);
    await Promise.all(Array.from({ length: 40 }, ask));
    await eventually(async () => expect(await notes()).toBe(40));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(pair.reduce((sum, worker) => sum + worker.get(Notebook).calls, 0)).toBe(40);
  });

  it('keeps one schedule however many times a worker starts', async () => {
    const worker = await startWorker();
    const queue = worker.get(QueueBackend).queue('maintenance');
    for (let start = 0; start < 3; start++) {
      await queue.upsertJobScheduler(
        'spec',
        { pattern: '0 4 * * *', tz: 'Europe/Berlin' },
        { name: 'spec', data: {} },
      );
    }
    expect((await queue.getJobSchedulers()).filter((scheduler) => scheduler.key === 'spec')).toHaveLength(1);
    expect(worker.get<string>(QUEUE_PREFIX)).toBe('kleinstadtnetz');
  });
});
