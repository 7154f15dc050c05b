import './messages.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, notFound } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import type { AppContext } from '../../app/context.js';
import { NotFoundPage } from '../../app/not-found.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { AnswerContactDocument } from '../../gql/documents/AnswerContact.js';
import { ContactDocument } from '../../gql/documents/Contact.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { arrowBackIcon } from '../../ui/icons/arrow-back.js';
import { showToast } from '../../ui/toast.js';
import { ContactCard } from './contact-card.js';
import { ContactResult } from './contact-result.js';

const DeclineDialog = lazy(() => import('./decline-dialog.js'));
const route = getRouteApi('/angemeldet/nachrichten/kontakte/$id');

const contactQuery = (id: string) => gqlQuery('conversations', ContactDocument, { id });

export async function load({ queryClient }: AppContext, id: string): Promise<void> {
  const { contact } = await queryClient.ensureQueryData(contactQuery(id));
  if (!contact) throw notFound();
}

/** A request for contact: what it says, the answer to it, and later what came of it. */
export function ContactPage() {
  const { id } = route.useParams();
  const { antwort } = route.useSearch();
  const navigate = route.useNavigate();
  const { contact } = useSuspenseQuery(contactQuery(id)).data;
  const [declines, setDeclines] = useState(false);
  const answer = useGqlMutation(AnswerContactDocument, {
    invalidates: ['conversations', 'matches'],
    onSuccess: ({ answerContact: { conversationId } }) => {
      showToast(m.contact_accepted_done());
      if (conversationId)
        void navigate({ to: '/nachrichten/$id', params: { id: conversationId }, replace: true });
    },
  });
  if (!contact) return <NotFoundPage />;
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
          <h1>{m.contact_from_to({ from: contact.from.name, to: contact.to.name })}</h1>
        </div>
      </div>
      <div className="wrap page-body stack stack--loose talks">
        {(contact.resultWanted || contact.ownResult) && (
          <ContactResult key={contact.ownResult?.outcome} contact={contact} chosen={antwort} />
        )}
        <ContactCard contact={contact} />
        {contact.canAnswer && (
          <ButtonRow>
            <Button
              variant="primary"
              busy={answer.isPending}
              onClick={() => answer.mutate({ input: { contactId: id, accept: true } })}
            >
              {m.contact_accept()}
            </Button>
            <Button onClick={() => setDeclines(true)}>{m.contact_decline()}</Button>
          </ButtonRow>
        )}
        {contact.conversationId && (
          <ButtonRow>
            <ButtonLink to="/nachrichten/$id" params={{ id: contact.conversationId }} variant="primary">
              {m.contact_to_conversation()}
            </ButtonLink>
          </ButtonRow>
        )}
      </div>
      {declines && (
        <Suspense>
          <DeclineDialog contact={contact} onClose={() => setDeclines(false)} />
        </Suspense>
      )}
    </>
  );
}
