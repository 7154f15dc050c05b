import type { FactArea } from './area.js';

/** SQL: names of those who administer what the membership `alias` was of. */
const adminsOf = (table: string, place: string, alias: string): string => `(
      select string_agg(adm.name, ', ' order by adm.name) from ${table} asked join person adm on adm.id = asked.person_id
      where asked.${place} = ${alias}.${place} and asked.state = 'ACTIVE' and asked.role = 'ADMIN')`;

/** Who belongs to towns and institutions, and who may commit for them. */
export const membershipFacts: FactArea = {
  occasions: [
    'membership.requested',
    'membership.decided',
    'membership.ended',
    'institution.requested',
    'institution.decided',
    'institution.ended',
    'mail-domain.claimed',
    'mandate.requested',
    'mandate.decided',
  ],
  joins: `
  left join membership ms on x.occasion in ('membership.requested', 'membership.decided', 'membership.ended') and ms.id = x.subject_id
  left join institution_membership im on x.occasion in ('institution.requested', 'institution.decided', 'institution.ended') and im.id = x.subject_id
  left join mail_domain_claim dcl on x.occasion = 'mail-domain.claimed' and dcl.id = x.subject_id
  left join mandate_request mr on x.occasion in ('mandate.requested', 'mandate.decided') and mr.id = x.subject_id`,
  readable: 'coalesce(ms.id, im.id, dcl.id, mr.id) is not null',
  names: {
    town: 'coalesce(ms.municipality_id, dcl.municipality_id, mr.municipality_id)',
    institution: 'im.institution_id',
    who: `case x.occasion when 'membership.requested' then ms.person_id when 'institution.requested' then im.person_id
      when 'mandate.requested' then mr.requested_by end`,
  },
  columns: {
    title: 'coalesce(mr.summary, dcl.domain)',
    outcome: `case when coalesce(ms.proof_lost, im.proof_lost) then 'PROOF_LOST'
      else coalesce(ms.state, im.state, dcl.state, mr.state) end`,
    explanation: 'coalesce(ms.decision_reason, im.decision_reason, mr.reason)',
    contacts: `case x.occasion
      when 'membership.ended' then ${adminsOf('membership', 'municipality_id', 'ms')}
      when 'institution.ended' then ${adminsOf('institution_membership', 'institution_id', 'im')} end`,
  },
};
