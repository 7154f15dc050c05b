import { MandateService, MandateSubjects, type CommitmentKey, type DecidedCommitment } from '@app/directory';
import type { Ctx } from '@app/platform/context';
import { LiveLog } from '@app/platform/live';
import { TopicIndex } from '@app/topics';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { circleTexts } from './circle.texts.js';

/** As in the database: what is to be promised is to take part in a circle. */
export const CIRCLE_SUBJECT = 'circle';

/** What somebody without the mandate has prepared for a circle. */
export type PreparedStep =
  { readonly step: 'INVITE'; readonly message: string | null } | { readonly step: 'ACCEPT' };

/** Names the commitment of a town to a circle. */
export const commitmentOf = (circleId: string, municipalityId: string): CommitmentKey => ({
  municipalityId,
  subjectKind: CIRCLE_SUBJECT,
  subjectId: circleId,
});

type Confirm = (tx: Ctx, commitment: DecidedCommitment) => Promise<void>;

/** Taking part in a circle binds a town: who does not hold its mandate prepares it for those who do. */
@Injectable()
export class CircleMandate implements OnModuleInit {
  private confirm: Confirm = () => Promise.reject(new Error('Nobody carries out what is confirmed'));

  constructor(
    private readonly mandates: MandateService,
    private readonly subjects: MandateSubjects,
    private readonly topics: TopicIndex,
    private readonly live: LiveLog,
  ) {}

  onModuleInit(): void {
    this.subjects.register(CIRCLE_SUBJECT, {
      label: { de: 'Kooperationskreis', en: 'Cooperation circle' },
      path: (circleId) => `/kreise/${circleId}`,
      onConfirmed: (tx, commitment) => this.confirm(tx, commitment),
      // Nothing was put aside; open pages show that nothing waits any more.
      onRefused: (tx, { subjectId }) => this.changed(tx, subjectId),
    });
  }

  /** Says who carries out what is confirmed. */
  carryOut(confirm: Confirm): void {
    this.confirm = confirm;
  }

  /** Leaves what a member has prepared to those who hold the mandate of the town. */
  async prepare(
    tx: Ctx,
    { circleId, municipalityId, topicId }: { circleId: string; municipalityId: string; topicId: string },
    details: PreparedStep,
  ): Promise<void> {
    const topic = (await this.topics.current()).byId(topicId);
    const name = (tx.locale === 'en' ? topic?.nameEn : topic?.name) ?? topic?.name ?? '';
    await this.mandates.request(tx, {
      ...commitmentOf(circleId, municipalityId),
      summary: circleTexts.text(tx.locale, details.step === 'INVITE' ? 'prepare.invite' : 'prepare.accept', {
        topic: name,
      }),
      details,
    });
  }

  /** The town has promised it by somebody who may; what waited for that is done. */
  promised(tx: Ctx, circleId: string, municipalityId: string): Promise<void> {
    return this.mandates.settle(tx, [commitmentOf(circleId, municipalityId)], 'APPROVED');
  }

  /** The towns are out of the circles: nothing is left to confirm. */
  lapsed(tx: Ctx, towns: readonly { circleId: string; municipalityId: string }[]): Promise<void> {
    return this.mandates.settle(
      tx,
      towns.map(({ circleId, municipalityId }) => commitmentOf(circleId, municipalityId)),
      'LAPSED',
    );
  }

  private async changed(tx: Ctx, circleId: string): Promise<void> {
    await this.live.append(tx, `circle:${circleId}`, 'circle.changed', { circleId });
  }
}
