import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { toGqlError } from '../../data/gql-error.js';
import { newIdempotencyKey } from '../../data/idempotency-key.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { errorText } from '../../ui/error-text.js';
import { Form, TextField } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import { sizeText } from './file-labels.js';
import type { FilesProject } from './files.page.js';
import { UploadEntry, type Upload } from './upload-entry.js';
import { isPicture, uploadFile } from './upload.js';

interface UploadDialogProps {
  projectId: string;
  space: NonNullable<FilesProject['fileSpace']>;
  folder: string;
  files: readonly File[];
  onClose: () => void;
}

/** Asks what the files are and sends them one after another; what is refused stays and says why. */
export default function UploadDialog({ projectId, space, folder, files, onClose }: UploadDialogProps) {
  const queryClient = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>(() =>
    files.map((file) => ({ key: newIdempotencyKey(), file, state: 'waiting', progress: 0, problem: null })),
  );
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState(false);
  const left = uploads.filter(({ state }) => state !== 'done');
  const errors = useMemo(
    () =>
      Object.fromEntries(
        uploads.flatMap(({ key, problem }) =>
          problem?.field === 'altText' ? [[`alt-${key}`, problem.text] as const] : [],
        ),
      ),
    [uploads],
  );
  const change = (key: string, values: Partial<Upload>) =>
    setUploads((before) => before.map((one) => (one.key === key ? { ...one, ...values } : one)));

  async function send(upload: Upload, data: FormData): Promise<boolean> {
    const { key, file } = upload;
    if (file.size > space.maxFileBytes) {
      const text = m.file_upload_too_large({ max: sizeText(space.maxFileBytes) });
      change(key, { state: 'failed', problem: { text, field: 'file' } });
      return false;
    }
    change(key, { state: 'sending', progress: 0, problem: null });
    try {
      await uploadFile(
        `/api/projects/${projectId}/files`,
        file,
        {
          idempotencyKey: key,
          title: formText(data, `title-${key}`),
          folder: formText(data, 'folder'),
          accessibility: formText(data, `access-${key}`),
          ...(isPicture(file) ? { altText: formText(data, `alt-${key}`) } : {}),
        },
        (progress) => change(key, { progress }),
      );
      change(key, { state: 'done', progress: 1 });
      return true;
    } catch (error) {
      const { field, code } = toGqlError(error);
      change(key, { state: 'failed', problem: { text: errorText(error), field: field ?? code } });
      return false;
    }
  }

  async function sendAll(data: FormData): Promise<void> {
    setSending(true);
    setFailed(false);
    let whole = true;
    for (const upload of left) whole = (await send(upload, data)) && whole;
    setSending(false);
    await queryClient.invalidateQueries({ queryKey: ['projects'] });
    if (!whole) return setFailed(true);
    showToast(m.file_upload_done());
    onClose();
  }

  return (
    <Dialog title={m.file_upload_title()} size="large" onClose={onClose}>
      <Form className="stack" errors={errors} onSubmit={(data) => void sendAll(data)}>
        <TextField
          name="folder"
          label={m.file_field_folder()}
          hint={m.file_field_folder_hint()}
          defaultValue={folder}
          maxLength={LIMITS.fileFolder}
          list="ordner-vorschlaege"
          autoComplete="off"
        />
        <datalist id="ordner-vorschlaege">
          {space.folders.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <ul className="plain stack">
          {uploads.map((upload) => (
            <li key={upload.key}>
              <UploadEntry
                upload={upload}
                onLeave={
                  sending || left.length < 2
                    ? null
                    : () => setUploads((before) => before.filter(({ key }) => key !== upload.key))
                }
              />
            </li>
          ))}
        </ul>
        {failed && (
          <Alert tone="danger" live title={m.file_upload_failed()}>
            {null}
          </Alert>
        )}
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={sending}>
            {failed ? m.file_upload_again() : m.file_upload_send({ count: left.length })}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
