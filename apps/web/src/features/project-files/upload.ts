import { GqlError, toGqlError } from '../../data/gql-error.js';

/** What the browser shows of files that can be uploaded; the server looks into them. */
export const acceptOf = (extensions: readonly string[]): string[] => [
  ...extensions.map((extension) => `.${extension}`),
  '.jpeg',
];

/** Whether a file on the device says that it is a picture; the server asks for a text then. */
export const isPicture = ({ type }: File): boolean => type.startsWith('image/');

/**
 * Sends one file.
 *
 * @param fields of the form beside it
 * @param onProgress share of the bytes that are on their way, 0 to 1
 * @throws {GqlError} with the server's code, or `OFFLINE`
 */
export function uploadFile(
  path: string,
  file: File,
  fields: Readonly<Record<string, string>>,
  onProgress: (share: number) => void,
): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value.trim() !== '') form.append(name, value);
  form.append('file', file);
  return new Promise((resolve, reject) => {
    // The one way to learn how far an upload is.
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('x-requested-with', 'kleinstadtnetz');
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) onProgress(loaded / total);
    };
    request.onerror = () => reject(new GqlError('OFFLINE', ''));
    request.onload = () => {
      if (request.status === 201) return resolve();
      try {
        const { errors } = JSON.parse(request.responseText) as { errors: unknown[] };
        reject(toGqlError(errors[0]));
      } catch {
        reject(new GqlError('UNAVAILABLE', ''));
      }
    };
    request.send(form);
  });
}
