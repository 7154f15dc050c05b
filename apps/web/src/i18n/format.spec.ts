import { formatDecimal } from './format-decimal.js';
import { formatList } from './format-list.js';
import { formatAgo, formatDate, formatDateTime, formatNumber } from './format.js';
import { setLocaleSource } from './locale.js';

const NOW = Date.parse('2026-11-23T15:30:00Z');
const ago = (milliseconds: number) => formatAgo(new Date(NOW - milliseconds).toISOString(), NOW);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('formats', () => {
  afterEach(() => setLocaleSource(() => 'de'));
  beforeEach(() => setLocaleSource(() => 'de'));

  it('speaks German', () => {
    expect(formatNumber(10943)).toBe('10.943');
    expect(formatDecimal(50.63)).toBe('50,6');
    expect(formatDate('2026-02-28')).toBe('28. Februar 2026');
    expect(formatList(['Marne', 'Daun', 'Vrees'])).toBe('Marne, Daun und Vrees');
  });

  it('speaks English', () => {
    setLocaleSource(() => 'en');
    expect(formatNumber(10943)).toBe('10,943');
    expect(formatDate('2026-02-28')).toBe('28 February 2026');
    expect(formatDateTime('2026-12-01T22:30:00Z')).toBe('1 December 2026 at 23:30');
    expect(ago(2 * HOUR)).toBe('2 hours ago');
  });

  it('shows times of Berlin, on both sides of the time change', () => {
    expect(formatDateTime('2026-07-01T22:30:00Z')).toBe('2. Juli 2026 um 00:30 Uhr');
    expect(formatDateTime('2026-12-01T22:30:00Z')).toBe('1. Dezember 2026 um 23:30 Uhr');
  });

  it.each([
    [0, 'jetzt'],
    [-5 * MINUTE, 'jetzt'],
    [59_000, 'jetzt'],
    [MINUTE, 'vor 1 Minute'],
    [59 * MINUTE, 'vor 59 Minuten'],
    [HOUR, 'vor 1 Stunde'],
    [23 * HOUR, 'vor 23 Stunden'],
    [24 * HOUR, 'gestern'],
    [6 * 24 * HOUR, 'vor 6 Tagen'],
    [7 * 24 * HOUR, '16. November 2026'],
  ])('%i ms ago is “%s”', (age, text) => expect(ago(age)).toBe(text));
});
