import { act, render, screen } from '@testing-library/react';
import ToastRegion from './toast-region.js';
import { showToast } from './toast.js';

const texts = () => screen.queryAllByRole('alertdialog').map(({ textContent }) => textContent);
const say = (text: string) => act(() => showToast(text));

describe('ToastRegion', () => {
  it('shows what was said before it was there, then what is said, each once', () => {
    render(<ToastRegion first={[{ text: 'Gespeichert', tone: 'success' }]} />);
    expect(texts()).toEqual(['Gespeichert']);
    say('Die Stimme ist abgegeben.');
    say('Gespeichert');
    say('Gespeichert');
    expect(texts().sort()).toEqual(['Die Stimme ist abgegeben.', 'Gespeichert']);
  });
});
