import { Person } from '@app/identity';
import { connectionType } from '@app/platform/graphql';
import { Topic } from '@app/topics';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { ProjectReason, ProjectViewerOrganisation } from '../partner/partner.model.js';
import {
  HistoryKindEnum,
  ProjectGapEnum,
  ProjectRoleEnum,
  ProjectStateEnum,
  ProjectVisibilityEnum,
  type HistoryKind,
  type ProjectGapCode,
  type ProjectRole,
  type ProjectState,
  type ProjectVisibility,
} from '../projects.enums.js';

@ObjectType({ description: 'Something a project looks for or offers.' })
export class ProjectStance {
  @Field({ description: 'Plain text.' })
  text!: string;

  @Field(() => Topic, { nullable: true, description: 'The topic it belongs to.' })
  topic!: Topic | null;
}

@ObjectType({ description: 'What is missing for a step.' })
export class ProjectGap {
  @Field(() => ProjectGapEnum)
  code!: ProjectGapCode;

  @Field({ description: 'As a sentence, in the language of the viewer.' })
  text!: string;
}

@ObjectType({ description: 'A step a project can take from where it is.' })
export class ProjectStep {
  @Field(() => ProjectStateEnum)
  to!: ProjectState;

  @Field({ description: 'It has to be explained.' })
  needsReason!: boolean;

  @Field(() => [ProjectGap], { description: 'What is missing; it is refused until nothing is.' })
  missing!: ProjectGap[];
}

@ObjectType({ description: 'How the viewer stands to a project. Nothing for visitors.' })
export class ProjectViewer {
  @Field(() => ProjectRoleEnum, { nullable: true, description: 'What the viewer is in it.' })
  role!: ProjectRole | null;

  @Field({ description: 'Works in it: says that milestones are reached.' })
  canWork!: boolean;

  @Field({ description: 'May change texts and milestones.' })
  canEdit!: boolean;

  @Field({ description: 'May decide on state, partners, people and visibility.' })
  canManage!: boolean;

  /** Served by field resolvers. */
  projectId!: string;
  state!: ProjectState;
  pausedFrom!: ProjectState | null;
  steps?: ProjectStep[];
  organisations?: ProjectViewerOrganisation[];
}

@ObjectType({ description: 'A person of a project.' })
export class ProjectPerson {
  @Field(() => ProjectRoleEnum)
  role!: ProjectRole;

  @Field(() => Person)
  person!: Person;

  /** Served by field resolvers. */
  projectId!: string;
  municipalityId!: string | null;
  institutionId!: string | null;
}

@ObjectType({
  description: 'A cooperation project ("Kooperationsprojekt"): several organisations do something together.',
})
export class Project {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Its address; never changes.' })
  slug!: string;

  @Field({ description: 'Plain text.' })
  title!: string;

  @Field({ description: 'What it is about in a few words, plain text.' })
  summary!: string;

  @Field(() => ProjectStateEnum)
  state!: ProjectState;

  @Field(() => ProjectStateEnum, { nullable: true, description: 'Where it goes on once it rests no longer.' })
  pausedFrom!: ProjectState | null;

  @Field({ description: 'Since when it is in this state.' })
  stateSince!: Date;

  @Field(() => ProjectVisibilityEnum, { description: 'Who can see it.' })
  visibility!: ProjectVisibility;

  @Field(() => [Topic], { description: 'One to three, the most important first.' })
  topics!: Topic[];

  @Field(() => [String], { description: 'What organisations are asked that want to join.' })
  joinQuestions!: string[];

  @Field({ description: 'It has said that it takes on no further partners.' })
  partnersComplete!: boolean;

  @Field({ description: 'Organisations can ask to join.' })
  seekingPartners!: boolean;

  @Field(() => String, { nullable: true, description: 'Planned or actual start, YYYY-MM-DD.' })
  startsOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Planned or actual end, YYYY-MM-DD.' })
  endsOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What came of it, plain text.' })
  result!: string | null;

  @Field(() => String, { nullable: true, description: 'What did not work, plain text.' })
  lessons!: string | null;

  @Field(() => Float, { nullable: true, description: 'What it cost in all, whole EUR cents.' })
  costCents!: number | null;

  @Field({ description: 'Hidden by moderation; only those who lead it still see it.' })
  hidden!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was hidden, plain text.' })
  hiddenReason!: string | null;

  @Field({ description: 'An invented project of the demo.' })
  isExample!: boolean;

  @Field(() => Int, {
    description: 'Counts changes of text and state; an edit names the one it was made on.',
  })
  version!: number;

  @Field()
  createdAt!: Date;

  @Field({ description: 'When something happened in it last.' })
  updatedAt!: Date;

  @Field(() => ProjectViewer)
  viewer!: ProjectViewer;

  /** The row behind it, for field resolvers. Not part of the API. */
  topicIds!: string[];
}

@ObjectType({ description: 'A page of projects.' })
export class ProjectConnection extends connectionType(Project, 'Project') {}

@ObjectType({ description: 'Something that has happened in a project.' })
export class ProjectHistoryEntry {
  @Field(() => ID)
  id!: string;

  @Field(() => HistoryKindEnum)
  kind!: HistoryKind;

  @Field()
  at!: Date;

  @Field(() => String, {
    nullable: true,
    description:
      'State, visibility, title of project or milestone before; `true` or `false` for PARTNERS_COMPLETE.',
  })
  from!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same after; the role of a person; how a partnership ended.',
  })
  to!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, plain text; for members.' })
  reason!: string | null;

  /** Served by field resolvers. */
  actorId!: string | null;
  municipalityId!: string | null;
  institutionId!: string | null;
}

@ObjectType({ description: 'A page of the history of a project, newest first.' })
export class ProjectHistoryConnection extends connectionType(ProjectHistoryEntry, 'ProjectHistoryEntry') {}

@ObjectType({ description: 'A project that would fit a municipality.' })
export class SuggestedProject {
  @Field(() => Project)
  project!: Project;

  @Field(() => [ProjectReason], { description: 'Why, the weightiest first.' })
  reasons!: ProjectReason[];
}
