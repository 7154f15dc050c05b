/** What can be wrong with the embedded database, for callers that react differently to each. */
export type EmbeddedPostgresProblem =
  | 'PLATFORM_NOT_SUPPORTED'
  | 'FOLDER_NOT_WRITABLE'
  | 'FOLDER_IN_USE'
  | 'DISK_FULL'
  | 'OUT_OF_MEMORY'
  | 'NO_UNPRIVILEGED_USER'
  | 'PORT_TAKEN'
  | 'VERSION_MISMATCH'
  | 'PASSWORD_LOST'
  | 'START_FAILED';

/** The embedded database cannot be used; the message is a sentence that can be shown to whoever runs the server. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(
    readonly code: EmbeddedPostgresProblem,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * Turns a file system error into a sentence about the folder it happened in.
 *
 * @returns the given error itself when it is not one a person could act on.
 */
export function folderProblem(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
      return new EmbeddedPostgresError(
        'FOLDER_NOT_WRITABLE',
        `The data folder ${folder} is not writable for this user. Set DATA_DIR to a folder that is.`,
        { cause: error },
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return new EmbeddedPostgresError(
        'FOLDER_NOT_WRITABLE',
        `The data folder ${folder} cannot be used because a file is in the way. Set DATA_DIR to another folder.`,
        { cause: error },
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return new EmbeddedPostgresError(
        'DISK_FULL',
        `The disk that holds the data folder ${folder} is full.`,
        {
          cause: error,
        },
      );
    default:
      return error;
  }
}
