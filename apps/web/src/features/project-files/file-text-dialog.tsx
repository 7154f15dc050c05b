import { useQuery } from '@tanstack/react-query';
import { gqlQuery } from '../../data/query.js';
import { ProjectFileDocument } from '../../gql/documents/ProjectFile.js';
import type { FileLineFragment } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Dialog } from '../../ui/dialog.js';

/** The content of a file in words. */
export default function FileTextDialog({ file, onClose }: { file: FileLineFragment; onClose: () => void }) {
  const text = useQuery(gqlQuery('projects', ProjectFileDocument, { id: file.id })).data?.projectFile
    ?.accessibleText;
  return (
    <Dialog title={m.file_text_of({ title: file.title })} size="large" onClose={onClose}>
      <p className="file-text" role="status" lang={file.language}>
        {text ?? m.file_loading()}
      </p>
    </Dialog>
  );
}
