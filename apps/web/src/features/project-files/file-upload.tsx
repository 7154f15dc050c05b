import { Suspense, lazy, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { m } from '../../paraglide/messages.js';
import { AriaLocale } from '../../ui/aria.js';
import type { FilesProject } from './files.page.js';
import { acceptOf } from './upload.js';

const UploadDialog = lazy(() => import('./upload-dialog.js'));

interface FileUploadProps {
  projectId: string;
  space: NonNullable<FilesProject['fileSpace']>;
  /** The label new files get unless another is given. */
  folder: string;
}

/** A place to drop files on, paste them into, or choose them from; what they are is asked in a dialog. */
export default function FileUpload({ projectId, space, folder }: FileUploadProps) {
  const [files, setFiles] = useState<readonly File[]>([]);
  return (
    <AriaLocale>
      <DropZone
        className="file-zone"
        onDrop={({ items }) => {
          const dropped = items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []));
          void Promise.all(dropped).then(setFiles);
        }}
      >
        <Text slot="label" className="file-zone__label">
          {m.file_zone_label()}
        </Text>
        <span className="muted small">{m.file_zone_hint()}</span>
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={acceptOf(space.extensions)}
          onSelect={(list) => setFiles([...(list ?? [])])}
        >
          <AriaButton className="btn btn--primary">{m.file_zone_choose()}</AriaButton>
        </FileTrigger>
      </DropZone>
      {files.length > 0 && (
        <Suspense>
          <UploadDialog
            projectId={projectId}
            space={space}
            folder={folder}
            files={files}
            onClose={() => setFiles([])}
          />
        </Suspense>
      )}
    </AriaLocale>
  );
}
