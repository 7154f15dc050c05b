import { Clock } from '@app/platform/clock';
import { systemCtx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';

/** How often words occur, as PostgreSQL has counted it. */
export interface WordFrequencies {
  /** Number of searchable questions, roughly. */
  readonly documents: number;
  /** Share of the questions that hold a word, 0 to 1; for rare words an upper bound. */
  readonly share: (word: string) => number;
}

/** PostgreSQL counts again after every tenth of the table has changed; looking once a minute is enough. */
const FRESH_MS = 60_000;

/** Words PostgreSQL does not list are rarer than the rarest it does. Without statistics: unknown, so rare. */
const RARE = 1e-4;

/**
 * How frequent words are, from the statistics PostgreSQL keeps for its planner. They cost nothing to keep, are
 * never exact and always near enough to tell a rare word from a frequent one.
 */
@Injectable()
export class WordStatistics {
  private frequencies: WordFrequencies | undefined;
  private readAt = 0;
  private reading: Promise<WordFrequencies> | undefined;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The frequencies as of the last minute; older ones serve until newer ones are there. */
  async current(): Promise<WordFrequencies> {
    if (!this.frequencies || this.clock.now().getTime() - this.readAt > FRESH_MS) {
      this.reading ??= this.read().finally(() => (this.reading = undefined));
      if (!this.frequencies) return this.reading;
      this.reading.catch(() => undefined);
    }
    return this.frequencies;
  }

  private async read(): Promise<WordFrequencies> {
    const row = await this.db.row<{ documents: number; words: string[] | null; shares: number[] | null }>(
      systemCtx('word-statistics'),
      `select greatest(c.reltuples, 0)::float8 as documents, s.most_common_elems::text::text[] as words,
         s.most_common_elem_freqs::float8[] as shares
       from pg_class c left join pg_stats s
         on s.schemaname = 'public' and s.tablename = 'question_search' and s.attname = 'words'
       where c.oid = 'question_search'::regclass`,
    );
    const words = row?.words ?? [];
    // After the shares of the words themselves PostgreSQL appends their minimum and maximum.
    const shares = new Map(words.map((word, index) => [word, row!.shares![index]!]));
    const rarest = Math.min(RARE, ...(row?.shares ?? []).slice(0, words.length));
    this.frequencies = {
      documents: row?.documents ?? 0,
      share: (word) => shares.get(word) ?? rarest,
    };
    this.readAt = this.clock.now().getTime();
    return this.frequencies;
  }
}
