import { systemCtx } from '@app/platform/context';
import { Database, Listener } from '@app/platform/database';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { TopicCatalogue, type TopicRow } from './topic-catalogue.js';

/** The channel on which the tables of the taxonomy announce a change. */
const CHANNEL = 'topics';

/**
 * The taxonomy in memory, used alike for tagging, search fields, following and matching. Read at first use and
 * again whenever the tables change.
 */
@Injectable()
export class TopicIndex implements OnModuleDestroy {
  private readonly logger = new Logger(TopicIndex.name);
  private catalogue: TopicCatalogue | undefined;
  private loading: Promise<TopicCatalogue> | undefined;
  /** Reads are numbered as they begin; one that began earlier never replaces a later one. */
  private begun = 0;
  private stored = 0;
  private stopListening: (() => void) | undefined;

  constructor(
    private readonly db: Database,
    private readonly listener: Listener,
  ) {}

  /** The taxonomy as it is now. Keep it for one piece of work, not longer. */
  async current(): Promise<TopicCatalogue> {
    return this.catalogue ?? (this.loading ??= this.reload().finally(() => (this.loading = undefined)));
  }

  /** Reads the tables again; for those who do not wait for the announcement. */
  async reload(): Promise<TopicCatalogue> {
    const number = ++this.begun;
    const catalogue = await this.read();
    if (number > this.stored) {
      this.stored = number;
      this.catalogue = catalogue;
    }
    return catalogue;
  }

  onModuleDestroy(): void {
    this.stopListening?.();
  }

  private async read(): Promise<TopicCatalogue> {
    // Listen first: a change between reading and listening would otherwise go unnoticed.
    this.stopListening ??= await this.listener.listen(CHANNEL, () => {
      this.reload().catch((error: unknown) => this.logger.error('The topics could not be read again', error));
    });
    const rows = await this.db.rows<TopicRow & Record<string, unknown>>(
      systemCtx('topics'),
      `select t.id, t.slug, t.name_de as "nameDe", t.name_en as "nameEn", t.parent_id as "parentId", t.merged_into as "mergedInto",
         coalesce((select array_agg(s.term order by s.position, s.term) from topic_synonym s where s.topic_id = t.id and s.removed_at is null), '{}') as synonyms
       from topic t order by t.position, t.slug`,
    );
    return new TopicCatalogue(rows);
  }
}
