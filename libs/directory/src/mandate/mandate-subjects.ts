import type { Locale } from '@app/contracts';
import type { Ctx } from '@app/platform/context';
import { Injectable } from '@nestjs/common';

/** A request that has been decided, as its lib gets it back. */
export interface DecidedCommitment {
  readonly requestId: string;
  readonly municipalityId: string;
  readonly subjectId: string;
  /** What the lib gave along when it asked, see `Commitment`. */
  readonly details: Readonly<Record<string, unknown>>;
  /** Who prepared it; null when the person is gone. */
  readonly requestedBy: string | null;
}

/**
 * What a lib says about the things it lets people promise, and how it goes on once that is decided.
 *
 * The lib asks `mayCommit` when somebody wants to promise something. Who may does it at once, and the lib closes a
 * request that waited for the same with `MandateService.settle`. For everybody else it calls `MandateService.request`
 * in the transaction of the draft, with all it needs to go on in `details`. Things that come to nothing on their own
 * (an invitation lapses) take their requests with them by `settle` too.
 */
export interface MandateSubject {
  readonly label: Readonly<Record<Locale, string>>;
  /** Path of the page of one of them. */
  path(subjectId: string): string | null;
  /**
   * Somebody who holds the mandate has confirmed: do what was asked for, in the transaction `tx` of the decision, whose
   * actor is the holder. A `Problem` thrown here refuses the decision as a whole; the request stays open.
   */
  onConfirmed(tx: Ctx, commitment: DecidedCommitment): Promise<void>;
  /** It was refused or taken back, in the same transaction: undo what the draft had put aside. */
  onRefused(tx: Ctx, commitment: DecidedCommitment): Promise<void>;
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
