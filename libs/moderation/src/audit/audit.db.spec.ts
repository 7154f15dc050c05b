import { randomUUID } from 'node:crypto';
import type { AuditAction } from '@app/contracts';
import { Audit } from '@app/platform/access';
import { insertPerson, type TestActor } from '@app/testing';
import { Scene } from '../__fixtures__/scene.js';

describe('the audit log', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start();
    for (let n = 0; n < 8; n++) {
      const ctx = scene.app.ctx(scene.moderator);
      await scene.app
        .get(Audit)
        .record(ctx, 'moderation.hide', `question:${randomUUID()}`, { reason: `Grund ${n}` });
    }
  });
  afterAll(() => scene?.app.stop());

  const LOG = `query ($search: String, $first: Int, $after: String) { auditLog(search: $search, first: $first, after: $after) { nodes { id action actionText subject subjectText subjectUrl detail actor { name } } pageInfo { hasNextPage endCursor } } }`;
  interface Log {
    auditLog: {
      nodes: {
        id: string;
        action: string;
        subjectText: string;
        subjectUrl: string | null;
        actor: { name: string } | null;
      }[];
      pageInfo: { endCursor: string };
    };
  }

  it('shows the latest first, with names, to moderators and admins alone', async () => {
    await scene.rows(
      `insert into audit_entry (action, subject, request_id) values ('directory.import', 'register:1', 'r') returning 1 as x`,
    );
    const { auditLog } = await scene.app.ok<Log>(scene.moderator, LOG, { first: 5 });
    expect(auditLog.nodes[0]).toMatchObject({ action: 'directory.import', actor: null, detail: {} });
    expect(auditLog.nodes[1]).toMatchObject({
      detail: { reason: 'Grund 7' },
      actor: { name: 'Mo Deration' },
    });
    const ids = auditLog.nodes.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort().reverse());
    const next = await scene.app.ok<Log>(scene.moderator, LOG, {
      first: 5,
      after: auditLog.pageInfo.endCursor,
    });
    expect(next.auditLog.nodes.map(({ id }) => id).filter((id) => ids.includes(id))).toEqual([]);
    const few = await scene.app.statements(() => scene.app.ok(scene.moderator, LOG, { first: 2 }));
    const many = await scene.app.statements(() => scene.app.ok(scene.moderator, LOG, { first: 9 }));
    expect([few, many]).toEqual([3, 3]);
    expect(await scene.app.refused(scene.reader, LOG)).toBe('NOT_FOUND');
    expect(await scene.app.refused(null, LOG)).toBe('NOT_SIGNED_IN');
    expect(
      await scene.app.ok(await insertPerson(scene.app, { instanceRoles: ['ADMIN'] }), LOG, { first: 1 }),
    ).toBeDefined();
  });

  describe('in words', () => {
    const record = (action: AuditAction, subject: string, detail?: Record<string, unknown>) =>
      scene.app.get(Audit).record(scene.app.ctx(scene.moderator), action, subject, detail);
    const latest = async (viewer: TestActor = scene.moderator, variables: Record<string, unknown> = {}) =>
      (await scene.app.ok<Log>(viewer, LOG, { first: 1, ...variables })).auditLog.nodes[0];

    it('says what was done and to what, and leads there', async () => {
      const townId = scene.town;
      await record('municipality.edit', `municipality:${townId}`);
      expect(await latest()).toMatchObject({
        actionText: 'Seite einer Kommune bearbeitet',
        subjectText: 'Kommune Wittenberge',
        subjectUrl: expect.stringMatching(/^\/kommunen\/./),
      });
      const questionId = await scene.question();
      await scene.rows(
        `update question set title = 'Wohin mit dem Laub?' where id = $1 returning 1 as x`,
        questionId,
      );
      await record('question.route', `question:${questionId}`);
      expect(await latest()).toMatchObject({
        subjectText: 'Frage „Wohin mit dem Laub?“',
        subjectUrl: `/fragen/${questionId}`,
      });
      const [membership] = await scene.rows<{ id: string }>(
        `select id from membership where person_id = $1`,
        scene.author.personId,
      );
      await record('membership.end', `membership:${membership!.id}`);
      expect(await latest()).toMatchObject({
        actionText: 'Mitgliedschaft beendet',
        subjectText: 'Mitgliedschaft von Frieda Beispiel in Wittenberge',
      });
    });

    it('leads moderators to the case, and says nothing of what is private, gone or unknown', async () => {
      const caseId = randomUUID();
      await record('moderation.hide', `message:${randomUUID()}`, { caseId });
      expect(await latest()).toMatchObject({
        subjectText: 'Eine private Nachricht',
        subjectUrl: `/moderation/${caseId}`,
      });
      await record('question.route', `question:${randomUUID()}`);
      expect(await latest()).toMatchObject({ subjectText: 'Eine Frage', subjectUrl: null });
      await scene.rows(
        `insert into audit_entry (action, subject, request_id) values ('older.act', 'older:thing', 'r') returning 1 as x`,
      );
      expect(await latest()).toMatchObject({
        actionText: 'older.act',
        subjectText: 'older:thing',
        subjectUrl: null,
      });
    });

    it('leads only where the viewer may go', async () => {
      const admin = await insertPerson(scene.app, { instanceRoles: ['ADMIN'] });
      await record('identity.block', `account:${scene.author.accountId}`);
      expect(await latest()).toMatchObject({ subjectText: 'Konto von Frieda Beispiel', subjectUrl: null });
      expect(await latest(admin)).toMatchObject({
        subjectUrl: '/verwaltung/konten?suche=Frieda%20Beispiel',
      });
    });

    it('is searched by the words of either language and by who did it, page by page', async () => {
      await record('bbsr-type.accept', `municipality:${scene.town}`);
      for (const search of ['gemeindetyp ANGENOMMEN', 'accepted type', 'Gemeindetyp'])
        expect(await latest(scene.moderator, { search })).toMatchObject({ action: 'bbsr-type.accept' });
      expect(await latest(scene.moderator, { search: 'mo deration' })).toMatchObject({
        actor: { name: 'Mo Deration' },
      });
      for (const search of ['gemeindetyp ausgeblendet', '%', `'`])
        expect(await latest(scene.moderator, { search })).toBeUndefined();
      const { auditLog } = await scene.app.ok<Log>(scene.moderator, LOG, {
        search: 'ausgeblendet',
        first: 4,
      });
      const next = await scene.app.ok<Log>(scene.moderator, LOG, {
        search: 'ausgeblendet',
        first: 4,
        after: auditLog.pageInfo.endCursor,
      });
      const all = [...auditLog.nodes, ...next.auditLog.nodes];
      expect(new Set(all.map(({ id }) => id)).size).toBe(8);
      expect(all.every(({ action }) => action === 'moderation.hide')).toBe(true);
    });
  });

  it.each(['update audit_entry set action = $$x$$', 'delete from audit_entry', 'truncate audit_entry'])(
    'cannot be changed: %s',
    async (statement) => {
      const before = await scene.rows('select id from audit_entry order by id');
      await expect(scene.app.db.execute(scene.app.ctx(), statement, [], { prepare: false })).rejects.toThrow(
        'is not allowed',
      );
      expect(await scene.rows('select id from audit_entry order by id')).toEqual(before);
    },
  );
});
