import { LIMITS } from '@app/contracts';
import { Problem } from '@app/platform/context';
import { manyLines, oneLine, orNothing } from '@app/platform/input';

/** So many days after the acceptance both sides are asked what came of it; so long a contact waits for an answer. */
export const CONTACT_DAYS = 30;

/** The three texts of a first contact, tidied. */
export interface ContactTexts {
  readonly about: string;
  readonly brings: string;
  readonly effort: string;
}

/** @throws Problem `BAD_INPUT` for an empty text, `TOO_LONG` */
export function contactTexts(input: ContactTexts): ContactTexts {
  return {
    about: manyLines(input.about.trim(), { field: 'input.about', max: LIMITS.contactAbout }),
    brings: manyLines(input.brings.trim(), { field: 'input.brings', max: LIMITS.contactBrings }),
    effort: oneLine(input.effort, { field: 'input.effort', max: LIMITS.contactEffort }),
  };
}

/** @throws Problem `REASON_REQUIRED` when a contact is declined without one, `TOO_LONG` */
export function declineReason(accept: boolean, reason: string | null | undefined): string | null {
  if (accept) return null;
  const text = orNothing(manyLines, reason?.trim(), { field: 'input.reason', max: LIMITS.note });
  if (text === null) throw new Problem('REASON_REQUIRED', { field: 'input.reason' });
  return text;
}

/** @throws Problem `TOO_LONG` */
export function resultComment(comment: string | null | undefined): string | null {
  return orNothing(oneLine, comment, { field: 'input.comment', max: LIMITS.contactComment });
}
