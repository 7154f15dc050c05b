import type { Browser } from 'playwright-core';
import { Person, startBrowser } from '../support/browser.js';
import { RunningProduct } from '../support/running-product.js';
import { Typist } from '../support/typist.js';

const ASKER = 'nadine.ostrau@wittenberge.example';
const HELPER = 'annika.broeksiek@doerentrup.example';
const MODERATOR = 'joerg.sandvoss@akademie.example';
const EDITOR = 'clara.muehlenbeck@akademie.example';
const TITLE = 'Wie prüfen wir unsere Formulare nur mit der Tastatur?';
const ANSWER = 'Bei uns hilft ein Rundgang ganz ohne Maus.';

describe('without a mouse', () => {
  let product: RunningProduct;
  let browser: Browser;
  let asker: Typist;
  let helper: Typist;
  beforeAll(async () => {
    product = await RunningProduct.start();
    browser = await startBrowser();
    asker = new Typist(await Person.open(browser, product.url));
    helper = new Typist(await Person.open(browser, product.url));
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('somebody skips to the content, signs in, opens menus and leaves them where they were', async () => {
    const { page, person } = asker;
    await person.goto('/anmelden');
    await asker.press(page.getByRole('link', { name: 'Zum Inhalt springen' }));
    await asker.arrives(page.locator('main'));
    await asker.signIn(ASKER);
    for (const menu of ['.header__account > summary', '.header__wide summary']) {
      await asker.person.goto('/');
      await asker.press(page.locator(menu));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      await asker.arrives(page.locator(menu));
    }
  }, 60_000);

  it('asks, answers, reports and accepts, and the focus is never lost', async () => {
    const { page } = asker;
    await asker.press(page.getByRole('link', { name: 'Frage stellen' }).first());
    await page.waitForURL('**/fragen/neu');
    await asker.arrives(page.locator('main'));
    await asker.write(page.getByLabel('Ihre Frage in einem Satz'), TITLE);
    await asker.write(page.getByLabel('Worum geht es genau?'), 'Wir suchen Rat und eine Liste zum Abhaken.');
    const topics = page.getByRole('combobox', { name: 'Thema suchen' });
    for (const word of ['Leerstand', 'Nahwärme']) {
      await asker.write(topics, word);
      await page.locator('.option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await asker.arrives(page.locator('.topic-picker [data-topic] button').last());
    }
    await page.keyboard.press('Enter');
    await asker.arrives(page.getByRole('button', { name: /^Leerstand.* entfernen$/ }));
    await page.keyboard.press('Enter');
    await asker.arrives(page.locator('.topic-picker'));
    await asker.write(topics, 'Leerstand');
    await page.locator('.option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await asker.press(page.getByRole('button', { name: 'Frage veröffentlichen' }));
    await page.waitForURL(/\/fragen\/[0-9a-f-]{36}/);
    await asker.arrives(page.locator('main'));

    await helper.signIn(HELPER);
    await helper.person.goto('/fragen');
    await helper.press(helper.page.getByRole('link', { name: TITLE }));
    await helper.page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
    await helper.arrives(helper.page.locator('main'));
    await helper.write(helper.page.getByLabel('Antwort', { exact: true }), ANSWER);
    await helper.press(helper.page.getByRole('button', { name: 'Antwort veröffentlichen' }));
    await helper.arrives(helper.page.locator('#antwort-schreiben'));

    const report = helper.page.getByRole('button', { name: 'Melden' }).first();
    await helper.to(report, 'Shift+Tab');
    await helper.page.keyboard.press('Enter');
    const dialog = helper.page.getByRole('dialog');
    await dialog.waitFor();
    for (let stop = 0; stop < 8; stop++) {
      await helper.page.keyboard.press('Tab');
      expect(await helper.page.evaluate(`!!document.activeElement.closest('[role=dialog]')`)).toBe(true);
    }
    await helper.page.keyboard.press('Escape');
    await helper.arrives(report);

    await page.getByText(ANSWER).waitFor();
    const solution = page.getByRole('button', { name: 'Lösung' }).first();
    await asker.press(solution);
    await helper.page.getByText('Lösung', { exact: true }).first().waitFor();
    await asker.arrives(solution);
    expect([...asker.unseen, ...helper.unseen]).toEqual([]);
    expect([...asker.person.troubles, ...helper.person.troubles]).toEqual([]);
  }, 90_000);

  it('finds towns by the filters, and on the map by its list', async () => {
    const { page, person } = asker;
    await person.goto('/kommunen');
    const count = page.locator('#kommunen-liste');
    const before = await count.innerText();
    const member = page.getByLabel('Teilnahme', { exact: true });
    await asker.choose(member, 'dabei');
    await page.waitForURL(/teilnahme=dabei/);
    await asker.arrives(member);
    await count.and(page.getByText(before, { exact: true })).waitFor({ state: 'detached' });
    await asker.write(page.getByRole('searchbox'), 'Wittenberge');
    await page.keyboard.press('Enter');
    await page.waitForURL(/suche=Wittenberge/);
    await asker.arrives(page.getByRole('searchbox'));
    await asker.press(page.getByRole('link', { name: 'Filter zurücksetzen' }));
    await page.waitForURL(/kommunen$/);
    await asker.keepsFocus();
    await count.and(page.getByText(before, { exact: true })).waitFor();

    await asker.write(page.getByRole('searchbox'), 'Gibtesnirgends');
    await page.keyboard.press('Enter');
    await page.getByText('Keine Kommune gefunden').waitFor();
    await asker.press(page.locator('.directory__list').getByRole('link', { name: 'Filter zurücksetzen' }));
    await page.waitForURL(/kommunen$/);
    await asker.keepsFocus();

    await asker.to(page.getByRole('button', { name: 'Karte bedienen' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    const map = page.getByRole('group', { name: 'Karte' });
    await asker.arrives(map);
    const cluster = map.getByRole('button', { name: /Kommunen/ }).first();
    await asker.press(cluster);
    await asker.arrives(map);
    // Every place of the map stands in the list as well.
    await asker.press(page.locator('.directory__list').getByRole('link').first());
    await page.waitForURL(/\/kommunen\/./);
    await asker.arrives(page.locator('main'));
  }, 60_000);

  it('sets what to be told of, for a whole group and for one kind', async () => {
    const { page, person } = asker;
    await person.goto('/einstellungen/benachrichtigungen');
    const group = page.locator('.channel-group', { hasText: 'Themen und Fragen, denen ich folge' });
    await asker.press(group.locator('summary'));
    const all = group.getByRole('group', { name: /^Alle in dieser Gruppe/ });
    await asker.choose(all.getByLabel('E-Mail'), 'WEEKLY');
    const first = group.locator('li[id]').first();
    const website = first.getByLabel('Website');
    const was = await website.isChecked();
    await asker.press(website, 'Space');
    expect(await website.isChecked()).toBe(!was);
    const save = page.locator('.settings-card--wide').getByRole('button', { name: 'Speichern' });
    await asker.press(save);
    await page.getByText('Noch nicht gespeichert').waitFor({ state: 'detached' });
    await asker.arrives(save);
    await person.goto('/einstellungen/benachrichtigungen');
    await asker.press(group.locator('summary'));
    expect(await website.isChecked()).toBe(!was);
    expect(await first.getByLabel('E-Mail').inputValue()).toBe('WEEKLY');
  }, 60_000);

  it('reports an answer; the staff hides it with a reason and shows it again', async () => {
    const { page } = helper;
    await helper.press(page.getByRole('button', { name: 'Melden' }).first());
    const dialog = page.getByRole('dialog');
    await helper.write(
      dialog.getByLabel('Was ist nicht in Ordnung?'),
      'Bitte einmal nur mit Tasten ansehen.',
    );
    await helper.press(dialog.getByRole('button', { name: 'Meldung senden' }));
    await dialog.waitFor({ state: 'detached' });
    await helper.keepsFocus();

    const moderator = new Typist(await Person.open(browser, product.url));
    await moderator.signIn(MODERATOR);
    await moderator.person.goto('/moderation');
    await moderator.press(moderator.page.getByRole('link', { name: new RegExp(TITLE.slice(0, 20)) }).first());
    await moderator.page.waitForURL(/\/moderation\/./);
    await moderator.arrives(moderator.page.locator('main'));
    const decide = async (measure: string, done: RegExp) => {
      const choice = moderator.page.getByRole('radio', { name: measure });
      await moderator.to(moderator.page.getByRole('radio').first());
      if (!(await choice.isChecked())) await moderator.page.keyboard.press('Space');
      expect(await choice.isChecked()).toBe(true);
      await moderator.write(moderator.page.getByLabel('Begründung'), 'Nur mit Tasten entschieden.');
      await moderator.press(moderator.page.getByRole('button', { name: 'Entscheidung treffen' }));
      await moderator.arrives(moderator.page.getByRole('heading', { level: 1 }));
      await moderator.page.getByText(done).first().waitFor();
    };
    await decide('Beitrag verbergen', /^Verborgen/);
    await decide('Beitrag wieder zeigen', /^Wieder gezeigt/);
    expect([...moderator.unseen, ...moderator.person.troubles]).toEqual([]);
  }, 60_000);

  it('keeps the topics: adds, changes, merges and undoes', async () => {
    const keeper = new Typist(await Person.open(browser, product.url));
    const { page, person } = keeper;
    await keeper.signIn(EDITOR);
    await person.goto('/verwaltung/themen');
    const add = page.getByRole('button', { name: 'Thema anlegen' });
    await keeper.press(add);
    const dialog = page.getByRole('dialog');
    await keeper.arrives(dialog.getByLabel('Name auf Deutsch'));
    await page.keyboard.type('Tastaturwege');
    await keeper.write(dialog.getByLabel('Name auf Englisch'), 'Keyboard ways');
    await keeper.press(dialog.getByRole('button', { name: 'Speichern' }));
    await dialog.waitFor({ state: 'detached' });
    await keeper.arrives(add);
    await keeper.to(page.getByLabel('Thema oder Synonym finden'), 'Shift+Tab');
    await page.keyboard.type('Tastaturwege');
    const row = page.getByRole('row', { name: /Tastaturwege/ });
    await keeper.press(row.getByRole('button', { name: /ändern|bearbeiten/i }));
    await keeper.write(dialog.getByLabel('Synonyme'), 'Tastenpfade');
    await keeper.press(dialog.getByRole('button', { name: 'Speichern' }));
    await dialog.waitFor({ state: 'detached' });
    await keeper.arrives(row.getByRole('button', { name: /ändern|bearbeiten/i }));
    await keeper.press(row.getByRole('button', { name: /Zusammenlegen/ }));
    await keeper.write(dialog.getByRole('combobox'), 'Leerstnad');
    await page.getByText('Meinten Sie:').waitFor();
    await page.getByRole('option', { name: /^Leerstand/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await keeper.press(dialog.getByRole('button', { name: /Zusammenlegen/ }));
    await dialog.waitFor({ state: 'detached' });
    // The row goes with its topic, and the focus to what it stood in.
    await row.waitFor({ state: 'detached' });
    await keeper.keepsFocus();
    await keeper.press(page.getByRole('button', { name: 'Rückgängig machen' }));
    const question = page.locator('.overlay').getByRole('alertdialog');
    await keeper.press(question.getByRole('button', { name: 'Rückgängig machen' }));
    await question.waitFor({ state: 'detached' });
    await row.waitFor();
    await page.getByRole('button', { name: 'Rückgängig machen' }).waitFor({ state: 'detached' });
    await keeper.keepsFocus();
    expect([...keeper.unseen, ...person.troubles]).toEqual([]);
  }, 90_000);

  it('S28 works on the board of a project: adds a task, moves it within and between columns, finishes and archives it', async () => {
    const worker = new Typist(await Person.open(browser, product.url));
    const { page, person } = worker;
    const task = 'Tastatur am Sitzungstisch prüfen';
    await worker.signIn(HELPER);
    await person.goto('/projekte/gemeinsame-sprechstunde-foerdermittel/aufgaben');
    const add = page.getByRole('button', { name: 'Aufgabe anlegen' });
    await worker.press(add);
    const dialog = page.getByRole('dialog');
    await worker.arrives(dialog.getByLabel('Was ist zu tun?'));
    await page.keyboard.type(task);
    await worker.press(dialog.getByRole('button', { name: 'Aufgabe anlegen' }));
    await dialog.waitFor({ state: 'detached' });
    await worker.arrives(add);

    const menu = page.getByRole('button', { name: `Aktionen zu „${task}“` });
    const column = (name: string) => page.locator('.board__column', { hasText: name });
    const choose = async (name: string): Promise<void> => {
      await worker.press(menu);
      await page.getByRole('menu').waitFor();
      const item = page.getByRole('menuitem', { name, exact: true });
      for (let steps = 0; steps < 8 && !(await worker.isAt(item)); steps++)
        await page.keyboard.press('ArrowDown');
      await worker.arrives(item);
      await page.keyboard.press('Enter');
    };
    await choose('Nach oben');
    await page.getByText(`„${task}“ steht jetzt in „Offen“ an Stelle 3.`).waitFor({ state: 'attached' });
    await worker.arrives(menu);
    await choose('Verschieben nach „In Arbeit“');
    await column('In Arbeit').getByText(task).waitFor();
    await worker.arrives(menu);
    await choose('Verschieben nach „Erledigt“');
    await column('Erledigt').getByText(task).waitFor();
    await worker.arrives(menu);

    await person.goto('/aufgaben?ansicht=erstellt&stand=erledigt');
    await worker.press(page.getByRole('button', { name: `„${task}“ archivieren` }));
    await page.getByText('Die Aufgabe liegt jetzt in Ihrem Archiv.').waitFor();
    await page.getByRole('button', { name: `„${task}“ archivieren` }).waitFor({ state: 'detached' });
    await worker.keepsFocus();
    expect([...worker.unseen, ...person.troubles]).toEqual([]);
  }, 90_000);
});
