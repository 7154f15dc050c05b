import { JobHandlers } from '@app/platform/jobs';
import { insertTown } from '@app/testing';
import fc from 'fast-check';
import { Scene, type Somebody } from '../__fixtures__/scene.js';
import type { DigestMailData } from '../digest/digest.mail.js';
import { isQuiet, quietMoment, quietSql } from './quiet.rules.js';

const SET = `mutation ($input: QuietTimesInput!) { setQuietTimes(input: $input) { active until effectiveLandKey } }`;
const OWN = `{ quietTimes { active fromHour toHour weekends holidays landKey effectiveLandKey until } }`;
const EVENINGS = { active: true, fromHour: 18, toHour: 7, weekends: true, holidays: true, landKey: null };

describe('quiet times', () => {
  let scene: Scene;
  let freyung: string;
  let asker: Somebody;
  let person: Somebody;
  beforeAll(async () => {
    scene = await Scene.start();
    freyung = await insertTown(scene.app, { name: 'Freyung', landKey: '09' });
  });
  afterAll(() => scene?.app.stop());
  beforeEach(async () => {
    // A Monday at noon.
    scene.app.clock.set('2026-01-05T11:00:00Z');
    asker = await scene.person({ town: scene.town });
    person = await scene.person({ town: freyung });
  });

  async function sweepAt(iso: string): Promise<void> {
    scene.app.clock.set(iso);
    await scene.app.get(JobHandlers).process({ name: 'digest.sweep.v1', data: {}, id: 'sweep' });
    await scene.app.settle();
  }
  const mailKinds = async (somebody: Somebody): Promise<string[]> =>
    (await scene.mails(somebody)).map(({ kind }) => kind);

  it('S61 holds mails over an evening and a Bavarian holiday and sends one bundle at seven', async () => {
    await scene.app.ok(person, SET, { input: EVENINGS });
    for (const kind of ['answer.to-followed-question', 'question.in-topic'] as const)
      await scene.prefer(person, kind, true, 'NOW');
    await scene.prefer(person, 'comment.on-followed-question', true, 'DAILY');
    await scene.follow(person, 'TOPIC', scene.topic);

    scene.app.clock.set('2026-01-05T17:30:00Z');
    const questionId = await scene.ask(asker);
    await scene.follow(person, 'QUESTION', questionId);
    // Epiphany, a holiday in Bavaria and not where the asker is.
    scene.app.clock.set('2026-01-06T10:00:00Z');
    await scene.reply(asker, questionId);
    await scene.reply(asker, questionId);
    await scene.remark(asker, questionId);
    expect((await scene.told(person)).map(({ kind }) => kind)).toEqual([
      'comment.on-followed-question',
      'answer.to-followed-question',
      'question.in-topic',
    ]);
    await sweepAt('2026-01-06T06:00:00Z');
    await sweepAt('2026-01-07T05:55:00Z');
    expect(await mailKinds(person)).toEqual([]);

    await sweepAt('2026-01-07T06:00:00Z');
    await sweepAt('2026-01-07T06:05:00Z');
    const mails = await scene.mails(person);
    expect(mails.map(({ kind }) => kind)).toEqual(['digest.bundle']);
    const { items } = mails[0]!.data as unknown as DigestMailData;
    expect(items.map(({ kind, events }) => [kind, events.length])).toEqual([
      ['comment.on-followed-question', 1],
      ['answer.to-followed-question', 2],
      ['question.in-topic', 1],
    ]);

    // It is not quiet any more: the next one leaves at once.
    await scene.reply(asker, questionId);
    expect(await mailKinds(person)).toEqual(['digest.bundle', 'notification.answer.to-followed-question']);
  });

  it('S61 holds nothing for somebody of another Land on that day, nor for somebody who did not switch it on', async () => {
    const elsewhere = await scene.person({ town: scene.otherTown });
    await scene.app.ok(elsewhere, SET, { input: { ...EVENINGS, landKey: '12' } });
    const questionId = await scene.question(asker);
    for (const somebody of [elsewhere, person]) {
      await scene.prefer(somebody, 'answer.to-followed-question', true, 'NOW');
      await scene.follow(somebody, 'QUESTION', questionId);
    }
    scene.app.clock.set('2026-01-06T10:00:00Z');
    await scene.reply(asker, questionId);
    for (const somebody of [elsewhere, person])
      expect(await mailKinds(somebody)).toEqual(['notification.answer.to-followed-question']);
  });

  it('S61 lets a mail of security leave at night', async () => {
    await scene.app.ok(person, SET, { input: EVENINGS });
    scene.app.clock.set('2026-01-05T22:00:00Z');
    await scene.app.ok(null, `mutation ($email: String!) { requestSignInCode(email: $email) }`, {
      email: person.email,
    });
    await scene.app.settle();
    expect(await mailKinds(person)).toHaveLength(1);
    expect(await scene.rows('select 1 from notification where person_id = $1', person.personId)).toEqual([]);
  });

  it('S61 sends what is held exactly once, also when jobs and sweeps come twice', async () => {
    await scene.app.ok(person, SET, { input: EVENINGS });
    await scene.prefer(person, 'answer.to-followed-question', true, 'NOW');
    const questionId = await scene.question(asker);
    await scene.follow(person, 'QUESTION', questionId);
    scene.app.clock.set('2026-01-05T19:00:00Z');
    await scene.reply(asker, questionId);
    scene.app.clock.set('2026-01-07T06:00:00Z');
    await scene.app.get(JobHandlers).process({ name: 'digest.sweep.v1', data: {}, id: 'sweep' });
    const jobs = await scene.app.settle();
    await scene.again(jobs);
    await sweepAt('2026-01-07T06:30:00Z');
    await sweepAt('2026-01-07T12:00:00Z');
    expect(await mailKinds(person)).toEqual(['digest.bundle']);
  });

  it('S61 keeps back what was hidden meanwhile, and sends no empty bundle', async () => {
    await scene.app.ok(person, SET, { input: EVENINGS });
    await scene.prefer(person, 'answer.to-followed-question', true, 'NOW');
    const questionId = await scene.question(asker);
    await scene.follow(person, 'QUESTION', questionId);
    scene.app.clock.set('2026-01-05T19:00:00Z');
    const answerId = await scene.reply(asker, questionId);
    await scene.execute(
      `update answer set hidden_at = now(), hidden_reason = 'Probe' where id = $1`,
      answerId,
    );
    await sweepAt('2026-01-07T06:00:00Z');
    expect(await mailKinds(person)).toEqual([]);
  });

  it('S61 releases what is held when quiet times are switched off', async () => {
    await scene.app.ok(person, SET, { input: EVENINGS });
    await scene.prefer(person, 'answer.to-followed-question', true, 'NOW');
    const questionId = await scene.question(asker);
    await scene.follow(person, 'QUESTION', questionId);
    scene.app.clock.set('2026-01-05T19:00:00Z');
    await scene.reply(asker, questionId);
    await scene.app.ok(person, SET, { input: { ...EVENINGS, active: false } });
    await sweepAt('2026-01-05T19:05:00Z');
    expect(await mailKinds(person)).toEqual(['digest.bundle']);
  });

  it('S61 starts switched off with sensible hours, knows the Land of the town, and refuses what is no hour or Land', async () => {
    expect(await scene.app.ok(person, OWN)).toEqual({
      quietTimes: { ...EVENINGS, active: false, effectiveLandKey: '09', until: null },
    });
    scene.app.clock.set('2026-01-05T19:00:00Z');
    expect(await scene.app.ok(person, SET, { input: { ...EVENINGS, landKey: '12' } })).toEqual({
      setQuietTimes: { active: true, effectiveLandKey: '12', until: '2026-01-06T06:00:00.000Z' },
    });
    expect(await scene.app.refused(person, SET, { input: { ...EVENINGS, fromHour: 24 } })).toBe('BAD_INPUT');
    expect(await scene.app.refused(person, SET, { input: { ...EVENINGS, landKey: '17' } })).toBe('BAD_INPUT');
    expect(await scene.app.refused(null, SET, { input: EVENINGS })).toBe('NOT_SIGNED_IN');
  });

  it('says the same in the database as in the code', async () => {
    const hour = fc.nat({ max: 23 });
    const times = fc.record({
      active: fc.boolean(),
      fromHour: hour,
      toHour: hour,
      weekends: fc.boolean(),
      holidays: fc.boolean(),
      landKey: fc.constantFrom('01', '09', '12', '14'),
    });
    const moment = fc.date({
      min: new Date('2026-01-01T00:00:00Z'),
      max: new Date('2027-01-10T00:00:00Z'),
      noInvalidDate: true,
    });
    await fc.assert(
      fc.asyncProperty(times, fc.array(moment, { minLength: 10, maxLength: 10 }), async (input, moments) => {
        await scene.app.ok(person, SET, { input });
        const rows = await scene.rows<{ quiet: boolean }>(
          `select ${quietSql('qs', 'm.moment')} as quiet
           from unnest($1::text[]) with ordinality as m (moment, n) join quiet_setting qs on qs.person_id = $2
           order by m.n`,
          moments.map((at) => JSON.stringify(quietMoment(at))),
          person.personId,
        );
        expect(rows.map(({ quiet }) => quiet)).toEqual(moments.map((at) => isQuiet(input, at)));
      }),
      { numRuns: 20 },
    );
  });
});
