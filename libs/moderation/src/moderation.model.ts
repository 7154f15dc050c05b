import { Municipality } from '@app/directory';
import { Person } from '@app/identity';
import { connectionType } from '@app/platform/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  CaseStateEnum,
  MeasureEnum,
  ReportTargetEnum,
  type CaseState,
  type Measure,
  type ReportTarget,
} from './moderation.enums.js';

@ObjectType({ description: 'What somebody says is wrong with a text.' })
export class Report {
  @Field(() => ID)
  id!: string;

  @Field(() => ReportTargetEnum)
  target!: ReportTarget;

  @Field(() => ID)
  targetId!: string;

  @Field({ description: 'In the words of the reporter, plain text.' })
  reason!: string;

  @Field()
  createdAt!: Date;

  /** Served by the field resolver. */
  reporterId!: string | null;
  reporter!: Person | null;
}

@ObjectType({ description: 'A decision on a case.' })
export class ModerationDecision {
  @Field(() => ID)
  id!: string;

  @Field(() => MeasureEnum)
  measure!: Measure;

  @Field({ description: 'Why, in the words of the moderator; author and reporters read it.' })
  reason!: string;

  @Field()
  decidedAt!: Date;

  /** Served by the field resolver. */
  deciderId!: string;
  decidedBy!: Person;
}

@ObjectType({ description: 'A reported text, from its first report to the decision.' })
export class ModerationCase {
  @Field(() => ID)
  id!: string;

  @Field(() => ReportTargetEnum)
  target!: ReportTarget;

  @Field(() => ID)
  targetId!: string;

  @Field(() => CaseStateEnum)
  state!: CaseState;

  @Field({
    description:
      'Said in private (a message, a post of a project, a private project): read in the case alone.',
  })
  isPrivate!: boolean;

  /** Served by a field resolver, because looking at what was said in private is logged. */
  snapshotText!: string;
  snapshotContext!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Title of the question or the project, name of the municipality; of what was said in private who wrote it.',
  })
  snapshotTitle!: string | null;

  @Field({ description: 'When the first report came.' })
  openedAt!: Date;

  @Field(() => Int, { description: 'Counts decisions; `decideCase` names the one it was made on.' })
  version!: number;

  /** Served by the field resolvers. */
  authorId!: string | null;
  municipalityId!: string | null;
  author?: Person | null;
  municipality?: Municipality | null;
}

@ObjectType()
export class ModerationCaseConnection extends connectionType(ModerationCase, 'ModerationCase') {}
