import type { Actor } from '@app/platform/context';

/** True for people who may promise something on behalf of a municipality: those who hold its mandate. */
export function mayCommit(actor: Actor | null, municipalityId: string): boolean {
  return actor?.mandateFor.has(municipalityId) ?? false;
}
