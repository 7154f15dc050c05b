import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { FollowTarget } from './topics.enums.js';

/** What a person wants to hear of. */
@Entity('follow')
@Check('follow_target_check', `target in ('TOPIC', 'MUNICIPALITY', 'QUESTION', 'PROJECT')`)
@Index('follow_target', ['target', 'targetId', 'personId'])
export class FollowEntity {
  @ForeignKey('person', 'id', { name: 'follow_person_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'follow_pkey' })
  personId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'follow_pkey' })
  target!: FollowTarget;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'follow_pkey' })
  targetId!: string;

  @Column('timestamptz')
  createdAt!: Date;
}

/** How many follow a target. Kept by triggers of `follow`, never written from here. */
@Entity('follow_count')
@Check('follow_count_check', `followers >= 0`)
export class FollowCountEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'follow_count_pkey' })
  target!: FollowTarget;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'follow_count_pkey' })
  targetId!: string;

  @Column('integer')
  followers!: number;
}
