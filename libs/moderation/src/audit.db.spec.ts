import { randomUUID } from 'node:crypto';
import { Audit } from '@app/platform/access';
import { insertPerson } from '@app/testing';
import { Scene } from './__fixtures__/scene.js';

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

  const LOG = `query ($first: Int, $after: String) { auditLog(first: $first, after: $after) { nodes { id action subject detail actor { name } } pageInfo { hasNextPage endCursor } } }`;
  interface Log {
    auditLog: {
      nodes: { id: string; action: string; actor: { name: string } | null }[];
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
    expect([few, many]).toEqual([2, 2]);
    expect(await scene.app.refused(scene.reader, LOG)).toBe('NOT_FOUND');
    expect(await scene.app.refused(null, LOG)).toBe('NOT_SIGNED_IN');
    expect(
      await scene.app.ok(await insertPerson(scene.app, { instanceRoles: ['ADMIN'] }), LOG, { first: 1 }),
    ).toBeDefined();
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
