import type { Ctx } from '@app/platform/context';
import { LiveLog } from '@app/platform/live';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';

export interface MarkPlace {
  readonly id: string;
  readonly duplicateId: string;
  readonly originalId: string;
}

/** What follows when a mark changes: messages, open pages of both questions. Always in the transaction of the change. */
@Injectable()
export class DuplicateEffects {
  constructor(
    private readonly outbox: Outbox,
    private readonly live: LiveLog,
  ) {}

  async proposed(tx: Ctx, mark: MarkPlace): Promise<void> {
    await this.outbox.append(tx, 'question.duplicate-proposed.v1', payload(mark));
    await this.changed(tx, mark);
  }

  async reminded(tx: Ctx, mark: MarkPlace): Promise<void> {
    await this.outbox.append(tx, 'question.duplicate-reminded.v1', payload(mark));
  }

  /** Declined, never answered, or taken back. */
  async dropped(tx: Ctx, mark: MarkPlace): Promise<void> {
    await this.outbox.append(tx, 'question.duplicate-dropped.v1', payload(mark));
    await this.changed(tx, mark);
  }

  async accepted(tx: Ctx, mark: MarkPlace): Promise<void> {
    const { originalId } = mark;
    await this.outbox.append(tx, 'question.duplicate-accepted.v1', { ...payload(mark), originalId });
    await this.bothChanged(tx, mark);
  }

  async undone(tx: Ctx, mark: MarkPlace): Promise<void> {
    const { originalId } = mark;
    await this.outbox.append(tx, 'question.duplicate-undone.v1', { ...payload(mark), originalId });
    await this.bothChanged(tx, mark);
  }

  private async changed(tx: Ctx, { duplicateId }: MarkPlace): Promise<void> {
    await this.live.append(tx, `question:${duplicateId}`, 'question.changed', { questionId: duplicateId });
  }

  private async bothChanged(tx: Ctx, { duplicateId, originalId }: MarkPlace): Promise<void> {
    // In the order of the ids, as everything that touches both.
    for (const questionId of [duplicateId, originalId].sort())
      await this.live.append(tx, `question:${questionId}`, 'question.changed', { questionId });
  }
}

const payload = ({ id, duplicateId }: MarkPlace) => ({ markId: id, questionId: duplicateId });
