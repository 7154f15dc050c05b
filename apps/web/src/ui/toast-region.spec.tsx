import { act, render, screen } from '@testing-library/react';
import ToastRegion from './toast-region.js';
import { showToast } from './toast.js';

const texts = () => screen.queryAllByRole('alertdialog').map(({ textContent }) => textContent);
const say = (text: string) => act(() => showToast(text));

const room = () => document.documentElement.style.getPropertyValue('--toasts');

describe('ToastRegion', () => {
  beforeAll(() => {
    // jsdom has none.
    globalThis.ResizeObserver = class {
      constructor(private readonly callback: ResizeObserverCallback) {}
      observe(): void {
        this.callback([], this);
      }
      unobserve(): void {}
      disconnect(): void {}
    };
  });

  it('shows what was said before it was there, then what is said, each once', () => {
    render(<ToastRegion first={[{ text: 'Gespeichert', tone: 'success' }]} />);
    expect(texts()).toEqual(['Gespeichert']);
    say('Die Stimme ist abgegeben.');
    say('Gespeichert');
    say('Gespeichert');
    expect(texts().sort()).toEqual(['Die Stimme ist abgegeben.', 'Gespeichert']);
  });

  it('says how much room it takes for as long as it is there', () => {
    const { unmount } = render(<ToastRegion first={[{ text: 'Gespeichert', tone: 'success' }]} />);
    expect(room()).toBe('0px');
    unmount();
    expect(room()).toBe('');
  });
});
