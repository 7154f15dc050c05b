import { useQuery } from '@tanstack/react-query';
import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { gqlQuery } from '../../data/query.js';
import { FileCopiesDocument } from '../../gql/documents/FileCopies.js';
import type { FileAccessibility, FileLineFragment } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { FieldGroup, Form, Radio, Select, TextArea } from '../../ui/form.js';
import { useEditFile, useFileDetails, wordsOf } from './edit-dialog.js';
import { FILE_ACCESS, accessLabel } from './file-labels.js';

interface AccessDialogProps {
  projectId: string;
  file: FileLineFragment;
  onClose: () => void;
}

const FIELDS = ['accessibleCopyId', 'accessibleText'] as const;

/** Whether everybody can use a file, and what stands beside it for those who cannot. */
export function AccessDialog({ projectId, file, onClose }: AccessDialogProps) {
  const details = useFileDetails(file.id);
  const copies = useQuery(gqlQuery('projects', FileCopiesDocument, { projectId })).data?.projectFiles.nodes;
  const edit = useEditFile(onClose);
  const { errors, rest } = useFormErrors(edit.error, FIELDS);
  return (
    <Dialog title={m.file_access_title({ title: file.title })} onClose={onClose}>
      {!(details && copies) && <p role="status">{m.file_loading()}</p>}
      {details && copies && (
        <Form
          className="stack"
          errors={errors}
          onSubmit={(data) =>
            edit.mutate({
              input: {
                ...wordsOf(file, details),
                accessibility: formText(data, 'accessibility') as FileAccessibility,
                accessibleCopyId: formText(data, 'accessibleCopyId') || null,
                accessibleText: formText(data, 'accessibleText') || null,
              },
            })
          }
        >
          <FieldGroup legend={m.file_field_access()}>
            {FILE_ACCESS.map((value) => (
              <Radio
                key={value}
                name="accessibility"
                value={value}
                label={accessLabel(value)}
                defaultChecked={value === file.accessibility}
                required
              />
            ))}
          </FieldGroup>
          <Select
            name="accessibleCopyId"
            label={m.file_field_copy()}
            hint={m.file_field_copy_hint()}
            defaultValue={details.accessibleCopy?.id ?? ''}
            markOptional
          >
            <option value="">{m.file_field_copy_none()}</option>
            {copies
              .filter(({ id }) => id !== file.id)
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
          </Select>
          <TextArea
            name="accessibleText"
            label={m.file_field_text()}
            hint={m.file_field_text_hint()}
            defaultValue={details.accessibleText ?? ''}
            rows={6}
            maxLength={LIMITS.fileText}
          />
          <FormProblem error={rest} />
          <DialogFooter>
            <Button onClick={onClose}>{m.action_cancel()}</Button>
            <Button type="submit" variant="primary" busy={edit.isPending}>
              {m.action_save()}
            </Button>
          </DialogFooter>
        </Form>
      )}
    </Dialog>
  );
}
