import { LIMITS } from '@app/contracts';
import { manyLines, oneLine } from '@app/platform/input';

/** @throws Problem `BAD_INPUT`, `TOO_LONG` */
export function threadTitle(title: string, field: string): string {
  return oneLine(title, { field, min: LIMITS.threadTitleMin, max: LIMITS.threadTitle });
}

/** @throws Problem `BAD_INPUT` for an empty text, `TOO_LONG` */
export function postText(body: string, field: string): string {
  return manyLines(body, { field, max: LIMITS.postBody });
}
