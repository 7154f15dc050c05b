import type { Delivery } from './live.js';
import type { DigestResult } from './digest.js';
import type { Lcp } from './lcp.js';
import type { ReadResult } from './reads.js';

const OPERATIONS = [
  'questionList',
  'questionListAnonymous',
  'questionPage',
  'matches',
  'similarQuestions',
  'notificationList',
  'projectPage',
  'projectBoard',
  'projectThread',
  'ask',
  'answer',
] as const;

export type Report = Record<(typeof OPERATIONS)[number], ReadResult> & {
  readonly scale: string;
  readonly liveDelivery: { readonly idle0: Delivery; readonly idle1000: Delivery };
  /** A milestone reached: until the last of 50 open pages of the project has heard. */
  readonly project50: Delivery;
  readonly fanout2000: { readonly storedMs: number; readonly pushedMs: number };
  readonly digest2000: DigestResult;
  readonly memoryMb: number;
  readonly coldStartSeconds: number;
  /** Missing where there is no Chromium. */
  readonly lcp?: Lcp;
  readonly growth: Readonly<Record<string, number>>;
};

/** Prints every figure; ratios carry further than absolute numbers of one machine. */
export function printReport(report: Report): void {
  const row = (cells: readonly string[]): void =>
    console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(24) : cell.padStart(11))).join(''));
  console.log(`\nScale: ${report.scale}\n`);
  row(['operation', 'answers/s', 'p50 ms', 'p95 ms', 'of node', 'of sql', 'growth']);
  for (const key of OPERATIONS) {
    const figures = report[key];
    row([
      key,
      figures.rps.toFixed(0),
      figures.p50Ms.toFixed(1),
      figures.p95Ms.toFixed(1),
      percent(figures.ratioNode),
      percent(figures.ratioSql),
      report.growth[key]?.toFixed(2) ?? '',
    ]);
  }
  const { liveDelivery, project50, fanout2000, digest2000 } = report;
  console.log(
    `\nlive delivery          p50 ${liveDelivery.idle0.p50Ms.toFixed(1)} ms, p95 ${liveDelivery.idle0.p95Ms.toFixed(1)} ms`,
  );
  console.log(
    `… 1,000 idle sockets   p50 ${liveDelivery.idle1000.p50Ms.toFixed(1)} ms, p95 ${liveDelivery.idle1000.p95Ms.toFixed(1)} ms`,
  );
  console.log(
    `project, 50 members    p50 ${project50.p50Ms.toFixed(1)} ms, p95 ${project50.p95Ms.toFixed(1)} ms`,
  );
  console.log(
    `fan-out to 2,000       stored ${fanout2000.storedMs.toFixed(0)} ms, pushed ${fanout2000.pushedMs.toFixed(0)} ms`,
  );
  console.log(
    `daily digest for 2,000 ${digest2000.seconds.toFixed(1)} s; reads p95 ${digest2000.readsQuiet.p95Ms.toFixed(1)} ms quiet, ${digest2000.readsMeanwhile.p95Ms.toFixed(1)} ms meanwhile`,
  );
  console.log(`memory under load      ${report.memoryMb.toFixed(0)} MB`);
  console.log(`cold start             ${report.coldStartSeconds.toFixed(2)} s`);
  const lcp = Object.entries(report.lcp ?? {}).map(([page, seconds]) => `${page} ${seconds.toFixed(2)} s`);
  console.log(`lcp                    ${lcp.join(', ') || 'not measured: Chromium was not found'}\n`);
}

function percent(ratio: number): string {
  return `${(ratio * 100).toFixed(ratio < 0.1 ? 1 : 0)} %`;
}
