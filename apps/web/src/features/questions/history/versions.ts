import type { QuestionHistoryQuery } from '../../../gql/types.js';

type QuestionHistory = NonNullable<QuestionHistoryQuery['question']>;
type Author = QuestionHistory['author'];

/** What is read of a question or an answer here. */
export interface Revisable {
  readonly title?: string;
  readonly body: string;
  readonly createdAt: string;
  readonly author: Author;
  /** Earlier wordings, latest first, each with the time at which and the person by whom it was replaced. */
  readonly revisions: readonly RevisionData[];
}

type RevisionData = Pick<
  QuestionHistory['revisions'][number],
  'id' | 'title' | 'body' | 'editedAt' | 'editor'
>;

/** One wording with the time from which it held and who wrote it. */
export interface Version {
  readonly id: string;
  /** Of a question; null for answers. */
  readonly title: string | null;
  readonly body: string;
  readonly since: string;
  readonly by: Author;
  readonly current: boolean;
}

/** All wordings, the current one first. A wording began when the one before it was replaced. */
export function versionsOf({ title, body, createdAt, author, revisions }: Revisable): Version[] {
  const wordings = [{ id: 'current', title: title ?? null, body }, ...revisions];
  return wordings.map((wording, index) => {
    const replaced = revisions[index];
    return {
      id: wording.id,
      title: wording.title,
      body: wording.body,
      since: replaced?.editedAt ?? createdAt,
      by: replaced ? replaced.editor : author,
      current: index === 0,
    };
  });
}
