import { diff3Merge } from 'node-diff3';

/**
 * Brings two changes of one text together, line by line. The server merges what two people have saved, the client
 * what one has typed while another saved; both must come to the same.
 *
 * @param base the text both changes were made on
 * @param mine one changed text
 * @param theirs the other one
 * @returns null when both have changed the same lines, or lines next to each other: a person has to decide
 */
export function mergeText(base: string, mine: string, theirs: string): string | null {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const lines = (text: string): string[] => text.split('\n');
  const merged: string[] = [];
  for (const { ok } of diff3Merge(lines(mine), lines(base), lines(theirs), { excludeFalseConflicts: true })) {
    if (!ok) return null;
    merged.push(...ok);
  }
  return merged.join('\n');
}
