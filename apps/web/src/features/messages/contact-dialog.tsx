import { useQuery } from '@tanstack/react-query';
import { LIMITS } from '@app/contracts';
import { hasCode } from '../../data/gql-error.js';
import { gqlQuery } from '../../data/query.js';
import { formText } from '../../data/form-text.js';
import { useGqlMutation, useIdempotencyKey } from '../../data/use-gql-mutation.js';
import { SendContactDocument } from '../../gql/documents/SendContact.js';
import { StanceTopicsDocument } from '../../gql/documents/StanceTopics.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, Select, TextArea, TextField } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import { topicName } from '../topics/topic-name.js';

interface ContactDialogProps {
  town: { readonly id: string; readonly name: string };
  /** The town one asks for; the one the viewer speaks for unless given. */
  asMunicipalityId?: string | undefined;
  /** Topics the two towns have in common; the first is chosen. */
  topicIds?: readonly string[] | undefined;
  onClose: () => void;
}

/** Asks a town for an exchange: topic, what it is about, what one brings along, how much time. */
export default function ContactDialog({ town, asMunicipalityId, topicIds, onClose }: ContactDialogProps) {
  const key = useIdempotencyKey();
  const topics = useQuery({ ...gqlQuery('topics', StanceTopicsDocument, {}), staleTime: Infinity });
  const send = useGqlMutation(SendContactDocument, {
    invalidates: ['conversations', 'matches'],
    onSuccess: () => {
      key.renew();
      showToast(m.contact_sent({ town: town.name }));
      onClose();
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(send.error, ['topicId', 'about', 'brings', 'effort']);
  const all = (topics.data?.topics ?? []).flatMap((root) => [root, ...root.children]);
  const common = all.filter(({ id }) => topicIds?.includes(id));

  return (
    <Dialog title={m.contact_title({ town: town.name })} onClose={onClose}>
      <Form
        className="stack"
        errors={errors}
        onSubmit={(data) =>
          send.mutate({
            input: {
              toMunicipalityId: town.id,
              ...(asMunicipalityId && { asMunicipalityId }),
              topicId: formText(data, 'topicId'),
              about: formText(data, 'about'),
              brings: formText(data, 'brings'),
              effort: formText(data, 'effort'),
              idempotencyKey: key.current(),
            },
          })
        }
      >
        <p>{m.contact_intro({ town: town.name })}</p>
        <Select
          // The list arrives after the field: begun anew, it takes the topic in common.
          key={all.length}
          name="topicId"
          label={m.contact_topic()}
          required
          defaultValue={common[0]?.id ?? ''}
        >
          <option value="">{topics.isPending ? m.loading() : ''}</option>
          {common.map((topic) => (
            <option key={topic.id} value={topic.id}>
              {topicName(topic)}
            </option>
          ))}
          {topics.data?.topics.map((root) => (
            <optgroup key={root.id} label={topicName(root)}>
              {[root, ...root.children]
                .filter(({ id }) => !topicIds?.includes(id))
                .map((topic) => (
                  <option key={topic.id} value={topic.id}>
                    {topicName(topic)}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
        <TextArea
          name="about"
          label={m.contact_about()}
          hint={m.contact_about_hint()}
          rows={4}
          required
          maxLength={LIMITS.contactAbout}
        />
        <TextArea
          name="brings"
          label={m.contact_brings()}
          hint={m.contact_brings_hint()}
          rows={3}
          required
          maxLength={LIMITS.contactBrings}
        />
        <TextField
          name="effort"
          label={m.contact_effort()}
          hint={m.contact_effort_hint()}
          required
          maxLength={LIMITS.contactEffort}
        />
        {hasCode(rest, 'REQUEST_PENDING') ? (
          <Alert tone="warning" live title={m.contact_pending({ town: town.name })} />
        ) : (
          <FormProblem error={rest} />
        )}
        <DialogFooter>
          <Button onClick={onClose}>{m.action_cancel()}</Button>
          <Button type="submit" variant="primary" busy={send.isPending}>
            {m.contact_send()}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
