import { GqlError, toGqlError } from '../../data/gql-error.js';
import type { ImportResultFragment } from '../../gql/types.js';

/**
 * Sends the files of an edition of the register; with `dryRun` the server only says what would change.
 *
 * @throws {GqlError} with the server's code (`FILE_INVALID` names line and field), or `OFFLINE`
 */
export async function uploadRegister(form: FormData, dryRun: boolean): Promise<ImportResultFragment> {
  let response: Response;
  try {
    response = await fetch(`/api/register/imports${dryRun ? '?dryRun=1' : ''}`, {
      method: 'POST',
      headers: { 'x-requested-with': 'kleinstadtnetz', accept: 'application/json' },
      body: form,
    });
  } catch {
    throw new GqlError('OFFLINE', '');
  }
  let answer: ImportResultFragment | { errors: unknown[] };
  try {
    answer = (await response.json()) as typeof answer;
  } catch {
    throw new GqlError('UNAVAILABLE', '');
  }
  if ('errors' in answer) throw toGqlError(answer.errors[0]);
  return answer;
}

/** A form's data without file fields that were left empty and without empty texts. */
export function withoutEmpty(data: FormData): FormData {
  const filled = new FormData();
  for (const [name, value] of data.entries()) {
    if (typeof value === 'string' ? value.trim() !== '' : value.size > 0) filled.append(name, value);
  }
  return filled;
}
