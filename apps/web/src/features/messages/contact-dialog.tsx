import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { activeMemberships, useViewer } from '../../app/viewer.js';
import { gqlQuery } from '../../data/query.js';
import { ContactOpeningDocument } from '../../gql/documents/ContactOpening.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { Skeleton } from '../../ui/skeleton.js';
import { ContactAlternatives, type AskedTown } from './contact-alternatives.js';
import { ContactForm } from './contact-form.js';

interface ContactDialogProps {
  town: { readonly id: string; readonly name: string };
  /** The town one asks for; the one the viewer speaks for unless given. */
  asMunicipalityId?: string | undefined;
  /** Topics the two towns have in common; the first is chosen. */
  topicIds?: readonly string[] | undefined;
  onClose: () => void;
}

/** Asks a town for an exchange. One that takes no more requests this month says so first, and who fits next best. */
export default function ContactDialog({ town, asMunicipalityId, topicIds, onClose }: ContactDialogProps) {
  const viewer = useViewer();
  const ownId = asMunicipalityId ?? activeMemberships(viewer)[0]?.municipality.id;
  const [asked, setAsked] = useState<AskedTown>({ ...town, topicIds: topicIds ?? [] });
  const opening = useQuery({
    ...gqlQuery('municipalities', ContactOpeningDocument, { townId: asked.id }),
    placeholderData: keepPreviousData,
  });
  // While the next town is asked for, the form stays with what is written in it.
  const state = opening.isPlaceholderData ? null : opening.data?.municipality;
  const closedUntil = state?.requestsFrom ?? null;
  return (
    <Dialog title={m.contact_title({ town: asked.name })} onClose={onClose}>
      {opening.isPending ? (
        <Skeleton />
      ) : closedUntil !== null ? (
        <>
          <Alert tone="warning" live>
            <p>{m.contact_booked_up({ town: asked.name, day: formatDate(closedUntil) })}</p>
          </Alert>
          <ContactAlternatives ownId={ownId} instead={asked} onChoose={setAsked} />
          <DialogFooter>
            <Button onClick={onClose}>{m.contact_close()}</Button>
          </DialogFooter>
        </>
      ) : (
        <ContactForm
          town={asked}
          asMunicipalityId={asMunicipalityId}
          ownId={ownId}
          bookedUpTopics={(state?.offers ?? [])
            .filter(({ bookedUp }) => bookedUp)
            .map(({ topic }) => topic.id)}
          onChoose={setAsked}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
