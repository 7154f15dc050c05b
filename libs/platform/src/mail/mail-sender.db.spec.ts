import { Public } from '@app/platform/access';
import { TestApp, eventually, type InlineJob } from '@app/testing';
import { Query, Resolver } from '@nestjs/graphql';
import { SMTPServer } from 'smtp-server';
import { JobHandlers } from '../jobs/index.js';
import type { MailCalendar, MailFile, MailKind } from './mail-kinds.js';
import { MailRegistry } from './mail-registry.js';
import { MailWorkerModule } from './mail.module.js';
import { Mailer } from './mailer.js';

@Resolver()
class Ping {
  @Public('a spec')
  @Query(() => String)
  ping(): string {
    return 'pong';
  }
}

interface Note {
  readonly word: string;
  readonly refs?: readonly string[];
  readonly calendar?: MailCalendar;
  readonly files?: readonly MailFile[];
}

const NOTE: MailKind<Note> = {
  kind: 'spec.note',
  render: (_locale, { word, calendar, files }) => ({
    subject: word,
    text: word,
    html: `<p>${word}</p>`,
    ...(calendar ? { calendar } : {}),
    ...(files ? { files } : {}),
  }),
  preview: { word: 'Wort' },
};

describe('sending mails', () => {
  let app: TestApp;
  let server: SMTPServer;
  let connections = 0;
  let received: { to: string; messageId: string; text: string }[] = [];
  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onConnect: (_session, done) => {
        connections++;
        done();
      },
      onRcptTo: ({ address }, _session, done) =>
        done(
          address.startsWith('full')
            ? Object.assign(new Error('mailbox is full'), { responseCode: 452 })
            : null,
        ),
      onData: (stream, session, done) => {
        let text = '';
        stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
        stream.on('end', () => {
          const messageId = /^Message-ID: (.+)$/im.exec(text)?.[1] ?? '';
          received.push({ to: session.envelope.rcptTo[0]!.address, messageId: messageId.trim(), text });
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as { port: number };
    app = await TestApp.start({
      imports: [MailWorkerModule],
      providers: [Ping],
      environment: { SMTP_URL: `smtp://127.0.0.1:${port}` },
    });
    app.get(MailRegistry).register(NOTE);
  });
  afterAll(async () => {
    await app?.stop();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  beforeEach(async () => {
    await app.db.execute(app.ctx(), 'delete from outgoing_mail');
    received = [];
    connections = 0;
  });

  const order = (recipients: readonly string[], refs: readonly string[] = []): Promise<string[]> =>
    app.get(Mailer).orderAll(
      app.ctx(),
      NOTE,
      recipients.map((recipient) => ({ recipient, locale: 'de' as const, data: { word: recipient, refs } })),
    );

  /**
   * The jobs that were made for the waiting mails. What is ordered in one statement becomes one job for every twenty-five;
   * two statements may become one job or two.
   */
  async function jobs(count: number): Promise<InlineJob[]> {
    const found: InlineJob[] = [];
    await eventually(() => {
      found.push(...app.takeJobs());
      expect(found).toHaveLength(count);
    });
    return found;
  }

  const run = (job: InlineJob) => app.get(JobHandlers).process(job);
  const unsent = async (): Promise<string[]> =>
    (
      await app.db.rows<{ recipient: string }>(
        app.ctx(),
        'select recipient from outgoing_mail where sent_at is null order by id',
      )
    ).map((row) => row.recipient);

  it('takes twenty-five to a job and few connections for all', async () => {
    await order(Array.from({ length: 60 }, (_, index) => `person-${index}@musterstadt.example`));
    const made = await jobs(3);
    expect(made.map((job) => job.name)).toEqual(Array(3).fill('mail.send-batch.v1'));
    for (const job of made) expect(await run(job)).toEqual({ done: true });
    expect(new Set(received.map(({ to }) => to)).size).toBe(60);
    expect(connections).toBeLessThanOrEqual(4);
    expect(await unsent()).toEqual([]);
    expect(await app.db.rows(app.ctx(), `select distinct data from outgoing_mail`)).toEqual([{ data: {} }]);
  });

  it('brings an appointment along, as programs for mail and as people expect it', async () => {
    const content = 'BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n';
    await app.get(Mailer).orderAll(app.ctx(), NOTE, [
      {
        recipient: 'anna@musterstadt.example',
        locale: 'de',
        data: { word: 'Sitzung', calendar: { method: 'CANCEL', content } },
      },
      { recipient: 'ole@musterstadt.example', locale: 'de', data: { word: 'Sitzung' } },
    ]);
    for (const job of await jobs(1)) await run(job);
    const textOf = (name: string) => received.find(({ to }) => to.startsWith(name))!.text;
    expect(textOf('anna')).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=CANCEL/m);
    expect(textOf('anna')).toMatch(/^Content-Disposition: attachment; filename=termin\.ics/m);
    expect(textOf('anna')).toContain(Buffer.from(content).toString('base64'));
    expect(textOf('ole')).not.toContain('calendar');
  });

  it('brings files along, each as an attachment and none as an invitation', async () => {
    const file = (name: string) => ({ name, type: 'text/calendar; charset=utf-8', content: `BEGIN ${name}` });
    const files = [file('sitzung-2026-05-04.ics'), file('sitzung-2026-05-05.ics')];
    await app.get(Mailer).order(app.ctx(), NOTE, {
      recipient: 'anna@musterstadt.example',
      locale: 'de',
      data: { word: 'Übersicht', files },
    });
    for (const job of await jobs(1)) await run(job);
    const { text } = received[0]!;
    for (const { name, content } of files) {
      expect(text).toContain(`Content-Disposition: attachment; filename=${name}`);
      expect(text.includes(content) || text.includes(Buffer.from(content).toString('base64'))).toBe(true);
    }
    expect(text).not.toContain('method=');
  });

  it('sends nothing twice when a job is delivered twice', async () => {
    await order(['anna@musterstadt.example', 'ole@musterstadt.example']);
    const [job] = await jobs(1);
    await run(job!);
    expect(await run(job!)).toEqual({ skipped: 'sent already, or claimed anew' });
    expect(received).toHaveLength(2);
  });

  it('does not let one full mailbox keep the others waiting, and retries it alone', async () => {
    await order(['anna@musterstadt.example', 'full@musterstadt.example', 'ole@musterstadt.example']);
    const [job] = await jobs(1);
    expect(await run(job!)).toEqual({ done: true });
    expect(received.map(({ to }) => to).sort()).toEqual([
      'anna@musterstadt.example',
      'ole@musterstadt.example',
    ]);
    expect(await unsent()).toEqual(['full@musterstadt.example']);
    const [alone] = await jobs(1);
    expect(alone?.name).toBe('mail.send.v1');
    await expect(run(alone!)).rejects.toThrow('mailbox is full');
    // The batch has nothing to do with it any more.
    expect(await run(job!)).toMatchObject({ skipped: expect.any(String) as string });
  });

  it('queues a mail whose job was lost once more, by itself, and the old job then does nothing', async () => {
    await order(['anna@musterstadt.example']);
    const [lost] = await jobs(1);
    await app.db.execute(app.ctx(), `update outgoing_mail set queued_at = now() - interval '6 minutes'`);
    await order(['ole@musterstadt.example']);
    const made = await jobs(2);
    expect(made.map((job) => job.name).sort()).toEqual(['mail.send-batch.v1', 'mail.send.v1']);
    expect(await run(lost!)).toMatchObject({ skipped: expect.any(String) as string });
    for (const job of made) await run(job);
    expect(received).toHaveLength(2);
  });

  it('gives the same order one Message-ID, and makes one mail of it', async () => {
    const twice = {
      recipient: 'anna@musterstadt.example',
      locale: 'de' as const,
      data: { word: 'x' },
      key: 'run 1',
    };
    const [first, second] = [
      await app.get(Mailer).order(app.ctx(), NOTE, twice),
      await app.get(Mailer).order(app.ctx(), NOTE, twice),
    ];
    expect([typeof first, second]).toEqual(['string', null]);
    for (const job of await jobs(1)) await run(job);
    expect(received).toMatchObject([
      {
        to: 'anna@musterstadt.example',
        messageId: expect.stringMatching(/^<[0-9a-f]{32}@localhost>$/) as string,
      },
    ]);
  });

  it('drops or changes what may no longer be told as long as it waits', async () => {
    await order(['anna@musterstadt.example', 'ole@musterstadt.example'], ['a']);
    await order(['eva@musterstadt.example'], ['b']);
    const change = (data: Note): Note | null =>
      data.word.startsWith('anna') ? null : { ...data, word: 'anders' };
    expect(await app.get(Mailer).revise(app.ctx(), NOTE, 'a', change)).toBe(2);
    expect(
      await app.db.rows(
        app.ctx(),
        `select recipient, data->>'word' as word from outgoing_mail order by recipient`,
      ),
    ).toEqual([
      { recipient: 'eva@musterstadt.example', word: 'eva@musterstadt.example' },
      { recipient: 'ole@musterstadt.example', word: 'anders' },
    ]);
  });
});
