import { LIMITS } from '@app/contracts';
import { connectionType } from '@app/platform/graphql';
import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  PRACTICE_CONSENTS,
  PRACTICE_GAPS,
  PRACTICE_STATES,
  type PracticeConsent,
  type PracticeGap,
  type PracticeState,
} from './practices.enums.js';

@ObjectType({
  description: 'A good practice that is being written, from an answer or from a finished project.',
})
export class PracticeDraft {
  @Field(() => ID, { description: 'Part of its address.' })
  id!: string;

  @Field({ description: 'Plain text, 10 to 160 characters; of a project at least 5.' })
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

  @Field(() => String, { nullable: true, description: 'When the project began, YYYY-MM-DD.' })
  startsOn!: string | null;

  @Field(() => String, { nullable: true, description: 'When the project ended, YYYY-MM-DD.' })
  endsOn!: string | null;

  @Field(() => Float, { nullable: true, description: 'What it cost in all, whole EUR cents.' })
  costCents!: number | null;

  @Field(() => String, { nullable: true, description: 'What came of it, plain text.' })
  result!: string | null;

  @Field(() => String, { nullable: true, description: 'What did not work, plain text.' })
  lessons!: string | null;

  @Field(() => [PRACTICE_GAPS], {
    description: 'What others need and is not written down yet; empty for practices from answers.',
  })
  missing!: PracticeGap[];

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'Last change of the text or of the consent.' })
  updatedAt!: Date;

  @Field(() => Int, { description: 'Counts changes; `editPracticeDraft` names the one it was made on.' })
  version!: number;

  @Field({ description: 'Path of the answer or the project it was written from.' })
  sourceUrl!: string;

  @Field({ description: 'Title of the question that was answered, or of the project.' })
  sourceTitle!: string;

  @Field({ description: 'The viewer decides whether a practice may be made of it.' })
  canDecide!: boolean;

  @Field({ description: 'The viewer may change it.' })
  canEdit!: boolean;

  @Field({ description: 'The viewer may take it along as Markdown and JSON.' })
  canExport!: boolean;

  @Field({ description: 'The viewer may show it to everybody as a brief entry, or take that back.' })
  canShow!: boolean;

  /** The row behind it. Not part of the API. */
  authorId!: string | null;
  municipalityId!: string | null;
  projectId!: string | null;
  contactId!: string | null;
  topicIds!: string[];
}

@ObjectType({ description: 'Drafts of practices, the latest first.' })
export class PracticeDraftConnection extends connectionType(PracticeDraft, 'PracticeDraft') {}

const ONLY_PROJECTS = 'Only of a practice from a project. Left out, it stays as it is.';

@InputType({ description: 'A changed draft.' })
export class EditPracticeDraftInput {
  @Field(() => ID, { description: 'The draft.' })
  id!: string;

  @Field(() => Int, {
    description: 'The version that was changed; if there is a newer one, `STALE_VERSION`.',
  })
  version!: number;

  @Field({ description: 'Plain text, 10 to 160 characters; of a project at least 5.' })
  title!: string;

  @Field({ description: 'Plain text, at most 500 characters; may be empty.' })
  summary!: string;

  @Field({ description: 'Markdown, at most 20,000 characters; may be empty for a project.' })
  body!: string;

  @Field(() => String, { nullable: true, description: `YYYY-MM-DD. ${ONLY_PROJECTS}` })
  startsOn?: string | null;

  @Field(() => String, { nullable: true, description: `YYYY-MM-DD. ${ONLY_PROJECTS}` })
  endsOn?: string | null;

  @Field(() => Float, { nullable: true, description: `Whole EUR cents. ${ONLY_PROJECTS}` })
  costCents?: number | null;

  @Field(() => String, {
    nullable: true,
    description: `What came of it, plain text, at most ${LIMITS.projectResult} characters. ${ONLY_PROJECTS}`,
  })
  result?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `What did not work, plain text, at most ${LIMITS.projectResult} characters. ${ONLY_PROJECTS}`,
  })
  lessons?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: `Whom others can ask: one of the people of the project. ${ONLY_PROJECTS}`,
  })
  contactId?: string | null;
}
