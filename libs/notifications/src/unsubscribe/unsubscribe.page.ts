import type { Locale } from '@app/contracts';
import { SETTINGS_PATH } from '../links.js';
import { unsubscribeTexts as texts } from './unsubscribe.texts.js';

/** What the page says and which button it has. */
export interface UnsubscribePage {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly button?: { readonly text: string; readonly action: string };
  readonly instance: string;
  /** Nonce of the style, see `pageCsp`. */
  readonly nonce: string;
}

const STYLE = `
:root{color-scheme:light dark}
body{margin:0;padding:2rem 1rem;font:1.125rem/1.6 "Fira Sans",Arial,sans-serif;background:#f2f3f8;color:#131525}
main{max-width:38rem;margin:0 auto;background:#fff;border-radius:8px;padding:1.5rem 2rem;overflow-wrap:anywhere}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 1rem}
p{margin:0 0 1rem}
.instance{font-size:1rem;margin:0 0 .5rem}
a{color:#1537a1}
button{font:inherit;font-weight:600;min-height:48px;padding:.5rem 1.5rem;border:2px solid #1537a1;border-radius:4px;background:#1537a1;color:#fff;cursor:pointer}
a:focus-visible,button:focus-visible{outline:3px solid #1537a1;outline-offset:3px}
@media(prefers-color-scheme:dark){body{background:#131525;color:#f2f3f8}main{background:#1f2233}a{color:#b3c3ff}
button{background:#b3c3ff;border-color:#b3c3ff;color:#131525}a:focus-visible,button:focus-visible{outline-color:#b3c3ff}}`;

/** The page as HTML: readable without scripts, nothing from other hosts, one button at most. */
export function renderUnsubscribePage(locale: Locale, page: UnsubscribePage): string {
  const form = page.button
    ? `<form method="post" action="${escapeHtml(page.button.action)}"><p><button type="submit">${escapeHtml(page.button.text)}</button></p></form>`
    : '';
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(`${page.heading} – ${page.instance}`)}</title>
<style nonce="${page.nonce}">${STYLE}</style>
</head>
<body>
<main>
<p class="instance">${escapeHtml(page.instance)}</p>
<h1>${escapeHtml(page.heading)}</h1>
${page.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}
${form}
<p><a href="${SETTINGS_PATH}">${escapeHtml(texts.text(locale, 'settings'))}</a></p>
</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
