import { LIMITS } from '@app/contracts';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import {
  ProjectStateEnum,
  ProjectVisibilityEnum,
  type ProjectState,
  type ProjectVisibility,
} from '../projects.enums.js';

const TITLE = `Plain text, ${LIMITS.projectTitleMin} to ${LIMITS.projectTitle} characters.`;
const SUMMARY = `What it is about in a few words, plain text, at most ${LIMITS.projectSummary} characters.`;
const BODY = `Markdown, at most ${LIMITS.projectBody} characters.`;
const TOPICS = 'One to three, the most important first.';
const QUESTIONS = `What organisations are asked that want to join; at most ${LIMITS.projectQuestions}, each at most ${LIMITS.projectQuestion} characters.`;
const STANCES = `At most ${LIMITS.projectStances}; replaces those there were.`;
const VERSION = 'The version that was changed; if there is a newer one, `STALE_VERSION`.';

@InputType({ description: 'Something a project looks for or offers.' })
export class ProjectStanceInput {
  @Field({ description: `Plain text, at most ${LIMITS.projectStance} characters: “Kommune mit Wärmenetz”.` })
  text!: string;

  @Field(() => ID, { nullable: true, description: 'The topic it belongs to; suggestions go by it.' })
  topicId?: string | null;
}

@InputType({ description: 'A new project.' })
export class CreateProjectInput {
  @Field(() => ID, {
    description: 'The municipality or institution that leads it; the viewer belongs to it.',
  })
  organisationId!: string;

  @Field({ description: TITLE })
  title!: string;

  @Field({ description: SUMMARY })
  summary!: string;

  @Field(() => String, { nullable: true, description: BODY })
  body?: string | null;

  @Field(() => [ID], { description: TOPICS })
  topicIds!: string[];

  @Field(() => ProjectVisibilityEnum, { description: 'Who can see it.' })
  visibility!: ProjectVisibility;

  @Field(() => [ProjectStanceInput], { nullable: true, description: `What it looks for. ${STANCES}` })
  wanted?: ProjectStanceInput[] | null;

  @Field(() => [ProjectStanceInput], { nullable: true, description: `What it offers. ${STANCES}` })
  offered?: ProjectStanceInput[] | null;

  @Field(() => [String], { nullable: true, description: QUESTIONS })
  joinQuestions?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Planned or actual start, YYYY-MM-DD.' })
  startsOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Planned or actual end, YYYY-MM-DD.' })
  endsOn?: string | null;

  @Field({ description: 'Made by the client for this project; sending it again gives the same project.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Changes of a project; fields left out stay as they are.' })
export class EditProjectInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, { nullable: true, description: TITLE })
  title?: string | null;

  @Field(() => String, { nullable: true, description: SUMMARY })
  summary?: string | null;

  @Field(() => String, { nullable: true, description: BODY })
  body?: string | null;

  @Field(() => [ID], { nullable: true, description: TOPICS })
  topicIds?: string[] | null;

  @Field(() => ProjectVisibilityEnum, {
    nullable: true,
    description: 'Who can see it; for those who lead it.',
  })
  visibility?: ProjectVisibility | null;

  @Field(() => [ProjectStanceInput], { nullable: true, description: `What it looks for. ${STANCES}` })
  wanted?: ProjectStanceInput[] | null;

  @Field(() => [ProjectStanceInput], { nullable: true, description: `What it offers. ${STANCES}` })
  offered?: ProjectStanceInput[] | null;

  @Field(() => [String], { nullable: true, description: QUESTIONS })
  joinQuestions?: string[] | null;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD; null or empty for none.' })
  startsOn?: string | null;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD; null or empty for none.' })
  endsOn?: string | null;
}

@InputType({
  description:
    'What came of a project; fields left out stay as they are, null and empty ones are taken away unless the project is finished.',
})
export class ProjectResultInput {
  @Field(() => ID)
  projectId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: `What came of it, plain text, at most ${LIMITS.projectResult} characters.`,
  })
  result?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `What did not work, plain text, at most ${LIMITS.projectResult} characters.`,
  })
  lessons?: string | null;

  @Field(() => Float, { nullable: true, description: 'What it cost in all, whole EUR cents.' })
  costCents?: number | null;
}

@InputType({ description: 'A step of a project.' })
export class ChangeProjectStateInput {
  @Field(() => ID)
  projectId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => ProjectStateEnum)
  to!: ProjectState;

  @Field(() => String, {
    nullable: true,
    description: `Why; needed for a step back, a pause and for taking up again what was finished. At most ${LIMITS.reason} characters.`,
  })
  reason?: string | null;
}

@InputType({ description: 'Which projects to list; conditions that are left out do not count.' })
export class ProjectFilter {
  @Field(() => [ProjectStateEnum], { nullable: true, description: 'In one of these states.' })
  states?: ProjectState[] | null;

  @Field(() => String, { nullable: true, description: 'About this topic or one of its subtopics.' })
  topicSlug?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'With a confirmed partner in this Land, 01 to 16.',
  })
  landKey?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those organisations can ask to join.' })
  seekingPartners?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Of this municipality or institution: a confirmed partner, or any partner for its own people.',
  })
  organisationId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those the viewer is a person of.' })
  mine?: boolean | null;
}
