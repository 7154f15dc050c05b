import { randomUUID } from 'node:crypto';
import { Problem } from '@app/platform/context';
import { LiveLog } from '@app/platform/live';
import { insertCase, insertPerson, insertTown, type TestActor } from '@app/testing';
import { DECIDE, REASON, REPORT, Scene } from './__fixtures__/scene.js';

const GONE = `query ($id: ID!) { moderationCase(id: $id) { gone } }`;

describe('deciding a case', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start();
  });
  afterAll(() => scene?.app.stop());

  const refusedDecision = (
    actor: TestActor | null,
    id: string,
    measure: string,
    version: number,
    reason = 'Weil.',
  ) => scene.app.refused(actor, DECIDE, { id, measure, reason, version });

  it('hides, restores and writes all of it down', async () => {
    const questionId = await scene.question();
    await scene.report(scene.reader, 'QUESTION', questionId);
    const { id } = await scene.openCase(questionId);
    const { decideCase: hidden } = await scene.decide(id, 'HIDE', 1);
    expect(hidden).toEqual({
      state: 'DECIDED',
      version: 2,
      hidden: true,
      decisions: [
        { measure: 'HIDE', reason: 'Werbung ist hier nicht erlaubt.', decidedBy: { name: 'Mo Deration' } },
      ],
    });
    expect(await scene.sees(scene.reader, questionId)).toBeNull();
    expect(await scene.sees(null, questionId)).toBeNull();
    expect(await scene.sees(scene.author, questionId)).toEqual({ title: 'Was tun mit leeren Läden?' });
    const { decideCase: restored } = await scene.decide(id, 'RESTORE', 2, 'Ein Irrtum.');
    expect(restored).toMatchObject({ state: 'DECIDED', version: 3, hidden: false });
    expect(restored.decisions.map(({ measure }) => measure)).toEqual(['RESTORE', 'HIDE']);
    expect(await scene.sees(scene.reader, questionId)).toEqual({ title: 'Was tun mit leeren Läden?' });

    const [hide] = await scene.messages('content.hidden.v1', 'caseId', id);
    const [restore] = await scene.messages('content.restored.v1', 'caseId', id);
    expect(hide!.payload).toMatchObject({ target: 'QUESTION', targetId: questionId });
    const decisions = await scene.rows<{ id: string }>(
      `select id from moderation_decision where case_id = $1 order by id`,
      id,
    );
    expect([hide!.payload['decisionId'], restore!.payload['decisionId']]).toEqual(
      decisions.map((row) => row.id),
    );
    const audit = await scene.rows(
      `select action, subject, actor_account_id, detail->>'reason' as reason from audit_entry where detail->>'caseId' = $1 order by id`,
      id,
    );
    expect(audit).toEqual([
      {
        action: 'moderation.hide',
        subject: `question:${questionId}`,
        actor_account_id: scene.moderator.accountId,
        reason: 'Werbung ist hier nicht erlaubt.',
      },
      {
        action: 'moderation.restore',
        subject: `question:${questionId}`,
        actor_account_id: scene.moderator.accountId,
        reason: 'Ein Irrtum.',
      },
    ]);
    const live = await scene.rows(
      `select kind from live_event where room = 'moderation' and payload->>'caseId' = $1 order by seq`,
      id,
    );
    expect(live.map(({ kind }) => kind)).toEqual(['case.opened', 'case.decided', 'case.decided']);
  });

  it('dismisses without touching the text', async () => {
    const questionId = await scene.question();
    await scene.report(scene.reader, 'QUESTION', questionId);
    const { id } = await scene.openCase(questionId);
    await scene.decide(id, 'DISMISS', 1, 'Erlaubte Meinung.');
    expect(await scene.sees(scene.reader, questionId)).not.toBeNull();
    expect(await scene.messages('case.dismissed.v1', 'caseId', id)).toHaveLength(1);
    expect(await scene.caseOf(questionId)).toBeNull();
    expect(await scene.caseOf(questionId, 'DECIDED')).toMatchObject({ state: 'DECIDED', hidden: false });
  });

  it('hides answers, comments and the words of a town', async () => {
    const questionId = await scene.question();
    const [answerId, commentId] = [await scene.answer(questionId), await scene.comment(questionId)];
    const other = await insertTown(scene.app, { name: 'Mölln' });
    await scene.rows(
      `update municipality set description = 'Werbung', description_html = '<p>Werbung</p>' where id = $1 returning 1 as x`,
      other,
    );
    for (const [target, id] of [
      ['ANSWER', answerId],
      ['COMMENT', commentId],
      ['MUNICIPALITY', other],
    ] as const) {
      await scene.report(scene.reader, target, id);
      const opened = await scene.openCase(id);
      expect((await scene.decide(opened.id, 'HIDE', 1)).decideCase.hidden).toBe(true);
      expect(await scene.app.refused(scene.reader, REPORT, { target, id, reason: REASON })).toBe('NOT_FOUND');
    }
    const page = await scene.app.ok(
      scene.reader,
      `query ($id: ID!, $town: ID!) { question(id: $id) { answerCount answers { id hidden } comments { id hidden } } municipality(id: $town) { description } }`,
      { id: questionId, town: other },
    );
    expect(page['question']).toMatchObject({ answerCount: 0 });
    expect(JSON.stringify(page)).not.toContain(answerId);
    expect(page['municipality']).toEqual({ description: null });
    // Open pages of the town are told, too.
    const { missed } = await scene.app.get(LiveLog).since(scene.app.ctx(), `town-page:${other}`, 0);
    expect(missed).toMatchObject([{ kind: 'municipality.changed' }]);
  });

  it('closes the case of a text that was deleted meanwhile, and does not claim to have hidden it', async () => {
    const questionId = await scene.question();
    const answerId = await scene.answer(questionId);
    for (const [target, id, mutation] of [
      ['ANSWER', answerId, 'deleteAnswer'],
      ['QUESTION', questionId, 'deleteQuestion'],
    ] as const) {
      await scene.report(scene.reader, target, id);
      const opened = await scene.openCase(id);
      expect(await scene.app.ok(scene.moderator, GONE, { id: opened.id })).toEqual({
        moderationCase: { gone: false },
      });
      await scene.app.ok(scene.author, `mutation ($id: ID!) { ${mutation}(id: $id) }`, { id });
      expect(await scene.app.ok(scene.moderator, GONE, { id: opened.id })).toEqual({
        moderationCase: { gone: true },
      });
      expect(await refusedDecision(scene.moderator, opened.id, 'HIDE', 1)).toBe('ALREADY_DECIDED');
      expect((await scene.decide(opened.id, 'DISMISS', 1)).decideCase).toMatchObject({ state: 'DECIDED' });
      expect(await refusedDecision(scene.moderator, opened.id, 'HIDE', 2)).toBe('ALREADY_DECIDED');
      expect(await scene.messages('content.hidden.v1', 'caseId', opened.id)).toEqual([]);
    }
  });

  it('lets one of two moderators win who decide at once', async () => {
    const questionId = await scene.question();
    await scene.report(scene.reader, 'QUESTION', questionId);
    const { id } = await scene.openCase(questionId);
    const second = await insertPerson(scene.app, { instanceRoles: ['ADMIN'] });
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        scene.app.gql(n % 2 === 0 ? scene.moderator : second, DECIDE, {
          id,
          measure: n % 3 === 0 ? 'DISMISS' : 'HIDE',
          reason: `Begründung ${n}`,
          version: 1,
        }),
      ),
    );
    const codes = results.map(({ errors }) => errors?.[0]?.extensions?.['code'] ?? 'won').sort();
    expect(codes).toEqual([...Array.from({ length: 7 }, () => 'STALE_VERSION'), 'won']);
    expect(await scene.rows('select 1 as x from moderation_decision where case_id = $1', id)).toHaveLength(1);
    expect(await scene.rows(`select 1 as x from audit_entry where detail->>'caseId' = $1`, id)).toHaveLength(
      1,
    );
    expect(
      (await scene.one<{ version: number }>('select version from moderation_case where id = $1', id)).version,
    ).toBe(2);
  });

  it('refuses stale versions, empty reasons, what changes nothing, and what is the own', async () => {
    const questionId = await scene.question();
    await scene.report(scene.reader, 'QUESTION', questionId);
    const { id } = await scene.openCase(questionId);
    expect(await refusedDecision(scene.moderator, id, 'HIDE', 2)).toBe('STALE_VERSION');
    expect(await refusedDecision(scene.moderator, id, 'HIDE', 1, '  ')).toBe('REASON_REQUIRED');
    expect(await refusedDecision(scene.moderator, id, 'HIDE', 1, 'x'.repeat(2_001))).toBe('TOO_LONG');
    expect(await refusedDecision(scene.moderator, id, 'RESTORE', 1)).toBe('ALREADY_DECIDED');
    expect(await refusedDecision(scene.moderator, randomUUID(), 'HIDE', 1)).toBe('NOT_FOUND');
    expect(await refusedDecision(scene.moderator, 'nonsense', 'HIDE', 1)).toBe('NOT_FOUND');
    expect(await refusedDecision({ ...scene.author, instanceRoles: ['MODERATOR'] }, id, 'DISMISS', 1)).toBe(
      'OWN_CONTENT',
    );
    expect(await refusedDecision(scene.reader, id, 'HIDE', 1)).toBe('NOT_FOUND');
    expect(await refusedDecision(null, id, 'HIDE', 1)).toBe('NOT_SIGNED_IN');
    await scene.decide(id, 'DISMISS', 1);
    expect(await refusedDecision(scene.moderator, id, 'DISMISS', 2)).toBe('ALREADY_DECIDED');

    const other = await insertTown(scene.app, { name: 'Eigene' });
    const own = await insertCase(scene.app, other, { target: 'MUNICIPALITY', municipalityId: other });
    const insider = { ...scene.moderator, municipalityIds: [other] };
    expect(await refusedDecision(insider, own, 'DISMISS', 1)).toBe('OWN_CONTENT');
    expect(await scene.rows('select 1 as x from moderation_decision where case_id = $1', own)).toEqual([]);
  });

  it('changes nothing at all when a part of it fails', async () => {
    const questionId = await scene.question();
    await scene.report(scene.reader, 'QUESTION', questionId);
    const { id } = await scene.openCase(questionId);
    const live = scene.app.get(LiveLog);
    const failing = brokenLog(live);
    try {
      expect(
        (await scene.app.gql(scene.moderator, DECIDE, { id, measure: 'HIDE', reason: 'Weil.', version: 1 }))
          .errors,
      ).toHaveLength(1);
    } finally {
      failing.restore();
    }
    expect(await scene.caseOf(questionId)).toMatchObject({
      state: 'OPEN',
      version: 1,
      hidden: false,
      decisions: [],
    });
    expect(await scene.rows(`select 1 as x from audit_entry where detail->>'caseId' = $1`, id)).toEqual([]);
    expect(await scene.messages('content.hidden.v1', 'caseId', id)).toEqual([]);
    expect(await scene.sees(scene.reader, questionId)).not.toBeNull();
  });
});

/** Makes the live log fail until it is restored. */
function brokenLog(live: LiveLog): { restore: () => void } {
  const original = live.append.bind(live);
  live.append = () => Promise.reject(new Problem('UNAVAILABLE'));
  return { restore: () => void (live.append = original) };
}
