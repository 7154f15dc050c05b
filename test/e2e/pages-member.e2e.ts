import { accessibilityViolations } from '../support/accessibility.js';
import type { Person } from '../support/browser.js';
import { DemoPages, faultsOf, OWNER, VIEWS } from '../support/demo-pages.js';

const SIGNED_IN: Readonly<Record<string, readonly string[]>> = {
  'nadine.ostrau@wittenberge.example': [
    '/',
    '/fragen',
    '/fragen/neu',
    '/passungen',
    '/kreise',
    '/projekte?ansicht=meine',
    '/projekte/neu',
    '/projekte/schaufenster-auf-zeit',
    '/projekte/schaufenster-auf-zeit/bearbeiten',
    '/projekte/schaufenster-auf-zeit/unterstuetzung',
    '/aufgaben',
    '/willkommen',
    '/meine-kommune',
    '/benachrichtigungen',
    '/nachrichten',
    '/nachrichten?ansicht=anfragen',
    '/nachrichten/neu?kommune=freyung',
    '/einstellungen',
    '/einstellungen/benachrichtigungen',
    '/einstellungen/blockierungen',
    '/einstellungen/anmeldungen',
    '/einstellungen/passwort',
    '/einstellungen/adresse',
    '/einstellungen/darstellung',
  ],
  'annika.broeksiek@doerentrup.example': [
    '/',
    '/meine-kommune/mitglieder',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/aufgaben',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/aufgaben?ansicht=liste',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/aufgaben?ansicht=zeitplan',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/foerderung',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/beschluesse',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/beschluesse/neu',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/beschluesse/01990000-0000-7000-8000-0000000000d1',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/beschluesse/01990000-0000-7000-8000-0000000000d1/bearbeiten',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/beschluesse/01990000-0000-7000-8000-0000000000d2',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/sitzungen',
    // One with sealed minutes, one that is planned.
    '/projekte/gemeinsame-sprechstunde-foerdermittel/sitzungen/019b0000-0000-7000-8000-0000000d0001',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/sitzungen/019b0000-0000-7000-8000-0000000d0002',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/diskussion',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/diskussion?ansicht=ungelesen',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/dateien',
    '/projekte/gemeinsame-sprechstunde-foerdermittel/neuigkeiten',
    '/meine-kommune/anfragen',
    '/meine-kommune/zusagen',
    '/meine-kommune/mail-domains',
    '/meine-kommune/seite',
    '/projekte/gemeinsame-sprechstunde-foerdermittel',
  ],
  'joerg.sandvoss@akademie.example': ['/', '/moderation', '/praxis/entwuerfe'],
  'petra.langwasser@akademie.example': [
    '/verwaltung',
    '/verwaltung/kommunen',
    '/verwaltung/unbeantwortet',
    '/verwaltung/dubletten',
    '/verwaltung/themen',
    '/verwaltung/foerderprogramme',
    '/verwaltung/unterstuetzung',
    '/verwaltung/mail-domains',
    '/verwaltung/mitteilungen',
    '/verwaltung/register',
    '/verwaltung/konten',
    '/verwaltung/auftraege',
    '/verwaltung/protokoll',
  ],
};

describe('pages for people who are signed in', () => {
  let demo: DemoPages;

  beforeAll(async () => {
    demo = await DemoPages.start();
  }, 120_000);
  afterAll(() => demo?.stop());

  it.each(VIEWS)(
    'hold for people who are signed in at $width px (dark: $dark)',
    async (view) => {
      const found: string[] = [];
      for (const [email, paths] of Object.entries(SIGNED_IN)) {
        const person = await demo.person(email, view);
        const own = email === OWNER.email ? [demo.ownPath, `${demo.ownPath}/bearbeiten`] : [];
        for (const path of [...paths, ...own]) found.push(...(await faultsOf(person, path, view)));
        found.push(...person.troubles);
        await person.close();
      }
      expect(found).toEqual([]);
    },
    600_000,
  );

  it('keep the earlier wordings of a question that is edited, and let nobody else edit it', async () => {
    const owner = await demo.person(OWNER.email);
    await owner.goto(demo.ownPath);
    await owner.page.getByRole('link', { name: 'Bearbeiten' }).click();
    const body = owner.page.getByLabel('Worum geht es genau?');
    const before = await body.inputValue();
    await body.fill(`${before} Nachtrag: Wir haben inzwischen zugesagt.`);
    await owner.page.getByRole('button', { name: 'Speichern' }).click();
    await owner.page.getByRole('link', { name: 'Frühere Fassungen' }).click();
    expect(await owner.page.locator('ins').last().innerText()).toContain('Nachtrag');
    expect(await accessibilityViolations(owner.page)).toEqual([]);
    await owner.close();

    // Everybody who can read the question can read these, also without JavaScript; nobody else can edit it.
    const reader = await demo.person(null, { javaScript: false });
    await reader.page.goto(`${demo.url}${demo.ownPath}/fassungen`);
    expect(await reader.page.getByRole('heading', { level: 2 }).count()).toBe(2);
    await reader.close();
    const other = await demo.person('annika.broeksiek@doerentrup.example');
    await other.goto(`${demo.ownPath}/bearbeiten`);
    expect(await other.page.getByLabel('Worum geht es genau?').count()).toBe(0);
    await other.close();
  });

  it('appear as a whole, however long it takes to load what only members see', async () => {
    const reader = await demo.person('annika.broeksiek@doerentrup.example');
    const { page } = reader;
    await reader.goto('/fragen');
    let letThrough = (): void => undefined;
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route(/\/answer-form-/, async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest(/\/answer-form-/);
    await page.locator(`a[href="${demo.ownPath}"]`).first().click();
    await asked;
    expect(await page.locator('.question-head').count()).toBe(0);
    letThrough();
    await page.locator('.question-head').waitFor();
    expect(await page.getByLabel('Antwort', { exact: true }).count()).toBe(1);
    await reader.close();
  });

  it('offer members their matches and their town in the main navigation, visitors not', async () => {
    const member = await demo.person(OWNER.email);
    await member.goto('/fragen');
    const links = (person: Person) => person.page.locator('.header__nav a').allInnerTexts();
    const everybody = ['Fragen', 'Kommunen', 'Themen', 'Projekte'];
    expect(await links(member)).toEqual([...everybody, 'Passungen', 'Meine Kommune']);
    await member.close();
    const visitor = await demo.person();
    await visitor.goto('/fragen');
    expect(await links(visitor)).toEqual(everybody);
    await visitor.close();
  });
});
