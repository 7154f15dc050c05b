import { Turns } from './turns.js';

describe('turns', () => {
  const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

  it('come in the order they were asked for, also when the first takes longest; other keys do not wait', async () => {
    const turns = new Turns();
    const done: string[] = [];
    const slow = turns.take('a', async () => {
      await after(30);
      done.push('slow');
    });
    const quick = turns.take('a', () => void done.push('quick'));
    await turns.take('b', () => void done.push('other'));
    expect(done).toEqual(['other']);
    await Promise.all([slow, quick]);
    expect(done).toEqual(['other', 'slow', 'quick']);
  });

  it('go on after one that failed, whose failure only its own caller hears, and leave nothing behind', async () => {
    const turns = new Turns();
    const failing = turns.take('a', async () => {
      await after(5);
      throw new Error('no');
    });
    const next = turns.take('a', () => 'done');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('done');
    await after(0);
    expect(turns.waiting).toBe(0);
  });
});
