import { IdentityApiModule } from '@app/identity';
import { TestApp, insertMembership, insertPerson, insertTown, type TestActor } from '@app/testing';
import { Problem } from '@app/platform/context';
import { randomUUID } from 'node:crypto';
import { DirectoryApiModule } from '../directory-api.module.js';
import { mayCommit } from './mandate.policy.js';
import { MandateService } from './mandate.service.js';
import { MandateSubjects } from './mandate-subjects.js';

const LIST = `query ($id: ID!, $openOnly: Boolean) { mandateRequests(municipalityId: $id, openOnly: $openOnly) {
  nodes { id kindLabel summary path state requestedByName reason canWithdraw canDecide } } }`;
const DECIDE = `mutation ($id: ID!, $approve: Boolean!, $reason: String) { decideMandateRequest(id: $id, approve: $approve, reason: $reason) { state reason } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawMandateRequest(id: $id) { state } }`;
const SET_ROLE = `mutation ($id: ID!, $mandate: Boolean!) { setMembershipRole(id: $id, role: MEMBER, mandate: $mandate) { mandate } }`;

/** A lib that lets people accept a partnership. */
class Partnerships {
  readonly accepted: string[] = [];
  readonly refused: string[] = [];
  /** Set to have the next confirmation refused, as a lib does when its thing has changed. */
  conflict = false;
  constructor(private readonly app: TestApp) {
    app.get(MandateSubjects).register('probe-partnership', {
      label: { de: 'Projektpartnerschaft', en: 'Project partnership' },
      path: (id) => `/projekte/${id}`,
      onConfirmed: async (tx, { subjectId, details, requestedBy }) => {
        if (this.conflict) throw new Problem('CONFLICT');
        expect(tx.tx).toBeDefined();
        expect(details).toEqual({ role: 'PARTNER' });
        expect(requestedBy).not.toBe(tx.actor!.personId);
        this.accepted.push(subjectId);
      },
      onRefused: async (_tx, { subjectId }) => {
        this.refused.push(subjectId);
      },
    });
  }

  async accept(actor: TestActor, municipalityId: string, subjectId: string): Promise<'ACCEPTED' | 'DRAFT'> {
    const ctx = this.app.ctx(actor);
    if (mayCommit(ctx.actor, municipalityId)) {
      this.accepted.push(subjectId);
      const key = { municipalityId, subjectKind: 'probe-partnership', subjectId };
      await this.app.db.run(ctx, (tx) => this.app.get(MandateService).settle(tx, [key], 'APPROVED'));
      return 'ACCEPTED';
    }
    await this.app.get(MandateService).request(ctx, {
      municipalityId,
      subjectKind: 'probe-partnership',
      subjectId,
      summary: 'Partner im Projekt „Läden beleben“ werden',
      details: { role: 'PARTNER' },
    });
    return 'DRAFT';
  }
}

describe('mandate', () => {
  let app: TestApp;
  let partnerships: Partnerships;
  let town: string;
  beforeAll(async () => {
    app = await TestApp.start({ imports: [IdentityApiModule, DirectoryApiModule] });
    partnerships = new Partnerships(app);
  });
  beforeEach(async () => {
    town = await insertTown(app, { name: 'Herzberg (Elster)' });
  });
  afterAll(() => app?.stop());

  async function member(
    values: { role?: 'ADMIN'; mandate?: boolean } = {},
  ): Promise<TestActor & { id: string }> {
    const person = await insertPerson(app, { name: 'Muster Mitglied' });
    const id = await insertMembership(app, person.personId, town, values);
    return {
      ...person,
      id,
      municipalityIds: [town],
      adminOf: values.role ? [town] : [],
      mandateFor: values.mandate ? [town] : [],
    };
  }

  const list = async (actor: TestActor, openOnly = true) =>
    (
      await app.ok<{ mandateRequests: { nodes: { id: string; state: string }[] } }>(actor, LIST, {
        id: town,
        openOnly,
      })
    ).mandateRequests.nodes;
  const said = (type: string): Promise<{ payload: Record<string, unknown> }[]> =>
    app.db.rows(
      app.ctx(),
      `select payload from outbox where type = $1 and payload ->> 'municipalityId' = $2 order by id`,
      [type, town],
    );

  it('S08 only somebody with the mandate commits; everybody else leaves a draft that asks the holder', async () => {
    const [holder, colleague] = [await member({ mandate: true }), await member()];
    await member({ role: 'ADMIN' });
    const [first, second] = [randomUUID(), randomUUID()];
    expect(await partnerships.accept(holder, town, first)).toBe('ACCEPTED');
    expect(await partnerships.accept(colleague, town, second)).toBe('DRAFT');
    expect(await partnerships.accept(colleague, town, second)).toBe('DRAFT');
    expect(partnerships.accepted).toEqual([first]);
    const [request, ...more] = await list(colleague);
    expect(more).toEqual([]);
    expect(request).toMatchObject({
      kindLabel: 'Projektpartnerschaft',
      summary: 'Partner im Projekt „Läden beleben“ werden',
      path: `/projekte/${second}`,
      state: 'OPEN',
      requestedByName: 'Muster Mitglied',
      canWithdraw: true,
      canDecide: false,
    });
    expect((await list(holder))[0]).toMatchObject({ canWithdraw: false, canDecide: true });
    expect(await said('mandate.requested.v1')).toEqual([
      { payload: { requestId: request!.id, municipalityId: town } },
    ]);
    expect(await app.ok(holder, DECIDE, { id: request!.id, approve: true })).toEqual({
      decideMandateRequest: { state: 'APPROVED', reason: null },
    });
    expect(partnerships.accepted).toEqual([first, second]);
    expect(await said('mandate.decided.v1')).toEqual([
      {
        payload: {
          requestId: request!.id,
          municipalityId: town,
          subjectKind: 'probe-partnership',
          subjectId: second,
          outcome: 'APPROVED',
        },
      },
    ]);
    expect(await list(colleague)).toEqual([]);
    expect(await list(colleague, false)).toMatchObject([{ state: 'APPROVED' }]);
  });

  it('S08 refuses decisions of people without the mandate, without a reason, and twice', async () => {
    const [holder, colleague, admin] = [
      await member({ mandate: true }),
      await member(),
      await member({ role: 'ADMIN' }),
    ];
    await partnerships.accept(colleague, town, randomUUID());
    const { id } = (await list(colleague))[0]!;
    for (const actor of [colleague, admin])
      expect(await app.refused(actor, DECIDE, { id, approve: true })).toBe('NOT_FOUND');
    const elsewhere = await insertTown(app);
    const stranger = { ...holder, municipalityIds: [elsewhere], mandateFor: [elsewhere] };
    expect(await app.refused(stranger, DECIDE, { id, approve: true })).toBe('NOT_FOUND');
    expect(await app.refused(stranger, LIST, { id: town })).toBe('NOT_FOUND');
    expect(await app.refused(holder, DECIDE, { id, approve: false })).toBe('REASON_REQUIRED');
    expect(await app.ok(holder, DECIDE, { id, approve: false, reason: 'Erst im Herbst.' })).toEqual({
      decideMandateRequest: { state: 'REFUSED', reason: 'Erst im Herbst.' },
    });
    expect(await app.refused(holder, DECIDE, { id, approve: true })).toBe('ALREADY_DECIDED');
  });

  it('S08 a confirmation that can no longer be carried out is refused as a whole, and the request stays open', async () => {
    const [holder, colleague] = [await member({ mandate: true }), await member()];
    const subject = randomUUID();
    await partnerships.accept(colleague, town, subject);
    const { id } = (await list(colleague))[0]!;
    partnerships.conflict = true;
    expect(await app.refused(holder, DECIDE, { id, approve: true })).toBe('CONFLICT');
    expect(await list(colleague)).toMatchObject([{ id, state: 'OPEN' }]);
    expect(await said('mandate.decided.v1')).toEqual([]);
    partnerships.conflict = false;
    await app.ok(holder, DECIDE, { id, approve: false, reason: 'Zu spät.' });
    expect(partnerships.refused).toContain(subject);
    expect(partnerships.accepted).not.toContain(subject);
  });

  it('S08 what somebody with the mandate does meanwhile confirms the request; what ends takes it along', async () => {
    const [holder, colleague] = [await member({ mandate: true }), await member()];
    const [done, ended] = [randomUUID(), randomUUID()];
    for (const subject of [done, ended]) await partnerships.accept(colleague, town, subject);
    await partnerships.accept(holder, town, done);
    const key = { municipalityId: town, subjectKind: 'probe-partnership', subjectId: ended };
    await app.db.run(app.ctx(), (tx) => app.get(MandateService).settle(tx, [key], 'LAPSED'));
    expect(partnerships.accepted.filter((id) => id === done)).toHaveLength(1);
    expect((await list(colleague, false)).map(({ state }) => state)).toEqual(['LAPSED', 'APPROVED']);
    expect((await said('mandate.decided.v1')).map(({ payload }) => payload['outcome'])).toEqual([
      'APPROVED',
      'LAPSED',
    ]);
  });

  it('S08 can be taken back by whoever asked, and by nobody else', async () => {
    const [holder, colleague] = [await member({ mandate: true }), await member()];
    await partnerships.accept(colleague, town, randomUUID());
    const { id } = (await list(colleague))[0]!;
    expect(await app.refused(holder, WITHDRAW, { id })).toBe('NOT_FOUND');
    expect(await app.ok(colleague, WITHDRAW, { id })).toEqual({
      withdrawMandateRequest: { state: 'WITHDRAWN' },
    });
    expect(await app.refused(holder, DECIDE, { id, approve: true })).toBe('ALREADY_DECIDED');
  });

  it('S08 an admin of a town in which nobody holds the mandate gives it; members cannot', async () => {
    const [admin, colleague] = [await member({ role: 'ADMIN' }), await member()];
    await partnerships.accept(colleague, town, randomUUID());
    expect(await app.refused(colleague, SET_ROLE, { id: colleague.id, mandate: true })).toBe('NOT_FOUND');
    expect(await app.ok(admin, SET_ROLE, { id: colleague.id, mandate: true })).toEqual({
      setMembershipRole: { mandate: true },
    });
  });

  it('S08 refuses requests of people from elsewhere, and of kinds nobody has registered', async () => {
    const stranger = { ...(await insertPerson(app)), municipalityIds: [await insertTown(app)] };
    await expect(partnerships.accept(stranger, town, randomUUID())).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const commitment = { municipalityId: town, subjectId: randomUUID(), summary: 'x' };
    await expect(
      app.get(MandateService).request(app.ctx(await member()), { ...commitment, subjectKind: 'unbekannt' }),
    ).rejects.toThrow('not registered');
    expect(() =>
      app.get(MandateSubjects).register('Falsch', {
        label: { de: '', en: '' },
        path: () => null,
        onConfirmed: () => Promise.resolve(),
        onRefused: () => Promise.resolve(),
      }),
    ).toThrow();
  });

  it('makes one request of fifty at once', async () => {
    const colleague = await member();
    const subject = randomUUID();
    await Promise.all(Array.from({ length: 50 }, () => partnerships.accept(colleague, town, subject)));
    expect(await list(colleague)).toHaveLength(1);
  });
});
