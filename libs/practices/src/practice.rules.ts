import type { Actor } from '@app/platform/context';
import type { PracticeConsent } from './practices.enums.js';

/** What the rules need to know of a draft. */
export interface PracticeFacts {
  readonly authorId: string;
  readonly consent: PracticeConsent;
}

export interface PracticeRights {
  /** May decide whether a practice may be made of it. */
  readonly canDecide: boolean;
  readonly canEdit: boolean;
  readonly canExport: boolean;
}

function isEditor(actor: Actor): boolean {
  return actor.permissions.has('practice.draft');
}

/** A draft is seen by its author, and by editors until the author says no. */
export function seesDraft(actor: Actor | null, practice: PracticeFacts): boolean {
  if (!actor) return false;
  return actor.personId === practice.authorId || (isEditor(actor) && practice.consent !== 'DECLINED');
}

/** Nobody works on a text whose author has not agreed; the author alone may correct it before. */
export function rightsOnDraft(actor: Actor, practice: PracticeFacts): PracticeRights {
  const own = actor.personId === practice.authorId;
  const agreed = practice.consent === 'GIVEN';
  return {
    canDecide: own,
    canEdit: practice.consent !== 'DECLINED' && (own || (agreed && isEditor(actor))),
    canExport: own || (agreed && isEditor(actor)),
  };
}

/** What a draft says in a file of its own. */
export interface PracticeFile {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly by: string;
  readonly topics: readonly string[];
  readonly sourceUrl: string;
  readonly labels: { readonly by: string; readonly topics: string; readonly source: string };
}

/** The draft as Markdown, for working on it elsewhere. */
export function practiceMarkdown({
  title,
  summary,
  body,
  by,
  topics,
  sourceUrl,
  labels,
}: PracticeFile): string {
  const facts = [
    `- ${labels.by}: ${by}`,
    `- ${labels.topics}: ${topics.join(', ')}`,
    `- ${labels.source}: <${sourceUrl}>`,
  ];
  return [
    `# ${title}`,
    ...(summary ? [`_${summary.replaceAll('\n', ' ')}_`] : []),
    body,
    facts.join('\n'),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}
