import { fromPage, withEarlier, withLater, withNews, type LoadedPosts } from './loaded-posts.js';

interface Post {
  id: string;
  position: number;
  text?: string;
}
const post = (position: number, text?: string): Post => ({
  id: `p${position}`,
  position,
  ...(text && { text }),
});
const shown = (loaded: LoadedPosts<Post>) => loaded.posts.map(({ position }) => position);

describe('the posts a page has of a thread', () => {
  const middle = fromPage<Post>({ nodes: [post(4), post(5)], hasEarlier: true, hasLater: true });
  const end = fromPage<Post>({ nodes: [post(4), post(5)], hasEarlier: true, hasLater: false });

  it('grows on either side and holds each post once', () => {
    const earlier = withEarlier(middle, {
      nodes: [post(2), post(3), post(4)],
      hasEarlier: false,
      hasLater: true,
    });
    expect([shown(earlier), earlier.hasEarlier, earlier.hasLater]).toEqual([[2, 3, 4, 5], false, true]);
    const later = withLater(middle, { nodes: [post(6)], hasEarlier: true, hasLater: false });
    expect([shown(later), later.hasEarlier, later.hasLater]).toEqual([[4, 5, 6], true, false]);
  });

  it('takes a new post in at the end, whatever the order in which they come and however often', () => {
    const news = withNews(end, ['p7'], [post(7)]);
    expect(shown(withNews(news, ['p6', 'p7'], [post(7), post(6)]))).toEqual([4, 5, 6, 7]);
  });

  it('leaves a gap to nobody: what follows later than what is shown waits until it is loaded', () => {
    expect(shown(withNews(middle, ['p9'], [post(9)]))).toEqual([4, 5]);
    expect(shown(withNews(end, ['p1'], [post(1)]))).toEqual([4, 5]);
  });

  it('replaces what was changed and lets go of what is gone', () => {
    const changed = withNews(middle, ['p4', 'p5'], [post(4, 'neu')]);
    expect(changed.posts).toEqual([post(4, 'neu')]);
    expect(shown(withNews(changed, ['p5'], [post(5)]))).toEqual([4]);
    expect(shown(withNews(end, ['p8'], []))).toEqual([4, 5]);
  });
});
