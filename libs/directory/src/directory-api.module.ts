import { Module } from '@nestjs/common';
import { IdentityModule } from '@app/identity';
import { BbsrResolver } from './bbsr/bbsr.resolver.js';
import { ConfirmationResolver } from './confirmation/confirmation.resolver.js';
import { DirectoryModule } from './directory.module.js';
import { DirectoryRooms } from './directory.rooms.js';
import { DomainClaimResolver } from './domain-claim/domain-claim.resolver.js';
import { MailDomainAdminResolver } from './domain-claim/mail-domain-admin.resolver.js';
import { InvitationResolver } from './invitation/invitation.resolver.js';
import { MandateResolver } from './mandate/mandate.resolver.js';
import {
  AccountMembershipsResolver,
  MembershipFieldsResolver,
  PersonTownResolver,
  ViewerMembershipsResolver,
} from './membership-fields.resolver.js';
import {
  InstitutionFieldsResolver,
  InstitutionMembershipFieldsResolver,
  InstitutionResolver,
  ViewerInstitutionsResolver,
} from './institutions/institution.resolver.js';
import { MembershipResolver } from './membership.resolver.js';
import { MunicipalityDistanceResolver } from './municipality-distance.resolver.js';
import { LandFieldsResolver, MunicipalityFieldsResolver } from './municipality-fields.resolver.js';
import { MunicipalityResolver } from './municipality.resolver.js';
import { RegisterImportFieldsResolver } from './register-import/register-import-fields.resolver.js';
import { RegisterImportController } from './register-import/register-import.controller.js';
import { RegisterImportResolver } from './register-import/register-import.resolver.js';

@Module({
  imports: [DirectoryModule, IdentityModule],
  controllers: [RegisterImportController],
  providers: [
    AccountMembershipsResolver,
    BbsrResolver,
    ConfirmationResolver,
    DirectoryRooms,
    DomainClaimResolver,
    InvitationResolver,
    MailDomainAdminResolver,
    InstitutionFieldsResolver,
    InstitutionMembershipFieldsResolver,
    InstitutionResolver,
    LandFieldsResolver,
    MandateResolver,
    MembershipFieldsResolver,
    MembershipResolver,
    MunicipalityDistanceResolver,
    MunicipalityFieldsResolver,
    MunicipalityResolver,
    PersonTownResolver,
    RegisterImportFieldsResolver,
    RegisterImportResolver,
    ViewerInstitutionsResolver,
    ViewerMembershipsResolver,
  ],
})
export class DirectoryApiModule {}
