import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { MailDomainEntity } from './mail-domain.entity.js';
import { MunicipalityEntity } from './municipality.entity.js';

/** Which municipalities a mail domain stands for. */
@Entity('mail_domain_municipality')
@Check('mail_domain_municipality_source_check', `source in ('IMPORT', 'STAFF')`)
@Index('mail_domain_municipality_of', ['municipalityId'])
export class MailDomainMunicipalityEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'mail_domain_municipality_pkey' })
  domain!: string;

  @ManyToOne(() => MailDomainEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'domain', foreignKeyConstraintName: 'mail_domain_municipality_domain_fkey' })
  mailDomain!: Relation<MailDomainEntity>;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mail_domain_municipality_pkey' })
  municipalityId!: string;

  @ManyToOne(() => MunicipalityEntity, { onDelete: 'CASCADE' })
  @JoinColumn({
    name: 'municipality_id',
    foreignKeyConstraintName: 'mail_domain_municipality_municipality_id_fkey',
  })
  municipality!: Relation<MunicipalityEntity>;

  /** What a file proposed (IMPORT) a later file may take back; what people have said (STAFF) stays. */
  @Column('text', { default: 'STAFF' })
  source!: 'IMPORT' | 'STAFF';
}
