import { NOTIFICATION_KINDS } from '@app/contracts';
import { Scene, type Somebody } from '../__fixtures__/scene.js';

const READ = `{ notificationPreferences { kind label description inApp mail locked } }`;
const SET = `mutation ($preferences: [NotificationPreferenceInput!]!) {
  setNotificationPreferences(preferences: $preferences) { kind inApp mail }
}`;
const DIGEST = `mutation ($dailyHour: Int, $weeklyDay: Int) {
  setDigestSettings(dailyHour: $dailyHour, weeklyDay: $weeklyDay) { dailyHour weeklyDay nextDailyAt nextWeeklyAt }
}`;

interface Preference {
  kind: string;
  label: string;
  inApp: boolean;
  mail: string;
  locked: boolean;
}

describe('settings of notifications', () => {
  let scene: Scene;
  let person: Somebody;
  beforeAll(async () => {
    scene = await Scene.start();
  });
  afterAll(() => scene?.app.stop());
  beforeEach(async () => {
    person = await scene.person();
  });

  const read = async (who: Somebody): Promise<Preference[]> =>
    (await scene.app.ok<{ notificationPreferences: Preference[] }>(who, READ)).notificationPreferences;

  it('start as the table of kinds says, named in the language of the viewer', async () => {
    const preferences = await read(person);
    for (const { kind, inApp, mail, locked } of preferences) {
      const definition = NOTIFICATION_KINDS[kind as keyof typeof NOTIFICATION_KINDS];
      expect({ inApp, mail, locked }).toEqual({
        inApp: definition.inApp,
        mail: definition.mail,
        locked: 'locked' in definition,
      });
    }
    expect(preferences.find(({ kind }) => kind === 'question.in-topic')?.label).toBe(
      'Neue Fragen zu Ihren Themen',
    );
    const { data } = await scene.app.gql(person, READ, {}, 'en');
    expect((data?.['notificationPreferences'] as Preference[])[0]?.label).toBe('Mentions');
  });

  it('have push only together with the client, and leave it as it is when it is not named', async () => {
    const set = async (setting: object) => {
      const { setNotificationPreferences } = await scene.app.ok<{
        setNotificationPreferences: { kind: string; inApp: boolean; push: boolean }[];
      }>(
        person,
        `mutation ($preferences: [NotificationPreferenceInput!]!) {
          setNotificationPreferences(preferences: $preferences) { kind inApp push } }`,
        { preferences: [{ kind: 'offer.in-topic', mail: 'OFF', ...setting }] },
      );
      return setNotificationPreferences.find(({ kind }) => kind === 'offer.in-topic');
    };
    expect(await set({ inApp: true })).toMatchObject({ push: false });
    expect(await set({ inApp: true, push: true })).toMatchObject({ push: true });
    expect(await set({ inApp: true })).toMatchObject({ push: true });
    expect(await set({ inApp: false, push: true })).toMatchObject({ inApp: false, push: false });
    await expect(
      scene.execute(`update notification_preference set push = true where person_id = $1`, person.personId),
    ).rejects.toThrow(/notification_preference_push/);
  });

  it('ask only about kinds one can be told of', async () => {
    const kinds = async (who: Somebody) => (await read(who)).map(({ kind }) => kind);
    const staffKinds = [
      'membership.requested',
      'town.claimed',
      'mail-domain.claimed',
      'institution.requested',
      'moderation.case-opened',
    ];
    expect((await kinds(person)).filter((kind) => staffKinds.includes(kind))).toEqual([]);
    const admin = await scene.person({ admin: true });
    expect((await kinds(admin)).filter((kind) => staffKinds.includes(kind))).toEqual([
      'membership.requested',
    ]);
    expect(
      (await kinds({ ...person, institutionAdminOf: [person.personId] })).filter((kind) =>
        staffKinds.includes(kind),
      ),
    ).toEqual(['institution.requested']);
    const staff = await scene.person({ town: null, instanceRoles: ['ADMIN'] });
    expect((await kinds(staff)).filter((kind) => staffKinds.includes(kind))).toEqual(staffKinds);
  });

  it('change what is named and nothing else', async () => {
    const preferences = [
      { kind: 'question.in-topic', inApp: false, mail: 'WEEKLY' },
      { kind: 'moderation.decided', inApp: true, mail: 'DAILY' },
    ];
    await scene.app.ok(person, SET, { preferences });
    const after = await read(person);
    expect(after.filter(({ kind }) => preferences.some((one) => one.kind === kind))).toMatchObject(
      preferences,
    );
    expect(after.find(({ kind }) => kind === 'answer.to-own-question')).toMatchObject({
      inApp: true,
      mail: 'NOW',
    });
  });

  it.each([
    ['an unknown kind', [{ kind: 'question.none', inApp: true, mail: 'NOW' }], 'BAD_INPUT'],
    ['a kind of others', [{ kind: 'town.claimed', inApp: true, mail: 'NOW' }], 'BAD_INPUT'],
    ['an unknown mode', [{ kind: 'question.in-topic', inApp: true, mail: 'HOURLY' }], 'BAD_INPUT'],
    [
      'the same kind twice',
      [
        { kind: 'question.in-topic', inApp: true, mail: 'NOW' },
        { kind: 'question.in-topic', inApp: true, mail: 'OFF' },
      ],
      'BAD_INPUT',
    ],
    [
      'no mail for a locked kind',
      [{ kind: 'moderation.decided', inApp: true, mail: 'OFF' }],
      'NOTIFICATION_LOCKED',
    ],
    [
      'a locked kind not shown',
      [{ kind: 'membership.decided', inApp: false, mail: 'NOW' }],
      'NOTIFICATION_LOCKED',
    ],
  ])('refuse %s and change nothing', async (_, refusedOnes, code) => {
    const preferences = [{ kind: 'answer.accepted', inApp: false, mail: 'OFF' }, ...refusedOnes];
    expect(await scene.app.refused(person, SET, { preferences })).toBe(code);
    expect((await read(person)).find(({ kind }) => kind === 'answer.accepted')).toMatchObject({
      inApp: true,
    });
  });

  it('are one’s own and need a login', async () => {
    const other = await scene.person();
    await scene.app.ok(other, SET, { preferences: [{ kind: 'answer.accepted', inApp: false, mail: 'OFF' }] });
    expect((await read(person)).find(({ kind }) => kind === 'answer.accepted')).toMatchObject({
      inApp: true,
    });
    expect(await scene.app.refused(null, READ)).toBe('NOT_SIGNED_IN');
    expect(await scene.app.refused(null, SET, { preferences: [] })).toBe('NOT_SIGNED_IN');
    expect(await scene.app.refused(null, `{ digestSettings { dailyHour } }`)).toBe('NOT_SIGNED_IN');
  });

  it('say when the overviews come, and that none comes when nothing is set to one', async () => {
    scene.app.clock.set('2026-05-04T08:00:00Z');
    const settings = `{ digestSettings { dailyHour weeklyDay nextDailyAt nextWeeklyAt } }`;
    expect(await scene.app.ok(person, settings)).toEqual({
      digestSettings: {
        dailyHour: 7,
        weeklyDay: 1,
        nextDailyAt: '2026-05-05T05:00:00.000Z',
        nextWeeklyAt: '2026-05-11T05:00:00.000Z',
      },
    });
    expect(await scene.app.ok(person, DIGEST, { dailyHour: 17 })).toEqual({
      setDigestSettings: {
        dailyHour: 17,
        weeklyDay: 1,
        nextDailyAt: '2026-05-04T15:00:00.000Z',
        nextWeeklyAt: '2026-05-04T15:00:00.000Z',
      },
    });
    const preferences = (await read(person)).map(({ kind }) => ({ kind, inApp: true, mail: 'NOW' }));
    await scene.app.ok(person, SET, { preferences });
    expect(await scene.app.ok(person, settings)).toMatchObject({
      digestSettings: { dailyHour: 17, nextDailyAt: null, nextWeeklyAt: null },
    });
  });

  it.each([{ dailyHour: 24 }, { dailyHour: -1 }, { weeklyDay: 0 }, { weeklyDay: 8 }])(
    'refuse %j',
    async (input) => {
      expect(await scene.app.refused(person, DIGEST, input)).toBe('BAD_INPUT');
    },
  );
});
