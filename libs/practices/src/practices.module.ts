import { ProjectsModule } from '@app/projects';
import { QuestionsModule } from '@app/questions';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PracticeEntity, PracticeOrganisationEntity } from './practice.entity.js';
import { PracticeReader } from './practice.reader.js';
import { PracticeService } from './practice.service.js';
import { ProjectPracticeService } from './project-practice.service.js';

/** Good practices; for now as drafts that are written from answers and from finished projects. */
@Module({
  imports: [
    ProjectsModule,
    QuestionsModule,
    TypeOrmModule.forFeature([PracticeEntity, PracticeOrganisationEntity]),
  ],
  providers: [PracticeReader, PracticeService, ProjectPracticeService],
  exports: [PracticeReader, PracticeService, ProjectPracticeService],
})
export class PracticesModule {}
