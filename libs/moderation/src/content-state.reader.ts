import { MessageContent } from '@app/conversations';
import { isMember } from '@app/directory';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import type { Batch } from '@app/platform/graphql';
import { ProjectContent } from '@app/projects';
import { Injectable } from '@nestjs/common';
import type { ReportTarget } from './moderation.enums.js';
import { isOfProject } from './reported-content.js';

/** Where a reported text stands now. */
export interface ContentState {
  readonly target: ReportTarget;
  readonly id: string;
  /** The question it belongs to; null for a municipality. */
  readonly questionId: string | null;
  /** Of the page of the municipality or the project. */
  readonly slug: string | null;
  /** Hidden itself. */
  readonly hidden: boolean;
  /** Deleted by its author, or, for a municipality, emptied. */
  readonly gone: boolean;
  /** No longer there for readers, because it, or what it stands below, is deleted or hidden. */
  readonly unreadable: boolean;
  /** PRIVATE: for those who take part in the conversation, or in the project. */
  readonly visibility: 'PUBLIC' | 'MEMBERS' | 'PRIVATE';
}

const removed = (...tables: string[]): string =>
  tables.map((t) => `${t}.hidden_at is not null or ${t}.deleted_at is not null`).join(' or ');

const STATES = `
select 'QUESTION' as target, q.id, q.id as "questionId", null as slug, q.hidden_at is not null as hidden,
  q.deleted_at is not null as gone, ${removed('q')} as unreadable, q.visibility
from question q where q.id = any($1::uuid[])
union all
select 'ANSWER', a.id, q.id, null, a.hidden_at is not null, a.deleted_at is not null, ${removed('a', 'q')}, q.visibility
from answer a join question q on q.id = a.question_id where a.id = any($1::uuid[])
union all
select 'COMMENT', c.id, q.id, null, c.hidden_at is not null, c.deleted_at is not null,
  ${removed('c', 'q')} or a.id is not null and (${removed('a')}), q.visibility
from comment c join question q on q.id = c.question_id left join answer a on a.id = c.answer_id
where c.id = any($1::uuid[])
union all
select 'MUNICIPALITY', m.id, null, m.slug, m.description_hidden_at is not null, m.description is null,
  m.description is null or m.description_hidden_at is not null, 'PUBLIC'
from municipality m where m.id = any($1::uuid[])
union all
select 'MESSAGE', d.id, null, null, d.hidden_at is not null, d.deleted_at is not null, ${removed('d')}, 'PRIVATE'
from direct_message d where d.id = any($1::uuid[])
union all
select 'PROJECT', p.id, null, p.slug, p.hidden_at is not null, false, p.hidden_at is not null, p.visibility
from project p where p.id = any($1::uuid[])
union all
select 'PROJECT_POST', m.id, null, null, m.hidden_at is not null, m.deleted_at is not null, ${removed('m', 't')}, 'PRIVATE'
from project_post m join project_thread t on t.id = m.thread_id where m.id = any($1::uuid[])
union all
select 'PROJECT_UPDATE', u.id, null, p.slug, u.hidden_at is not null, false, u.hidden_at is not null or p.hidden_at is not null,
  case u.audience when 'PARTNERS' then 'PRIVATE' else p.visibility end
from project_update u join project p on p.id = u.project_id where u.id = any($1::uuid[])
union all
select 'DECISION_COMMENT', c.id, null, null, c.hidden_at is not null, false, c.hidden_at is not null, 'PRIVATE'
from project_decision_comment c where c.id = any($1::uuid[])`;

/** Reads where texts stand, whatever kind they are. */
@Injectable()
export class ContentStates {
  constructor(
    private readonly db: Database,
    private readonly messages: MessageContent,
    private readonly projects: ProjectContent,
  ) {}

  /** By id; ids are unique across the kinds. */
  readonly byId: Batch<string, ContentState> = async (ctx, ids) => {
    const rows = await this.db.rows<ContentState & Record<string, unknown>>(ctx, STATES, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  };

  /** The text, if the actor of `ctx` can read it right now; otherwise null. */
  async readable(ctx: Ctx, target: ReportTarget, id: string): Promise<ContentState | null> {
    const state = (await this.byId(ctx, [id])).get(id);
    if (!state || state.target !== target || state.unreadable) return null;
    if (isOfProject(target)) return (await this.projects.readable(ctx, target, id)) ? state : null;
    if (state.visibility === 'PRIVATE') return (await this.messages.readable(ctx, id)) ? state : null;
    return state.visibility === 'PUBLIC' || isMember(ctx.actor) ? state : null;
  }
}

/** The page on which the text stands, as a path of the client; null for what moderators see in its case alone. */
export function pathOf({
  target,
  id,
  questionId,
  slug,
  visibility,
  hidden,
  unreadable,
}: ContentState): string | null {
  switch (target) {
    case 'QUESTION':
      return `/fragen/${id}`;
    case 'ANSWER':
      return `/fragen/${questionId}#antwort-${id}`;
    case 'COMMENT':
      return `/fragen/${questionId}#kommentar-${id}`;
    case 'MUNICIPALITY':
      return `/kommunen/${slug}`;
    case 'PROJECT':
      return visibility === 'PRIVATE' || hidden ? null : `/projekte/${slug}`;
    case 'PROJECT_UPDATE':
      return visibility === 'PRIVATE' || unreadable ? null : `/projekte/${slug}/neuigkeiten`;
    case 'PROJECT_POST':
    case 'DECISION_COMMENT':
    case 'MESSAGE':
      return null;
  }
}
