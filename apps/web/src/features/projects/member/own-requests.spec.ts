import { requestText } from './own-requests.js';

const NOW = Date.parse('2026-05-11T08:00:00Z');
const open = (remindAt: string) => requestText({ state: 'OPEN', remindAt, reason: null }, NOW);

describe('the own request to join', () => {
  it('says until the reminder when it comes, and then that it went out', () => {
    expect(open('2026-05-12T08:00:00Z')).toContain('Bleibt das aus, erinnern wir sie am 12. Mai 2026.');
    expect(open('2026-05-10T08:00:00Z')).toContain('Am 10. Mai 2026 haben wir sie erinnert.');
  });

  it('names the reason of a refusal', () => {
    expect(requestText({ state: 'REFUSED', remindAt: '', reason: 'Wir sind zu fünft.' }, NOW)).toContain(
      'Wir sind zu fünft.',
    );
  });
});
