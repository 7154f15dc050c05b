import { Injectable } from '@nestjs/common';

/** The only source of "now". Tests replace it by one they can turn. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
