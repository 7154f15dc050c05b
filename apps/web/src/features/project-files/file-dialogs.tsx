import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { RemoveProjectFileDocument } from '../../gql/documents/RemoveProjectFile.js';
import { m } from '../../paraglide/messages.js';
import ConfirmDialog from '../../ui/confirm-dialog.js';
import { showToast } from '../../ui/toast.js';
import { AccessDialog } from './access-dialog.js';
import { EditDialog } from './edit-dialog.js';
import type { FileTask, FilesProject } from './files.page.js';
import { VersionsDialog } from './versions-dialog.js';

interface FileDialogsProps {
  projectId: string;
  task: FileTask;
  space: FilesProject['fileSpace'];
  onClose: () => void;
}

/** The dialog for what is to be done with a file. */
export default function FileDialogs({ projectId, task: { what, file }, space, onClose }: FileDialogsProps) {
  const remove = useGqlMutation(RemoveProjectFileDocument, {
    invalidates: ['projects'],
    onSuccess: () => showToast(m.file_removed()),
  });
  switch (what) {
    case 'edit':
      return <EditDialog file={file} folders={space?.folders ?? []} onClose={onClose} />;
    case 'access':
      return <AccessDialog projectId={projectId} file={file} onClose={onClose} />;
    case 'versions':
      return <VersionsDialog file={file} extensions={space?.extensions ?? []} onClose={onClose} />;
    case 'remove':
      return (
        <ConfirmDialog
          title={m.file_remove_title({ title: file.title })}
          text={m.file_remove_text()}
          confirm={m.action_delete()}
          onConfirm={() => remove.mutate({ id: file.id })}
          onClose={onClose}
        />
      );
  }
}
