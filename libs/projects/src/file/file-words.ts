import { LIMITS } from '@app/contracts';
import { Problem } from '@app/platform/context';
import { manyLines, oneLine, orNothing } from '@app/platform/input';
import { FILE_ACCESSIBILITIES, type FileAccessibility } from '../projects.enums.js';

/** What is said about a file, as it comes in, also from the fields of an upload. */
export interface FileWords {
  readonly title?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly folder?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly altText?: string | null | undefined;
  readonly accessibility?: string | null | undefined;
  readonly accessibleText?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export interface CheckedFileWords {
  readonly title: string;
  readonly description: string | null;
  readonly folder: string | null;
  readonly language: string;
  readonly altText: string | null;
  readonly accessibility: FileAccessibility;
  readonly accessibleText: string | null;
}

/**
 * @param at what stands before the names of the fields in refusals
 * @throws Problem `BAD_INPUT`, `TOO_LONG`
 */
export function fileWords(input: FileWords, at = ''): CheckedFileWords {
  const language = input.language?.trim().toLowerCase() || 'de';
  if (!/^[a-z]{2,3}$/.test(language)) throw new Problem('BAD_INPUT', { field: `${at}language` });
  const accessibility = (input.accessibility || 'UNKNOWN') as FileAccessibility;
  if (!FILE_ACCESSIBILITIES.includes(accessibility))
    throw new Problem('BAD_INPUT', { field: `${at}accessibility` });
  return {
    title: oneLine(input.title ?? '', { field: `${at}title`, max: LIMITS.fileTitle }),
    description: orNothing(manyLines, input.description, {
      field: `${at}description`,
      max: LIMITS.fileDescription,
    }),
    folder: orNothing(oneLine, input.folder, { field: `${at}folder`, max: LIMITS.fileFolder }),
    language,
    altText: orNothing(oneLine, input.altText, { field: `${at}altText`, max: LIMITS.fileAlt }),
    accessibility,
    accessibleText: orNothing(manyLines, input.accessibleText, {
      field: `${at}accessibleText`,
      max: LIMITS.fileText,
    }),
  };
}
