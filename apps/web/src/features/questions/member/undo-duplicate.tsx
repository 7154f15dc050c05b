import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { UndoDuplicateDocument } from '../../../gql/documents/UndoDuplicate.js';
import type { DuplicateMarkFactsFragment } from '../../../gql/types.js';
import { m } from '../../../paraglide/messages.js';
import { Button } from '../../../ui/button.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { showToast } from '../../../ui/toast.js';

/** Takes a proposal back, or undoes what was agreed. */
export function UndoDuplicate({ mark }: { mark: DuplicateMarkFactsFragment }) {
  const undo = useGqlMutation(UndoDuplicateDocument, {
    invalidates: ['questions'],
    onSuccess: () => showToast(mark.state === 'PROPOSED' ? m.duplicate_withdrawn() : m.duplicate_undone()),
  });
  if (!mark.canUndo) return null;
  const run = () => undo.mutate({ markId: mark.id });
  return mark.state === 'PROPOSED' ? (
    <Button size="small" busy={undo.isPending} onClick={run}>
      {m.duplicate_withdraw()}
    </Button>
  ) : (
    <ConfirmButton
      label={m.duplicate_undo()}
      variant="secondary"
      title={m.duplicate_undo_title()}
      text={m.duplicate_undo_text()}
      confirm={m.duplicate_undo()}
      onConfirm={run}
    />
  );
}
