import { LIMITS } from '@app/contracts';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';

@InputType()
export class SignUpInput {
  @Field({ description: 'The address at work; its domain proposes the municipality.' })
  email!: string;

  @Field({ description: `First and last name, at most ${LIMITS.personName} characters.` })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: `Without one the account signs in with codes by mail. At least ${LIMITS.passwordMin} characters, of any kind.`,
  })
  password?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '`de` or `en`; the language of the request otherwise.',
  })
  locale?: string | null;
}

@InputType()
export class ConfirmSignUpInput {
  @Field()
  email!: string;

  @Field({ description: 'The six digits from the mail.' })
  code!: string;
}

@ObjectType({ description: 'The same whether the address was known or not.' })
export class SignUpResult {
  @Field({ description: 'The address the code went to, as it is stored.' })
  email!: string;

  @Field(() => Int)
  codeValidMinutes!: number;
}
