import { DirectoryApiModule } from '@app/directory';
import { IdentityApiModule } from '@app/identity';
import { MatchingApiModule } from '@app/matching';
import { PracticesApiModule } from '@app/practices';
import { ProjectsApiModule } from '@app/projects';
import { QuestionsApiModule } from '@app/questions';
import { TestApp } from '@app/testing';
import { TopicsApiModule } from '@app/topics';
import { DemoModule } from './demo.module.js';
import { DemoSeeder } from './demo-seeder.js';

const PROJECT = `{ project(slug: "neue-arbeitswelten") {
  title state startsOn endsOn isExample partners { state isLead organisation { ... on Municipality { name } } }
  practice { id state } } }`;
const PRACTICE = `query ($id: ID!) { practiceBrief(id: $id) {
  title state startsOn endsOn body result lessons costCents missing sourceUrl sourceTitle contact { id } author { id }
  organisations { ... on Municipality { name } } } }`;
const TOWNS = ['Dießen am Ammersee', 'Dippoldiswalde', 'Mölln', 'Oestrich-Winkel', 'Wittenberge'];

describe('the seeded projects', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({
      imports: [
        IdentityApiModule,
        DirectoryApiModule,
        TopicsApiModule,
        QuestionsApiModule,
        MatchingApiModule,
        ProjectsApiModule,
        PracticesApiModule,
        DemoModule,
      ],
    });
    const seeder = app.get(DemoSeeder);
    await seeder.syncTaxonomy(app.ctx());
    await seeder.seed(app.ctx());
  });
  afterAll(() => app?.stop());

  it('S26 “Neue Arbeitswelten” shows five towns, 2021 to 2023, finished, with its linked practice', async () => {
    const { project } = await app.ok<{
      project: { practice: { id: string }; partners: { organisation: { name: string } }[] };
    }>(null, PROJECT);
    expect(project).toMatchObject({
      title: 'Neue Arbeitswelten',
      state: 'FINISHED',
      startsOn: '2021-01-01',
      endsOn: '2023-12-31',
      isExample: false,
      practice: { state: 'BRIEF' },
    });
    expect(project.partners.map(({ organisation }) => organisation.name).sort()).toEqual([...TOWNS].sort());
    // The practice leads back to the project, and says of nothing more than is known.
    expect(await app.ok(null, PRACTICE, { id: project.practice.id })).toEqual({
      practiceBrief: {
        title: 'Neue Arbeitswelten',
        state: 'BRIEF',
        startsOn: '2021-01-01',
        endsOn: '2023-12-31',
        body: '',
        result: null,
        lessons: null,
        costCents: null,
        missing: ['RESULT', 'LESSONS', 'COSTS', 'CONTACT'],
        sourceUrl: '/projekte/neue-arbeitswelten',
        sourceTitle: 'Neue Arbeitswelten',
        contact: null,
        author: null,
        organisations: expect.arrayContaining(TOWNS.map((name) => ({ name }))) as unknown,
      },
    });
  });

  it('S26 of the invented ones none has a practice that could be taken for a real one', async () => {
    const rows = await app.db.rows(
      app.ctx(),
      'select 1 as x from practice p join project j on j.id = p.project_id and j.is_example',
    );
    expect(rows).toEqual([]);
  });

  it('formats of support are marked as examples, and one application waits', async () => {
    const { supportFormats } = await app.ok<{
      supportFormats: { nodes: { title: string; isExample: boolean }[] };
    }>(null, '{ supportFormats { nodes { title isExample takesApplications } } }');
    expect(supportFormats.nodes).toHaveLength(2);
    for (const format of supportFormats.nodes)
      expect(format).toMatchObject({
        title: expect.stringMatching(/^Beispiel: /) as unknown,
        isExample: true,
        takesApplications: true,
      });
    const rows = await app.db.rows(
      app.ctx(),
      `select 1 as x from support_application a join project p on p.id = a.project_id and p.is_example where a.state = 'SUBMITTED'`,
    );
    expect(rows).toHaveLength(1);
  });
});
