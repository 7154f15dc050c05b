import {
  PART_AT as AT,
  AMONG_PROJECTS,
  among,
  PART_CURATES,
  listsOf,
  toDate,
  type ProjectPart,
} from '../project/project-part.js';
import { seeksPartners } from '../project/project.rules.js';
import { isPartnerOf, ownOrganisation, roleCounts, roleOf } from '../project/project.sql.js';
import type { PartnerState, ProjectState } from '../projects.enums.js';
import { mayCommitFor, mayEndFor } from './organisation-ref.js';
import { ProjectJoinRequest, ProjectPartner, ProjectViewerOrganisation } from './partner.model.js';

const REQUESTS_SHOWN = 50;

/** SQL: the actor decides for project `p`: leads it, or is staff where staff may. */
const MANAGES = `coalesce(${roleOf('p', AT)} = 'LEAD' or $${PART_CURATES}::boolean and p.visibility <> 'PRIVATE', false)`;

type PartnerRow = Omit<ProjectPartner, 'confirmedAt'> & {
  projectId: string;
  confirmedAt: string | null;
  isOwn: boolean;
  manages: boolean;
};

/**
 * The partners that have not ended, the lead first, and behind them invitations that lapsed with the project and were
 * not renewed. Visitors see those that have committed, members also those that are accepted; who is or was only
 * invited is seen by the project and by the organisation itself.
 */
export const PARTNERS: ProjectPart<PartnerRow, ProjectPartner[]> = {
  sql: `
    select a.id, a.project_id as "projectId", a.is_lead as "isLead", a.state, a.contribution, a.message,
      a.confirmed_at as "confirmedAt", a.municipality_id as "municipalityId", a.institution_id as "institutionId",
      ${ownOrganisation('a', AT)} is true as "isOwn", ${MANAGES} as manages
    from project_partner a join project p on p.id = a.project_id
    left join municipality m on m.id = a.municipality_id left join institution i on i.id = a.institution_id
    where a.project_id ${AMONG_PROJECTS} and (a.ended_at is null or a.state = 'LAPSED' and not exists (
        select 1 from project_partner n where n.project_id = a.project_id and n.id > a.id
          and coalesce(n.municipality_id, n.institution_id) = coalesce(a.municipality_id, a.institution_id)))
      and (a.state = 'CONFIRMED' or a.state = 'ACCEPTED' and ($${AT.member} or ${isPartnerOf('p', AT)})
        or ${ownOrganisation('a', AT)} or ${roleOf('p', AT)} is not null or ${MANAGES})
    order by a.project_id, a.is_lead desc, array_position(array['CONFIRMED', 'ACCEPTED', 'INVITED', 'LAPSED'], a.state),
      fold(coalesce(m.name, i.name)), a.id`,
  values: (_, rows, ids) =>
    listsOf(ids, rows, ({ isOwn, manages, projectId: __, ...row }) =>
      Object.assign(new ProjectPartner(), row, {
        message: isOwn || manages ? row.message : null,
        confirmedAt: toDate(row.confirmedAt),
      }),
    ),
};

type RequestRow = Omit<ProjectJoinRequest, 'createdAt' | 'decidedAt' | 'remindAt'> &
  Record<'createdAt' | 'remindAt', string> & { decidedAt: string | null; isOwn: boolean; manages: boolean };

/** Requests to join: all for those who lead the project, their own for the people of an organisation; open ones first. */
export const JOIN_REQUESTS: ProjectPart<RequestRow, ProjectJoinRequest[]> = {
  sql: `
    select x.* from project p cross join lateral (
      select r.id, r.project_id as "projectId", r.state, r.message, r.contribution, r.answers, r.commits,
        r.created_at as "createdAt", r.decided_at as "decidedAt", r.reason, r.remind_at as "remindAt",
        r.municipality_id as "municipalityId", r.institution_id as "institutionId", r.requested_by as "requestedBy",
        ${ownOrganisation('r', AT)} is true as "isOwn", ${MANAGES} as manages
      from project_join_request r
      where r.project_id = p.id and (${ownOrganisation('r', AT)} or ${MANAGES})
      order by r.state = 'OPEN' desc, r.id desc limit ${REQUESTS_SHOWN}) x
    where p.id ${AMONG_PROJECTS}`,
  values: (_, rows, ids) =>
    listsOf(ids, rows, ({ isOwn, manages, ...row }) =>
      Object.assign(new ProjectJoinRequest(), row, {
        createdAt: new Date(row.createdAt),
        decidedAt: toDate(row.decidedAt),
        remindAt: new Date(row.remindAt),
        canDecide: manages && row.state === 'OPEN',
        canWithdraw: isOwn && row.state === 'OPEN',
      }),
    ),
};

interface ViewerOrganisationRow {
  readonly projectId: string;
  readonly projectState: ProjectState;
  readonly partnersComplete: boolean;
  readonly municipalityId: string | null;
  readonly institutionId: string | null;
  readonly state: PartnerState | null;
  readonly isLead: boolean;
  readonly asked: boolean;
  readonly isIn: boolean;
}

/** What the organisations of the actor are in projects, and what they can do there. */
export const VIEWER_ORGANISATIONS: ProjectPart<ViewerOrganisationRow, ProjectViewerOrganisation[]> = {
  sql: `
    select p.id as "projectId", p.state as "projectState", p.partners_complete as "partnersComplete",
      o.municipality_id as "municipalityId", o.institution_id as "institutionId",
      case when a.ended_at is null or a.state = 'LAPSED' then a.state end as state, coalesce(a.is_lead, false) as "isLead",
      exists (select 1 from project_join_request r where r.project_id = p.id and r.state = 'OPEN'
        and coalesce(r.municipality_id, r.institution_id) = coalesce(o.municipality_id, o.institution_id)) as asked,
      exists (select 1 from project_person pp where pp.project_id = p.id and pp.person_id = $${AT.person}::uuid
        and ${roleCounts('pp')}) as "isIn"
    from project p cross join lateral (
      select id as municipality_id, null::uuid as institution_id, name from municipality where id ${among(AT.towns)}
      union all select null, id, name from institution where id ${among(AT.institutions)}) o
    left join lateral (select * from project_partner x where x.project_id = p.id
        and coalesce(x.municipality_id, x.institution_id) = coalesce(o.municipality_id, o.institution_id)
      order by x.id desc limit 1) a on true
    where p.id ${AMONG_PROJECTS} order by p.id, a.id is null or a.ended_at is not null, fold(o.name)`,
  values: ({ actor }, rows, ids) =>
    listsOf(ids, actor ? rows : [], (row) => {
      const ref = { municipalityId: row.municipalityId, institutionId: row.institutionId };
      const { projectId, state, projectState } = row;
      const isOpen = state === 'INVITED' || state === 'ACCEPTED';
      const isOut = state === null || state === 'LAPSED';
      const canCommit = mayCommitFor(actor, ref);
      return Object.assign(new ProjectViewerOrganisation(), {
        ...ref,
        projectId,
        state,
        canCommit,
        canAsk:
          isOut &&
          !row.asked &&
          seeksPartners({ state: projectState, partnersComplete: row.partnersComplete }),
        canConfirm: isOpen && projectState !== 'FINISHED' && (canCommit || ref.municipalityId !== null),
        canLeave: !isOut && !row.isLead && (isOpen || mayEndFor(actor, ref)),
        canTakePart: !row.isIn && (state === 'ACCEPTED' || state === 'CONFIRMED'),
      });
    }),
};
