import { randomUUID } from 'node:crypto';
import { insertOffer, insertTown } from '@app/testing';
import { Scene, type Somebody } from '../__fixtures__/scene.js';

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
