import { Module } from '@nestjs/common';
import { CircleHandlers } from './circle.handlers.js';
import { CirclesModule } from './circles.module.js';

@Module({ imports: [CirclesModule], providers: [CircleHandlers] })
export class CirclesWorkerModule {}
