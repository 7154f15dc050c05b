import { Suspense, lazy } from 'react';
import type { FileLineFragment } from '../../gql/types.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { downloadIcon } from '../../ui/icons/download.js';
import { Table } from '../../ui/table.js';
import { accessLabel, accessTone, kindLabel, sizeText } from './file-labels.js';
import type { FileTask } from './files.page.js';

const FileMenu = lazy(() => import('./file-menu.js'));

interface FileListProps {
  files: readonly FileLineFragment[];
  seesWork: boolean;
  onTask: (task: FileTask) => void;
  /** Shows the content as text. */
  onRead: (file: FileLineFragment) => void;
}

/** Files as a table, and as cards where that would be too narrow. */
export function FileList({ files, seesWork, onTask, onRead }: FileListProps) {
  const menu = (file: FileLineFragment) => (
    <Suspense>
      <FileMenu file={file} onTask={onTask} />
    </Suspense>
  );
  return (
    <>
      <div className="files__wide">
        <Table
          caption={<span className="visually-hidden">{m.files_caption()}</span>}
          rows={files}
          rowKey={({ id }) => id}
          columns={[
            { head: m.files_column_name(), cell: (file) => <Name file={file} onRead={onRead} /> },
            { head: m.files_column_kind(), cell: kindAndSize },
            { head: m.files_column_access(), cell: (file) => <Access file={file} /> },
            { head: m.files_column_changed(), cell: changed },
            ...(seesWork
              ? [{ head: <span className="visually-hidden">{m.files_column_actions()}</span>, cell: menu }]
              : []),
          ]}
        />
      </div>
      <ul className="plain stack files__narrow">
        {files.map((file) => (
          <li key={file.id} className="card file-card">
            <div className="file-card__head">
              <Name file={file} onRead={onRead} />
              {seesWork && menu(file)}
            </div>
            <p className="meta small">
              <span>{kindAndSize(file)}</span>
              <span>{changed(file)}</span>
            </p>
            <p>
              <Access file={file} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Name({ file, onRead }: { file: FileLineFragment; onRead: FileListProps['onRead'] }) {
  const { title, url, name, thumbnailUrl, altText, description, folder, isPublic, accessibleCopy } = file;
  return (
    <div className="file-name">
      {thumbnailUrl && (
        <img src={thumbnailUrl} alt={altText ?? ''} className="file-name__picture" loading="lazy" />
      )}
      <div className="stack stack--tight">
        <a
          href={url}
          download={name}
          className="file-name__link"
          aria-label={m.file_download({ title, kind: kindLabel(file.kind), size: sizeText(file.bytes) })}
        >
          <Icon path={downloadIcon} size={20} />
          <span>{title}</span>
        </a>
        {description && <span className="file-name__text">{description}</span>}
        {(folder || isPublic || file.latest > 1) && (
          <span className="meta small">
            {folder && <span>{folder}</span>}
            {isPublic && <Badge tone="info">{m.file_public()}</Badge>}
            {file.latest > 1 && <span>{m.file_version_line({ number: String(file.latest) })}</span>}
          </span>
        )}
        {accessibleCopy && (
          <a href={accessibleCopy.url} download>
            {m.file_copy_link({ title: accessibleCopy.title })}
          </a>
        )}
        {file.hasAccessibleText && (
          <span>
            <Button variant="tertiary" size="small" onClick={() => onRead(file)}>
              {m.file_text_show()}
              <span className="visually-hidden"> ({title})</span>
            </Button>
          </span>
        )}
      </div>
    </div>
  );
}

const kindAndSize = ({ kind, bytes }: FileLineFragment): string =>
  m.file_kind_size({ kind: kindLabel(kind), size: sizeText(bytes) });

const changed = ({ updatedAt, uploader }: FileLineFragment): string =>
  uploader ? m.file_changed_by({ date: formatDate(updatedAt), name: uploader.name }) : formatDate(updatedAt);

function Access({ file: { accessibility } }: { file: FileLineFragment }) {
  return <Badge tone={accessTone(accessibility)}>{accessLabel(accessibility)}</Badge>;
}
