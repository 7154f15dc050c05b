import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@app/identity';
import { BbsrProposalEntity } from './bbsr/bbsr-proposal.entity.js';
import { BbsrService } from './bbsr/bbsr.service.js';
import { BelongingEffects } from './belonging.effects.js';
import { ConfirmationLinks } from './confirmation/confirmation.link.js';
import { ConfirmationService } from './confirmation/confirmation.service.js';
import { MailDomainClaimEntity } from './domain-claim/domain-claim.entity.js';
import { DomainClaimReader } from './domain-claim/domain-claim.reader.js';
import { DomainClaimEffects } from './domain-claim/domain-claim.effects.js';
import { DomainClaimService } from './domain-claim/domain-claim.service.js';
import { FreemailDomainEntity } from './domain-claim/freemail-domain.entity.js';
import { MailDomainAdminService } from './domain-claim/mail-domain-admin.service.js';
import { DnsTxtRecords, TxtRecords } from './domain-claim/txt-records.js';
import { TownInvitationEntity } from './invitation/invitation.entity.js';
import { InvitationReader } from './invitation/invitation.reader.js';
import { InvitationService } from './invitation/invitation.service.js';
import { InstitutionMembershipEffects } from './institutions/institution-membership.effects.js';
import { InstitutionMembershipService } from './institutions/institution-membership.service.js';
import {
  InstitutionDomainEntity,
  InstitutionEntity,
  InstitutionMembershipEntity,
} from './institutions/institution.entity.js';
import { InstitutionReader } from './institutions/institution.reader.js';
import { InstitutionService } from './institutions/institution.service.js';
import { LandEntity } from './land.entity.js';
import { MailDomainMunicipalityEntity } from './mail-domain-municipality.entity.js';
import { MailDomainEntity } from './mail-domain.entity.js';
import { MailDomainReader } from './mail-domain.reader.js';
import { MandateRequestEntity } from './mandate/mandate-request.entity.js';
import { MandateService } from './mandate/mandate.service.js';
import { MandateSubjects } from './mandate/mandate-subjects.js';
import { MembershipEffects } from './membership.effects.js';
import { MembershipEntity } from './membership.entity.js';
import { MembershipReader } from './membership.reader.js';
import { MembershipService } from './membership.service.js';
import { MunicipalityContent } from './municipality.content.js';
import { MunicipalityEntity } from './municipality.entity.js';
import { MunicipalityKeyEntity } from './municipality-key.entity.js';
import { MunicipalityReader } from './municipality.reader.js';
import { Doubts } from './reconsider/doubts.js';
import { InstitutionReconsideration } from './reconsider/institution-reconsideration.service.js';
import { TownReconsideration } from './reconsider/town-reconsideration.service.js';
import { MunicipalityService } from './municipality.service.js';
import { RegisterImportEntity } from './register-import/register-import.entity.js';
import { RegisterUnitEntity } from './register-import/register-unit.entity.js';
import { RegisterModule } from './register-import/register.module.js';

const services = [
  BbsrService,
  BelongingEffects,
  ConfirmationLinks,
  ConfirmationService,
  DomainClaimReader,
  DomainClaimEffects,
  DomainClaimService,
  Doubts,
  InvitationReader,
  InvitationService,
  MailDomainAdminService,
  InstitutionMembershipEffects,
  InstitutionMembershipService,
  InstitutionReader,
  InstitutionService,
  InstitutionReconsideration,
  MailDomainReader,
  MandateService,
  MandateSubjects,
  MembershipEffects,
  TownReconsideration,
  MembershipReader,
  MembershipService,
  MunicipalityContent,
  MunicipalityReader,
  MunicipalityService,
];

/** Municipalities, who belongs to them, and how people get in. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      BbsrProposalEntity,
      FreemailDomainEntity,
      InstitutionDomainEntity,
      InstitutionEntity,
      InstitutionMembershipEntity,
      LandEntity,
      MailDomainClaimEntity,
      MailDomainEntity,
      MailDomainMunicipalityEntity,
      MandateRequestEntity,
      MembershipEntity,
      MunicipalityEntity,
      MunicipalityKeyEntity,
      RegisterImportEntity,
      RegisterUnitEntity,
      TownInvitationEntity,
    ]),
    IdentityModule,
    RegisterModule,
  ],
  providers: [...services, { provide: TxtRecords, useClass: DnsTxtRecords }],
  exports: [...services, RegisterModule],
})
export class DirectoryModule {}
