import { dueDay } from './confirmation/confirmation.sql.js';

/** The columns of a membership, named as the model names them; `s` is the table. */
export const MEMBERSHIP_COLUMNS = `
  s.id, s.person_id as "personId", s.municipality_id as "municipalityId", s.role, s.state, s.claim, s.mandate,
  s.position, s.message, s.requested_at as "requestedAt", s.decided_at as "decidedAt",
  s.proof_lost as "proofLost",
  case when s.state in ('ACTIVE', 'INACTIVE') then ${dueDay('s')}::text end as "confirmBy"`;
