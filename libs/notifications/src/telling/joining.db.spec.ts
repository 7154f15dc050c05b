import { insertInstitution, insertInstitutionMembership, insertMembership, insertTown } from '@app/testing';
import { Scene, type Somebody } from '../__fixtures__/scene.js';
import type { Facts } from '../facts/facts.js';

describe('who is told of memberships', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start();
  });
  afterAll(() => scene?.app.stop());
  beforeEach(() => scene.execute('delete from notification'));

  const kinds = async (person: Somebody): Promise<string[]> =>
    (await scene.told(person)).map(({ kind }) => kind);

  it('admins of the town of a request, not its members and not the person', async () => {
    const town = await insertTown(scene.app, { name: 'Herzberg' });
    const admin = await scene.person({ town, admin: true });
    const member = await scene.person({ town });
    const editor = await scene.person({ town: null, instanceRoles: ['EDITOR'] });
    const newcomer = await scene.person({ town: null });
    const membershipId = await insertMembership(scene.app, newcomer.personId, town, { state: 'PENDING' });
    await scene.say('membership.requested.v1', { membershipId, municipalityId: town });
    expect(await scene.told(admin)).toMatchObject([
      { kind: 'membership.requested', reason: 'TOWN_ADMIN', subject_id: membershipId },
    ]);
    expect(await scene.mails(admin)).toMatchObject([{ kind: 'notification.membership.requested' }]);
    expect([await kinds(member), await kinds(editor), await kinds(newcomer)]).toEqual([[], [], []]);
  });

  it('admins once more, with the reason, when a new mail address no longer proves what was a membership', async () => {
    const town = await insertTown(scene.app, { name: 'Templin' });
    const admin = await scene.person({ town, admin: true });
    const member = await scene.person({ town, name: 'Nele Neu' });
    const [request] = await scene.rows<{ id: string }>(
      `update membership set state = 'PENDING' where person_id = $1 returning id`,
      member.personId,
    );
    const membershipId = request!.id;
    const message = { membershipId, municipalityId: town };
    const shown = async () =>
      (
        await scene.app.ok<{ notifications: { nodes: object[]; unreadCount: number } }>(
          admin,
          '{ notifications { unreadCount nodes { title text } } }',
        )
      ).notifications;
    await scene.say('membership.requested.v1', message);
    expect(await shown()).toEqual({
      unreadCount: 1,
      nodes: [
        { title: 'Nele Neu möchte Templin beitreten', text: 'Bitte entscheiden Sie über die Anfrage.' },
      ],
    });
    await scene.app.ok(admin, 'mutation { markNotificationsRead }');
    await scene.execute('update membership set proof_lost = true where id = $1', membershipId);
    await scene.again(
      await scene.say('membership.reconsidered.v1', { ...message, accountId: member.accountId }),
    );
    expect(await shown()).toEqual({
      unreadCount: 1,
      nodes: [
        {
          title: 'Gehört Nele Neu noch zu Templin?',
          text: expect.stringContaining('E-Mail-Adresse der Person hat sich geändert'),
        },
      ],
    });
    const mails = await scene.mails(admin);
    expect(mails.map(({ data }) => (data['facts'] as Facts).outcome)).toEqual(['PENDING', 'PROOF_LOST']);
    expect(await kinds(member)).toEqual([]);
  });

  it('the admins of an institution likewise', async () => {
    const institution = await insertInstitution(scene.app, 'Institut am See');
    const [admin, member] = [await scene.person({ town: null }), await scene.person({ name: 'Nele Neu' })];
    await insertInstitutionMembership(scene.app, admin.personId, institution, { role: 'ADMIN' });
    const membershipId = await insertInstitutionMembership(scene.app, member.personId, institution, {
      state: 'PENDING',
    });
    await scene.execute('update institution_membership set proof_lost = true where id = $1', membershipId);
    await scene.say('institution-membership.reconsidered.v1', {
      membershipId,
      institutionId: institution,
      accountId: member.accountId,
    });
    const { notifications } = await scene.app.ok<{ notifications: { nodes: object[] } }>(
      admin,
      '{ notifications { nodes { title text } } }',
    );
    expect(notifications.nodes).toEqual([
      {
        title: 'Gehört Nele Neu noch zu „Institut am See“?',
        text: expect.stringContaining('E-Mail-Adresse der Person hat sich geändert'),
      },
    ]);
  });

  it('staff of a claim, and of requests to a town nobody administers', async () => {
    const editor = await scene.person({ town: null, instanceRoles: ['EDITOR', 'ADMIN'] });
    const moderator = await scene.person({ town: null, instanceRoles: ['MODERATOR'] });
    const newcomer = await scene.person({ town: null });
    const claimed = await insertTown(scene.app, { participation: 'CLAIMED' });
    const orphaned = await insertTown(scene.app);
    const claim = await insertMembership(scene.app, newcomer.personId, claimed, {
      state: 'PENDING',
      claim: true,
    });
    const request = await insertMembership(scene.app, newcomer.personId, orphaned, { state: 'PENDING' });
    await scene.say('membership.requested.v1', { membershipId: claim, municipalityId: claimed });
    await scene.say('municipality.claimed.v1', { membershipId: claim, municipalityId: claimed });
    await scene.say('membership.requested.v1', { membershipId: request, municipalityId: orphaned });
    expect((await kinds(editor)).sort()).toEqual(['membership.requested', 'town.claimed']);
    expect(await kinds(moderator)).toEqual([]);
  });

  it('the admins of an institution of a request, staff where it has none, and the person of the decision', async () => {
    const university = await insertInstitution(scene.app, 'Hochschule Probe');
    const orphaned = await insertInstitution(scene.app, 'Institut Probe');
    const admin = await scene.person({ town: null });
    const member = await scene.person({ town: null });
    const editor = await scene.person({ town: null, instanceRoles: ['EDITOR'] });
    const newcomer = await scene.person({ town: null, name: 'Nele Neu' });
    await insertInstitutionMembership(scene.app, admin.personId, university, { role: 'ADMIN' });
    await insertInstitutionMembership(scene.app, member.personId, university);
    const membershipId = await insertInstitutionMembership(scene.app, newcomer.personId, university, {
      state: 'PENDING',
    });
    await scene.say('institution-membership.requested.v1', { membershipId, institutionId: university });
    expect(await scene.told(admin)).toMatchObject([
      { kind: 'institution.requested', reason: 'INSTITUTION_ADMIN', subject_id: membershipId },
    ]);
    expect((await scene.mails(admin))[0]?.data).toMatchObject({
      facts: {
        who: 'Nele Neu',
        town: 'Hochschule Probe',
        reasonTown: 'Hochschule Probe',
        outcome: 'PENDING',
      },
    });
    expect([await kinds(member), await kinds(editor), await kinds(newcomer)]).toEqual([[], [], []]);

    const lonely = await insertInstitutionMembership(scene.app, newcomer.personId, orphaned, {
      state: 'PENDING',
    });
    await scene.say('institution-membership.requested.v1', {
      membershipId: lonely,
      institutionId: orphaned,
    });
    expect(await scene.told(editor)).toMatchObject([{ kind: 'institution.requested', reason: 'STAFF' }]);

    await scene.execute(
      `update institution_membership set state = 'REJECTED', decided_by = $2, decided_at = now(), decision_reason = 'Nicht bei uns' where id = $1`,
      membershipId,
      admin.personId,
    );
    await scene.say('institution-membership.decided.v1', { membershipId, institutionId: university });
    // A request that has been decided meanwhile is not told any more.
    await scene.say('institution-membership.requested.v1', { membershipId, institutionId: university });
    expect(await scene.told(newcomer)).toMatchObject([
      { kind: 'institution.decided', reason: 'OWN_REQUEST' },
    ]);
    expect((await scene.mails(newcomer))[0]?.data).toMatchObject({
      facts: { outcome: 'REJECTED', explanation: 'Nicht bei uns' },
    });
    expect(await kinds(admin)).toEqual(['institution.requested']);
  });

  it('staff of a mail domain a town claims, as long as it waits', async () => {
    const editor = await scene.person({ town: null, instanceRoles: ['EDITOR'] });
    const moderator = await scene.person({ town: null, instanceRoles: ['MODERATOR'] });
    const admin = await scene.person({ town: scene.town, admin: true });
    const claim = async (domain: string): Promise<string> => {
      const [row] = await scene.rows<{ id: string }>(
        `insert into mail_domain_claim (domain, municipality_id, claimed_by, token, created_at)
         values ($1, $2, $3, 'probe', now()) returning id`,
        domain,
        scene.town,
        admin.personId,
      );
      return row!.id;
    };
    const waiting = await claim('waiting.example');
    const proved = await claim('proved.example');
    await scene.execute(
      `update mail_domain_claim set state = 'CONFIRMED', proof = 'DNS', decided_at = now() where id = $1`,
      proved,
    );
    for (const claimId of [waiting, proved])
      await scene.say('mail-domain.claimed.v1', { claimId, municipalityId: scene.town });
    expect(await scene.told(editor)).toMatchObject([{ kind: 'mail-domain.claimed', subject_id: waiting }]);
    expect([await kinds(moderator), await kinds(admin)]).toEqual([[], []]);
    const { notifications } = await scene.app.ok<{ notifications: { nodes: unknown[] } }>(
      editor,
      `{ notifications { nodes { title text url reasonText } } }`,
    );
    expect(notifications.nodes).toEqual([
      {
        title: 'Wittenberge meldet eine Mail-Domain als eigene',
        text: 'waiting.example',
        url: '/verwaltung/mail-domains',
        reasonText: 'weil Sie zum Team der Plattform gehören',
      },
    ]);
  });

  it('the person of the decision, unless nobody had to decide', async () => {
    const admin = await scene.person({ town: scene.town, admin: true });
    const newcomer = await scene.person({ town: null });
    const joined = await scene.person({ town: null });
    const membershipId = await insertMembership(scene.app, newcomer.personId, scene.town, {
      state: 'REJECTED',
    });
    await scene.execute(
      `update membership set decided_by = $2, decided_at = now(), decision_reason = 'Bitte melden Sie sich im Rathaus' where id = $1`,
      membershipId,
      admin.personId,
    );
    await scene.say('membership.rejected.v1', {
      membershipId,
      municipalityId: scene.town,
      accountId: newcomer.accountId,
    });
    expect(await scene.told(newcomer)).toMatchObject([{ kind: 'membership.decided', reason: 'OWN_REQUEST' }]);
    const [mail] = await scene.mails(newcomer);
    expect(mail?.data).toMatchObject({
      unsubscribe: null,
      facts: { outcome: 'REJECTED', explanation: 'Bitte melden Sie sich im Rathaus', town: 'Wittenberge' },
    });
    const auto = await insertMembership(scene.app, joined.personId, scene.town);
    await scene.say('membership.activated.v1', {
      membershipId: auto,
      municipalityId: scene.town,
      accountId: joined.accountId,
    });
    expect(await scene.told(joined)).toEqual([]);
  });

  describe('whose membership somebody else ended', () => {
    const end = async (who: Somebody, endedBy: Somebody | null): Promise<string> => {
      const membershipId = await insertMembership(scene.app, who.personId, scene.town, { state: 'ENDED' });
      await scene.say('membership.ended.v1', {
        membershipId,
        municipalityId: scene.town,
        accountId: who.accountId,
        endedBy: endedBy?.personId ?? null,
      });
      return membershipId;
    };

    it('what that means and whom to ask, in the app and by mail, and nobody else anything', async () => {
      const admin = await scene.person({ town: scene.town, admin: true, name: 'Jana Petersen' });
      const colleague = await scene.person({ town: scene.town });
      const removed = await scene.person({ town: null });
      const membershipId = await end(removed, admin);
      // A reason once given with a decision on this membership is not part of what is told now.
      await scene.execute(`update membership set decision_reason = 'intern' where id = $1`, membershipId);
      expect(await scene.told(removed)).toMatchObject([
        { kind: 'membership.ended', reason: 'OWN_MEMBERSHIP' },
      ]);
      const [mail] = await scene.mails(removed);
      expect(mail?.data).toMatchObject({ unsubscribe: null, facts: { town: 'Wittenberge' } });
      expect((mail?.data.facts as Facts).contacts).toContain('Jana Petersen');
      const { notifications } = await scene.app.ok<{ notifications: { nodes: { text: string }[] } }>(
        removed,
        `{ notifications { nodes { title text url reasonText } } }`,
      );
      expect(notifications.nodes).toEqual([
        {
          title: 'Ihre Mitgliedschaft in Wittenberge wurde beendet',
          text: expect.stringContaining('Jana Petersen'),
          url: expect.stringMatching(/^\/kommunen\//),
          reasonText: 'weil es um Ihre Mitgliedschaft geht',
        },
      ]);
      expect(notifications.nodes[0]!.text).not.toContain('intern');
      for (const other of [admin, colleague]) {
        expect(await kinds(other)).not.toContain('membership.ended');
        expect((await scene.mails(other)).map(({ kind }) => kind)).not.toContain(
          'notification.membership.ended',
        );
      }
    });

    it('nothing when they left themselves', async () => {
      const left = await scene.person({ town: null });
      await end(left, null);
      expect(await scene.told(left)).toEqual([]);
      expect(await scene.mails(left)).toEqual([]);
    });
  });

  describe('of an institution, that somebody else ended', () => {
    const end = async (who: Somebody, institutionId: string, endedBy: Somebody | null): Promise<string> => {
      const membershipId = await insertInstitutionMembership(scene.app, who.personId, institutionId, {
        state: 'ENDED',
      });
      await scene.say('institution-membership.ended.v1', {
        membershipId,
        institutionId,
        accountId: who.accountId,
        endedBy: endedBy?.personId ?? null,
      });
      return membershipId;
    };

    it('what that means and whom to ask, in the app and by mail, once, and nobody else anything', async () => {
      const institution = await insertInstitution(scene.app, 'Institut der Mitte');
      const orphaned = await insertInstitution(scene.app, 'Institut am Rand');
      const [admin, colleague, removed, editor] = [
        await scene.person({ town: null, name: 'Ruth Beispiel' }),
        await scene.person({ town: null }),
        await scene.person({ town: null }),
        await scene.person({ town: null, instanceRoles: ['EDITOR'] }),
      ];
      await insertInstitutionMembership(scene.app, admin.personId, institution, { role: 'ADMIN' });
      await insertInstitutionMembership(scene.app, colleague.personId, institution);
      const first = await end(removed, institution, admin);
      expect(await scene.told(removed)).toMatchObject([
        { kind: 'institution.ended', reason: 'OWN_MEMBERSHIP', subject_id: first },
      ]);
      const [mail] = await scene.mails(removed);
      expect(mail).toMatchObject({
        kind: 'notification.institution.ended',
        data: { unsubscribe: null, facts: { town: 'Institut der Mitte', contacts: 'Ruth Beispiel' } },
      });
      await end(removed, orphaned, editor);
      const { notifications } = await scene.app.ok<{ notifications: { nodes: { text: string }[] } }>(
        removed,
        `{ notifications { nodes { title text url reasonText } } }`,
      );
      expect(notifications.nodes).toEqual([
        {
          title: 'Ihre Mitgliedschaft in „Institut am Rand“ wurde beendet',
          text: expect.stringContaining('Redaktion'),
          url: expect.stringMatching(/^\/einrichtungen\//),
          reasonText: 'weil es um Ihre Mitgliedschaft geht',
        },
        {
          title: 'Ihre Mitgliedschaft in „Institut der Mitte“ wurde beendet',
          text: expect.stringContaining('Ruth Beispiel'),
          url: expect.stringMatching(/^\/einrichtungen\//),
          reasonText: 'weil es um Ihre Mitgliedschaft geht',
        },
      ]);
      for (const other of [admin, colleague, editor]) {
        expect(await kinds(other)).toEqual([]);
        expect(await scene.mails(other)).toEqual([]);
      }
    });

    it('nothing when they left themselves', async () => {
      const left = await scene.person({ town: null });
      await end(left, await insertInstitution(scene.app), null);
      expect(await scene.told(left)).toEqual([]);
      expect(await scene.mails(left)).toEqual([]);
    });
  });
});
