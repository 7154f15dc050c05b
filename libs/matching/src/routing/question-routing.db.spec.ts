import { randomUUID } from 'node:crypto';
import { JobHandlers } from '@app/platform/jobs';
import { insertPerson, type TestActor } from '@app/testing';
import { Scene } from '../__fixtures__/scene.js';
import { SuggestedHelpers } from '../suggested-helper.service.js';
import { QuestionRouting } from './question-routing.service.js';

const DECLINE = `mutation ($input: DeclineHelpInput!) { declineHelp(input: $input) { id } }`;
const ROUTE = `mutation ($q: ID!, $m: ID!) { routeQuestion(questionId: $q, municipalityId: $m) { id } }`;
const OVERDUE = `query ($first: Int, $after: String) {
  overdueQuestions(first: $first, after: $after) {
    nodes { question { id title } routing { dueAt escalatedAt } } pageInfo { hasNextPage endCursor }
  }
}`;
const CANDIDATES = `query ($id: ID!) { helpCandidates(questionId: $id) { municipality { id name } askedAt reasons { text } } }`;
const ROUTING = `query ($id: ID!) {
  question(id: $id) {
    routing { dueAt escalatedAt waiting }
    suggestedHelpers { municipality { id } via state askedAt declinedAt declineReason canDecline reasons { text } }
  }
}`;

interface Helper {
  municipality: { id: string };
  via: string;
  state: string | null;
  askedAt: string;
  declinedAt: string | null;
  declineReason: string | null;
  canDecline: boolean;
  reasons: { text: string }[];
}

/** A Monday without holidays in the week after, in Land 12; 10:00 in Germany. */
const MONDAY = '2026-05-04T08:00:00Z';
const DUE = '2026-05-11T08:00:00Z';

describe('routing of questions', () => {
  let scene: Scene;
  let topic: string;
  let asker: TestActor;
  let editor: TestActor;

  beforeAll(async () => {
    scene = await Scene.start();
    editor = { ...(await insertPerson(scene.app)), instanceRoles: ['EDITOR'] };
  });
  afterAll(() => scene?.app.stop());
  beforeEach(async () => {
    scene.app.clock.set(MONDAY);
    await rows(`update question set state = 'CLOSED'`);
    topic = await scene.topic(`Thema ${randomUUID().replace(/[0-9]/g, 'x')}`);
    asker = await scene.member(await scene.town({ landKey: '12' }));
  });

  const rows = (text: string, ...values: unknown[]) =>
    scene.app.db.rows<Record<string, unknown>>(scene.app.ctx(), text, values);
  const towns = async (count: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let n = 0; n < count; n++) {
      ids.push(await scene.town());
      await scene.offer(ids[n]!, topic, { level: 'CAN_ADVISE' });
    }
    await scene.refresh();
    return ids;
  };
  /** Asked and given to the first towns. */
  const asked = async (by = asker): Promise<string> => {
    const id = await scene.question(by, [topic]);
    await scene.app.get(SuggestedHelpers).suggest(scene.app.ctx(), id);
    return id;
  };
  const sweep = () => scene.app.get(QuestionRouting).escalateDue(scene.app.ctx());
  const view = async (id: string, viewer: TestActor) =>
    (
      await scene.app.ok<{
        question: {
          routing: { dueAt: string; escalatedAt: string | null; waiting: boolean } | null;
          suggestedHelpers: Helper[];
        };
      }>(viewer, ROUTING, { id })
    ).question;
  const states = async (id: string): Promise<string[]> =>
    (await view(id, asker)).suggestedHelpers.map(({ via, state }) => `${via} ${state}`);
  const messages = async (type: string, id: string) =>
    rows(`select payload from outbox where type = $1 and payload->>'questionId' = $2 order by id`, type, id);
  const decline = (by: TestActor, questionId: string, reason: string | null = null) =>
    scene.app.ok(by, DECLINE, {
      input: { questionId, municipalityId: by.municipalityIds![0], reason },
    });

  describe('S17 after five working days without an answer', () => {
    it('S17 the next two towns and the staff get it, once, and not a minute earlier', async () => {
      await towns(9);
      const id = await asked();
      expect(await states(id)).toEqual(Array(5).fill('FIRST OPEN'));
      scene.app.clock.set('2026-05-11T07:59:00Z');
      expect(await sweep()).toBe(0);
      scene.app.clock.set(DUE);
      expect(await sweep()).toBe(1);
      expect(await states(id)).toEqual([
        ...Array<string>(5).fill('FIRST LAPSED'),
        ...Array<string>(2).fill('ESCALATION OPEN'),
      ]);
      expect(await messages('question.escalated.v1', id)).toHaveLength(1);
      const matched = (await messages('question.matched.v1', id)) as {
        payload: { municipalityIds: string[] };
      }[];
      expect(matched.map(({ payload }) => payload.municipalityIds.length)).toEqual([5, 2]);
      // Whatever is delivered again, and however much time goes by: nobody is asked twice.
      scene.app.clock.set('2026-06-30T08:00:00Z');
      expect(await sweep()).toBe(0);
      expect((await view(id, asker)).suggestedHelpers).toHaveLength(7);
    });

    it('S17 the staff gets it also when no town fits', async () => {
      const id = await asked();
      scene.app.clock.set(DUE);
      expect(await sweep()).toBe(1);
      expect(await messages('question.escalated.v1', id)).toHaveLength(1);
      expect((await view(id, asker)).suggestedHelpers).toEqual([]);
    });

    it('S17 holidays of the asking Land do not count: in Bavaria a day later than in Brandenburg', async () => {
      scene.app.clock.set('2026-06-01T08:00:00Z');
      const bavarian = await scene.member(await scene.town({ landKey: '09' }));
      const [east, south] = [await asked(), await asked(bavarian)];
      expect((await view(east, asker)).routing?.dueAt).toBe('2026-06-08T08:00:00.000Z');
      expect((await view(south, bavarian)).routing?.dueAt).toBe('2026-06-09T08:00:00.000Z');
      scene.app.clock.set('2026-06-08T08:00:00Z');
      expect(await sweep()).toBe(1);
      expect((await view(south, bavarian)).routing?.escalatedAt).toBeNull();
      scene.app.clock.set('2026-06-09T08:00:00Z');
      expect(await sweep()).toBe(1);
    });

    it('S17 several workers at once ask two towns and tell the staff once', async () => {
      await towns(9);
      const ids = [await asked(), await asked(), await asked()];
      scene.app.clock.set(DUE);
      const done = await Promise.all(Array.from({ length: 4 }, () => sweep()));
      expect(done.reduce((sum, n) => sum + n, 0)).toBe(3);
      for (const id of ids) {
        expect(await messages('question.escalated.v1', id)).toHaveLength(1);
        expect((await states(id)).filter((state) => state === 'ESCALATION OPEN')).toHaveLength(2);
      }
    });

    it('S17 a worker that was off takes up what it has missed, also questions nobody had begun to wait for', async () => {
      await towns(7);
      const [begun, missed] = [await asked(), await scene.question(asker, [topic])];
      scene.app.clock.set('2026-05-14T12:00:00Z');
      // As the queue runs it after a restart.
      await scene.app.get(JobHandlers).process({ name: 'routing.sweep.v1', data: {} } as never);
      expect((await view(begun, asker)).routing?.escalatedAt).toBe('2026-05-14T12:00:00.000Z');
      expect((await view(missed, asker)).routing).toMatchObject({
        dueAt: '2026-05-11T08:00:00.000Z',
        escalatedAt: '2026-05-14T12:00:00.000Z',
      });
    });

    it.each([
      [
        'answered',
        async (id: string) => void (await scene.solution(await scene.member(await scene.town()), id)),
      ],
      [
        'closed',
        async (id: string) => void (await rows(`update question set state = 'CLOSED' where id = $1`, id)),
      ],
      [
        'hidden',
        async (id: string) =>
          void (await rows(
            `update question set hidden_at = created_at, hidden_reason = 'Werbung' where id = $1`,
            id,
          )),
      ],
      [
        'deleted',
        async (id: string) =>
          void (await rows(`update question set deleted_at = created_at where id = $1`, id)),
      ],
    ])('S17 stops when the question is %s', async (_state, stop) => {
      await towns(7);
      const id = await asked();
      await stop(id);
      scene.app.clock.set(DUE);
      expect(await sweep()).toBe(0);
      expect(await messages('question.escalated.v1', id)).toEqual([]);
      expect(await rows('select 1 as x from suggested_helper where question_id = $1', id)).toHaveLength(5);
      expect(await rows('select waiting from question_routing where question_id = $1', id)).toEqual([
        { waiting: false },
      ]);
    });

    it('S17 goes on when the only answer is taken back', async () => {
      const id = await asked();
      const answerId = await scene.solution(await scene.member(await scene.town()), id);
      scene.app.clock.set(DUE);
      expect(await sweep()).toBe(0);
      await rows('update question set accepted_answer_id = null where id = $1', id);
      await rows('update answer set deleted_at = created_at where id = $1', answerId);
      expect(await sweep()).toBe(1);
    });
  });

  describe('S17 a town that declines', () => {
    it('S17 makes room for the next one at once, with its reason for those who ask', async () => {
      const ids = await towns(8);
      const id = await asked();
      const first = (await view(id, asker)).suggestedHelpers[0]!.municipality.id;
      const member = await scene.member(first);
      const others = await scene.member(ids.find((town) => town !== first)!);
      scene.app.clock.set('2026-05-05T08:00:00Z');
      await decline(member, id, '  Dafür fehlt uns die Erfahrung.  ');
      // Said again, it changes nothing.
      await decline(member, id, 'Noch einmal');
      expect(await states(id)).toEqual([
        'FIRST DECLINED',
        ...Array<string>(4).fill('FIRST OPEN'),
        'NEXT OPEN',
      ]);
      expect((await view(id, asker)).suggestedHelpers[0]).toMatchObject({
        declineReason: 'Dafür fehlt uns die Erfahrung.',
        declinedAt: '2026-05-05T08:00:00.000Z',
      });
      expect(
        (await view(id, others)).suggestedHelpers.find((h) => h.municipality.id === first),
      ).toMatchObject({
        state: null,
        declineReason: null,
        declinedAt: null,
      });
    });

    it('S17 never leaves more than five open, whoever declines at once', async () => {
      await towns(12);
      const id = await asked();
      const firsts = (await view(id, asker)).suggestedHelpers.map(({ municipality }) => municipality.id);
      const members = await Promise.all(firsts.map((town) => scene.member(town)));
      await Promise.all(members.map((member) => decline(member, id)));
      const after = await states(id);
      expect(after.filter((state) => state.endsWith('OPEN'))).toHaveLength(5);
      expect(after.filter((state) => state.endsWith('DECLINED'))).toHaveLength(5);
      expect(
        await rows(
          'select max(slot)::int as max, count(slot)::int as n from suggested_helper where question_id = $1',
          id,
        ),
      ).toEqual([{ max: 5, n: 5 }]);
    });

    it('S17 asks nobody further once the question is answered, or once its time was over', async () => {
      await towns(9);
      const answered = await asked();
      const overdue = await asked();
      const [ofAnswered, ofOverdue] = await Promise.all(
        [answered, overdue].map(async (id) =>
          (await view(id, asker)).suggestedHelpers.map((h) => h.municipality.id),
        ),
      );
      await scene.solution(await scene.member(ofAnswered![0]!), answered);
      await decline(await scene.member(ofAnswered![1]!), answered);
      expect(await states(answered)).toEqual([
        'FIRST ANSWERED',
        'FIRST DECLINED',
        ...Array<string>(3).fill('FIRST OPEN'),
      ]);
      scene.app.clock.set(DUE);
      await sweep();
      await decline(await scene.member(ofOverdue![0]!), overdue);
      expect((await view(overdue, asker)).suggestedHelpers).toHaveLength(7);
    });

    it('S17 is refused for towns that were not asked, by others, and after an answer', async () => {
      await towns(5);
      const id = await asked();
      const [first, second] = (await view(id, asker)).suggestedHelpers.map(
        ({ municipality }) => municipality.id,
      );
      const stranger = await scene.member(await scene.town());
      const own = { questionId: id, municipalityId: stranger.municipalityIds![0] };
      expect(await scene.app.refused(stranger, DECLINE, { input: own })).toBe('NOT_FOUND');
      expect(await scene.app.refused(stranger, DECLINE, { input: { ...own, municipalityId: first } })).toBe(
        'NOT_FOUND',
      );
      expect(await scene.app.refused(asker, DECLINE, { input: { ...own, questionId: 'x' } })).toBe(
        'NOT_FOUND',
      );
      expect(await scene.app.refused(null, DECLINE, { input: own })).toBe('NOT_SIGNED_IN');
      const helper = await scene.member(second!);
      const input = { questionId: id, municipalityId: second, reason: 'x'.repeat(501) };
      expect(await scene.app.refused(helper, DECLINE, { input })).toBe('TOO_LONG');
      expect((await view(id, helper)).suggestedHelpers.filter((h) => h.canDecline)).toHaveLength(1);
      await scene.solution(helper, id);
      expect((await view(id, helper)).suggestedHelpers.filter((h) => h.canDecline)).toEqual([]);
      expect(await scene.app.refused(helper, DECLINE, { input: { ...input, reason: null } })).toBe(
        'CONFLICT',
      );
    });
  });

  describe('S17 the asker', () => {
    it('S17 sees who was asked, when, why, and what happens next; other towns do not see how it goes on', async () => {
      const [helper] = await towns(1);
      const id = await asked();
      const colleague = await scene.member(asker.municipalityIds![0]!);
      for (const viewer of [asker, colleague, editor]) {
        expect((await view(id, viewer)).routing).toEqual({
          dueAt: '2026-05-11T08:00:00.000Z',
          escalatedAt: null,
          waiting: true,
        });
      }
      const [request] = (await view(id, asker)).suggestedHelpers;
      expect(request).toMatchObject({
        municipality: { id: helper },
        via: 'FIRST',
        state: 'OPEN',
        askedAt: '2026-05-04T08:00:00.000Z',
        canDecline: false,
      });
      expect(request!.reasons[0]!.text).toContain('bietet das Thema der Frage');
      expect((await view(id, await scene.member(await scene.town()))).routing).toBeNull();
      expect((await view(id, await scene.member(helper!))).routing).toBeNull();
    });
  });

  describe('S17 the staff', () => {
    it('S17 sees overdue questions, those that wait longest first, page by page with the same number of statements', async () => {
      const ids: string[] = [];
      for (let n = 0; n < 4; n++) {
        scene.app.clock.set(new Date(Date.parse(MONDAY) + n * 60_000));
        ids.push(await asked());
      }
      scene.app.clock.set(DUE);
      type Page = {
        overdueQuestions: { nodes: { question: { id: string } }[]; pageInfo: { endCursor: string } };
      };
      expect((await scene.app.ok<Page>(editor, OVERDUE)).overdueQuestions.nodes).toHaveLength(1);
      scene.app.clock.set('2026-05-11T09:00:00Z');
      await sweep();
      const page = async (first: number, after: string | null = null) =>
        (await scene.app.ok<Page>(editor, OVERDUE, { first, after })).overdueQuestions;
      const one = await page(3);
      const two = await page(3, one.pageInfo.endCursor);
      expect([...one.nodes, ...two.nodes].map(({ question }) => question.id)).toEqual(ids);
      const few = await scene.app.statements(() => page(1));
      expect(await scene.app.statements(() => page(4))).toBe(few);
      await scene.solution(await scene.member(await scene.town()), ids[0]!);
      expect((await page(10)).nodes).toHaveLength(3);
      expect(await scene.app.refused(asker, OVERDUE)).toBe('NOT_FOUND');
    });

    it('S17 asks a town by hand: one that fits, with its reasons, or any other that takes part', async () => {
      const fitting = await towns(3);
      const id = await asked();
      scene.app.clock.set(DUE);
      const late = await scene.town({ name: 'Später dazugekommen' });
      await scene.offer(late, topic);
      await scene.refresh();
      const { helpCandidates } = await scene.app.ok<{
        helpCandidates: { municipality: { id: string }; askedAt: null; reasons: { text: string }[] }[];
      }>(editor, CANDIDATES, { id });
      expect(helpCandidates.map(({ municipality }) => municipality.id)).toEqual([late]);
      expect(helpCandidates[0]!.reasons.length).toBeGreaterThan(1);
      const any = await scene.town();
      await scene.app.ok(editor, ROUTE, { q: id, m: late });
      await scene.app.ok(editor, ROUTE, { q: id, m: any });
      await scene.app.ok(editor, ROUTE, { q: id, m: any });
      await scene.app.ok(editor, ROUTE, { q: id, m: fitting[0] });
      expect(await states(id)).toEqual([
        ...Array<string>(3).fill('FIRST OPEN'),
        ...Array<string>(2).fill('STAFF OPEN'),
      ]);
      expect(
        await rows(`select detail from audit_entry where subject = $1 order by id`, `question:${id}`),
      ).toEqual([{ detail: { municipalityId: late } }, { detail: { municipalityId: any } }]);
      expect(await scene.app.refused(editor, ROUTE, { q: id, m: await scene.town() })).toBe('HELPERS_FULL');
    });

    it('S17 cannot ask towns that do not take part or that ask, nor for questions that take no answers; others cannot at all', async () => {
      const id = await asked();
      const outside = await scene.town({ participation: 'NOT_YET' });
      const own = asker.municipalityIds![0]!;
      const town = await scene.town();
      expect(await scene.app.refused(editor, ROUTE, { q: id, m: outside })).toBe('BAD_INPUT');
      expect(await scene.app.refused(editor, ROUTE, { q: id, m: own })).toBe('BAD_INPUT');
      expect(await scene.app.refused(editor, ROUTE, { q: id, m: 'x' })).toBe('BAD_INPUT');
      expect(await scene.app.refused(editor, ROUTE, { q: randomUUID(), m: town })).toBe('NOT_FOUND');
      expect(await scene.app.refused(asker, ROUTE, { q: id, m: town })).toBe('NOT_FOUND');
      await rows(`update question set state = 'CLOSED' where id = $1`, id);
      expect(await scene.app.refused(editor, ROUTE, { q: id, m: town })).toBe('QUESTION_CLOSED');
      expect(await scene.app.refused(editor, CANDIDATES, { id })).toBe('NOT_FOUND');
    });
  });

  it('S17 the database keeps more than five from being open', async () => {
    await towns(6);
    const id = await asked();
    const insert = (slot: string) =>
      rows(
        `insert into suggested_helper (question_id, municipality_id, score, reasons, created_at, slot) values ($1, $2, 1, '[]', now(), ${slot})`,
        id,
        extra,
      );
    const extra = await scene.town();
    await expect(insert('6')).rejects.toThrow('suggested_helper_slot');
    await expect(insert('5')).rejects.toThrow('suggested_helper_five');
    await expect(insert('null')).rejects.toThrow('suggested_helper_open');
  });
});
