import { jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Dialog } from './dialog.js';
import { Form, TextField } from './form.js';

const onClose = jest.fn();

const open = () =>
  render(
    <Dialog title="Neuigkeit schreiben" onClose={onClose}>
      <Form onSubmit={() => undefined}>
        <TextField name="title" label="Überschrift" />
        <button type="button" onClick={onClose}>
          Abbrechen
        </button>
      </Form>
    </Dialog>,
  );
const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: /Überschrift/ });
const fillIn = () => userEvent.type(field(), 'Was erreicht ist');
const clickBeside = () => userEvent.click(document.querySelector('.overlay')!);
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('Dialog', () => {
  beforeEach(() => onClose.mockClear());

  it('closes with Escape and with a click beside it while nothing is filled in', async () => {
    open();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
    await clickBeside();
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  it('does not lose what is filled in to a click beside it', async () => {
    open();
    await fillIn();
    await clickBeside();
    expect(onClose).not.toHaveBeenCalled();
    expect(field().value).toBe('Was erreicht ist');
  });

  it('asks before Escape or the cross take away what is filled in, and goes on where it was', async () => {
    open();
    await fillIn();
    await userEvent.keyboard('{Escape}');
    expect(onClose).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('noch nicht gespeichert');
    await press('Weiter bearbeiten');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.activeElement).toBe(field());
    await press('Fenster schließen');
    await press('Verwerfen');
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('asks no questions of those who cancel', async () => {
    open();
    await fillIn();
    await press('Abbrechen');
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});
