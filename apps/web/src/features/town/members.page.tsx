import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, lazy, useRef, useState } from 'react';
import type { AppContext } from '../../app/context.js';
import { useViewer } from '../../app/viewer.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { EndMembershipDocument } from '../../gql/documents/EndMembership.js';
import { MyMembersDocument } from '../../gql/documents/MyMembers.js';
import type { MyMembersQuery } from '../../gql/types.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { MailLink } from '../../ui/mail-link.js';
import { showToast } from '../../ui/toast.js';
import { ownMembership, useOwnMembership } from './own-town.js';
import type { MyTownSearch } from './town.routes.js';

const OpenInvitations = lazy(() => import('../membership/open-invitations.js'));
const RoleDialog = lazy(() => import('./role-dialog.js'));

export type Member = NonNullable<MyMembersQuery['municipality']>['members'][number];

const membersQuery = (id: string) => gqlQuery('municipalities', MyMembersDocument, { id });

export async function load({ queryClient }: AppContext, search: MyTownSearch): Promise<void> {
  const membership = ownMembership(queryClient, search);
  if (membership) await queryClient.ensureQueryData(membersQuery(membership.municipality.id));
}

/** Who belongs to the own town here, and with which rights. */
export function MembersPage() {
  const own = useOwnMembership()!;
  const viewer = useViewer();
  const { municipality } = useSuspenseQuery(membersQuery(own.municipality.id)).data;
  const [editing, setEditing] = useState<Member | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const admin = own.role === 'ADMIN';
  const end = useGqlMutation(EndMembershipDocument, {
    invalidates: ['municipalities', 'viewer'],
    onSuccess: () => {
      showToast(m.member_ended());
      heading.current?.focus();
    },
  });
  const members = municipality?.members ?? [];
  const resting = municipality?.restingMembers ?? [];

  return (
    <section className="stack" aria-labelledby="mitglieder">
      <h2 id="mitglieder" ref={heading} tabIndex={-1}>
        {m.members_title({ count: members.length })}
      </h2>
      <p className="muted members-hint">{admin ? m.members_admin_hint() : m.members_hint()}</p>
      <ul className="plain stack stack--tight">
        {members.map((member) => {
          const self = member.person.id === viewer?.person.id;
          return (
            <Card as="li" key={member.id} className="member">
              <div className="member__text">
                <h3 className="member__name">
                  {member.person.name}
                  {self && <span className="muted"> {m.member_self()}</span>}
                </h3>
                <p className="meta">
                  {member.person.position && <span>{member.person.position}</span>}
                  {member.person.email && <MailLink address={member.person.email} />}
                </p>
              </div>
              <div className="row">
                {member.role === 'ADMIN' && <Badge tone="info">{m.role_admin()}</Badge>}
                {member.mandate && <Badge>{m.mandate()}</Badge>}
              </div>
              {(admin || self) && (
                <ButtonRow>
                  {admin && (
                    <Button variant="tertiary" size="small" onClick={() => setEditing(member)}>
                      {m.member_change()}
                      <span className="visually-hidden"> {member.person.name}</span>
                    </Button>
                  )}
                  <ConfirmButton
                    label={self ? m.member_leave() : m.member_remove()}
                    title={
                      self
                        ? m.member_leave_title({ town: own.municipality.name })
                        : m.member_remove_title({ person: member.person.name })
                    }
                    text={self ? m.member_leave_text() : m.member_remove_text()}
                    confirm={self ? m.member_leave() : m.member_remove()}
                    onConfirm={() => end.mutate({ id: member.id })}
                  />
                </ButtonRow>
              )}
            </Card>
          );
        })}
      </ul>
      <Suspense>
        <OpenInvitations town={own.municipality} />
      </Suspense>
      {resting.length > 0 && (
        <section className="stack stack--tight" aria-labelledby="ruhend">
          <h3 id="ruhend">{m.resting_title()}</h3>
          <p className="muted members-hint">{m.resting_hint()}</p>
          <ul className="plain stack stack--tight">
            {resting.map(({ id, confirmBy, person }) => (
              <Card as="li" key={id} className="member">
                <div className="member__text">
                  <h4 className="member__name">{person.name}</h4>
                  {confirmBy && <p className="meta">{m.resting_since({ day: formatDate(confirmBy) })}</p>}
                </div>
                <ConfirmButton
                  label={m.member_remove()}
                  title={m.member_remove_title({ person: person.name })}
                  text={m.member_remove_text()}
                  confirm={m.member_remove()}
                  onConfirm={() => end.mutate({ id })}
                />
              </Card>
            ))}
          </ul>
        </section>
      )}
      {editing && (
        <Suspense>
          <RoleDialog member={editing} onClose={() => setEditing(null)} />
        </Suspense>
      )}
    </section>
  );
}
