import { Suspense, lazy, useState } from 'react';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { RemoveProjectUpdateDocument } from '../../gql/documents/RemoveProjectUpdate.js';
import type { UpdateCardFragment } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { showToast } from '../../ui/toast.js';
import { HiddenNote } from '../moderation/hidden-note.js';
import { ReportButton } from '../questions/member/report-button.js';
import type { UpdatesProject } from './updates.page.js';

const UpdateDialog = lazy(() => import('./update-dialog.js'));

/** Changing and deleting an update, for those who edit the project; reporting it, for everybody else. */
export default function UpdateTools({
  project,
  update,
}: {
  project: UpdatesProject;
  update: UpdateCardFragment;
}) {
  const [editing, setEditing] = useState(false);
  const remove = useGqlMutation(RemoveProjectUpdateDocument, {
    invalidates: ['projects'],
    onSuccess: () => showToast(m.update_removed()),
  });
  return (
    <>
      {update.hidden && <HiddenNote reason={update.hiddenReason} />}
      {(update.canEdit || update.canReport) && (
        <ButtonRow>
          {update.canEdit && (
            <>
              <Button variant="tertiary" size="small" onClick={() => setEditing(true)}>
                {m.action_edit()}
              </Button>
              <ConfirmButton
                label={m.action_delete()}
                title={m.update_remove_title({ title: update.title })}
                text={m.update_remove_text()}
                confirm={m.action_delete()}
                onConfirm={() => remove.mutate({ id: update.id })}
              />
            </>
          )}
          {update.canReport && <ReportButton target="PROJECT_UPDATE" id={update.id} />}
        </ButtonRow>
      )}
      {editing && (
        <Suspense>
          <UpdateDialog project={project} update={update} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </>
  );
}
