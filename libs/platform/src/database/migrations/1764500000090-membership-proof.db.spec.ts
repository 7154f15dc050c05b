import { IdentityApiModule } from '@app/identity';
import {
  TestApp,
  insertInstitution,
  insertInstitutionMembership,
  insertMembership,
  insertPerson,
  insertTown,
} from '@app/testing';
import type { QueryRunner } from 'typeorm';
import { MembershipProof1764500000090 } from './1764500000090-membership-proof.js';

describe('requests from before they said why they are open again', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ imports: [IdentityApiModule] });
  });
  afterAll(() => app?.stop());

  it('say so where the audit log knows it, as long as they are open', async () => {
    const runner = {
      query: (statement: string) => app.db.execute(app.ctx(), statement, [], { prepare: false }),
    } as unknown as QueryRunner;
    const migration = new MembershipProof1764500000090();
    await migration.down(runner);
    const [town, institution] = [await insertTown(app), await insertInstitution(app)];
    const of = async (state: 'PENDING' | 'ACTIVE', doubted: boolean): Promise<string[]> => {
      const { personId } = await insertPerson(app);
      const own = await insertMembership(app, personId, town, { state });
      const other = await insertInstitutionMembership(app, personId, institution, { state });
      if (doubted)
        await app.db.execute(
          app.ctx(),
          `insert into audit_entry (action, subject, request_id)
           values ('membership.reconsider', $1, 'probe'), ('membership.reconsider', $2, 'probe')`,
          [`membership:${own}`, `institution-membership:${other}`],
        );
      return [own, other];
    };
    const doubted = await of('PENDING', true);
    await of('PENDING', false);
    await of('ACTIVE', true);
    await migration.up(runner);
    const lost = await app.db.rows<{ id: string }>(
      app.ctx(),
      `select id from membership where proof_lost union all select id from institution_membership where proof_lost`,
    );
    expect(lost.map(({ id }) => id)).toEqual(doubted);
  });
});
