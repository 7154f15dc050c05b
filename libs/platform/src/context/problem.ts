import type { ErrorCode } from '@app/contracts';
import { IntrinsicException } from '@nestjs/common';

export interface ProblemDetail {
  /** Name of the input field at fault, as the client sent it (`title`, `input.topicIds`). */
  readonly field?: string;
  /** Values for the message, for example `{ max: 160 }`. Nothing secret: they reach the client. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** For the log only: why it really was refused. Never sent to the client. */
  readonly internal?: string;
}

/**
 * A refusal with a stable code. The message for people is chosen from the catalogue when the answer is
 * written, in the language of the request. Rows that are missing and rows that are not allowed both throw
 * `NOT_FOUND`; `internal` tells them apart in the log. Intrinsic: an expected answer, so Nest does not log it
 * as a failure.
 */
export class Problem extends IntrinsicException {
  override readonly name = 'Problem';

  constructor(
    readonly code: ErrorCode,
    readonly detail: ProblemDetail = {},
  ) {
    super(code);
  }
}

/** Returns `value`, or refuses with `NOT_FOUND` when there is none. */
export function found<Value>(value: Value | null | undefined, internal?: string): Value {
  if (value === null || value === undefined)
    throw new Problem('NOT_FOUND', internal === undefined ? {} : { internal });
  return value;
}
