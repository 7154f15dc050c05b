import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** An entry of the taxonomy. Two levels; the slug never changes, the names may. */
@Entity('topic')
@Unique('topic_slug_key', ['slug'])
@Check('topic_slug_check', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check('topic_parent_check', `parent_id <> id`)
@Check('topic_merged_check', `merged_into <> id`)
@Index('topic_parent', ['parentId'])
export class TopicEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'topic_pkey' })
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  nameDe!: string;

  @Column('text')
  nameEn!: string;

  /** Null for a top topic. */
  @ForeignKey('topic', 'id', { name: 'topic_parent_id_fkey' })
  @Column('uuid', { nullable: true })
  parentId!: string | null;

  /** Place among its siblings. */
  @Column('integer')
  position!: number;

  /** The topic that took this one's place; links to the old slug lead there. */
  @ForeignKey('topic', 'id', { name: 'topic_merged_into_fkey' })
  @Column('uuid', { nullable: true })
  mergedInto!: string | null;

  /** Since the staff has changed names or place, the taxonomy of the product no longer does. */
  @Column('timestamptz', { nullable: true })
  editedAt!: Date | null;
}

/** A word people use for a topic. One word may belong to several topics. */
@Entity('topic_synonym')
export class TopicSynonymEntity {
  @ForeignKey('topic', 'id', { name: 'topic_synonym_topic_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'topic_synonym_pkey' })
  topicId!: string;

  /** The term as `fold` makes it, so that two spellings are one synonym. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'topic_synonym_pkey' })
  folded!: string;

  @Column('text')
  term!: string;

  @Column('integer')
  position!: number;

  /** The staff has taken it away; the row stays so that the taxonomy of the product does not bring it back. */
  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
}
