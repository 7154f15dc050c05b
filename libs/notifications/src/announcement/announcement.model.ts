import { SizeClassEnum, type SizeClass } from '@app/directory';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

/** Whom an announcement is for, by their role in the town. */
export const AnnouncementRoleEnum = { MEMBER: 'MEMBER', ADMIN: 'ADMIN' } as const;
registerEnumType(AnnouncementRoleEnum, {
  name: 'AnnouncementRole',
  valuesMap: {
    MEMBER: { description: 'Members who do not administer their municipality.' },
    ADMIN: { description: 'People who administer their municipality.' },
  },
});

@ObjectType({ description: 'What the editors told the members.' })
export class Announcement {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field({ description: 'HTML that is safe to show.' })
  bodyHtml!: string;

  @Field({ description: 'True for a notice about the service itself, which nobody can switch off.' })
  service!: boolean;

  @Field(() => Int, { description: 'How many people it was to reach when it was sent.' })
  reach!: number;

  @Field()
  sentAt!: Date;
}

@InputType({ description: 'Members for whom all of it holds; what is not given chooses everybody.' })
export class AnnouncementFilterInput {
  @Field(() => ID, { nullable: true, description: 'Those who follow the topic or one below it.' })
  topicId?: string | null;

  @Field(() => String, { nullable: true, description: 'Key of the Land of the municipality, `01` to `16`.' })
  landKey?: string | null;

  @Field(() => SizeClassEnum, { nullable: true })
  sizeClass?: SizeClass | null;

  @Field(() => AnnouncementRoleEnum, { nullable: true })
  role?: 'MEMBER' | 'ADMIN' | null;
}

@InputType()
export class AnnouncementInput {
  @Field({ description: 'At most 120 characters.' })
  title!: string;

  @Field({ description: 'Markdown, at most 5,000 characters.' })
  body!: string;

  @Field({ description: 'About the service itself; nobody can switch it off.' })
  service!: boolean;

  @Field(() => AnnouncementFilterInput)
  filter!: AnnouncementFilterInput;

  @Field({ description: '8 to 64 letters, digits, - or _.' })
  idempotencyKey!: string;
}
