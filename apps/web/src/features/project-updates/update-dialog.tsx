import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { useGqlMutation, useIdempotencyKey } from '../../data/use-gql-mutation.js';
import { EditProjectUpdateDocument } from '../../gql/documents/EditProjectUpdate.js';
import { PostProjectUpdateDocument } from '../../gql/documents/PostProjectUpdate.js';
import type { ProjectUpdateAudience, ProjectVisibility, UpdateCardFragment } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { FieldGroup, Form, Radio, TextField } from '../../ui/form.js';
import { MarkdownEditor } from '../../ui/markdown-editor.js';
import { showToast } from '../../ui/toast.js';
import type { UpdatesProject } from './updates.page.js';

const FIELDS = ['title', 'body'] as const;

interface UpdateDialogProps {
  project: Pick<UpdatesProject, 'id' | 'visibility'>;
  /** Null for a new one. */
  update: UpdateCardFragment | null;
  onClose: () => void;
}

/** Writes an update, or changes one. */
export default function UpdateDialog({ project, update, onClose }: UpdateDialogProps) {
  const key = useIdempotencyKey();
  const done = (text: string) => () => {
    key.renew();
    showToast(text);
    onClose();
  };
  const post = useGqlMutation(PostProjectUpdateDocument, {
    invalidates: ['projects'],
    onSuccess: done(m.update_published()),
    onError: () => undefined,
  });
  const edit = useGqlMutation(EditProjectUpdateDocument, {
    invalidates: ['projects'],
    onSuccess: done(m.update_saved()),
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(post.error ?? edit.error, FIELDS);
  return (
    <Dialog title={update ? m.update_edit_title() : m.update_add()} size="large" onClose={onClose}>
      <Form
        className="stack"
        errors={errors}
        onSubmit={(data) => {
          const words = {
            title: formText(data, 'title'),
            body: formText(data, 'body'),
            audience: formText(data, 'audience') as ProjectUpdateAudience,
          };
          if (update) edit.mutate({ input: { ...words, id: update.id, version: update.version } });
          else post.mutate({ input: { ...words, projectId: project.id, idempotencyKey: key.current() } });
        }}
      >
        <TextField
          name="title"
          label={m.update_field_title()}
          defaultValue={update?.title}
          autoFocus
          required
          minLength={LIMITS.updateTitleMin}
          maxLength={LIMITS.updateTitle}
          autoComplete="off"
        />
        <MarkdownEditor
          name="body"
          label={m.update_field_body()}
          defaultValue={update?.body}
          required
          maxLength={LIMITS.updateBody}
        />
        <FieldGroup legend={m.update_field_audience()}>
          {(['PROJECT', 'PARTNERS'] as const).map((audience) => (
            <Radio
              key={audience}
              name="audience"
              value={audience}
              label={audience === 'PROJECT' ? everybody(project.visibility) : m.update_audience_partners()}
              defaultChecked={audience === (update?.audience ?? 'PROJECT')}
              required
            />
          ))}
        </FieldGroup>
        {!update && <p className="muted small">{m.update_told()}</p>}
        <FormProblem error={rest} />
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={post.isPending || edit.isPending}>
            {update ? m.action_save() : m.update_publish()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}

const everybody = (visibility: ProjectVisibility): string =>
  ({
    PUBLIC: m.update_audience_project_public,
    MEMBERS: m.update_audience_project_members,
    PRIVATE: m.update_audience_project_private,
  })[visibility]();
