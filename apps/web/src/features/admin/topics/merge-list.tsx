import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { UndoTopicMergeDocument } from '../../../gql/documents/UndoTopicMerge.js';
import type { TopicMergesQuery } from '../../../gql/types.js';
import { formatDate } from '../../../i18n/format.js';
import { m } from '../../../paraglide/messages.js';
import { Card } from '../../../ui/card.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { Timestamp } from '../../../ui/timestamp.js';
import { showToast } from '../../../ui/toast.js';
import { topicName } from '../../topics/topic-name.js';
import { contentCount } from './content-counts.js';

type Merge = TopicMergesQuery['topicMerges'][number];

/** The merges of topics, the latest first; those of the last 30 days can be undone. */
export function MergeList({ merges }: { merges: readonly Merge[] }) {
  return (
    <section className="stack" aria-labelledby="zusammengelegt">
      <h2 id="zusammengelegt">{m.keeping_merges_title()}</h2>
      {merges.length === 0 ? (
        <p className="muted">{m.keeping_merges_empty()}</p>
      ) : (
        <ul className="plain stack stack--tight">
          {merges.map((merge) => (
            <MergeEntry key={merge.id} merge={merge} />
          ))}
        </ul>
      )}
    </section>
  );
}

function MergeEntry({ merge }: { merge: Merge }) {
  const undo = useGqlMutation(UndoTopicMergeDocument, {
    invalidates: ['topics', 'questions', 'municipalities', 'matches'],
    onSuccess: () => showToast(m.keeping_undo_done({ topic: merge.fromName })),
  });
  const moved = merge.contents.filter((count) => count.moved > 0).map(contentCount);
  return (
    <Card as="li" className="merge-entry">
      <div>
        <p>
          <b>{m.keeping_merge_entry({ from: merge.fromName, into: topicName(merge.into) })}</b>
        </p>
        <p className="meta">
          <Timestamp value={merge.mergedAt} />
          {merge.mergedBy && <span>{m.keeping_merge_by({ person: merge.mergedBy.name })}</span>}
          {moved.map((text) => text && <span key={text}>{text}</span>)}
          {merge.undoneAt ? (
            <span>{m.keeping_merge_undone({ date: formatDate(merge.undoneAt) })}</span>
          ) : (
            merge.canUndo && <span>{m.keeping_merge_until({ date: formatDate(merge.undoableUntil) })}</span>
          )}
        </p>
      </div>
      {merge.canUndo && (
        <ConfirmButton
          variant="secondary"
          label={m.keeping_undo()}
          title={m.keeping_undo_title({ topic: merge.fromName })}
          text={m.keeping_undo_text()}
          confirm={m.keeping_undo()}
          onConfirm={() => undo.mutate({ id: merge.id })}
        />
      )}
    </Card>
  );
}
