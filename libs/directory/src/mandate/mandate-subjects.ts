import type { Locale } from '@app/contracts';
import { Injectable } from '@nestjs/common';

/** What a lib says about the things it lets people promise. */
export interface MandateSubject {
  readonly label: Readonly<Record<Locale, string>>;
  /** Path of the page of one of them. */
  path(subjectId: string): string | null;
}

/** The kinds of things that need a mandate. Libs register theirs when their module starts. */
@Injectable()
export class MandateSubjects {
  private readonly kinds = new Map<string, MandateSubject>();

  /** @param kind lower case with hyphens; stands in the database and in the message `mandate.decided.v1` */
  register(kind: string, subject: MandateSubject): void {
    if (!/^[a-z-]+$/.test(kind)) throw new Error(`"${kind}" is no name of a kind`);
    if (this.kinds.has(kind)) throw new Error(`Mandate subject "${kind}" is registered twice`);
    this.kinds.set(kind, subject);
  }

  get(kind: string): MandateSubject | undefined {
    return this.kinds.get(kind);
  }
}
