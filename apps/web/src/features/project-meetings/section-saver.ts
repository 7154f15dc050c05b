import { toGqlError, type GqlErrorCode } from '../../data/gql-error.js';
import { fromServer, heard, isDirty, resolved, saved, typed } from './section-draft.js';
import type { SectionDraft, ServerText } from './section-draft.js';

/** A pause in typing after which the text is saved. */
export const PAUSE_MS = 800;
/** After a failure it is tried again, later and later. */
export const RETRY_MS = [2_000, 5_000, 15_000, 30_000] as const;

/** So many attempts without an answer are remembered. */
const UNANSWERED_KEPT = 20;

/** Refusals that another attempt with the same text will not change. */
const FINAL: ReadonlySet<GqlErrorCode> = new Set<GqlErrorCode>([
  'MINUTES_SEALED',
  'MEETING_STATE',
  'NOT_FOUND',
  'NOT_SIGNED_IN',
  'TOO_LONG',
  'BAD_INPUT',
]);

export type SaveState = 'saved' | 'saving' | 'unsaved' | 'conflict' | 'refused';

export interface SectionView {
  readonly draft: SectionDraft;
  readonly state: SaveState;
  /** Why it was refused for good; empty when it was not. */
  readonly problem: string;
}

/** What a saver needs of the world around it. */
export interface SaverPorts {
  /** Saves; returns what is on the server then. */
  readonly send: (version: number, body: string) => Promise<ServerText>;
  /** What is on the server now; null when it cannot be read. */
  readonly fetch: () => Promise<ServerText | null>;
  /** Keeps what has not arrived on this device; null when everything has. */
  readonly keep: (draft: SectionDraft | null) => void;
  /** It was refused for good: what the page shows is no longer so. */
  readonly refused: () => void;
}

/**
 * Saves the text of a section while it is typed, one request at a time. Nothing typed is lost: it is kept until it has
 * arrived and tried again until it has; what others save is taken in, or stands beside it until both are brought together.
 */
export class SectionSaver {
  private draft: SectionDraft;
  private view: SectionView;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private busy = false;
  /** What others have told while a save is under way: it may be our own text, which is not known to have arrived yet. */
  private waiting: ServerText | null = null;
  /** Texts of which the last one may have arrived although no answer came. */
  private unanswered: readonly string[] = [];
  private tries = 0;
  private failure: { code: GqlErrorCode; message: string } | null = null;
  private readonly takers = new Set<(before: string, after: string) => void>();

  constructor(
    server: ServerText,
    stored: SectionDraft | null,
    private readonly ports: SaverPorts,
  ) {
    this.draft = stored ? heard(stored, server) : fromServer(server);
    this.view = this.look();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  /** Told before others' lines come into the text, with the text before and after. */
  readonly beforeTakingIn = (taker: (before: string, after: string) => void): (() => void) => {
    this.takers.add(taker);
    return () => this.takers.delete(taker);
  };
  readonly snapshot = (): SectionView => this.view;

  /** What was left behind is saved as soon as somebody looks again. @returns ends it, with a last attempt */
  start(): () => void {
    if (isDirty(this.draft)) this.later(0);
    return () => {
      clearTimeout(this.timer);
      void this.save(false);
    };
  }

  type(text: string): void {
    // Another text may go where the last one was refused.
    if (this.failure && FINAL.has(this.failure.code)) this.failure = null;
    this.put(typed(this.draft, text));
    this.later(PAUSE_MS);
  }

  hear(server: ServerText): void {
    if (this.busy) this.waiting = server;
    else this.takeIn(this.learn(server));
  }

  resolve(text: string): void {
    this.put(resolved(this.draft, text));
    this.flush();
  }

  /** Saves now: the person leaves the field, or the connection is back. */
  flush(): void {
    void this.save();
  }

  private async save(goesOn = true): Promise<void> {
    clearTimeout(this.timer);
    const sent = this.draft;
    const hopeless = this.failure !== null && FINAL.has(this.failure.code);
    if (this.busy || hopeless || sent.theirs || !isDirty(sent)) return;
    this.busy = true;
    this.unanswered = [...this.unanswered, sent.text].slice(-UNANSWERED_KEPT);
    try {
      const server = await this.ports.send(sent.version, sent.text);
      this.tries = 0;
      this.failure = null;
      this.unanswered = [];
      this.takeIn(saved(this.draft, sent.text, server));
    } catch (error) {
      await this.failed(error);
    }
    this.busy = false;
    if (this.waiting) this.hear(this.waiting);
    this.waiting = null;
    this.show();
    if (goesOn && isDirty(this.draft)) this.later(this.tries === 0 ? PAUSE_MS : this.wait());
  }

  private async failed(error: unknown): Promise<void> {
    const { code, message } = toGqlError(error);
    if (code === 'MINUTES_CONFLICT') {
      const server = await this.ports.fetch().catch(() => null);
      if (server) {
        this.tries = 0;
        return this.takeIn(this.learn(server));
      }
    }
    this.failure = { code, message };
    this.tries++;
    if (FINAL.has(code)) this.ports.refused();
  }

  /** What the server has, where it may be what was sent last and never answered. */
  private learn(server: ServerText): SectionDraft {
    if (!this.unanswered.includes(server.body)) return heard(this.draft, server);
    this.unanswered = [];
    return saved(this.draft, server.body, server);
  }

  private wait(): number {
    return RETRY_MS[Math.min(this.tries, RETRY_MS.length) - 1]!;
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), ms);
  }

  private takeIn(next: SectionDraft): void {
    if (next.text !== this.draft.text) for (const taker of this.takers) taker(this.draft.text, next.text);
    this.put(next);
  }

  private put(next: SectionDraft): void {
    if (next === this.draft) return;
    this.draft = next;
    this.ports.keep(isDirty(next) ? next : null);
    this.show();
  }

  private show(): void {
    this.view = this.look();
    this.listeners.forEach((listener) => listener());
  }

  private look(): SectionView {
    const final = this.failure !== null && FINAL.has(this.failure.code);
    return { draft: this.draft, state: this.state(final), problem: final ? this.failure!.message : '' };
  }

  private state(final: boolean): SaveState {
    if (this.draft.theirs) return 'conflict';
    if (!isDirty(this.draft)) return 'saved';
    if (this.failure === null) return 'saving';
    return final ? 'refused' : 'unsaved';
  }
}
