import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ProjectData } from '../project.page.js';
import { OwnOrganisation } from './own-organisation.js';

type Own = ProjectData['viewer']['organisations'][number];

const own = (name: string, more: Partial<Own>): Own => ({
  state: null,
  canCommit: false,
  canAsk: false,
  canConfirm: false,
  canLeave: false,
  canTakePart: false,
  mandateRequest: null,
  organisation: { __typename: 'Institution', id: name, name, slug: name.toLowerCase() },
  ...more,
});
const town = (more: Partial<Own>) => own('Dörentrup', more);
const academy = (more: Partial<Own>) => own('Akademie', more);

/** The buttons below what is said of the own organisations. */
const buttons = (...organisations: Own[]) => {
  // What it reads of a project, and nothing else.
  const project = { id: 'p', title: 'Kataster', joinQuestions: [], partners: [], viewer: { organisations } };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <OwnOrganisation project={project as unknown as ProjectData} />
    </QueryClientProvider>,
  );
  return screen.queryAllByRole('button').map(({ textContent }) => textContent);
};
const MORE = 'Mit einer weiteren Organisation mitmachen';

describe('the own organisations in a project', () => {
  it('ask first with the button that stands out, however many there are', () => {
    expect(buttons(town({ canAsk: true }), academy({ canAsk: true }))).toEqual(['Mitmachen']);
  });

  it('are not asked for a second time', () => {
    expect(buttons(town({ state: 'CONFIRMED' }))).toEqual([]);
    expect(buttons(town({}))).toEqual([]);
  });

  it('ask for the other one where one is in already', async () => {
    expect(buttons(town({ state: 'CONFIRMED' }), academy({ canAsk: true }))).toEqual([MORE]);
    await userEvent.click(screen.getByRole('button', { name: MORE }));
    // The dialog is loaded, and compiled, only now.
    const status = await screen.findByRole('status', {}, { timeout: 60_000 });
    expect(status.textContent).toContain('Akademie');
    expect(screen.queryByText(/Dörentrup/)).toBeNull();
  });

  it('ask for the other one where one has asked already', () => {
    expect(buttons(town({}), academy({ canAsk: true }))).toEqual([MORE]);
  });
});
