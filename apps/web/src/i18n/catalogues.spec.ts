import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'apps/web/messages';
const settings = JSON.parse(readFileSync('apps/web/project.inlang/settings.json', 'utf8')) as {
  'plugin.inlang.messageFormat': { pathPattern: string[] };
};

type Catalogue = Record<string, unknown>;
const areas = (locale: string) => readdirSync(join(FOLDER, locale)).sort();
const read = (locale: string, area: string) =>
  JSON.parse(readFileSync(join(FOLDER, locale, area), 'utf8')) as Catalogue;
/** Names in braces anywhere in a message. */
const placeholders = (message: unknown) =>
  [...new Set(JSON.stringify(message).match(/\{[a-zA-Z]\w*\}/g) ?? [])].sort();

describe('the message catalogues', () => {
  it('have the same areas in both languages, each known to the compiler', () => {
    expect(areas('en')).toEqual(areas('de'));
    expect(settings['plugin.inlang.messageFormat'].pathPattern.sort()).toEqual(
      areas('de').map((area) => `./messages/{locale}/${area}`),
    );
  });

  it.each(areas('de'))('%s says the same things in both languages', (area) => {
    const [de, en] = [read('de', area), read('en', area)];
    expect(Object.keys(en).sort()).toEqual(Object.keys(de).sort());
    for (const key of Object.keys(de)) {
      expect([key, placeholders(en[key])]).toEqual([key, placeholders(de[key])]);
    }
  });

  it('name every message once', () => {
    const keys = areas('de')
      .flatMap((area) => Object.keys(read('de', area)))
      .filter((key) => key !== '$schema');
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('leave nothing empty', () => {
    for (const locale of ['de', 'en']) {
      for (const area of areas(locale)) {
        for (const [key, message] of Object.entries(read(locale, area))) {
          expect([locale, key, JSON.stringify(message).replace(/["[\]{}\s]/g, '') === '']).toEqual([
            locale,
            key,
            false,
          ]);
        }
      }
    }
  });
});
