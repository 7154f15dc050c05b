import { CustomScalar, Scalar } from '@nestjs/graphql';
import { Kind, type ValueNode } from 'graphql';
import { Problem } from '../context/index.js';

/** A point in time, as ISO 8601 text in UTC. */
@Scalar('DateTime', () => Date)
export class DateTimeScalar implements CustomScalar<string, Date> {
  description = 'A point in time, ISO 8601 in UTC, for example 2026-05-04T07:30:00.000Z.';

  parseValue(value: unknown): Date {
    const date = typeof value === 'string' && value.length <= 40 ? new Date(value) : new Date(Number.NaN);
    if (Number.isNaN(date.getTime())) throw new Problem('BAD_INPUT');
    return date;
  }

  serialize(value: unknown): string {
    return value instanceof Date ? value.toISOString() : new Date(value as string).toISOString();
  }

  parseLiteral(node: ValueNode): Date {
    return this.parseValue(node.kind === Kind.STRING ? node.value : null);
  }
}
