import { InFlight } from './in-flight.js';

describe('InFlight', () => {
  it('does work of one key once at a time, and anew afterwards', async () => {
    const inFlight = new InFlight<number>();
    let runs = 0;
    const work = async (): Promise<number> => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return ++runs;
    };
    expect(
      await Promise.all([inFlight.run('a', work), inFlight.run('a', work), inFlight.run('b', work)]),
    ).toEqual([1, 1, 2]);
    expect(await inFlight.run('a', work)).toBe(3);
  });

  it('passes a failure to all and forgets it', async () => {
    const inFlight = new InFlight<number>();
    const fail = (): Promise<number> => Promise.reject(new Error('no'));
    const results = await Promise.allSettled([inFlight.run('a', fail), inFlight.run('a', fail)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await inFlight.run('a', async () => 1)).toBe(1);
  });
});
