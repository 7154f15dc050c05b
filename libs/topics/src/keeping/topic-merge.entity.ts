import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** How much of each kind of content a merge has moved, by the name of the content. */
export type MovedContent = Readonly<Record<string, { readonly moved: number; readonly conflicts: number }>>;

/** One topic has taken the place of another. */
@Entity('topic_merge')
@Check('topic_merge_two', `from_id <> into_id`)
@Index('topic_merge_standing', ['fromId'], { unique: true, where: 'undone_at is null' })
@Index('topic_merge_into', ['intoId'])
export class TopicMergeEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'topic_merge_pkey' })
  id!: string;

  /** The topic that went. */
  @ForeignKey('topic', 'id', { name: 'topic_merge_from_id_fkey' })
  @Column('uuid')
  fromId!: string;

  /** The topic that took its place. */
  @ForeignKey('topic', 'id', { name: 'topic_merge_into_id_fkey' })
  @Column('uuid')
  intoId!: string;

  @Column('jsonb')
  moved!: MovedContent;

  @Column('timestamptz')
  mergedAt!: Date;

  @ForeignKey('person', 'id', { name: 'topic_merge_merged_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  mergedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  undoneAt!: Date | null;

  @ForeignKey('person', 'id', { name: 'topic_merge_undone_by_fkey', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  undoneBy!: string | null;
}

/** One thing a merge has moved, and what it was before. Goes when the merge can no longer be undone. */
@Entity('topic_merge_item')
export class TopicMergeItemEntity {
  @ForeignKey('topic_merge', 'id', { name: 'topic_merge_item_merge_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'topic_merge_item_pkey' })
  mergeId!: string;

  /** Name of the kind of content, as registered with `TopicContents`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'topic_merge_item_pkey' })
  content!: string;

  /** What was moved: the id of a row, a person, or a folded synonym. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'topic_merge_item_pkey' })
  key!: string;

  @Column('jsonb', { nullable: true })
  before!: unknown;
}
