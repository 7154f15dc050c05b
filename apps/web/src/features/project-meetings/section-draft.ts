import { mergeText } from '@app/contracts';
import { diffIndices } from 'node-diff3';

/** The text of a section as the server has it. */
export interface ServerText {
  readonly body: string;
  readonly version: number;
}

/** What somebody has in front of them, and what it was made on. */
export interface SectionDraft {
  /** The last text that is known of the server, which `text` was made on. */
  readonly base: string;
  readonly version: number;
  readonly text: string;
  /** What is on the server where both have changed the same place; to be brought together by hand. */
  readonly theirs: ServerText | null;
}

export const fromServer = ({ body, version }: ServerText): SectionDraft => ({
  base: body,
  version,
  text: body,
  theirs: null,
});

/** Something has been typed that the server does not have. */
export const isDirty = ({ base, text }: SectionDraft): boolean => base !== text;

export const typed = (draft: SectionDraft, text: string): SectionDraft => ({
  ...draft,
  // As the server stores it: otherwise what is the same would look like a change.
  text: text.normalize('NFC'),
});

/** The server has another text. What was typed meanwhile is merged with it, or stands beside it. */
export function heard(draft: SectionDraft, server: ServerText): SectionDraft {
  if (draft.theirs) return server.version > draft.theirs.version ? { ...draft, theirs: server } : draft;
  if (server.version <= draft.version) return draft;
  const text = mergeText(draft.base, draft.text, server.body);
  if (text === null) return { ...draft, theirs: server };
  return { base: server.body, version: server.version, text, theirs: null };
}

/** `sent` has arrived; `server` is what came of it, with what others have saved. */
export function saved(draft: SectionDraft, sent: string, server: ServerText): SectionDraft {
  if (server.version < draft.version) return draft;
  return heard({ ...draft, base: sent, version: server.version - 1 }, server);
}

/** Both texts have been brought together. */
export function resolved(draft: SectionDraft, text: string): SectionDraft {
  if (!draft.theirs) return draft;
  const { body, version } = draft.theirs;
  return { base: body, version, text: text.normalize('NFC'), theirs: null };
}

/** A draft as it was kept on this device; null for anything else. */
export function fromStored(stored: unknown): SectionDraft | null {
  const { base, version, text } = (stored ?? {}) as Partial<SectionDraft>;
  if (typeof base !== 'string' || typeof text !== 'string' || !Number.isInteger(version)) return null;
  return { base, version: version as number, text, theirs: null };
}

/** Where the cursor belongs when others' lines come into a text: with the words it stood in. */
export function moveCaret(before: string, after: string, caret: number): number {
  const line = before.slice(0, caret).split('\n').length - 1;
  const column = caret - (before.lastIndexOf('\n', caret - 1) + 1);
  const [old, now] = [before.split('\n'), after.split('\n')];
  let shift = 0;
  for (const { buffer1, buffer2 } of diffIndices(old, now))
    if (buffer1[0] + buffer1[1] <= line) shift += buffer2[1] - buffer1[1];
  const target = Math.min(Math.max(line + shift, 0), now.length - 1);
  const start = now.slice(0, target).reduce((sum, one) => sum + one.length + 1, 0);
  return start + Math.min(column, now[target]!.length);
}
