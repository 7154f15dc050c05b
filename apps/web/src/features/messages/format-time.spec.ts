import { setLocaleSource } from '../../i18n/locale.js';
import { formatTime } from './format-time.js';

describe('the time of a message', () => {
  afterEach(() => setLocaleSource(() => 'de'));

  it('is German time, on both sides of the time change, as it is said in each language', () => {
    expect(formatTime('2026-07-01T12:05:00Z')).toBe('14:05 Uhr');
    expect(formatTime('2026-12-01T13:05:00Z')).toBe('14:05 Uhr');
    setLocaleSource(() => 'en');
    expect(formatTime('2026-12-01T13:05:00Z')).toBe('14:05');
  });
});
