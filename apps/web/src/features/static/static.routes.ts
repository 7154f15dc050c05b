import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { rootRoute } from '../../app/root-route.js';
import { m } from '../../paraglide/messages.js';

/** The pages of plain text; each is a Markdown file per language in ./texts. */
const PAGES = {
  impressum: { title: m.static_imprint_title },
  datenschutz: { title: m.static_privacy_title },
  barrierefreiheit: { title: m.static_accessibility_title },
  hilfe: { title: m.static_help_title },
  regeln: { title: m.static_rules_title },
} as const;

type PageName = keyof typeof PAGES;

const textPage = () => import('./text.page.js');
function textRoute<const Path extends `/${PageName}`>(path: Path) {
  const name = path.slice(1) as PageName;
  return createRoute({
    getParentRoute: () => rootRoute,
    path,
    loader: async () => ({ title: PAGES[name].title(), html: await (await textPage()).load(name) }),
    // The text comes with the page; nothing on the server changes it.
    staleTime: Infinity,
    head: ({ match }) => pageHead(match.context, { title: PAGES[name].title() }),
    staticData: { page: 'features/static/text.page' },
    component: lazyPage(textPage, 'TextPage'),
  });
}

export const staticRoutes = [
  textRoute('/impressum'),
  textRoute('/datenschutz'),
  textRoute('/barrierefreiheit'),
  textRoute('/hilfe'),
  textRoute('/regeln'),
] as const;
