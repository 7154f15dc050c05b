import { jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { QUIET_MS, useSeldom } from './use-seldom.js';

function Status({ text }: { text: string }) {
  return <p role="status">{useSeldom(text)}</p>;
}

describe('a text that is told seldom', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const pass = (ms: number) => act(() => jest.advanceTimersByTime(ms));
  const said = () => screen.getByRole('status').textContent;

  it('is told at once, and not again while it comes and goes', () => {
    const { rerender } = render(<Status text="Jana schreibt …" />);
    pass(0);
    expect(said()).toBe('Jana schreibt …');
    for (let round = 0; round < 4; round++)
      for (const text of ['', 'Jana schreibt …']) {
        rerender(<Status text={text} />);
        pass(1_000);
        expect(said()).toBe('');
      }
    pass(QUIET_MS);
    expect(said()).toBe('Jana schreibt …');
  });

  it('says after a time of quiet what holds then, and nothing that no longer does', () => {
    const { rerender } = render(<Status text="Jana schreibt …" />);
    pass(0);
    for (const text of ['Arne schreibt …', 'Jana und Arne schreiben …']) {
      rerender(<Status text={text} />);
      pass(500);
      expect(said()).toBe('Jana schreibt …');
    }
    pass(QUIET_MS);
    expect(said()).toBe('Jana und Arne schreiben …');
    rerender(<Status text="" />);
    pass(0);
    expect(said()).toBe('');
  });
});
