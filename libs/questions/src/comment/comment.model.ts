import { Municipality, PerspectiveEnum, type Perspective } from '@app/directory';
import { Person } from '@app/identity';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A short word on a question or an answer.' })
export class Comment {
  @Field(() => ID, { description: 'Part of its address.' })
  id!: string;

  @Field(() => ID, { description: 'The question it stands below.' })
  questionId!: string;

  @Field(() => ID, { nullable: true, description: 'Null for a comment on the question itself.' })
  answerId!: string | null;

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
    description: 'The municipality the author writes for; null for the staff of the platform.',
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

  @Field({ description: 'Hidden by moderation; only its author and moderators still see it.' })
  hidden!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was hidden; for its author and moderators.' })
  hiddenReason!: string | null;

  @Field({ description: 'The viewer may change its text.' })
  canEdit!: boolean;

  @Field({ description: 'The viewer may take it back.' })
  canDelete!: boolean;

  /** The row behind it, for other libs. Not part of the API. */
  authorId!: string;
  municipalityId!: string | null;
  institutionId!: string | null;
}
