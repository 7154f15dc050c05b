import { createHash } from 'node:crypto';
import type { SectionKind } from '../projects.enums.js';

/** Everything the hash of sealed minutes is about. Addenda and who has sealed it are not part of it. */
export interface MinutesRecord {
  readonly meetingId: string;
  readonly projectId: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly link: string | null;
  readonly attendees: readonly { readonly name: string; readonly organisation: string | null }[];
  /** In their order. */
  readonly sections: readonly {
    readonly kind: SectionKind;
    readonly title: string | null;
    readonly body: string;
    /** In the order they were written. */
    readonly resolutions: readonly string[];
    /** Titles, in the order they were created. */
    readonly tasks: readonly string[];
  }[];
}

const FORM = 'kleinstadtnetz-minutes/1';

/**
 * The canonical form of minutes: JSON without blanks, with exactly these fields in exactly this order, in UTF-8.
 *
 * `form`, `meetingId`, `projectId`, `title`, `startsAt` and `endsAt` (UTC, milliseconds, as `2026-05-04T12:00:00.000Z`),
 * `place`, `link`, `attendees` (each `name`, `organisation`; ordered by both, by code unit), `sections` in their order
 * (each `kind`, `title`, `body`, `resolutions`, `tasks`). What is missing is `null`. Texts are in normal form C, as
 * they are stored. A later form gets another name, so that old hashes stay checkable.
 */
export function canonicalMinutes(record: MinutesRecord): string {
  const { meetingId, projectId, title, place, link } = record;
  return JSON.stringify({
    form: FORM,
    meetingId,
    projectId,
    title,
    startsAt: record.startsAt.toISOString(),
    endsAt: record.endsAt.toISOString(),
    place,
    link,
    attendees: record.attendees
      .map(({ name, organisation }) => ({ name, organisation }))
      .sort((a, b) => byCode(a.name, b.name) || byCode(a.organisation ?? '', b.organisation ?? '')),
    sections: record.sections.map(({ kind, title: heading, body, resolutions, tasks }) => ({
      kind,
      title: heading,
      body,
      resolutions: [...resolutions],
      tasks: [...tasks],
    })),
  });
}

/** SHA-256 of the canonical form, as 64 hexadecimal digits. */
export function hashOf(record: MinutesRecord): string {
  return createHash('sha256').update(canonicalMinutes(record), 'utf8').digest('hex');
}

function byCode(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
