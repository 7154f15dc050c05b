import { randomUUID } from 'node:crypto';
import { insertPerson, insertTown, type TestActor } from '@app/testing';
import { Scene, type Somebody } from '../__fixtures__/scene.js';

const REACH = `query ($filter: AnnouncementFilterInput!, $service: Boolean!) {
  announcementReach(filter: $filter, service: $service) }`;
const SEND = `mutation ($input: AnnouncementInput!) { sendAnnouncement(input: $input) }`;
const READ = `query ($id: ID!) { announcement(id: $id) { title bodyHtml } }`;

describe('announcements', () => {
  let scene: Scene;
  let editor: TestActor;
  let admin: Somebody;
  let follower: Somebody;
  let other: Somebody;
  beforeAll(async () => {
    scene = await Scene.start();
    const freyung = await insertTown(scene.app, {
      name: 'Freyung',
      landKey: '09',
      sizeClass: 'KLEINE_KLEINSTADT',
    });
    editor = await insertPerson(scene.app, { instanceRoles: ['EDITOR'] });
    admin = await scene.person({ town: freyung, admin: true });
    follower = await scene.person({ town: freyung });
    other = await scene.person({ town: await insertTown(scene.app, { name: 'Vrees', landKey: '03' }) });
    await scene.person({ town: null });
    await scene.follow(follower, 'TOPIC', scene.topic);
  });
  afterAll(() => scene?.app.stop());

  const reach = async (filter: object, service = false): Promise<number> =>
    (await scene.app.ok<{ announcementReach: number }>(editor, REACH, { filter, service })).announcementReach;
  async function send(changes: object = {}): Promise<string> {
    const { sendAnnouncement } = await scene.app.ok<{ sendAnnouncement: string }>(editor, SEND, {
      input: {
        title: 'Kongress',
        body: '**Melden** Sie sich an <script>alert(1)</script>',
        service: false,
        filter: {},
        idempotencyKey: randomUUID(),
        ...changes,
      },
    });
    await scene.app.settle();
    return sendAnnouncement;
  }
  const told = async (id: string): Promise<string[]> =>
    (
      await scene.rows<{ person_id: string }>(`select person_id from notification where subject_id = $1`, id)
    ).map((row) => row.person_id);

  it('counts whom it reaches before it is sent, and reaches exactly those', async () => {
    expect(await reach({})).toBe(3);
    expect(await reach({ landKey: '09' })).toBe(2);
    expect(await reach({ landKey: '09', sizeClass: 'KLEINE_KLEINSTADT', role: 'ADMIN' })).toBe(1);
    expect(await reach({ topicId: scene.parentTopic })).toBe(1);
    expect(await reach({ topicId: scene.topic, landKey: '03' })).toBe(0);
    expect(await told(await send({ filter: { landKey: '09' } }))).toEqual(
      expect.arrayContaining([admin.personId, follower.personId]),
    );
    expect(await told(await send({ filter: { topicId: scene.parentTopic } }))).toEqual([follower.personId]);
  });

  it('leaves out who switched it off, except for notices on operation', async () => {
    await scene.prefer(other, 'announcement.news', false, 'OFF');
    expect(await reach({ landKey: '03' })).toBe(0);
    expect(await told(await send({ filter: { landKey: '03' } }))).toEqual([]);
    expect(await reach({ landKey: '03' }, true)).toBe(1);
    expect(await told(await send({ filter: { landKey: '03' }, service: true }))).toEqual([other.personId]);
    expect((await scene.mails(other)).map(({ kind }) => kind)).toEqual(['notification.announcement.service']);
    const off = `mutation { setNotificationPreferences(preferences: [{kind: "announcement.service", inApp: false, mail: OFF}]) { kind } }`;
    expect(await scene.app.refused(other, off)).toBe('NOTIFICATION_LOCKED');
  });

  it('is sent once for a key, stands in the audit log, and is safe to show', async () => {
    const idempotencyKey = randomUUID();
    const filter = { landKey: '09' };
    const [first, second] = [await send({ idempotencyKey, filter }), await send({ idempotencyKey, filter })];
    expect(second).toBe(first);
    expect(
      await scene.rows(`select action, detail from audit_entry where subject = $1`, `announcement:${first}`),
    ).toEqual([{ action: 'announcement.send', detail: { reach: 2, service: false } }]);
    const { announcement } = await scene.app.ok<{ announcement: { bodyHtml: string } }>(admin, READ, {
      id: first,
    });
    expect(announcement.bodyHtml).toContain('<strong>Melden</strong>');
    expect(announcement.bodyHtml).not.toContain('<script');
    expect(await scene.app.ok(other, READ, { id: first })).toEqual({ announcement: null });
  });

  it('is refused to everybody but editors', async () => {
    const input = { title: 'X', body: 'Y', service: false, filter: {}, idempotencyKey: randomUUID() };
    for (const actor of [admin, await insertPerson(scene.app, { instanceRoles: ['MODERATOR'] })]) {
      expect(await scene.app.refused(actor, SEND, { input })).toBe('NOT_FOUND');
      expect(await scene.app.refused(actor, REACH, { filter: {}, service: false })).toBe('NOT_FOUND');
    }
    expect(await scene.app.refused(null, SEND, { input })).toBe('NOT_SIGNED_IN');
    expect(await scene.app.refused(editor, SEND, { input: { ...input, title: ' ' } })).toBe('BAD_INPUT');
  });
});
