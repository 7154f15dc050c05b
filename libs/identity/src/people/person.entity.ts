import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { VisibilityChoices } from './person.rules.js';

/** The public face of somebody. Stays when the account goes, so that what the person wrote keeps an author. */
@Entity('person')
@Check('person_name_check', `name <> ''`)
export class PersonEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'person_pkey' })
  id!: string;

  @Column('text')
  name!: string;

  /** What the person does in the town hall. */
  @Column('text', { nullable: true })
  position!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  /** Markdown. */
  @Column('text', { nullable: true })
  about!: string | null;

  /** `about`, rendered and sanitised when it was saved. */
  @Column('text', { nullable: true })
  aboutHtml!: string | null;

  /** Only what the person has chosen; for the rest the defaults of `person.rules.ts` hold. */
  @Column('jsonb', { default: () => `'{}'` })
  visibility!: VisibilityChoices;

  /** Invented, for the demo. */
  @Column('boolean', { default: false })
  isExample!: boolean;

  /** The account behind the person is gone. */
  @Column('boolean', { default: false })
  former!: boolean;

  @Column('timestamptz')
  createdAt!: Date;
}
