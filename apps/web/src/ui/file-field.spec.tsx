import { jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FileField } from './file-field.js';
import { Form } from './form.js';

const onSubmit = jest.fn();
const onChange = jest.fn();

const open = () =>
  render(
    <Form onSubmit={onSubmit}>
      <FileField
        name="file"
        label="CSV-Datei"
        hint="Mit Kopfzeile"
        accept=".csv"
        required
        onChange={onChange}
      />
      <button type="submit">Prüfen</button>
    </Form>,
  );
const field = () => screen.getByLabelText<HTMLInputElement>(/CSV-Datei/);
const described = () =>
  field()
    .getAttribute('aria-describedby')!
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent);
const press = () => userEvent.click(screen.getByRole('button', { name: 'Prüfen' }));

describe('FileField', () => {
  beforeEach(() => jest.clearAllMocks());

  it('shows the name of the chosen file in its own words', async () => {
    open();
    expect(screen.getByText('Keine Datei ausgewählt')).toBeTruthy();
    await userEvent.upload(field(), new File(['a;b'], 'programme.csv', { type: 'text/csv' }));
    expect(screen.getByText('programme.csv')).toBeTruthy();
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('refuses to be sent without one, says why beside its help, and takes the focus', async () => {
    open();
    expect(described()).toEqual(['Mit Kopfzeile']);
    await press();
    expect(onSubmit).not.toHaveBeenCalled();
    expect(described()).toEqual(['Mit Kopfzeile', 'Bitte füllen Sie dieses Feld aus.']);
    expect(document.activeElement).toBe(field());
  });

  it('is reached and named as the page shows it', async () => {
    open();
    await userEvent.tab();
    expect(document.activeElement).toBe(field());
    expect(screen.getByLabelText(/Datei auswählen/)).toBe(field());
  });
});
