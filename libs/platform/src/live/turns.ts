/** Work that is done one after the other where it has the same key, in the order it was asked for. */
export class Turns {
  private readonly last = new Map<string, Promise<void>>();

  /** Does `work` once all that was asked for before under `key` is over, however that went. */
  take<Result>(key: string, work: () => Result | Promise<Result>): Promise<Result> {
    const turn = (this.last.get(key) ?? Promise.resolve()).then(work);
    const forget = (): void => {
      if (this.last.get(key) === over) this.last.delete(key);
    };
    const over = turn.then(forget, forget);
    this.last.set(key, over);
    return turn;
  }

  /** How many keys have work that is not over. */
  get waiting(): number {
    return this.last.size;
  }
}
