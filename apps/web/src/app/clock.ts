/**
 * The time a page is shown at. What the server drew is hydrated with the server's time, so that “vor 5 Minuten”
 * is the same text on both sides; after that the browser's own clock counts, minute by minute.
 */
export class Clock {
  private current = Date.now();
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setInterval> | undefined;

  /** @param sent the server's time, in milliseconds since 1970 */
  constructor(public sent = Date.now()) {}

  readonly now = (): number => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.listeners.size === 0) {
      this.tick();
      this.timer = setInterval(() => this.tick(), 60_000);
    }
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) clearInterval(this.timer);
    };
  };

  private tick(): void {
    this.current = Date.now();
    this.listeners.forEach((listener) => listener());
  }
}
