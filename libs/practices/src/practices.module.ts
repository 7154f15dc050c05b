import { QuestionsModule } from '@app/questions';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PracticeEntity } from './practice.entity.js';
import { PracticeReader } from './practice.reader.js';
import { PracticeService } from './practice.service.js';

/** Good practices; for now as drafts that are written from answers. */
@Module({
  imports: [QuestionsModule, TypeOrmModule.forFeature([PracticeEntity])],
  providers: [PracticeReader, PracticeService],
  exports: [PracticeReader, PracticeService],
})
export class PracticesModule {}
