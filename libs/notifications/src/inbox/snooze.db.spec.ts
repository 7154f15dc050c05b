import { JobHandlers } from '@app/platform/jobs';
import { Scene, type Somebody } from '../__fixtures__/scene.js';

const LIST = `query ($snoozedOnly: Boolean) { notifications(snoozedOnly: $snoozedOnly) {
  unreadCount nodes { id title readAt snoozedUntil questionId } } }`;
const SNOOZE = `mutation ($id: ID!, $until: SnoozeChoice) { snoozeNotification(id: $id, until: $until) }`;
const MUTE = `mutation ($id: ID!, $muted: Boolean!) { muteQuestion(questionId: $id, muted: $muted) { id title } }`;
const PREVIEW = `query ($period: DigestPeriod!) { digestPreview(period: $period) { title note url settingUrl read } }`;

interface Listed {
  notifications: {
    unreadCount: number;
    nodes: {
      id: string;
      title: string;
      readAt: string | null;
      snoozedUntil: string | null;
      questionId: string | null;
    }[];
  };
}

describe('putting off, muting and looking ahead', () => {
  let scene: Scene;
  let asker: Somebody;
  let person: Somebody;
  let first: string;
  let second: string;
  beforeAll(async () => {
    scene = await Scene.start();
  });
  afterAll(() => scene?.app.stop());
  beforeEach(async () => {
    scene.app.clock.set('2026-03-10T09:00:00Z');
    asker = await scene.person({ town: scene.town });
    person = await scene.person();
    [first, second] = [await scene.question(asker), await scene.question(asker)];
    for (const id of [first, second]) await scene.follow(person, 'QUESTION', id);
    await scene.reply(asker, first);
    scene.app.clock.advance({ minutes: 5 });
    await scene.reply(asker, second);
  });

  const list = async (snoozedOnly = false): Promise<Listed['notifications']> =>
    (await scene.app.ok<Listed>(person, LIST, { snoozedOnly })).notifications;
  async function wakeAt(iso: string): Promise<void> {
    scene.app.clock.set(iso);
    await scene.app.get(JobHandlers).process({ name: 'notification.wake.v1', data: {}, id: 'wake' });
    await scene.app.settle();
  }

  it('puts a notification off: out of the list and the count, and back to the top unread', async () => {
    const [latest, older] = (await list()).nodes;
    expect(await scene.app.ok(person, SNOOZE, { id: older!.id, until: 'TOMORROW' })).toEqual({
      snoozeNotification: '2026-03-11T07:00:00.000Z',
    });
    expect(await list()).toMatchObject({ unreadCount: 1, nodes: [{ id: latest!.id }] });
    expect(await list(true)).toMatchObject({
      nodes: [{ id: older!.id, snoozedUntil: '2026-03-11T07:00:00.000Z' }],
    });
    await wakeAt('2026-03-11T06:59:00Z');
    expect((await list()).nodes).toHaveLength(1);
    await wakeAt('2026-03-11T07:00:00Z');
    await wakeAt('2026-03-11T07:01:00Z');
    expect(await list()).toMatchObject({
      unreadCount: 2,
      nodes: [{ id: older!.id, readAt: null, snoozedUntil: null }, { id: latest!.id }],
    });
    const live = await scene.live(person);
    expect(live.at(-1)).toEqual({
      kind: 'notification.created',
      payload: { id: older!.id, kind: 'answer.to-followed-question', unreadCount: 2 },
    });
  });

  it('comes back early with something new, or when the person takes it back', async () => {
    const [latest, older] = (await list()).nodes;
    for (const { id } of [latest!, older!]) await scene.app.ok(person, SNOOZE, { id, until: 'NEXT_WEEK' });
    expect((await list()).nodes).toEqual([]);
    await scene.reply(asker, first);
    expect((await list()).nodes.map(({ id }) => id)).toEqual([older!.id]);
    await scene.app.ok(person, SNOOZE, { id: latest!.id, until: null });
    expect(await list()).toMatchObject({ unreadCount: 2 });
  });

  it('does not put off what belongs to somebody else', async () => {
    const [mine] = (await list()).nodes;
    const other = await scene.person();
    expect(await scene.app.refused(other, SNOOZE, { id: mine!.id, until: 'TOMORROW' })).toBe('NOT_FOUND');
    expect(await scene.app.refused(null, SNOOZE, { id: mine!.id, until: 'TOMORROW' })).toBe('NOT_SIGNED_IN');
    expect(await list()).toMatchObject({ unreadCount: 2 });
  });

  it('mutes a question on every channel, mentions included, and takes it back', async () => {
    await scene.prefer(person, 'answer.to-followed-question', true, 'DAILY');
    await scene.app.ok(person, MUTE, { id: first, muted: true });
    expect(await list()).toMatchObject({ unreadCount: 1 });
    const answerId = await scene.answer(asker, first);
    await scene.execute(
      'update answer set body = $2 where id = $1',
      answerId,
      `@[X](person:${person.personId})`,
    );
    await scene.say('answer.posted.v1', { answerId, questionId: first });
    expect(await list()).toMatchObject({ unreadCount: 1 });
    expect(await scene.mails(person)).toEqual([]);
    expect(await scene.app.ok(person, PREVIEW, { period: 'DAILY' })).toMatchObject({
      digestPreview: [{ url: expect.stringContaining(second) as string }],
    });
    expect(await scene.app.ok(person, MUTE, { id: first, muted: false })).toEqual({ muteQuestion: [] });
    await scene.reply(asker, first);
    expect(await list()).toMatchObject({ unreadCount: 2 });
  });

  it('mutes nothing the person cannot see', async () => {
    const hidden = await scene.question(asker, { visibility: 'MEMBERS' });
    const stranger = await scene.person({ town: null });
    expect(await scene.app.refused(stranger, MUTE, { id: hidden, muted: true })).toBe('NOT_FOUND');
    expect(await scene.app.refused(person, MUTE, { id: 'x', muted: true })).toBe('NOT_FOUND');
  });

  it('S60 shows what the next overview would hold, grouped, newest first, and takes nothing of it', async () => {
    scene.app.clock.advance({ minutes: 5 });
    await scene.prefer(person, 'comment.on-followed-question', true, 'DAILY');
    await scene.remark(asker, first);
    const preview = async () =>
      (
        await scene.app.ok<{ digestPreview: { url: string; note: string; settingUrl: string }[] }>(
          person,
          PREVIEW,
          {
            period: 'DAILY',
          },
        )
      ).digestPreview;
    const seen = await preview();
    expect(seen.map(({ url }) => url.split('#')[0])).toEqual([`/fragen/${first}`, `/fragen/${second}`]);
    expect(seen[0]).toMatchObject({
      note: expect.stringMatching(/Neuer Kommentar.*Neue Antwort/) as string,
      settingUrl: '/einstellungen/benachrichtigungen#art-comment-on-followed-question',
    });
    expect(await preview()).toEqual(seen);
    scene.app.clock.set('2026-03-11T06:00:00Z');
    await scene.app.get(JobHandlers).process({ name: 'digest.sweep.v1', data: {}, id: 'sweep' });
    await scene.app.settle();
    expect((await scene.mails(person)).map(({ kind }) => kind)).toEqual(['digest.daily']);
    expect(await preview()).toEqual([]);
  });
});
