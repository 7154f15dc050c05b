import { DirectoryModule } from '@app/directory';
import { IdentityModule } from '@app/identity';
import { Module } from '@nestjs/common';
import {
  CircleFieldsResolver,
  CircleNoteFieldsResolver,
  CircleTownFieldsResolver,
  CircleViewerFieldsResolver,
} from './circle-fields.resolver.js';
import { CircleResolver } from './circle.resolver.js';
import { CirclesModule } from './circles.module.js';

@Module({
  imports: [CirclesModule, DirectoryModule, IdentityModule],
  providers: [
    CircleFieldsResolver,
    CircleNoteFieldsResolver,
    CircleResolver,
    CircleTownFieldsResolver,
    CircleViewerFieldsResolver,
  ],
})
export class CirclesApiModule {}
