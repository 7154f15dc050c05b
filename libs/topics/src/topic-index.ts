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
  private stopListening: (() => void) | undefined;

  constructor(
    private readonly db: Database,
    private readonly listener: Listener,
  ) {}

  /** The taxonomy as it is now. Keep it for one piece of work, not longer. */
  async current(): Promise<TopicCatalogue> {
    return this.catalogue ?? (await this.load());
  }

  /** Reads the tables again; for processes that do not wait for the announcement. */
  async reload(): Promise<TopicCatalogue> {
    this.loading = undefined;
    return this.load();
  }

  onModuleDestroy(): void {
    this.stopListening?.();
  }

  private load(): Promise<TopicCatalogue> {
    const loading = (this.loading ??= this.read().then(
      (catalogue) => {
        // A change announced while we were reading has started a newer read; that one counts.
        if (this.loading === loading) this.catalogue = catalogue;
        return catalogue;
      },
      (error: unknown) => {
        if (this.loading === loading) this.loading = undefined;
        throw error;
      },
    ));
    return loading;
  }

  private async read(): Promise<TopicCatalogue> {
    // Listen first: a change between reading and listening would otherwise go unnoticed.
    this.stopListening ??= await this.listener.listen(CHANNEL, () => {
      this.reload().catch((error: unknown) => this.logger.error('The topics could not be read again', error));
    });
    const rows = await this.db.rows<TopicRow & Record<string, unknown>>(
      systemCtx('topics'),
      `select t.id, t.slug, t.name_de as "nameDe", t.name_en as "nameEn", t.parent_id as "parentId", t.merged_into as "mergedInto",
         coalesce((select array_agg(s.term order by s.position, s.term) from topic_synonym s where s.topic_id = t.id), '{}') as synonyms
       from topic t order by t.position, t.slug`,
    );
    return new TopicCatalogue(rows);
  }
}
