import { useRef, type KeyboardEvent } from 'react';
import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { useGqlMutation, useIdempotencyKey } from '../../data/use-gql-mutation.js';
import { SendMessageDocument } from '../../gql/documents/SendMessage.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, TextArea } from '../../ui/form.js';
import type { ConversationData } from './partner.js';

interface ComposerProps {
  conversation: ConversationData;
  /** Called with every change of the text. */
  onType: (text: string) => void;
}

/** Where one writes. What was typed stays until the server has it. */
export function Composer({ conversation, onType }: ComposerProps) {
  const key = useIdempotencyKey();
  const form = useRef<HTMLFormElement | null>(null);
  const send = useGqlMutation(SendMessageDocument, {
    invalidates: ['conversations'],
    onSuccess: () => {
      key.renew();
      onType('');
      form.current?.reset();
      form.current?.querySelector('textarea')?.focus();
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(send.error, ['body']);
  const sendByKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };

  return (
    <Form
      className="composer"
      errors={errors}
      onSubmit={(data, element) => {
        form.current = element;
        if (send.isPending) return;
        send.mutate({
          input: {
            conversationId: conversation.id,
            body: formText(data, 'body'),
            idempotencyKey: key.current(),
          },
        });
      }}
    >
      <TextArea
        name="body"
        label={m.message_label()}
        hint={
          conversation.asMunicipality
            ? m.message_sends_for({ town: conversation.asMunicipality.name })
            : undefined
        }
        rows={2}
        required
        maxLength={LIMITS.directMessageBody}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={sendByKey}
        onBlur={() => onType('')}
      />
      <FormProblem error={rest} />
      <div className="composer__foot">
        <Button type="submit" variant="primary" busy={send.isPending}>
          {m.message_send()}
        </Button>
        <span className="muted small composer__hint">{m.message_send_hint()}</span>
      </div>
    </Form>
  );
}
