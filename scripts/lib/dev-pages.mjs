/**
 * Vite plugin: pages of the client rendered from the sources, as the product renders the built ones
 * (apps/api/src/pages), with the data of a running API.
 */

/** Paths that belong to the API; the rest are pages, or files Vite knows. */
export const API_PATHS = ['/graphql', '/api', '/socket.io', '/health', '/metrics', '/dev', '/abmelden'];

/** In place of the manifest of a build: Vite serves the sources themselves and brings the styles in by script. */
const SOURCES = { 'src/entry-client.tsx': { file: 'src/entry-client.tsx', isEntry: true } };

/** @param {string} api address of the running API */
export function devPages(api) {
  return {
    name: 'kleinstadtnetz-dev-pages',
    // After Vite's own handlers, which serve modules and files.
    configureServer: (vite) => () => {
      vite.middlewares.use((req, res, next) => {
        const isPage =
          (req.method === 'GET' || req.method === 'HEAD') && req.headers.accept?.includes('text/html');
        if (!isPage) return next();
        page(vite, api, req, res).catch((error) => {
          vite.ssrFixStacktrace(error);
          next(error);
        });
      });
    },
  };
}

async function page(vite, api, req, res) {
  const entry = await vite.ssrLoadModule('/src/entry-server.tsx');
  const url = req.originalUrl ?? req.url;
  const request = new Request(`http://${req.headers.host}${url}`, { headers: plain(req.headers) });
  const answer = await entry.render({
    request,
    nonce: '',
    exec: execOver(api, req.headers.cookie),
    assets: entry.readAssets(SOURCES),
    locale: localeOf(req.headers),
    now: Date.now(),
  });
  res.statusCode = answer.status;
  answer.headers.forEach((value, name) => res.appendHeader(name, value));
  const text = await answer.text();
  res.end(
    answer.headers.get('content-type')?.includes('html') ? await vite.transformIndexHtml(url, text) : text,
  );
}

/** Asks the API as the visitor would; the client expects refusals as errors with extensions. */
function execOver(api, cookie) {
  return async ({ source }, variables, signal) => {
    const response = await fetch(`${api}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-requested-with': 'kleinstadtnetz',
        ...(cookie ? { cookie } : {}),
      },
      body: JSON.stringify({ query: source, variables }),
      signal,
    });
    const { data, errors } = await response.json();
    if (errors?.[0]) throw Object.assign(new Error(errors[0].message), { extensions: errors[0].extensions });
    return data;
  };
}

function localeOf({ cookie = '', 'accept-language': languages = '' }) {
  const chosen =
    /(?:^|;\s*)locale=(\w\w)/.exec(cookie)?.[1] ?? /\b(de|en)\b/i.exec(languages)?.[1].toLowerCase();
  return chosen === 'en' ? 'en' : 'de';
}

function plain(headers) {
  return Object.entries(headers).filter(([, value]) => typeof value === 'string');
}
