import { Clock } from '@app/platform/clock';

/** A clock that stands still until a test turns it. */
export class FakeClock extends Clock {
  constructor(private at: Date = new Date('2026-05-04T08:00:00Z')) {
    super();
  }

  override now(): Date {
    return new Date(this.at);
  }

  set(at: Date | string): void {
    this.at = new Date(at);
  }

  advance({
    days = 0,
    hours = 0,
    minutes = 0,
    seconds = 0,
  }: {
    days?: number;
    hours?: number;
    minutes?: number;
    seconds?: number;
  }): void {
    this.at = new Date(this.at.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000);
  }
}
