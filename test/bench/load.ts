import autocannon from 'autocannon';

/** A request that is sent again and again. */
export interface Target {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Figures {
  /** Answers per second. */
  readonly rps: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

/** Keeps `connections` requests to the target under way for some seconds. */
export async function load(target: Target, connections: number, seconds: number): Promise<Figures> {
  const latencies: number[] = [];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const options = {
      url: target.url,
      method: target.method ?? 'GET',
      headers: { ...target.headers },
      ...(target.body === undefined ? {} : { body: target.body }),
      connections,
      duration: seconds,
      timeout: 30,
    } as const;
    const instance = autocannon(options, (error: unknown, done) =>
      error
        ? reject(error instanceof Error ? error : new Error('The load could not be made'))
        : resolve(done),
    );
    instance.on('response', (_client, status, _bytes, ms) => {
      if (status === 200) latencies.push(ms);
    });
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${target.url}: ${result.non2xx} answers were not 2xx, ${result.errors} requests failed`);
  }
  return summary(latencies, result.duration);
}

export function summary(latenciesMs: readonly number[], seconds: number): Figures {
  const sorted = [...latenciesMs].sort((a, b) => a - b);
  return { rps: sorted.length / seconds, p50Ms: quantile(sorted, 0.5), p95Ms: quantile(sorted, 0.95) };
}

/** @param sorted ascending */
export function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}
