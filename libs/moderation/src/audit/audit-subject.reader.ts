import { isId, type Locale, type Permission } from '@app/contracts';
import { Database } from '@app/platform/database';
import type { Batch } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { subjectText } from './audit.texts.js';

/** What an entry is about, as far as it is still there. */
export interface AuditSubject {
  readonly kind: string;
  readonly id: string;
  /** What it is called; null for what has no name, is gone, or is private. */
  readonly name: string | null;
  /** The town or institution a membership is of. */
  readonly place: string | null;
  /** Slug of the page of a town, institution or topic. */
  readonly slug: string | null;
  /** The question something was written below; null when it is deleted. */
  readonly questionId: string | null;
}

/**
 * Names and addresses of what entries are about, by subject (`kind:id`), in one statement. Of projects and private
 * messages nothing is said: who may read the log need not take part in them.
 */
const SUBJECTS = `
select s.kind || ':' || s.id as subject, s.kind, s.id::text as id, q.id as "questionId",
  coalesce(p.name, q.title, t.name_de, n.title, case when s.kind = 'municipality' then m.name when s.kind = 'institution' then i.name end) as name,
  coalesce(m.name, i.name) as place, coalesce(m.slug, i.slug, t.slug) as slug
from unnest($1::text[], $2::uuid[]) s (kind, id)
left join account a on s.kind = 'account' and a.id = s.id
left join membership ms on s.kind = 'membership' and ms.id = s.id
left join institution_membership im on s.kind = 'institution-membership' and im.id = s.id
left join answer an on s.kind = 'answer' and an.id = s.id
left join comment c on s.kind = 'comment' and c.id = s.id
left join question q on q.deleted_at is null
  and q.id = coalesce(an.question_id, c.question_id, case when s.kind = 'question' then s.id end)
left join person p on p.id = coalesce(a.person_id, ms.person_id, im.person_id)
left join municipality m on m.id = coalesce(ms.municipality_id, case when s.kind = 'municipality' then s.id end)
left join institution i on i.id = coalesce(im.institution_id, case when s.kind = 'institution' then s.id end)
left join topic t on s.kind = 'topic' and t.id = s.id
left join announcement n on s.kind = 'announcement' and n.id = s.id`;

@Injectable()
export class AuditSubjects {
  constructor(private readonly db: Database) {}

  readonly bySubject: Batch<string, AuditSubject> = async (ctx, subjects) => {
    const parsed = subjects.map(parse);
    const known = parsed.filter(({ id }) => isId(id));
    const rows = await this.db.rows<AuditSubject & { subject: string }>(ctx, SUBJECTS, [
      known.map(({ kind }) => kind),
      known.map(({ id }) => id),
    ]);
    return new Map<string, AuditSubject>([
      ...parsed.map((one) => [`${one.kind}:${one.id}`, one] as const),
      ...rows.map(({ subject, ...row }) => [subject, row] as const),
    ]);
  };
}

function parse(subject: string): AuditSubject {
  const colon = subject.indexOf(':');
  return {
    kind: subject.slice(0, colon),
    id: subject.slice(colon + 1),
    name: null,
    place: null,
    slug: null,
    questionId: null,
  };
}

/** What an entry is about, in words. */
export function wordsOf(locale: Locale, subject: AuditSubject): string {
  return subjectText(locale, subject.kind, subject);
}

/**
 * The page of what an entry is about; null when there is none, or none this reader may open.
 *
 * @param caseId the moderation case an entry belongs to: its page shows also what readers no longer see
 */
export function pathTo(
  subject: AuditSubject,
  caseId: string | null,
  permissions: ReadonlySet<Permission>,
): string | null {
  const { kind, id, name, slug, questionId } = subject;
  const forThose = (permission: Permission, path: string): string | null =>
    permissions.has(permission) ? path : null;
  if (caseId !== null) return forThose('content.moderate', `/moderation/${caseId}`);
  switch (kind) {
    case 'account':
      return name === null
        ? null
        : forThose('account.administer', `/verwaltung/konten?suche=${encodeURIComponent(name)}`);
    case 'announcement':
      return name === null ? null : `/mitteilungen/${id}`;
    case 'question':
      return questionId && `/fragen/${questionId}`;
    case 'answer':
      return questionId && `/fragen/${questionId}#antwort-${id}`;
    case 'comment':
      return questionId && `/fragen/${questionId}#kommentar-${id}`;
    case 'municipality':
    case 'membership':
      return slug && `/kommunen/${slug}`;
    case 'institution':
    case 'institution-membership':
      return slug && `/einrichtungen/${slug}`;
    case 'topic':
      return slug && `/themen/${slug}`;
    case 'case':
      return forThose('content.moderate', `/moderation/${id}`);
    case 'job':
      return forThose('job.administer', '/verwaltung/auftraege');
    case 'domain':
      return forThose('mail-domain.administer', '/verwaltung/mail-domains');
    case 'register-import':
      return forThose('register.read', '/verwaltung/register');
    default:
      return null;
  }
}
