import { isId } from '@app/contracts';
import { Problem } from '@app/platform/context';
import { oneLine, orNothing } from '@app/platform/input';
import type { OfferEvidenceInput } from './offer-evidence.model.js';
import type { EvidenceKind } from './topics.enums.js';
import { isCalendarDay } from './stance.rules.js';

/** More proof than this is not read by anybody. */
export const MAX_EVIDENCE = 5;
const MAX_TITLE = 200;
const MAX_URL = 500;
/** Nothing before this day is proof of what a town can do today. */
const FIRST_DAY = '1990-01-01';

/** A proof as it is stored. */
export interface EvidenceValues {
  readonly kind: EvidenceKind;
  /** Null for an answer: its question says it. */
  readonly title: string | null;
  readonly url: string | null;
  readonly heldOn: string | null;
  readonly answerId: string | null;
}

/**
 * @param today calendar day in Germany, YYYY-MM-DD
 * @throws Problem `BAD_INPUT`, `TOO_LONG` with the field
 */
export function checkedEvidence(input: readonly OfferEvidenceInput[], today: string): EvidenceValues[] {
  if (input.length > MAX_EVIDENCE)
    throw new Problem('BAD_INPUT', { field: 'input.evidence', values: { max: MAX_EVIDENCE } });
  const answers = new Set<string>();
  return input.map((one, index) => {
    const field = (name: string): string => `input.evidence.${index}.${name}`;
    if (one.kind === 'ANSWER') {
      if (!one.answerId || !isId(one.answerId) || answers.has(one.answerId))
        throw new Problem('BAD_INPUT', { field: field('answerId') });
      answers.add(one.answerId);
      return { kind: one.kind, title: null, url: null, heldOn: null, answerId: one.answerId };
    }
    return {
      kind: one.kind,
      title: oneLine(one.title ?? '', { field: field('title'), max: MAX_TITLE }),
      url: checkedUrl(one.url, field('url')),
      heldOn: checkedPastDay(one.heldOn, field('heldOn'), today),
      answerId: null,
    };
  });
}

function checkedUrl(url: string | null | undefined, field: string): string | null {
  const text = orNothing(oneLine, url, { field, max: MAX_URL });
  if (text === null) return null;
  const parsed = URL.parse(text);
  if (
    !parsed ||
    !/^https?:$/.test(parsed.protocol) ||
    !parsed.hostname.includes('.') ||
    parsed.username !== ''
  )
    throw new Problem('BAD_INPUT', { field });
  if (parsed.href.length > MAX_URL) throw new Problem('TOO_LONG', { field, values: { max: MAX_URL } });
  return parsed.href;
}

function checkedPastDay(day: string | null | undefined, field: string, today: string): string | null {
  if (day === null || day === undefined || day === '') return null;
  if (!isCalendarDay(day) || day > today || day < FIRST_DAY)
    throw new Problem('BAD_INPUT', { field, values: { min: FIRST_DAY, max: today } });
  return day;
}
