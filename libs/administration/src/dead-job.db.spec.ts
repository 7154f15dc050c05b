import { IdentityApiModule } from '@app/identity';
import { QueueBackend } from '@app/platform/jobs';
import { Mailer, type MailKind } from '@app/platform/mail';
import { TestApp, insertPerson, type TestActor } from '@app/testing';
import { AdministrationApiModule } from './administration-api.module.js';

const LIST = `{ deadJobs { id queue name failedReason attemptsMade failedAt payload } }`;
const RETRY = `mutation ($queue: String!, $id: ID!) { retryDeadJob(queue: $queue, id: $id) }`;
const DISCARD = `mutation ($queue: String!, $id: ID!) { discardDeadJob(queue: $queue, id: $id) }`;

const NOTE: MailKind<{ word: string }> = {
  kind: 'spec.note',
  render: (_locale, { word }) => ({ subject: word, text: word, html: `<p>${word}</p>` }),
  preview: { word: 'Wort' },
};

/** A queue with jobs that have failed, as BullMQ would show them. */
class FailedJobs {
  readonly acts: string[] = [];
  private readonly failed: Map<string, ReturnType<FailedJobs['job']>>;

  constructor(private readonly mailIds: readonly string[]) {
    this.failed = new Map(['mail-1', 'mail-2'].map((id, n) => [id, this.job(id, n)]));
  }

  queue(name: string) {
    const jobs = name === 'mail' ? this.failed : new Map<string, ReturnType<FailedJobs['job']>>();
    return { getFailed: async () => [...jobs.values()], getJob: async (id: string) => jobs.get(id) };
  }

  private job(id: string, n: number) {
    return {
      id,
      name: 'mail.send.v1',
      failedReason: 'connect ECONNREFUSED',
      attemptsMade: 6,
      finishedOn: Date.UTC(2026, 4, 4, 8, n),
      data: { mailId: this.mailIds[n] },
      isFailed: async () => this.failed.has(id),
      retry: async (state: string, options: object) => {
        this.acts.push(`retry ${id} ${state} ${JSON.stringify(options)}`);
        this.failed.delete(id);
      },
      remove: async () => {
        this.acts.push(`remove ${id}`);
        this.failed.delete(id);
      },
    };
  }
}

describe('dead jobs', () => {
  let app: TestApp;
  let admin: TestActor;
  let failed: FailedJobs;
  let mails: string[];
  beforeAll(async () => {
    app = await TestApp.start({ imports: [IdentityApiModule, AdministrationApiModule] });
    mails = await app.get(Mailer).orderAll(
      app.ctx(),
      NOTE,
      ['eins', 'zwei'].map((word) => ({ recipient: `${word}@stadt.example`, locale: 'de', data: { word } })),
    );
    failed = new FailedJobs(mails);
    app.get(QueueBackend).queue = failed.queue.bind(failed) as never;
    admin = await insertPerson(app, { instanceRoles: ['ADMIN'] });
  });
  afterAll(() => app?.stop());

  const audit = () => app.db.rows(app.ctx(), 'select action, subject, detail from audit_entry order by id');

  it('are listed, the latest first', async () => {
    const { deadJobs } = await app.ok<{ deadJobs: { id: string }[] }>(admin, LIST);
    expect(deadJobs.map(({ id }) => id)).toEqual(['mail-2', 'mail-1']);
    expect(deadJobs[0]).toEqual({
      id: 'mail-2',
      queue: 'mail',
      name: 'mail.send.v1',
      failedReason: 'connect ECONNREFUSED',
      attemptsMade: 6,
      failedAt: '2026-05-04T08:01:00.000Z',
      payload: { mailId: mails[1] },
    });
  });

  it('run again or are removed, each written down', async () => {
    expect(await app.ok(admin, RETRY, { queue: 'mail', id: 'mail-1' })).toEqual({ retryDeadJob: true });
    expect(await app.ok(admin, DISCARD, { queue: 'mail', id: 'mail-2' })).toEqual({ discardDeadJob: true });
    expect(failed.acts).toEqual(['retry mail-1 failed {"resetAttemptsMade":true}', 'remove mail-2']);
    expect(await audit()).toEqual([
      { action: 'job.retry', subject: 'job:mail/mail-1', detail: {} },
      {
        action: 'job.discard',
        subject: 'job:mail/mail-2',
        detail: { name: 'mail.send.v1', failedReason: 'connect ECONNREFUSED' },
      },
    ]);
    expect((await app.ok(admin, LIST))['deadJobs']).toEqual([]);
    // A mail that waits without a job would be given a new one, so it goes with its job; the other one stays.
    expect(await app.db.rows(app.ctx(), 'select id from outgoing_mail')).toEqual([{ id: mails[0] }]);
  });

  it.each([
    ['mail', 'mail-1'],
    ['mail', ''],
    ['mail', 'x'.repeat(300)],
    ['no-such-queue', 'mail-1'],
  ])('are not found: job %# of queue %s', async (queue, id) => {
    const before = await audit();
    expect(await app.refused(admin, RETRY, { queue, id })).toBe('NOT_FOUND');
    expect(await app.refused(admin, DISCARD, { queue, id })).toBe('NOT_FOUND');
    expect(await audit()).toEqual(before);
  });

  it('are for administrators alone', async () => {
    const moderator = await insertPerson(app, { instanceRoles: ['MODERATOR', 'EDITOR'] });
    for (const document of [LIST, RETRY, DISCARD]) {
      const variables = document === LIST ? {} : { queue: 'mail', id: 'mail-1' };
      expect(await app.refused(moderator, document, variables)).toBe('NOT_FOUND');
      expect(await app.refused(null, document, variables)).toBe('NOT_SIGNED_IN');
    }
  });
});
