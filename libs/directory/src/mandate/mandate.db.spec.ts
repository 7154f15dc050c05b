import { IdentityApiModule } from '@app/identity';
import { TestApp, insertMembership, insertPerson, insertTown, type TestActor } from '@app/testing';
import { randomUUID } from 'node:crypto';
import { DirectoryApiModule } from '../directory-api.module.js';
import { mayCommit } from './mandate.policy.js';
import { MandateService } from './mandate.service.js';
import { MandateSubjects } from './mandate-subjects.js';

const LIST = `query ($id: ID!, $openOnly: Boolean) { mandateRequests(municipalityId: $id, openOnly: $openOnly) {
  nodes { id kindLabel summary path state requestedByName reason } } }`;
const DECIDE = `mutation ($id: ID!, $approve: Boolean!, $reason: String) { decideMandateRequest(id: $id, approve: $approve, reason: $reason) { state reason } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawMandateRequest(id: $id) { state } }`;
const SET_ROLE = `mutation ($id: ID!, $mandate: Boolean!) { setMembershipRole(id: $id, role: MEMBER, mandate: $mandate) { mandate } }`;

/** A lib that lets people accept a partnership, as one of the next issues will. */
class Partnerships {
  readonly accepted: string[] = [];
  constructor(private readonly app: TestApp) {}

  async accept(actor: TestActor, municipalityId: string, subjectId: string): Promise<'ACCEPTED' | 'DRAFT'> {
    const ctx = this.app.ctx(actor);
    if (mayCommit(ctx.actor, municipalityId)) {
      this.accepted.push(subjectId);
      return 'ACCEPTED';
    }
    await this.app.get(MandateService).request(ctx, {
      municipalityId,
      subjectKind: 'probe-partnership',
      subjectId,
      summary: 'Partner im Projekt „Läden beleben“ werden',
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
    app.get(MandateSubjects).register('probe-partnership', {
      label: { de: 'Projektpartnerschaft', en: 'Project partnership' },
      path: (id) => `/projekte/${id}`,
    });
    partnerships = new Partnerships(app);
  });
  beforeEach(async () => {
    town = await insertTown(app, { name: 'Herzberg (Elster)' });
  });
  afterAll(() => app?.stop());

  async function member(
    values: { role?: 'ADMIN'; mandate?: boolean } = {},
  ): Promise<TestActor & { id: string; email: string }> {
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
  const mails = (kind: string): Promise<{ recipient: string; data: Record<string, unknown> }[]> =>
    app.db.rows(
      app.ctx(),
      `select recipient, data from outgoing_mail where kind = $1 and data ->> 'town' = 'Herzberg (Elster)'
      and created_at >= (select created_at from municipality where id = $2) order by recipient`,
      [kind, town],
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
    });
    expect(await mails('directory.mandate-requested')).toMatchObject([
      { recipient: holder.email, data: { noHolder: false, townSlug: expect.any(String) } },
    ]);
    expect(await app.ok(holder, DECIDE, { id: request!.id, approve: true })).toEqual({
      decideMandateRequest: { state: 'APPROVED', reason: null },
    });
    expect(
      await app.db.row(
        app.ctx(),
        `select payload from outbox where type = 'mandate.decided.v1' order by id desc limit 1`,
      ),
    ).toEqual({
      payload: {
        requestId: request!.id,
        municipalityId: town,
        subjectKind: 'probe-partnership',
        subjectId: second,
        outcome: 'APPROVED',
      },
    });
    expect(await mails('directory.mandate-decided')).toMatchObject([
      { recipient: colleague.email, data: { approved: true, path: `/projekte/${second}` } },
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

  it('S08 asks the admins of a town in which nobody holds the mandate; one of them gives it', async () => {
    const [admin, colleague] = [await member({ role: 'ADMIN' }), await member()];
    await partnerships.accept(colleague, town, randomUUID());
    expect(await mails('directory.mandate-requested')).toMatchObject([
      { recipient: admin.email, data: { noHolder: true } },
    ]);
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
      app.get(MandateSubjects).register('Falsch', { label: { de: '', en: '' }, path: () => null }),
    ).toThrow();
  });

  it('makes one request of fifty at once', async () => {
    const colleague = await member();
    const subject = randomUUID();
    await Promise.all(Array.from({ length: 50 }, () => partnerships.accept(colleague, town, subject)));
    expect(await list(colleague)).toHaveLength(1);
  });
});
