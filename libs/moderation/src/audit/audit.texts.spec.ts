import { AUDIT_ACTIONS, LOCALES } from '@app/contracts';
import { actionText, subjectText } from './audit.texts.js';

describe('the words of the audit log', () => {
  it.each(LOCALES)('name every action, each differently: %s', (locale) => {
    const words = AUDIT_ACTIONS.map((action) => actionText(locale, action));
    for (const [index, action] of AUDIT_ACTIONS.entries()) {
      expect(words[index]).not.toBe(action);
      expect(words[index]!.length).toBeGreaterThan(5);
    }
    expect(new Set(words).size).toBe(AUDIT_ACTIONS.length);
  });

  it('do not invent any for what is not listed', () => {
    expect(actionText('de', 'older.act')).toBe('older.act');
    expect(actionText('de', 'toString')).toBe('toString');
    expect(subjectText('en', 'older', { id: '1', name: null, place: null })).toBe('older:1');
  });

  it('name what has a name', () => {
    expect(subjectText('de', 'topic', { id: '1', name: 'Leerstand', place: null })).toBe('Thema „Leerstand“');
    expect(subjectText('de', 'topic', { id: '1', name: null, place: null })).toBe('Ein Thema');
    expect(subjectText('de', 'topic', { id: '1', name: 'none', place: null })).toBe('Thema „none“');
  });
});
