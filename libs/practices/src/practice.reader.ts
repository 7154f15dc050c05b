import { isId } from '@app/contracts';
import { isMember } from '@app/identity';
import { signedIn, type Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, type Batch, type Connection } from '@app/platform/graphql';
import { actorAt, actorValues, projectVisible, roleOf, workVisible } from '@app/projects';
import { contentUrl } from '@app/questions';
import { Injectable } from '@nestjs/common';
import { PracticeDraft } from './practice.model.js';
import { practiceGaps, rightsOnDraft } from './practice.rules.js';

interface PracticeRow extends Omit<
  PracticeDraft,
  'sourceUrl' | 'missing' | 'canDecide' | 'canEdit' | 'canExport' | 'canShow'
> {
  readonly answerId: string | null;
  readonly questionId: string | null;
  readonly projectSlug: string | null;
  readonly isPublic: boolean | null;
  readonly edits: boolean | null;
  readonly seesWork: boolean | null;
}

/** An organisation of a practice. */
export interface PracticeOrganisation {
  readonly municipalityId: string | null;
  readonly institutionId: string | null;
}

const AT = actorAt(1);
/** Whether the actor curates projects. */
const CURATES = 5;
/** What one question has of its own comes after that. */
const NEXT = 6;
/** Whether the actor drafts practices from answers. */
const DRAFTS = NEXT;

const WORK = workVisible('j', AT, CURATES);

const PRACTICES = `
  select p.id, p.title, p.summary, p.body, p.state, p.consent, p.consent_at as "consentAt", p.created_at as "createdAt",
    p.updated_at as "updatedAt", p.version, p.author_id as "authorId", p.municipality_id as "municipalityId",
    p.starts_on::text as "startsOn", p.ends_on::text as "endsOn", p.cost_cents::float8 as "costCents", p.result, p.lessons,
    p.contact_id as "contactId", p.topic_ids as "topicIds", p.answer_id as "answerId", q.id as "questionId",
    coalesce(q.title, j.title) as "sourceTitle", p.project_id as "projectId", j.slug as "projectSlug",
    j.visibility = 'PUBLIC' as "isPublic", ${WORK} as "seesWork",
    coalesce(${roleOf('j', AT)} in ('LEAD', 'EDITOR'), false) or $${CURATES}::boolean and j.visibility <> 'PRIVATE' as edits
  from practice p left join answer a on a.id = p.answer_id left join question q on q.id = a.question_id
  left join project j on j.id = p.project_id`;

/** SQL: the actor sees the draft `p` of an answer; as `seesDraft` says. */
const OF_ANSWER = `(p.answer_id is not null and (p.author_id = $${AT.person}::uuid or ($${DRAFTS}::boolean and p.consent <> 'DECLINED')))`;
/** SQL: the actor sees the practice `p` of the project `j`: a draft as its inner work, a brief entry as the project. */
const OF_PROJECT = (state: string): string =>
  `(j.id is not null and ${projectVisible('j', AT)} and (${state} or ${WORK}))`;

/** Reads practices as the actor may see them. */
@Injectable()
export class PracticeReader {
  constructor(private readonly db: Database) {}

  /** Editors see all that no author has declined, others their own and those of their projects; the latest first. */
  async list(ctx: Ctx, first: number | null, after: string | null): Promise<Connection<PracticeDraft>> {
    signedIn(ctx);
    const size = pageSize(first);
    const [cursor = null] = decodeCursor(after, ['id']) ?? [];
    const rows = await this.db.rows<PracticeRow & Record<string, unknown>>(
      ctx,
      `${PRACTICES} where ($${NEXT + 1}::uuid is null or p.id < $${NEXT + 1}) and (${OF_ANSWER} or ${OF_PROJECT('false')})
       order by p.id desc limit $${NEXT + 2}`,
      [...values(ctx), drafts(ctx), cursor, size + 1],
    );
    return toConnection(
      rows,
      size,
      ({ id }) => encodeCursor([id]),
      (row) => toDraft(ctx, row),
    );
  }

  /** The practice, or null when the actor cannot see it. */
  async byId(ctx: Ctx, id: string): Promise<PracticeDraft | null> {
    if (!isId(id)) return null;
    const row = await this.db.row<PracticeRow & Record<string, unknown>>(
      ctx,
      `${PRACTICES} where p.id = $${NEXT + 1} and (${OF_ANSWER} or ${OF_PROJECT(`p.state = 'BRIEF'`)})`,
      [...values(ctx), drafts(ctx), id],
    );
    return row ? toDraft(ctx, row) : null;
  }

  /** The practices of projects, as far as the actor can see them. */
  readonly byProject: Batch<string, PracticeDraft> = async (ctx, ids) => {
    const rows = await this.db.rows<PracticeRow & Record<string, unknown>>(
      ctx,
      `${PRACTICES} where p.project_id = any($${NEXT}::uuid[]) and ${OF_PROJECT(`p.state = 'BRIEF'`)}`,
      [...values(ctx), ids],
    );
    return new Map(rows.map((row) => [row.projectId!, toDraft(ctx, row)]));
  };

  /** The organisations of practices, the leading one first. Whether the practice may be seen is decided before. */
  readonly organisations: Batch<string, PracticeOrganisation[]> = async (ctx, ids) => {
    const groups = new Map<string, PracticeOrganisation[]>(ids.map((id) => [id, []]));
    const rows = await this.db.rows<PracticeOrganisation & { practiceId: string } & Record<string, unknown>>(
      ctx,
      `select o.practice_id as "practiceId", o.municipality_id as "municipalityId", o.institution_id as "institutionId"
       from practice_organisation o where o.practice_id = any($1::uuid[]) order by o.practice_id, o.position`,
      [ids],
    );
    for (const { practiceId, ...organisation } of rows) groups.get(practiceId)!.push(organisation);
    return groups;
  };
}

const values = (ctx: Ctx): unknown[] => [
  ...actorValues(ctx.actor),
  ctx.actor?.permissions.has('project.curate') ?? false,
];

const drafts = ({ actor }: Ctx): boolean => actor?.permissions.has('practice.draft') ?? false;

function toDraft(
  ctx: Ctx,
  { answerId, questionId, projectSlug, isPublic, edits, seesWork, ...row }: PracticeRow,
): PracticeDraft {
  const { actor } = ctx;
  if (row.projectId === null)
    return Object.assign(new PracticeDraft(), row, {
      missing: [],
      sourceUrl: contentUrl('ANSWER', questionId!, answerId!),
      ...rightsOnDraft(signedIn(ctx), row),
      canShow: false,
    });
  return Object.assign(new PracticeDraft(), row, {
    missing: practiceGaps(row),
    // People of projects are shown to the network alone.
    contactId: seesWork || isMember(actor) ? row.contactId : null,
    sourceUrl: `/projekte/${projectSlug}`,
    canDecide: false,
    canEdit: edits ?? false,
    canExport: actor !== null && (seesWork ?? false),
    canShow: isPublic === true && (actor?.permissions.has('practice.draft') ?? false),
  });
}
