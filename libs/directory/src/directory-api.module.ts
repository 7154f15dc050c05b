import { Module } from '@nestjs/common';
import { DirectoryModule } from './directory.module.js';
import { DirectoryRooms } from './directory.rooms.js';
import {
  MembershipFieldsResolver,
  PersonTownResolver,
  ViewerMembershipsResolver,
} from './membership-fields.resolver.js';
import { MembershipResolver } from './membership.resolver.js';
import { LandFieldsResolver, MunicipalityFieldsResolver } from './municipality-fields.resolver.js';
import { MunicipalityResolver } from './municipality.resolver.js';

@Module({
  imports: [DirectoryModule],
  providers: [
    DirectoryRooms,
    LandFieldsResolver,
    MembershipFieldsResolver,
    MembershipResolver,
    MunicipalityFieldsResolver,
    MunicipalityResolver,
    PersonTownResolver,
    ViewerMembershipsResolver,
  ],
})
export class DirectoryApiModule {}
