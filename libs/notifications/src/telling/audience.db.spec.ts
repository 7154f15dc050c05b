import { randomUUID } from 'node:crypto';
import { insertMembership, insertOffer, insertTown } from '@app/testing';
import { Scene, type Somebody } from '../__fixtures__/scene.js';
import type { Facts } from '../facts/facts.js';

describe('who is told', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start();
  });
  afterAll(() => scene?.app.stop());
  beforeEach(() => scene.execute('delete from notification'));

  const kinds = async (person: Somebody): Promise<string[]> =>
    (await scene.told(person)).map(({ kind }) => kind);

  describe('of offers', () => {
    it('followers of the topic and of the one above, but nobody of the town that offers', async () => {
      const [follower, above, colleague] = [
        await scene.person(),
        await scene.person(),
        await scene.person({ town: scene.town }),
      ];
      await scene.follow(follower, 'TOPIC', scene.topic);
      await scene.follow(above, 'TOPIC', scene.parentTopic);
      await scene.follow(colleague, 'TOPIC', scene.topic);
      const offerId = await insertOffer(scene.app, scene.town, scene.topic);
      const message = { offerId, municipalityId: scene.town, topicId: scene.topic };
      await scene.say('offer.set.v1', message);
      expect([await kinds(follower), await kinds(above), await kinds(colleague)]).toEqual([
        ['offer.in-topic'],
        ['offer.in-topic'],
        [],
      ]);
      // Changing the offer is no news.
      await scene.execute(`update notification set read_at = now()`);
      await scene.say('offer.set.v1', message);
      expect(await scene.told(follower)).toMatchObject([{ read_at: expect.any(Date) }]);
    });
  });

  describe('of questions nobody answers', () => {
    it('S17 the person that asked and the staff, once; nobody once there is an answer', async () => {
      const asker = await scene.person({ town: scene.town });
      const editor = await scene.person({ town: null, instanceRoles: ['EDITOR'] });
      const moderator = await scene.person({ town: null, instanceRoles: ['MODERATOR'] });
      const colleague = await scene.person({ town: scene.town });
      const questionId = await scene.question(asker, { title: 'Wer kennt sich mit Supermärkten aus?' });
      await scene.again(await scene.say('question.escalated.v1', { questionId }));
      expect(await scene.told(asker)).toMatchObject([
        { kind: 'question.escalated', reason: 'OWN_CONTENT', subject_id: questionId },
      ]);
      expect(await scene.told(editor)).toMatchObject([{ kind: 'question.unanswered', reason: 'STAFF' }]);
      expect([await kinds(moderator), await kinds(colleague)]).toEqual([[], []]);
      const answered = await scene.question(asker);
      await scene.answer(colleague, answered);
      await scene.say('question.escalated.v1', { questionId: answered });
      expect(await kinds(editor)).toEqual(['question.unanswered']);
    });

    it('S17 a further town that is asked like the first ones', async () => {
      const asker = await scene.person({ town: scene.town });
      const town = await insertTown(scene.app);
      const helper = await scene.person({ town });
      const questionId = await scene.question(asker);
      await scene.say('question.matched.v1', { questionId, municipalityIds: [town] });
      expect(await scene.told(helper)).toMatchObject([
        { kind: 'question.suggested', reason: 'TOWN_SUGGESTED' },
      ]);
    });
  });

  describe('of memberships', () => {
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
      const insert = async (table: string, columns: string, ...values: unknown[]): Promise<string> => {
        const marks = values.map((_, index) => `$${index + 1}`).join(', ');
        const [row] = await scene.rows<{ id: string }>(
          `insert into ${table} (${columns}) values (${marks}) returning id`,
          ...values,
        );
        return row!.id;
      };
      const now = scene.app.clock.now();
      const institution = (slug: string, name: string) =>
        insert(
          'institution',
          'kind, slug, name, perspective, created_at',
          'UNIVERSITY',
          slug,
          name,
          'WISSENSCHAFT',
          now,
        );
      const belongs = (who: Somebody, where: string, role: string, state: string) =>
        insert(
          'institution_membership',
          'person_id, institution_id, role, state, requested_at',
          who.personId,
          where,
          role,
          state,
          now,
        );
      const university = await institution('hochschule-probe', 'Hochschule Probe');
      const orphaned = await institution('institut-probe', 'Institut Probe');
      const admin = await scene.person({ town: null });
      const member = await scene.person({ town: null });
      const editor = await scene.person({ town: null, instanceRoles: ['EDITOR'] });
      const newcomer = await scene.person({ town: null, name: 'Nele Neu' });
      await belongs(admin, university, 'ADMIN', 'ACTIVE');
      await belongs(member, university, 'MEMBER', 'ACTIVE');
      const membershipId = await belongs(newcomer, university, 'MEMBER', 'PENDING');
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

      const lonely = await belongs(newcomer, orphaned, 'MEMBER', 'PENDING');
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
      expect(await scene.told(newcomer)).toMatchObject([
        { kind: 'membership.decided', reason: 'OWN_REQUEST' },
      ]);
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
  });

  describe('of moderation', () => {
    it('moderators of reports, one case as one notification, without the one who reports', async () => {
      const moderator = await scene.person({ town: null, instanceRoles: ['MODERATOR'] });
      const editor = await scene.person({ town: null, instanceRoles: ['EDITOR'] });
      const reporting = await scene.person({ town: null, instanceRoles: ['ADMIN'] });
      const caseId = await scene.openCase('QUESTION', randomUUID());
      const reports = [
        await scene.reportTo(caseId, reporting),
        await scene.reportTo(caseId, await scene.person()),
      ];
      for (const reportId of reports) await scene.say('content.reported.v1', { reportId, caseId });
      expect(await scene.told(moderator)).toMatchObject([
        { kind: 'moderation.case-opened', reason: 'STAFF', subject_id: caseId, events: reports },
      ]);
      expect(await kinds(editor)).toEqual([]);
      expect(await scene.told(reporting)).toMatchObject([{ events: [reports[1]] }]);
    });

    it('author and reporters of a decision, without saying who decided', async () => {
      const moderator = await scene.person({ town: null, instanceRoles: ['MODERATOR'] });
      const [author, reporter] = [await scene.person(), await scene.person()];
      const questionId = await scene.question(author);
      const caseId = await scene.openCase('QUESTION', questionId, author);
      await scene.reportTo(caseId, reporter);
      await scene.reportTo(caseId, moderator);
      const decisionId = await scene.decide(caseId, 'HIDE', moderator);
      await scene.execute(
        `update question set hidden_at = now(), hidden_reason = 'Probe' where id = $1`,
        questionId,
      );
      await scene.say('content.hidden.v1', { target: 'QUESTION', targetId: questionId, caseId, decisionId });
      expect(await scene.told(author)).toMatchObject([{ kind: 'moderation.decided', reason: 'OWN_CONTENT' }]);
      expect(await scene.told(reporter)).toMatchObject([
        { kind: 'moderation.report-decided', reason: 'OWN_REQUEST' },
      ]);
      expect(await kinds(moderator)).toEqual([]);
      const [toAuthor] = await scene.mails(author);
      expect(toAuthor?.data['facts']).toMatchObject({ outcome: 'HIDE', explanation: 'Probe', who: null });
      const [toReporter] = await scene.mails(reporter);
      expect(toReporter?.data['facts']).toMatchObject({ title: null });
      expect(await scene.rows(`select distinct actor_id from notification`)).toEqual([{ actor_id: null }]);
    });

    it('admins of a town of a decision on its text', async () => {
      const moderator = await scene.person({ town: null, instanceRoles: ['MODERATOR'] });
      const town = await insertTown(scene.app);
      const admin = await scene.person({ town, admin: true });
      const caseId = await scene.openCase('MUNICIPALITY', town);
      const decisionId = await scene.decide(caseId, 'HIDE', moderator);
      await scene.say('content.hidden.v1', { target: 'MUNICIPALITY', targetId: town, caseId, decisionId });
      expect(await scene.told(admin)).toMatchObject([{ kind: 'moderation.decided', reason: 'TOWN_ADMIN' }]);
    });

    it('only the reporters of a dismissal', async () => {
      const moderator = await scene.person({ town: null, instanceRoles: ['MODERATOR'] });
      const [author, reporter] = [await scene.person(), await scene.person()];
      const caseId = await scene.openCase('QUESTION', await scene.question(author), author);
      await scene.reportTo(caseId, reporter);
      const decisionId = await scene.decide(caseId, 'DISMISS', moderator);
      await scene.say('case.dismissed.v1', { caseId, decisionId });
      expect([await kinds(author), await kinds(reporter)]).toEqual([[], ['moderation.report-decided']]);
    });
  });
});
