import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../app/lazy-page.js';
import { pageHead } from '../../app/page-head.js';
import { rootRoute } from '../../app/root-route.js';
import { textParam } from '../../data/search-params.js';
import { m } from '../../paraglide/messages.js';

export interface FilesSearch {
  /** Only files with this label. */
  ordner?: string | undefined;
}

const filesPage = () => import('./files.page.js');

export const fileRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/projekte/$slug/dateien',
    validateSearch: (search: Record<string, unknown>): FilesSearch => ({ ordner: textParam(search.ordner) }),
    loaderDeps: ({ search }) => search,
    loader: async ({ context, params, deps }) => (await filesPage()).load(context, params.slug, deps),
    head: ({ match, loaderData }) => pageHead(match.context, loaderData ?? { title: m.files_title() }),
    staticData: { page: 'features/project-files/files.page' },
    component: lazyPage(filesPage, 'FilesPage'),
  }),
] as const;
