import { Suspense, lazy, useState } from 'react';
import { LIMITS } from '@app/contracts';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { RequestMembershipDocument } from '../../gql/documents/RequestMembership.js';
import type { JoinQuery, JoinTownFragment } from '../../gql/types.js';
import { formText } from '../../data/form-text.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { FieldGroup, Form, Radio, TextArea, TextField } from '../../ui/form.js';
import { Skeleton } from '../../ui/states.js';
import { townDetail } from './town-detail.js';

const TownPicker = lazy(() => import('./town-picker.js'));

type Proposal = JoinQuery['domainProposal'];

/** From here on a list is easier to search than to read. */
const MOST_RADIOS = 8;

/** Asks to belong to a town: by one click where the mail address tells it, by searching otherwise. */
export function JoinForm({ proposal, email }: { proposal: Proposal; email: string }) {
  const { trust, municipalities } = proposal;
  const proposed = municipalities.length <= MOST_RADIOS ? municipalities : [];
  const [other, setOther] = useState(proposed.length === 0);
  const domain = email.slice(email.indexOf('@') + 1);

  return (
    <div className="card stack stack--loose">
      {!other && proposed.length === 1 && (
        <OneClick
          town={proposed[0]!}
          sure={trust === 'UNIQUE'}
          domain={domain}
          onOther={() => setOther(true)}
        />
      )}
      {!other && proposed.length > 1 && (
        <Several towns={proposed} domain={domain} onOther={() => setOther(true)} />
      )}
      {other && (
        <>
          {trust === 'FREEMAIL' && (
            <Alert title={m.join_freemail_title()}>
              <p>{m.join_freemail_text({ domain })}</p>
            </Alert>
          )}
          {trust === 'UNKNOWN' && !proposal.institution && <p>{m.join_unknown_text({ domain })}</p>}
          {(trust === 'UNIQUE' || trust === 'SHARED') && <p>{m.join_other_text()}</p>}
          <Search onBack={proposed.length > 0 ? () => setOther(false) : undefined} />
        </>
      )}
    </div>
  );
}

function useRequest() {
  const request = useGqlMutation(RequestMembershipDocument, {
    invalidates: ['viewer'],
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(request.error, ['municipalityId', 'position', 'message']);
  // Until the page shows what became of it the button must not work a second time.
  return { request, errors, rest, busy: request.isPending || request.isSuccess };
}

interface OneClickProps {
  town: JoinTownFragment;
  /** The address alone is enough. */
  sure: boolean;
  domain: string;
  onOther: () => void;
}

function OneClick({ town, sure, domain, onOther }: OneClickProps) {
  const { request, rest, busy } = useRequest();
  return (
    <>
      <p>{m.join_proposal_text({ domain })}</p>
      <p className="proposal">
        <b>{town.name}</b>
        <span className="muted">{townDetail(town)}</span>
      </p>
      <p className="muted">
        {town.participation === 'MEMBER'
          ? sure
            ? m.join_proposal_at_once()
            : m.join_proposal_asks()
          : m.join_proposal_first({ town: town.name })}
        {!(sure && town.participation === 'MEMBER') && ` ${m.join_address_shown()}`}
      </p>
      <FormProblem error={rest} />
      <ButtonRow>
        <Button
          variant="primary"
          busy={busy}
          onClick={() => request.mutate({ input: { municipalityId: town.id } })}
        >
          {m.join_proposal_yes({ town: town.name })}
        </Button>
        <Button variant="tertiary" onClick={onOther}>
          {m.join_other()}
        </Button>
      </ButtonRow>
    </>
  );
}

function Several({
  towns,
  domain,
  onOther,
}: {
  towns: readonly JoinTownFragment[];
  domain: string;
  onOther: () => void;
}) {
  const { request, errors, rest, busy } = useRequest();
  return (
    <Form
      className="stack stack--loose"
      errors={errors}
      onSubmit={(data) => request.mutate({ input: inputOf(data) })}
    >
      <FieldGroup legend={m.join_shared_legend()} hint={m.join_shared_hint({ domain })}>
        {towns.map((town) => (
          <Radio
            key={town.id}
            name="municipalityId"
            value={town.id}
            label={town.name}
            hint={townDetail(town)}
            required
          />
        ))}
      </FieldGroup>
      <Introduction />
      <FormProblem error={rest} />
      <ButtonRow>
        <Button type="submit" variant="primary" busy={busy}>
          {m.join_send()}
        </Button>
        <Button variant="tertiary" onClick={onOther}>
          {m.join_other()}
        </Button>
      </ButtonRow>
    </Form>
  );
}

function Search({ onBack }: { onBack: (() => void) | undefined }) {
  const { request, errors, rest, busy } = useRequest();
  return (
    <Form
      className="stack stack--loose"
      errors={errors}
      onSubmit={(data) => request.mutate({ input: inputOf(data) })}
    >
      <Suspense fallback={<Skeleton lines={2} />}>
        <TownPicker name="municipalityId" error={errors.municipalityId} />
      </Suspense>
      <Introduction />
      <FormProblem error={rest} />
      <ButtonRow>
        <Button type="submit" variant="primary" busy={busy}>
          {m.join_send()}
        </Button>
        {onBack && (
          <Button variant="tertiary" onClick={onBack}>
            {m.join_back_to_proposal()}
          </Button>
        )}
      </ButtonRow>
    </Form>
  );
}

/** What helps whoever decides about the request. */
function Introduction() {
  return (
    <>
      <TextField
        name="position"
        label={m.join_position()}
        autoComplete="organization-title"
        maxLength={LIMITS.position}
      />
      <TextArea
        name="message"
        label={m.join_message()}
        hint={m.join_message_hint()}
        rows={3}
        maxLength={LIMITS.joinMessage}
      />
      <p className="muted">{m.join_address_shown()}</p>
    </>
  );
}

function inputOf(data: FormData) {
  const text = (name: string) => formText(data, name);
  return {
    municipalityId: text('municipalityId'),
    ...(text('position') && { position: text('position') }),
    ...(text('message') && { message: text('message') }),
  };
}
