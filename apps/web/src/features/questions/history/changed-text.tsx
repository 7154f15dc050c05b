import { useMemo } from 'react';
import { m } from '../../../paraglide/messages.js';
import { wordChanges } from './word-changes.js';

/** A text with what was added to and taken from the one before it. */
export default function ChangedText({ before, after }: { before: string; after: string }) {
  const changes = useMemo(() => wordChanges(before, after), [before, after]);
  return changes.map(({ kind, text }, index) => {
    if (kind === 'same') return text;
    const Tag = kind === 'added' ? 'ins' : 'del';
    return (
      <Tag key={index}>
        <span className="visually-hidden">{kind === 'added' ? m.history_added() : m.history_removed()} </span>
        {text}
      </Tag>
    );
  });
}
