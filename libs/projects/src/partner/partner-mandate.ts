import { MandateService, MandateSubjects, type CommitmentKey, type DecidedCommitment } from '@app/directory';
import type { Ctx } from '@app/platform/context';
import { LiveLog } from '@app/platform/live';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { projectTexts } from '../project/project.texts.js';

/** As in the database: what is to be promised is to be a partner of a project. */
export const PARTNER_SUBJECT = 'project-partner';

/** Names the commitment of a town to a project. */
export const commitmentOf = (projectId: string, municipalityId: string): CommitmentKey => ({
  municipalityId,
  subjectKind: PARTNER_SUBJECT,
  subjectId: projectId,
});

type Confirm = (tx: Ctx, commitment: DecidedCommitment) => Promise<void>;

/** A partnership binds a town: who does not hold its mandate prepares it for those who do. */
@Injectable()
export class PartnerMandate implements OnModuleInit {
  private confirm: Confirm = () => Promise.reject(new Error('Nobody carries out what is confirmed'));

  constructor(
    private readonly mandates: MandateService,
    private readonly subjects: MandateSubjects,
    private readonly live: LiveLog,
  ) {}

  onModuleInit(): void {
    this.subjects.register(PARTNER_SUBJECT, {
      label: { de: 'Projektpartnerschaft', en: 'Project partnership' },
      path: (projectId) => `/projekte/${projectId}`,
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
    { projectId, municipalityId, title }: { projectId: string; municipalityId: string; title: string },
  ): Promise<void> {
    await this.mandates.request(tx, {
      ...commitmentOf(projectId, municipalityId),
      summary: projectTexts.text(tx.locale, 'commitment', { title }),
    });
    await this.changed(tx, projectId);
  }

  /** The town has committed by somebody who may; what waited for that is done. */
  promised(tx: Ctx, projectId: string, municipalityId: string | null): Promise<void> {
    return this.settle(tx, projectId, [municipalityId], 'APPROVED');
  }

  /** The towns are out, or the project is over: nothing is left to confirm. */
  lapsed(tx: Ctx, projectId: string, municipalityIds: readonly (string | null)[]): Promise<void> {
    return this.settle(tx, projectId, municipalityIds, 'LAPSED');
  }

  private async settle(
    tx: Ctx,
    projectId: string,
    municipalityIds: readonly (string | null)[],
    outcome: 'APPROVED' | 'LAPSED',
  ): Promise<void> {
    const towns = municipalityIds.filter((id) => id !== null);
    await this.mandates.settle(
      tx,
      towns.map((id) => commitmentOf(projectId, id)),
      outcome,
    );
  }

  private async changed(tx: Ctx, projectId: string): Promise<void> {
    await this.live.append(tx, `project:${projectId}`, 'project.changed', { projectId, part: 'PARTNERS' });
  }
}
