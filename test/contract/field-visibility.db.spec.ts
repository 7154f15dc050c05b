import { AdministrationApiModule } from '@app/administration';
import { CirclesApiModule } from '@app/circles';
import { ConversationsApiModule } from '@app/conversations';
import { DirectoryApiModule, DirectoryModule } from '@app/directory';
import { IdentityApiModule } from '@app/identity';
import { MatchingApiModule } from '@app/matching';
import { ModerationApiModule } from '@app/moderation';
import { NotificationsApiModule } from '@app/notifications';
import { JobHandlers } from '@app/platform/jobs';
import { MailTransport } from '@app/platform/mail';
import { PracticesApiModule } from '@app/practices';
import { ProjectsApiModule } from '@app/projects';
import { QuestionsApiModule, QuestionsModule } from '@app/questions';
import {
  TestApp,
  insertFollow,
  insertMembership,
  insertNotificationPreference,
  insertPerson,
  insertTown,
  type TestActor,
} from '@app/testing';
import { TopicService, TopicsApiModule } from '@app/topics';
import { jest } from '@jest/globals';
import { DeskResolver } from '../../apps/api/src/start/desk.resolver.js';
import { InstanceResolver } from '../../apps/api/src/start/instance.resolver.js';
import { WaitingReader } from '../../apps/api/src/start/waiting.reader.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { tellings, type ValuesOf } from '../support/crawl.js';
import { FullProjects, type Townsman } from '../support/full-projects.js';

/** What only the people of the own town may see. */
const TOWN_ONLY = {
  position: 'Sachgebietsleitung Kellerarchiv',
  about: 'Sammelt alte Stadtplaene',
  contactEmail: 'hinterzimmer@verschwiegen.example',
  contactPhone: '05678 111213',
};
/** What nobody but the person may see. */
const OWN_ONLY = { email: 'adele.geheim@verschwiegen.example', phone: '05678 141516' };

const ASK = 'mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }';
const ANSWER = 'mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { id } }';
const COMMENT = 'mutation ($input: CommentInput!) { comment(input: $input) { id } }';

describe('fields with a visibility of their own', () => {
  let app: TestApp;
  let town: string;
  let otherTown: string;
  let topicId: string;
  let adele: Townsman;
  let colleague: TestActor;
  let other: Townsman;
  let account: TestActor;
  let moderator: TestActor;
  let editor: TestActor;
  let projects: FullProjects;
  const ids: string[] = [];
  let sent: jest.SpiedFunction<MailTransport['send']>;

  const run = (actor: TestActor, text: string, variables: Record<string, unknown> = {}) =>
    app.ok<Record<string, { id: string }>>(actor, text, variables);
  const key = () => crypto.randomUUID();

  beforeAll(async () => {
    app = await TestApp.start({
      imports: [
        WorkerModule,
        AdministrationApiModule,
        IdentityApiModule,
        DirectoryApiModule,
        DirectoryModule,
        TopicsApiModule,
        QuestionsApiModule,
        QuestionsModule,
        MatchingApiModule,
        ModerationApiModule,
        NotificationsApiModule,
        PracticesApiModule,
        ProjectsApiModule,
        CirclesApiModule,
        ConversationsApiModule,
      ],
      providers: [DeskResolver, InstanceResolver, WaitingReader],
    });
    sent = jest.spyOn(app.get(MailTransport), 'send').mockResolvedValue();
    await app.get(TopicService).syncTaxonomy(app.ctx());
    topicId = (await app.db.row<{ id: string }>(app.ctx(), `select id from topic where slug = 'haushalt'`))!
      .id;
    town = await insertTown(app, { name: 'Verschwiegen', slug: 'verschwiegen' });
    otherTown = await insertTown(app, { name: 'Anderswo', slug: 'anderswo' });
    const member = async (id: string, values: Parameters<typeof insertPerson>[1] = {}) => {
      const person = await insertPerson(app, values);
      await insertMembership(app, person.personId, id, { mandate: true });
      return { ...person, municipalityIds: [id], adminOf: [], mandateFor: [id], town: id };
    };
    adele = await member(town, {
      name: 'Adele Offen',
      ...OWN_ONLY,
      position: TOWN_ONLY.position,
      about: TOWN_ONLY.about,
      visibility: { position: 'ORGANISATION', about: 'ORGANISATION' },
    });
    colleague = await member(town);
    other = await member(otherTown);
    account = await insertPerson(app);
    moderator = { ...(await insertPerson(app)), instanceRoles: ['MODERATOR'] };
    editor = { ...(await insertPerson(app)), instanceRoles: ['EDITOR'] };
    await app.db.execute(
      app.ctx(),
      `update municipality set contact_email = $2, contact_phone = $3, contact_visibility = 'ORGANISATION' where id = $1`,
      [town, TOWN_ONLY.contactEmail, TOWN_ONLY.contactPhone],
    );
    await everythingHappens();
  });
  afterAll(() => app?.stop());

  /** Adele and her town appear wherever people and towns appear, and everybody is told of it. */
  async function everythingHappens(): Promise<void> {
    for (const person of [other, account, moderator]) {
      await insertFollow(app, person.personId, 'TOPIC', topicId);
      await insertFollow(app, person.personId, 'MUNICIPALITY', town);
      for (const kind of ['question.in-topic', 'question.from-town', 'answer.to-followed-question'] as const)
        await insertNotificationPreference(app, person.personId, kind, true, 'DAILY');
    }
    await run(adele, 'mutation ($input: SetOfferInput!) { setOffer(input: $input) { id } }', {
      input: { municipalityId: town, topicId, level: 'CAN_ADVISE' },
    });
    await run(other, 'mutation ($input: SetNeedInput!) { setNeed(input: $input) { id } }', {
      input: { municipalityId: otherTown, topicId },
    });
    await app.settle();
    const ask = async (actor: TestActor, municipalityId: string, title: string) =>
      (
        await run(actor, ASK, {
          input: {
            municipalityId,
            title,
            body: 'Wir fangen gerade an.',
            topicIds: [topicId],
            visibility: 'PUBLIC',
            idempotencyKey: key(),
          },
        })
      )['askQuestion']!.id;
    const hers = await ask(adele, town, 'Wer hat die Haushaltssicherung schon hinter sich?');
    const theirs = await ask(other, otherTown, 'Wie lest ihr den Haushaltsplan gemeinsam?');
    await app.settle();
    const answer = async (actor: TestActor, questionId: string) =>
      (await run(actor, ANSWER, { input: { questionId, body: 'So ging es.', idempotencyKey: key() } }))[
        'answerQuestion'
      ]!.id;
    await answer(other, hers);
    const helpful = await answer(adele, theirs);
    await run(adele, COMMENT, {
      input: { answerId: helpful, body: 'Gern fragen Sie nach.', idempotencyKey: key() },
    });
    await run(other, `mutation { acceptAnswer(questionId: "${theirs}", answerId: "${helpful}") { id } }`);
    await run(
      other,
      `mutation { report(target: ANSWER, id: "${helpful}", reason: "Bitte einmal ansehen.") { id } }`,
    );
    const { startConversation } = await run(
      adele,
      'mutation ($input: StartConversationInput!) { startConversation(input: $input) { id } }',
      { input: { personId: other.personId, body: 'Passt Ihnen Dienstag?', idempotencyKey: key() } },
    );
    projects = await FullProjects.start(app, {
      lead: adele,
      partner: other,
      editor,
      topicId,
      outsider: account,
    });
    await projects.add('Archivverbund', 'PUBLIC');
    await app.settle();
    app.clock.advance({ hours: 30 });
    await app.get(JobHandlers).process({ name: 'digest.sweep.v1', data: {}, id: 'sweep' });
    await app.settle();
    ids.push(hers, theirs, helpful, town, otherTown, topicId, startConversation!.id, adele.personId);
  }

  const leaksIn = (text: string, secrets: readonly string[]): string[] =>
    secrets.filter((secret) => text.includes(secret));
  const ALL = [...Object.values(TOWN_ONLY), ...Object.values(OWN_ONLY)];

  /** Everything the API tells `actor`; returns what it holds of `secrets`, with the roads that met Adele. */
  async function crawl(actor: TestActor | null, secrets: readonly string[], depth: number) {
    const cases = await app.db.rows<{ id: string }>(app.ctx(), 'select id from moderation_case');
    const valuesOf: ValuesOf = (operation, argument, type) => {
      const given = projects.valuesOf(operation, argument, type);
      if (given) return given;
      if (argument === 'text' || argument === 'search') return ['Haushaltssicherung'];
      if (argument === 'after') return [];
      if (argument === 'slug') return ['haushalt', 'verschwiegen'];
      if (operation === 'matches' && argument === 'municipalityId') return [otherTown];
      if (type.startsWith('ID')) return [...ids, ...cases.map(({ id }) => id)];
      if (argument === 'email') return [OWN_ONLY.email];
      return type.startsWith('Int') ? [5] : [];
    };
    const met = new Set<string>();
    const leaks: string[] = [];
    for await (const { operation, text, asked } of tellings(app, actor, depth, valuesOf)) {
      if (text.includes('Adele Offen') || text.includes('"Verschwiegen"')) met.add(operation);
      for (const leak of leaksIn(text, secrets)) leaks.push(`${leak} in ${asked}`);
    }
    return { leaks, met };
  }

  it('are not told to other towns, wherever the person and the town appear', async () => {
    const { leaks, met } = await crawl(other, ALL, 3);
    expect(leaks.slice(0, 5)).toEqual([]);
    for (const operation of [
      'question',
      'questions',
      'matches',
      'notifications',
      'conversation',
      'person',
      'project',
      'projects',
      'projectDecision',
      'projectFile',
      'projectHistory',
      'projectMeeting',
      'projectPosts',
      'projectThread',
      'projectUpdates',
      'minutesSection',
    ])
      expect(met).toContain(operation);
  }, 600_000);

  it('are not told to visitors, people without a town, moderators or editors', async () => {
    for (const actor of [null, account, moderator, editor]) {
      // The staff that looks after towns sees how they can be reached.
      const kept = actor === editor ? [TOWN_ONLY.position, TOWN_ONLY.about, ...Object.values(OWN_ONLY)] : ALL;
      const { leaks, met } = await crawl(actor, kept, 2);
      expect(leaks.slice(0, 5)).toEqual([]);
      for (const operation of ['questions', 'project']) expect(met).toContain(operation);
      expect(met.has('supportApplications')).toBe(actor === editor);
    }
  }, 600_000);

  it('are told to colleagues as far as chosen, the rest to the person alone', async () => {
    const PERSON = `query ($id: ID!) { person(id: $id) { position about phone email } }`;
    const CONTACT = `query ($id: ID!) { municipality(id: $id) { contactEmail contactPhone } }`;
    const { position, about, contactEmail, contactPhone } = TOWN_ONLY;
    expect(await app.ok(colleague, PERSON, { id: adele.personId })).toEqual({
      person: { position, about, phone: null, email: null },
    });
    expect(await app.ok(colleague, CONTACT, { id: town })).toEqual({
      municipality: { contactEmail, contactPhone },
    });
    expect(await app.ok(adele, PERSON, { id: adele.personId })).toEqual({
      person: { position, about, ...OWN_ONLY },
    });
    const { leaks } = await crawl(colleague, Object.values(OWN_ONLY), 2);
    expect(leaks.slice(0, 5)).toEqual([]);
  }, 600_000);

  it('stand in no message to others: live log, notifications, mails, overviews', async () => {
    const live = await app.db.rows<{ text: string }>(
      app.ctx(),
      'select payload::text as text from live_event',
    );
    expect(live.length).toBeGreaterThan(10);
    const told = await app.db.rows<{ text: string }>(
      app.ctx(),
      'select n::text as text from notification n where person_id <> $1',
      [adele.personId],
    );
    expect(told.length).toBeGreaterThan(3);
    const mails = sent.mock.calls
      .filter(([, { recipient }]) => recipient !== OWN_ONLY.email)
      .map(([mail]) => JSON.stringify(mail));
    const kinds = await app.db.rows<{ kind: string }>(app.ctx(), 'select distinct kind from outgoing_mail');
    expect(kinds.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['digest.daily', 'notification.answer.to-own-question']),
    );
    // The mails do speak of her, only not of what she keeps.
    expect(mails.some((text) => text.includes('Adele Offen'))).toBe(true);
    const texts = [...live, ...told].map(({ text }) => text);
    for (const text of [...texts, ...mails]) expect(leaksIn(text, ALL)).toEqual([]);
  });
});
