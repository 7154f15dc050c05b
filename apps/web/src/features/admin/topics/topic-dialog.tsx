import { LIMITS } from '@app/contracts';
import { formText } from '../../../data/form-text.js';
import { textLines } from '../../../data/text-lines.js';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { AddTopicDocument } from '../../../gql/documents/AddTopic.js';
import { EditTopicDocument } from '../../../gql/documents/EditTopic.js';
import { m } from '../../../paraglide/messages.js';
import { Button } from '../../../ui/button.js';
import { Dialog, DialogFooter } from '../../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../../ui/form-problem.js';
import { Form, Select, TextArea, TextField } from '../../../ui/form.js';
import { showToast } from '../../../ui/toast.js';
import { topicName } from '../../topics/topic-name.js';
import type { ManagedTopic } from './managed-topics.js';

interface TopicDialogProps {
  topics: readonly ManagedTopic[];
  /** Null for a new one. */
  topic: ManagedTopic | null;
  onClose: () => void;
}

/** Names and synonyms of a topic, or a new topic. */
export default function TopicDialog({ topics, topic, onClose }: TopicDialogProps) {
  const saved = {
    invalidates: ['topics'] as const,
    onSuccess: () => {
      showToast(topic ? m.keeping_saved() : m.keeping_added());
      onClose();
    },
    onError: () => undefined,
  };
  const add = useGqlMutation(AddTopicDocument, saved);
  const edit = useGqlMutation(EditTopicDocument, saved);
  const { errors, rest } = useFormErrors(topic ? edit.error : add.error, ['name', 'nameEn', 'synonyms']);

  const submit = (data: FormData) => {
    const values = {
      name: formText(data, 'name'),
      nameEn: formText(data, 'nameEn'),
      synonyms: textLines(formText(data, 'synonyms')),
    };
    if (topic) edit.mutate({ input: { id: topic.id, ...values } });
    else add.mutate({ input: { ...values, parentId: formText(data, 'parentId') || null } });
  };

  return (
    <Dialog
      title={topic ? m.keeping_edit_title({ topic: topicName(topic) }) : m.keeping_add_title()}
      onClose={onClose}
    >
      <Form className="stack" errors={errors} onSubmit={submit}>
        <TextField
          name="name"
          label={m.keeping_name()}
          {...(topic && { hint: m.keeping_address_hint() })}
          required
          autoFocus
          autoComplete="off"
          maxLength={LIMITS.topicName}
          defaultValue={topic?.name}
        />
        <TextField
          name="nameEn"
          label={m.keeping_name_en()}
          lang="en"
          required
          autoComplete="off"
          maxLength={LIMITS.topicName}
          defaultValue={topic?.nameEn}
        />
        {!topic && (
          <Select name="parentId" label={m.keeping_parent()} defaultValue="">
            <option value="">{m.keeping_parent_none()}</option>
            {topics
              .filter(({ parent }) => !parent)
              .map((parent) => (
                <option key={parent.id} value={parent.id}>
                  {topicName(parent)}
                </option>
              ))}
          </Select>
        )}
        <TextArea
          name="synonyms"
          label={m.keeping_synonyms()}
          hint={m.keeping_synonyms_hint()}
          rows={8}
          defaultValue={topic?.synonyms.join('\n')}
        />
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={add.isPending || edit.isPending}>
            {m.action_save()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
