import { connectionType } from '@app/platform/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ProjectStateEnum, type ProjectState } from '../projects.enums.js';
import {
  SupportFormatStateEnum,
  SupportKindEnum,
  SupportStateEnum,
  type SupportFormatState,
  type SupportKind,
  type SupportState,
} from './support.enums.js';

@ObjectType({
  description: 'A format of support ("Unterstützungsformat") that the editors offer to cooperation projects.',
})
export class SupportFormat {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Its address; never changes.' })
  slug!: string;

  @Field(() => SupportKindEnum)
  kind!: SupportKind;

  @Field({ description: 'Plain text.' })
  title!: string;

  @Field({ description: 'What it is about in a few words, plain text.' })
  summary!: string;

  @Field({ description: 'Markdown, as it was written.' })
  body!: string;

  @Field({ description: 'The text as safe HTML.' })
  bodyHtml!: string;

  @Field(() => String, { nullable: true, description: 'What a project has to bring, plain text.' })
  conditions!: string | null;

  @Field(() => [String], { description: 'What projects are asked that apply.' })
  questions!: string[];

  @Field(() => Int, { description: 'How many projects it can support.' })
  places!: number;

  @Field(() => Int, { description: 'Places that are taken: accepted, running or done.' })
  taken!: number;

  @Field(() => String, { nullable: true, description: 'The first day to apply, YYYY-MM-DD.' })
  opensOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The last day to apply, YYYY-MM-DD, in Germany.' })
  applyBy!: string | null;

  @Field(() => String, { nullable: true, description: 'When the support begins, YYYY-MM-DD.' })
  runsFrom!: string | null;

  @Field(() => String, { nullable: true, description: 'When it ends, YYYY-MM-DD.' })
  runsTo!: string | null;

  @Field(() => [ProjectStateEnum], { description: 'The states a project can be in when it applies.' })
  projectStates!: ProjectState[];

  @Field(() => String, {
    nullable: true,
    description: 'What a project pays itself, in words; null when it is free.',
  })
  ownShare!: string | null;

  @Field(() => SupportFormatStateEnum)
  state!: SupportFormatState;

  @Field({ description: 'Projects can apply today.' })
  takesApplications!: boolean;

  @Field({ description: 'An invented format of the demo.' })
  isExample!: boolean;

  @Field(() => Int, { description: 'Counts changes; a change names the one it was made on.' })
  version!: number;

  @Field(() => [SupportFormatStateEnum], { description: 'Where the viewer can take it; for editors.' })
  steps!: SupportFormatState[];

  @Field(() => Int, { nullable: true, description: 'Applications nobody has decided; for editors.' })
  undecided!: number | null;
}

@ObjectType({ description: 'A page of formats of support.' })
export class SupportFormatConnection extends connectionType(SupportFormat, 'SupportFormat') {}

@ObjectType({ description: 'An answer to a question of the format.' })
export class SupportAnswer {
  @Field()
  question!: string;

  @Field({ description: 'Plain text.' })
  answer!: string;
}

@ObjectType({ description: 'A step the viewer can take with an application.' })
export class SupportStep {
  @Field(() => SupportStateEnum)
  to!: SupportState;

  @Field({ description: 'It has to be explained.' })
  needsText!: boolean;

  @Field({ description: 'The explanation is the report of the project: what the support brought.' })
  isReport!: boolean;
}

@ObjectType({ description: 'Something that has happened with an application.' })
export class SupportHistoryEntry {
  @Field(() => ID)
  id!: string;

  @Field(() => SupportStateEnum)
  to!: SupportState;

  @Field()
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Why, or what it brought; plain text.' })
  text!: string | null;

  /** Served by a field resolver. */
  actorId!: string | null;
}

@ObjectType({
  description:
    'A project asks for support ("Bewerbung"). Seen by those who see the inner work of the project, and by editors.',
})
export class SupportApplication {
  @Field(() => ID)
  id!: string;

  @Field(() => SupportStateEnum)
  state!: SupportState;

  @Field({ description: 'Since when it is in this state.' })
  stateSince!: Date;

  @Field({ description: 'Plain text.' })
  message!: string;

  @Field(() => [SupportAnswer])
  answers!: SupportAnswer[];

  @Field(() => String, { nullable: true, description: 'Why it was decided so last, plain text.' })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it brought, plain text; null where the editors have ended it.',
  })
  report!: string | null;

  @Field()
  createdAt!: Date;

  @Field(() => Int, { description: 'Counts steps; a step names the one it was decided on.' })
  version!: number;

  @Field({
    description: 'Title of the project; with its application the project shows it to the editors.',
  })
  projectTitle!: string;

  @Field(() => [SupportStep], { description: 'What the viewer can do with it.' })
  steps!: SupportStep[];

  /** Served by field resolvers. */
  formatId!: string;
  projectId!: string;
  appliedBy!: string | null;
  municipalityId!: string | null;
  institutionId!: string | null;
}

@ObjectType({ description: 'A page of applications, the latest first.' })
export class SupportApplicationConnection extends connectionType(SupportApplication, 'SupportApplication') {}
