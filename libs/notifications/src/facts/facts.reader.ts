import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { groupBy } from '../group-by.js';
import type { Occasion } from '../kinds.rules.js';
import { announcementFacts } from './announcements.facts.js';
import { factsSql, type FactArea } from './area.js';
import { conversationFacts } from './conversations.facts.js';
import { NO_FACTS, type Facts } from './facts.js';
import { membershipFacts } from './membership.facts.js';
import { moderationFacts } from './moderation.facts.js';
import { offerFacts } from './offers.facts.js';
import { projectDecisionFacts } from './project-decisions.facts.js';
import { projectDeputyFacts } from './project-deputies.facts.js';
import { projectMeetingFacts } from './project-meetings.facts.js';
import { projectRoleFacts } from './project-roles.facts.js';
import { projectTalkFacts } from './project-talk.facts.js';
import { projectWorkFacts } from './project-work.facts.js';
import { projectFacts } from './projects.facts.js';
import { questionFacts } from './questions.facts.js';
import { supportFacts } from './support.facts.js';

/** A notification that is to be put into words, and who reads it. */
export interface Told extends Pick<Facts, 'kind' | 'reason' | 'subjectId' | 'events'> {
  readonly occasion: Occasion;
  readonly reasonId: string | null;
  readonly questionId: string | null;
  readonly actorId: string | null;
  /** Null when it is known that whoever reads it may. */
  readonly personId: string | null;
  /** Whether the reader may see what is for members only. */
  readonly sees: boolean;
}

/** SQL: the columns of `Told` of rows `x`, whose kind, reason and events are those of the channel. */
export const toldColumns = (sees: string): string => `
  x.kind, x.reason, x.reason_id as "reasonId", x.occasion, x.subject_id as "subjectId", x.question_id as "questionId",
  x.actor_id as "actorId", x.events, x.person_id as "personId", ${sees} as sees`;

/** The areas of what belongs to a project. Who may read it is said there by `x.person_id` alone. */
export const PROJECT_AREAS: readonly FactArea[] = [
  projectFacts,
  projectRoleFacts,
  projectWorkFacts,
  projectMeetingFacts,
  projectDecisionFacts,
  projectDeputyFacts,
  projectTalkFacts,
  supportFacts,
];

/** Every subject area. A new occasion belongs to one of them. */
export const FACT_AREAS: readonly FactArea[] = [
  questionFacts,
  offerFacts,
  conversationFacts,
  membershipFacts,
  moderationFacts,
  announcementFacts,
  ...PROJECT_AREAS,
];

const STATEMENTS: ReadonlyMap<Occasion, string> = new Map(
  FACT_AREAS.flatMap((area) => {
    const sql = factsSql(area);
    return area.occasions.map((occasion) => [occasion, sql] as const);
  }),
);

/** Reads what notifications tell, as it stands now. */
@Injectable()
export class FactsReader {
  constructor(private readonly db: Database) {}

  /** The facts of these notifications in their order: one statement for each subject area among them. */
  async read(ctx: Ctx, told: readonly Told[]): Promise<Facts[]> {
    const facts = told.map(({ kind, reason, occasion, subjectId }): Facts => ({
      ...NO_FACTS,
      ...{ kind, reason, occasion, subjectId },
      events: [],
    }));
    const areas = groupBy([...told.keys()], (n) => STATEMENTS.get(told[n]!.occasion)!);
    // One after the other: in a transaction there is but one connection.
    for (const [sql, places] of areas) {
      const rows = await this.db.rows<Facts & { n: number }>(ctx, sql, [
        JSON.stringify(places.map((n) => toldRow(n, told[n]!))),
        places.length,
      ]);
      for (const { n, ...known } of rows) facts[n] = { ...facts[n]!, ...known };
    }
    return facts;
  }
}

/** As the statements of the areas take it. */
function toldRow(n: number, { reasonId, subjectId, questionId, actorId, personId, ...same }: Told) {
  const { kind, reason, occasion, events, sees } = same;
  return {
    ...{ n, kind, reason, occasion, events, sees },
    reason_id: reasonId,
    subject_id: subjectId,
    question_id: questionId,
    actor_id: actorId,
    person_id: personId,
  };
}
