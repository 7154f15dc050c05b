import { connectionType } from '@app/platform/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { MeetingStateEnum, SectionKindEnum, type MeetingState, type SectionKind } from '../projects.enums.js';

@ObjectType({
  description: 'A meeting of a project. Only for its people and the members of its partners.',
})
export class ProjectMeeting {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  projectId!: string;

  @Field({ description: 'Plain text, one line.' })
  title!: string;

  @Field()
  startsAt!: Date;

  @Field()
  endsAt!: Date;

  @Field({ description: 'The day it takes place in Germany, YYYY-MM-DD.' })
  day!: string;

  @Field({ description: 'When it begins by the clock in Germany, HH:MM.' })
  from!: string;

  @Field({ description: 'When it ends by the clock in Germany, HH:MM.' })
  to!: string;

  @Field(() => String, { nullable: true, description: 'Where, plain text.' })
  place!: string | null;

  @Field(() => String, { nullable: true, description: 'Where to dial in, https.' })
  link!: string | null;

  @Field(() => MeetingStateEnum)
  state!: MeetingState;

  @Field(() => Int, {
    description: 'Counts changes of plan, agenda and state; a change names the one it was made on.',
  })
  version!: number;

  @Field(() => Int, { description: 'Counts what calendars had to take over, as in the files for them.' })
  sequence!: number;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled, plain text.' })
  cancelReason!: string | null;

  @Field(() => Date, { nullable: true, description: 'When the minutes were sealed.' })
  sealedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the canonical form of the sealed minutes, 64 hexadecimal digits.',
  })
  contentHash!: string | null;

  @Field({ description: 'The viewer is invited.' })
  isInvited!: boolean;

  @Field({ description: 'The viewer may write minutes while it runs.' })
  canWork!: boolean;

  @Field({ description: 'The viewer may plan, move, cancel, begin and seal it, as far as its state allows.' })
  canEdit!: boolean;

  /** Served by field resolvers. */
  sealedBy!: string | null;
  /** When what calendars show was last changed. */
  changedAt!: Date;
}

@ObjectType({ description: 'A page of meetings.' })
export class ProjectMeetingConnection extends connectionType(ProjectMeeting, 'ProjectMeeting') {}

@ObjectType({ description: 'An item of the agenda, or one of the two free sections, with its minutes.' })
export class MinutesSection {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  meetingId!: string;

  @Field(() => SectionKindEnum)
  kind!: SectionKind;

  @Field(() => String, {
    nullable: true,
    description: 'Plain text, one line; null for the free sections, which are named by their kind.',
  })
  title!: string | null;

  @Field(() => Int, { nullable: true })
  minutesPlanned!: number | null;

  @Field({ description: 'What the minutes say, Markdown, as it was written.' })
  body!: string;

  @Field(() => Int, { description: 'Counts saved texts; a save names the one it was made on.' })
  version!: number;

  @Field(() => Date, { nullable: true, description: 'When the text was last saved.' })
  savedAt!: Date | null;

  /** Served by field resolvers. */
  presenterId!: string | null;
  savedById!: string | null;
}

@ObjectType({ description: 'What came of saving a section.' })
export class SavedSection {
  @Field(() => MinutesSection, { description: 'The section as it is now.' })
  section!: MinutesSection;

  @Field({ description: 'Changes of others were merged in: the text is not the one that was sent.' })
  merged!: boolean;
}

@ObjectType({ description: 'What was resolved in a meeting, in the words of the minutes.' })
export class MinutesResolution {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  sectionId!: string;

  @Field({ description: 'Plain text.' })
  body!: string;

  @Field(() => Int)
  version!: number;

  @Field()
  createdAt!: Date;
}

@ObjectType({ description: 'A task that was taken from minutes.' })
export class MinutesTask {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  sectionId!: string;

  @Field({ description: 'Its title when the minutes were sealed, before that when it was created.' })
  title!: string;

  /** Served by field resolvers. */
  taskId!: string | null;
}

@ObjectType({ description: 'Somebody who took part in a meeting.' })
export class MinutesAttendee {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'As it was when it was noted.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The name of the town or institution they spoke for.' })
  organisation!: string | null;

  @Field(() => ID, { nullable: true, description: 'Null for guests without an account.' })
  personId!: string | null;
}

@ObjectType({ description: 'What was added to sealed minutes.' })
export class MinutesAddendum {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Plain text.' })
  body!: string;

  @Field()
  createdAt!: Date;

  /** Served by field resolvers. */
  createdBy!: string | null;
}

@ObjectType({ description: 'Whether sealed minutes are what was sealed.' })
export class MinutesCheck {
  @Field({ description: 'The hash stored when they were sealed.' })
  storedHash!: string;

  @Field({ description: 'The hash computed just now from what is stored.' })
  computedHash!: string;

  @Field({ description: 'Both are the same.' })
  matches!: boolean;
}
