import { Module } from '@nestjs/common';
import { ProgrammeService } from './programme.service.js';

/** The catalogue of funding programmes alone; what the command line needs of projects. */
@Module({ providers: [ProgrammeService], exports: [ProgrammeService] })
export class ProgrammesModule {}
