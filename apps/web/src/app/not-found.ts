import { lazyRouteComponent } from '@tanstack/react-router';

/** The page for addresses that lead nowhere; loaded when somebody gets there. */
export const NotFoundPage = lazyRouteComponent(() => import('./not-found.page.js'), 'NotFoundPage');
