import { ERROR_CODES } from '@app/contracts';
import { catalogue } from './catalogue.js';
import { problemTexts } from './problem-texts.js';

describe('catalogue', () => {
  const texts = catalogue({
    de: { answers: '{n, plural, one {eine Antwort} other {# Antworten}}', plain: 'Grüße an <b>alle</b>' },
    en: { answers: '{n, plural, one {one answer} other {# answers}}', plain: 'Regards to <b>all</b>' },
  });

  it('fills in values in the language asked for', () => {
    expect(texts.text('de', 'answers', { n: 1 })).toBe('eine Antwort');
    expect(texts.text('de', 'answers', { n: 1200 })).toBe('1.200 Antworten');
    expect(texts.text('en', 'answers', { n: 1200 })).toBe('1,200 answers');
  });

  it('leaves markup alone, since texts are plain', () => {
    expect(texts.text('de', 'plain')).toBe('Grüße an <b>alle</b>');
  });

  it('has a sentence for every error code in both languages', () => {
    for (const code of ERROR_CODES) {
      for (const locale of ['de', 'en'] as const) {
        const text = problemTexts.text(locale, code, {
          max: 5,
          min: 5,
          minutes: 5,
          cost: 5,
          detail: 'Zeile 3.',
          town: 'Musterstadt',
          towns: 'Musterstadt',
          confirmed: 1,
          needed: 2,
          electorate: 5,
          free: '1 MB',
          places: 3,
          scope: 'topic',
          organisation: 'Musterstadt',
          missing: 'Es fehlt ein Meilenstein.',
          from: new Date('2026-12-01T00:00:00+01:00'),
        });
        expect(text).toMatch(/[.!]$/);
        expect(text).not.toContain('{');
      }
    }
  });
});
