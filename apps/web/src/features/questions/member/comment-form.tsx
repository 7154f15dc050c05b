import { useEffect, useRef, useState } from 'react';
import { LIMITS } from '@app/contracts';
import { formText } from '../../../data/form-text.js';
import { useGqlMutation, useIdempotencyKey } from '../../../data/use-gql-mutation.js';
import { CommentDocument } from '../../../gql/documents/Comment.js';
import { m } from '../../../paraglide/messages.js';
import { Button, ButtonRow } from '../../../ui/button.js';
import { Form, TextArea } from '../../../ui/form.js';
import { MentionTool } from '../../mentions/mention-tool.js';
import { chatIcon } from '../../../ui/icons/chat.js';
import { errorText } from '../../../ui/error-text.js';

/** A button that opens a small field for a comment. */
export default function CommentForm({ questionId, answerId }: { questionId: string; answerId?: string }) {
  const [open, setOpen] = useState(false);
  const key = useIdempotencyKey();
  const form = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [area] = useState(() => ({
    get current() {
      return form.current?.querySelector('textarea') ?? null;
    },
  }));
  const comment = useGqlMutation(CommentDocument, {
    invalidates: ['questions'],
    onSuccess: () => {
      key.renew();
      close();
    },
    onError: () => undefined,
  });

  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  useEffect(() => {
    if (open) form.current?.querySelector('textarea')?.focus();
  }, [open]);

  if (!open) {
    return (
      <div>
        <Button ref={opener} variant="tertiary" size="small" icon={chatIcon} onClick={() => setOpen(true)}>
          {m.comment_write()}
        </Button>
      </div>
    );
  }
  return (
    <div ref={form}>
      <Form
        className="stack"
        onSubmit={(data) =>
          comment.mutate({
            input: {
              body: formText(data, 'body'),
              idempotencyKey: key.current(),
              ...(answerId ? { answerId } : { questionId }),
            },
          })
        }
      >
        <TextArea
          name="body"
          label={m.comment_label()}
          hint={m.comment_hint()}
          rows={3}
          required
          maxLength={LIMITS.commentBody}
          {...(comment.error && { error: errorText(comment.error) })}
        />
        <ButtonRow>
          <Button type="submit" variant="primary" size="small" busy={comment.isPending}>
            {m.comment_send()}
          </Button>
          <Button variant="tertiary" size="small" onClick={close}>
            {m.action_cancel()}
          </Button>
          <MentionTool area={area} questionId={questionId} />
        </ButtonRow>
      </Form>
    </div>
  );
}
