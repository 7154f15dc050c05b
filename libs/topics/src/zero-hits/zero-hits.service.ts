import { Clock, berlinDay } from '@app/platform/clock';
import { systemCtx, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { isStopWord, words as foldedWords } from '../german/words.js';
import { TopicIndex } from '../topic-index.js';
import { MissingSynonym, NearTopic } from '../keeping/topic-keeping.model.js';
import { nearestTopics } from './nearest-topics.rules.js';
import type { SearchPlace } from './zero-hit.entity.js';

/** Days a search without hits is remembered. */
const KEEP_DAYS = 90;
/** What was searched for once may be anything, also a name; it is shown from the second time on. */
const MIN_HITS = 2;
const SHOWN = 50;
const NEAR = 3;

/** Longer texts are sentences, not words for a topic. */
const MAX_WORDS = 4;
const MIN_LENGTH = 4;
const MAX_LENGTH = 60;

/** Words are collected for a while, so that of a word being typed only its last state counts. */
const FLUSH_MS = 10_000;
const MAX_COLLECTED = 500;
/** Most different words of one day, whoever may be searching. */
const MAX_PER_DAY = 5_000;

interface MissingRow extends Record<string, unknown> {
  readonly words: string;
  readonly hits: number;
  readonly lastDay: string;
  readonly places: SearchPlace[];
}

/** Remembers words that led nowhere, so that the staff can make them mean a topic. Never who searched. */
@Injectable()
export class ZeroHits implements OnModuleDestroy {
  private readonly logger = new Logger(ZeroHits.name);
  /** Hits by place and words. */
  private collected = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly index: TopicIndex,
  ) {}

  /** Notes that `text` was searched for at `place` and nothing was found. Costs the search nothing. */
  note(place: SearchPlace, text: string): void {
    const words = searchedWords(text);
    if (words === null) return;
    const key = `${place} ${words}`;
    if (!this.collected.has(key) && this.collected.size >= MAX_COLLECTED) return;
    this.collected.set(key, (this.collected.get(key) ?? 0) + 1);
    this.timer ??= setTimeout(() => {
      this.flush(systemCtx('zero-hits')).catch((error: unknown) =>
        this.logger.error('Searches without hits could not be stored', error),
      );
    }, FLUSH_MS).unref();
  }

  /** Stores what was collected. */
  async flush(ctx: Ctx): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const entries = [...this.collected];
    this.collected = new Map();
    // "wärmepl" beside "wärmeplnung" is the same search, still being typed.
    const whole = entries.filter(
      ([key]) => !entries.some(([other]) => other !== key && other.startsWith(key)),
    );
    if (whole.length === 0) return;
    await this.db.execute(
      ctx,
      `insert into zero_hit_search as z (words, place, day, hits)
       select n.words, n.place, $4::date, n.hits from unnest($1::text[], $2::text[], $3::int[]) as n (words, place, hits)
       where (select count(*) from zero_hit_search where day = $4::date) < ${MAX_PER_DAY}
         and not exists (select 1 from zero_hit_ignored i where i.words = n.words)
       order by n.words, n.place
       on conflict (words, place, day) do update set hits = z.hits + excluded.hits`,
      [
        whole.map(([key]) => key.slice(key.indexOf(' ') + 1)),
        whole.map(([key]) => key.slice(0, key.indexOf(' '))),
        whole.map(([, hits]) => hits),
        berlinDay(this.clock.now()),
      ],
    );
  }

  /** What was searched for more than once and means no topic, most frequent first, with the nearest topics. */
  async missing(ctx: Ctx): Promise<MissingSynonym[]> {
    await this.flush(ctx);
    const [catalogue, rows] = await Promise.all([
      this.index.current(),
      this.db.rows<MissingRow>(
        ctx,
        `select words, sum(hits)::int as hits, max(day)::text as "lastDay", array_agg(distinct place order by place) as places
         from zero_hit_search where day > $1::date - ${KEEP_DAYS}
         group by words having sum(hits) >= ${MIN_HITS} order by sum(hits) desc, words limit ${SHOWN * 2}`,
        [berlinDay(this.clock.now())],
      ),
    ]);
    return rows
      .filter(({ words }) => catalogue.named(words).length === 0)
      .slice(0, SHOWN)
      .map((row) =>
        Object.assign(new MissingSynonym(), row, {
          near: nearestTopics(row.words, catalogue.all(), NEAR).map(({ topic, term }) =>
            Object.assign(new NearTopic(), { topic, term }),
          ),
        }),
      );
  }

  /** Words that mean a topic now are no longer missing. */
  async settled(ctx: Ctx, text: string): Promise<void> {
    await this.forget(ctx, searchedWords(text) ?? '');
  }

  /** Never shows these words again. */
  async ignore(ctx: Ctx, text: string): Promise<void> {
    const words = searchedWords(text);
    if (words === null) return;
    await this.db.run(ctx, async (tx) => {
      await this.db.execute(
        tx,
        `insert into zero_hit_ignored (words, ignored_at) values ($1, $2) on conflict do nothing`,
        [words, this.clock.now()],
      );
      await this.forget(tx, words);
    });
  }

  /** Forgets searches of long ago. */
  tidy(ctx: Ctx): Promise<number> {
    return this.db.execute(ctx, `delete from zero_hit_search where day <= $1::date - ${KEEP_DAYS}`, [
      berlinDay(this.clock.now()),
    ]);
  }

  async onModuleDestroy(): Promise<void> {
    await this.flush(systemCtx('zero-hits')).catch(() => undefined);
  }

  private async forget(ctx: Ctx, words: string): Promise<void> {
    await this.db.execute(ctx, `delete from zero_hit_search where words = $1`, [words]);
  }
}

/**
 * The words of a search as they are kept, or null for what cannot be a word for a topic: single letters,
 * sentences, and anything with digits or an at sign, which may be an address or a number of a person.
 */
export function searchedWords(text: string): string | null {
  if (text.length > 200 || /[\p{N}@]/u.test(text)) return null;
  const found = (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}]+/gu) ?? []
  ).filter((word) => !foldedWords(word).every(isStopWord));
  const words = found.join(' ');
  if (found.length === 0 || found.length > MAX_WORDS) return null;
  return words.length < MIN_LENGTH || words.length > MAX_LENGTH ? null : words;
}
