import { Municipality } from '@app/directory';
import { Person } from '@app/identity';
import { connectionType } from '@app/platform/graphql';
import { Topic } from '@app/topics';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { QuestionVotes } from '../vote/vote.reader.js';
import {
  ContentVisibilityEnum,
  QuestionStateEnum,
  type ContentVisibility,
  type QuestionState,
} from '../questions.enums.js';

/**
 * A question as it stands in a list. Everything with a decorator comes with the row, so that a list needs no
 * resolver per field; text, answers and the viewer's state are added by `QuestionFieldsResolver`.
 */
@ObjectType({ description: 'A question of a municipality.' })
export class Question {
  @Field(() => ID, { description: 'Part of its address. Ids are in the order of asking.' })
  id!: string;

  @Field({ description: 'The title in the form of an address, for readable links.' })
  slug!: string;

  @Field({ description: 'Plain text.' })
  title!: string;

  @Field({ description: 'The beginning of the text without formatting, at most 240 characters.' })
  excerpt!: string;

  @Field(() => Person, {
    nullable: true,
    description:
      'Who asked; null when the author has deleted the question, and for others when it is shielded.',
  })
  author!: Person | null;

  @Field({ description: 'True when the author no longer belongs to the municipality it was written for.' })
  authorLeft!: boolean;

  @Field(() => Municipality, {
    nullable: true,
    description: 'The municipality the question is asked for; null for others when it is shielded.',
  })
  municipality!: Municipality | null;

  @Field({
    description: 'Others do not learn who asks: only the people of the asking municipality are shown.',
  })
  shielded!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Of a shielded question, what others read in place of the municipality: size class and Land if at least ' +
      'five municipalities that take part fit, otherwise only that it is a small town.',
  })
  shownAs!: string | null;

  @Field(() => [Topic], { description: 'One to three, the most important first.' })
  topics!: Topic[];

  @Field(() => ContentVisibilityEnum, { description: 'Who can read it.' })
  visibility!: ContentVisibility;

  @Field(() => QuestionStateEnum, { description: 'Whether it takes contributions.' })
  state!: QuestionState;

  @Field(() => String, { nullable: true, description: 'Why it was closed, plain text.' })
  closedReason!: string | null;

  @Field(() => Date, { description: 'When it was asked.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Last change of title, text or topics by the author.' })
  editedAt!: Date | null;

  @Field(() => Date, { description: 'When it was asked, answered or commented on last.' })
  lastActivityAt!: Date;

  @Field(() => Int, { description: 'Answers the public of the question can see.' })
  answerCount!: number;

  @Field(() => Int, { description: 'Comments on the question and on its answers.' })
  commentCount!: number;

  @Field(() => Int, { description: 'People who find it helpful that this was asked.' })
  helpfulCount!: number;

  @Field(() => Int, { description: 'Other municipalities that have the same question.' })
  alsoOursCount!: number;

  @Field(() => ID, { nullable: true, description: 'The answer marked as the solution.' })
  acceptedAnswerId!: string | null;

  @Field({ description: 'An invented question of the demo.' })
  isExample!: boolean;

  @Field({ description: 'Hidden by moderation; only its author and moderators still see it.' })
  hidden!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was hidden; for its author and moderators.' })
  hiddenReason!: string | null;

  @Field({
    description: 'Deleted by its author. It stays readable without text and author because it has answers.',
  })
  deleted!: boolean;

  @Field({
    description:
      'It is the same as another question: closed, and no part of lists and search. See `duplicateOf`.',
  })
  duplicate!: boolean;

  /** The row behind it, for rules and for other libs. Not part of the API. */
  authorId!: string;
  municipalityId!: string;
  topicIds!: string[];
  /** Only when it was read for its own page; otherwise loaded when asked for. */
  body?: string;
  bodyHtml?: string;
  followers?: number;
  votes?: QuestionVotes;
}

@ObjectType({ description: 'A question that another one names.' })
export class QuestionLink {
  @Field(() => ID, { description: 'Part of its address.' })
  id!: string;

  @Field({ description: 'The title in the form of an address, for readable links.' })
  slug!: string;

  @Field({ description: 'Plain text.' })
  title!: string;

  @Field(() => Int, { description: 'Answers the public of the question can see.' })
  answerCount!: number;
}

@ObjectType({ description: 'A page of questions.' })
export class QuestionConnection extends connectionType(Question, 'Question') {}

@ObjectType({ description: 'How the viewer stands to a question. All false for visitors.' })
export class QuestionViewerState {
  @Field({ description: 'The viewer is told what happens here.' })
  following!: boolean;

  @Field({ description: 'The viewer has marked it as helpful.' })
  helpful!: boolean;

  @Field({ description: 'The viewer’s municipality has said that it has the same question.' })
  alsoOurs!: boolean;

  @Field({ description: 'May change title, text, topics and visibility.' })
  canEdit!: boolean;

  @Field({ description: 'May take it back.' })
  canDelete!: boolean;

  @Field({ description: 'May close it, or open it again.' })
  canClose!: boolean;

  @Field({ description: 'May mark an answer as the solution.' })
  canAccept!: boolean;

  @Field({ description: 'May answer it.' })
  canAnswer!: boolean;

  @Field({ description: 'May comment on it and on its answers.' })
  canComment!: boolean;
}

@ObjectType({ description: 'What a text said before it was edited.' })
export class Revision {
  @Field(() => ID, { description: 'Of this wording.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The earlier title of a question; null for answers.' })
  title!: string | null;

  @Field({ description: 'The earlier text in Markdown.' })
  body!: string;

  @Field(() => Date, { description: 'When this wording was replaced.' })
  editedAt!: Date;

  @Field(() => Person, {
    nullable: true,
    description: 'Who replaced it; null where it would show who asks a shielded question.',
  })
  editor!: Person | null;
}
