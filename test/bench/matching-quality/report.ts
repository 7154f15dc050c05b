/** How good lists are, from 0 to 1. */
export interface Quality {
  readonly ndcg10: number;
  readonly recall10: number;
}

export interface QualityReport extends Quality {
  readonly towns: number;
  readonly seed: number;
  readonly baselines: Readonly<Record<'random' | 'sharedTags' | 'complementaryTags' | 'popularity', Quality>>;
  /** Share of the towns that stand in any list of ten. */
  readonly coverage: number;
  /** The largest share of all lists of five that one town stands in. */
  readonly maxShare: number;
  /** How the places among the first five are spread over the towns that offer something. */
  readonly load: {
    readonly gini: number;
    readonly median: number;
    readonly p90: number;
    readonly most: number;
  };
  readonly baselineMaxShare: Readonly<Record<string, number>>;
  readonly seconds: number;
}

export const TARGETS = { ratio: 1.5, maxShare: 0.03 } as const;

const BLIND_SPOTS = [
  'Whether towns like each other: people, parties and old quarrels are not in the world.',
  'Whether the world is like Germany: its shares of loud, modest and outdated towns are assumptions, not findings.',
  'Whether a listed town answers, and whether anybody writes to it. Only reports after real contacts can show that.',
  'What is worth how much: that size counts more than nearness is an assumption of the scorer as well.',
  'Requests: nobody asks in this world, so limits per month and lately asked towns play no part here; specs show those.',
];

export function printQuality(report: QualityReport): void {
  const number = (value: number): string => value.toFixed(3).padStart(7);
  const percent = (value: number): string => `${(100 * value).toFixed(2)} %`;
  const line = (name: string, { ndcg10, recall10 }: Quality): string =>
    `${name.padEnd(22)}${number(ndcg10)}  ${number(recall10)}`;
  const ratio = report.ndcg10 / report.baselines.sharedTags.ndcg10;
  console.log(
    [
      `Quality of matches in an invented world of ${report.towns} towns (seed ${report.seed})`,
      '',
      `${''.padEnd(22)}nDCG@10  recall@10`,
      line('matching', report),
      ...Object.entries(report.baselines).map(([name, quality]) => line(name, quality)),
      '',
      `against shared tags   ${ratio.toFixed(2)} times (target: at least ${TARGETS.ratio})`,
      `against complementary ${(report.ndcg10 / report.baselines.complementaryTags.ndcg10).toFixed(2)} times`,
      `coverage              ${percent(report.coverage)} of all towns stand in some list of ten`,
      `largest share         ${percent(report.maxShare)} of all lists of five (target: at most ${percent(TARGETS.maxShare)})`,
      `load of who offers    Gini ${report.load.gini.toFixed(2)}, median ${report.load.median}, 90th percentile ${report.load.p90}, most ${report.load.most} lists`,
      `took                  ${report.seconds.toFixed(0)} s`,
      '',
      'What this cannot show:',
      ...BLIND_SPOTS.map((spot) => `- ${spot}`),
    ].join('\n'),
  );
}
