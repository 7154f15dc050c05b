import { requestText } from './own-requests.js';

const DAY = 86_400_000;
const open = (days: number) =>
  requestText({ state: 'OPEN', remindAt: new Date(Date.now() + days * DAY).toISOString(), reason: null });

describe('the own request to join', () => {
  it('says until the reminder when it comes, and then that it went out', () => {
    expect(open(2)).toMatch(/Bleibt das aus, erinnern wir sie am \d/);
    expect(open(-2)).toMatch(/Am \d.* haben wir sie erinnert\./);
  });

  it('names the reason of a refusal', () => {
    expect(requestText({ state: 'REFUSED', remindAt: '', reason: 'Wir sind zu fünft.' })).toContain(
      'Wir sind zu fünft.',
    );
  });
});
