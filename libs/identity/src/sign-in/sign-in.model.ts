import { LIMITS } from '@app/contracts';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';

@InputType({ description: 'What a new account needs.' })
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

@InputType({ description: 'The proof that the address of a sign-up is one’s own.' })
export class ConfirmSignUpInput {
  @Field({ description: 'The address the code went to.' })
  email!: string;

  @Field({ description: 'The six digits from the mail.' })
  code!: string;
}

@ObjectType({ description: 'The same whether the address was known or not.' })
export class SignUpResult {
  @Field({ description: 'The address the code went to, as it is stored.' })
  email!: string;

  @Field(() => Int, { description: 'How long the code can be entered, in minutes.' })
  codeValidMinutes!: number;
}
