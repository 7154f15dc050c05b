import type { ErrorCode } from '@app/contracts';

/** `OFFLINE`: the request never reached the server. Everything else comes from the server. */
export type GqlErrorCode = ErrorCode | 'OFFLINE';

/** A refusal: a stable code, a message for people in their language, and where it belongs. */
export class GqlError extends Error {
  override readonly name = 'GqlError';

  constructor(
    readonly code: GqlErrorCode,
    message: string,
    /** Name of the input field the refusal is about. */
    readonly field?: string,
    readonly requestId?: string,
  ) {
    super(message);
  }
}

interface WireError {
  readonly message?: string;
  readonly extensions?: { readonly code?: string; readonly field?: string; readonly requestId?: string };
}

/** Makes a {@link GqlError} of what the server sent or threw (a GraphQL error has the same shape on both sides). */
export function toGqlError(error: unknown): GqlError {
  if (error instanceof GqlError) return error;
  const { message, extensions } = (error ?? {}) as WireError;
  return new GqlError(
    (extensions?.code as ErrorCode | undefined) ?? 'INTERNAL',
    message ?? '',
    extensions?.field,
    extensions?.requestId,
  );
}

/** Whether `error` is a refusal with this code. */
export function hasCode(error: unknown, code: GqlErrorCode): boolean {
  return error instanceof GqlError && error.code === code;
}
