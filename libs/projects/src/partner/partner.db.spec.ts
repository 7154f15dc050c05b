import { insertNeed, insertOffer, type TestActor } from '@app/testing';
import { JoinRequestSweep } from './join-request.sweep.js';
import { ProjectScene, type Member, type ProjectView } from '../__fixtures__/scene.js';

const MANDATES = `query ($id: ID!) { mandateRequests(municipalityId: $id) { nodes { id summary path kindLabel } } }`;
const DECIDE_MANDATE = `mutation ($id: ID!, $approve: Boolean!, $reason: String) { decideMandateRequest(id: $id, approve: $approve, reason: $reason) { state } }`;
const PARTNERS = `query ($slug: String!) { project(slug: $slug) { suggestedPartners { score reasons { kind text } municipality { id } } } }`;
const PROJECTS = `query ($m: ID!) { suggestedProjects(municipalityId: $m, first: 20) { project { id } reasons { kind text } } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawJoinRequest(requestId: $id) { joinRequests { state } } }`;
const REMOVE = `mutation ($p: ID!, $partner: ID!, $reason: String) { removeProjectPartner(projectId: $p, partnerId: $partner, reason: $reason) { partners { id } } }`;
const LEAD = `mutation ($p: ID!, $partner: ID!) { setProjectLead(projectId: $p, partnerId: $partner) { partners { id isLead organisation { ... on Municipality { id } } } } }`;

describe('partners of a project', () => {
  let scene: ProjectScene;
  let lead: Member;
  beforeAll(async () => {
    scene = await ProjectScene.start();
  });
  afterAll(() => scene?.app.stop());
  beforeEach(async () => {
    scene.app.clock.set('2026-05-04T08:00:00Z');
    await scene.execute('delete from rate_limit');
    lead = await scene.member(undefined, { landKey: '05' });
  });

  const refused = (actor: TestActor | null, document: string, variables: Record<string, unknown>) =>
    scene.app.refused(actor, document, variables);
  const stateOf = (project: ProjectView, town: string): string | undefined =>
    project.partners.find(({ organisation }) => organisation.id === town)?.state;
  const own = (project: ProjectView, town: string) =>
    project.viewer.organisations.find(({ organisation }) => organisation.id === town)!;
  const invite = (project: { id: string }, organisationId: string) =>
    scene.run(lead, scene.INVITE, {
      input: { projectId: project.id, organisationId, message: 'Kommen Sie dazu?' },
    });

  describe('who ask to join', () => {
    it('S24 answer the questions, the lead gets notice, and a reminder after five working days', async () => {
      const town = await scene.member('Dörentrupp');
      const project = await scene.seeking(lead, { joinQuestions: ['Wie groß ist Ihr Bauhof?', 'Ab wann?'] });
      expect(
        await refused(town, scene.JOIN, { input: scene.joining(town, project, { answers: ['Groß'] }) }),
      ).toBe('BAD_INPUT');
      expect(
        await refused(town, scene.JOIN, { input: scene.joining(town, project, { answers: ['Groß', ' '] }) }),
      ).toBe('BAD_INPUT');
      const asked = await scene.join(town, project, {
        answers: ['Fünf Leute', 'Ab Herbst'],
        contribution: 'Ein Fahrzeug',
      });
      expect(asked.joinRequests).toMatchObject([
        {
          state: 'OPEN',
          canDecide: false,
          canWithdraw: true,
          commits: true,
          answers: [
            { question: 'Wie groß ist Ihr Bauhof?', answer: 'Fünf Leute' },
            { question: 'Ab wann?', answer: 'Ab Herbst' },
          ],
        },
      ]);
      expect(own(asked, town.town)).toMatchObject({ canAsk: false, state: null });
      expect((await scene.read(lead, project.id))!.joinRequests).toMatchObject([
        { canDecide: true, canWithdraw: false },
      ]);
      await scene.app.settle();
      const told = () => scene.told(lead);
      expect((await told())[0]).toMatchObject({
        kind: 'project.join-requested',
        title: 'Dörentrupp möchte in Ihrem Projekt mitmachen',
        reason: 'weil Sie das Projekt leiten',
        url: `/projekte/${project.id}`,
      });
      // Monday, 4 May: in North Rhine-Westphalia Ascension Day (14 May) comes later; Monday the 11th is the fifth.
      const sweep = () => scene.app.get(JoinRequestSweep).remindDue(scene.app.ctx());
      scene.app.clock.set('2026-05-11T07:59:00Z');
      expect(await sweep()).toBe(0);
      scene.app.clock.set('2026-05-11T08:00:00Z');
      await scene.execute('update notification set read_at = now() where person_id = $1', lead.personId);
      expect(await sweep()).toBe(1);
      expect(await sweep()).toBe(0);
      await scene.app.settle();
      expect(await told()).toMatchObject([
        {
          title: 'Dörentrupp wartet auf Ihre Entscheidung',
          text: expect.stringContaining('seit fünf Arbeitstagen'),
        },
      ]);
      const [row] = await scene.rows('select read_at from notification where person_id = $1', lead.personId);
      expect(row!['read_at']).toBeNull();
    });

    it('S24 the reminder leaves out the holidays of the Land of the lead', async () => {
      const bavarian = await scene.member(undefined, { landKey: '09' });
      const town = await scene.member();
      for (const [leader, due] of [
        // Corpus Christi (4 June) is a holiday in both, 1 June none: Friday 29 May to Monday 8 June or later.
        [lead, '2026-06-08T08:00:00Z'],
        [bavarian, '2026-06-08T08:00:00Z'],
        [await scene.member(undefined, { landKey: '01' }), '2026-06-05T08:00:00Z'],
      ] as const) {
        scene.app.clock.set('2026-05-29T08:00:00Z');
        const project = await scene.seeking(leader);
        await scene.join(town, project);
        const [row] = await scene.rows<{ remind_at: Date }>(
          'select remind_at from project_join_request where project_id = $1',
          project.id,
        );
        expect(row!.remind_at.toISOString()).toBe(new Date(due).toISOString());
      }
    });

    it('S24 a refusal needs a reason that the town sees', async () => {
      const town = await scene.member();
      const colleague = await scene.colleague(town.town);
      const stranger = await scene.member();
      const project = await scene.seeking(lead);
      const id = (await scene.join(town, project)).joinRequests[0]!.id;
      expect(await refused(lead, scene.DECIDE, { id, accept: false })).toBe('REASON_REQUIRED');
      for (const actor of [town, stranger, null])
        expect(await refused(actor, scene.DECIDE, { id, accept: true })).toMatch(/^NOT_/);
      await scene.decide(lead, id, false, 'Wir sind schon zu fünft.');
      for (const actor of [town, colleague])
        expect((await scene.read(actor, project.id))!.joinRequests).toMatchObject([
          { state: 'REFUSED', reason: 'Wir sind schon zu fünft.' },
        ]);
      expect((await scene.read(stranger, project.id))!.joinRequests).toEqual([]);
      expect((await scene.read(null, project.id))!.joinRequests).toEqual([]);
      expect(await refused(lead, scene.DECIDE, { id, accept: true })).toBe('ALREADY_DECIDED');
      await scene.app.settle();
      expect((await scene.told(town))[0]).toMatchObject({
        kind: 'project.join-decided',
        text: expect.stringContaining('Begründung: Wir sind schon zu fünft.'),
        reason: 'weil Sie die Teilnahme am Projekt angefragt haben',
      });
      // The town may ask again later.
      expect(own((await scene.read(town, project.id))!, town.town).canAsk).toBe(true);
    });

    it('S24 accepted after a request of somebody with the mandate, the town has committed; otherwise that is still to come', async () => {
      const [holder, other] = [await scene.member(), await scene.member(undefined, { mandate: false })];
      const project = await scene.seeking(lead);
      const withHolder = await scene.partner(lead, holder, project);
      expect(stateOf(withHolder, holder.town)).toBe('CONFIRMED');
      const [line] = await scene.rows(
        `select actor_id from project_history where project_id = $1 and kind = 'PARTNER_CONFIRMED'`,
        project.id,
      );
      expect(line).toEqual({ actor_id: holder.personId });
      const without = await scene.partner(lead, other, project);
      expect(stateOf(without, other.town)).toBe('ACCEPTED');
      expect(without.people.map(({ person }) => person.id).sort()).toEqual(
        [lead.personId, holder.personId, other.personId].sort(),
      );
      expect(await refused(holder, scene.JOIN, { input: scene.joining(holder, project) })).toBe(
        'PROJECT_ALREADY_IN',
      );
    });

    it('S08 a mandate that was lost before the decision does not commit', async () => {
      const town = await scene.member();
      const project = await scene.seeking(lead);
      const id = (await scene.join(town, project)).joinRequests[0]!.id;
      await scene.execute('update membership set mandate = false where person_id = $1', town.personId);
      expect(stateOf(await scene.decide(lead, id, true), town.town)).toBe('ACCEPTED');
    });

    it('take a request back, once', async () => {
      const [town, stranger] = [await scene.member(), await scene.member()];
      const project = await scene.seeking(lead);
      const id = (await scene.join(town, project)).joinRequests[0]!.id;
      expect(await refused(stranger, WITHDRAW, { id })).toBe('NOT_FOUND');
      await scene.app.ok(town, WITHDRAW, { id });
      expect(await refused(stranger, WITHDRAW, { id })).toBe('NOT_FOUND');
      expect(await refused(town, WITHDRAW, { id })).toBe('ALREADY_DECIDED');
      expect(await refused(lead, scene.DECIDE, { id, accept: true })).toBe('ALREADY_DECIDED');
    });

    it('50 towns at once are 50 requests, one town 50 times is one; accepted twice at once is one partner', async () => {
      const project = await scene.seeking(lead);
      const towns = await Promise.all(Array.from({ length: 50 }, () => scene.member()));
      await Promise.all(towns.map((town) => scene.join(town, project)));
      const again = towns[0]!;
      await Promise.all(Array.from({ length: 50 }, () => scene.join(again, project)));
      const requests = await scene.rows<{ id: string }>(
        `select id from project_join_request where project_id = $1 and state = 'OPEN'`,
        project.id,
      );
      expect(requests).toHaveLength(50);
      const results = await Promise.all(
        requests.flatMap(({ id }) =>
          [1, 2].map(() => scene.app.gql(lead, scene.DECIDE, { id, accept: true })),
        ),
      );
      expect(results.filter(({ errors }) => !errors)).toHaveLength(50);
      const [row] = await scene.rows(
        `select count(*)::int as partners, count(distinct municipality_id)::int as towns,
           (select count(*)::int from project_history where project_id = $1 and kind = 'PARTNER_ACCEPTED') as lines,
           (select count(*)::int from outbox where type = 'project.join-decided.v1' and payload ->> 'projectId' = $1::text) as said
         from project_partner where project_id = $1 and state = 'CONFIRMED' and not is_lead`,
        project.id,
      );
      expect(row).toEqual({ partners: 50, towns: 50, lines: 50, said: 50 });
    });
  });

  describe('that are complete', () => {
    it('S25 hides the button, refuses the request and leaves the suggestions; back again reverses all', async () => {
      const topicId = await scene.topic('Wärmenetz');
      const town = await scene.member(undefined, { landKey: '05' });
      await insertOffer(scene.app, town.town, topicId);
      await scene.matching();
      const project = await scene.seeking(lead, {
        topicIds: [topicId],
        wanted: [{ text: 'Kommune mit Wärmenetz', topicId }],
      });
      const complete = (c: boolean) => scene.run(lead, scene.COMPLETE, { p: project.id, c });
      const suggested = async () => ({
        partners: (
          await scene.app.ok<{ project: { suggestedPartners: { municipality: { id: string } }[] } }>(
            lead,
            PARTNERS,
            {
              slug: project.id,
            },
          )
        ).project.suggestedPartners.map(({ municipality }) => municipality.id),
        projects: (
          await scene.app.ok<{ suggestedProjects: { project: { id: string } }[] }>(town, PROJECTS, {
            m: town.town,
          })
        ).suggestedProjects.map((one) => one.project.id),
        canAsk: own((await scene.read(town, project.id))!, town.town).canAsk,
      });
      const open = { partners: [town.town], projects: [project.id], canAsk: true };
      expect(await suggested()).toEqual(open);
      expect(await complete(true)).toMatchObject({ partnersComplete: true, seekingPartners: false });
      expect(await suggested()).toEqual({ partners: [], projects: [], canAsk: false });
      expect(await refused(town, scene.JOIN, { input: scene.joining(town, project) })).toBe(
        'PROJECT_NO_SEARCH',
      );
      expect(
        await refused(lead, scene.INVITE, { input: { projectId: project.id, organisationId: town.town } }),
      ).toBe('PROJECT_NO_SEARCH');
      expect(await refused(town, scene.COMPLETE, { p: project.id, c: false })).toBe('NOT_FOUND');
      expect(await complete(false)).toMatchObject({ partnersComplete: false, seekingPartners: true });
      expect(await suggested()).toEqual(open);
      expect((await scene.join(town, project)).joinRequests).toHaveLength(1);
    });

    it('S25 a project that is still an idea, rests or is finished takes no requests', async () => {
      const town = await scene.member();
      const idea = await scene.create(lead);
      expect(await refused(town, scene.JOIN, { input: scene.joining(town, idea) })).toBe('PROJECT_NO_SEARCH');
      const seeking = await scene.step(lead, idea, 'SEEKING_PARTNERS');
      await scene.step(lead, seeking, 'PAUSED', 'Pause');
      expect(await refused(town, scene.JOIN, { input: scene.joining(town, idea) })).toBe('PROJECT_NO_SEARCH');
    });
  });

  describe('that are suggested', () => {
    it('come from matching with reasons: who offers, who seeks the same; not who is in, has asked or was refused', async () => {
      const topicId = await scene.topic('Bürgerbus');
      const place = { landKey: '05', lat: 52, lon: 9 };
      const offers = await scene.member(undefined, place);
      const seeks = await scene.member(undefined, place);
      const isIn = await scene.member(undefined, place);
      for (const { town } of [offers, isIn]) await insertOffer(scene.app, town, topicId);
      await insertNeed(scene.app, seeks.town, topicId);
      await scene.matching();
      const project = await scene.seeking(lead, {
        topicIds: [topicId],
        wanted: [{ text: 'Erfahrung', topicId }],
      });
      await scene.partner(lead, isIn, project);
      const read = async (actor: TestActor) =>
        (
          await scene.app.ok<{
            project: {
              suggestedPartners: {
                municipality: { id: string };
                reasons: { kind: string; text: string }[];
              }[];
            };
          }>(actor, PARTNERS, { slug: project.id })
        ).project.suggestedPartners;
      const found = await read(lead);
      expect(found.map(({ municipality }) => municipality.id)).toEqual([offers.town, seeks.town]);
      expect(found[0]!.reasons[0]).toEqual({
        kind: 'OFFERS_WHAT_YOU_SEEK',
        text: 'bietet ein Thema des Projekts: Bürgerbus (hat Erfahrung)',
      });
      expect(found[1]!.reasons[0]!.text).toBe('sucht selbst zu einem Thema des Projekts: Bürgerbus');
      expect(found[0]!.reasons.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['DISTANCE', 'SAME_LAND']),
      );
      expect(await read(isIn)).toEqual([]);
      const id = (await scene.join(offers, project)).joinRequests[0]!.id;
      expect((await read(lead)).map(({ municipality }) => municipality.id)).toEqual([seeks.town]);
      await scene.decide(lead, id, false, 'Zu weit weg');
      expect((await read(lead)).map(({ municipality }) => municipality.id)).toEqual([seeks.town]);
    });

    it('projects are suggested to a town by what it offers and seeks, with reasons; to others not at all', async () => {
      const topicId = await scene.topic('Mehrgenerationenhaus');
      const place = { landKey: '05', lat: 52, lon: 9 };
      const near = await scene.member(undefined, place);
      const town = await scene.member(undefined, { ...place, lat: 52.1 });
      const wants = await scene.seeking(near, {
        topicIds: [topicId],
        wanted: [{ text: 'Ein Haus', topicId }],
      });
      await insertNeed(scene.app, town.town, topicId);
      const read = async () =>
        (
          await scene.app.ok<{
            suggestedProjects: { project: { id: string }; reasons: { text: string }[] }[];
          }>(town, PROJECTS, { m: town.town })
        ).suggestedProjects;
      expect(await read()).toEqual([
        {
          project: { id: wants.id },
          reasons: [
            { kind: 'SHARED_TOPIC', text: 'hat ein Thema, zu dem Sie suchen: Mehrgenerationenhaus' },
            { kind: 'DISTANCE', text: 'die federführende Kommune liegt 11 km entfernt' },
            { kind: 'SAME_LAND', text: 'mit einer Kommune aus Ihrem Bundesland' },
          ],
        },
      ]);
      await insertOffer(scene.app, town.town, topicId);
      expect((await read())[0]!.reasons[0]!.text).toBe('sucht, was Sie bieten: Mehrgenerationenhaus');
      expect(await refused(near, PROJECTS, { m: town.town })).toBe('NOT_FOUND');
    });
  });

  describe('and the mandate', () => {
    it('S08 only a person with the mandate accepts a partnership; others leave a draft that asks the holder', async () => {
      const holder = await scene.member('Herzberg (Elster)');
      const colleague = await scene.colleague(holder.town);
      const project = await scene.create(lead, { title: 'Gemeinsame Kämmerei' });
      await invite(project, holder.town);
      const seen = (await scene.read(colleague, project.id))!;
      expect(own(seen, holder.town)).toMatchObject({ state: 'INVITED', canConfirm: true, canCommit: false });
      const prepared = await scene.run(colleague, scene.CONFIRM, { p: project.id, o: holder.town });
      expect(stateOf(prepared, holder.town)).toBe('INVITED');
      const { mandateRequest } = own(prepared, holder.town);
      expect(mandateRequest).toMatchObject({
        state: 'OPEN',
        summary: 'Partner im Kooperationsprojekt „Gemeinsame Kämmerei“ sein',
        canDecide: false,
      });
      const { mandateRequests } = await scene.app.ok<{ mandateRequests: { nodes: unknown[] } }>(
        holder,
        MANDATES,
        {
          id: holder.town,
        },
      );
      expect(mandateRequests.nodes).toMatchObject([
        { kindLabel: 'Projektpartnerschaft', path: `/projekte/${project.id}` },
      ]);
      expect(await refused(colleague, DECIDE_MANDATE, { id: mandateRequest!.id, approve: true })).toBe(
        'NOT_FOUND',
      );
      await scene.app.ok(holder, DECIDE_MANDATE, { id: mandateRequest!.id, approve: true });
      const confirmed = (await scene.read(colleague, project.id))!;
      expect(stateOf(confirmed, holder.town)).toBe('CONFIRMED');
      expect(confirmed.people.map(({ person }) => person.id).sort()).toEqual(
        [lead.personId, holder.personId, colleague.personId].sort(),
      );
      await scene.app.settle();
      expect((await scene.told(lead))[0]).toMatchObject({
        kind: 'project.partner-changed',
        title: 'Herzberg (Elster) ist Partner in Ihrem Projekt',
      });
    });

    it('S08 a refused draft leaves the invitation; the holder confirms at once, and settles what waited', async () => {
      const holder = await scene.member();
      const colleague = await scene.colleague(holder.town);
      const project = await scene.create(lead);
      await invite(project, holder.town);
      await scene.app.settle();
      expect((await scene.told(holder))[0]).toMatchObject({
        kind: 'project.invited',
        reason: expect.stringContaining('zusagen dürfen'),
      });
      expect((await scene.told(colleague)).filter(({ kind }) => kind === 'project.invited')).toEqual([]);
      const prepare = async () =>
        own(await scene.run(colleague, scene.CONFIRM, { p: project.id, o: holder.town }), holder.town)
          .mandateRequest!;
      await scene.app.ok(holder, DECIDE_MANDATE, {
        id: (await prepare()).id,
        approve: false,
        reason: 'Erst im Herbst',
      });
      expect(stateOf((await scene.read(holder, project.id))!, holder.town)).toBe('INVITED');
      const { id } = await prepare();
      const confirmed = await scene.run(holder, scene.CONFIRM, { p: project.id, o: holder.town });
      expect(stateOf(confirmed, holder.town)).toBe('CONFIRMED');
      expect(own(confirmed, holder.town).mandateRequest).toBeNull();
      const [row] = await scene.rows('select state from mandate_request where id = $1', id);
      expect(row).toEqual({ state: 'APPROVED' });
    });

    it('S08 what ends takes the draft along, and nothing is left to confirm', async () => {
      const holder = await scene.member();
      const colleague = await scene.colleague(holder.town);
      const project = await scene.create(lead);
      const partnerId = (await invite(project, holder.town)).partners.find(
        ({ organisation }) => organisation.id === holder.town,
      )!.id;
      await scene.run(colleague, scene.CONFIRM, { p: project.id, o: holder.town });
      expect(await refused(lead, REMOVE, { p: project.id, partner: partnerId })).toBe('REASON_REQUIRED');
      await scene.app.ok(lead, REMOVE, { p: project.id, partner: partnerId, reason: 'Doch anders geplant' });
      const [row] = await scene.rows(
        'select state from mandate_request where municipality_id = $1',
        holder.town,
      );
      expect(row).toEqual({ state: 'LAPSED' });
      expect(await refused(holder, scene.CONFIRM, { p: project.id, o: holder.town })).toBe('CONFLICT');
      await scene.app.settle();
      expect((await scene.told(holder))[0]).toMatchObject({
        kind: 'project.partner-changed',
        text: expect.stringContaining('Doch anders geplant'),
      });
    });

    it('institutions commit by their admins; their members are told whom to ask', async () => {
      const admin = await scene.institution('Hochschule Musterland', true);
      const member = await scene.scholar(admin.institution);
      const project = await scene.create(lead);
      await invite(project, admin.institution);
      const call = { p: project.id, o: admin.institution };
      expect(await refused(member, scene.CONFIRM, call)).toBe('NEEDS_INSTITUTION_ADMIN');
      const confirmed = await scene.run(admin, scene.CONFIRM, call);
      expect(confirmed.partners[1]).toMatchObject({
        state: 'CONFIRMED',
        organisation: { __typename: 'Institution', name: 'Hochschule Musterland' },
      });
      // Only municipalities count for the step into work.
      await scene.milestone(lead, project);
      expect(
        (await scene.read(lead, project.id))!.viewer.steps.find(({ to }) => to === 'RUNNING')!.missing,
      ).toMatchObject([{ code: 'TWO_MUNICIPALITIES' }]);
    });
  });

  describe('that are invited or leave', () => {
    it('are invited once, only those that are there, and only by those who lead', async () => {
      const [town, stranger] = [await scene.member('Zweistadt'), await scene.member()];
      const away = await scene.member(undefined, { participation: 'NOT_YET' });
      const project = await scene.create(lead);
      const input = (organisationId: string) => ({ input: { projectId: project.id, organisationId } });
      expect(await refused(stranger, scene.INVITE, input(town.town))).toBe('NOT_FOUND');
      expect(await refused(lead, scene.INVITE, input(away.town))).toBe('NOT_FOUND');
      expect(await refused(lead, scene.INVITE, input(lead.personId))).toBe('NOT_FOUND');
      await invite(project, town.town);
      const again = await scene.app.gql(lead, scene.INVITE, input(town.town));
      expect(again.errors![0]!.message).toBe('Zweistadt ist in diesem Projekt schon dabei oder eingeladen.');
    });

    it('decline without a mandate, and can be invited again; to end a commitment takes more', async () => {
      const town = await scene.member(undefined, { mandate: false });
      const holder = await scene.colleague(town.town, true);
      const project = await scene.create(lead);
      await invite(project, town.town);
      const leave = { p: project.id, o: town.town, reason: 'Kein Personal' };
      await scene.app.ok(town, scene.LEAVE, leave);
      await invite(project, town.town);
      await scene.run(holder, scene.CONFIRM, { p: project.id, o: town.town });
      expect(await refused(town, scene.LEAVE, leave)).toBe('NOT_FOUND');
      await scene.app.ok(holder, scene.LEAVE, leave);
      const after = (await scene.read(lead, project.id))!;
      expect(stateOf(after, town.town)).toBeUndefined();
      expect(after.people).toHaveLength(1);
      expect(await refused(lead, scene.LEAVE, { p: project.id, o: lead.town })).toBe('PROJECT_LEAD_LEAVES');
    });

    it('hand over the lead to a partner that is in, never to one that is only invited', async () => {
      const [town, invited] = [await scene.member(), await scene.member()];
      const project = await scene.seeking(lead);
      await scene.partner(lead, town, project);
      const { partners } = await invite(project, invited.town);
      const idOf = (id: string) => partners.find(({ organisation }) => organisation.id === id)!.id;
      expect(await refused(lead, LEAD, { p: project.id, partner: idOf(invited.town) })).toBe('CONFLICT');
      expect(await refused(town, LEAD, { p: project.id, partner: idOf(town.town) })).toBe('NOT_FOUND');
      await scene.app.ok(lead, LEAD, { p: project.id, partner: idOf(town.town) });
      const after = (await scene.read(lead, project.id))!;
      expect(
        after.partners.filter(({ isLead }) => isLead).map(({ organisation }) => organisation.id),
      ).toEqual([town.town]);
      expect(await refused(lead, scene.LEAVE, { p: project.id, o: lead.town })).toBe('PROJECT_LAST_LEAD');
    });
  });
});
