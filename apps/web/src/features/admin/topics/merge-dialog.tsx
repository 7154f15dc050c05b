import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { gqlQuery } from '../../../data/query.js';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { MergeTopicsDocument } from '../../../gql/documents/MergeTopics.js';
import { TopicMergePreviewDocument } from '../../../gql/documents/TopicMergePreview.js';
import { m } from '../../../paraglide/messages.js';
import { Button } from '../../../ui/button.js';
import { Dialog, DialogFooter } from '../../../ui/dialog.js';
import { FormProblem } from '../../../ui/form-problem.js';
import { Form } from '../../../ui/form.js';
import { showToast } from '../../../ui/toast.js';
import { TopicComboBox } from '../../topics/topic-combo-box.js';
import { topicName } from '../../topics/topic-name.js';
import { conflictNote, contentCount } from './content-counts.js';
import type { ManagedTopic } from './managed-topics.js';

interface MergeDialogProps {
  topics: readonly ManagedTopic[];
  /** The topic that goes. */
  topic: ManagedTopic;
  onClose: () => void;
}

/** Chooses the topic that takes the place of another, and says what that moves before it does. */
export default function MergeDialog({ topics, topic, onClose }: MergeDialogProps) {
  const [intoId, setIntoId] = useState<string | null>(null);
  const merge = useGqlMutation(MergeTopicsDocument, {
    invalidates: ['topics', 'questions', 'municipalities', 'matches'],
    onSuccess: () => {
      showToast(m.keeping_merged());
      onClose();
    },
    onError: () => undefined,
  });
  // Two levels: what has subtopics only fits into another top topic.
  const choices = topics.filter((other) => other.id !== topic.id && !(topic.hasChildren && other.parent));

  return (
    <Dialog title={m.keeping_merge_title({ topic: topicName(topic) })} onClose={onClose}>
      <Form className="stack" onSubmit={() => intoId && merge.mutate({ fromId: topic.id, intoId })}>
        <p>{m.keeping_merge_text({ topic: topicName(topic) })}</p>
        <TopicComboBox
          name="intoId"
          label={m.keeping_merge_into()}
          required
          items={choices.map((other) => ({
            id: other.id,
            name: topicName(other),
            keywords: other.synonyms,
            ...(other.parent && { hint: topicName(other.parent) }),
          }))}
          onSelect={setIntoId}
        />
        <div aria-live="polite">{intoId && <Preview fromId={topic.id} intoId={intoId} />}</div>
        <FormProblem error={merge.error} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={merge.isPending}>
            {m.keeping_merge_submit()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}

function Preview(pair: { fromId: string; intoId: string }) {
  const { data, error } = useQuery({ ...gqlQuery('topics', TopicMergePreviewDocument, pair), staleTime: 0 });
  if (error) return <FormProblem error={error} />;
  if (!data) return <p className="muted">{m.keeping_merge_counting()}</p>;
  const { contents, subtopics } = data.topicMergePreview;
  return (
    <>
      <h3>{m.keeping_merge_preview()}</h3>
      <ul className="merge-counts">
        {contents.map((count) => {
          const conflicts = conflictNote(count);
          return (
            <li key={count.content}>
              {contentCount(count)}
              {conflicts && <span className="muted"> ({conflicts})</span>}
            </li>
          );
        })}
        {subtopics > 0 && <li>{m.keeping_content_subtopic({ count: subtopics })}</li>}
      </ul>
    </>
  );
}
