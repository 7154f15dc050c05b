import { Module } from '@nestjs/common';
import { IdentityModule } from '@app/identity';
import { MailDomainReader } from './mail-domain.reader.js';
import { MembershipEffects } from './membership.effects.js';
import { MembershipReader } from './membership.reader.js';
import { MembershipService } from './membership.service.js';
import { MunicipalityContent } from './municipality.content.js';
import { MunicipalityReader } from './municipality.reader.js';
import { MunicipalityService } from './municipality.service.js';

const services = [
  MailDomainReader,
  MembershipEffects,
  MembershipReader,
  MembershipService,
  MunicipalityContent,
  MunicipalityReader,
  MunicipalityService,
];

/** Municipalities, who belongs to them, and how people get in. */
@Module({ imports: [IdentityModule], providers: services, exports: services })
export class DirectoryModule {}
