import { Municipality } from '@app/directory';
import { Person } from '@app/identity';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A short word on a question or an answer.' })
export class Comment {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  questionId!: string;

  @Field(() => ID, { nullable: true, description: 'Null for a comment on the question itself.' })
  answerId!: string | null;

  @Field({ description: 'Markdown.' })
  body!: string;

  @Field({ description: 'The text as HTML that is safe to show.' })
  bodyHtml!: string;

  @Field(() => Person)
  author!: Person;

  @Field(() => Municipality, {
    nullable: true,
    description: 'The municipality the author writes for; null for the staff of the platform.',
  })
  municipality!: Municipality | null;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date, { nullable: true })
  editedAt!: Date | null;

  @Field({ description: 'Hidden by moderation; only its author and moderators still see it.' })
  hidden!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was hidden; for its author and moderators.' })
  hiddenReason!: string | null;

  @Field()
  canEdit!: boolean;

  @Field()
  canDelete!: boolean;

  /** The row behind it, for other libs. Not part of the API. */
  authorId!: string;
  municipalityId!: string | null;
}
