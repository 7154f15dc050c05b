import { isCalendarDay, parseSuccessors } from './register-import.rules.js';

describe('parseSuccessors', () => {
  it('reads decisions, also that nothing follows', () => {
    expect(parseSuccessors(['06435014=06415000', ' 12990001= '])).toEqual(
      new Map([
        ['06435014', '06415000'],
        ['12990001', null],
      ]),
    );
    expect(parseSuccessors([])).toEqual(new Map());
  });

  it.each(['', '06435014', '6435014=06415000', '06435014=Hanau', '06435014=06415000=1', '=06415000'])(
    'refuses "%s"',
    (decision) => expect(parseSuccessors([decision])).toBeNull(),
  );

  it('refuses two decisions about one place', () => {
    expect(parseSuccessors(['06435014=06415000', '06435014='])).toBeNull();
  });
});

describe('isCalendarDay', () => {
  it.each(['2024-12-31', '2024-02-29'])('takes %s', (day) => expect(isCalendarDay(day)).toBe(true));
  it.each(['2025-02-29', '2024-13-01', '31.12.2024', '2024-12-31T00:00:00Z', '', '0'])(
    'refuses "%s"',
    (day) => expect(isCalendarDay(day)).toBe(false),
  );
});
