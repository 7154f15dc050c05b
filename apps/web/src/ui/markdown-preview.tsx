import MarkdownIt from 'markdown-it';
import { useMemo } from 'react';
import { m } from '../paraglide/messages.js';
import { MarkdownView } from './markdown-view.js';

// The same rules as on the server, which makes the HTML that is stored: no HTML in the source, no pictures.
const parser = new MarkdownIt('default', {
  html: false,
  breaks: true,
  linkify: true,
  maxNesting: 20,
}).disable('image');

// The server gives mentions the names of today.
const MENTION = /@\[([^[\]\n]{1,120})\]\(person:[0-9a-f-]{36}\)/y;
parser.inline.ruler.before('link', 'mention', (state, silent) => {
  MENTION.lastIndex = state.pos;
  const match = MENTION.exec(state.src);
  if (!match) return false;
  if (!silent) state.push('mention', 'span', 0).content = match[1]!;
  state.pos += match[0].length;
  return true;
});
parser.renderer.rules['mention'] = (tokens, index) =>
  `<span class="mention">@${parser.utils.escapeHtml(tokens[index]!.content)}</span>`;

/** How a text will look. Loaded when somebody asks for the preview. */
export default function MarkdownPreview({ source }: { source: string }) {
  const html = useMemo(() => parser.render(source), [source]);
  return source.trim() ? <MarkdownView html={html} /> : <p className="muted">{m.editor_empty()}</p>;
}
