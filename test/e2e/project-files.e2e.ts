import type { Browser } from 'playwright-core';
import { Person, startBrowser } from '../support/browser.js';
import { RunningProduct } from '../support/running-product.js';

const PROJECT = '/projekte/gemeinsame-sprechstunde-foerdermittel';
const LEAD = 'annika.broeksiek@doerentrup.example';
const MEMBER = 'veronika.haslboeck@freyung.example';
const FOLLOWER = 'nadine.ostrau@wittenberge.example';

describe('files and news of a project in several browsers', () => {
  let product: RunningProduct;
  let browser: Browser;
  let lead: Person;
  let member: Person;

  beforeAll(async () => {
    product = await RunningProduct.start();
    browser = await startBrowser();
    lead = await Person.open(browser, product.url);
    member = await Person.open(browser, product.url, { width: 360 });
    await lead.signIn(LEAD);
    await member.signIn(MEMBER);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('a file chosen by keyboard appears on the open page of another, is replaced, and stays closed to visitors', async () => {
    await member.goto(`${PROJECT}/dateien`);
    await lead.goto(`${PROJECT}/dateien`);
    const chooser = lead.page.waitForEvent('filechooser');
    await lead.page.getByRole('button', { name: 'Dateien auswählen' }).focus();
    await lead.page.keyboard.press('Enter');
    await (
      await chooser
    ).setFiles([
      { name: 'Entwurf_Satzung.txt', mimeType: 'text/plain', buffer: Buffer.from('Erste Fassung') },
      { name: 'seite.html', mimeType: 'text/html', buffer: Buffer.from('<html></html>') },
    ]);
    await lead.page.getByRole('button', { name: '2 Dateien hochladen' }).click();
    // One is taken, the other one says why not.
    await lead.page.getByText('Hochgeladen', { exact: true }).waitFor();
    await lead.page.getByText('Dateien dieser Art nehmen wir nicht an').waitFor();
    const theirs = member.page
      .getByRole('link', { name: /^Entwurf Satzung herunterladen/ })
      .filter({ visible: true });
    await theirs.waitFor();
    await lead.page.keyboard.press('Escape');

    const menu = lead.page
      .getByRole('button', { name: 'Aktionen zu Entwurf Satzung' })
      .filter({ visible: true });
    await menu.click();
    await lead.page.getByRole('menuitem', { name: 'Fassungen' }).click();
    const second = lead.page.waitForEvent('filechooser');
    await lead.page.getByRole('button', { name: 'Datei auswählen' }).click();
    await (
      await second
    ).setFiles([{ name: 'Satzung.txt', mimeType: 'text/plain', buffer: Buffer.from('Zweite Fassung') }]);
    await lead.page.getByRole('button', { name: 'Fassung hochladen' }).click();
    await member.page.getByText('Fassung 2').filter({ visible: true }).waitFor();
    const download = member.page.waitForEvent('download');
    await theirs.click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('Satzung.txt');

    const visitor = await Person.open(browser, product.url);
    await visitor.goto(`${PROJECT}/dateien`);
    await visitor.page
      .getByRole('link', { name: /^Ablauf der Sprechstunde herunterladen/ })
      .filter({ visible: true })
      .waitFor();
    expect(await visitor.page.getByText('Entwurf Satzung').count()).toBe(0);
    const address = new URL((await theirs.getAttribute('href'))!, product.url).href;
    expect((await visitor.page.request.get(address)).status()).toBe(404);
    const response = await member.page.request.get(address);
    expect(await response.text()).toBe('Zweite Fassung');
    await visitor.close();
  });

  it('news reach somebody who follows the project, and are read without JavaScript', async () => {
    const follower = await Person.open(browser, product.url);
    await follower.signIn(FOLLOWER);
    await follower.goto(`${PROJECT}/neuigkeiten`);
    await follower.page.getByRole('button', { name: 'Folgen' }).click();
    await follower.page.locator('.toggle[aria-pressed=true]').waitFor();

    await lead.goto(`${PROJECT}/neuigkeiten`);
    await lead.page.getByRole('button', { name: 'Neuigkeit schreiben' }).click();
    await lead.page.getByLabel('Überschrift').fill('Der Antrag ist gestellt');
    await lead.page.getByRole('textbox', { name: 'Text' }).fill('Jetzt heißt es **warten**.');
    await lead.page.getByRole('button', { name: 'Veröffentlichen' }).click();
    await follower.page.getByRole('heading', { name: 'Der Antrag ist gestellt' }).waitFor();

    await follower.goto('/benachrichtigungen');
    await follower.page.getByText('Der Antrag ist gestellt').first().waitFor();
    await follower.close();

    const plain = await Person.open(browser, product.url, { javaScript: false });
    await plain.goto(`${PROJECT}/neuigkeiten`);
    await plain.page.getByRole('heading', { name: 'Der Antrag ist gestellt' }).waitFor();
    expect(await plain.page.locator('.update strong').first().innerText()).toBe('warten');
    await plain.close();
  });

  it('nothing went wrong in their pages', () => {
    expect([...lead.troubles, ...member.troubles]).toEqual([]);
  });
});
