import { isId } from '@app/contracts';

import { TopicPartners, distanceKm } from '@app/matching';
import { Clock, berlinDay } from '@app/platform/clock';
import { found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { TopicIndex } from '@app/topics';
import { Injectable } from '@nestjs/common';
import { actorAt, actorValues, projectVisible } from '../project/project.sql.js';
import { SEEKS_PARTNERS } from '../project/project.rules.js';
import { projectTexts } from '../project/project.texts.js';
import type { ProjectReasonKind } from '../projects.enums.js';
import { ProjectReason, SuggestedPartner } from './partner.model.js';

/** More cost a look and help nobody. */
export const SUGGESTED_MAX = 20;

const AT = actorAt(2);

/** Topics of what a project looks for; without any, its own topics. */
const WANTS = `coalesce(nullif(array(select s.topic_id from project_stance s
  where s.project_id = p.id and s.side = 'WANTED' and s.topic_id is not null), '{}'), p.topic_ids)`;

interface ProjectHit {
  readonly id: string;
  readonly wanted: string[];
  readonly shared: string[];
  readonly lat: number | null;
  readonly lon: number | null;
  readonly ownLat: number | null;
  readonly ownLon: number | null;
  readonly sameLand: boolean;
}

/** Who would fit a project, and which project would fit a town. A project that is complete is in neither. */
@Injectable()
export class ProjectSuggestions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly topics: TopicIndex,
    private readonly partners: TopicPartners,
  ) {}

  /**
   * Towns that would fit a project, seen from the municipality that leads it (or the first one in it); nobody for a
   * project that takes on no partners. Whether the actor may look is decided before.
   */
  async partnersFor(ctx: Ctx, projectId: string, first: number): Promise<SuggestedPartner[]> {
    const project = await this.db.row<{ from: string | null; wants: string[]; in: string[] }>(
      ctx,
      `select ${WANTS} as wants,
         (select a.municipality_id from project_partner a where a.project_id = p.id and a.ended_at is null
            and a.municipality_id is not null order by a.is_lead desc, a.id limit 1) as "from",
         array(select a.municipality_id from project_partner a where a.project_id = p.id and a.municipality_id is not null
             and (a.ended_at is null or a.state in ('DECLINED', 'LEFT', 'REMOVED'))
           union select r.municipality_id from project_join_request r where r.project_id = p.id
             and r.municipality_id is not null and r.state in ('OPEN', 'REFUSED')) as "in"
       from project p where p.id = $1 and not p.partners_complete and p.state not in ('FINISHED', 'PAUSED')`,
      [projectId],
    );
    if (!project?.from) return [];
    const found = await this.partners.find(ctx, project.from, project.wants, new Set(project.in), first);
    return found.map((one) => Object.assign(new SuggestedPartner(), one));
  }

  /**
   * Projects that look for partners and would fit a town of the actor: they want what it offers, or are about what
   * it seeks. The best fit first, then the nearest.
   *
   * @returns ids of projects the actor can see, with reasons
   * @throws Problem `NOT_FOUND` for another town
   */
  async projectsFor(
    ctx: Ctx,
    municipalityId: string,
    first: number,
  ): Promise<{ id: string; reasons: ProjectReason[] }[]> {
    found(
      (isId(municipalityId) && signedIn(ctx).municipalityIds.has(municipalityId)) || null,
      'not of that town',
    );
    const rows = await this.db.rows<ProjectHit & Record<string, unknown>>(
      ctx,
      `select x.id, x.wanted, x.shared, lead.lat, lead.lon, own.lat as "ownLat", own.lon as "ownLon",
         exists (select 1 from project_partner a join municipality m on m.id = a.municipality_id
           where a.project_id = x.id and a.state = 'CONFIRMED' and m.land_key = own.land_key) as "sameLand"
       from (
         select p.id, array(select unnest(${WANTS}) intersect select topic_id from offer
             where municipality_id = $1 and (valid_until is null or valid_until >= $6::date)) as wanted,
           array(select unnest(p.topic_ids) intersect select topic_id from need
             where municipality_id = $1 and (valid_until is null or valid_until >= $6::date)) as shared
         from project p where ${SEEKS_PARTNERS} and ${projectVisible('p', AT)}
           and not exists (select 1 from project_partner a where a.project_id = p.id and a.municipality_id = $1
             and a.state <> 'LAPSED')
           and not exists (select 1 from project_join_request r where r.project_id = p.id and r.municipality_id = $1
             and r.state in ('OPEN', 'REFUSED'))
       ) x join municipality own on own.id = $1
       left join project_partner l on l.project_id = x.id and l.is_lead left join municipality lead on lead.id = l.municipality_id
       where cardinality(x.wanted) + cardinality(x.shared) > 0
       order by 2 * cardinality(x.wanted) + cardinality(x.shared) desc,
         (point(lead.lon, lead.lat) <-> point(own.lon, own.lat)) nulls last, x.id desc
       limit $7`,
      [municipalityId, ...actorValues(ctx.actor), berlinDay(this.clock.now()), first],
    );
    const catalogue = await this.topics.current();
    const names = (ids: readonly string[]): string =>
      catalogue
        .manyById(ids)
        .map((topic) => (ctx.locale === 'en' ? topic.nameEn : topic.name))
        .join(', ');
    return rows.map((row) => ({ id: row.id, reasons: reasonsOf(ctx, row, names) }));
  }
}

function reasonsOf(
  { locale }: Ctx,
  hit: ProjectHit,
  names: (ids: readonly string[]) => string,
): ProjectReason[] {
  const reasons: ProjectReason[] = [];
  const add = (kind: ProjectReasonKind, text: string): void => {
    reasons.push(Object.assign(new ProjectReason(), { kind, text }));
  };
  if (hit.wanted.length > 0)
    add('WANTS_OFFER', projectTexts.text(locale, 'WANTS_OFFER', { what: names(hit.wanted) }));
  if (hit.shared.length > 0)
    add('SHARED_TOPIC', projectTexts.text(locale, 'SHARED_TOPIC', { what: names(hit.shared) }));
  if (hit.lat !== null && hit.lon !== null && hit.ownLat !== null && hit.ownLon !== null) {
    const km = distanceKm({ lat: hit.lat, lon: hit.lon }, { lat: hit.ownLat, lon: hit.ownLon });
    add(
      'DISTANCE',
      projectTexts.text(locale, km < 1 ? 'DISTANCE.near' : 'DISTANCE.km', { km: Math.round(km) }),
    );
  }
  if (hit.sameLand) add('SAME_LAND', projectTexts.text(locale, 'SAME_LAND'));
  return reasons;
}
