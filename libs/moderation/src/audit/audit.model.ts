import { Person } from '@app/identity';
import { Json, connectionType } from '@app/platform/graphql';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'An act of authority. Entries are never changed and never removed.' })
export class AuditEntry {
  @Field(() => ID)
  id!: string;

  @Field()
  at!: Date;

  @Field({ description: 'What was done, `area.verb`: moderation.hide, register.import …' })
  action!: string;

  /** Served by the field resolver. */
  actionText?: string;
  subjectText?: string;
  subjectUrl?: string | null;

  @Field({ description: 'What it was done to, `kind:id`.' })
  subject!: string;

  @Field(() => Json, { description: 'What else was recorded, by action.' })
  detail!: unknown;

  /** Served by the field resolver. */
  actorId!: string | null;
  actor?: Person | null;
}

@ObjectType()
export class AuditConnection extends connectionType(AuditEntry, 'Audit') {}
