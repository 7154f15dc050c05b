import { safePath } from '../data/safe-path.js';

export { safePath };
import { THEME_COOKIE, toTheme } from './theme.js';

/**
 * `/sprache?auf=en&zurueck=/fragen` and `/darstellung?auf=dark&zurueck=/fragen`: plain links that set a cookie
 * and lead back, so that both switches work without JavaScript.
 *
 * @returns the redirect, or null when the request is for something else
 */
export function switchResponse(request: Request): Response | null {
  const url = new URL(request.url);
  const to = url.searchParams.get('auf');
  let cookie: string;
  if (url.pathname === '/sprache') cookie = `locale=${to === 'en' ? 'en' : 'de'}`;
  else if (url.pathname === '/darstellung') cookie = `${THEME_COOKIE}=${toTheme(to)}`;
  else return null;

  const secure = url.protocol === 'https:' ? '; Secure' : '';
  return new Response(null, {
    status: 303,
    headers: {
      location: safePath(url.searchParams.get('zurueck')),
      'set-cookie': `${cookie}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`,
      'cache-control': 'no-store',
    },
  });
}
