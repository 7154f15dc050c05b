import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DirectoryApiModule } from '@app/directory';
import { IdentityApiModule } from '@app/identity';
import { Config } from '@app/platform/config';
import { DeadLetters, QueueBackend } from '@app/platform/jobs';
import { Outbox } from '@app/platform/outbox';
import { QuestionsApiModule } from '@app/questions';
import {
  TestApp,
  freshRedis,
  hasRedis,
  insertAnswer,
  insertMembership,
  insertPerson,
  insertQuestion,
  insertTopic,
  insertTown,
  type FreshRedis,
  type TestActor,
} from '@app/testing';
import { TopicsApiModule } from '@app/topics';
import pg from 'pg';
import { WorkerProcess } from '../support/worker-process.js';

const SECRET = 'only-for-tests-only-for-tests-only-for-tests';
/** The job of a killed worker counts as lost when its lock has run out and the queue has looked twice. */
const UNTIL_LOST_JOBS_RETURN = 120_000;

const backends = [
  { name: 'PostgreSQL', redis: false },
  ...(hasRedis() ? [{ name: 'Redis', redis: true }] : []),
];

if (backends.length === 1)
  it.skip('a killed worker on Redis: redis-server is not installed', () => undefined);

/** A town whose question others answer. Each answer is a message, and each is one mail to the asker. */
class Trial {
  readonly answers: string[] = [];
  private readonly workers: WorkerProcess[] = [];

  private constructor(
    readonly app: TestApp,
    private readonly redis: FreshRedis | undefined,
    private readonly dataDir: string,
    readonly asker: TestActor,
    private readonly helper: TestActor,
    private readonly helperTown: string,
    private readonly questionId: string,
  ) {}

  static async start(onRedis: boolean): Promise<Trial> {
    const app = await TestApp.start({
      imports: [IdentityApiModule, DirectoryApiModule, TopicsApiModule, QuestionsApiModule],
      now: new Date(),
    });
    const [town, helperTown] = [await insertTown(app), await insertTown(app)];
    const [asker, helper] = [await insertPerson(app), await insertPerson(app)];
    await insertMembership(app, asker.personId, town);
    await insertMembership(app, helper.personId, helperTown);
    const topic = await insertTopic(app);
    const questionId = await insertQuestion(app, asker.personId, town, [topic]);
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'killed-worker-'));
    const redis = onRedis ? await freshRedis() : undefined;
    return new Trial(app, redis, dataDir, asker, helper, helperTown, questionId);
  }

  get environment(): Record<string, string> {
    return {
      NODE_ENV: 'test',
      DATABASE_URL: this.app.databaseUrl,
      // More than the handlers that are held up at once, so that the relay gets a connection beside them.
      DATABASE_POOL: '24',
      DATA_DIR: this.dataDir,
      SESSION_SECRET: SECRET,
      ...(this.redis ? { REDIS_URL: this.redis.url } : {}),
    };
  }

  async startWorker(): Promise<WorkerProcess> {
    const worker = await WorkerProcess.start(this.environment);
    this.workers.push(worker);
    return worker;
  }

  /** Answers as an api does: the answer and its message in the database, nothing in the queue. */
  async answer(count: number): Promise<void> {
    for (let n = 0; n < count; n++) {
      const answerId = await insertAnswer(this.app, this.questionId, this.helper.personId, this.helperTown);
      await this.app.db.run(this.app.ctx(), (tx) =>
        this.app.get(Outbox).append(tx, 'answer.posted.v1', { answerId, questionId: this.questionId }),
      );
      this.answers.push(answerId);
    }
  }

  /** Holds the worker up wherever it writes to `table`, until it is let go. */
  async hold(table: string): Promise<() => Promise<void>> {
    const client = new pg.Client({ connectionString: this.app.databaseUrl });
    await client.connect();
    await client.query('begin');
    await client.query(`lock table ${table} in share mode`);
    return () => client.end();
  }

  /** Waits until a statement of the worker stands before the closed door. */
  heldUp(table: string): Promise<void> {
    return this.until(`the worker is held up at ${table}`, async () => {
      const waiting = await this.count(
        `select count(*)::int as n from pg_locks where relation = '${table}'::regclass and not granted`,
      );
      return waiting > 0;
    });
  }

  /** Waits until every message is in the queue. */
  relayed(): Promise<void> {
    return this.until('the relay has handed all over', async () => (await this.unsent()) === 0);
  }

  unsent(): Promise<number> {
    return this.count('select count(*)::int as n from outbox where sent_at is null');
  }

  told(): Promise<number> {
    return this.count('select count(*)::int as n from told_message');
  }

  /** Ids of the answers the asker was notified of, one entry for each time. */
  async notifiedOf(): Promise<string[]> {
    const row = await this.app.db.row<{ events: string[] }>(
      this.app.ctx(),
      `select events from notification where person_id = $1 and occasion = 'answer.posted'`,
      [this.asker.personId],
    );
    return row?.events ?? [];
  }

  /** Mails that were ordered, those that have left, and files the worker has written. */
  async mails(): Promise<{ ordered: number; sent: number; delivered: number }> {
    const row = await this.app.db.row<{ ordered: number; sent: number }>(
      this.app.ctx(),
      `select count(*)::int as ordered, count(sent_at)::int as sent from outgoing_mail`,
    );
    const folder = path.join(this.dataDir, 'mails');
    const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
    return { ...row!, delivered: files.length };
  }

  /** Entries the person's open pages were told of, one per answer. */
  pushes(): Promise<number> {
    return this.count(
      `select count(*)::int as n from live_event where room = 'person:${this.asker.personId}' and kind = 'notification.created'`,
    );
  }

  async deadLetters(): Promise<unknown[]> {
    const queues = new QueueBackend(new Config(this.environment), 'kleinstadtnetz');
    try {
      return await new DeadLetters(queues).list();
    } finally {
      await queues.onModuleDestroy();
    }
  }

  /** Waits until so many answers have been told to the asker and the mails about them have left. */
  done(count: number, patience?: number): Promise<void> {
    return this.until(
      `${count} answers are told and their mails have left`,
      async () => (await this.told()) >= count && (await this.mails()).sent >= count,
      patience,
    );
  }

  private async until(what: string, check: () => Promise<boolean>, patience = 30_000): Promise<void> {
    const deadline = Date.now() + patience;
    while (!(await check())) {
      if (Date.now() > deadline)
        throw new Error(
          `Waited in vain until ${what}\n${this.workers.map(({ log }) => log).join('\n---\n')}`,
        );
      await delay(20);
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.stop()));
    await this.redis?.stop();
    await this.app.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  private async count(text: string): Promise<number> {
    return (await this.app.db.row<{ n: number }>(this.app.ctx(), text))!.n;
  }
}

/** Kills one worker after the other while messages come in, each at a worse moment, and lets a third one finish. */
async function killWorkers(trial: Trial): Promise<void> {
  // Killed in the relay: all jobs are done already, but their messages are not yet marked as sent.
  await trial.answer(8);
  const openOutbox = await trial.hold('outbox');
  const first = await trial.startWorker();
  await trial.heldUp('outbox');
  await trial.done(8);
  await first.kill();
  await openOutbox();
  expect(await trial.unsent()).toBe(8);

  // Nobody there: between the commit and the relay.
  await trial.answer(4);
  expect(await trial.unsent()).toBe(12);

  // Killed in the middle of handlers, with the rest waiting in the queue.
  const second = await trial.startWorker();
  await trial.done(12);
  const openNotifications = await trial.hold('notification');
  await trial.answer(20);
  await trial.heldUp('notification');
  await trial.relayed();
  await second.kill();
  await openNotifications();
  await trial.answer(4);
  expect(await trial.told()).toBe(12);

  // Another one takes over, while more comes in.
  await trial.startWorker();
  await trial.answer(4);
  await trial.done(40, UNTIL_LOST_JOBS_RETURN);
}

describe('a worker that is killed', () => {
  /** Most of the time is spent waiting for lost jobs to come back, so all backends wait together. */
  const trials = new Map<string, { trial: Trial; over: Promise<void> }>();
  beforeAll(async () => {
    for (const { name, redis } of backends) {
      const trial = await Trial.start(redis);
      const over = killWorkers(trial);
      over.catch(() => undefined);
      trials.set(name, { trial, over });
    }
  });
  afterAll(async () => {
    for (const { trial, over } of trials.values()) {
      await over.catch(() => undefined);
      await trial.stop();
    }
  }, UNTIL_LOST_JOBS_RETURN);

  it.each(backends)(
    'loses nothing and repeats nothing, wherever it was: queues on $name',
    async ({ name }) => {
      const { trial, over } = trials.get(name)!;
      await over;
      expect((await trial.notifiedOf()).sort()).toEqual([...trial.answers].sort());
      expect(await trial.pushes()).toBe(40);
      expect(await trial.mails()).toEqual({ ordered: 40, sent: 40, delivered: 40 });
      expect(await trial.unsent()).toBe(0);
      expect(await trial.deadLetters()).toEqual([]);
    },
    UNTIL_LOST_JOBS_RETURN + 60_000,
  );
});
