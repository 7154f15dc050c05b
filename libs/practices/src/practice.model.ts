import { connectionType } from '@app/platform/graphql';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  PRACTICE_CONSENTS,
  PRACTICE_STATES,
  type PracticeConsent,
  type PracticeState,
} from './practices.enums.js';

@ObjectType({ description: 'A good practice that is being written, from an answer.' })
export class PracticeDraft {
  @Field(() => ID, { description: 'Part of its address.' })
  id!: string;

  @Field({ description: 'Plain text, 10 to 160 characters.' })
  title!: string;

  @Field({ description: 'What it is about in a few words, plain text, at most 500 characters.' })
  summary!: string;

  @Field({ description: 'Markdown, at most 20,000 characters.' })
  body!: string;

  @Field(() => PRACTICE_STATES, { description: 'How far it has come.' })
  state!: PracticeState;

  @Field(() => PRACTICE_CONSENTS, { description: 'Whether the author of the answer agrees.' })
  consent!: PracticeConsent;

  @Field(() => Date, { nullable: true, description: 'When the author decided.' })
  consentAt!: Date | null;

  @Field(() => Date, { description: 'When it was made from the answer.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'Last change of the text or of the consent.' })
  updatedAt!: Date;

  @Field(() => Int, { description: 'Counts changes; `editPracticeDraft` names the one it was made on.' })
  version!: number;

  @Field({ description: 'Path of the answer it was written from.' })
  sourceUrl!: string;

  @Field({ description: 'Title of the question that was answered.' })
  sourceTitle!: string;

  @Field({ description: 'The viewer decides whether a practice may be made of it.' })
  canDecide!: boolean;

  @Field({ description: 'The viewer may change title, summary and text.' })
  canEdit!: boolean;

  @Field({ description: 'The viewer may take it along as Markdown.' })
  canExport!: boolean;

  /** The row behind it. Not part of the API. */
  authorId!: string;
  municipalityId!: string | null;
  topicIds!: string[];
}

@ObjectType({ description: 'Drafts of practices, the latest first.' })
export class PracticeDraftConnection extends connectionType(PracticeDraft, 'PracticeDraft') {}

@InputType({ description: 'A changed draft.' })
export class EditPracticeDraftInput {
  @Field(() => ID, { description: 'The draft.' })
  id!: string;

  @Field(() => Int, {
    description: 'The version that was changed; if there is a newer one, `STALE_VERSION`.',
  })
  version!: number;

  @Field({ description: 'Plain text, 10 to 160 characters.' })
  title!: string;

  @Field({ description: 'Plain text, at most 500 characters; may be empty.' })
  summary!: string;

  @Field({ description: 'Markdown, 1 to 20,000 characters.' })
  body!: string;
}
