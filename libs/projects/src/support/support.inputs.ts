import { LIMITS } from '@app/contracts';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ProjectStateEnum, type ProjectState } from '../projects.enums.js';
import { SupportKindEnum, SupportStateEnum, type SupportKind, type SupportState } from './support.enums.js';

@InputType({ description: 'A format of support.' })
export class SupportFormatInput {
  @Field(() => ID, { nullable: true, description: 'Left out for a new one.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version the change was made on; for a known one.' })
  version?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'For a new one: the same again gives the same format. 1 to 100 letters, digits, - _ . :',
  })
  idempotencyKey?: string | null;

  @Field(() => SupportKindEnum)
  kind!: SupportKind;

  @Field({ description: `Plain text, ${LIMITS.projectTitleMin} to ${LIMITS.projectTitle} characters.` })
  title!: string;

  @Field({
    description: `What it is about in a few words, plain text, at most ${LIMITS.projectSummary} characters.`,
  })
  summary!: string;

  @Field(() => String, {
    nullable: true,
    description: `Markdown, at most ${LIMITS.projectBody} characters.`,
  })
  body?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `What a project has to bring, plain text, at most ${LIMITS.supportText} characters.`,
  })
  conditions?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `What projects are asked that apply; at most ${LIMITS.projectQuestions}, each at most ${LIMITS.projectQuestion} characters.`,
  })
  questions?: string[] | null;

  @Field(() => Int, {
    description: `How many projects it can support, 1 to ${LIMITS.supportPlaces}; not fewer than are taken.`,
  })
  places!: number;

  @Field(() => String, { nullable: true, description: 'The first day to apply, YYYY-MM-DD.' })
  opensOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The last day to apply, YYYY-MM-DD.' })
  applyBy?: string | null;

  @Field(() => String, { nullable: true, description: 'When the support begins, YYYY-MM-DD.' })
  runsFrom?: string | null;

  @Field(() => String, { nullable: true, description: 'When it ends, YYYY-MM-DD.' })
  runsTo?: string | null;

  @Field(() => [ProjectStateEnum], { description: 'The states a project can be in when it applies.' })
  projectStates!: ProjectState[];

  @Field(() => String, {
    nullable: true,
    description: `What a project pays itself, in words, at most ${LIMITS.supportShare} characters; left out when it is free.`,
  })
  ownShare?: string | null;
}

@InputType({ description: 'An answer to a question of the format.' })
export class SupportAnswerInput {
  @Field({ description: 'The question as the format asks it.' })
  question!: string;

  @Field({ description: `Plain text, at most ${LIMITS.projectAnswer} characters.` })
  answer!: string;
}

@InputType({ description: 'A project asks for support.' })
export class ApplyForSupportInput {
  @Field(() => ID)
  formatId!: string;

  @Field(() => ID, { description: 'A project the viewer edits.' })
  projectId!: string;

  @Field({ description: `What it is about, plain text, at most ${LIMITS.supportText} characters.` })
  message!: string;

  @Field(() => [SupportAnswerInput], { nullable: true, description: 'One for each question of the format.' })
  answers?: SupportAnswerInput[] | null;
}

@InputType({ description: 'A step of an application.' })
export class MoveSupportApplicationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, {
    description: 'The version it was decided on; if there is a newer one, `STALE_VERSION`.',
  })
  version!: number;

  @Field(() => SupportStateEnum)
  to!: SupportState;

  @Field(() => String, {
    nullable: true,
    description: `Why, at most ${LIMITS.reason} characters; for a step that is a report what it brought, at most ${LIMITS.supportText}. Plain text.`,
  })
  text?: string | null;
}
