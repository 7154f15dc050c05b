import { Problem } from '../context/index.js';

export interface TextRule {
  /** Name of the input field, as the client sent it. */
  readonly field: string;
  /** Most characters (code points), after tidying. */
  readonly max: number;
  /** Fewest characters; 1 unless given. */
  readonly min?: number;
}

/** Control characters, lone surrogates, and marks that turn the direction of what follows: never part of a text. */
const UNWANTED = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const UNWANTED_BUT_LINES = /(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * Tidies a text of one line: normal form C, no control characters, single spaces.
 *
 * @throws Problem `TOO_LONG` or `BAD_INPUT` with the field
 */
export function oneLine(value: string, rule: TextRule): string {
  return checked(value.normalize('NFC').replace(/\s+/gu, ' ').replace(UNWANTED, '').trim(), rule);
}

/**
 * Tidies a text of several lines: normal form C, `\n` between lines, no control characters, no blank ends.
 *
 * @throws Problem `TOO_LONG` or `BAD_INPUT` with the field
 */
export function manyLines(value: string, rule: TextRule): string {
  return checked(tidyLines(value).replace(/^\s*\n|\s+$/gu, ''), rule);
}

/**
 * As `manyLines`, but keeps blanks at the ends and may be empty: for a text that is saved while it is typed.
 *
 * @throws Problem `TOO_LONG` with the field
 */
export function growingLines(value: string, rule: TextRule): string {
  return checked(tidyLines(value), { ...rule, min: 0 });
}

function tidyLines(value: string): string {
  const lines = value.normalize('NFC').replace(/\r\n?|\u2028|\u2029/g, '\n');
  return lines.replace(UNWANTED_BUT_LINES, '');
}

/** For fields that may stay empty: null for nothing, otherwise tidied by `tidy` (`oneLine` or `manyLines`). */
export function orNothing(
  tidy: (value: string, rule: TextRule) => string,
  value: string | null | undefined,
  rule: TextRule,
): string | null {
  return tidy(value ?? '', { ...rule, min: 0 }) || null;
}

function checked(text: string, { field, max, min = 1 }: TextRule): string {
  // Every character takes one or two units, so most texts need no counting.
  if (text.length > max && [...text].length > max) throw new Problem('TOO_LONG', { field, values: { max } });
  if (min > 0 && [...text].length < min) throw new Problem('BAD_INPUT', { field, values: { min } });
  return text;
}
