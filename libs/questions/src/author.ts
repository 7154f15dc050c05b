import { POSITION_COLUMNS, shownPosition, type Person, type PositionRow } from '@app/identity';
import type { Ctx } from '@app/platform/context';
import { withKnown } from '@app/platform/graphql';

/** SQL: the columns of `AuthorRow`; `p` is the author. */
export const AUTHOR_COLUMNS = `
  p.name as "authorName", p.is_example as "authorIsExample", p.former as "authorFormer", ${POSITION_COLUMNS}`;

/**
 * SQL: whether the author `p` no longer is an active member of the municipality that `content` was written for.
 * The words stay with the municipality; readers see that their author has moved on.
 */
export function authorLeft(content: string): string {
  return `${leftTown(content)} as "authorLeft"`;
}

/** SQL: as `authorLeft`, for content that may also have been written for an institution. */
export function voiceLeft(content: string): string {
  return `(${leftTown(content)} or ${content}.institution_id is not null and not exists (
    select 1 from institution_membership im where im.person_id = p.id and im.institution_id = ${content}.institution_id
      and im.state = 'ACTIVE')) as "authorLeft"`;
}

function leftTown(content: string): string {
  return `${content}.municipality_id is not null and not exists (
    select 1 from membership am where am.person_id = p.id and am.municipality_id = ${content}.municipality_id
      and am.state = 'ACTIVE')`;
}

/** The author of something, read in the same statement. */
export interface AuthorRow extends PositionRow {
  authorId: string;
  authorName: string;
  authorIsExample: boolean;
  authorFormer: boolean;
}

/** Takes the author out of a row: the person as the actor may see them, and the rest of the row. */
export function splitAuthor<Row extends AuthorRow>(
  ctx: Ctx,
  row: Row,
): { author: Person; rest: Omit<Row, Exclude<keyof AuthorRow, 'authorId'>> } {
  const {
    authorName,
    authorIsExample,
    authorFormer,
    authorPosition,
    positionVisibility,
    authorTowns,
    ...rest
  } = row;
  const author = { id: row.authorId, name: authorName, isExample: authorIsExample, former: authorFormer };
  const position = shownPosition(ctx, row.authorId, { authorPosition, positionVisibility, authorTowns });
  return { author: withKnown(author, { position }), rest };
}
