import './prose.scss';

/** Shows HTML that the server made from Markdown and sanitised. Never give it anything else. */
export function MarkdownView({ html, className }: { html: string; className?: string }) {
  return (
    <div className={className ? `prose ${className}` : 'prose'} dangerouslySetInnerHTML={{ __html: html }} />
  );
}
