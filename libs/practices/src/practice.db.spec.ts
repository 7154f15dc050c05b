import { DirectoryApiModule } from '@app/directory';
import { IdentityApiModule } from '@app/identity';
import { NotificationsApiModule, NotificationsWorkerModule } from '@app/notifications';
import { MaintenanceModule } from '@app/platform/maintenance';
import { QuestionsApiModule } from '@app/questions';
import {
  TestApp,
  insertAnswer,
  insertMembership,
  insertPerson,
  insertQuestion,
  insertTopic,
  insertTown,
  type TestActor,
} from '@app/testing';
import { TopicsApiModule } from '@app/topics';
import { PracticesApiModule } from './practices-api.module.js';

const FIELDS = `id title summary body state consent version sourceUrl sourceTitle canDecide canEdit canExport markdown
  author { name } municipality { name } topics { name }`;
const DRAFT = `mutation ($id: ID!) { draftPractice(answerId: $id) { ${FIELDS} } }`;
const READ = `query ($id: ID!) { practiceDraft(id: $id) { ${FIELDS} } }`;
const LIST = `{ practiceDrafts { nodes { id } } }`;
const DECIDE = `mutation ($id: ID!, $consent: Boolean!) { decidePracticeConsent(id: $id, consent: $consent) { ${FIELDS} } }`;
const EDIT = `mutation ($input: EditPracticeDraftInput!) { editPracticeDraft(input: $input) { ${FIELDS} } }`;

interface Draft {
  id: string;
  version: number;
  consent: string;
  canEdit: boolean;
  markdown: string | null;
}

describe('drafts of practices', () => {
  let app: TestApp;
  let asker: TestActor;
  let author: TestActor;
  let colleague: TestActor;
  let editor: TestActor;
  let town: string;
  let otherTown: string;
  let topic: string;

  beforeAll(async () => {
    app = await TestApp.start({
      imports: [
        MaintenanceModule,
        IdentityApiModule,
        DirectoryApiModule,
        TopicsApiModule,
        QuestionsApiModule,
        NotificationsApiModule,
        NotificationsWorkerModule,
        PracticesApiModule,
      ],
    });
    town = await insertTown(app, { name: 'Freyung' });
    otherTown = await insertTown(app, { name: 'Vrees' });
    topic = await insertTopic(app, { slug: 'leerstand', nameDe: 'Leerstand', nameEn: 'Vacancy' });
    const member = async (id: string, name: string): Promise<TestActor> => {
      const person = await insertPerson(app, { name });
      await insertMembership(app, person.personId, id);
      return { ...person, municipalityIds: [id] };
    };
    asker = await member(town, 'Asta Frage');
    author = await member(otherTown, 'Anton Wort');
    colleague = await member(otherTown, 'Clara Nebenan');
    editor = { ...(await insertPerson(app)), instanceRoles: ['EDITOR'] };
  });
  afterAll(() => app?.stop());

  const answer = async (values: object = {}, by: TestActor = author, of = otherTown): Promise<string> => {
    const question = await insertQuestion(app, asker.personId, town, [topic], {
      title: 'Wie belebt ihr leere Läden?',
      ...values,
    });
    return insertAnswer(app, question, by.personId, of, {
      body: 'Wir haben **drei** Läden zwischengenutzt.',
    });
  };
  const draft = async (id: string): Promise<Draft> =>
    (await app.ok<{ draftPractice: Draft }>(editor, DRAFT, { id })).draftPractice;
  const read = async (actor: TestActor, id: string) =>
    (await app.ok<{ practiceDraft: Draft | null }>(actor, READ, { id })).practiceDraft;
  const decide = (actor: TestActor, id: string, consent: boolean) => app.ok(actor, DECIDE, { id, consent });
  const change = (of: Draft) => ({
    input: {
      id: of.id,
      version: of.version,
      title: 'Zwischennutzung leerer Läden',
      summary: 'In drei Monaten zu neuen Mietern.',
      body: 'Erst fragen, dann öffnen.',
    },
  });

  it('S22 a good answer becomes a draft with its text, source and author', async () => {
    const id = await answer();
    const [made, again] = await Promise.all([draft(id), draft(id)]);
    expect(again.id).toBe(made.id);
    expect(made).toMatchObject({
      title: 'Wie belebt ihr leere Läden?',
      summary: 'Wir haben drei Läden zwischengenutzt.',
      body: 'Wir haben **drei** Läden zwischengenutzt.',
      state: 'DRAFT',
      consent: 'ASKED',
      sourceTitle: 'Wie belebt ihr leere Läden?',
      sourceUrl: expect.stringMatching(new RegExp(`^/fragen/.+#antwort-${id}$`)) as unknown,
      author: { name: 'Anton Wort' },
      municipality: { name: 'Vrees' },
      topics: [{ name: 'Leerstand' }],
    });
  });

  it('S22 the author is asked, and nobody works on the text before the author agrees', async () => {
    const made = await draft(await answer());
    await app.settle();
    const { notifications } = await app.ok<{ notifications: { nodes: unknown[] } }>(
      author,
      '{ notifications(first: 1) { nodes { kind title text url reasonText } } }',
    );
    expect(notifications.nodes).toEqual([
      {
        kind: 'practice.consent-asked',
        title: 'Darf aus Ihrer Antwort ein Praxisbeispiel werden?',
        text: 'Wie belebt ihr leere Läden?',
        url: `/praxis/entwuerfe/${made.id}`,
        reasonText: 'weil Sie die Antwort geschrieben haben',
      },
    ]);
    expect(await read(editor, made.id)).toMatchObject({ canEdit: false, canExport: false, markdown: null });
    expect(await app.refused(editor, EDIT, change(made))).toBe('NOT_FOUND');
    // Nobody consents for the author.
    for (const actor of [editor, asker, colleague])
      expect(await app.refused(actor, DECIDE, { id: made.id, consent: true })).toBe('NOT_FOUND');
    await decide(author, made.id, true);
    expect(await read(editor, made.id)).toMatchObject({ consent: 'GIVEN', canEdit: true, canExport: true });
  });

  it('S22 editors and the author edit it and take it along as Markdown', async () => {
    const made = await draft(await answer());
    await decide(author, made.id, true);
    const current = (await read(editor, made.id))!;
    const { editPracticeDraft } = await app.ok<{ editPracticeDraft: Draft }>(editor, EDIT, change(current));
    expect(editPracticeDraft.markdown).toBe(
      [
        '# Zwischennutzung leerer Läden',
        '_In drei Monaten zu neuen Mietern._',
        'Erst fragen, dann öffnen.',
        `- Von: Anton Wort, Vrees\n- Themen: Leerstand\n- Quelle: <http://localhost:3000${
          ((await read(editor, made.id)) as unknown as { sourceUrl: string }).sourceUrl
        }>\n`,
      ].join('\n\n'),
    );
    expect(await app.refused(author, EDIT, change(current))).toBe('STALE_VERSION');
    await app.ok(author, EDIT, change(editPracticeDraft));
    const short = { input: { ...change(current).input, title: 'kurz' } };
    expect(await app.refused(editor, EDIT, short)).toBe('BAD_INPUT');
  });

  it('S22 who declines is left in peace: editors no longer see it, and do not ask again', async () => {
    const id = await answer();
    const made = await draft(id);
    await decide(author, made.id, true);
    await decide(author, made.id, false);
    expect(await read(editor, made.id)).toBeNull();
    expect(await app.refused(editor, EDIT, change(made))).toBe('NOT_FOUND');
    expect(await app.refused(editor, DRAFT, { id })).toBe('CONFLICT');
    expect(await read(author, made.id)).toMatchObject({ consent: 'DECLINED', canEdit: false });
  });

  it('S22 nothing of it is public', async () => {
    const made = await draft(await answer());
    for (const actor of [asker, colleague]) {
      expect(await read(actor, made.id)).toBeNull();
      expect(await app.ok(actor, LIST)).toEqual({ practiceDrafts: { nodes: [] } });
      expect(await app.refused(actor, EDIT, change(made))).toBe('NOT_FOUND');
    }
    expect(await app.refused(null, READ, { id: made.id })).toBe('NOT_SIGNED_IN');
    expect(await app.refused(null, LIST)).toBe('NOT_SIGNED_IN');
    for (const actor of [author, editor]) {
      const { practiceDrafts } = await app.ok<{ practiceDrafts: { nodes: { id: string }[] } }>(actor, LIST);
      expect(practiceDrafts.nodes[0]).toEqual({ id: made.id });
    }
  });

  it('S22 only editors make drafts, and only of answers that can be seen with their author', async () => {
    const id = await answer();
    for (const actor of [author, asker]) expect(await app.refused(actor, DRAFT, { id })).toBe('NOT_FOUND');
    expect(await app.refused(null, DRAFT, { id })).toBe('NOT_SIGNED_IN');
    const hidden = await answer({ hiddenReason: 'Werbung' });
    const byShieldedAsker = await answer({ shielded: true }, asker, town);
    for (const wrong of [hidden, byShieldedAsker, crypto.randomUUID(), 'x'])
      expect(await app.refused(editor, DRAFT, { id: wrong })).toBe('NOT_FOUND');
    expect(await draft(await answer({ shielded: true }))).toMatchObject({ author: { name: 'Anton Wort' } });
  });
});
