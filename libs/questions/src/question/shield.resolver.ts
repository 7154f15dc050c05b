import { Municipality } from '@app/directory';
import { Person } from '@app/identity';
import { Requires } from '@app/platform/access';
import type { Ctx } from '@app/platform/context';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, Field, ID, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { AskerDisclosure } from './asker-disclosure.service.js';

@ObjectType({ description: 'Who asks a shielded question.' })
export class DisclosedAsker {
  @Field(() => Person, { description: 'Who asked.' })
  author!: Person;

  @Field(() => Municipality, { description: 'The municipality the question is asked for.' })
  municipality!: Municipality;
}

@Resolver()
export class ShieldResolver {
  constructor(private readonly disclosure: AskerDisclosure) {}

  @Requires('content.moderate')
  @Mutation(() => DisclosedAsker, {
    description:
      'Shows a moderator who asks a shielded question. Every look is an entry of the audit log, ' +
      '`question.unshield-read`; that is why it is a mutation.',
  })
  discloseAsker(
    @CurrentCtx() ctx: Ctx,
    @Args('questionId', { type: () => ID }) questionId: string,
  ): Promise<DisclosedAsker> {
    return this.disclosure.disclose(ctx, questionId);
  }
}
