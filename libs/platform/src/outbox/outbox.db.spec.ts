import { randomUUID } from 'node:crypto';
import { Public } from '@app/platform/access';
import { Database } from '@app/platform/database';
import { TestApp, type InlineQueues } from '@app/testing';
import { Injectable } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import type { Ctx } from '../context/index.js';
import { QueueBackend, done, type Outcome } from '../jobs/index.js';
import { Outbox } from './outbox.js';
import { OnMessage, type MessageEnvelope } from './subscriptions.js';

@Injectable()
class Listeners {
  readonly heard: string[] = [];

  @OnMessage('question.asked.v1', 'spec.first')
  async first(_ctx: Ctx, message: MessageEnvelope<'question.asked.v1'>): Promise<Outcome> {
    this.heard.push(`first ${message.payload.questionId}`);
    return done;
  }

  @OnMessage('question.asked.v1', 'spec.second')
  async second(_ctx: Ctx, message: MessageEnvelope<'question.asked.v1'>): Promise<Outcome> {
    this.heard.push(`second ${message.payload.questionId}`);
    return done;
  }
}

@Resolver()
class Ping {
  @Public('a spec')
  @Query(() => String)
  ping(): string {
    return 'pong';
  }
}

describe('outbox', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ imports: [], providers: [Listeners, Ping] });
  });
  afterAll(() => app?.stop());
  beforeEach(() => app.get(Listeners).heard.splice(0));

  it('delivers a committed message once to every subscriber', async () => {
    const questionId = randomUUID();
    await app.db.run(app.ctx(), (ctx) => app.get(Outbox).append(ctx, 'question.asked.v1', { questionId }));
    await app.settle();
    expect(app.get(Listeners).heard.sort()).toEqual([`first ${questionId}`, `second ${questionId}`]);
    expect(await app.settle()).toEqual([]);
  });

  it('delivers nothing of a transaction that was rolled back', async () => {
    const failing = app.db.run(app.ctx(), async (ctx) => {
      await app.get(Outbox).append(ctx, 'question.asked.v1', { questionId: randomUUID() });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await app.settle()).toEqual([]);
    expect(
      await app.get(Database).row(app.ctx(), 'select 1 as x from outbox where sent_at is null'),
    ).toBeNull();
  });

  it('sends again what was sent since a moment, and nothing older', async () => {
    const [older, newer] = [randomUUID(), randomUUID()];
    for (const questionId of [older, newer])
      await app.db.run(app.ctx(), (ctx) => app.get(Outbox).append(ctx, 'question.asked.v1', { questionId }));
    await app.settle();
    await app.db.execute(
      app.ctx(),
      `update outbox set sent_at = sent_at - interval '1 hour' where payload ->> 'questionId' = $1`,
      [older],
    );
    app.get(Listeners).heard.splice(0);
    (app.get(QueueBackend) as unknown as InlineQueues).lose();
    const since = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    expect(await app.get(Outbox).resend(app.ctx(), since(-1))).toBe(0);
    await app.settle();
    expect(app.get(Listeners).heard).toEqual([]);
    expect(await app.get(Outbox).resend(app.ctx(), since(30))).toBeGreaterThan(0);
    await app.settle();
    expect(app.get(Listeners).heard).toEqual(expect.arrayContaining([`first ${newer}`, `second ${newer}`]));
    expect(app.get(Listeners).heard.join(' ')).not.toContain(older);
  });

  it('refuses a message outside a transaction and one with a wrong payload', async () => {
    await expect(
      app.get(Outbox).append(app.ctx(), 'question.asked.v1', { questionId: randomUUID() }),
    ).rejects.toThrow('needs a transaction');
    const wrong = app.db.run(app.ctx(), (ctx) =>
      app.get(Outbox).append(ctx, 'question.asked.v1', { questionId: 'x' }),
    );
    await expect(wrong).rejects.toThrow('questionId');
  });

  it('runs a transaction again after a real deadlock', async () => {
    await app.db.execute(app.ctx(), 'create table spec_deadlock (id int primary key, n int not null)');
    await app.db.execute(app.ctx(), 'insert into spec_deadlock values (1, 0), (2, 0)');
    let attempts = 0;
    let arrived = 0;
    const both = new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        if (arrived >= 2) {
          clearInterval(timer);
          resolve();
        }
      }, 5);
    });
    const crossing = (first: number, second: number): Promise<void> =>
      app.db.run(app.ctx(), async (ctx) => {
        attempts++;
        await app.db.execute(ctx, 'update spec_deadlock set n = n + 1 where id = $1', [first]);
        arrived++;
        await both;
        await app.db.execute(ctx, 'update spec_deadlock set n = n + 1 where id = $1', [second]);
      });
    await Promise.all([crossing(1, 2), crossing(2, 1)]);
    expect(attempts).toBeGreaterThan(2);
    expect(await app.db.rows(app.ctx(), 'select n from spec_deadlock order by id')).toEqual([
      { n: 2 },
      { n: 2 },
    ]);
  });

  it('answers GraphQL with codes, not with internals', async () => {
    expect(await app.ok(null, '{ ping }')).toEqual({ ping: 'pong' });
    expect(await app.refused(null, '{ pingg }')).toBe('QUERY_INVALID');
  });
});
