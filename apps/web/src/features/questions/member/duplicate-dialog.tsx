import { LIMITS } from '@app/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { formText } from '../../../data/form-text.js';
import { gqlQuery } from '../../../data/query.js';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { OriginalByIdDocument } from '../../../gql/documents/OriginalById.js';
import { OriginalSearchDocument } from '../../../gql/documents/OriginalSearch.js';
import { ProposeDuplicateDocument } from '../../../gql/documents/ProposeDuplicate.js';
import type { OriginalSearchQuery } from '../../../gql/types.js';
import { m } from '../../../paraglide/messages.js';
import { Button } from '../../../ui/button.js';
import { ComboBox } from '../../../ui/combo-box.js';
import { Dialog, DialogFooter } from '../../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../../ui/form-problem.js';
import { Form, TextArea } from '../../../ui/form.js';
import { showToast } from '../../../ui/toast.js';

/** The id in an address of a question that was pasted. */
const ADDRESS = /\/fragen\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i;

const LETTERS = 3;

type Found = OriginalSearchQuery['questions']['nodes'][number];

/** For the staff: proposes that a question is the same as another one. */
export default function DuplicateDialog({
  questionId,
  onClose,
}: {
  questionId: string;
  onClose: () => void;
}) {
  const propose = useGqlMutation(ProposeDuplicateDocument, {
    invalidates: ['questions'],
    onSuccess: () => {
      showToast(m.duplicate_marked());
      onClose();
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(propose.error, ['originalId', 'reason']);
  return (
    <Dialog title={m.duplicate_mark_title()} onClose={onClose}>
      <Form
        className="stack"
        errors={errors}
        onSubmit={(data) =>
          propose.mutate({
            questionId,
            originalId: formText(data, 'originalId'),
            reason: formText(data, 'reason'),
          })
        }
      >
        <p>{m.duplicate_mark_text()}</p>
        <OriginalField questionId={questionId} error={errors['originalId']} />
        <TextArea
          name="reason"
          label={m.duplicate_mark_reason()}
          hint={m.duplicate_mark_reason_hint()}
          rows={3}
          maxLength={LIMITS.note}
        />
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={propose.isPending}>
            {m.duplicate_mark_send()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}

/** Finds the other question while one types, or by its address. */
function OriginalField({ questionId, error }: { questionId: string; error: string | undefined }) {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const id = ADDRESS.exec(search)?.[1];
  const enough = search.length >= LETTERS;
  const found = useQuery({
    ...gqlQuery('questions', OriginalSearchDocument, { search: search.slice(0, 200) }),
    enabled: enough && !id,
    placeholderData: keepPreviousData,
  });
  const named = useQuery({
    ...gqlQuery('questions', OriginalByIdDocument, { id: id ?? '' }),
    enabled: id !== undefined,
  });
  const asked: readonly (Found | null | undefined)[] = id
    ? [named.data?.question]
    : enough
      ? (found.data?.questions.nodes ?? [])
      : [];
  return (
    <ComboBox
      name="originalId"
      label={m.duplicate_mark_original()}
      hint={m.duplicate_mark_original_hint()}
      items={asked
        .filter((question) => question != null)
        .filter((question) => question.id !== questionId)
        .map(({ id: other, title, municipality, shownAs, answerCount }) => ({
          id: other,
          name: title,
          hint: `${municipality?.name ?? shownAs ?? ''} · ${m.questions_answers({ count: answerCount })}`,
        }))}
      onInput={setTyped}
      empty={
        !enough
          ? m.duplicate_mark_type()
          : found.isFetching || named.isFetching
            ? m.loading()
            : m.duplicate_mark_none()
      }
      required
      error={error}
    />
  );
}
