import { LIMITS } from '@app/contracts';
import { Problem } from '@app/platform/context';
import { manyLines, oneLine, orNothing } from '@app/platform/input';
import { renderMarkdown } from '@app/platform/markdown';
import { day } from '../project/project.rules.js';
import type { ProjectState } from '../projects.enums.js';
import type { SupportFormatState, SupportState } from './support.enums.js';
import type { SupportAnswerInput, SupportFormatInput } from './support.inputs.js';

/** Who takes a step: the people who edit the project, or the editors of the platform. */
export type SupportSide = 'PROJECT' | 'EDITORS';

export interface SupportStepRule {
  readonly to: SupportState;
  readonly side: SupportSide;
  /** It has to be explained. */
  readonly needsText: boolean;
  /** The explanation is the report of the project: what it brought. */
  readonly isReport: boolean;
}

const step = (side: SupportSide, to: SupportState, needsText = false): SupportStepRule => ({
  to,
  side,
  needsText,
  isReport: side === 'PROJECT' && to === 'DONE',
});

const STEPS: Readonly<Record<SupportState, readonly SupportStepRule[]>> = {
  SUBMITTED: [
    step('EDITORS', 'ACCEPTED'),
    step('EDITORS', 'WAITING'),
    step('EDITORS', 'REFUSED', true),
    step('PROJECT', 'WITHDRAWN'),
  ],
  WAITING: [step('EDITORS', 'ACCEPTED'), step('EDITORS', 'REFUSED', true), step('PROJECT', 'WITHDRAWN')],
  ACCEPTED: [
    step('PROJECT', 'RUNNING'),
    step('EDITORS', 'RUNNING'),
    step('EDITORS', 'REFUSED', true),
    step('PROJECT', 'WITHDRAWN'),
  ],
  // Where a project never reports, the editors end it; who stands on both sides reports.
  RUNNING: [step('PROJECT', 'DONE', true), step('PROJECT', 'WITHDRAWN', true), step('EDITORS', 'DONE', true)],
  REFUSED: [],
  WITHDRAWN: [],
  DONE: [],
};

/** The steps an application can take from where it is, for those who stand on these sides; each once. */
export function supportSteps(state: SupportState, sides: ReadonlySet<SupportSide>): SupportStepRule[] {
  const all = STEPS[state].filter(({ side }) => sides.has(side));
  return all.filter(({ to }, index) => all.findIndex((other) => other.to === to) === index);
}

const FORMAT_STEPS: Readonly<Record<SupportFormatState, readonly SupportFormatState[]>> = {
  DRAFT: ['OPEN', 'ARCHIVED'],
  OPEN: ['CLOSED'],
  CLOSED: ['OPEN', 'ARCHIVED'],
  ARCHIVED: ['CLOSED'],
};

/** Where a format can go from where it is, the most likely first. */
export const formatSteps = (state: SupportFormatState): readonly SupportFormatState[] => FORMAT_STEPS[state];

/** Whether projects can apply today, a day `YYYY-MM-DD` in Germany. */
export function takesApplications(
  format: {
    readonly state: SupportFormatState;
    readonly opensOn: string | null;
    readonly applyBy: string | null;
  },
  today: string,
): boolean {
  return (
    format.state === 'OPEN' &&
    (format.opensOn === null || format.opensOn <= today) &&
    (format.applyBy === null || today <= format.applyBy)
  );
}

/** A format as it is stored. */
export interface SupportFormatWords {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly bodyHtml: string;
  readonly conditions: string | null;
  readonly questions: readonly string[];
  readonly places: number;
  readonly opensOn: string | null;
  readonly applyBy: string | null;
  readonly runsFrom: string | null;
  readonly runsTo: string | null;
  readonly projectStates: readonly ProjectState[];
  readonly ownShare: string | null;
}

/** @throws Problem `BAD_INPUT`, `TOO_LONG` */
export function formatWords(input: SupportFormatInput): SupportFormatWords {
  const body = orNothing(manyLines, input.body, { field: 'input.body', max: LIMITS.projectBody }) ?? '';
  const questions = input.questions ?? [];
  if (questions.length > LIMITS.projectQuestions)
    throw new Problem('BAD_INPUT', { field: 'input.questions', values: { max: LIMITS.projectQuestions } });
  if (!(input.places >= 1 && input.places <= LIMITS.supportPlaces))
    throw new Problem('BAD_INPUT', { field: 'input.places', values: { max: LIMITS.supportPlaces } });
  const projectStates = [...new Set(input.projectStates)];
  if (projectStates.length === 0) throw new Problem('BAD_INPUT', { field: 'input.projectStates' });
  const [opensOn, applyBy] = span(input.opensOn, 'input.opensOn', input.applyBy, 'input.applyBy');
  const [runsFrom, runsTo] = span(input.runsFrom, 'input.runsFrom', input.runsTo, 'input.runsTo');
  return {
    title: oneLine(input.title, {
      field: 'input.title',
      min: LIMITS.projectTitleMin,
      max: LIMITS.projectTitle,
    }),
    summary: manyLines(input.summary, { field: 'input.summary', max: LIMITS.projectSummary }),
    body,
    bodyHtml: renderMarkdown(body),
    conditions: orNothing(manyLines, input.conditions, {
      field: 'input.conditions',
      max: LIMITS.supportText,
    }),
    questions: questions.map((question) =>
      oneLine(question, { field: 'input.questions', max: LIMITS.projectQuestion }),
    ),
    places: input.places,
    opensOn,
    applyBy,
    runsFrom,
    runsTo,
    projectStates,
    ownShare: orNothing(oneLine, input.ownShare, { field: 'input.ownShare', max: LIMITS.supportShare }),
  };
}

function span(
  from: string | null | undefined,
  fromField: string,
  to: string | null | undefined,
  toField: string,
): [string | null, string | null] {
  const [first, last] = [day(from, fromField), day(to, toField)];
  if (first !== null && last !== null && last < first) throw new Problem('BAD_INPUT', { field: toField });
  return [first, last];
}

/**
 * Every question of the format with its answer, in their order.
 *
 * @throws Problem `BAD_INPUT` for a question without an answer or one that is not asked, `TOO_LONG`
 */
export function supportAnswers(
  questions: readonly string[],
  answers: readonly SupportAnswerInput[] | null | undefined,
): { question: string; answer: string }[] {
  const field = 'input.answers';
  const given = answers ?? [];
  if (given.some(({ question }) => !questions.includes(question))) throw new Problem('BAD_INPUT', { field });
  return questions.map((question) => {
    const answer = given.find((one) => one.question === question)?.answer ?? '';
    return { question, answer: manyLines(answer, { field, max: LIMITS.projectAnswer }) };
  });
}
