import { LIMITS } from '@app/contracts';
import { berlinDay, berlinMoment, daysBetween } from '@app/platform/clock';
import { Problem } from '@app/platform/context';
import { manyLines, oneLine, orNothing } from '@app/platform/input';
import { renderMarkdown } from '@app/platform/markdown';
import { day } from '../project/project.rules.js';
import type { ProposeDecisionInput, StartDecisionRoundInput } from './decision.inputs.js';
import { checkQuorum, type Quorum } from './decision.rules.js';

/** The words and days of a proposal as they are stored. */
export interface DecisionWords {
  readonly title: string;
  readonly body: string;
  readonly bodyHtml: string;
  readonly deadlineAt: Date;
  readonly reviewOn: string | null;
}

const DEADLINE_TIME = '18:00';

/**
 * @throws Problem `BAD_INPUT`, `TOO_LONG`, `DECISION_DEADLINE` for one that is not in the future or too far away
 */
export function decisionWords(
  input: Pick<StartDecisionRoundInput, 'title' | 'body' | 'deadlineOn' | 'deadlineTime' | 'reviewOn'>,
  now: Date,
): DecisionWords {
  const title = oneLine(input.title, { field: 'input.title', max: LIMITS.decisionTitle });
  const body = manyLines(input.body, { field: 'input.body', max: LIMITS.decisionBody });
  const on = day(input.deadlineOn, 'input.deadlineOn');
  if (on === null) throw new Problem('BAD_INPUT', { field: 'input.deadlineOn' });
  const deadlineAt = berlinMoment(on, input.deadlineTime ?? DEADLINE_TIME);
  if (deadlineAt === null) throw new Problem('BAD_INPUT', { field: 'input.deadlineTime' });
  checkDeadline(deadlineAt, now);
  const reviewOn = day(input.reviewOn, 'input.reviewOn');
  checkReview(reviewOn, berlinDay(deadlineAt));
  return { title, body, bodyHtml: renderMarkdown(body), deadlineAt, reviewOn };
}

/** @throws Problem `DECISION_DEADLINE` */
export function checkDeadline(deadlineAt: Date, now: Date): void {
  if (deadlineAt <= now || daysBetween(berlinDay(now), berlinDay(deadlineAt)) > LIMITS.decisionDays)
    throw new Problem('DECISION_DEADLINE', {
      field: 'input.deadlineOn',
      values: { max: LIMITS.decisionDays },
    });
}

/** @throws Problem `BAD_INPUT` for a day that is not after `last` */
export function checkReview(reviewOn: string | null, last: string): void {
  if (reviewOn !== null && reviewOn <= last) throw new Problem('BAD_INPUT', { field: 'input.reviewOn' });
}

/** The options in their order; none unless the method is CHOICE. @throws Problem `BAD_INPUT`, `TOO_LONG` */
export function optionLabels({
  method,
  options,
}: Pick<ProposeDecisionInput, 'method' | 'options'>): string[] {
  const field = 'input.options';
  const labels = (options ?? []).map((label) => oneLine(label, { field, max: LIMITS.decisionOption }));
  const fits =
    method === 'CHOICE' ? labels.length >= 2 && labels.length <= LIMITS.decisionOptions : labels.length === 0;
  const different = new Set(labels.map((label) => label.toLocaleLowerCase('de'))).size === labels.length;
  if (!fits || !different) throw new Problem('BAD_INPUT', { field, values: { max: LIMITS.decisionOptions } });
  return labels;
}

/** @throws Problem `BAD_INPUT` */
export function quorumOf({
  quorumKind: kind,
  quorumValue: value,
}: Pick<ProposeDecisionInput, 'quorumKind' | 'quorumValue'>): Quorum {
  return checkQuorum({ kind, value });
}

/** A reason, or what is to be said to a vote. @throws Problem `REASON_REQUIRED`, `TOO_LONG` */
export function reasonText(text: string | null | undefined, field: string, required: boolean): string | null {
  const said = orNothing(manyLines, text, { field, max: LIMITS.decisionText });
  if (required && said === null) throw new Problem('REASON_REQUIRED', { field });
  return said;
}
