import { Municipality } from '@app/directory';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { DismissalReason } from './match-dismissal.entity.js';

export const DismissalReasonEnum = {
  OTHER_TOPIC: 'OTHER_TOPIC',
  TOO_FAR: 'TOO_FAR',
  TOO_DIFFERENT: 'TOO_DIFFERENT',
  ALREADY_IN_CONTACT: 'ALREADY_IN_CONTACT',
  OTHER: 'OTHER',
} as const satisfies { [Reason in DismissalReason]: Reason };

registerEnumType(DismissalReasonEnum, {
  name: 'MatchDismissalReason',
  description: 'Why a suggestion does not fit.',
  valuesMap: {
    OTHER_TOPIC: { description: 'It is about another topic.' },
    TOO_FAR: { description: 'The town is too far away.' },
    TOO_DIFFERENT: { description: 'The towns are too different.' },
    ALREADY_IN_CONTACT: { description: 'The towns are in contact already.' },
    OTHER: { description: 'Something else; the note may say what.' },
  },
});

@ObjectType({ description: 'A suggestion the own town has put aside. No other town ever learns of it.' })
export class MatchDismissal {
  /** Served by the field resolver. */
  otherId!: string;
  municipality!: Municipality;

  @Field(() => DismissalReasonEnum)
  reason!: DismissalReason;

  @Field(() => String, { nullable: true, description: 'Plain text for the own town.' })
  note!: string | null;

  @Field(() => Date)
  createdAt!: Date;

  @Field({ description: 'The day the town is suggested again, YYYY-MM-DD in Germany: 180 days later.' })
  until!: string;
}
