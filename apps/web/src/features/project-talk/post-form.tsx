import { useEffect, useRef } from 'react';
import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { keepDraft, readDraft } from '../../data/local-drafts.js';
import { useGqlMutation, useIdempotencyKey } from '../../data/use-gql-mutation.js';
import { PostInProjectThreadDocument } from '../../gql/documents/PostInProjectThread.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form } from '../../ui/form.js';
import { MarkdownEditor } from '../../ui/markdown-editor.js';
import { MentionTool } from '../mentions/mention-tool.js';
import { authorName } from './names.js';
import type { Post } from './use-thread.js';

export const POST_FIELD = 'neuer-beitrag';

interface PostFormProps {
  threadId: string;
  projectId: string;
  replyTo: Post | null;
  /** Called with every change of the text. */
  onType: (text: string) => void;
  onNoReply: () => void;
  onPosted: (post: Post) => void;
}

const isPostDraft = (kept: unknown): kept is { readonly body: string } =>
  typeof kept === 'object' && kept !== null && 'body' in kept && typeof kept.body === 'string';

/** Where one writes. What was typed stays until the server has it, also when one looks something up in between. */
export function PostForm({ threadId, projectId, replyTo, onType, onNoReply, onPosted }: PostFormProps) {
  const key = useIdempotencyKey();
  const form = useRef<HTMLFormElement | null>(null);
  const draft = `post:${threadId}`;
  useEffect(() => {
    const area = document.getElementById(POST_FIELD);
    const kept = readDraft(draft);
    if (area instanceof HTMLTextAreaElement && isPostDraft(kept)) area.value = kept.body;
  }, [draft]);
  const send = useGqlMutation(PostInProjectThreadDocument, {
    onSuccess: ({ postInProjectThread }) => {
      key.renew();
      keepDraft(draft, null);
      onType('');
      form.current?.reset();
      onPosted(postInProjectThread);
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(send.error, ['body']);
  return (
    <Form
      className="stack post-form"
      errors={errors}
      onSubmit={(data, element) => {
        form.current = element;
        if (send.isPending) return;
        send.mutate({
          input: {
            threadId,
            replyToId: replyTo?.id ?? null,
            body: formText(data, 'body'),
            idempotencyKey: key.current(),
          },
        });
      }}
    >
      {replyTo && (
        <div className="row row--between post-form__reply">
          <p>{m.discussion_reply_to({ who: authorName(replyTo.author) })}</p>
          <Button variant="tertiary" size="small" onClick={onNoReply}>
            {m.discussion_no_reply()}
          </Button>
        </div>
      )}
      <MarkdownEditor
        id={POST_FIELD}
        name="body"
        label={replyTo ? m.discussion_your_reply() : m.discussion_your_post()}
        rows={5}
        required
        maxLength={LIMITS.postBody}
        tools={<MentionTool projectId={projectId} />}
        onInput={({ currentTarget: { value } }) => {
          keepDraft(draft, value === '' ? null : { body: value });
          onType(value);
        }}
        onBlur={() => onType('')}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      <FormProblem error={rest} />
      <ButtonRow>
        <Button type="submit" variant="primary" busy={send.isPending}>
          {m.discussion_send()}
        </Button>
      </ButtonRow>
    </Form>
  );
}
