/**
 * Joins calls with the same key that run at the same time in this process: the work is done once and all get
 * its result. A convenience in front of the unique keys of the database, so that a nervous double click counts
 * once against the rate limits.
 */
export class InFlight<Result> {
  private readonly running = new Map<string, Promise<Result>>();

  run(key: string, work: () => Promise<Result>): Promise<Result> {
    let running = this.running.get(key);
    if (!running) {
      running = work().finally(() => this.running.delete(key));
      this.running.set(key, running);
    }
    return running;
  }
}
