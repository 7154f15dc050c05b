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

/** How a text will look. Loaded when somebody asks for the preview. */
export default function MarkdownPreview({ source }: { source: string }) {
  const html = useMemo(() => parser.render(source), [source]);
  return source.trim() ? <MarkdownView html={html} /> : <p className="muted">{m.editor_empty()}</p>;
}
