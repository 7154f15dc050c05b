import { SizeClassEnum, type SizeClass } from '@app/directory';
import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({ description: 'Narrows a list of questions; all conditions must hold.' })
export class QuestionFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Slug of a topic; a top topic counts its subtopics in.',
  })
  topicSlug?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only questions nobody has answered yet.' })
  unanswered?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only topics the viewer follows or the viewer’s municipalities seek; needs a login.',
  })
  myTopics?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only questions for which one of the viewer’s municipalities was suggested; needs a login.',
  })
  forMyTown?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only questions the viewer follows; needs a login.' })
  followed?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only questions the viewer has asked; needs a login.',
  })
  mine?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Keys of Länder of the asking municipality, two digits each.',
  })
  landKeys?: string[] | null;

  @Field(() => [SizeClassEnum], { nullable: true, description: 'Size classes of the asking municipality.' })
  sizeClasses?: SizeClass[] | null;

  @Field(() => ID, { nullable: true, description: 'Only questions of this municipality.' })
  municipalityId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words that must occur; inflection, compounds and synonyms are seen through.',
  })
  search?: string | null;
}
