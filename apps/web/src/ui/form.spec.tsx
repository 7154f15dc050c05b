import { jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Checkbox, Form, TextField, type FieldErrors } from './form.js';

const onSubmit = jest.fn();

function Example({ errors }: { errors?: FieldErrors }) {
  return (
    <Form onSubmit={(data) => onSubmit(Object.fromEntries(data))} {...(errors && { errors })}>
      <TextField name="name" label="Name" required minLength={3} hint="Vor- und Nachname" />
      <TextField name="email" type="email" label="E-Mail" />
      <Checkbox name="rules" label="Regeln gelesen" value="yes" required />
      <button type="submit">Senden</button>
    </Form>
  );
}

const send = () => userEvent.click(screen.getByRole('button', { name: 'Senden' }));

describe('Form', () => {
  beforeEach(() => onSubmit.mockClear());

  it('hands over what was filled in', async () => {
    render(<Example />);
    await userEvent.type(screen.getByLabelText('Name'), 'Jana');
    await userEvent.type(screen.getByLabelText(/E-Mail/), 'jana@marne.example');
    await userEvent.click(screen.getByLabelText('Regeln gelesen'));
    await send();
    expect(onSubmit).toHaveBeenCalledWith({ name: 'Jana', email: 'jana@marne.example', rules: 'yes' });
  });

  it('says beside the field what is missing, and takes the focus there', async () => {
    render(<Example />);
    await send();
    expect(onSubmit).not.toHaveBeenCalled();
    const name = screen.getByLabelText('Name');
    expect(document.activeElement).toBe(name);
    expect(name.getAttribute('aria-invalid')).toBe('true');
    expect(name).toHaveProperty('validity.valueMissing', true);
    const described = name.getAttribute('aria-describedby')!.split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      'Vor- und Nachname',
      'Bitte füllen Sie dieses Feld aus.',
    ]);
  });

  it('takes the message away once the field is right', async () => {
    render(<Example />);
    await send();
    await userEvent.type(screen.getByLabelText('Name'), 'Jana');
    expect(screen.getByLabelText('Name').getAttribute('aria-invalid')).toBeNull();
  });

  it('tells wrong addresses apart from missing ones', async () => {
    render(<Example />);
    await userEvent.type(screen.getByLabelText('Name'), 'Jana');
    await userEvent.type(screen.getByLabelText(/E-Mail/), 'jana');
    await userEvent.click(screen.getByLabelText('Regeln gelesen'));
    await send();
    expect(screen.getByText(/Bitte geben Sie eine E-Mail-Adresse an/)).toBeTruthy();
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('marks fields that may stay empty', () => {
    render(<Example />);
    expect(screen.getByText('E-Mail').textContent).toBe('E-Mail (freiwillig)');
    expect(screen.getByText('Name').textContent).toBe('Name');
  });

  it('shows the server’s refusal at its field until the value changes', async () => {
    function WithServer() {
      const [errors, setErrors] = useState<FieldErrors>({});
      return (
        <>
          <button onClick={() => setErrors({ email: 'Diese Adresse ist vergeben.' })}>Ablehnen</button>
          <Example errors={errors} />
        </>
      );
    }
    render(<WithServer />);
    await userEvent.click(screen.getByRole('button', { name: 'Ablehnen' }));
    const email = screen.getByLabelText(/E-Mail/);
    expect(screen.getByText('Diese Adresse ist vergeben.')).toBeTruthy();
    expect(document.activeElement).toBe(email);
    await userEvent.type(email, 'x');
    expect(screen.queryByText('Diese Adresse ist vergeben.')).toBeNull();
  });
});
