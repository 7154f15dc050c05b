import { useLoaderData } from '@tanstack/react-router';
import { useInstance } from '../../app/instance.js';
import { getLocale } from '../../i18n/locale.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { MarkdownView } from '../../ui/markdown-view.js';
import { fillText } from './fill-text.js';

// Markdown becomes HTML at build time; only the text that is shown is loaded.
const texts = import.meta.glob<string>('./texts/*/*.md', { import: 'default' });

/** The HTML of a text in the language of the page. */
export function load(name: string): Promise<string> {
  return texts[`./texts/${getLocale()}/${name}.md`]!();
}

/** A page of plain text: imprint, privacy, accessibility, help, rules. */
export function TextPage() {
  // One page for several routes, which all load the same (static.routes.ts).
  const loaded: unknown = useLoaderData({ strict: false });
  const { title, html } = loaded as { title: string; html: string };
  const instance = useInstance();
  return (
    <>
      <div className="page-head">
        <div className="wrap page-head__text">
          <h1>{title}</h1>
        </div>
      </div>
      <div className="wrap page-body">
        {instance.demo && <Alert title={m.static_demo_title()}>{m.static_demo_text()}</Alert>}
        <MarkdownView html={fillText(html, instance, m.static_missing())} className="prose--page" />
      </div>
    </>
  );
}
