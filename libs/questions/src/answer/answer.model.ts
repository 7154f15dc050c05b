import { Municipality, PerspectiveEnum, type Perspective } from '@app/directory';
import { Person } from '@app/identity';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'How the viewer stands to an answer. All false for visitors.' })
export class AnswerViewerState {
  @Field({ description: 'The viewer has marked it as helpful.' })
  helpful!: boolean;

  @Field({ description: 'The viewer’s municipality has said that it helped.' })
  helpedUs!: boolean;

  @Field({ description: 'May say that it helped the own municipality.' })
  canSayHelped!: boolean;

  @Field({ description: 'May change its text.' })
  canEdit!: boolean;

  @Field({ description: 'May take it back.' })
  canDelete!: boolean;
}

@ObjectType({ description: 'An answer to a question.' })
export class Answer {
  @Field(() => ID, { description: 'Part of its address.' })
  id!: string;

  @Field(() => ID, { description: 'The question it answers.' })
  questionId!: string;

  @Field({ description: 'Markdown.' })
  body!: string;

  @Field({ description: 'The text as HTML that is safe to show.' })
  bodyHtml!: string;

  @Field(() => Person, {
    nullable: true,
    description: 'Who wrote it; null for others when it was the asking municipality of a shielded question.',
  })
  author!: Person | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What stands for author and municipality where they would show who asks a shielded question.',
  })
  shownAs!: string | null;

  @Field({ description: 'True when the author no longer belongs to the municipality it was written for.' })
  authorLeft!: boolean;

  @Field(() => Municipality, {
    nullable: true,
    description: 'The municipality the author answers for; null for the staff of the platform.',
  })
  municipality!: Municipality | null;

  @Field(() => PerspectiveEnum, {
    nullable: true,
    description: 'From where the author speaks; null for the staff of the platform.',
  })
  perspective!: Perspective | null;

  @Field(() => Date, { description: 'When it was posted.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Last change of the text.' })
  editedAt!: Date | null;

  @Field(() => Int, { description: 'People who find it helpful.' })
  helpfulCount!: number;

  @Field({ description: 'Marked as the solution.' })
  accepted!: boolean;

  @Field({ description: 'Marked by the asker as helpful beside the solution.' })
  alsoHelpful!: boolean;

  @Field(() => Int, {
    description: 'Municipalities it has helped, each once however many of its people say so; never its own.',
  })
  helpedUsCount!: number;

  @Field({ description: 'Hidden by moderation; only its author and moderators still see it.' })
  hidden!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was hidden; for its author and moderators.' })
  hiddenReason!: string | null;

  @Field({ description: 'An invented answer of the demo.' })
  isExample!: boolean;

  @Field(() => AnswerViewerState, { description: 'How the viewer stands to it.' })
  viewer!: AnswerViewerState;

  /** The row behind it, for other libs. Not part of the API. */
  authorId!: string;
  municipalityId!: string | null;
  institutionId!: string | null;
}
