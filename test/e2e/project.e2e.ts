import pg from 'pg';
import type { Browser, Locator } from 'playwright-core';
import { Person, startBrowser } from '../support/browser.js';
import { CuttableLine } from '../support/cuttable-line.js';
import { RunningProduct, awaitValue } from '../support/running-product.js';

/** People of the demo who may commit for their towns. */
const ANNIKA = { name: 'Annika Bröksiek', town: 'Dörentrup', email: 'annika.broeksiek@doerentrup.example' };
const VERONIKA = { name: 'Veronika Haslböck', town: 'Freyung', email: 'veronika.haslboeck@freyung.example' };

/** An editor of the operator, and a format of the demo for projects that run. */
const CLARA = 'clara.muehlenbeck@akademie.example';
const FORMAT = '/unterstuetzung/beispiel-blick-von-aussen';
/** May not commit for her town, but decline for it. */
const NADINE = { town: 'Wittenberge', email: 'nadine.ostrau@wittenberge.example' };

const TITLE = 'Gemeinsames Leerstandskataster';
const OBJECTION = 'Die Folgekosten stehen nicht darin.';
const TASK = 'Angebote für die Software einholen';

/** Days from today, as a date field takes them. */
const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('a cooperation project of two towns in two browsers', () => {
  let product: RunningProduct;
  let browser: Browser;
  let line: CuttableLine;
  let annika: Person;
  let veronika: Person;
  /** Address of the project. */
  let path: string;

  beforeAll(async () => {
    product = await RunningProduct.start();
    browser = await startBrowser();
    line = await CuttableLine.to(product.url);
    annika = await Person.open(browser, product.url);
    // On a phone, and with a connection that can be lost.
    veronika = await Person.open(browser, line.url, { width: 360 });
    await annika.signIn(ANNIKA.email);
    await veronika.signIn(VERONIKA.email);
  }, 120_000);
  afterEach(() => {
    line.mend();
    expect([...annika.troubles, ...veronika.troubles]).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await line?.close();
    await product?.stop();
  });

  const button = (who: Person, name: string | RegExp): Locator =>
    who.page.getByRole('button', { name, exact: typeof name === 'string' });
  const inDialog = (who: Person): Locator => who.page.getByRole('dialog');

  it('S23 begins as an idea and looks for partners', async () => {
    const { page } = annika;
    await annika.goto('/projekte/neu');
    await page.getByLabel('Titel').fill(TITLE);
    await page.getByLabel('Kurzbeschreibung').fill('Zwei Städte führen ein Kataster für leere Läden.');
    await page.getByRole('combobox', { name: 'Thema suchen' }).fill('Leerstand');
    await page
      .getByRole('option', { name: /Leerstand/ })
      .first()
      .click();
    await page.getByLabel('Was das Projekt sucht').fill('Kommune mit leeren Läden');
    await page.getByLabel('Öffentlich').check();
    await button(annika, 'Projekt anlegen').click();
    await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
    path = new URL(page.url()).pathname;

    // What is missing for the later steps is said beforehand.
    await page.getByText('Für „Läuft“ fehlt noch:').waitFor();
    await button(annika, 'Weiter zu „Sucht Partner“').click();
    await page.getByText('Stand geändert: Sucht Partner').waitFor();
  }, 60_000);

  it('S24 shows visitors how their town comes in', async () => {
    const visitor = await Person.open(browser, product.url);
    await visitor.goto(path);
    await visitor.page.getByRole('link', { name: 'Anmelden und anfragen' }).click();
    await visitor.page.waitForURL(
      (url) => url.pathname === '/anmelden' && url.searchParams.get('weiter') === path,
    );
    expect(visitor.troubles).toEqual([]);
    await visitor.close();
  }, 60_000);

  it('S24 takes in a town that asks, live on both sides', async () => {
    await veronika.goto(path);
    await button(veronika, 'Mitmachen').click();
    // Whoever may commit is told that asking does.
    await inDialog(veronika).getByText(`ist ${VERONIKA.town} verbindlich Partner`).waitFor();
    await veronika.page.getByLabel('Ihre Nachricht').fill('Wir haben zwölf leere Läden.');
    await button(veronika, 'Anfrage senden').click();
    await veronika.page.getByText('Die Anfrage ist gesendet.').waitFor();

    // The lead has the page open all the time.
    await annika.page.getByText('Wir haben zwölf leere Läden.').waitFor();
    await button(annika, 'Aufnehmen').click();
    await annika.page.getByText(`${VERONIKA.town} ist dabei.`).waitFor();
    const partners = veronika.page.getByRole('complementary', { name: 'Partner' });
    await partners.getByRole('link', { name: VERONIKA.town }).waitFor();
    await partners.getByText('Hat zugesagt').waitFor();
  }, 60_000);

  it('S24 shows an invited town the words of the invitation, and the lead why it declines', async () => {
    const nadine = await Person.open(browser, product.url, { width: 360 });
    await nadine.signIn(NADINE.email);
    await button(annika, 'Organisation einladen').click();
    await inDialog(annika).getByRole('combobox').fill(NADINE.town);
    // By name: what says that the list is on its way counts as an option, too.
    await annika.page.getByRole('option', { name: NADINE.town }).click();
    await inDialog(annika).getByLabel('Ein paar Worte dazu').fill('Ihr Kataster ist schon fertig.');
    await inDialog(annika).getByRole('button', { name: 'Einladen' }).click();
    await button(annika, `Einladung zurückziehen: ${NADINE.town}`).waitFor();
    // Who is only invited is no partner yet.
    await annika.goto('/projekte?ansicht=meine');
    await annika.page.getByRole('article').filter({ hasText: TITLE }).getByText('2 Partner').waitFor();
    await annika.goto(path);

    await nadine.goto(path);
    await nadine.page.getByText('Ihr Kataster ist schon fertig.').waitFor();
    await button(nadine, 'Einladung ablehnen').click();
    const question = inDialog(nadine);
    await question.getByText(`Einladung an ${NADINE.town} ablehnen?`).waitFor();
    await question.getByLabel('Begründung').fill('Dieses Jahr fehlt uns die Zeit.');
    await question.getByRole('button', { name: 'Einladung ablehnen' }).click();
    await nadine.page.getByText('Die Einladung ist abgelehnt.').waitFor();
    expect(nadine.troubles).toEqual([]);
    await nadine.close();

    await button(annika, `Einladung zurückziehen: ${NADINE.town}`).waitFor({ state: 'detached' });
    await annika.page.goto(`${product.url}/benachrichtigungen`);
    await annika.page.getByText('Dieses Jahr fehlt uns die Zeit.').waitFor();
    await annika.goto(path);
  }, 60_000);

  it('S23 runs once two towns have committed and there is a milestone', async () => {
    const { page } = annika;
    await button(annika, 'Meilenstein hinzufügen').click();
    await inDialog(annika).getByLabel('Meilenstein').fill('Erste Begehung');
    await button(annika, 'Speichern').click();
    await inDialog(annika).waitFor({ state: 'detached' });
    await button(annika, 'Weiter zu „Läuft“').click();
    await page.getByText('Stand geändert: Läuft').waitFor();
    await veronika.page.getByText('Läuft', { exact: true }).first().waitFor();

    // What comes instead of the button takes its focus.
    await button(annika, 'Verlauf ansehen').click();
    const history = page.getByRole('group', { name: 'Verlauf' });
    await history.getByText('Stand: Sucht Partner → Läuft').waitFor();
    expect(await history.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  }, 60_000);

  it('S30 a milestone ticked in one town appears in the open page of the other, also after a lost connection, twice', async () => {
    const ticked = annika.page.getByRole('checkbox', { name: 'Erste Begehung' });
    const seen = veronika.page.getByRole('checkbox', { name: 'Erste Begehung' });
    const shows = (state: boolean): Promise<boolean> =>
      awaitValue(`the milestone is ${state ? 'reached' : 'open'} in Freyung`, async () =>
        (await seen.isChecked()) === state ? true : undefined,
      );
    await seen.waitFor();
    await ticked.check();
    await shows(true);
    for (const state of [false, true]) {
      line.cut();
      await ticked.setChecked(state);
      await annika.page
        .getByText(state ? /Erreicht am/ : 'Offen', { exact: !state })
        .first()
        .waitFor();
      expect(await seen.isChecked()).toBe(!state);
      line.mend();
      await shows(state);
    }
  }, 60_000);

  it('S27 decides by consent: an objection blocks, another text is agreed on', async () => {
    const { page } = annika;
    await annika.goto(`${path}/beschluesse/neu`);
    await page.getByLabel('Worüber wird abgestimmt?').fill('Software gemeinsam beschaffen');
    await page.getByLabel('Vorschlag im Wortlaut').fill('Wir beschaffen die Software gemeinsam.');
    await page.getByLabel('Konsent').check();
    await page.getByLabel('So viele müssen abstimmen').fill('100');
    await page.getByLabel('Letzter Tag der Abstimmung').fill(dayIn(10));
    await button(annika, 'Als Entwurf speichern').click();
    await page.waitForURL(/\/beschluesse\/[0-9a-f-]{36}$/);
    await button(annika, 'Zur Abstimmung stellen').click();
    await inDialog(annika).getByRole('button', { name: 'Zur Abstimmung stellen' }).click();
    await page.getByText('Abstimmung läuft').first().waitFor();
    const decision = new URL(page.url()).pathname;

    // A colleague without the mandate learns whom to ask.
    const korbinian = await Person.open(browser, product.url, { width: 360 });
    await korbinian.signIn('korbinian.rauchegger@freyung.example');
    await korbinian.goto(decision);
    await korbinian.page.getByText(`Wen Sie fragen können: ${VERONIKA.name}.`).waitFor();
    expect(await korbinian.page.getByRole('radio').count()).toBe(0);
    await korbinian.close();

    await veronika.goto(decision);
    await veronika.page.getByLabel('Einwand').check();
    await veronika.page.getByLabel('Was spricht dagegen?').fill(OBJECTION);
    await button(veronika, 'Stimme abgeben').click();
    await page.getByText(OBJECTION).first().waitFor();
    // What Freyung goes on writing while the text is changed is not lost, and nobody agrees to words they have not seen.
    const written = veronika.page.getByLabel('Was spricht dagegen?');
    await written.fill(`${OBJECTION} Wer trägt sie?`);

    await page.getByRole('link', { name: 'Text ändern und neu abstimmen' }).click();
    await page
      .getByLabel('Vorschlag im Wortlaut')
      .fill('Wir beschaffen die Software gemeinsam und teilen die Folgekosten.');
    await button(annika, 'Neue Runde beginnen').click();
    await page.waitForURL((url) => url.pathname === decision);
    await veronika.page.getByText('Der Vorschlag wurde inzwischen geändert').waitFor();
    expect(await written.inputValue()).toBe(`${OBJECTION} Wer trägt sie?`);
    for (const who of [annika, veronika]) {
      await who.page.getByText('Runde 2').first().waitFor();
      await who.page.getByLabel('Zustimmung').check();
      await button(who, 'Stimme abgeben').click();
      // Not the message in the corner: the one of the first round may still stand beside it.
      await button(who, 'Stimme ändern').waitFor();
    }
    await button(annika, 'Abstimmung jetzt schließen').click();
    await inDialog(annika).getByRole('button', { name: 'Abstimmung jetzt schließen' }).click();
    for (const who of [annika, veronika])
      await who.page.getByText('Keine Kommune hat einen Einwand.').waitFor();
  }, 90_000);

  it('shows the options of a choice to everybody who reads the proposal, before there is a vote too', async () => {
    const { page } = annika;
    await annika.goto(`${path}/beschluesse/neu`);
    await page.getByLabel('Worüber wird abgestimmt?').fill('Welcher Anbieter?');
    await page.getByLabel('Vorschlag im Wortlaut').fill('Einer von beiden.');
    await page.getByLabel('Auswahl').check();
    await page.getByLabel('Optionen').fill('Anbieter Nord\nAnbieter Süd');
    await page.getByLabel('Letzter Tag der Abstimmung').fill(dayIn(10));
    await button(annika, 'Als Entwurf speichern').click();
    await page.getByRole('list', { name: 'Optionen' }).getByText('Anbieter Süd').waitFor();
  }, 30_000);

  it('says so when the deadline comes while the page is open, and keeps what was written for the vote', async () => {
    const { page } = annika;
    await button(annika, 'Zur Abstimmung stellen').click();
    await inDialog(annika).getByRole('button', { name: 'Zur Abstimmung stellen' }).click();
    await page.getByText('Abstimmung läuft').first().waitFor();
    const decision = new URL(page.url()).pathname;
    await endsIn(12, decision.split('/').at(-1)!);
    await veronika.goto(decision);
    await veronika.page.getByLabel('Anbieter Nord').check();
    await veronika.page.getByLabel('Anmerkung').fill('Mit Wartung für drei Jahre.');
    await veronika.page
      .getByText(`Nicht abgegeben: Ihr Text zur Stimme von ${VERONIKA.town}`)
      .waitFor({ timeout: 30_000 });
    await veronika.page.getByText('Mit Wartung für drei Jahre.').waitFor();
    expect(await veronika.page.getByRole('radio').count()).toBe(0);
  }, 60_000);

  it('loses nothing that is half written: in a discussion, in a dialog, in a form', async () => {
    const { page } = annika;
    const words = 'Wer kennt einen Anbieter, der';
    await annika.goto(`${path}/diskussion`);
    await button(annika, 'Diskussionsthema eröffnen').click();
    await inDialog(annika).getByLabel('Worum geht es?').fill('Welche Software?');
    await inDialog(annika).getByLabel('Ihr erster Beitrag').fill('Bitte Vorschläge.');
    // A click beside the dialog.
    await page.mouse.click(5, 500);
    await inDialog(annika).getByRole('button', { name: 'Eröffnen' }).click();
    await page.waitForURL(/\/diskussion\/[0-9a-f-]{36}$/);
    const post = page.getByRole('textbox', { name: 'Ihr Beitrag' });
    await post.fill(words);
    await page.getByRole('link', { name: 'Aufgaben', exact: true }).click();
    await page.waitForURL(/\/aufgaben$/);
    await page.goBack();
    await awaitValue('the words are there again', async () =>
      (await post.inputValue()) === words ? true : undefined,
    );
    await button(annika, 'Beitrag senden').click();
    await page.getByRole('article').getByText(words).waitFor();
    expect(await post.inputValue()).toBe('');

    await annika.goto(`${path}/bearbeiten`);
    await page.getByLabel('Kurzbeschreibung').fill('Zwei Städte, ein Kataster.');
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Weiter bearbeiten' }).click();
    expect(await page.getByLabel('Kurzbeschreibung').inputValue()).toBe('Zwei Städte, ein Kataster.');
    await button(annika, 'Speichern').click();
    await page.waitForURL((url) => url.pathname === path);
    await page.getByText('Zwei Städte, ein Kataster.').waitFor();
  }, 60_000);

  it('S29 writes minutes together: two sections, a conflict that shows both texts, a task, and a seal', async () => {
    const { page } = annika;
    await annika.goto(`${path}/sitzungen`);
    await button(annika, 'Sitzung planen').click();
    await inDialog(annika).getByLabel('Titel').fill('Auftakt');
    await inDialog(annika).getByLabel('Tag').fill(dayIn(3));
    await inDialog(annika).getByLabel('Beginn').fill('10:00');
    await inDialog(annika).getByLabel('Ende').fill('11:00');
    await inDialog(annika).getByLabel('Ort').fill('Rathaus Dörentrup');
    await button(annika, 'Planen und einladen').click();
    await inDialog(annika).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /Auftakt/ }).click();
    await inTwoTabs('Tagesordnung bearbeiten', ['Thema', 'Von ihr'], ['Thema', 'Von mir']);
    const items = page.getByRole('region', { name: 'Tagesordnung' }).getByRole('listitem');
    await items.nth(1).waitFor();
    expect(await items.allTextContents()).toEqual(['Von mir', 'Von ihr']);
    await inTwoTabs('Ändern', ['Beginn', '09:30'], ['Ort', 'Bürgerhaus']);
    await page.getByText('Bürgerhaus').waitFor();
    await page.getByText(/09:30 bis 11:00/).waitFor();
    await button(annika, 'Sitzung beginnen').click();
    // It is planned for another day: whoever begins it by mistake could neither move nor cancel it any more.
    await page.getByRole('alertdialog').getByRole('button', { name: 'Sitzung beginnen' }).click();
    const meeting = new URL(page.url()).pathname;
    await veronika.goto(meeting);

    const opening = (who: Person): Locator =>
      who.page.getByRole('textbox', { name: /Begrüßung und Anwesenheit/ });
    const other = (who: Person): Locator => who.page.getByRole('textbox', { name: /Sonstiges/ });
    await opening(annika).waitFor();
    await opening(veronika).waitFor();
    for (const who of [annika, veronika])
      for (const { name } of [ANNIKA, VERONIKA])
        await who.page.locator('.minutes-presence', { hasText: name }).waitFor();

    // Different sections: both survive, and each sees the other's.
    await Promise.all([
      opening(annika).fill('Alle sind da.'),
      other(veronika).fill('Nächstes Treffen in Freyung.'),
    ]);
    await has(veronika, /Begrüßung/, 'Alle sind da.');
    await has(annika, /Sonstiges/, 'Nächstes Treffen in Freyung.');

    // The same place: whoever comes second has both texts before them, and puts them together.
    line.cut();
    await opening(veronika).fill('Alle sind da, auch der Bauhof.');
    await opening(annika).fill('Alle sind da, auch die Kämmerei.');
    await opening(annika).blur();
    await page.locator('.minutes-section').first().getByText('gespeichert', { exact: true }).waitFor();
    line.mend();
    await button(veronika, 'Fassungen zusammenführen').click();
    const conflict = inDialog(veronika);
    await conflict
      .getByRole('region', { name: 'Ihre Fassung' })
      .getByText(/Bauhof/)
      .waitFor();
    await conflict
      .getByRole('region', { name: 'Gespeicherte Fassung' })
      .getByText(/Kämmerei/)
      .waitFor();
    await conflict.getByLabel('Gemeinsame Fassung').fill('Alle sind da, auch Bauhof und Kämmerei.');
    await conflict.getByRole('button', { name: 'Zusammengeführt speichern' }).click();
    await has(annika, /Begrüßung/, 'Alle sind da, auch Bauhof und Kämmerei.');

    await button(annika, 'Aufgabe anlegen').first().click();
    await inDialog(annika).getByLabel('Was ist zu tun?').fill(TASK);
    await inDialog(annika).getByRole('button', { name: 'Aufgabe anlegen' }).click();
    await veronika.page.getByText(TASK).waitFor();

    await button(annika, 'Protokoll abschließen').click();
    await page
      .getByRole('alertdialog')
      .or(inDialog(annika))
      .getByRole('button', { name: 'Protokoll abschließen' })
      .click();
    for (const who of [annika, veronika]) {
      await who.page.getByText('Das Protokoll kann nicht mehr geändert werden.').waitFor();
      expect(await who.page.getByRole('textbox').count()).toBe(0);
    }
    const hash = await page.locator('.minutes-hash code').textContent();
    await button(veronika, 'Prüfsumme prüfen').click();
    await veronika.page.getByText('Die Prüfsumme stimmt').waitFor();
    expect(await veronika.page.locator('.minutes-hash code').textContent()).toBe(hash);

    await veronika.goto(`${path}/aufgaben`);
    await veronika.page.getByText(TASK).waitFor();
  }, 120_000);

  it('applies for support: the editors accept, both sides see the same, and what is written is not lost', async () => {
    const { page } = annika;
    await annika.goto(FORMAT);
    await button(annika, 'Bewerben').click();
    const dialog = inDialog(annika);
    await dialog.getByLabel('Für welches Projekt?').selectOption({ label: TITLE });
    await dialog.getByLabel('Worum geht es').fill('Ein Blick auf unser Kataster.');
    // A click beside the window takes nothing away from whoever has written something.
    await page.mouse.click(5, 400);
    await dialog.getByLabel('Auf welche Fragen').fill('Ist es zu groß?');
    await dialog.getByRole('button', { name: 'Bewerbung absenden' }).click();
    await page.waitForURL(new RegExp(`${path}/unterstuetzung$`));
    await page.getByText('Eingereicht', { exact: true }).waitFor();

    const clara = await Person.open(browser, product.url);
    await clara.signIn(CLARA);
    await clara.goto('/verwaltung/unterstuetzung');
    await clara.page
      .getByRole('article')
      .filter({ hasText: 'Ein Blick auf unser Kataster.' })
      .getByRole('button', { name: 'Annehmen' })
      .click();
    await inDialog(clara).getByLabel('Ein Wort an das Projekt').fill('Wir melden uns nächste Woche.');
    await inDialog(clara).getByRole('button', { name: 'Annehmen' }).click();
    await page.getByText('Angenommen', { exact: true }).waitFor();
    await page.getByText('Die Redaktion schreibt: Wir melden uns nächste Woche.').waitFor();
    await clara.goto('/verwaltung/unterstuetzung?stand=zugesagt');
    await clara.page.getByText('Ein Blick auf unser Kataster.').waitFor();
    await clara.close();
    expect(clara.troubles).toEqual([]);

    // Once applied, nobody fills in the same form again only to be refused.
    await annika.goto(FORMAT);
    await button(annika, 'Bewerben').click();
    await inDialog(annika).getByText(`${TITLE} (hat sich schon beworben)`).waitFor({ state: 'attached' });
  }, 60_000);

  it('S32 ends with what came of it, and a practice that is filled in', async () => {
    const { page } = annika;
    await annika.goto(path);
    await veronika.goto(path);
    await button(annika, 'Projekt abschließen').click();
    const dialog = inDialog(annika);
    await dialog.getByLabel('Was ist herausgekommen?').fill('Ein Kataster, das zwei Städte führen.');
    await dialog.getByLabel('Was hat nicht funktioniert?').fill('Die erste Software war zu groß.');
    await dialog.getByLabel('Kosten in Euro').fill('12.500');
    await dialog.getByRole('button', { name: 'Abschließen', exact: true }).click();
    await veronika.page.getByText('Ein Kataster, das zwei Städte führen.').waitFor();
    await dialog.getByRole('button', { name: 'Praxis-Entwurf anlegen' }).click();
    await page.waitForURL(/\/praxis\//);
    const told = [TITLE, 'Die erste Software war zu groß.', '12.500', ANNIKA.town, VERONIKA.town];
    await awaitValue('the draft says what the project said', async () => {
      const text = await textOf(page.getByRole('main'));
      return told.every((word) => text.includes(word)) ? true : undefined;
    });
  }, 60_000);

  it('whoever is put out is told that there is nothing to see any more, on whatever page they have open', async () => {
    const { page } = veronika;
    await veronika.goto(`${path}/sitzungen`);
    await page.getByRole('link', { name: /Auftakt/ }).click();
    await page.getByText('Prüfsumme (SHA-256)').waitFor();
    await annika.goto(path);
    await button(annika, `Partnerschaft beenden: ${VERONIKA.town}`).click();
    await inDialog(annika).getByLabel('Begründung').fill('Das Kataster steht.');
    await inDialog(annika).getByRole('button', { name: 'Partnerschaft beenden' }).click();
    await page.getByText('Diese Seite gibt es nicht').waitFor();
  }, 60_000);

  /** Moves the deadline of an open vote, which nobody can: it lasts days otherwise. */
  const endsIn = async (seconds: number, decisionId: string): Promise<void> => {
    const database = new pg.Client({ connectionString: product.databaseUrl });
    await database.connect();
    try {
      await database.query('begin; alter table project_decision disable trigger user');
      await database.query(
        `update project_decision set deadline_at = now() + make_interval(secs => $2) where id = $1`,
        [decisionId, seconds],
      );
      await database.query('alter table project_decision enable trigger user; commit');
    } finally {
      await database.end();
    }
  };

  /** Annika changes something of a meeting that changes in another tab meanwhile: neither is lost, and she sees both. */
  const inTwoTabs = async (
    opens: string,
    theirs: readonly [string, string],
    hers: readonly [string, string],
  ): Promise<void> => {
    const other = await Person.open(browser, product.url);
    await other.signIn(ANNIKA.email);
    await other.goto(new URL(annika.page.url()).pathname);
    const save = (who: Person) => inDialog(who).getByRole('button', { name: 'Speichern' }).click();
    for (const who of [annika, other]) {
      await button(who, opens).click();
      await inDialog(who).getByLabel(hers[0]).waitFor();
    }
    await inDialog(other).getByLabel(theirs[0]).fill(theirs[1]);
    await save(other);
    await inDialog(other).waitFor({ state: 'detached' });
    await other.close();
    await inDialog(annika).getByLabel(hers[0]).fill(hers[1]);
    await save(annika);
    await inDialog(annika)
      .getByText(/^Jemand hat die .* inzwischen geändert/)
      .waitFor();
    await save(annika);
    await inDialog(annika).waitFor({ state: 'detached' });
  };

  /** Text and what stands in fields. */
  const textOf = (place: Locator): Promise<string> =>
    place.evaluate(
      (element) =>
        `${element.textContent} ${[...element.querySelectorAll('input, textarea')].map((field) => (field as unknown as { value: string }).value).join(' ')}`,
    );

  /** Waits until a section of the minutes says so in somebody's page. */
  const has = (who: Person, section: RegExp, text: string): Promise<boolean> =>
    awaitValue(`${section.source}: ${text}`, async () =>
      (await who.page.getByRole('textbox', { name: section }).inputValue()) === text ? true : undefined,
    );
});
