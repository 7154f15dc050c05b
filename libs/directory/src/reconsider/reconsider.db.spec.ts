import { IdentityApiModule } from '@app/identity';
import {
  TestApp,
  insertMailDomain,
  insertMembership,
  insertPerson,
  insertTown,
  type MembershipValues,
  type TestActor,
} from '@app/testing';
import { DirectoryApiModule } from '../directory-api.module.js';
import { DirectoryWorkerModule } from '../directory-worker.module.js';
import { ReconsiderHandlers } from './reconsider.handlers.js';

describe('memberships after a change of the mail address', () => {
  let app: TestApp;
  let count = 0;
  beforeAll(async () => {
    app = await TestApp.start({ imports: [IdentityApiModule, DirectoryApiModule, DirectoryWorkerModule] });
  });
  afterAll(() => app?.stop());

  /** A town whose domain lets in at once. */
  async function townWithDomain(): Promise<{ town: string; domain: string }> {
    const town = await insertTown(app);
    const domain = `stadt-${++count}.example`;
    await insertMailDomain(app, domain, [town]);
    return { town, domain };
  }

  async function member(domain: string, town: string, values: MembershipValues = {}) {
    const person = await insertPerson(app, { email: `person-${++count}@${domain}` });
    return { person, membershipId: await insertMembership(app, person.personId, town, values) };
  }

  /** The account has the new address from now on; twice, as messages may come. */
  async function move({ accountId }: TestActor, oldDomain: string, email: string): Promise<void> {
    await app.db.execute(app.ctx(), `update account set email = $2 where id = $1`, [accountId, email]);
    for (let n = 0; n < 2; n++)
      await app.get(ReconsiderHandlers).emailChanged(app.ctx(), {
        id: '00000000-0000-7000-8000-000000000000',
        type: 'account.email-changed.v1',
        payload: { accountId, oldDomain },
      });
  }

  const stateOf = async (id: string, table = 'membership') =>
    (await app.db.row<{ state: string }>(app.ctx(), `select state from ${table} where id = $1`, [id]))!.state;
  const reopened = async (id: string) =>
    (
      await app.db.rows(
        app.ctx(),
        `select 1 from outbox where type like '%membership.reconsidered.v1' and payload ->> 'membershipId' = $1`,
        [id],
      )
    ).length;
  const mailsTo = async (email: string) =>
    (
      await app.db.rows<{ kind: string }>(app.ctx(), `select kind from outgoing_mail where recipient = $1`, [
        email,
      ])
    ).map(({ kind }) => kind);

  it('become requests when the old domain alone had let in and the new one does not: once, and the person is told', async () => {
    const { town, domain } = await townWithDomain();
    for (const state of ['ACTIVE', 'INACTIVE'] as const) {
      const { person, membershipId } = await member(domain, town, { state });
      const email = `weg-${++count}@anderswo.example`;
      await move(person, domain, email);
      expect(await stateOf(membershipId)).toBe('PENDING');
      expect(await reopened(membershipId)).toBe(1);
      expect(await mailsTo(email)).toEqual(['directory.membership-reconsidered']);
    }
  });

  it('stay when the new domain stands for the town too, or the old one never let anybody in', async () => {
    const { town, domain } = await townWithDomain();
    await insertMailDomain(app, `zweite.${domain}`, [town]);
    const moved = await member(domain, town);
    await move(moved.person, domain, `neu-${++count}@zweite.${domain}`);
    const invited = await member('irgendwo.example', town);
    await move(invited.person, 'irgendwo.example', `auch-${++count}@woanders.example`);
    for (const { membershipId } of [moved, invited]) {
      expect(await stateOf(membershipId)).toBe('ACTIVE');
      expect(await reopened(membershipId)).toBe(0);
    }
  });

  it('stay when somebody of the town knows the person: accepted, an admin, or with the mandate', async () => {
    const { town, domain } = await townWithDomain();
    const accepted = await member(domain, town);
    await app.db.execute(app.ctx(), `update membership set decided_by = $2 where id = $1`, [
      accepted.membershipId,
      (await insertPerson(app)).personId,
    ]);
    const admin = await member(domain, town, { role: 'ADMIN' });
    const mandated = await member(domain, town, { mandate: true });
    for (const { person, membershipId } of [accepted, admin, mandated]) {
      await move(person, domain, `bekannt-${++count}@anderswo.example`);
      expect(await stateOf(membershipId)).toBe('ACTIVE');
    }
  });

  it('a request that waits becomes a membership when the new domain proves it, and not otherwise', async () => {
    const { town, domain } = await townWithDomain();
    const waiting = await member('privat.example', town, { state: 'PENDING' });
    await move(waiting.person, 'privat.example', `noch-${++count}@privat.example`);
    expect(await stateOf(waiting.membershipId)).toBe('PENDING');
    await move(waiting.person, 'privat.example', `dienst-${++count}@${domain}`);
    expect(await stateOf(waiting.membershipId)).toBe('ACTIVE');
    // Back again, as when a change is stopped: what the domain gave, it takes.
    await move(waiting.person, domain, `wieder-${++count}@privat.example`);
    expect(await stateOf(waiting.membershipId)).toBe('PENDING');
  });

  describe('say why they are open again', () => {
    const REQUESTS = `query ($town: ID!) { joinRequests(municipalityId: $town) { id proofLost } }`;
    const OWN = '{ viewer { memberships { id state proofLost } } }';
    const DECIDE = `mutation ($id: ID!) { decideMembership(id: $id, accept: true) { state proofLost } }`;

    it('to the admins of the town and the person, until it is decided; first requests say nothing of it', async () => {
      const { town, domain } = await townWithDomain();
      const chief = await member(domain, town, { role: 'ADMIN' });
      const admin = { ...chief.person, municipalityIds: [town], adminOf: [town] };
      const { person, membershipId } = await member(domain, town);
      const first = await member('irgendwo.example', town, { state: 'PENDING' });
      await move(person, domain, `weg-${++count}@anderswo.example`);
      const { joinRequests } = await app.ok<{ joinRequests: { id: string; proofLost: boolean }[] }>(
        admin,
        REQUESTS,
        { town },
      );
      expect(new Map(joinRequests.map(({ id, proofLost }) => [id, proofLost]))).toEqual(
        new Map([
          [first.membershipId, false],
          [membershipId, true],
        ]),
      );
      expect(await app.ok(person, OWN)).toEqual({
        viewer: { memberships: [{ id: membershipId, state: 'PENDING', proofLost: true }] },
      });
      expect(await app.ok(admin, DECIDE, { id: membershipId })).toEqual({
        decideMembership: { state: 'ACTIVE', proofLost: false },
      });
    });

    it('no longer once the address proves it again, or it is taken back', async () => {
      const { town, domain } = await townWithDomain();
      const [back, gone] = [await member(domain, town), await member(domain, town)];
      for (const { person } of [back, gone]) await move(person, domain, `weg-${++count}@anderswo.example`);
      await move(back.person, 'anderswo.example', `wieder-${++count}@${domain}`);
      await app.ok(gone.person, `mutation ($id: ID!) { endMembership(id: $id) { state } }`, {
        id: gone.membershipId,
      });
      expect(
        await app.db.rows(
          app.ctx(),
          `select state, proof_lost as lost from membership where municipality_id = $1 order by state`,
          [town],
        ),
      ).toEqual([
        { state: 'ACTIVE', lost: false },
        { state: 'ENDED', lost: false },
      ]);
      await expect(
        app.db.execute(app.ctx(), `update membership set proof_lost = true where id = $1`, [
          back.membershipId,
        ]),
      ).rejects.toThrow('membership_proof_check');
    });
  });

  it('of institutions follow the same rule', async () => {
    const admin = { ...(await insertPerson(app)), instanceRoles: ['ADMIN' as const] };
    const domain = `hochschule-${++count}.example`;
    const { createInstitution } = await app.ok<{ createInstitution: { id: string; slug: string } }>(
      admin,
      `mutation ($input: InstitutionInput!) { createInstitution(input: $input) { id slug } }`,
      {
        input: {
          kind: 'UNIVERSITY',
          name: `Beispielhochschule ${count}`,
          perspective: 'WISSENSCHAFT',
          domains: [domain, `zweite.${domain}`],
        },
      },
    );
    const join = async (email = `forscht-${++count}@${domain}`) => {
      const person = await insertPerson(app, { email });
      const { joinInstitution } = await app.ok<{ joinInstitution: { id: string } }>(
        person,
        `mutation ($id: ID!) { joinInstitution(institutionId: $id) { id } }`,
        { id: createInstitution.id },
      );
      return { person, id: joinInstitution.id };
    };
    const [gone, stays] = [await join(), await join()];
    const waits = await join(`wartet-${++count}@privat.example`);
    const email = `weg-${++count}@anderswo.example`;
    await move(gone.person, domain, email);
    await move(stays.person, domain, `neu-${++count}@zweite.${domain}`);
    expect(await stateOf(gone.id, 'institution_membership')).toBe('PENDING');
    expect(await reopened(gone.id)).toBe(1);
    expect(await mailsTo(email)).toEqual(['directory.membership-reconsidered']);
    expect(
      await app.ok(
        admin,
        `query ($slug: String!) { institution(slug: $slug) { people { state proofLost } } }`,
        { slug: createInstitution.slug },
      ),
    ).toEqual({
      institution: {
        people: expect.arrayContaining([
          { state: 'PENDING', proofLost: true },
          { state: 'PENDING', proofLost: false },
          { state: 'ACTIVE', proofLost: false },
        ]),
      },
    });
    expect(await stateOf(stays.id, 'institution_membership')).toBe('ACTIVE');
    // A request that waits becomes a membership when the new domain proves it, and not otherwise.
    await move(waits.person, 'privat.example', `noch-${++count}@privat.example`);
    expect(await stateOf(waits.id, 'institution_membership')).toBe('PENDING');
    await move(waits.person, 'privat.example', `dienst-${++count}@${domain}`);
    expect(await stateOf(waits.id, 'institution_membership')).toBe('ACTIVE');
  });
});
