import path from 'node:path';
import { Global, Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/index.js';
import { Tidying } from '../maintenance/index.js';
import { DiskStore } from './disk-store.js';
import { ObjectStore } from './object-store.js';
import { S3Store } from './s3-store.js';
import { StoredObjectEntity } from './stored-object.entity.js';
import { StoredObjects } from './stored-objects.js';
import { UploadSpool } from './upload-spool.js';

/** Files: in a folder of the machine, or in a bucket when one is configured. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([StoredObjectEntity])],
  providers: [
    {
      provide: ObjectStore,
      inject: [Config],
      useFactory: ({ files, dataDir }: Config): ObjectStore =>
        files.s3 ? new S3Store(files.s3) : new DiskStore(path.join(dataDir, 'files')),
    },
    StoredObjects,
    UploadSpool,
  ],
  exports: [ObjectStore, StoredObjects, UploadSpool],
})
export class StorageModule {}

/** Every night the worker removes objects that nothing points at. */
@Injectable()
class ObjectTidying implements OnModuleInit {
  constructor(
    private readonly tidying: Tidying,
    private readonly objects: StoredObjects,
  ) {}

  onModuleInit(): void {
    this.tidying.register('loose objects', (ctx) => this.objects.sweep(ctx));
  }
}

/** Only in the worker. */
@Module({ providers: [ObjectTidying] })
export class StorageWorkerModule {}
