import { Module } from '@nestjs/common';
import { BbsrWatch } from '../bbsr/bbsr-watch.service.js';
import { RegisterDomainWriter } from './register-domain.writer.js';
import { RegisterDomains } from './register-domains.service.js';
import { RegisterImportReader } from './register-import.reader.js';
import { RegisterImportService } from './register-import.service.js';
import { StoredRegisterReader } from './register-stored.reader.js';
import { RegisterUnitWriter } from './register-unit.writer.js';
import { RegisterWriter } from './register.writer.js';

/** The import of the official register; needs nothing of the other libs. */
@Module({
  providers: [
    BbsrWatch,
    RegisterDomainWriter,
    RegisterDomains,
    RegisterImportReader,
    RegisterImportService,
    RegisterUnitWriter,
    RegisterWriter,
    StoredRegisterReader,
  ],
  exports: [BbsrWatch, RegisterImportReader, RegisterImportService],
})
export class RegisterModule {}
