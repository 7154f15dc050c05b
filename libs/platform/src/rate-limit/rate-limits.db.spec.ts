import { randomUUID } from 'node:crypto';
import { Public } from '@app/platform/access';
import { TestApp } from '@app/testing';
import { Query, Resolver } from '@nestjs/graphql';
import { Problem } from '../context/index.js';
import { Database } from '../database/index.js';
import { RATE_LIMITS } from './limits.js';
import { RateLimits } from './rate-limits.js';

@Resolver()
class Ping {
  @Public('a spec')
  @Query(() => String)
  ping(): string {
    return 'pong';
  }
}

describe('rate limits', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ imports: [], providers: [Ping] });
  });
  afterAll(() => app?.stop());

  const attempts = (limits: RateLimits, key: string, times: number) =>
    Promise.allSettled(Array.from({ length: times }, () => limits.consume(app.ctx(), 'sign-in', key)));
  const passed = (results: PromiseSettledResult<void>[]) =>
    results.filter((result) => result.status === 'fulfilled').length;

  it('lets exactly as many through as it says, also of 50 at once and in two processes', async () => {
    const key = randomUUID();
    const [here, elsewhere] = [app.get(RateLimits), new RateLimits(app.get(Database))];
    const results = await Promise.all([attempts(here, key, 25), attempts(elsewhere, key, 25)]);
    expect(passed(results.flat())).toBe(RATE_LIMITS['sign-in'].points);
    const refused = results.flat().find((result) => result.status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toBeInstanceOf(Problem);
    const { code, detail } = refused.reason as Problem;
    expect(code).toBe('TOO_MANY_REQUESTS');
    expect(detail.values?.['seconds']).toBeGreaterThan(800);
    expect(detail.values?.['seconds']).toBeLessThanOrEqual(RATE_LIMITS['sign-in'].seconds);
  });

  it('counts each key and each limit for itself, and forgives', async () => {
    const limits = app.get(RateLimits);
    const key = randomUUID();
    await attempts(limits, key, 12);
    await expect(limits.consume(app.ctx(), 'sign-in', key)).rejects.toThrow('TOO_MANY_REQUESTS');
    await limits.consume(app.ctx(), 'sign-up', key);
    await limits.consume(app.ctx(), 'sign-in', randomUUID());
    await limits.forgive('sign-in', key);
    await limits.consume(app.ctx(), 'sign-in', key);
  });

  it('counts for good although the transaction around it is rolled back', async () => {
    const limits = app.get(RateLimits);
    const key = randomUUID();
    for (let attempt = 0; attempt < RATE_LIMITS['sign-in'].points; attempt++)
      await app.db
        .run(app.ctx(), async (ctx) => {
          await limits.consume(ctx, 'sign-in', key);
          throw new Error('rolled back');
        })
        .catch(() => undefined);
    await expect(limits.consume(app.ctx(), 'sign-in', key)).rejects.toThrow('TOO_MANY_REQUESTS');
  });

  it('costs nothing once somebody is over the limit, and one statement before', async () => {
    const limits = app.get(RateLimits);
    const key = randomUUID();
    expect(await app.statements(() => limits.consume(app.ctx(), 'sign-in', key))).toBe(1);
    await attempts(limits, key, 12);
    expect(await app.statements(() => attempts(limits, key, 5))).toBe(0);
  });

  it('stores neither mail addresses nor networks', async () => {
    await app.get(RateLimits).consume(app.ctx(), 'sign-up', 'anna.nagel@wittenberge.example');
    const rows = await app.db.rows<{ key: string }>(app.ctx(), 'select key from rate_limit');
    expect(rows.filter(({ key }) => /anna|wittenberge/.test(key))).toEqual([]);
  });

  it('counts in memory while the database is away', async () => {
    const broken = new RateLimits({ rows: () => Promise.reject(new Error('gone')) } as unknown as Database);
    expect(passed(await attempts(broken, randomUUID(), 30))).toBe(RATE_LIMITS['sign-in'].points);
  });
});
