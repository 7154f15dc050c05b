import type { Logger } from '@nestjs/common';
import type { Listener } from './listener.js';

interface WokenWorkOptions {
  /** NOTIFY on this channel says that there may be something to do. */
  readonly channel: string;
  /** How long a lost NOTIFY can delay the work, in milliseconds. */
  readonly sweepMs: number;
  /** Does one step; `true` while there may be more to do. What it throws is logged, and tried again when woken. */
  readonly step: () => Promise<boolean>;
  readonly logger: Logger;
  /** For the log, when a step has failed. */
  readonly failure: string;
}

/**
 * Work that lies in a table and is looked for when something wakes it: a NOTIFY, and a sweep in case one was lost.
 * It never runs twice side by side in a process; woken meanwhile, it looks once more.
 */
export class WokenWork {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;
  private unlisten: (() => void) | undefined;

  constructor(
    private readonly listener: Listener,
    private readonly options: WokenWorkOptions,
  ) {}

  async start(): Promise<void> {
    this.unlisten = await this.listener.listen(this.options.channel, () => this.wake());
    this.timer = setInterval(() => this.wake(), this.options.sweepMs);
    this.wake();
  }

  /** Ends after the step that is being done. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    this.unlisten?.();
    await this.running;
  }

  private wake(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.work().finally(() => {
      this.running = undefined;
      if (this.again) {
        this.again = false;
        this.wake();
      }
    });
  }

  private async work(): Promise<void> {
    try {
      while (!this.stopped && (await this.options.step()));
    } catch (error) {
      this.options.logger.error(this.options.failure, error);
    }
  }
}
