import { NOTIFICATION_KINDS, type MailMode, type NotificationKind } from '@app/contracts';
import { JobHandlers } from '@app/platform/jobs';
import fc from 'fast-check';
import { Scene, type Somebody } from '../__fixtures__/scene.js';
import type { NotificationMailData } from '../telling/notification.mail.js';
import type { DigestMailData } from './digest.mail.js';

/** What can happen in a week. The number chooses the question it happens to. */
const STEP = fc.record({
  what: fc.constantFrom('ask', 'match', 'answer', 'comment', 'mention', 'accept', 'read' as const),
  which: fc.nat({ max: 3 }),
  minutes: fc.nat({ max: 900 }),
});
type Step = typeof STEP extends fc.Arbitrary<infer Value> ? Value : never;

describe('the same in every speed', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start();
  });
  afterAll(() => scene?.app.stop());

  /** Every event a person was mailed, with the kind it was told as, however it was mailed; each exactly once. */
  async function mailed(person: Somebody): Promise<string[]> {
    const events: string[] = [];
    for (const { kind, data } of await scene.mails(person)) {
      const items = kind.startsWith('digest.')
        ? (data as unknown as DigestMailData).items
        : [(data as unknown as NotificationMailData).facts];
      for (const item of items) for (const event of item.events) events.push(`${item.kind} ${event}`);
    }
    return events.sort();
  }

  async function fan(mode: MailMode): Promise<Somebody> {
    const person = await scene.person();
    await scene.follow(person, 'TOPIC', scene.topic);
    for (const kind of Object.keys(NOTIFICATION_KINDS) as NotificationKind[])
      await scene.prefer(person, kind, true, mode);
    return person;
  }

  /** Weeks that have been told wrong once, or that hold what a random one may not: always looked at again. */
  const FIXED_WEEKS: [Step[]][] = [
    [
      [
        { what: 'ask', which: 0, minutes: 10 },
        { what: 'answer', which: 0, minutes: 5 },
        { what: 'mention', which: 0, minutes: 5 },
        { what: 'read', which: 0, minutes: 600 },
        { what: 'comment', which: 0, minutes: 900 },
        { what: 'accept', which: 0, minutes: 900 },
        { what: 'accept', which: 0, minutes: 900 },
        { what: 'mention', which: 0, minutes: 900 },
        { what: 'answer', which: 0, minutes: 1 },
      ],
    ],
    [
      [
        { what: 'ask', which: 0, minutes: 700 },
        { what: 'match', which: 0, minutes: 300 },
        { what: 'mention', which: 0, minutes: 120 },
        { what: 'comment', which: 0, minutes: 60 },
        { what: 'comment', which: 0, minutes: 1 },
      ],
    ],
    [[116, 3, 834, 1, 426].map((minutes) => ({ what: 'ask' as const, which: 0, minutes }))],
  ];
  const WEEKS = [
    ['a random week', { numRuns: 3 }],
    ['the week of seed 20260323', { numRuns: 1, seed: 20_260_323 }],
    ['the week of seed 7', { numRuns: 1, seed: 7 }],
    ['weeks that are known', { numRuns: 3, examples: FIXED_WEEKS }],
  ] as const;

  it.each(WEEKS)(
    'S60 tells of the same events at once, through quiet times, daily and weekly, each of them once: %s',
    async (_, options) => {
      await fc.assert(
        fc.asyncProperty(fc.array(STEP, { minLength: 1, maxLength: 25 }), async (steps) => {
          const { clock } = scene.app;
          clock.set('2026-03-23T06:00:00Z');
          await scene.execute('delete from follow');
          await scene.execute('delete from digest_setting');
          const [asker, helper] = [
            await scene.person({ town: scene.town }),
            await scene.person({ town: scene.town }),
          ];
          const fans = {
            NOW: await fan('NOW'),
            QUIET: await fan('NOW'),
            DAILY: await fan('DAILY'),
            QUIET_DAILY: await fan('DAILY'),
            WEEKLY: await fan('WEEKLY'),
          };
          for (const person of [fans.QUIET, fans.QUIET_DAILY])
            await scene.app.ok(
              person,
              `mutation { setQuietTimes(input: { active: true, fromHour: 18, toHour: 9,
            weekends: true, holidays: true, landKey: "09" }) { active } }`,
            );
          const questions: string[] = [];
          let answerId: string | null = null;
          const sweep = async (): Promise<void> => {
            await scene.app.get(JobHandlers).process({ name: 'digest.sweep.v1', data: {}, id: 'sweep' });
            await scene.app.settle();
          };
          for (const { what, which, minutes } of steps) {
            clock.advance({ minutes });
            await sweep();
            const questionId = questions[which % Math.max(1, questions.length)];
            if (what === 'ask' || questionId === undefined) {
              const asked = await scene.ask(asker);
              questions.push(asked);
              for (const person of Object.values(fans)) await scene.follow(person, 'QUESTION', asked);
            } else if (what === 'match')
              await scene.say('question.matched.v1', { questionId, municipalityIds: [scene.otherTown] });
            else if (what === 'answer') answerId = await scene.reply(helper, questionId);
            else if (what === 'comment') await scene.remark(helper, questionId);
            else if (what === 'mention') {
              answerId = await scene.answer(helper, questionId);
              const mentions = Object.values(fans).map(({ personId }) => `@[X](person:${personId})`);
              await scene.execute('update answer set body = $2 where id = $1', answerId, mentions.join(' '));
              await scene.say('answer.posted.v1', { answerId, questionId });
            } else if (what === 'accept' && answerId !== null) {
              await scene.execute(
                `update question set accepted_answer_id = $1 where id = (select question_id from answer where id = $1)`,
                answerId,
              );
              await scene.say('answer.accepted.v1', { answerId, questionId });
            } else if (what === 'read')
              for (const person of Object.values(fans))
                await scene.app.ok(person, 'mutation { markNotificationsRead }');
          }
          // Over the change to summer time, to the last overview of the week after. Eight hours at a time, so that
          // some look falls between two quiet times (9 to 18 o'clock) whatever the hour of the last step.
          for (let look = 0; look < 33; look++) {
            clock.advance({ hours: 8 });
            await sweep();
          }
          // Who was told of a question at once was told before the better reason came; what was told is the same.
          const bare = (events: string[]) =>
            events.map((event) => event.replace(/^(?:question|answer\.to|mention)\S*/, 'written')).sort();
          const now = bare(await mailed(fans.NOW));
          expect(new Set(now).size).toBe(now.length);
          for (const person of Object.values(fans)) expect(bare(await mailed(person))).toEqual(now);
          const shown = await scene.rows<{ count: number }>(
            `select count(*)::int from notification where person_id = any($1) group by person_id`,
            Object.values(fans).map((person) => person.personId),
          );
          expect(new Set(shown.map(({ count }) => count)).size).toBe(1);
        }),
        options as fc.Parameters<[Step[]]>,
      );
    },
    240_000,
  );
});
