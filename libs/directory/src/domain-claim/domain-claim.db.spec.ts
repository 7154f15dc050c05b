import { jest } from '@jest/globals';
import { IdentityApiModule } from '@app/identity';
import { Problem } from '@app/platform/context';
import {
  TestApp,
  insertMailDomain,
  insertMembership,
  insertPerson,
  insertTown,
  type TestActor,
} from '@app/testing';
import { DirectoryApiModule } from '../directory-api.module.js';
import { DomainClaimService } from './domain-claim.service.js';
import { TxtRecords } from './txt-records.js';

const CLAIM = `mutation ($town: ID!, $domain: String!) { claimMailDomain(municipalityId: $town, domain: $domain) {
  id domain state recordName recordValue municipality { id } } }`;
const CHECK = `mutation ($id: ID!) { checkMailDomainClaim(id: $id) { state checkedAt } }`;
const DECIDE = `mutation ($id: ID!, $accept: Boolean!, $reason: String) { decideMailDomainClaim(id: $id, accept: $accept, reason: $reason) { state reason } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawMailDomainClaim(id: $id) }`;
const DOMAINS = `query ($id: ID!) { mailDomains(municipalityId: $id) { domain confirmed shared } }`;
const CLAIMS = `query ($id: ID!) { mailDomainClaims(municipalityId: $id) { nodes { domain state } } }`;
const JOIN = `mutation ($id: ID!) { requestMembership(input: { municipalityId: $id }) { state } }`;
const ADD = `mutation ($domain: String!) { addFreemailDomain(domain: $domain) { domain } }`;
const REMOVE = `mutation ($domain: String!) { removeFreemailDomain(domain: $domain) }`;
const ASSIGN = `mutation ($domain: String!, $id: ID!) { assignMailDomain(domain: $domain, municipalityId: $id) }`;
const RELEASE = `mutation ($domain: String!, $id: ID!) { releaseMailDomain(domain: $domain, municipalityId: $id) }`;

interface Claim {
  id: string;
  domain: string;
  recordName: string;
  recordValue: string;
}

describe('claims of mail domains', () => {
  let app: TestApp;
  let town: string;
  let admin: TestActor;
  let editor: TestActor;
  const zone = new Map<string, string[]>();
  let dnsAnswers = true;

  beforeAll(async () => {
    app = await TestApp.start({ imports: [IdentityApiModule, DirectoryApiModule] });
    jest.spyOn(app.get<TxtRecords>(TxtRecords as never), 'of').mockImplementation(async (name) => {
      if (!dnsAnswers) throw new Problem('UNAVAILABLE');
      return zone.get(name) ?? [];
    });
  });
  beforeEach(async () => {
    zone.clear();
    dnsAnswers = true;
    town = await insertTown(app, { name: 'Brunsbüttel' });
    admin = await adminOf(town);
    editor = { ...(await insertPerson(app, {})), instanceRoles: ['EDITOR'] };
  });
  afterAll(() => app?.stop());

  async function adminOf(id: string): Promise<TestActor> {
    const person = await insertPerson(app, {});
    await insertMembership(app, person.personId, id, { role: 'ADMIN' });
    return { ...person, municipalityIds: [id], adminOf: [id] };
  }

  const claim = async (domain: string, actor = admin, id = town): Promise<Claim> =>
    (await app.ok<{ claimMailDomain: Claim }>(actor, CLAIM, { town: id, domain })).claimMailDomain;
  const mails = async (domain: string): Promise<string[]> =>
    (
      await app.db.rows<{ outcome: string }>(
        app.ctx(),
        `select data ->> 'outcome' as outcome from outgoing_mail
         where kind = 'directory.domain-claim-decided' and data ->> 'domain' = $1 order by id`,
        [domain],
      )
    ).map(({ outcome }) => outcome);

  it('S03 refuses a domain of another town as taken and a public provider as public, and names nobody', async () => {
    await insertMailDomain(app, 'brunsbuettel-s03.example', [town]);
    const freyung = await insertTown(app, { name: 'Freyung' });
    const other = await adminOf(freyung);
    const result = await app.gql(other, CLAIM, { town: freyung, domain: 'brunsbuettel-s03.example' });
    expect(result.errors?.[0]?.extensions).toMatchObject({ code: 'DOMAIN_TAKEN', field: 'domain' });
    expect(JSON.stringify(result)).not.toMatch(/Brunsb.ttel|Muster Person|@/);
    const free = await app.gql(other, CLAIM, { town: freyung, domain: 'GMX.de' });
    expect(free.errors?.[0]?.extensions).toMatchObject({ code: 'DOMAIN_PUBLIC', field: 'domain' });
    expect(JSON.stringify(free)).not.toMatch(/Muster Person|@/);
  });

  it('S03 tells the staff once that a domain waits, and not of one that was refused', async () => {
    const said = (): Promise<object[]> =>
      app.db.rows(app.ctx(), `select payload from outbox where type = 'mail-domain.claimed.v1'`, []);
    const before = (await said()).length;
    const { id } = await claim('einmal-gesagt.example');
    await claim('einmal-gesagt.example');
    expect(await app.refused(admin, CLAIM, { town, domain: 'gmx.de' })).toBe('DOMAIN_PUBLIC');
    await app.ok(editor, DECIDE, { id, accept: false, reason: 'Probe' });
    expect((await said()).slice(before)).toEqual([{ payload: { claimId: id, municipalityId: town } }]);
  });

  it('S03 a domain that a file only proposed for another town is taken as well, the own proposal can be confirmed', async () => {
    await insertMailDomain(app, 'vorschlag-fremd.example', [await insertTown(app)], false);
    await insertMailDomain(app, 'vorschlag-eigen.example', [town], false);
    expect(await app.refused(admin, CLAIM, { town, domain: 'vorschlag-fremd.example' })).toBe('DOMAIN_TAKEN');
    const { id } = await claim('vorschlag-eigen.example');
    await app.ok(editor, DECIDE, { id, accept: true });
    expect(await app.ok(admin, DOMAINS, { id: town })).toEqual({
      mailDomains: [{ domain: 'vorschlag-eigen.example', confirmed: true, shared: false }],
    });
  });

  it('S03 confirms by the record in the DNS: only then people are let in', async () => {
    const made = await claim('info@Rathaus-DNS.example.');
    expect(made).toMatchObject({
      domain: 'rathaus-dns.example',
      state: 'PENDING',
      recordName: '_kleinstadtnetz.rathaus-dns.example',
      municipality: { id: town },
    });
    const early = await insertPerson(app, { email: 'frueh@rathaus-dns.example' });
    expect(await app.ok(early, JOIN, { id: town })).toEqual({ requestMembership: { state: 'PENDING' } });
    zone.set(made.recordName, ['v=spf1 -all', 'kleinstadtnetz=falsch']);
    expect(await app.ok(admin, CHECK, { id: made.id })).toMatchObject({
      checkMailDomainClaim: { state: 'PENDING', checkedAt: app.clock.now().toISOString() },
    });
    zone.set(made.recordName, ['v=spf1 -all', made.recordValue]);
    expect(await app.ok(admin, CHECK, { id: made.id })).toMatchObject({
      checkMailDomainClaim: { state: 'CONFIRMED' },
    });
    const late = await insertPerson(app, { email: 'spaet@rathaus-dns.example' });
    expect(await app.ok(late, JOIN, { id: town })).toEqual({ requestMembership: { state: 'ACTIVE' } });
    expect(await mails('rathaus-dns.example')).toEqual(['confirmed']);
    expect(await app.refused(admin, CHECK, { id: made.id })).toBe('ALREADY_DECIDED');
    expect(await app.refused(admin, CLAIM, { town, domain: 'rathaus-dns.example' })).toBe('DOMAIN_TAKEN');
  });

  it('S03 looks again every night, bears a silent DNS, and ends after 30 days', async () => {
    const [proved, forgotten] = [await claim('nachts.example'), await claim('vergessen.example')];
    expect(await claim('nachts.example')).toMatchObject({ id: proved.id });
    dnsAnswers = false;
    expect(await app.refused(admin, CHECK, { id: proved.id })).toBe('UNAVAILABLE');
    const service = app.get(DomainClaimService);
    expect(await service.checkAll(app.ctx())).toBe(0);
    dnsAnswers = true;
    zone.set(proved.recordName, [proved.recordValue]);
    expect(await service.checkAll(app.ctx())).toBe(1);
    app.clock.advance({ days: 31 });
    expect(await service.checkAll(app.ctx())).toBe(1);
    expect(await app.ok(admin, CLAIMS, { id: town })).toEqual({
      mailDomainClaims: {
        nodes: [
          { domain: 'vergessen.example', state: 'EXPIRED' },
          { domain: 'nachts.example', state: 'CONFIRMED' },
        ],
      },
    });
    expect(await mails('vergessen.example')).toEqual(['expired']);
    expect(await app.refused(editor, DECIDE, { id: forgotten.id, accept: true })).toBe('ALREADY_DECIDED');
  });

  it('S03 staff confirm or refuse with a reason; town admins cannot decide', async () => {
    const { id } = await claim('amt.example');
    expect(await app.refused(admin, DECIDE, { id, accept: true })).toBe('NOT_FOUND');
    expect(await app.refused(editor, DECIDE, { id, accept: false })).toBe('REASON_REQUIRED');
    expect(
      await app.ok(editor, DECIDE, { id, accept: false, reason: 'Die Domain gehört einem Verein.' }),
    ).toEqual({
      decideMailDomainClaim: { state: 'REJECTED', reason: 'Die Domain gehört einem Verein.' },
    });
    expect(await mails('amt.example')).toEqual(['rejected']);
  });

  it('S03 of two towns that prove the same domain one gets it', async () => {
    const rival = await insertTown(app);
    const rivalAdmin = await adminOf(rival);
    const [mine, theirs] = [await claim('beide.example'), await claim('beide.example', rivalAdmin, rival)];
    zone.set(mine.recordName, [mine.recordValue, theirs.recordValue]);
    const results = await Promise.all([
      app.gql(admin, CHECK, { id: mine.id }),
      app.gql(rivalAdmin, CHECK, { id: theirs.id }),
    ]);
    expect(results.map(({ errors }) => errors?.[0]?.extensions?.['code'] ?? 'ok').sort()).toEqual([
      'DOMAIN_TAKEN',
      'ok',
    ]);
  });

  it('S03 belongs to the admins of the town: others see and change nothing', async () => {
    const { id } = await claim('eigene.example');
    const stranger = await adminOf(await insertTown(app));
    const member = { ...(await insertPerson(app)), municipalityIds: [town] };
    expect(await app.refused(stranger, CLAIM, { town, domain: 'x.example' })).toBe('NOT_FOUND');
    expect(await app.refused(stranger, CHECK, { id })).toBe('NOT_FOUND');
    expect(await app.refused(stranger, WITHDRAW, { id })).toBe('NOT_FOUND');
    expect(await app.refused(stranger, DOMAINS, { id: town })).toBe('NOT_FOUND');
    expect(await app.refused(stranger, CLAIMS, { id: town })).toBe('NOT_FOUND');
    expect(await app.refused(member, CLAIM, { town, domain: 'x.example' })).toBe('NOT_FOUND');
    expect(await app.refused(null, CLAIM, { town, domain: 'x.example' })).toBe('NOT_SIGNED_IN');
    for (const domain of ['', 'x', 'a b.example', `${'x'.repeat(300)}.example`])
      expect(await app.refused(admin, CLAIM, { town, domain })).toBe('BAD_INPUT');
    expect(await app.ok(admin, WITHDRAW, { id })).toEqual({ withdrawMailDomainClaim: true });
    expect(await app.ok(admin, CLAIMS, { id: town })).toEqual({ mailDomainClaims: { nodes: [] } });
  });

  it('S03 staff add public providers, which then prove nothing and cannot be claimed', async () => {
    expect(await app.refused(admin, ADD, { domain: 'neuer-anbieter.example' })).toBe('NOT_FOUND');
    expect(await app.refused(editor, ADD, { domain: 'gmx.de' })).toBe('DOMAIN_PUBLIC');
    expect(await app.ok(editor, ADD, { domain: 'Neuer-Anbieter.example' })).toEqual({
      addFreemailDomain: { domain: 'neuer-anbieter.example' },
    });
    expect(await app.refused(admin, CLAIM, { town, domain: 'neuer-anbieter.example' })).toBe('DOMAIN_PUBLIC');
    expect(await app.refused(editor, ASSIGN, { domain: 'neuer-anbieter.example', id: town })).toBe(
      'DOMAIN_PUBLIC',
    );
    const somebody = await insertPerson(app, { email: 'wer@neuer-anbieter.example' });
    expect(await app.ok(somebody, '{ domainProposal { trust } }')).toEqual({
      domainProposal: { trust: 'FREEMAIL' },
    });
    expect(await app.ok(editor, '{ freemailDomains { nodes { domain } } }')).toEqual({
      freemailDomains: { nodes: [{ domain: 'neuer-anbieter.example' }] },
    });
    expect(await app.ok(editor, REMOVE, { domain: 'neuer-anbieter.example' })).toEqual({
      removeFreemailDomain: true,
    });
    expect(await app.refused(editor, REMOVE, { domain: 'gmx.de' })).toBe('NOT_FOUND');
    await claim('neuer-anbieter.example');
  });

  it('S03 a town releases a confirmed domain: its people stay, new ones only ask, and it can be claimed again', async () => {
    const { id } = await claim('umzug-s03.example');
    await app.ok(editor, DECIDE, { id, accept: true });
    const early = await insertPerson(app, { email: 'frueh@umzug-s03.example' });
    expect(await app.ok(early, JOIN, { id: town })).toEqual({ requestMembership: { state: 'ACTIVE' } });
    expect(await app.ok(admin, RELEASE, { domain: 'Umzug-S03.example', id: town })).toEqual({
      releaseMailDomain: true,
    });
    expect(await app.ok(admin, DOMAINS, { id: town })).toEqual({ mailDomains: [] });
    expect(await app.ok(admin, CLAIMS, { id: town })).toEqual({ mailDomainClaims: { nodes: [] } });
    const states = await app.db.rows(
      app.ctx(),
      `select m.state from membership m where m.person_id = $1 and m.municipality_id = $2`,
      [early.personId, town],
    );
    expect(states).toEqual([{ state: 'ACTIVE' }]);
    const late = await insertPerson(app, { email: 'spaet@umzug-s03.example' });
    expect(await app.ok(late, JOIN, { id: town })).toEqual({ requestMembership: { state: 'PENDING' } });
    const audit = await app.db.rows(
      app.ctx(),
      `select actor_account_id as who from audit_entry where action = 'mail-domain.release' and subject = $1`,
      [`municipality:${town}`],
    );
    expect(audit).toEqual([{ who: admin.accountId }]);
    expect(await claim('umzug-s03.example')).toMatchObject({ state: 'PENDING' });
  });

  it('S03 nobody else releases a domain, and what a file has proposed is not the town’s to release', async () => {
    await insertMailDomain(app, 'bleibt-s03.example', [town]);
    await insertMailDomain(app, 'vorschlag-s03.example', [town], false);
    const stranger = await adminOf(await insertTown(app));
    const member = { ...(await insertPerson(app)), municipalityIds: [town] };
    for (const actor of [stranger, member])
      expect(await app.refused(actor, RELEASE, { domain: 'bleibt-s03.example', id: town })).toBe('NOT_FOUND');
    expect(await app.refused(null, RELEASE, { domain: 'bleibt-s03.example', id: town })).toBe(
      'NOT_SIGNED_IN',
    );
    expect(await app.refused(admin, RELEASE, { domain: 'vorschlag-s03.example', id: town })).toBe(
      'NOT_FOUND',
    );
    expect(await app.refused(admin, RELEASE, { domain: 'fremd-s03.example', id: town })).toBe('NOT_FOUND');
    expect(await app.ok(admin, DOMAINS, { id: town })).toEqual({
      mailDomains: [
        { domain: 'bleibt-s03.example', confirmed: true, shared: false },
        { domain: 'vorschlag-s03.example', confirmed: false, shared: false },
      ],
    });
    expect(await app.ok(editor, RELEASE, { domain: 'vorschlag-s03.example', id: town })).toEqual({
      releaseMailDomain: true,
    });
  });

  it('S02 staff let two towns share a domain; it then says of nobody which one they belong to', async () => {
    const south = await insertTown(app);
    for (const id of [town, south]) await app.ok(editor, ASSIGN, { domain: 'vg-nord-s02.example', id });
    expect(await app.refused(editor, ADD, { domain: 'vg-nord-s02.example' })).toBe('DOMAIN_TAKEN');
    expect(await app.ok(admin, DOMAINS, { id: town })).toEqual({
      mailDomains: [{ domain: 'vg-nord-s02.example', confirmed: true, shared: true }],
    });
    const ole = await insertPerson(app, { email: 'ole@vg-nord-s02.example' });
    expect(await app.ok(ole, JOIN, { id: town })).toEqual({ requestMembership: { state: 'PENDING' } });
    await app.ok(editor, RELEASE, { domain: 'vg-nord-s02.example', id: south });
    expect(await app.refused(editor, RELEASE, { domain: 'vg-nord-s02.example', id: south })).toBe(
      'NOT_FOUND',
    );
    const ute = await insertPerson(app, { email: 'ute@vg-nord-s02.example' });
    expect(await app.ok(ute, JOIN, { id: town })).toEqual({ requestMembership: { state: 'ACTIVE' } });
  });
});
