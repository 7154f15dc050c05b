import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the build of the web client leaves its operations, from the folder the process runs in. */
const FILE = path.join('apps', 'web', 'src', 'gql', 'persisted-documents.json');

/** The operations of our own client, SHA-256 → text; none when only the API is installed. */
export function persistedDocuments(root = process.cwd()): Readonly<Record<string, string>> {
  const file = path.join(root, FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
}
