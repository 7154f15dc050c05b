import { randomUUID } from 'node:crypto';
import { DirectoryApiModule } from '@app/directory';
import { IdentityApiModule } from '@app/identity';
import { Problem } from '@app/platform/context';
import { LiveLog, RoomPolicies } from '@app/platform/live';
import { QuestionsApiModule } from '@app/questions';
import {
  TestApp,
  insertCase,
  insertMembership,
  insertPerson,
  insertReport,
  insertTown,
  type TestActor,
} from '@app/testing';
import { TopicsApiModule } from '@app/topics';
import { ModerationApiModule } from './moderation-api.module.js';

const REPORT = `mutation ($target: ReportTarget!, $id: ID!, $reason: String!) {
  report(target: $target, id: $id, reason: $reason) { id target targetId reason createdAt reporter { id } }
}`;
const CASE = `id target targetId state version hidden url snapshotTitle snapshotText openedAt author { name }
  municipality { name } reports { reason reporter { name } } decisions { measure reason decidedBy { name } }`;
const CASES = `query ($state: ModerationCaseState, $first: Int, $after: String) {
  moderationCases(state: $state, first: $first, after: $after) {
    nodes { ${CASE} } pageInfo { hasNextPage endCursor }
  }
}`;
const DECIDE = `mutation ($id: ID!, $measure: ModerationMeasure!, $reason: String!, $version: Int!) {
  decideCase(caseId: $id, measure: $measure, reason: $reason, version: $version) {
    state version hidden decisions { measure reason decidedBy { name } }
  }
}`;
const REASON = 'Das ist Werbung für eine Firma.';

interface CaseData {
  id: string;
  target: string;
  targetId: string;
  state: string;
  version: number;
  hidden: boolean;
  url: string;
  snapshotTitle: string;
  snapshotText: string;
  author: { name: string } | null;
  municipality: { name: string } | null;
  reports: { reason: string; reporter: { name: string } | null }[];
  decisions: { measure: string; reason: string; decidedBy: { name: string } }[];
}

describe('moderation', () => {
  let app: TestApp;
  let town: string;
  let author: TestActor;
  let reader: TestActor;
  let moderator: TestActor;
  let topic: string;
  beforeAll(async () => {
    app = await TestApp.start({
      imports: [
        IdentityApiModule,
        DirectoryApiModule,
        TopicsApiModule,
        QuestionsApiModule,
        ModerationApiModule,
      ],
    });
    town = await insertTown(app, { name: 'Wittenberge' });
    author = await member('Frieda Beispiel');
    reader = await member('Kurt Muster');
    moderator = await insertPerson(app, { name: 'Mo Deration', instanceRoles: ['MODERATOR'] });
    topic = (
      await one<{ id: string }>(
        `insert into topic (slug, name_de, name_en, position) values ('leerstand', 'Leerstand', 'Vacancy', 0) returning id`,
      )
    ).id;
  });
  afterAll(() => app?.stop());

  const rows = <Row extends Record<string, unknown>>(text: string, ...values: unknown[]) =>
    app.db.rows<Row>(app.ctx(), text, values);
  const one = async <Row extends Record<string, unknown>>(text: string, ...values: unknown[]): Promise<Row> =>
    (await rows<Row>(text, ...values))[0]!;
  const member = async (name: string, townId = town): Promise<TestActor> => {
    const person = await insertPerson(app, { name });
    await insertMembership(app, person.personId, townId);
    return { ...person, municipalityIds: [townId] };
  };

  const question = async (values: { visibility?: string; by?: TestActor } = {}): Promise<string> =>
    (
      await app.ok<{ askQuestion: { id: string } }>(
        values.by ?? author,
        `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }`,
        {
          input: {
            municipalityId: town,
            title: 'Was tun mit leeren Läden?',
            body: 'In der **Bahnstraße** stehen fünf leer.',
            topicIds: [topic],
            visibility: values.visibility ?? 'PUBLIC',
            idempotencyKey: randomUUID(),
          },
        },
      )
    ).askQuestion.id;
  const answer = async (questionId: string): Promise<string> =>
    (
      await app.ok<{ answerQuestion: { id: string } }>(
        author,
        `mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { id } }`,
        { input: { questionId, body: 'Wir haben sie **verpachtet**.', idempotencyKey: randomUUID() } },
      )
    ).answerQuestion.id;
  const comment = async (questionId: string): Promise<string> =>
    (
      await app.ok<{ comment: { id: string } }>(
        author,
        `mutation ($input: CommentInput!) { comment(input: $input) { id } }`,
        {
          input: { questionId, body: 'Bei uns auch.', idempotencyKey: randomUUID() },
        },
      )
    ).comment.id;

  const report = async (
    actor: TestActor,
    target: string,
    id: string,
    reason = REASON,
  ): Promise<{ id: string }> =>
    (await app.ok<{ report: { id: string } }>(actor, REPORT, { target, id, reason })).report;
  const casesAbout = (targetId: string, state = 'OPEN') =>
    rows<{ id: string }>(
      'select id from moderation_case where target_id = $1 and state = $2 order by id desc',
      targetId,
      state,
    );
  /** The latest case about a text, as moderators see it. */
  const caseOf = async (targetId: string, state = 'OPEN'): Promise<CaseData | null> => {
    const [found] = await casesAbout(targetId, state);
    if (!found) return null;
    const data = await app.ok<{ moderationCase: CaseData }>(
      moderator,
      `query ($id: ID!) { moderationCase(id: $id) { ${CASE} } }`,
      { id: found.id },
    );
    return data.moderationCase;
  };
  const openCase = async (targetId: string): Promise<CaseData> => (await caseOf(targetId))!;
  const decide = (id: string, measure: string, version: number, reason = 'Werbung ist hier nicht erlaubt.') =>
    app.ok<{ decideCase: CaseData }>(moderator, DECIDE, { id, measure, reason, version });
  const refusedDecision = (
    actor: TestActor | null,
    id: string,
    measure: string,
    version: number,
    reason = 'Weil.',
  ) => app.refused(actor, DECIDE, { id, measure, reason, version });
  const messages = (type: string, key: string, id: string) =>
    rows<{ payload: Record<string, string> }>(
      `select payload from outbox where type = $1 and payload->>$2 = $3 order by id`,
      type,
      key,
      id,
    );
  const sees = async (viewer: TestActor | null, questionId: string) =>
    (
      await app.ok<{ question: object | null }>(viewer, `query ($id: ID!) { question(id: $id) { title } }`, {
        id: questionId,
      })
    ).question;

  describe('reporting', () => {
    it('opens a case that keeps the text as it was', async () => {
      const questionId = await question();
      const filed = await report(reader, 'QUESTION', questionId, `  ${REASON}\r\n`);
      expect(filed).toMatchObject({
        target: 'QUESTION',
        targetId: questionId,
        reason: REASON,
        reporter: { id: reader.personId },
      });
      await app.ok(author, `mutation ($input: EditQuestionInput!) { editQuestion(input: $input) { id } }`, {
        input: { id: questionId, title: 'Ein ganz anderer Titel', body: 'Harmlos.' },
      });
      const opened = await openCase(questionId);
      expect(opened).toMatchObject({
        state: 'OPEN',
        version: 1,
        hidden: false,
        url: `/fragen/${questionId}`,
        snapshotTitle: 'Was tun mit leeren Läden?',
        snapshotText: 'In der **Bahnstraße** stehen fünf leer.',
        author: { name: 'Frieda Beispiel' },
        municipality: { name: 'Wittenberge' },
        reports: [{ reason: REASON, reporter: { name: 'Kurt Muster' } }],
        decisions: [],
      });
      expect(await messages('content.reported.v1', 'caseId', opened.id)).toEqual([
        { payload: { reportId: filed.id, caseId: opened.id } },
      ]);
      const live = await app.get(LiveLog).since(app.ctx(), 'moderation', 0);
      expect(live.missed.at(-1)).toMatchObject({ kind: 'case.opened', payload: { caseId: opened.id } });
    });

    it('takes answers, comments and the words of a town', async () => {
      const questionId = await question();
      const [answerId, commentId] = [await answer(questionId), await comment(questionId)];
      const other = await insertTown(app, { name: 'Freyung', slug: `freyung-${randomUUID()}` });
      await rows(
        `update municipality set description = 'Wir sind die Besten.' where id = $1 returning 1 as x`,
        other,
      );
      await report(reader, 'ANSWER', answerId);
      await report(reader, 'COMMENT', commentId);
      await report(reader, 'MUNICIPALITY', other);
      expect(await caseOf(answerId)).toMatchObject({
        url: `/fragen/${questionId}#antwort-${answerId}`,
        snapshotText: 'Wir haben sie **verpachtet**.',
      });
      expect((await openCase(commentId)).url).toBe(`/fragen/${questionId}#kommentar-${commentId}`);
      expect(await caseOf(other)).toMatchObject({
        author: null,
        snapshotTitle: 'Freyung',
        municipality: { name: 'Freyung' },
      });
      expect((await openCase(other)).url).toMatch(/^\/kommunen\/freyung-/);
    });

    it('joins reports of one text, also when ten first ones arrive at once', async () => {
      const questionId = await question();
      const people = await Promise.all(Array.from({ length: 10 }, (_, n) => member(`Leserin ${n}`)));
      const filed = await Promise.all(people.map((person) => report(person, 'QUESTION', questionId)));
      expect(new Set(filed.map(({ id }) => id)).size).toBe(10);
      expect(await casesAbout(questionId)).toHaveLength(1);
      const { id, reports } = await openCase(questionId);
      expect(reports).toHaveLength(10);
      expect(await messages('content.reported.v1', 'caseId', id)).toHaveLength(10);
      const opened = await rows(
        `select 1 as x from live_event where kind = 'case.opened' and payload->>'caseId' = $1`,
        id,
      );
      expect(opened).toHaveLength(1);
    });

    it('counts a person once per case, also on a double click, and opens a new case after the decision', async () => {
      const questionId = await question();
      const [first, again] = await Promise.all([
        report(reader, 'QUESTION', questionId),
        report(reader, 'QUESTION', questionId, 'Und noch einmal, anders.'),
      ]);
      expect(again.id).toBe(first.id);
      const opened = await openCase(questionId);
      expect(opened.reports).toHaveLength(1);
      await decide(opened.id, 'DISMISS', 1);
      expect((await report(reader, 'QUESTION', questionId)).id).not.toBe(first.id);
      expect((await openCase(questionId)).id).not.toBe(opened.id);
    });

    it.each([
      ['nothing', '', 'REASON_REQUIRED'],
      ['blanks', ' \n ', 'REASON_REQUIRED'],
      ['7 characters', 'Zu kurz', 'BAD_INPUT'],
      ['2,001 characters', 'x'.repeat(2_001), 'TOO_LONG'],
    ])('refuses %s as a reason', async (_name, reason, code) => {
      const questionId = await question();
      expect(await app.refused(reader, REPORT, { target: 'QUESTION', id: questionId, reason })).toBe(code);
      expect(await caseOf(questionId)).toBeNull();
    });

    it('refuses what cannot be read, is not there, or is the own', async () => {
      const members = await question({ visibility: 'MEMBERS' });
      const outsider = await insertPerson(app);
      const refused = (actor: TestActor | null, target: string, id: string) =>
        app.refused(actor, REPORT, { target, id, reason: REASON });
      expect(await refused(outsider, 'QUESTION', members)).toBe('NOT_FOUND');
      expect(await refused(reader, 'ANSWER', members)).toBe('NOT_FOUND');
      expect(await refused(reader, 'QUESTION', randomUUID())).toBe('NOT_FOUND');
      expect(await refused(reader, 'QUESTION', 'nonsense')).toBe('NOT_FOUND');
      expect(await refused(reader, 'MUNICIPALITY', town)).toBe('NOT_FOUND');
      expect(await refused(null, 'QUESTION', members)).toBe('NOT_SIGNED_IN');
      expect(await refused(author, 'QUESTION', members)).toBe('OWN_CONTENT');
      expect(await caseOf(members)).toBeNull();
    });

    it('is limited per person', async () => {
      const busy = await member('Vielmelder');
      const questionId = await question();
      for (let n = 0; n < 30; n++) await report(busy, 'QUESTION', questionId);
      expect(await app.refused(busy, REPORT, { target: 'QUESTION', id: questionId, reason: REASON })).toBe(
        'TOO_MANY_REQUESTS',
      );
    });
  });

  describe('deciding', () => {
    it('hides, restores and writes all of it down', async () => {
      const questionId = await question();
      await report(reader, 'QUESTION', questionId);
      const { id } = await openCase(questionId);
      const { decideCase: hidden } = await decide(id, 'HIDE', 1);
      expect(hidden).toEqual({
        state: 'DECIDED',
        version: 2,
        hidden: true,
        decisions: [
          { measure: 'HIDE', reason: 'Werbung ist hier nicht erlaubt.', decidedBy: { name: 'Mo Deration' } },
        ],
      });
      expect(await sees(reader, questionId)).toBeNull();
      expect(await sees(null, questionId)).toBeNull();
      expect(await sees(author, questionId)).toEqual({ title: 'Was tun mit leeren Läden?' });
      const { decideCase: restored } = await decide(id, 'RESTORE', 2, 'Ein Irrtum.');
      expect(restored).toMatchObject({ state: 'DECIDED', version: 3, hidden: false });
      expect(restored.decisions.map(({ measure }) => measure)).toEqual(['RESTORE', 'HIDE']);
      expect(await sees(reader, questionId)).toEqual({ title: 'Was tun mit leeren Läden?' });

      const [hide] = await messages('content.hidden.v1', 'caseId', id);
      const [restore] = await messages('content.restored.v1', 'caseId', id);
      expect(hide!.payload).toMatchObject({ target: 'QUESTION', targetId: questionId });
      const decisions = await rows<{ id: string }>(
        `select id from moderation_decision where case_id = $1 order by id`,
        id,
      );
      expect([hide!.payload['decisionId'], restore!.payload['decisionId']]).toEqual(
        decisions.map((row) => row.id),
      );
      const audit = await rows(
        `select action, subject, actor_account_id, detail->>'reason' as reason from audit_entry where detail->>'caseId' = $1 order by id`,
        id,
      );
      expect(audit).toEqual([
        {
          action: 'moderation.hide',
          subject: `question:${questionId}`,
          actor_account_id: moderator.accountId,
          reason: 'Werbung ist hier nicht erlaubt.',
        },
        {
          action: 'moderation.restore',
          subject: `question:${questionId}`,
          actor_account_id: moderator.accountId,
          reason: 'Ein Irrtum.',
        },
      ]);
      const live = await rows(
        `select kind from live_event where room = 'moderation' and payload->>'caseId' = $1 order by seq`,
        id,
      );
      expect(live.map(({ kind }) => kind)).toEqual(['case.opened', 'case.decided', 'case.decided']);
    });

    it('dismisses without touching the text', async () => {
      const questionId = await question();
      await report(reader, 'QUESTION', questionId);
      const { id } = await openCase(questionId);
      await decide(id, 'DISMISS', 1, 'Erlaubte Meinung.');
      expect(await sees(reader, questionId)).not.toBeNull();
      expect(await messages('case.dismissed.v1', 'caseId', id)).toHaveLength(1);
      expect(await caseOf(questionId)).toBeNull();
      expect(await caseOf(questionId, 'DECIDED')).toMatchObject({ state: 'DECIDED', hidden: false });
    });

    it('hides answers, comments and the words of a town', async () => {
      const questionId = await question();
      const [answerId, commentId] = [await answer(questionId), await comment(questionId)];
      const other = await insertTown(app, { name: 'Mölln' });
      await rows(
        `update municipality set description = 'Werbung', description_html = '<p>Werbung</p>' where id = $1 returning 1 as x`,
        other,
      );
      for (const [target, id] of [
        ['ANSWER', answerId],
        ['COMMENT', commentId],
        ['MUNICIPALITY', other],
      ] as const) {
        await report(reader, target, id);
        const opened = await openCase(id);
        expect((await decide(opened.id, 'HIDE', 1)).decideCase.hidden).toBe(true);
        expect(await app.refused(reader, REPORT, { target, id, reason: REASON })).toBe('NOT_FOUND');
      }
      const page = await app.ok(
        reader,
        `query ($id: ID!, $town: ID!) { question(id: $id) { answerCount answers { id hidden } comments { id hidden } } municipality(id: $town) { description } }`,
        { id: questionId, town: other },
      );
      expect(page['question']).toMatchObject({ answerCount: 0 });
      expect(JSON.stringify(page)).not.toContain(answerId);
      expect(page['municipality']).toEqual({ description: null });
    });

    it('lets one of two moderators win who decide at once', async () => {
      const questionId = await question();
      await report(reader, 'QUESTION', questionId);
      const { id } = await openCase(questionId);
      const second = await insertPerson(app, { instanceRoles: ['ADMIN'] });
      const results = await Promise.all(
        Array.from({ length: 8 }, (_, n) =>
          app.gql(n % 2 === 0 ? moderator : second, DECIDE, {
            id,
            measure: n % 3 === 0 ? 'DISMISS' : 'HIDE',
            reason: `Begründung ${n}`,
            version: 1,
          }),
        ),
      );
      const codes = results.map(({ errors }) => errors?.[0]?.extensions?.['code'] ?? 'won').sort();
      expect(codes).toEqual([...Array.from({ length: 7 }, () => 'STALE_VERSION'), 'won']);
      expect(await rows('select 1 as x from moderation_decision where case_id = $1', id)).toHaveLength(1);
      expect(await rows(`select 1 as x from audit_entry where detail->>'caseId' = $1`, id)).toHaveLength(1);
      expect(
        (await one<{ version: number }>('select version from moderation_case where id = $1', id)).version,
      ).toBe(2);
    });

    it('refuses stale versions, empty reasons, what changes nothing, and what is the own', async () => {
      const questionId = await question();
      await report(reader, 'QUESTION', questionId);
      const { id } = await openCase(questionId);
      expect(await refusedDecision(moderator, id, 'HIDE', 2)).toBe('STALE_VERSION');
      expect(await refusedDecision(moderator, id, 'HIDE', 1, '  ')).toBe('REASON_REQUIRED');
      expect(await refusedDecision(moderator, id, 'HIDE', 1, 'x'.repeat(2_001))).toBe('TOO_LONG');
      expect(await refusedDecision(moderator, id, 'RESTORE', 1)).toBe('ALREADY_DECIDED');
      expect(await refusedDecision(moderator, randomUUID(), 'HIDE', 1)).toBe('NOT_FOUND');
      expect(await refusedDecision(moderator, 'nonsense', 'HIDE', 1)).toBe('NOT_FOUND');
      expect(await refusedDecision({ ...author, instanceRoles: ['MODERATOR'] }, id, 'DISMISS', 1)).toBe(
        'OWN_CONTENT',
      );
      expect(await refusedDecision(reader, id, 'HIDE', 1)).toBe('NOT_FOUND');
      expect(await refusedDecision(null, id, 'HIDE', 1)).toBe('NOT_SIGNED_IN');
      await decide(id, 'DISMISS', 1);
      expect(await refusedDecision(moderator, id, 'DISMISS', 2)).toBe('ALREADY_DECIDED');

      const other = await insertTown(app, { name: 'Eigene' });
      const own = await insertCase(app, other, { target: 'MUNICIPALITY', municipalityId: other });
      const insider = { ...moderator, municipalityIds: [other] };
      expect(await refusedDecision(insider, own, 'DISMISS', 1)).toBe('OWN_CONTENT');
      expect(await rows('select 1 as x from moderation_decision where case_id = $1', own)).toEqual([]);
    });

    it('changes nothing at all when a part of it fails', async () => {
      const questionId = await question();
      await report(reader, 'QUESTION', questionId);
      const { id } = await openCase(questionId);
      const live = app.get(LiveLog);
      const failing = brokenLog(live);
      try {
        expect(
          (await app.gql(moderator, DECIDE, { id, measure: 'HIDE', reason: 'Weil.', version: 1 })).errors,
        ).toHaveLength(1);
      } finally {
        failing.restore();
      }
      expect(await caseOf(questionId)).toMatchObject({
        state: 'OPEN',
        version: 1,
        hidden: false,
        decisions: [],
      });
      expect(await rows(`select 1 as x from audit_entry where detail->>'caseId' = $1`, id)).toEqual([]);
      expect(await messages('content.hidden.v1', 'caseId', id)).toEqual([]);
      expect(await sees(reader, questionId)).not.toBeNull();
    });
  });

  describe('the queue', () => {
    it('is for moderators alone, and its room too', async () => {
      const editor = await insertPerson(app, { instanceRoles: ['EDITOR'] });
      for (const actor of [reader, editor]) {
        expect(await app.refused(actor, CASES)).toBe('NOT_FOUND');
        expect(
          await app.refused(actor, `query ($id: ID!) { moderationCase(id: $id) { id } }`, {
            id: randomUUID(),
          }),
        ).toBe('NOT_FOUND');
      }
      const room = async (actor: TestActor | null) =>
        [...(await app.get(RoomPolicies).allowed(app.ctx(actor), ['moderation']))].join();
      expect(await room(moderator)).toBe('moderation');
      expect(await room(reader)).toBe('');
      expect(await room(null)).toBe('');
      expect(
        await app.ok(moderator, `query ($id: ID!) { moderationCase(id: $id) { id } }`, { id: 'nonsense' }),
      ).toEqual({
        moderationCase: null,
      });
    });

    it('pages open cases oldest first, and costs the same for 2 and for 20', async () => {
      const { n: known } = await one<{ n: number }>(
        `select count(*)::int as n from moderation_case where state = 'OPEN'`,
      );
      for (let n = 0; n < 22; n++) {
        const caseId = await insertCase(app, randomUUID(), {
          authorId: author.personId,
          municipalityId: town,
        });
        await insertReport(app, caseId, reader.personId);
      }
      const page = async (first: number, after: string | null = null) =>
        (
          await app.ok<{
            moderationCases: {
              nodes: CaseData[];
              pageInfo: { hasNextPage: boolean; endCursor: string | null };
            };
          }>(moderator, CASES, { first, after })
        ).moderationCases;
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { nodes, pageInfo }: Awaited<ReturnType<typeof page>> = await page(10, after);
        seen.push(...nodes.map(({ id }) => id));
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after);
      expect(seen).toHaveLength(known + 22);
      expect(seen).toEqual([...seen].sort());
      const few = await app.statements(() => page(2));
      const many = await app.statements(() => page(20));
      expect(many).toBe(few);
      expect(many).toBeLessThanOrEqual(7);
    });
  });

  describe('the audit log', () => {
    const LOG = `query ($first: Int, $after: String) { auditLog(first: $first, after: $after) { nodes { id action subject detail actor { name } } pageInfo { hasNextPage endCursor } } }`;
    interface Log {
      auditLog: {
        nodes: { id: string; action: string; actor: { name: string } | null }[];
        pageInfo: { endCursor: string };
      };
    }

    it('shows the latest first, with names, to moderators and admins alone', async () => {
      await rows(
        `insert into audit_entry (action, subject, request_id) values ('directory.import', 'register:1', 'r') returning 1 as x`,
      );
      const { auditLog } = await app.ok<Log>(moderator, LOG, { first: 5 });
      expect(auditLog.nodes[0]).toMatchObject({ action: 'directory.import', actor: null, detail: {} });
      expect(auditLog.nodes[1]!.actor).toEqual({ name: 'Mo Deration' });
      const ids = auditLog.nodes.map(({ id }) => id);
      expect(ids).toEqual([...ids].sort().reverse());
      const next = await app.ok<Log>(moderator, LOG, { first: 5, after: auditLog.pageInfo.endCursor });
      expect(next.auditLog.nodes.map(({ id }) => id).filter((id) => ids.includes(id))).toEqual([]);
      const few = await app.statements(() => app.ok(moderator, LOG, { first: 2 }));
      const many = await app.statements(() => app.ok(moderator, LOG, { first: 9 }));
      expect([few, many]).toEqual([2, 2]);
      expect(await app.refused(reader, LOG)).toBe('NOT_FOUND');
      expect(await app.refused(null, LOG)).toBe('NOT_SIGNED_IN');
      expect(
        await app.ok(await insertPerson(app, { instanceRoles: ['ADMIN'] }), LOG, { first: 1 }),
      ).toBeDefined();
    });

    it.each(['update audit_entry set action = $$x$$', 'delete from audit_entry', 'truncate audit_entry'])(
      'cannot be changed: %s',
      async (statement) => {
        const before = await rows('select id from audit_entry order by id');
        await expect(app.db.execute(app.ctx(), statement, [], { prepare: false })).rejects.toThrow(
          'is not allowed',
        );
        expect(await rows('select id from audit_entry order by id')).toEqual(before);
      },
    );
  });
});

/** Makes the live log fail until it is restored. */
function brokenLog(live: LiveLog): { restore: () => void } {
  const original = live.append.bind(live);
  live.append = () => Promise.reject(new Problem('UNAVAILABLE'));
  return { restore: () => void (live.append = original) };
}
