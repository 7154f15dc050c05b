import { Clock } from '@app/platform/clock';
import {
  ACCEPT,
  DECLINE,
  DuplicateStage,
  MARK,
  PROPOSE,
  UNDO,
  type Mark,
} from '../__fixtures__/duplicate-stage.js';
import { DuplicateSweep } from './duplicate-sweep.service.js';

describe('duplicates', () => {
  let stage: DuplicateStage;
  beforeAll(async () => {
    stage = await DuplicateStage.start();
  });
  afterAll(() => stage?.world.app.stop());

  it('S20 asks the asker first: nothing moves before, and the asking side alone sees the box', async () => {
    const { o, d } = await stage.scene();
    const before = await stage.state(o, d);
    const mark = await stage.propose(d, o, stage.world.moderator, '  Beide fragen nach leeren Läden. ');
    expect(mark).toMatchObject({
      state: 'PROPOSED',
      reason: 'Beide fragen nach leeren Läden.',
      canAnswer: false,
      canUndo: true,
      question: { id: d },
      original: { id: o },
    });
    expect(await stage.state(o, d)).toEqual(before);
    expect((await stage.shown(d)).duplicate).toBe(false);
    for (const actor of [stage.world.asker, stage.world.admin])
      expect((await stage.shown(d, actor)).duplicateMark).toMatchObject({
        id: mark.id,
        canAnswer: true,
        canUndo: false,
      });
    expect((await stage.shown(d, stage.world.editor)).duplicateMark).toMatchObject({
      canAnswer: false,
      canUndo: true,
    });
    for (const actor of [
      stage.other,
      stage.world.helper,
      stage.world.account,
      await stage.world.member(stage.world.freyung),
      null,
    ])
      expect((await stage.shown(d, actor)).duplicateMark).toBeNull();
    expect(await stage.world.messages('question.duplicate-proposed.v1', d)).toEqual([
      { markId: mark.id, questionId: d },
    ]);
    expect(await stage.world.live(d)).toContain('question.changed');
    expect(
      await stage.rows('select action, detail from audit_entry where subject = $1', `question:${d}`),
    ).toEqual([{ action: 'question.duplicate-propose', detail: { originalId: o } }]);
  });

  it('S20 refuses to propose to those who are not of the staff, and to answer to those who do not ask', async () => {
    const { o, d } = await stage.scene();
    for (const actor of [stage.world.asker, stage.world.admin, stage.other, stage.world.account])
      expect(await stage.world.app.refused(actor, PROPOSE, { q: d, o })).toBe('NOT_FOUND');
    expect(await stage.world.app.refused(null, PROPOSE, { q: d, o })).toBe('NOT_SIGNED_IN');
    const { id } = await stage.propose(d, o);
    const colleague = await stage.world.member(stage.world.freyung);
    for (const actor of [
      stage.other,
      colleague,
      stage.world.editor,
      stage.world.moderator,
      stage.world.account,
    ]) {
      expect(await stage.world.app.refused(actor, ACCEPT, { id })).toBe('NOT_FOUND');
      expect(await stage.world.app.refused(actor, DECLINE, { id })).toBe('NOT_FOUND');
    }
    for (const actor of [stage.other, colleague, stage.world.asker])
      expect(await stage.world.app.refused(actor, UNDO, { id })).toBe('NOT_FOUND');
    expect(await stage.world.app.refused(stage.world.asker, ACCEPT, { id: crypto.randomUUID() })).toBe(
      'NOT_FOUND',
    );
    expect(await stage.world.app.refused(stage.world.asker, DECLINE, { id, r: 'x'.repeat(501) })).toBe(
      'TOO_LONG',
    );
  });

  it('S20 the asking side keeps its question and says why; the staff can ask anew', async () => {
    const { o, d } = await stage.scene();
    const { id } = await stage.propose(d, o);
    const declined = await stage.world.app.ok<{ declineDuplicate: Mark }>(stage.world.asker, DECLINE, {
      id,
      r: 'Bei uns geht es um die Satzung.',
    });
    expect(declined.declineDuplicate).toMatchObject({ state: 'DECLINED', canUndo: false });
    expect((await stage.shown(d, stage.world.editor)).duplicateMark).toMatchObject({
      answerReason: 'Bei uns geht es um die Satzung.',
    });
    expect(await stage.shown(d)).toMatchObject({ state: 'OPEN', duplicate: false, helpfulCount: 3 });
    expect(await stage.world.app.refused(stage.world.asker, ACCEPT, { id })).toBe('ALREADY_DECIDED');
    expect(await stage.world.app.refused(stage.world.editor, UNDO, { id })).toBe('ALREADY_DECIDED');
    expect((await stage.propose(d, o)).state).toBe('PROPOSED');
  });

  it('S20 the staff takes a proposal back before it is answered', async () => {
    const { o, d } = await stage.scene();
    const { id } = await stage.propose(d, o);
    expect(await stage.undo(id, stage.world.moderator)).toMatchObject({ state: 'WITHDRAWN' });
    expect(await stage.world.app.refused(stage.world.asker, ACCEPT, { id })).toBe('ALREADY_DECIDED');
    expect(
      await stage.rows('select action from audit_entry where subject = $1 order by id', `question:${d}`),
    ).toEqual([{ action: 'question.duplicate-propose' }, { action: 'question.duplicate-withdraw' }]);
  });

  it('S20 an unanswered proposal is brought to mind after five working days and lapses after ten', async () => {
    const { o, d } = await stage.scene();
    stage.world.app.clock.set('2026-03-02T09:00:00Z');
    const { id } = await stage.propose(d, o);
    const sweep = () => stage.world.app.get(DuplicateSweep).sweep(stage.world.app.ctx());
    const messages = (kind: string) => stage.world.messages(`question.duplicate-${kind}.v1`, d);
    stage.world.app.clock.set('2026-03-09T08:59:00Z');
    await sweep();
    expect(await messages('reminded')).toEqual([]);
    stage.world.app.clock.set('2026-03-09T09:00:00Z');
    await Promise.all([sweep(), sweep()]);
    await sweep();
    expect(await messages('reminded')).toHaveLength(1);
    stage.world.app.clock.set('2026-03-16T09:00:00Z');
    await Promise.all([sweep(), sweep()]);
    expect(await messages('dropped')).toEqual([{ markId: id, questionId: d }]);
    expect((await stage.shown(d, stage.world.editor)).duplicateMark).toMatchObject({ state: 'LAPSED' });
    expect((await stage.shown(d)).state).toBe('OPEN');
    const { duplicateMarks } = await stage.world.app.ok<{ duplicateMarks: { nodes: Mark[] } }>(
      stage.world.editor,
      `{ duplicateMarks(states: [LAPSED]) { nodes { ${MARK} } } }`,
    );
    expect(duplicateMarks.nodes.map((mark) => mark.id)).toEqual([id]);
    expect(await stage.world.app.refused(stage.world.asker, `{ duplicateMarks { nodes { id } } }`)).toBe(
      'NOT_FOUND',
    );
    expect(await stage.world.app.get(DuplicateSweep).sweep(stage.world.app.ctx())).toBe(0);
  });

  it('S20 the asking side undoes within thirty days, the staff at any time', async () => {
    const { o, d } = await stage.scene();
    const { id } = await stage.propose(d, o);
    await stage.accept(id);
    stage.world.app.clock.set(new Date(stage.world.app.get(Clock).now().getTime() + 30 * 86_400_000 + 1));
    expect((await stage.shown(d, stage.world.asker)).duplicateMark?.canUndo).toBe(false);
    expect(await stage.world.app.refused(stage.world.asker, UNDO, { id })).toBe('UNDO_OVER');
    await stage.run(stage.other, `deleteQuestion(id: "${o}")`);
    expect((await stage.shown(d, stage.world.asker)).duplicateMark).toMatchObject({
      canUndo: true,
      original: null,
    });
    expect((await stage.shown(d)).duplicateOf).toBeNull();
    expect(await stage.undo(id, stage.world.moderator)).toMatchObject({ state: 'UNDONE' });
  });

  it('S20 refuses what is no original, and resolves or refuses chains', async () => {
    const { o, d } = await stage.scene();
    const refused = (q: string, target: string, actor = stage.world.editor) =>
      stage.world.app.refused(actor, PROPOSE, { q, o: target });
    expect(await refused(d, d)).toBe('DUPLICATE_UNFIT');
    expect(await refused(d, crypto.randomUUID())).toBe('NOT_FOUND');
    expect(await refused(d, 'x')).toBe('NOT_FOUND');
    const members = await stage.original({ visibility: 'MEMBERS' });
    expect(await refused(d, members)).toBe('DUPLICATE_UNFIT');
    expect((await stage.propose(await stage.world.ask({ visibility: 'MEMBERS' }), members)).state).toBe(
      'PROPOSED',
    );
    const hidden = await stage.original();
    await stage.rows(`update question set hidden_at = now(), hidden_reason = 'Probe' where id = $1`, hidden);
    expect(await refused(d, hidden)).toBe('NOT_FOUND');
    expect(await refused(d, hidden, stage.world.moderator)).toBe('DUPLICATE_UNFIT');
    expect(await refused(hidden, d, stage.world.moderator)).toBe('NOT_FOUND');

    const first = await stage.propose(d, o);
    expect(await refused(d, o)).toBe('DUPLICATE_PENDING');
    // Both ways round, and a third that names the duplicate: all are proposals still.
    const back = await stage.propose(o, d);
    const third = await stage.world.ask();
    const chained = await stage.propose(third, d);
    await stage.accept(first.id);
    expect(await refused(d, o)).toBe('DUPLICATE_PENDING');
    expect(await refused(o, third)).toBe('DUPLICATE_CHAIN');
    expect(await stage.world.app.refused(stage.other, ACCEPT, { id: back.id })).toBe('ALREADY_DECIDED');
    expect((await stage.shown(third, stage.world.asker)).duplicateMark).toMatchObject({
      id: chained.id,
      original: { id: o },
    });
    await stage.accept(chained.id);
    expect((await stage.shown(o)).duplicates.map(({ id }) => id).sort()).toEqual([d, third].sort());
    const fourth = await stage.world.ask();
    expect((await stage.propose(fourth, third)).original).toMatchObject({ id: o });
    expect(await refused(o, d)).toBe('DUPLICATE_UNFIT');
  });

  it('S20 an original that is hidden meanwhile is agreed to no longer, but the question can be kept', async () => {
    const { o, d } = await stage.scene();
    const { id } = await stage.propose(d, o);
    await stage.rows(`update question set hidden_at = now(), hidden_reason = 'Probe' where id = $1`, o);
    expect((await stage.shown(d, stage.world.asker)).duplicateMark).toMatchObject({
      original: null,
      canAnswer: true,
    });
    expect(await stage.world.app.refused(stage.world.asker, ACCEPT, { id })).toBe('DUPLICATE_UNFIT');
    await stage.world.app.ok(stage.world.asker, DECLINE, { id });
    expect((await stage.shown(d)).duplicate).toBe(false);
  });
});
