import type { AppContext } from './context.js';
import { instanceOf } from './instance.js';

/** Name shown when the installation's own name could not be loaded. */
const FALLBACK_NAME = 'Kleinstadtnetz';

/** Head of a page: `head: ({ match }) => pageHead(match.context, { title: m.questions_title() })`. */
export function pageHead(
  context: AppContext,
  page: { title: string; description?: string; noIndex?: boolean },
) {
  const name = instanceOf(context.queryClient)?.name ?? FALLBACK_NAME;
  return {
    meta: [
      { title: page.title === name ? name : `${page.title} – ${name}` },
      ...(page.description ? [{ name: 'description', content: page.description }] : []),
      ...(page.noIndex ? [{ name: 'robots', content: 'noindex' }] : []),
    ],
  };
}
