import { LIMITS } from '@app/contracts';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ParticipationEnum, SizeClassEnum, type Participation, type SizeClass } from './directory.enums.js';

@InputType({ description: 'Narrows a list or the map of municipalities; all conditions must hold.' })
export class MunicipalityFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name (umlauts may be written ae, oe, ue) or the beginning of the postal code.',
  })
  search?: string | null;

  @Field(() => [String], { nullable: true, description: 'Keys of Länder, two digits each.' })
  landKeys?: string[] | null;

  @Field(() => [SizeClassEnum], { nullable: true })
  sizeClasses?: SizeClass[] | null;

  @Field(() => [Int], {
    nullable: true,
    description:
      'Imported types of the BBSR, such as 30 and 40 for small towns; towns without a type are left out.',
  })
  bbsrTypes?: number[] | null;

  @Field(() => ParticipationEnum, { nullable: true })
  participation?: Participation | null;

  @Field(() => String, {
    nullable: true,
    description: 'Slug of a topic the municipality seeks; a main topic counts its subtopics in.',
  })
  seeksTopic?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Slug of a topic the municipality offers experience in.',
  })
  offersTopic?: string | null;

  @Field(() => ID, { nullable: true, description: 'Centre of a search by distance; needs `withinKm`.' })
  nearMunicipalityId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Great-circle distance in kilometres, 1 to 1,000.' })
  withinKm?: number | null;
}

@InputType({
  description: 'What an admin of a municipality may change on its page. Fields left out stay as they are.',
})
export class UpdateMunicipalityInput {
  @Field(() => String, {
    nullable: true,
    description: `Markdown, at most ${LIMITS.townDescription} characters.`,
  })
  description?: string | null;

  @Field(() => String, { nullable: true })
  contactEmail?: string | null;

  @Field(() => String, { nullable: true })
  contactPhone?: string | null;

  @Field(() => String, { nullable: true, description: 'Host name, without https://.' })
  website?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who sees the contact: ME (admins), ORGANISATION, MEMBERS or PUBLIC.',
  })
  contactVisibility?: string | null;
}
