import { mostSought, suggestedTopics } from './suggested-topics.js';

const topic = (id: string) => ({ id, slug: id, name: id, nameEn: id, synonyms: [] });
const main = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(topic);
const all = [...main, topic('a1'), topic('b1')];
const ids = (topics: readonly { id: string }[]) => topics.map(({ id }) => id).join(' ');

describe('suggested topics', () => {
  it('names what most towns seek, the exact before the general, and nothing nobody seeks', () => {
    const sought = mostSought([
      {
        id: 'a',
        needCount: 9,
        children: [
          { id: 'a1', needCount: 2 },
          { id: 'a2', needCount: 0 },
        ],
      },
      { id: 'b', needCount: 3, children: [{ id: 'b1', needCount: 3 }] },
      { id: 'c', needCount: 0, children: [] },
    ]);
    expect(sought).toEqual(['b1', 'a1', 'a', 'b']);
  });

  it('takes six, each once, fills up with main topics and leaves out what is taken', () => {
    expect(ids(suggestedTopics(['b1', 'a', 'b1', 'gone'], all, main, ['a']))).toBe('b1 b c d e f');
    expect(ids(suggestedTopics([], all, main, []))).toBe('a b c d e f');
    expect(ids(suggestedTopics(['a1'], all, main, ids(all).split(' ')))).toBe('');
  });
});
