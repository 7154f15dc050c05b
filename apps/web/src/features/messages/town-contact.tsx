import { useQuery } from '@tanstack/react-query';
import { activeMemberships, may, useViewer } from '../../app/viewer.js';
import { gqlQuery } from '../../data/query.js';
import { TownContactDocument } from '../../gql/documents/TownContact.js';
import { ContactButton } from './contact-button.js';
import { ContactStanding } from './contact-standing.js';

/** On the page of a town: what already runs with it, and the button that asks for a first contact while none waits. */
export function TownContact({ town }: { town: { readonly id: string; readonly name: string } }) {
  const viewer = useViewer();
  const own = activeMemberships(viewer)[0]?.municipality.id;
  const { data, isLoading } = useQuery({
    ...gqlQuery('conversations', TownContactDocument, { townId: town.id, ownId: own ?? '' }),
    enabled: own !== undefined && own !== town.id && may(viewer, 'contact.send'),
  });
  if (isLoading) return null;
  const standing = data?.municipality?.contactStanding;
  return (
    <>
      {!standing?.waiting && <ContactButton town={town} />}
      {standing && <ContactStanding town={town.name} standing={standing} />}
    </>
  );
}
