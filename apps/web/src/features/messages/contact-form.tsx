import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { hasCode } from '../../data/gql-error.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation, useIdempotencyKey } from '../../data/use-gql-mutation.js';
import { SendContactDocument } from '../../gql/documents/SendContact.js';
import { StanceTopicsDocument } from '../../gql/documents/StanceTopics.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Button } from '../../ui/button.js';
import { DialogFooter } from '../../ui/dialog.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, Select, TextArea, TextField } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import { topicName } from '../topics/topic-name.js';
import { ContactAlternatives, type AskedTown } from './contact-alternatives.js';

interface ContactFormProps {
  town: AskedTown;
  asMunicipalityId?: string | undefined;
  ownId: string | undefined;
  /** Topics on which the town takes no more requests this month. */
  bookedUpTopics: readonly string[];
  /** Asks another town instead. */
  onChoose: (town: AskedTown) => void;
  onClose: () => void;
}

/** Topic, what it is about, what one brings along, how much time. */
export function ContactForm({
  town,
  asMunicipalityId,
  ownId,
  bookedUpTopics,
  onChoose,
  onClose,
}: ContactFormProps) {
  const key = useIdempotencyKey();
  const topics = useQuery({ ...gqlQuery('topics', StanceTopicsDocument, {}), staleTime: Infinity });
  const send = useGqlMutation(SendContactDocument, {
    invalidates: ['conversations', 'matches', 'municipalities'],
    onSuccess: () => {
      key.renew();
      showToast(m.contact_sent({ town: town.name }));
      onClose();
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(send.error, ['topicId', 'about', 'brings', 'effort']);
  const all = (topics.data?.topics ?? []).flatMap((root) => [root, ...root.children]);
  const common = all.filter(({ id }) => town.topicIds.includes(id));
  // A topic that is still open comes first.
  const first = common.find(({ id }) => !bookedUpTopics.includes(id)) ?? common[0];
  const [chosen, setChosen] = useState<string>();
  const topicId = chosen ?? first?.id;
  const full = topicId !== undefined && bookedUpTopics.includes(topicId);

  return (
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
        name="topicId"
        label={m.contact_topic()}
        required
        value={topicId ?? ''}
        onChange={(event) => setChosen(event.currentTarget.value)}
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
              .filter(({ id }) => !town.topicIds.includes(id))
              .map((topic) => (
                <option key={topic.id} value={topic.id}>
                  {topicName(topic)}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
      {full && (
        <>
          <Alert tone="warning" live>
            <p>{m.contact_booked_up_topic({ town: town.name })}</p>
          </Alert>
          <ContactAlternatives
            ownId={ownId}
            instead={town}
            topicId={topicId}
            onChoose={(other) => {
              key.renew();
              setChosen(topicId);
              onChoose(other);
            }}
          />
        </>
      )}
      {/* Hidden, not gone: what is written stays when another topic or town is chosen. */}
      <div className="stack" hidden={full}>
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
      </div>
      {hasCode(rest, 'REQUEST_PENDING') ? (
        <Alert tone="warning" live title={m.contact_pending({ town: town.name })} />
      ) : (
        <FormProblem error={rest} />
      )}
      <DialogFooter>
        <Button onClick={onClose}>{m.action_cancel()}</Button>
        {!full && (
          <Button type="submit" variant="primary" busy={send.isPending}>
            {m.contact_send()}
          </Button>
        )}
      </DialogFooter>
    </Form>
  );
}
