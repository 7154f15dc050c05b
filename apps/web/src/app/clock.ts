/**
 * The time a page is shown at. Until hydration is over the browser uses the server's time, so that “vor 5
 * Minuten” is the same text on both sides.
 */
export class Clock {
  private frozen: number | null = null;

  now(): number {
    return this.frozen ?? Date.now();
  }

  freeze(now: number): void {
    this.frozen = now;
  }

  thaw(): void {
    this.frozen = null;
  }
}
