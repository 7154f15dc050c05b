import { personAsJson } from '@app/identity';
import type { StanceSide } from '../projects.enums.js';
import { AMONG_PROJECTS, PART_AT, listsOf, type ProjectPart } from './project-part.js';
import { ProjectPerson, ProjectStance } from './project.model.js';
import type { GapFacts } from './project.rules.js';
import { roleCounts } from './project.sql.js';

const STANCES_SHOWN = 20;
const PEOPLE_SHOWN = 100;

interface TextRow {
  readonly projectId: string;
  readonly body: string;
  readonly bodyHtml: string;
}

/** The long text as Markdown and as HTML. */
export const TEXT: ProjectPart<TextRow, Omit<TextRow, 'projectId'>> = {
  sql: `select p.id as "projectId", p.body, p.body_html as "bodyHtml" from project p where p.id ${AMONG_PROJECTS}`,
  values: (_, rows) => new Map(rows.map(({ projectId, ...text }) => [projectId, text])),
};

interface StanceRow {
  readonly projectId: string;
  readonly side: StanceSide;
  readonly text: string;
  readonly topicId: string | null;
}

/** What is wanted and offered. */
export const STANCES: ProjectPart<StanceRow, StanceRow[]> = {
  sql: `
    select p.id as "projectId", x.side, x.text, x.topic_id as "topicId" from project p cross join lateral (
      select * from project_stance s where s.project_id = p.id order by s.position limit ${STANCES_SHOWN}) x
    where p.id ${AMONG_PROJECTS}`,
  values: (_, rows, ids) => listsOf(ids, rows, (row) => row),
};

/** What of a project looks for or offers, with topics. */
export function toStances(
  rows: readonly StanceRow[],
  wanted: StanceSide,
  topicOf: (id: string) => ProjectStance['topic'],
): ProjectStance[] {
  return rows
    .filter(({ side }) => side === wanted)
    .map(({ text, topicId }) =>
      Object.assign(new ProjectStance(), { text, topic: topicId === null ? null : topicOf(topicId) }),
    );
}

/** The people of projects whose role counts, those who lead first; for members of the network and people of institutions. */
export const PEOPLE: ProjectPart<ProjectPerson, ProjectPerson[]> = {
  sql: `
    select x.* from project p cross join lateral (
      select pp.project_id as "projectId", ${personAsJson('n')} as person, pp.role, pp.municipality_id as "municipalityId",
        pp.institution_id as "institutionId"
      from project_person pp join person n on n.id = pp.person_id where pp.project_id = p.id
        and ($${PART_AT.member}::boolean or cardinality($${PART_AT.institutions}::uuid[]) > 0) and ${roleCounts('pp')}
      order by array_position(array['LEAD', 'EDITOR', 'MEMBER', 'GUEST'], pp.role), fold(n.name), pp.person_id
      limit ${PEOPLE_SHOWN}) x
    where p.id ${AMONG_PROJECTS}`,
  values: (_, rows, ids) => listsOf(ids, rows, (row) => Object.assign(new ProjectPerson(), row)),
};

/** What the guards of the steps look at. */
export const GAPS: ProjectPart<GapFacts & { projectId: string }, GapFacts> = {
  sql: `
    select p.id as "projectId",
      coalesce(bool_or(a.is_lead), false) and exists (
        select 1 from project_person pp where pp.project_id = p.id and pp.role = 'LEAD' and ${roleCounts('pp')}) as "hasLead",
      (select count(*)::int from project_stance s where s.project_id = p.id and s.side = 'WANTED') as wanted,
      count(a.id) filter (where not a.is_lead and a.state in ('ACCEPTED', 'CONFIRMED'))::int as "furtherPartners",
      count(a.id) filter (where a.municipality_id is not null and a.state = 'CONFIRMED')::int as "confirmedTowns",
      (select count(*)::int from project_milestone m where m.project_id = p.id) as milestones,
      p.result is not null as "hasResult", p.cost_cents is not null as "hasCosts", p.lessons is not null as "hasLessons"
    from project p left join project_partner a on a.project_id = p.id and a.ended_at is null
    where p.id ${AMONG_PROJECTS} group by p.id`,
  values: (_, rows) => new Map(rows.map(({ projectId, ...facts }) => [projectId, facts])),
};
