import { PersonEntity } from '@app/identity';
import type { MailMode } from '@app/contracts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What somebody switched off through the link in a mail, and how it stood before, for taking it back. */
@Entity('unsubscription')
export class UnsubscriptionEntity {
  @ForeignKey(() => PersonEntity, { name: 'unsubscription_person_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'unsubscription_pkey' })
  personId!: string;

  /** `kind:<notification kind>` or `digest:<period>`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'unsubscription_pkey' })
  scope!: string;

  /** The mail mode of each kind before it was switched off. */
  @Column('jsonb')
  previous!: Record<string, MailMode>;

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { nullable: true })
  undoneAt!: Date | null;
}
