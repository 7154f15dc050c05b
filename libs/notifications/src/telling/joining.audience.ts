import { ID, type Audience } from './audience.parts.js';

/** Active admins of the municipality of membership `m`. */
const ADMIN_OF_TOWN = `
  from membership admin where admin.municipality_id = m.municipality_id and admin.state = 'ACTIVE' and admin.role = 'ADMIN'`;

export const joinRequested: Audience = {
  occasion: 'membership.requested',
  event: `
    select m.id, m.id, null::uuid, m.person_id, array[m.person_id], false
    from membership m where m.id = ${ID} and m.state = 'PENDING'`,
  // A town without an admin would let people wait for ever; its requests go to the staff as claims do.
  candidates: `
    select town.person_id, 'membership.requested', 'TOWN_ADMIN', m.municipality_id, 0
    from event join membership m on m.id = event.subject_id and not m.claim
    cross join lateral (select admin.person_id ${ADMIN_OF_TOWN}) as town
    union all
    select a.person_id, case when m.claim then 'town.claimed' else 'membership.requested' end, 'STAFF', null::uuid, 0
    from event join membership m on m.id = event.subject_id and (m.claim or not exists (select 1 ${ADMIN_OF_TOWN}))
    cross join account_role r join account a on a.id = r.account_id
    where r.role in ('EDITOR', 'ADMIN')`,
};

/** Once more, because the new mail address of a member no longer proves the membership. */
export const joinReopened: Audience = { ...joinRequested, renews: true };

export const joinDecided: Audience = {
  occasion: 'membership.decided',
  // Who joined by the domain of the address has just done so and needs no mail about it.
  event: `
    select m.id, m.id, null::uuid, m.decided_by, array[m.decided_by], false
    from membership m where m.id = ${ID} and m.decided_by is not null and m.state in ('ACTIVE', 'REJECTED')`,
  candidates: `
    select m.person_id, 'membership.decided', 'OWN_REQUEST', null::uuid, 0
    from event join membership m on m.id = event.subject_id`,
};

/** Whoever was removed hears it, and nobody else. The message says who removed them: nobody tells themselves. */
const removed = (
  occasion: 'membership.ended' | 'institution.ended',
  table: 'membership' | 'institution_membership',
): Audience => ({
  occasion,
  event: `
    select m.id, m.id, null::uuid, null::uuid, ($1::uuid[])[2:], false
    from ${table} m where m.id = ${ID} and m.state = 'ENDED'`,
  candidates: `
    select m.person_id, '${occasion}', 'OWN_MEMBERSHIP', null::uuid, 0
    from event join ${table} m on m.id = event.subject_id`,
});

export const membershipEnded = removed('membership.ended', 'membership');

/** Active admins of the institution of membership `m`. */
const ADMIN_OF_INSTITUTION = `
  from institution_membership admin
  where admin.institution_id = m.institution_id and admin.state = 'ACTIVE' and admin.role = 'ADMIN'`;

export const institutionRequested: Audience = {
  occasion: 'institution.requested',
  event: `
    select m.id, m.id, null::uuid, m.person_id, array[m.person_id], false
    from institution_membership m where m.id = ${ID} and m.state = 'PENDING'`,
  // As with towns: without an admin the staff decide.
  candidates: `
    select chosen.person_id, 'institution.requested', 'INSTITUTION_ADMIN', null::uuid, 0
    from event join institution_membership m on m.id = event.subject_id
    cross join lateral (select admin.person_id ${ADMIN_OF_INSTITUTION}) as chosen
    union all
    select a.person_id, 'institution.requested', 'STAFF', null::uuid, 0
    from event join institution_membership m on m.id = event.subject_id and not exists (select 1 ${ADMIN_OF_INSTITUTION})
    cross join account_role r join account a on a.id = r.account_id
    where r.role in ('EDITOR', 'ADMIN')`,
};

export const institutionReopened: Audience = { ...institutionRequested, renews: true };

export const institutionDecided: Audience = {
  occasion: 'institution.decided',
  event: `
    select m.id, m.id, null::uuid, m.decided_by, array[m.decided_by], false
    from institution_membership m where m.id = ${ID} and m.decided_by is not null and m.state in ('ACTIVE', 'REJECTED')`,
  candidates: `
    select m.person_id, 'institution.decided', 'OWN_REQUEST', null::uuid, 0
    from event join institution_membership m on m.id = event.subject_id`,
};

export const institutionEnded = removed('institution.ended', 'institution_membership');

/** The staff can confirm a domain that nobody proves by a record. */
export const domainClaimed: Audience = {
  occasion: 'mail-domain.claimed',
  event: `
    select c.id, c.id, null::uuid, c.claimed_by, array[c.claimed_by], false
    from mail_domain_claim c where c.id = ${ID} and c.state = 'PENDING'`,
  candidates: `
    select a.person_id, 'mail-domain.claimed', 'STAFF', null::uuid, 0
    from event cross join account_role r join account a on a.id = r.account_id
    where r.role in ('EDITOR', 'ADMIN')`,
};
