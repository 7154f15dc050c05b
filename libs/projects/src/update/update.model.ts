import { connectionType } from '@app/platform/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { UpdateAudienceEnum, type UpdateAudience } from '../projects.enums.js';

@ObjectType({ description: 'What a project tells those who follow it.' })
export class ProjectUpdate {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  projectId!: string;

  @Field({ description: 'Plain text, one line.' })
  title!: string;

  @Field({ description: 'Markdown, as it was written.' })
  body!: string;

  @Field({ description: 'The text as safe HTML.' })
  bodyHtml!: string;

  @Field(() => UpdateAudienceEnum, { description: 'For whom it is.' })
  audience!: UpdateAudience;

  @Field()
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When its words were last changed.' })
  editedAt!: Date | null;

  @Field(() => Int, { description: 'Counts changes; a change names the one it was made on.' })
  version!: number;

  @Field({ description: 'The viewer may change and delete it; nobody does while it is hidden.' })
  canEdit!: boolean;

  @Field({ description: 'The viewer may report it: is signed in, and not its author.' })
  canReport!: boolean;

  @Field({ description: 'Moderation has hidden it; its author alone still sees it.' })
  hidden!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was hidden; for its author.' })
  hiddenReason!: string | null;

  /** Served by a field resolver. */
  createdBy!: string | null;
}

@ObjectType({ description: 'A page of updates.' })
export class ProjectUpdateConnection extends connectionType(ProjectUpdate, 'ProjectUpdate') {}
