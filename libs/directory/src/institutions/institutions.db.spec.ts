import { randomUUID } from 'node:crypto';
import { IdentityApiModule } from '@app/identity';
import { QuestionsApiModule } from '@app/questions';
import {
  TestApp,
  insertMembership,
  insertPerson,
  insertQuestion,
  insertTopic,
  insertTown,
  type TestActor,
} from '@app/testing';
import { TopicsApiModule } from '@app/topics';
import { DirectoryApiModule } from '../directory-api.module.js';

const CREATE = `mutation ($input: InstitutionInput!) { createInstitution(input: $input) { id slug perspective domains memberCount } }`;
const EDIT = `mutation ($input: EditInstitutionInput!) { editInstitution(input: $input) { slug name perspective domains } }`;
const JOIN = `mutation ($id: ID!, $message: String) { joinInstitution(institutionId: $id, message: $message) { id state institution { slug } } }`;
const DECIDE = `mutation ($id: ID!, $accept: Boolean!, $reason: String) { decideInstitutionMembership(id: $id, accept: $accept, reason: $reason) { state } }`;
const END = `mutation ($id: ID!) { endInstitutionMembership(id: $id) }`;
const ROLE = `mutation ($id: ID!, $role: MembershipRole!) { setInstitutionRole(id: $id, role: $role) { role } }`;
const PAGE = `query ($slug: String!) { institution(slug: $slug) { domains memberCount viewerDecides viewerMembership { state } people { state person { name } } } }`;
const ANSWER = `mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { id perspective municipality { id } institution { slug } } }`;

interface Joined {
  joinInstitution: { id: string; state: string };
}

describe('institutions', () => {
  let app: TestApp;
  let editor: TestActor;
  let institution: { id: string; slug: string };
  let count = 0;

  beforeAll(async () => {
    app = await TestApp.start({
      imports: [IdentityApiModule, DirectoryApiModule, TopicsApiModule, QuestionsApiModule],
    });
    editor = await insertPerson(app, { instanceRoles: ['EDITOR'] });
    institution = await create({ domains: ['@Hochschule.example'] });
  });
  afterAll(() => app?.stop());

  const input = (changes: object = {}) => ({
    kind: 'UNIVERSITY',
    name: `Beispielhochschule ${++count}`,
    domains: [],
    ...changes,
  });
  async function create(changes: object = {}) {
    const { createInstitution } = await app.ok<{
      createInstitution: { id: string; slug: string; perspective: string; domains: string[] };
    }>(editor, CREATE, { input: input(changes) });
    return createInstitution;
  }
  const join = async (actor: TestActor, id = institution.id) =>
    (await app.ok<Joined>(actor, JOIN, { id, message: 'Wir forschen zu Leerstand.' })).joinInstitution;
  const page = async (actor: TestActor | null) =>
    (
      await app.ok<{ institution: Record<string, unknown> & { people: { state: string }[] } }>(actor, PAGE, {
        slug: institution.slug,
      })
    ).institution;

  it('are proposed to whoever has an address there, and to nobody else', async () => {
    const proposed = async (email: string) =>
      (
        await app.ok<{ domainProposal: object }>(
          await insertPerson(app, { email }),
          `{ domainProposal { trust municipalities { id } institution { slug } } }`,
        )
      ).domainProposal;
    expect(await proposed('ruth@hochschule.example')).toEqual({
      trust: 'UNKNOWN',
      municipalities: [],
      institution: { slug: institution.slug },
    });
    for (const email of ['ruth@ein.hochschule.example', 'ruth@anderswo.example', 'ruth@gmail.com'])
      expect(await proposed(email)).toMatchObject({ institution: null });
  });

  it('are made by the staff, each kind with its perspective, and by nobody else', async () => {
    expect(await create()).toMatchObject({ perspective: 'WISSENSCHAFT' });
    expect(await create({ kind: 'MINISTRY' })).toMatchObject({ perspective: 'POLITIK' });
    expect(await create({ kind: 'COMPANY' })).toMatchObject({ perspective: 'PRAXIS' });
    expect(await create({ kind: 'ASSOCIATION', perspective: 'PRAXIS' })).toMatchObject({
      perspective: 'PRAXIS',
    });
    const person = await insertPerson(app);
    expect(await app.refused(person, CREATE, { input: input() })).toBe('NOT_FOUND');
    expect(await app.refused(null, CREATE, { input: input() })).toBe('NOT_SIGNED_IN');
    const name = 'Beispielhochschule zweimal';
    await create({ name });
    expect(await app.refused(editor, CREATE, { input: input({ name }) })).toBe('INSTITUTION_NAME_TAKEN');
    expect(await app.refused(editor, CREATE, { input: input({ name: 'x'.repeat(161) }) })).toBe('TOO_LONG');
  });

  it('are listed by perspective: each by its own, and together with the kind', async () => {
    const LIST = `query ($kind: InstitutionKind, $perspective: Perspective) {
      institutionList(kind: $kind, perspective: $perspective, first: 100) { nodes { slug kind perspective } } }`;
    const made = await Promise.all([
      create({ kind: 'UNIVERSITY' }),
      create({ kind: 'MINISTRY' }),
      create({ kind: 'COMPANY' }),
      create({ kind: 'COMPANY', perspective: 'WISSENSCHAFT' }),
    ]);
    const list = async (filter: Record<string, string>) =>
      (
        await app.ok<{
          institutionList: { nodes: { slug: string; kind: string; perspective: string }[] };
        }>(null, LIST, filter)
      ).institutionList.nodes;
    for (const perspective of ['PRAXIS', 'WISSENSCHAFT', 'POLITIK']) {
      const nodes = await list({ perspective });
      expect(new Set(nodes.map((node) => node.perspective))).toEqual(new Set([perspective]));
      for (const { slug, perspective: own } of made)
        expect(nodes.some((node) => node.slug === slug)).toBe(own === perspective);
    }
    expect((await list({ kind: 'COMPANY', perspective: 'WISSENSCHAFT' })).map(({ slug }) => slug)).toEqual([
      made[3].slug,
    ]);
    const wrong = await app.gql(null, LIST, { perspective: 'VERWALTUNG' });
    expect(wrong.errors).toHaveLength(1);
  });

  describe('say', () => {
    const said = async (id: string): Promise<(readonly [string, Record<string, unknown>])[]> =>
      (
        await app.db.rows<{ type: string; payload: Record<string, unknown> }>(
          app.ctx(),
          `select type, payload from outbox where payload ->> 'membershipId' = $1 order by id`,
          [id],
        )
      ).map(({ type, payload }) => [type.replace(/^institution-membership\./, ''), payload]);
    const types = async (id: string) => (await said(id)).map(([type]) => type);
    const heard = async ({ personId }: TestActor) =>
      app.db.rows(
        app.ctx(),
        `select kind, payload ->> 'state' as state from live_event where room = $1 order by seq`,
        [`person:${personId}`],
      );
    let place: { id: string };
    beforeAll(async () => {
      place = await create({ domains: ['gesagt.example'] });
    });

    it('that somebody asks, what was decided, and who belongs to them from then on', async () => {
      const asker = await insertPerson(app);
      const { id } = await join(asker, place.id);
      expect(await types(id)).toEqual(['requested.v1']);
      expect(await app.refused(await insertPerson(app), DECIDE, { id, accept: true })).toBe('NOT_FOUND');
      await app.ok(editor, DECIDE, { id, accept: true });
      expect(await app.refused(editor, DECIDE, { id, accept: true })).toBe('ALREADY_DECIDED');
      expect(await types(id)).toEqual(['requested.v1', 'decided.v1', 'activated.v1']);
      expect(await heard(asker)).toEqual([{ kind: 'membership.changed', state: 'ACTIVE' }]);
      const refused = await insertPerson(app);
      const other = await join(refused, place.id);
      await app.ok(editor, DECIDE, { id: other.id, accept: false, reason: 'Nicht bei uns' });
      expect(await types(other.id)).toEqual(['requested.v1', 'decided.v1']);
      expect(await heard(refused)).toEqual([{ kind: 'membership.changed', state: 'REJECTED' }]);
    });

    it('who has joined by their address, and who has ended it: whoever left, or somebody else', async () => {
      const known = async () => {
        const person = await insertPerson(app, { email: `kennt.man-${++count}@gesagt.example` });
        const { id, state } = await join(person, place.id);
        expect(state).toBe('ACTIVE');
        return { person, id };
      };
      const [leaving, removed] = [await known(), await known()];
      await app.ok(leaving.person, END, { id: leaving.id });
      await app.ok(editor, END, { id: removed.id });
      for (const [{ person, id }, endedBy] of [
        [leaving, null],
        [removed, editor.personId],
      ] as const) {
        const ids = { membershipId: id, institutionId: place.id, accountId: person.accountId };
        expect(await said(id)).toEqual([
          ['activated.v1', ids],
          ['ended.v1', { ...ids, endedBy }],
        ]);
        expect(await heard(person)).toEqual(
          ['ACTIVE', 'ENDED'].map((state) => ({ kind: 'membership.changed', state })),
        );
      }
    });
  });

  it('have mail domains that belong to nobody else and to no public provider', async () => {
    const refused = (domains: string[]) => app.refused(editor, CREATE, { input: input({ domains }) });
    expect(await refused(['gmail.com'])).toBe('DOMAIN_PUBLIC');
    expect(await refused(['hochschule.example'])).toBe('DOMAIN_TAKEN');
    expect(await refused(['keine domain'])).toBe('BAD_INPUT');
    const town = await insertTown(app);
    await app.db.execute(
      app.ctx(),
      `insert into mail_domain (domain, state) values ('stadt.example', 'CLAIMED')`,
    );
    await app.db.execute(
      app.ctx(),
      `insert into mail_domain_municipality (domain, municipality_id) values ('stadt.example', $1)`,
      [town],
    );
    expect(await refused(['stadt.example'])).toBe('DOMAIN_TAKEN');
    const other = await create({ domains: ['eins.example', 'zwei.example'] });
    const { editInstitution } = await app.ok<{ editInstitution: Record<string, unknown> }>(editor, EDIT, {
      input: { ...input(), id: other.id, perspective: 'PRAXIS', domains: ['zwei.example', 'drei.example'] },
    });
    expect(editInstitution).toMatchObject({
      slug: other.slug,
      perspective: 'PRAXIS',
      domains: ['drei.example', 'zwei.example'],
    });
    expect(await app.refused(await insertPerson(app), EDIT, { input: { ...input(), id: other.id } })).toBe(
      'NOT_FOUND',
    );
  });

  it('are joined at once by mail domain, otherwise by request that admins or the staff decide', async () => {
    const known = await insertPerson(app, { email: 'lea@hochschule.example', name: 'Lea' });
    const stranger = await insertPerson(app, { email: 'ole@anderswo.example', name: 'Ole' });
    const first = await join(known);
    expect(first.state).toBe('ACTIVE');
    expect(await app.refused(known, JOIN, { id: institution.id })).toBe('ALREADY_MEMBER');
    const request = await join(stranger);
    expect(request.state).toBe('PENDING');
    // A member who is no admin neither sees nor decides requests.
    const lea = { ...known, institutionIds: [institution.id] };
    expect((await page(lea)).people.map(({ state }) => state)).toEqual(['ACTIVE']);
    expect(await app.refused(lea, DECIDE, { id: request.id, accept: true })).toBe('NOT_FOUND');
    expect(await app.refused(stranger, ROLE, { id: request.id, role: 'ADMIN' })).toBe('NOT_FOUND');
    await app.ok(editor, ROLE, { id: first.id, role: 'ADMIN' });
    const admin = { ...lea, institutionAdminOf: [institution.id] };
    expect((await page(admin)).people.map(({ state }) => state)).toEqual(['PENDING', 'ACTIVE']);
    expect(await app.refused(admin, DECIDE, { id: request.id, accept: false })).toBe('REASON_REQUIRED');
    await app.ok(admin, DECIDE, { id: request.id, accept: true });
    expect(await app.refused(admin, DECIDE, { id: request.id, accept: true })).toBe('ALREADY_DECIDED');
    expect(await page(null)).toEqual({
      domains: [],
      memberCount: 2,
      viewerDecides: false,
      viewerMembership: null,
      people: [],
    });
    expect(await page(editor)).toMatchObject({ domains: ['hochschule.example'], viewerDecides: true });
    const viewer = await app.ok(
      stranger,
      '{ viewer { institutionMemberships { state institution { slug } } } }',
    );
    expect(viewer).toEqual({
      viewer: { institutionMemberships: [{ state: 'ACTIVE', institution: { slug: institution.slug } }] },
    });
    const outsider = await insertPerson(app);
    expect(await app.refused(outsider, END, { id: request.id })).toBe('NOT_FOUND');
    await app.ok(stranger, END, { id: request.id });
    expect(await app.refused(stranger, END, { id: request.id })).toBe('ALREADY_DECIDED');
  });

  it('show the address of who asks to those who decide, while it waits, and to nobody else', async () => {
    const place = await create({ domains: ['drin.example'] });
    const [inside, asker] = [
      await insertPerson(app, { email: 'drin@drin.example' }),
      await insertPerson(app, { email: 'draussen@privat.example' }),
    ];
    await join(inside, place.id);
    const { id } = await join(asker, place.id);
    const addresses = async (actor: TestActor) =>
      (
        await app.ok<{ institution: { people: { email: string | null }[] } }>(
          actor,
          `query ($slug: String!) { institution(slug: $slug) { people { email } } }`,
          { slug: place.slug },
        )
      ).institution.people.map(({ email }) => email);
    const chief = { ...(await insertPerson(app)), institutionAdminOf: [place.id] };
    for (const actor of [editor, chief])
      expect(await addresses(actor)).toEqual(['draussen@privat.example', null]);
    expect(await addresses({ ...inside, institutionIds: [place.id] })).toEqual(['drin@drin.example']);
    await app.ok(editor, DECIDE, { id, accept: true });
    expect((await addresses(editor)).every((email) => email === null)).toBe(true);
    expect(await addresses(await insertPerson(app))).toEqual([]);
  });

  it('refuse requests with a reason only: others cannot end them', async () => {
    const asker = await insertPerson(app, { email: 'wartet@irgendwo.example' });
    const { id } = await join(asker);
    expect(await app.refused(editor, END, { id })).toBe('NOT_FOUND');
    expect(await app.refused(editor, DECIDE, { id, accept: false })).toBe('REASON_REQUIRED');
    await app.ok(asker, END, { id });
  });

  describe('contributions', () => {
    let question: string;
    let professor: TestActor;
    let member: TestActor;
    let town: string;
    beforeAll(async () => {
      town = await insertTown(app);
      const person = await insertPerson(app);
      await insertMembership(app, person.personId, town);
      member = { ...person, municipalityIds: [town] };
      const topic = await insertTopic(app);
      question = await insertQuestion(app, person.personId, town, [topic], {
        title: 'Was sagt die Forschung?',
      });
      const prof = await insertPerson(app, { email: 'prof@hochschule.example', name: 'Prof' });
      await join(prof);
      professor = { ...prof, institutionIds: [institution.id] };
    });

    const answer = (actor: TestActor, changes: object = {}) =>
      app.ok<{ answerQuestion: Record<string, unknown> }>(actor, ANSWER, {
        input: {
          questionId: question,
          body: 'Dazu gibt es eine Studie.',
          idempotencyKey: randomUUID(),
          ...changes,
        },
      });
    const refused = (actor: TestActor, changes: object) =>
      app.refused(actor, ANSWER, {
        input: { questionId: question, body: 'Text', idempotencyKey: randomUUID(), ...changes },
      });

    it('show institution and perspective, and lists can be narrowed to one', async () => {
      expect((await answer(professor)).answerQuestion).toMatchObject({
        perspective: 'WISSENSCHAFT',
        municipality: null,
        institution: { slug: institution.slug },
      });
      expect((await answer(member)).answerQuestion).toMatchObject({
        perspective: 'PRAXIS',
        institution: null,
      });
      expect((await answer(member, { perspective: 'POLITIK' })).answerQuestion).toMatchObject({
        perspective: 'POLITIK',
        municipality: { id: town },
      });
      expect((await answer(editor)).answerQuestion).toMatchObject({ perspective: null, institution: null });
      const { question: read } = await app.ok<{ question: Record<string, unknown[]> }>(
        member,
        `query ($id: ID!) { question(id: $id) {
           all: answers { id } research: answersFrom(perspective: WISSENSCHAFT) { perspective authorLeft institution { slug } }
           politics: answersFrom(perspective: POLITIK) { perspective } } }`,
        { id: question },
      );
      expect(read['all']).toHaveLength(4);
      expect(read['research']).toEqual([
        { perspective: 'WISSENSCHAFT', authorLeft: false, institution: { slug: institution.slug } },
      ]);
      expect(read['politics']).toEqual([{ perspective: 'POLITIK' }]);
      const { commentOn } = await app.ok<{ commentOn: Record<string, unknown> }>(
        professor,
        `mutation ($input: CommentInput!) { commentOn: comment(input: $input) { perspective institution { slug } } }`,
        { input: { questionId: question, body: 'Ein Hinweis.', idempotencyKey: randomUUID() } },
      );
      expect(commentOn).toEqual({ perspective: 'WISSENSCHAFT', institution: { slug: institution.slug } });
    });

    it('have one voice, also for the database', async () => {
      await expect(
        app.db.execute(app.ctx(), 'update answer set municipality_id = $1, institution_id = $2', [
          town,
          institution.id,
        ]),
      ).rejects.toThrow('answer_one_voice_check');
    });

    it('are refused in a foreign name, and members of institutions neither ask nor offer', async () => {
      expect(await refused(professor, { municipalityId: town })).toBe('NOT_FOUND');
      expect(await refused(member, { institutionId: institution.id })).toBe('NOT_FOUND');
      expect(await refused(member, { perspective: 'WISSENSCHAFT' })).toBe('BAD_INPUT');
      expect(await refused(await insertPerson(app), {})).toBe('NOT_FOUND');
      expect(
        await app.refused(professor, `mutation ($input: SetNeedInput!) { setNeed(input: $input) { id } }`, {
          input: { municipalityId: town, topicId: town },
        }),
      ).toBe('NOT_FOUND');
      expect(
        await app.refused(
          professor,
          `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }`,
          {
            input: {
              municipalityId: town,
              title: 'Darf ich das fragen?',
              body: 'Text',
              topicIds: [town],
              visibility: 'PUBLIC',
              idempotencyKey: randomUUID(),
            },
          },
        ),
      ).toBe('NOT_FOUND');
      await app.db.execute(app.ctx(), `update question set visibility = 'MEMBERS' where id = $1`, [question]);
      expect(await refused(professor, {})).toBe('NOT_FOUND');
    });
  });
});
