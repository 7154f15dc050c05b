import { setTimeout as delay } from 'node:timers/promises';
import { PlatformModule } from '@app/platform/boot';
import { Jobs } from '@app/platform/jobs';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { load, type Figures, type Target } from './load.js';
import { SESSION_SECRET } from './world.js';

/** A mail server that counts and forgets. */
export class MailSink {
  private constructor(
    private readonly server: SMTPServer,
    private readonly arrivals: { readonly received: number; readonly lastAt: number },
  ) {}

  static async start(): Promise<{ sink: MailSink; url: string }> {
    const arrivals = { received: 0, lastAt: 0 };
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => {
          arrivals.received++;
          arrivals.lastAt = performance.now();
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as { port: number };
    return { sink: new MailSink(server, arrivals), url: `smtp://127.0.0.1:${port}` };
  }

  get count(): number {
    return this.arrivals.received;
  }

  get lastReceivedAt(): number {
    return this.arrivals.lastAt;
  }

  stop(): void {
    this.server.close();
  }
}

export interface DigestResult {
  /** From the moment the overviews are due to the last mail in the sink. */
  readonly seconds: number;
  readonly readsQuiet: Figures;
  readonly readsMeanwhile: Figures;
}

const PEOPLE = 2_000;
const SECONDS_OF_READS = 5;

/** Makes the daily overview of 2,000 people due, each with five things to tell, and waits for their mails. */
export async function measureDigest(
  client: pg.Client,
  databaseUrl: string,
  sink: MailSink,
  read: Target,
): Promise<DigestResult> {
  const readsQuiet = await load(read, 4, 3);
  await client.query(
    `update notification set mail_since = null, mail_events = '{}', mail_mode = 'OFF', mail_kind = null where mail_since is not null`,
  );
  // Inside the last window, whatever the time of day.
  await client.query(
    `insert into notification (id, person_id, occasion, subject_id, question_id, actor_id, created_at, last_at, in_app, kind, reason, reason_id, events, mail_mode, mail_kind, mail_reason, mail_reason_id, mail_events, mail_since)
     select uuidv7(), a.person_id, 'question.asked', q.id, q.id, q.author_id, at, at, true, 'question.in-topic', 'FOLLOWS_TOPIC', q.topic_ids[1], array[q.id],
       'DAILY', 'question.in-topic', 'FOLLOWS_TOPIC', q.topic_ids[1], array[q.id], at
     from account a cross join lateral (select date_trunc('hour', now()) - interval '26 hours' as at) w
     cross join lateral (select id, author_id, topic_ids from question where visibility = 'MEMBERS' and author_id <> a.person_id order by id desc offset 40 limit 5) q
     where a.email like 'p%@bench.example' and substr(a.email, 2, position('@' in a.email) - 2)::int <= ${PEOPLE}
     on conflict (person_id, occasion, subject_id) do update set mail_mode = 'DAILY', mail_kind = excluded.mail_kind, mail_reason = excluded.mail_reason, mail_reason_id = excluded.mail_reason_id, mail_events = excluded.mail_events, mail_since = excluded.mail_since`,
  );
  await client.query(
    `insert into digest_setting (person_id, daily_hour, weekly_day, next_daily_at, next_weekly_at)
     select person_id, extract(hour from now() at time zone 'Europe/Berlin')::int, 1, now() - interval '1 minute', now() + interval '6 days'
     from account where email like 'p%@bench.example' and substr(email, 2, position('@' in email) - 2)::int <= ${PEOPLE}
     on conflict (person_id) do update set daily_hour = excluded.daily_hour, next_daily_at = excluded.next_daily_at`,
  );
  const before = sink.count;
  const started = performance.now();
  await sweep(databaseUrl);
  const [readsMeanwhile] = await Promise.all([
    load(read, 4, SECONDS_OF_READS),
    untilReceived(sink, before + PEOPLE),
  ]);
  return { seconds: (sink.lastReceivedAt - started) / 1_000, readsQuiet, readsMeanwhile };
}

async function sweep(databaseUrl: string): Promise<void> {
  @Module({
    imports: [
      PlatformModule.forRoot('bench-sweep', {
        NODE_ENV: 'test',
        DATABASE_URL: databaseUrl,
        SESSION_SECRET,
        DATABASE_POOL: '2',
      }),
    ],
  })
  class SweepRoot {}
  const app = await NestFactory.createApplicationContext(SweepRoot, { logger: ['error', 'fatal'] });
  await app.get(Jobs).add('digest.sweep.v1', {}, { id: `bench-sweep-${Date.now()}` });
  await app.close();
}

async function untilReceived(sink: MailSink, expected: number): Promise<void> {
  const deadline = performance.now() + 120_000;
  while (sink.count < expected) {
    if (performance.now() > deadline) throw new Error(`Only ${sink.count} of ${expected} mails after 120 s`);
    await delay(20);
  }
}
