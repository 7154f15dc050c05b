import type { ReactNode } from 'react';
import type { UpdateCardFragment } from '../../gql/types.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { MarkdownView } from '../../ui/markdown-view.js';

/** One update: its words, when, by whom. */
export function UpdateCard({ update, children }: { update: UpdateCardFragment; children?: ReactNode }) {
  const { id, title, bodyHtml, audience, createdAt, editedAt, author } = update;
  return (
    <article className="card stack update" aria-labelledby={`neuigkeit-${id}`}>
      <header className="stack stack--tight">
        <h2 id={`neuigkeit-${id}`} className="update__title">
          {title}
        </h2>
        <p className="meta small">
          <time dateTime={createdAt}>{formatDate(createdAt)}</time>
          {author && <span>{author.name}</span>}
          {editedAt && <span>{m.update_edited({ date: formatDate(editedAt) })}</span>}
          {audience === 'PARTNERS' && <Badge>{m.update_for_partners()}</Badge>}
        </p>
      </header>
      <MarkdownView html={bodyHtml} />
      {children}
    </article>
  );
}
