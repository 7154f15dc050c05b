import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Fragment } from 'react';
import { formText } from '../data/form-text.js';
import { clashLines } from '../data/merge-fields.js';
import { useMergedFields } from '../data/use-merged-fields.js';
import { Form, TextField } from './form.js';
import { MergedNotice } from './merged-notice.js';

const OPENED = { version: 1, fields: { title: 'Alter Titel', place: 'Rathaus' } };
const LABELS = { title: () => 'Titel', place: () => 'Ort' };

/** Saving finds that others have saved `theirs` meanwhile. */
function Changed({ theirs }: { theirs: typeof OPENED }) {
  const { version, fields, clashes, takeIn } = useMergedFields(OPENED);
  return (
    <Form
      onSubmit={(data) => takeIn({ title: formText(data, 'title'), place: formText(data, 'place') }, theirs)}
    >
      <Fragment key={version}>
        <TextField name="title" label="Titel" defaultValue={fields.title} required />
        <TextField name="place" label="Ort" defaultValue={fields.place} required />
      </Fragment>
      {clashes && <MergedNotice title="Jemand war schneller" clashes={clashLines(LABELS, clashes)} />}
      <button type="submit">Speichern</button>
    </Form>
  );
}

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

async function saveWith(title: string, theirs: typeof OPENED): Promise<void> {
  render(<Changed theirs={theirs} />);
  await userEvent.clear(field('Titel'));
  await userEvent.type(field('Titel'), title);
  await userEvent.click(screen.getByRole('button', { name: 'Speichern' }));
}

describe('a form that others have changed while it was open', () => {
  it('takes in what only they have changed and keeps what the person has', async () => {
    await saveWith('Mein Titel', { version: 2, fields: { title: 'Alter Titel', place: 'Bürgerhaus' } });
    expect(field('Titel').value).toBe('Mein Titel');
    expect(field('Ort').value).toBe('Bürgerhaus');
    expect(screen.getByRole('status').textContent).toContain('Jemand war schneller');
    expect(screen.queryByRole('term')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Speichern' }));
  });

  it('keeps both texts in sight where both have changed the same', async () => {
    await saveWith('Mein Titel', { version: 2, fields: { title: 'Ihr Titel', place: 'Rathaus' } });
    expect(field('Titel').value).toBe('Mein Titel');
    expect(screen.getByRole('term').textContent).toBe('Titel');
    expect(screen.getByRole('definition').textContent).toBe('Ihr Titel');
  });
});
