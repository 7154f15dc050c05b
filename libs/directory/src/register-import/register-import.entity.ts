import { PersonEntity } from '@app/identity';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { RegisterImportRecord } from './register-import.record.js';

/** An import of the register that ended, also one that was only tried or that its conflicts stopped. */
@Entity('register_import')
export class RegisterImportEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'register_import_pkey' })
  id!: string;

  @Column('timestamptz')
  startedAt!: Date;

  @Column('timestamptz')
  finishedAt!: Date;

  @Column('boolean')
  dryRun!: boolean;

  @Column('text')
  fileName!: string;

  /** Reference date of the edition. */
  @Column('date')
  edition!: string;

  @Column('jsonb')
  summary!: RegisterImportRecord;

  /** Null for imports from the command line. */
  @Column('uuid', { nullable: true })
  startedBy!: string | null;

  @ManyToOne(() => PersonEntity, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'started_by', foreignKeyConstraintName: 'register_import_started_by_fkey' })
  starter!: Relation<PersonEntity> | null;
}
