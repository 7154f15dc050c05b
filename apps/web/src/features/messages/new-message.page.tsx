import './messages.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import { LIMITS } from '@app/contracts';
import type { AppContext } from '../../app/context.js';
import { requirePermission } from '../../app/signed-in-route.js';
import { activeMemberships, useViewer } from '../../app/viewer.js';
import { formText } from '../../data/form-text.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation, useIdempotencyKey } from '../../data/use-gql-mutation.js';
import { ContactTargetDocument } from '../../gql/documents/ContactTarget.js';
import { StartConversationDocument } from '../../gql/documents/StartConversation.js';
import type { ContactTargetQuery } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { FieldGroup, Form, Radio, TextArea } from '../../ui/form.js';
import { Icon } from '../../ui/icon.js';
import { arrowBackIcon } from '../../ui/icons/arrow-back.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useLeaveGuard } from '../../ui/use-leave-guard.js';
import type { NewMessageSearch } from './messages.routes.js';

const MemberTownPicker = lazy(() => import('./member-town-picker.js'));
const route = getRouteApi('/angemeldet/nachrichten/neu');

const targetQuery = (slug: string) => gqlQuery('municipalities', ContactTargetDocument, { slug });

export async function load(context: AppContext, { kommune }: NewMessageSearch): Promise<void> {
  requirePermission(context, 'conversation.write');
  if (kommune) await context.queryClient.ensureQueryData(targetQuery(kommune));
}

/** A first message: to a town, or to somebody of it. */
export function NewMessagePage() {
  const { kommune } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <div className="page-head">
        <div className="wrap stack stack--tight">
          <p>
            <Link to="/nachrichten" className="back-link">
              <Icon path={arrowBackIcon} size={20} />
              {m.conversation_back()}
            </Link>
          </p>
          <h1>{m.message_new_title()}</h1>
        </div>
      </div>
      <div className="wrap page-body stack stack--loose talks">
        {/* The server does not draw this page, so the picker may look at the browser. */}
        {kommune ? (
          <Target key={kommune} slug={kommune} />
        ) : (
          <Suspense fallback={<Skeleton lines={2} />}>
            <MemberTownPicker
              onPick={(slug) => void navigate({ to: '/nachrichten/neu', search: { kommune: slug } })}
            />
          </Suspense>
        )}
      </div>
    </>
  );
}

function Target({ slug }: { slug: string }) {
  const { municipality } = useSuspenseQuery(targetQuery(slug)).data;
  if (municipality?.participation !== 'MEMBER') return <Nobody />;
  return <FirstMessage town={municipality} />;
}

function Nobody() {
  return (
    <Alert title={m.message_new_nobody()}>
      <Link to="/nachrichten/neu" search={{}}>
        {m.message_new_other_town()}
      </Link>
    </Alert>
  );
}

function FirstMessage({ town }: { town: NonNullable<ContactTargetQuery['municipality']> }) {
  const viewer = useViewer();
  const navigate = route.useNavigate();
  const key = useIdempotencyKey();
  const towns = activeMemberships(viewer);
  const own = towns.some(({ municipality }) => municipality.id === town.id);
  const people = town.members.filter(({ person }) => person.id !== viewer?.person.id);
  const start = useGqlMutation(StartConversationDocument, {
    invalidates: ['conversations'],
    onSuccess: ({ startConversation: { id } }) => {
      key.renew();
      void navigate({ to: '/nachrichten/$id', params: { id } });
    },
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(start.error, ['body']);
  const { onInput, question } = useLeaveGuard(start.isPending || start.isSuccess, true);
  const toTown = !own && towns.length > 0;
  if (!toTown && people.length === 0) return <Nobody />;
  return (
    <Form
      className="card stack"
      errors={errors}
      onInput={onInput}
      onSubmit={(data) => {
        const to = formText(data, 'to');
        start.mutate({
          input: {
            ...(to === 'town' ? { municipalityId: town.id } : { personId: to }),
            body: formText(data, 'body'),
            idempotencyKey: key.current(),
          },
        });
      }}
    >
      {question}
      <div className="row row--between">
        <h2>{town.name}</h2>
        <Link to="/nachrichten/neu" search={{}}>
          {m.message_new_other_town()}
        </Link>
      </div>
      <FieldGroup legend={m.message_new_to()}>
        {toTown && (
          <Radio
            name="to"
            value="town"
            label={m.message_new_to_town({ town: town.name })}
            hint={m.message_new_to_town_hint()}
            required
            defaultChecked
          />
        )}
        {people.map(({ person }) => (
          <Radio
            key={person.id}
            name="to"
            value={person.id}
            label={person.name}
            {...(person.position && { hint: person.position })}
            required
          />
        ))}
      </FieldGroup>
      <TextArea
        name="body"
        label={m.message_label()}
        {...(!own && { hint: m.message_new_unknown() })}
        rows={6}
        required
        maxLength={LIMITS.directMessageBody}
      />
      <FormProblem error={rest} />
      <ButtonRow>
        <Button type="submit" variant="primary" busy={start.isPending}>
          {m.message_send()}
        </Button>
      </ButtonRow>
    </Form>
  );
}
