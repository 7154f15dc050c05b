/** What is needed to keep posts in their order. */
export interface Placed {
  readonly id: string;
  readonly position: number;
}

/** The part of a thread that a page has: posts in their order, and whether there are more on either side. */
export interface LoadedPosts<Post extends Placed> {
  readonly posts: readonly Post[];
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
}

export interface PostsPage<Post extends Placed> {
  readonly nodes: readonly Post[];
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
}

export function fromPage<Post extends Placed>({ nodes, ...more }: PostsPage<Post>): LoadedPosts<Post> {
  return { posts: nodes, ...more };
}

/** Puts posts where they belong, each once; what was there is replaced. */
function merged<Post extends Placed>(known: readonly Post[], added: readonly Post[]): Post[] {
  const byId = new Map([...known, ...added].map((post) => [post.id, post]));
  return [...byId.values()].sort((a, b) => a.position - b.position);
}

export function withEarlier<Post extends Placed>(
  loaded: LoadedPosts<Post>,
  page: PostsPage<Post>,
): LoadedPosts<Post> {
  return { ...loaded, posts: merged(page.nodes, loaded.posts), hasEarlier: page.hasEarlier };
}

export function withLater<Post extends Placed>(
  loaded: LoadedPosts<Post>,
  page: PostsPage<Post>,
): LoadedPosts<Post> {
  return { ...loaded, posts: merged(loaded.posts, page.nodes), hasLater: page.hasLater };
}

/**
 * Takes over what was asked for anew after the page heard of it: changed posts, new ones that follow what is shown,
 * and the going of those that are no longer there. Posts beyond what is shown only say that there is more.
 */
export function withNews<Post extends Placed>(
  loaded: LoadedPosts<Post>,
  asked: readonly string[],
  found: readonly Post[],
): LoadedPosts<Post> {
  const there = new Set(found.map(({ id }) => id));
  const first = loaded.hasEarlier ? (loaded.posts[0]?.position ?? 0) : 0;
  const last = loaded.hasLater ? (loaded.posts.at(-1)?.position ?? 0) : Infinity;
  const kept = loaded.posts.filter(({ id }) => there.has(id) || !asked.includes(id));
  const fitting = found.filter(({ position }) => position >= first && position <= last);
  return { ...loaded, posts: merged(kept, fitting) };
}
