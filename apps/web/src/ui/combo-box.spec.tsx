import { jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ComboBox } from './combo-box.js';
import { Dialog } from './dialog.js';
import { Form } from './form.js';

const TOWNS = [
  { id: 'f', name: 'Freyung' },
  { id: 'd', name: 'Dörentrup' },
];
const onSubmit = jest.fn();

const open = () =>
  render(
    <Form onSubmit={(data) => onSubmit(Object.fromEntries(data))}>
      <ComboBox name="town" label="Kommune" items={TOWNS} required />
      <button type="submit">Senden</button>
    </Form>,
  );
const field = () => screen.getByRole<HTMLInputElement>('combobox');
const list = () => screen.queryByRole('listbox');
const send = () => userEvent.click(screen.getByRole('button', { name: 'Senden' }));

describe('ComboBox', () => {
  beforeEach(() => onSubmit.mockClear());

  it('suggests while one types, and sends what was chosen', async () => {
    open();
    await userEvent.type(field(), 'Frey');
    await userEvent.click(screen.getByRole('option', { name: 'Freyung' }));
    expect(field().value).toBe('Freyung');
    await send();
    expect(onSubmit).toHaveBeenCalledWith({ town: 'f' });
  });

  it('goes on with what stands in it at first', async () => {
    render(<ComboBox label="Kommune" items={TOWNS} text="Dör" />);
    await userEvent.type(field(), 'en');
    expect(field().value).toBe('Dören');
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Dörentrup']);
  });

  it('is chosen from by keyboard', async () => {
    open();
    await userEvent.type(field(), 'Dör{ArrowDown}{Enter}');
    expect(field().value).toBe('Dörentrup');
    expect(list()).toBeNull();
  });

  it.each(['Frey', 'Zzz'])('closes the list with Escape and keeps what was typed: %s', async (typed) => {
    open();
    await userEvent.type(field(), typed);
    expect(list()).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(list()).toBeNull();
    expect(field().value).toBe(typed);
  });

  it('closes its list with Escape before the dialog around it closes', async () => {
    const onClose = jest.fn();
    render(
      <Dialog title="Einladen" onClose={onClose}>
        <ComboBox label="Kommune" items={TOWNS} />
      </Dialog>,
    );
    await userEvent.type(field(), 'Frey');
    await userEvent.keyboard('{Escape}');
    expect(list()).toBeNull();
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('keeps what fits nothing when it is left, and says so', async () => {
    open();
    await userEvent.type(field(), 'Zzz');
    await userEvent.tab();
    expect(field().value).toBe('Zzz');
    await send();
    expect(onSubmit).not.toHaveBeenCalled();
    expect(field().getAttribute('aria-invalid')).toBe('true');
  });

  it('takes back what was chosen once the text is another', async () => {
    open();
    await userEvent.type(field(), 'Frey{ArrowDown}{Enter}');
    await userEvent.type(field(), ' am Wald');
    await userEvent.tab();
    await send();
    expect(onSubmit).not.toHaveBeenCalled();
  });
});
