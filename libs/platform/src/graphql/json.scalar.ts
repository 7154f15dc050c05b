import { CustomScalar, Scalar } from '@nestjs/graphql';
import { Problem } from '../context/index.js';

/** Marks a field as plain JSON: `@Field(() => Json)`. */
export class Json {}

/** Plain JSON, for the staff's technical views only; it is never accepted as input. */
@Scalar('JSON', () => Json)
export class JsonScalar implements CustomScalar<unknown, never> {
  description = 'Plain JSON. Output only.';

  parseValue(): never {
    throw new Problem('BAD_INPUT');
  }

  serialize(value: unknown): unknown {
    return value;
  }

  parseLiteral(): never {
    throw new Problem('BAD_INPUT');
  }
}
