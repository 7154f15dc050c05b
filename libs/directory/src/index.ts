export { DirectoryApiModule } from './directory-api.module.js';
export { DirectoryModule } from './directory.module.js';
export { DirectoryWorkerModule } from './directory-worker.module.js';
export type {
  DomainTrust,
  MembershipRole,
  MembershipState,
  Participation,
  SizeClass,
} from './directory.enums.js';
export { ParticipationEnum, SizeClassEnum } from './directory.enums.js';
export { PERSPECTIVES, PerspectiveEnum, type Perspective } from './institutions/institution.enums.js';
export { Institution } from './institutions/institution.model.js';
export { InstitutionReader } from './institutions/institution.reader.js';
export { InstitutionService } from './institutions/institution.service.js';
export { Land } from './land.model.js';
export { mayCommit } from './mandate/mandate.policy.js';
export { MandateService, type Commitment, type CommitmentKey } from './mandate/mandate.service.js';
export { MandateSubjects, type DecidedCommitment, type MandateSubject } from './mandate/mandate-subjects.js';
export { MandateRequest } from './mandate/mandate.model.js';
export { DomainProposal, Membership } from './membership.model.js';
export { MembershipReader } from './membership.reader.js';
export { MembershipService } from './membership.service.js';
export { MunicipalityContent, type ContentSnapshot } from './municipality.content.js';
export { EARTH_RADIUS_KM, distanceKm } from './municipality.filter.js';
export { Municipality, MunicipalityConnection } from './municipality.model.js';
export { isMember, mayEdit } from './municipality.policy.js';
export { MunicipalityReader } from './municipality.reader.js';
export {
  MUNICIPALITY_COLUMNS,
  municipalityVersion,
  toMunicipality,
  type MunicipalityRow,
} from './municipality.row.js';
export { SIZE_CLASSES, sizeClass } from './register/size-class.rules.js';
export { isCalendarDay, parseSuccessors } from './register-import/register-import.rules.js';
export type { RegisterImportRecord } from './register-import/register-import.record.js';
export {
  RegisterImportService,
  type RegisterImportOutcome,
  type RegisterImportRequest,
  type RegisterProgress,
} from './register-import/register-import.service.js';
export { DamagedRegisterFile, type RegisterFileRole } from './register-import/register-files.js';
export type { RegisterFileProblem } from './register/register-file.error.js';
export type { RegisterConflict } from './register/register.types.js';
export { newestRegister } from './register/register-newest.js';
export { RegisterModule } from './register-import/register.module.js';
export { describeConflict, describeFileProblems, describeNotice } from './register-import/register.texts.js';
