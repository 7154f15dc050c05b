import { LIMITS } from '@app/contracts';
import { isMember } from '@app/directory';
import { Problem, type Actor } from '@app/platform/context';
import { manyLines, oneLine, orNothing } from '@app/platform/input';
import { renderMarkdown } from '@app/platform/markdown';
import type { ProjectGapCode, ProjectRole, ProjectState, ProjectVisibility } from '../projects.enums.js';

/** What the rules need to know of a project and of how the actor stands to it. */
export interface ProjectFacts {
  readonly state: ProjectState;
  readonly pausedFrom: ProjectState | null;
  readonly visibility: ProjectVisibility;
  /** The role of the actor, if it still counts. */
  readonly role: ProjectRole | null;
  /** An organisation of the actor is in, or invited. */
  readonly isPartner: boolean;
  /** Moderation has hidden it. */
  readonly hidden?: boolean;
}

/** What somebody may do with a project. */
export interface ProjectRights {
  /** Works in it: what its members do. */
  readonly canWork: boolean;
  /** Changes texts and milestones. */
  readonly canEdit: boolean;
  /** Decides on state, partners, people and visibility. */
  readonly canManage: boolean;
}

/** Whether `actor` can see a project at all. `projectVisible` says the same in SQL. */
export function canSee(actor: Actor | null, project: ProjectFacts): boolean {
  if (project.hidden && project.role !== 'LEAD') return false;
  if (project.visibility === 'PUBLIC' || project.role !== null || project.isPartner) return true;
  return project.visibility === 'MEMBERS' && isMember(actor);
}

/** The staff acts as lead on what it can see; private projects are none of its business. */
export function isCurator(actor: Actor | null, { visibility }: Pick<ProjectFacts, 'visibility'>): boolean {
  return visibility !== 'PRIVATE' && (actor?.permissions.has('project.curate') ?? false);
}

/** What `actor` may do with a project. */
export function rightsOn(actor: Actor | null, project: ProjectFacts): ProjectRights {
  const canManage = project.role === 'LEAD' || isCurator(actor, project);
  const canEdit = canManage || project.role === 'EDITOR';
  return { canManage, canEdit, canWork: canEdit || project.role === 'MEMBER' };
}

/** In their order; a project rests beside them. */
const ORDER = ['IDEA', 'SEEKING_PARTNERS', 'PREPARING', 'RUNNING', 'FINISHED'] as const;
type Ordered = (typeof ORDER)[number];

export interface ProjectStepRule {
  readonly to: ProjectState;
  /** A step back, a pause and taking up again what was finished have to be explained. */
  readonly needsReason: boolean;
  /** What was reached before is not asked for again. */
  readonly isGuarded: boolean;
}

/** The steps a project can take from where it is, the most likely first. */
export function stepsFrom(state: ProjectState, pausedFrom: ProjectState | null): ProjectStepRule[] {
  if (state === 'PAUSED') return pausedFrom ? [{ to: pausedFrom, needsReason: false, isGuarded: false }] : [];
  if (state === 'FINISHED') return [{ to: 'RUNNING', needsReason: true, isGuarded: false }];
  const at = ORDER.indexOf(state);
  const forward = ORDER.slice(at + 1).filter((to) => to !== 'FINISHED' || state === 'RUNNING');
  const back = ORDER.slice(0, at).reverse();
  return [
    ...forward.map((to: Ordered) => ({ to, needsReason: false, isGuarded: true })),
    { to: 'PAUSED', needsReason: true, isGuarded: false },
    ...back.map((to: Ordered) => ({ to, needsReason: true, isGuarded: false })),
  ];
}

/** What the guards look at. */
export interface GapFacts {
  /** An organisation leads it, and a person does. */
  readonly hasLead: boolean;
  readonly wanted: number;
  /** Organisations beside the lead that are accepted or confirmed. */
  readonly furtherPartners: number;
  /** Municipalities that have committed, the leading one counted. */
  readonly confirmedTowns: number;
  readonly milestones: number;
  readonly hasResult: boolean;
  readonly hasCosts: boolean;
  readonly hasLessons: boolean;
}

/** So many municipalities have to commit before work begins. */
export const TOWNS_TO_RUN = 2;

/** What is missing before a project may take the step; empty when nothing is. */
export function gapsFor(to: ProjectState, facts: GapFacts): ProjectGapCode[] {
  const gaps: ProjectGapCode[] = [];
  if (to === 'IDEA' || to === 'PAUSED') return gaps;
  if (!facts.hasLead) gaps.push('NO_LEAD');
  if (to === 'SEEKING_PARTNERS' && facts.wanted === 0) gaps.push('NOTHING_WANTED');
  if (to === 'PREPARING' && facts.furtherPartners === 0) gaps.push('NO_FURTHER_PARTNER');
  if (to === 'RUNNING') {
    if (facts.confirmedTowns < TOWNS_TO_RUN) gaps.push('TWO_MUNICIPALITIES');
    if (facts.milestones === 0) gaps.push('NO_MILESTONE');
  }
  if (to === 'FINISHED') {
    if (!facts.hasResult) gaps.push('NO_RESULT');
    if (!facts.hasCosts) gaps.push('NO_COSTS');
    if (!facts.hasLessons) gaps.push('NO_LESSONS');
  }
  return gaps;
}

const SEARCHING: readonly ProjectState[] = ['SEEKING_PARTNERS', 'PREPARING', 'RUNNING'];

/** Whether organisations can ask to join: it is past the idea, goes on, and has not said that it is complete. */
export function seeksPartners(project: {
  readonly state: ProjectState;
  readonly partnersComplete: boolean;
}): boolean {
  return !project.partnersComplete && SEARCHING.includes(project.state);
}

/** SQL: the same as `seeksPartners` for the project `p`. */
export const SEEKS_PARTNERS = `(not p.partners_complete and p.state in ('${SEARCHING.join("', '")}'))`;

/** The words of a project as they are stored. */
export interface ProjectText {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly bodyHtml: string;
  readonly joinQuestions: readonly string[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

export interface ProjectWords {
  readonly title: string;
  readonly summary: string;
  readonly body?: string | null;
  readonly joinQuestions?: readonly string[] | null;
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
}

/** @throws Problem `BAD_INPUT`, `TOO_LONG` */
export function projectText(input: ProjectWords): ProjectText {
  const body = orNothing(manyLines, input.body, { field: 'input.body', max: LIMITS.projectBody }) ?? '';
  const startsOn = day(input.startsOn, 'input.startsOn');
  const endsOn = day(input.endsOn, 'input.endsOn');
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    throw new Problem('BAD_INPUT', { field: 'input.endsOn' });
  const questions = input.joinQuestions ?? [];
  const field = 'input.joinQuestions';
  if (questions.length > LIMITS.projectQuestions)
    throw new Problem('BAD_INPUT', { field, values: { max: LIMITS.projectQuestions } });
  return {
    title: oneLine(input.title, {
      field: 'input.title',
      min: LIMITS.projectTitleMin,
      max: LIMITS.projectTitle,
    }),
    summary: manyLines(input.summary, { field: 'input.summary', max: LIMITS.projectSummary }),
    body,
    bodyHtml: renderMarkdown(body),
    joinQuestions: questions.map((question) => oneLine(question, { field, max: LIMITS.projectQuestion })),
    startsOn,
    endsOn,
  };
}

/** `YYYY-MM-DD`, and in the calendar. */
export function isDay(value: string): boolean {
  const isWritten = /^(?:19|20|21)\d\d-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
  return isWritten && new Date(`${value}T00:00:00Z`).toISOString().slice(0, 10) === value;
}

/** A calendar day `YYYY-MM-DD`, or null for nothing. @throws Problem `BAD_INPUT` */
export function day(value: string | null | undefined, field: string): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (!isDay(value)) throw new Problem('BAD_INPUT', { field });
  return value;
}

const KEY = /^[\w.:-]{1,100}$/;

/** @throws Problem `BAD_INPUT` */
export function idempotencyKey(key: string): string {
  if (!KEY.test(key)) throw new Problem('BAD_INPUT', { field: 'input.idempotencyKey' });
  return key;
}
