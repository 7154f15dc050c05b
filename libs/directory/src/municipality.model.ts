import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '@app/platform/graphql';
import { ParticipationEnum, SizeClassEnum, type Participation, type SizeClass } from './directory.enums.js';
import { Land } from './land.model.js';

@ObjectType({ description: 'A municipality of the official register (Destatis GV-ISys).' })
export class Municipality {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Amtlicher Gemeindeschlüssel, 8 digits; may change, the id does not.' })
  ags!: string;

  @Field({ description: 'Amtlicher Regionalschlüssel, 12 digits.' })
  ars!: string;

  @Field({ description: 'Part of the address of its page; never changes.' })
  slug!: string;

  @Field({ description: 'Name without legal suffix. Not unique: show it with Kreis and Land.' })
  name!: string;

  @Field({ description: 'Name as in the register.' })
  officialName!: string;

  @Field({
    description: 'TOWN, MARKET, MUNICIPALITY, DISTRICT_FREE_TOWN, LARGE_DISTRICT_TOWN or UNINCORPORATED.',
  })
  kind!: string;

  @Field(() => Land)
  land!: Land;

  @Field({ description: 'Key of the Kreis, 5 digits; empty for areas outside any Kreis.' })
  districtKey!: string;

  @Field({ description: 'Name of the Kreis; empty for areas outside any Kreis.' })
  districtName!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Amt, Samtgemeinde, Verbandsgemeinde …, if it is not the municipality itself.',
  })
  associationName!: string | null;

  @Field(() => Int, { nullable: true, description: 'Inhabitants at `populationDate`.' })
  population!: number | null;

  @Field(() => String, { nullable: true, description: 'Day the population was counted for, YYYY-MM-DD.' })
  populationDate!: string | null;

  @Field(() => Int, { nullable: true, description: 'Area in hectares.' })
  areaHa!: number | null;

  @Field(() => String, { nullable: true, description: 'Postal code of the town hall.' })
  postalCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Territorial status of the register, YYYY-MM-DD.' })
  registerDate!: string | null;

  @Field(() => Float, { nullable: true, description: 'Latitude of the centre, WGS 84 degrees.' })
  lat!: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude of the centre, WGS 84 degrees.' })
  lon!: number | null;

  @Field(() => SizeClassEnum, { description: 'Computed from the population alone.' })
  sizeClass!: SizeClass;

  @Field(() => Int, {
    nullable: true,
    description: 'Stadt- und Gemeindetyp of BBSR, imported and never computed.',
  })
  bbsrType!: number | null;

  @Field(() => String, { nullable: true, description: 'Host name of its website.' })
  website!: string | null;

  @Field(() => ParticipationEnum)
  participation!: Participation;

  @Field({ description: 'True when people and texts shown for it are invented examples.' })
  isExample!: boolean;

  /** Members' words; served by the field resolver, which knows who asks. */
  description!: string | null;
  descriptionHtml!: string | null;
  descriptionHidden!: boolean;
  contactEmail!: string | null;
  contactPhone!: string | null;
  contactVisibility!: 'ME' | 'ORGANISATION' | 'MEMBERS' | 'PUBLIC';
}

@ObjectType()
export class MunicipalityConnection extends connectionType(Municipality, 'Municipality') {
  @Field(() => Int, { description: 'How many municipalities fit the filter.' })
  totalCount!: number;
}

@ObjectType({ description: 'A municipality on the map, reduced to what a marker needs.' })
export class MapPoint {
  @Field(() => ID)
  id!: string;

  @Field()
  slug!: string;

  @Field()
  name!: string;

  @Field(() => Float, { description: 'Latitude, WGS 84 degrees.' })
  lat!: number;

  @Field(() => Float, { description: 'Longitude, WGS 84 degrees.' })
  lon!: number;

  @Field(() => ParticipationEnum)
  participation!: Participation;

  @Field(() => SizeClassEnum)
  sizeClass!: SizeClass;
}
