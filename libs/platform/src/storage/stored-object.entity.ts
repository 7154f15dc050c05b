import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Every object that was ever begun to be stored and is not known to be gone: written down before the object itself, so
 * that none is lost sight of. Tables that hold keys point here, and let an object go with a trigger.
 */
@Entity('stored_object')
@Check('stored_object_bytes_check', 'bytes >= 0')
@Index('stored_object_loose', ['since'], { where: 'not is_kept' })
export class StoredObjectEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'stored_object_pkey' })
  key!: string;

  @Column('bigint')
  bytes!: string;

  /** Something points at it. */
  @Column('boolean', { default: false })
  isKept!: boolean;

  /** Since when it is kept or loose. */
  @Column('timestamptz')
  since!: Date;
}
