export { DiskStore } from './disk-store.js';
export { ObjectStore, type ByteRange } from './object-store.js';
export { S3Store } from './s3-store.js';
export { StorageModule, StorageWorkerModule } from './storage.module.js';
export { StoredObjectEntity } from './stored-object.entity.js';
export { StoredObjects } from './stored-objects.js';
export { UploadSpool, type SpooledUpload } from './upload-spool.js';
