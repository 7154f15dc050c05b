import { randomUUID } from 'node:crypto';
import { LiveLog } from '@app/platform/live';
import { insertPerson, insertTown, type TestActor } from '@app/testing';
import { REASON, REPORT, Scene } from './__fixtures__/scene.js';

describe('reporting a text', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start();
  });
  afterAll(() => scene?.app.stop());

  it('opens a case that keeps the text as it was', async () => {
    const questionId = await scene.question();
    const filed = await scene.report(scene.reader, 'QUESTION', questionId, `  ${REASON}\r\n`);
    expect(filed).toMatchObject({
      target: 'QUESTION',
      targetId: questionId,
      reason: REASON,
      reporter: { id: scene.reader.personId },
    });
    await scene.app.ok(
      scene.author,
      `mutation ($input: EditQuestionInput!) { editQuestion(input: $input) { id } }`,
      {
        input: { id: questionId, title: 'Ein ganz anderer Titel', body: 'Harmlos.' },
      },
    );
    const opened = await scene.openCase(questionId);
    expect(opened).toMatchObject({
      state: 'OPEN',
      version: 1,
      hidden: false,
      url: `/fragen/${questionId}`,
      snapshotTitle: 'Was tun mit leeren Läden?',
      snapshotText: 'In der **Bahnstraße** stehen fünf leer.',
      snapshotHtml: '<p>In der <strong>Bahnstraße</strong> stehen fünf leer.</p>',
      snapshotExcerpt: 'In der Bahnstraße stehen fünf leer.',
      author: { name: 'Frieda Beispiel' },
      municipality: { name: 'Wittenberge' },
      reports: [{ reason: REASON, reporter: { name: 'Kurt Muster' } }],
      decisions: [],
    });
    expect(await scene.messages('content.reported.v1', 'caseId', opened.id)).toEqual([
      { payload: { reportId: filed.id, caseId: opened.id } },
    ]);
    const live = await scene.app.get(LiveLog).since(scene.app.ctx(), 'moderation', 0);
    expect(live.missed.at(-1)).toMatchObject({ kind: 'case.opened', payload: { caseId: opened.id } });
  });

  it('takes answers, comments and the words of a town', async () => {
    const questionId = await scene.question();
    const [answerId, commentId] = [await scene.answer(questionId), await scene.comment(questionId)];
    const other = await insertTown(scene.app, { name: 'Freyung', slug: `freyung-${randomUUID()}` });
    await scene.rows(
      `update municipality set description = 'Wir sind die Besten.' where id = $1 returning 1 as x`,
      other,
    );
    await scene.report(scene.reader, 'ANSWER', answerId);
    await scene.report(scene.reader, 'COMMENT', commentId);
    await scene.report(scene.reader, 'MUNICIPALITY', other);
    expect(await scene.caseOf(answerId)).toMatchObject({
      url: `/fragen/${questionId}#antwort-${answerId}`,
      snapshotText: 'Wir haben sie **verpachtet**.',
    });
    expect((await scene.openCase(commentId)).url).toBe(`/fragen/${questionId}#kommentar-${commentId}`);
    expect(await scene.caseOf(other)).toMatchObject({
      author: null,
      snapshotTitle: 'Freyung',
      municipality: { name: 'Freyung' },
    });
    expect((await scene.openCase(other)).url).toMatch(/^\/kommunen\/freyung-/);
  });

  it('joins reports of one text, also when ten first ones arrive at once', async () => {
    const questionId = await scene.question();
    const people = await Promise.all(Array.from({ length: 10 }, (_, n) => scene.member(`Leserin ${n}`)));
    const filed = await Promise.all(people.map((person) => scene.report(person, 'QUESTION', questionId)));
    expect(new Set(filed.map(({ id }) => id)).size).toBe(10);
    expect(await scene.casesAbout(questionId)).toHaveLength(1);
    const { id, reports } = await scene.openCase(questionId);
    expect(reports).toHaveLength(10);
    expect(await scene.messages('content.reported.v1', 'caseId', id)).toHaveLength(10);
    const opened = await scene.rows(
      `select 1 as x from live_event where kind = 'case.opened' and payload->>'caseId' = $1`,
      id,
    );
    expect(opened).toHaveLength(1);
  });

  it('counts a person once per case, also on a double click, and opens a new case after the decision', async () => {
    const questionId = await scene.question();
    const [first, again] = await Promise.all([
      scene.report(scene.reader, 'QUESTION', questionId),
      scene.report(scene.reader, 'QUESTION', questionId, 'Und noch einmal, anders.'),
    ]);
    expect(again.id).toBe(first.id);
    const opened = await scene.openCase(questionId);
    expect(opened.reports).toHaveLength(1);
    await scene.decide(opened.id, 'DISMISS', 1);
    expect((await scene.report(scene.reader, 'QUESTION', questionId)).id).not.toBe(first.id);
    expect((await scene.openCase(questionId)).id).not.toBe(opened.id);
  });

  it.each([
    ['nothing', '', 'REASON_REQUIRED'],
    ['blanks', ' \n ', 'REASON_REQUIRED'],
    ['7 characters', 'Zu kurz', 'BAD_INPUT'],
    ['2,001 characters', 'x'.repeat(2_001), 'TOO_LONG'],
  ])('refuses %s as a reason', async (_name, reason, code) => {
    const questionId = await scene.question();
    expect(
      await scene.app.refused(scene.reader, REPORT, { target: 'QUESTION', id: questionId, reason }),
    ).toBe(code);
    expect(await scene.caseOf(questionId)).toBeNull();
  });

  it('refuses what cannot be read, is not there, or is the own', async () => {
    const members = await scene.question('MEMBERS');
    const outsider = await insertPerson(scene.app);
    const refused = (actor: TestActor | null, target: string, id: string) =>
      scene.app.refused(actor, REPORT, { target, id, reason: REASON });
    expect(await refused(outsider, 'QUESTION', members)).toBe('NOT_FOUND');
    expect(await refused(scene.reader, 'ANSWER', members)).toBe('NOT_FOUND');
    expect(await refused(scene.reader, 'QUESTION', randomUUID())).toBe('NOT_FOUND');
    expect(await refused(scene.reader, 'QUESTION', 'nonsense')).toBe('NOT_FOUND');
    expect(await refused(scene.reader, 'MUNICIPALITY', scene.town)).toBe('NOT_FOUND');
    expect(await refused(null, 'QUESTION', members)).toBe('NOT_SIGNED_IN');
    expect(await refused(scene.author, 'QUESTION', members)).toBe('OWN_CONTENT');
    expect(await scene.caseOf(members)).toBeNull();
  });

  it('is limited per person', async () => {
    const busy = await scene.member('Vielmelder');
    const questionId = await scene.question();
    for (let n = 0; n < 30; n++) await scene.report(busy, 'QUESTION', questionId);
    expect(
      await scene.app.refused(busy, REPORT, { target: 'QUESTION', id: questionId, reason: REASON }),
    ).toBe('TOO_MANY_REQUESTS');
  });
});
