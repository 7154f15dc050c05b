import { isId } from '@app/contracts';
import { signedIn, type Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, type Connection } from '@app/platform/graphql';
import { contentUrl } from '@app/questions';
import { Injectable } from '@nestjs/common';
import type { PracticeDraft } from './practice.model.js';
import { rightsOnDraft, seesDraft } from './practice.rules.js';

type PracticeRow = Omit<PracticeDraft, 'sourceUrl' | 'canDecide' | 'canEdit' | 'canExport'> & {
  answerId: string;
  questionId: string;
};

const PRACTICES = `
  select p.id, p.title, p.summary, p.body, p.state, p.consent, p.consent_at as "consentAt", p.created_at as "createdAt",
    p.updated_at as "updatedAt", p.version, p.author_id as "authorId", p.municipality_id as "municipalityId",
    p.topic_ids as "topicIds", p.answer_id as "answerId", q.id as "questionId", q.title as "sourceTitle"
  from practice p join answer a on a.id = p.answer_id join question q on q.id = a.question_id`;

/** Reads drafts as the actor may see them. */
@Injectable()
export class PracticeReader {
  constructor(private readonly db: Database) {}

  /** Editors see all that no author has declined, others their own; the latest first. */
  async list(ctx: Ctx, first: number | null, after: string | null): Promise<Connection<PracticeDraft>> {
    const actor = signedIn(ctx);
    const size = pageSize(first);
    const [cursor = null] = decodeCursor(after, ['id']) ?? [];
    const rows = await this.db.rows<PracticeRow>(
      ctx,
      `${PRACTICES} where ($1::uuid is null or p.id < $1) and (p.author_id = $2 or ($3 and p.consent <> 'DECLINED'))
       order by p.id desc limit $4`,
      [cursor, actor.personId, actor.permissions.has('practice.draft'), size + 1],
    );
    return toConnection(
      rows,
      size,
      ({ id }) => encodeCursor([id]),
      (row) => toDraft(ctx, row),
    );
  }

  /** The draft, or null when the actor cannot see it. */
  async byId(ctx: Ctx, id: string): Promise<PracticeDraft | null> {
    if (!isId(id)) return null;
    const row = await this.db.row<PracticeRow & Record<string, unknown>>(
      ctx,
      `${PRACTICES} where p.id = $1`,
      [id],
    );
    return row && seesDraft(ctx.actor, row) ? toDraft(ctx, row) : null;
  }
}

function toDraft(ctx: Ctx, { answerId, questionId, ...row }: PracticeRow): PracticeDraft {
  return {
    ...row,
    sourceUrl: contentUrl('ANSWER', questionId, answerId),
    ...rightsOnDraft(signedIn(ctx), row),
  };
}
