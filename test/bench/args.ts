import { parseArgs } from 'node:util';
import { SCALES, type Scale } from './scale.js';

export interface BenchArgs {
  readonly scale: Scale;
  /** File for the figures, besides the terminal. */
  readonly json: string | undefined;
  /** Seconds of each round of load. */
  readonly seconds: number;
  /** False leaves out the database of ten times the size. */
  readonly growth: boolean;
}

/** @throws Error with a sentence for arguments that do not fit */
export function readArgs(argv: readonly string[]): BenchArgs {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      scale: { type: 'string', default: 'small' },
      json: { type: 'string' },
      seconds: { type: 'string', default: '2' },
      'no-growth': { type: 'boolean', default: false },
    },
  });
  const scale = SCALES[values.scale as keyof typeof SCALES] as Scale | undefined;
  if (!scale) throw new Error(`--scale is one of ${Object.keys(SCALES).join(', ')}`);
  const seconds = Number(values.seconds);
  if (!(seconds > 0 && seconds <= 60)) throw new Error('--seconds is a number from 1 to 60');
  return { scale, json: values.json, seconds, growth: !values['no-growth'] };
}
