import type { Ctx } from '@app/platform/context';
import { Injectable } from '@nestjs/common';

/** A merge, as those who move content need it. */
export interface Merge {
  readonly id: string;
  /** The topic that goes. */
  readonly fromId: string;
  /** The topic that takes its place. */
  readonly intoId: string;
}

/** How much a merge moves. */
export interface ContentCount {
  readonly moved: number;
  /** Of these, how many meet one of the same kind at the other topic, so that only one of the two can stay. */
  readonly conflicts: number;
}

/** What a lib does with the things it keeps under a topic. All but `count` run in the transaction of the merge. */
export interface TopicContent {
  /** What `move` would do now. */
  count(ctx: Ctx, fromId: string, intoId: string): Promise<ContentCount>;
  /** Moves everything and notes in `topic_merge_item` what it was. */
  move(ctx: Ctx, merge: Merge): Promise<void>;
  /** Moves back what `move` has noted. What people have changed since stays as they have made it. */
  restore(ctx: Ctx, merge: Merge): Promise<void>;
  /** Counts again what is counted per topic, after content or subtopics have moved. */
  recount?(ctx: Ctx, topicIds: readonly string[]): Promise<void>;
}

/** The kinds of content that stand under topics. The lib that owns the content registers it. */
@Injectable()
export class TopicContents {
  private readonly kinds = new Map<string, TopicContent>();

  /** @param name as in `topic_merge_item.content`, never changed */
  register(name: string, content: TopicContent): void {
    if (this.kinds.has(name)) throw new Error(`Content "${name}" is registered twice`);
    this.kinds.set(name, content);
  }

  /** All kinds in the order of their registration. */
  all(): readonly (readonly [name: string, content: TopicContent])[] {
    return [...this.kinds];
  }
}
