import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { toGqlError, type GqlError } from '../../data/gql-error.js';
import { useIdempotencyKey } from '../../data/use-gql-mutation.js';
import type { FileLineFragment } from '../../gql/types.js';
import { formatDateTime } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, TextArea } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import { useFileDetails } from './edit-dialog.js';
import { sizeText } from './file-labels.js';
import { acceptOf, isPicture, uploadFile } from './upload.js';
import { Progress } from './upload-entry.js';

interface VersionsDialogProps {
  file: FileLineFragment;
  extensions: readonly string[];
  onClose: () => void;
}

const FIELDS = ['altText'] as const;

/** All versions of a file, and the way to add one. */
export function VersionsDialog({ file, extensions, onClose }: VersionsDialogProps) {
  const details = useFileDetails(file.id);
  return (
    <Dialog title={m.file_versions_title({ title: file.title })} onClose={onClose}>
      <div className="stack">
        {details ? (
          <ol className="plain stack stack--tight" aria-label={m.file_versions_list()}>
            {details.versions.map(({ number, name, bytes, url, createdAt, uploader }) => (
              <li key={number} className="stack stack--tight">
                <a href={url} download={name}>
                  {m.file_version_download({ number: String(number), size: sizeText(bytes) })}
                </a>
                <span className="meta small">
                  <span>{name}</span>
                  <time dateTime={createdAt}>{formatDateTime(createdAt)}</time>
                  {uploader && <span>{uploader.name}</span>}
                </span>
              </li>
            ))}
          </ol>
        ) : (
          <p role="status">{m.file_loading()}</p>
        )}
        {file.canReplace && <NewVersion file={file} extensions={extensions} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

function NewVersion({ file, extensions, onClose }: VersionsDialogProps) {
  const queryClient = useQueryClient();
  const key = useIdempotencyKey();
  const [chosen, setChosen] = useState<File | null>(null);
  const [share, setShare] = useState(0);
  const send = useMutation<void, GqlError, string>({
    mutationFn: async (altText) => {
      if (!chosen) return;
      const fields = { idempotencyKey: key.current(), latest: String(file.latest), altText };
      try {
        await uploadFile(`/api/project-files/${file.id}/versions`, chosen, fields, setShare);
      } catch (error) {
        throw toGqlError(error);
      }
    },
    onSuccess: () => {
      showToast(m.file_version_added());
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['projects'] }),
  });
  const { errors, rest } = useFormErrors(send.error, FIELDS);
  return (
    <Form className="stack" errors={errors} onSubmit={(data) => send.mutate(formText(data, 'altText'))}>
      <h3>{m.file_version_new()}</h3>
      <p className="muted small">{m.file_version_new_hint()}</p>
      <FileTrigger
        acceptedFileTypes={acceptOf(extensions)}
        onSelect={(list) => {
          setChosen(list?.[0] ?? null);
          setShare(0);
          key.renew();
          send.reset();
        }}
      >
        <span>
          <AriaButton className="btn btn--secondary">{m.file_version_choose()}</AriaButton>
        </span>
      </FileTrigger>
      <p role="status" className="upload-entry__state">
        {chosen && m.file_version_chosen({ name: chosen.name })}
      </p>
      {chosen && isPicture(chosen) && (
        <TextArea
          name="altText"
          label={m.file_field_alt()}
          hint={m.file_field_alt_hint()}
          defaultValue={file.altText ?? ''}
          required
          rows={2}
          maxLength={LIMITS.fileAlt}
        />
      )}
      <div role="status" className="upload-entry__state">
        {send.isPending && chosen && <Progress name={chosen.name} share={share} />}
      </div>
      <FormProblem error={rest} />
      {chosen && (
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={send.isPending}>
            {m.file_version_send()}
          </Button>
        </DialogFooter>
      )}
    </Form>
  );
}
