import { useInfiniteQuery } from '@tanstack/react-query';
import { gqlPages } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { RevokeInvitationDocument } from '../../gql/documents/RevokeInvitation.js';
import { TownInvitationsDocument } from '../../gql/documents/TownInvitations.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Card } from '../../ui/card.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { Pager } from '../../ui/pager.js';
import { showToast } from '../../ui/toast.js';
import InviteButton from './invite-button.js';

const invitationsQuery = (municipalityId: string) =>
  gqlPages('municipalities', TownInvitationsDocument, { municipalityId }, (data) => data.townInvitations);

/** Invites colleagues, and shows who was invited and has not come yet. */
export default function OpenInvitations({ town }: { town: { id: string; name: string } }) {
  const query = useInfiniteQuery(invitationsQuery(town.id));
  const revoke = useGqlMutation(RevokeInvitationDocument, {
    invalidates: ['municipalities'],
    onSuccess: () => showToast(m.invite_revoked()),
  });
  const invitations = query.data?.pages.flatMap((page) => page.townInvitations.nodes) ?? [];
  return (
    <section className="stack stack--tight" aria-labelledby="einladungen">
      <h3 id="einladungen">{m.invite_heading()}</h3>
      <p className="muted members-hint">{m.invite_hint()}</p>
      <div className="row">
        <InviteButton town={town} />
      </div>
      {invitations.length > 0 && (
        <Pager query={query}>
          {(list) => (
            <ul ref={list} className="plain stack stack--tight">
              {invitations.map(({ id, email, inviterName, createdAt, expiresAt, expired }) => (
                <Card as="li" key={id} className="member">
                  <div className="member__text">
                    <h4 className="member__name">{email}</h4>
                    <p className="meta">
                      <span>
                        {inviterName
                          ? m.invite_by({ person: inviterName, day: formatDate(createdAt) })
                          : m.invite_on({ day: formatDate(createdAt) })}
                      </span>
                      {!expired && <span>{m.invite_until({ day: formatDate(expiresAt) })}</span>}
                    </p>
                  </div>
                  {expired && <Badge>{m.invite_expired()}</Badge>}
                  <ConfirmButton
                    label={m.invite_revoke()}
                    title={m.invite_revoke_title({ email })}
                    text={m.invite_revoke_text()}
                    confirm={m.invite_revoke()}
                    onConfirm={() => revoke.mutate({ id })}
                  />
                </Card>
              ))}
            </ul>
          )}
        </Pager>
      )}
    </section>
  );
}
