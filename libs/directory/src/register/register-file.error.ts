/** Stable codes of everything that can be wrong with a file given to the register import. */
export const REGISTER_FILE_CODES = [
  'ARCHIVE_NOT_UNPACKED',
  'DIFFERENT_DATE',
  'DUPLICATE_KEY',
  'EMPTY_FILE',
  'FILE_ENDS_EARLY',
  'FILE_TOO_LARGE',
  'FILE_UNREADABLE',
  'INCOMPLETE_LAST_LINE',
  'INVALID_DATE',
  'INVALID_KEY',
  'INVALID_NUMBER',
  'INVALID_VALUE',
  'MALFORMED_ARCHIVE',
  'MALFORMED_CSV',
  'MALFORMED_WORKBOOK',
  'MISSING_COLUMN',
  'MISSING_VALUE',
  'NOT_IN_ARCHIVE',
  'NO_ROWS',
  'OUT_OF_RANGE',
  'SHEET_NOT_FOUND',
  'UNKNOWN_RECORD_TYPE',
  'WRONG_ENCODING',
  'WRONG_LENGTH',
] as const;

export type RegisterFileCode = (typeof REGISTER_FILE_CODES)[number];

/** A column of a register file: the official field number (`EF9`) or column letter, and its official name. */
export interface RegisterField {
  readonly id: string;
  readonly name: string;
}

/** One finding in a register file. Everything a message in any language needs is in the parts. */
export interface RegisterFileProblem {
  readonly code: RegisterFileCode;
  /** Counted from 1; null when the file as a whole is meant. */
  readonly line: number | null;
  readonly field: RegisterField | null;
  /** What stood there, shortened. */
  readonly found: string | null;
  /** What should have stood there, in the words of the format ("220 characters", "11 digits"). */
  readonly expected: string | null;
}

const LONGEST_EXCERPT = 60;

/** Builds a problem; `found` is shortened so that a binary file cannot flood a report. */
export function registerFileProblem(
  code: RegisterFileCode,
  parts: { line?: number; field?: RegisterField; found?: string; expected?: string } = {},
): RegisterFileProblem {
  const found = parts.found ?? null;
  return {
    code,
    line: parts.line ?? null,
    field: parts.field ? { id: parts.field.id, name: parts.field.name } : null,
    found: found !== null && found.length > LONGEST_EXCERPT ? `${found.slice(0, LONGEST_EXCERPT)}…` : found,
    expected: parts.expected ?? null,
  };
}

/** One line of English for logs and the command line, e.g. `line 812, EF9 Bevölkerung insgesamt: INVALID_NUMBER, …`. */
export function describeRegisterFileProblem(problem: RegisterFileProblem): string {
  const where = [
    problem.line === null ? null : `line ${problem.line}`,
    problem.field === null ? null : `${problem.field.id} ${problem.field.name}`,
  ].filter((part) => part !== null);
  const what = [
    problem.code,
    problem.expected === null ? null : `expected ${problem.expected}`,
    problem.found === null ? null : `found ${JSON.stringify(problem.found)}`,
  ].filter((part) => part !== null);
  return `${where.length > 0 ? `${where.join(', ')}: ` : ''}${what.join(', ')}`;
}

/**
 * A register file cannot be used. Carries at least one problem; the first one is repeated in `code`, `line` and
 * `field`. Whoever catches it must discard every record read so far.
 */
export class RegisterFileError extends Error {
  override readonly name = 'RegisterFileError';
  readonly problems: readonly RegisterFileProblem[];

  constructor(
    problems: readonly [RegisterFileProblem, ...RegisterFileProblem[]],
    options?: { cause?: unknown },
  ) {
    super(problems.map(describeRegisterFileProblem).join('\n'), options);
    this.problems = problems;
  }

  get code(): RegisterFileCode {
    return this.first.code;
  }

  get line(): number | null {
    return this.first.line;
  }

  get field(): RegisterField | null {
    return this.first.field;
  }

  private get first(): RegisterFileProblem {
    return this.problems[0]!;
  }
}

/** How many problems a reader gathers before it gives up. */
export interface RegisterReadOptions {
  /**
   * 1 (the default) stops at the first problem. A dry run asks for more, up to 20, to show them all at once: damaged
   * lines are then left out and the reader throws at the end, so that a half-read file is never taken for a whole one.
   */
  readonly maxProblems?: number;
}

export const MOST_PROBLEMS = 20;

/** Gathers problems for a reader and throws as soon as enough of them are known. */
export class ProblemCollector {
  private readonly problems: RegisterFileProblem[] = [];
  private readonly limit: number;

  constructor(options: RegisterReadOptions = {}) {
    this.limit = Math.min(Math.max(Math.trunc(options.maxProblems ?? 1), 1), MOST_PROBLEMS);
  }

  /** @throws RegisterFileError when the limit is reached */
  add(problem: RegisterFileProblem): void {
    this.problems.push(problem);
    if (this.problems.length >= this.limit) this.throwIfAny();
  }

  /** @throws RegisterFileError when anything was found */
  throwIfAny(): void {
    const [first, ...rest] = this.problems;
    if (first) throw new RegisterFileError([first, ...rest]);
  }

  get any(): boolean {
    return this.problems.length > 0;
  }
}
