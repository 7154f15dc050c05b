import { LIMITS } from '@app/contracts';
import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType({ description: 'An item of the agenda.' })
export class AgendaItemInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Of an item that is there already; left out for a new one.',
  })
  id?: string | null;

  @Field({ description: `Plain text, one line, at most ${LIMITS.agendaTitle} characters.` })
  title!: string;

  @Field(() => Int, { nullable: true, description: `Planned minutes, 1 to ${LIMITS.agendaMinutes}.` })
  minutesPlanned?: number | null;

  @Field(() => ID, { nullable: true, description: 'Who presents it: a person of the project.' })
  presenterId?: string | null;
}

@InputType({ isAbstract: true })
abstract class MeetingPlanWords {
  @Field({ description: `Plain text, one line, at most ${LIMITS.meetingTitle} characters.` })
  title!: string;

  @Field({ description: 'YYYY-MM-DD.' })
  day!: string;

  @Field({ description: 'When it begins: HH:MM by the clock in Germany.' })
  from!: string;

  @Field({ description: 'When it ends, on the same day: HH:MM by the clock in Germany.' })
  to!: string;

  @Field(() => String, {
    nullable: true,
    description: `Where, plain text, at most ${LIMITS.meetingPlace} characters. Place or link is needed.`,
  })
  place?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Where to dial in: an address with https, at most ${LIMITS.meetingLink} characters.`,
  })
  link?: string | null;
}

@InputType({ description: 'A new meeting.' })
export class PlanMeetingInput extends MeetingPlanWords {
  @Field(() => ID)
  projectId!: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'Who is invited: people of the project; all of them when left out.',
  })
  invitedIds?: string[] | null;

  @Field(() => [AgendaItemInput], { nullable: true, description: `At most ${LIMITS.agendaItems} items.` })
  agenda?: AgendaItemInput[] | null;

  @Field({
    description: 'Made up by the client; a repeated call with the same key returns the first meeting.',
  })
  idempotencyKey!: string;
}

@InputType({ description: 'A meeting as it is to be from now on.' })
export class ChangeMeetingInput extends MeetingPlanWords {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version the change was made on.' })
  version!: number;

  @Field(() => [ID], {
    nullable: true,
    description: 'Who is invited beside those who are already; an invitation is not taken back.',
  })
  invitedIds?: string[] | null;
}

@InputType({ description: 'The text of a section as somebody has typed it.' })
export class SaveSectionInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version of the section the text was made on.' })
  version!: number;

  @Field({ description: `Markdown, at most ${LIMITS.minutesSection} characters; may be empty.` })
  body!: string;
}

@InputType({ description: 'What was resolved.' })
export class AddResolutionInput {
  @Field(() => ID)
  sectionId!: string;

  @Field({ description: `Plain text, at most ${LIMITS.resolutionText} characters.` })
  body!: string;

  @Field({ description: 'Made up by the client; a repeated call with the same key adds nothing.' })
  idempotencyKey!: string;
}

@InputType({ description: 'A task of the project that comes from a section of the minutes.' })
export class AddMinutesTaskInput {
  @Field(() => ID)
  sectionId!: string;

  @Field({ description: `Plain text, one line, at most ${LIMITS.taskTitle} characters.` })
  title!: string;

  @Field(() => String, { nullable: true, description: `Plain text, at most ${LIMITS.taskText} characters.` })
  body?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The partner that is to do it: the id of a municipality or an institution.',
  })
  organisationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who of that organisation is to do it.' })
  personId?: string | null;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD; left out for no day.' })
  dueOn?: string | null;

  @Field({ description: 'Made up by the client; a repeated call with the same key adds nothing.' })
  idempotencyKey!: string;
}
