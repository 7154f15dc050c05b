import { Injectable } from '@nestjs/common';
import type { MailKind } from './mail-kinds.js';

/** The kinds of mail of the process. Libs register theirs when their module starts. */
@Injectable()
export class MailRegistry {
  private readonly kinds = new Map<string, MailKind>();

  register<Data extends object>(...kinds: readonly MailKind<Data>[]): void {
    for (const kind of kinds) {
      if (this.kinds.has(kind.kind)) throw new Error(`Mail kind ${kind.kind} is declared twice`);
      this.kinds.set(kind.kind, kind as unknown as MailKind);
    }
  }

  get(kind: string): MailKind | undefined {
    return this.kinds.get(kind);
  }

  all(): readonly MailKind[] {
    return [...this.kinds.values()];
  }
}
