import { useQuery } from '@tanstack/react-query';
import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { EditProjectFileDocument } from '../../gql/documents/EditProjectFile.js';
import { ProjectFileDocument } from '../../gql/documents/ProjectFile.js';
import type { EditFileInput, FileLineFragment, ProjectFileQuery } from '../../gql/types.js';
import { keep } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FieldsRow } from '../../ui/fields-row.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Checkbox, Form, Select, TextArea, TextField } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';

interface EditDialogProps {
  file: FileLineFragment;
  folders: readonly string[];
  onClose: () => void;
}

/** Languages files are in most often; another one that a file has is offered too. */
const LANGUAGES = ['de', 'en', 'fr', 'pl', 'cs', 'da', 'nl'];

const FIELDS = ['title', 'description', 'folder', 'language', 'altText'] as const;

type Details = NonNullable<ProjectFileQuery['projectFile']>;

/** All that is said about a file, for changing a part of it: what is left out is taken away. */
export const wordsOf = (
  file: FileLineFragment,
  { accessibleText, accessibleCopy }: Details,
): EditFileInput => ({
  id: file.id,
  version: file.version,
  title: file.title,
  description: file.description,
  folder: file.folder,
  language: file.language,
  altText: file.altText,
  accessibility: file.accessibility,
  accessibleText,
  accessibleCopyId: accessibleCopy?.id ?? null,
});

/** Saves what is said about a file. */
export function useEditFile(onClose: () => void) {
  return useGqlMutation(EditProjectFileDocument, {
    invalidates: ['projects'],
    onSuccess: () => {
      showToast(m.file_saved());
      onClose();
    },
    onError: () => undefined,
  });
}

/** What of a file only its dialogs show. */
export const useFileDetails = (id: string): Details | null =>
  useQuery(gqlQuery('projects', ProjectFileDocument, { id })).data?.projectFile ?? null;

const languageName = (code: string): string =>
  keep('languages', (locale) => new Intl.DisplayNames(locale, { type: 'language' })).of(code) ?? code;

/** Title, description, label, language, text of an image, and who sees it. */
export function EditDialog({ file, folders, onClose }: EditDialogProps) {
  const details = useFileDetails(file.id);
  const edit = useEditFile(onClose);
  const { errors, rest } = useFormErrors(edit.error, FIELDS);
  return (
    <Dialog title={m.file_edit_title()} onClose={onClose}>
      {!details && <p role="status">{m.file_loading()}</p>}
      {details && (
        <Form
          className="stack"
          errors={errors}
          onSubmit={(data) =>
            edit.mutate({
              input: {
                ...wordsOf(file, details),
                title: formText(data, 'title'),
                description: formText(data, 'description') || null,
                folder: formText(data, 'folder') || null,
                language: formText(data, 'language'),
                altText: formText(data, 'altText') || null,
                isPublic: file.canPublish ? data.get('isPublic') === 'on' : null,
              },
            })
          }
        >
          <TextField
            name="title"
            label={m.file_field_title()}
            defaultValue={file.title}
            autoFocus
            required
            maxLength={LIMITS.fileTitle}
            autoComplete="off"
          />
          {file.kind === 'IMAGE' && (
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
          <TextArea
            name="description"
            label={m.file_field_description()}
            defaultValue={file.description ?? ''}
            rows={3}
            maxLength={LIMITS.fileDescription}
          />
          <FieldsRow>
            <TextField
              name="folder"
              label={m.file_field_folder()}
              defaultValue={file.folder ?? ''}
              maxLength={LIMITS.fileFolder}
              list="ordner-auswahl"
              autoComplete="off"
            />
            <Select name="language" label={m.file_field_language()} defaultValue={file.language}>
              {[...new Set([...LANGUAGES, file.language])].map((code) => (
                <option key={code} value={code}>
                  {languageName(code)}
                </option>
              ))}
            </Select>
          </FieldsRow>
          <datalist id="ordner-auswahl">
            {folders.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          {file.canPublish && (
            <Checkbox
              name="isPublic"
              label={m.file_field_public()}
              hint={m.file_field_public_hint()}
              defaultChecked={file.isPublic}
            />
          )}
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
