import { PersonEntity } from '@app/identity';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  type Relation,
} from 'typeorm';
import { MunicipalityEntity } from '../municipality.entity.js';

/** An invitation by mail to belong to a municipality. */
@Entity('town_invitation')
@Check('town_invitation_email_check', `email = lower(email)`)
@Check('town_invitation_expires_check', `expires_at > created_at`)
@Check('town_invitation_outcome_check', `accepted_at is null or revoked_at is null`)
@Unique('town_invitation_token_hash_key', ['tokenHash'])
@Index('town_invitation_open', ['municipalityId', 'email'], {
  unique: true,
  where: `accepted_at is null and revoked_at is null`,
})
@Index('town_invitation_by', ['inviterId', 'id'])
export class TownInvitationEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'town_invitation_pkey' })
  id!: string;

  @Column('uuid')
  municipalityId!: string;

  @ManyToOne(() => MunicipalityEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'municipality_id', foreignKeyConstraintName: 'town_invitation_municipality_id_fkey' })
  municipality!: Relation<MunicipalityEntity>;

  @Column('text')
  email!: string;

  /** Words of whoever invites, plain text. */
  @Column('text', { nullable: true })
  message!: string | null;

  @Column('uuid', { nullable: true })
  inviterId!: string | null;

  @ManyToOne(() => PersonEntity, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'inviter_id', foreignKeyConstraintName: 'town_invitation_inviter_id_fkey' })
  inviter!: Relation<PersonEntity> | null;

  @Column('bytea')
  tokenHash!: Buffer;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  acceptedAt!: Date | null;

  @Column('uuid', { nullable: true })
  acceptedBy!: string | null;

  @ManyToOne(() => PersonEntity, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'accepted_by', foreignKeyConstraintName: 'town_invitation_accepted_by_fkey' })
  accepter!: Relation<PersonEntity> | null;
}
