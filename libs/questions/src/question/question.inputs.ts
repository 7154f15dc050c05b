import { LIMITS } from '@app/contracts';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ContentVisibilityEnum, type ContentVisibility } from '../questions.enums.js';

const TITLE = `Plain text, ${LIMITS.questionTitleMin} to ${LIMITS.questionTitle} characters.`;
const BODY = `Markdown, at most ${LIMITS.questionBody} characters.`;
const TOPICS = `One to ${LIMITS.topicsPerQuestion}, the most important first.`;

@InputType({ description: 'A new question.' })
export class AskQuestionInput {
  @Field(() => ID, { description: 'A municipality the person is a member of.' })
  municipalityId!: string;

  @Field({ description: TITLE })
  title!: string;

  @Field({ description: BODY })
  body!: string;

  @Field(() => [ID], { description: TOPICS })
  topicIds!: string[];

  @Field(() => ContentVisibilityEnum, { description: 'Who can read it.' })
  visibility!: ContentVisibility;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Ask shielded: other municipalities do not learn who asks. False if left out. Cannot be changed later.',
  })
  shielded?: boolean | null;

  @Field({ description: 'Made by the client for this question; sending it again gives the same question.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Changes of a question; fields left out stay as they are.' })
export class EditQuestionInput {
  @Field(() => ID, { description: 'The question to change.' })
  id!: string;

  @Field(() => String, { nullable: true, description: TITLE })
  title?: string | null;

  @Field(() => String, { nullable: true, description: BODY })
  body?: string | null;

  @Field(() => [ID], { nullable: true, description: TOPICS })
  topicIds?: string[] | null;

  @Field(() => ContentVisibilityEnum, { nullable: true, description: 'Who can read it.' })
  visibility?: ContentVisibility | null;
}
