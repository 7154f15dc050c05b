import {
  Link,
  RouterProvider,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from '@tanstack/react-router';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { useLeaveGuard, useSavedHereGuard } from './use-leave-guard.js';

/** However slow the machine is. */
const SLOW = { timeout: 20_000 };

function MessagePage() {
  const { onInput, question } = useLeaveGuard(false, true);
  return (
    <>
      <input aria-label="Nachricht" onInput={onInput} />
      {question}
      <Link to="/nachrichten/neu" search={{ kommune: 'freyung' }}>
        Andere Kommune
      </Link>
    </>
  );
}

function TownPage() {
  const [isSuccess, setSuccess] = useState(false);
  const { onInput, question } = useSavedHereGuard({
    isPending: false,
    isSuccess,
    reset: () => setSuccess(false),
  });
  return (
    <>
      <input aria-label="Text" onInput={onInput} />
      {question}
      <button type="button" onClick={() => setSuccess(true)}>
        Speichern
      </button>
      <Link to="/kommunen">Weg</Link>
    </>
  );
}

async function open(path: string): Promise<() => string> {
  const root = createRootRoute();
  const page = (at: string, component: () => React.ReactNode) =>
    createRoute({ getParentRoute: () => root, path: at, component });
  const router = createRouter({
    routeTree: root.addChildren([
      page('/nachrichten/neu', MessagePage),
      page('/seite', TownPage),
      page('/kommunen', () => <p>Woanders</p>),
    ]),
    history: createMemoryHistory({ initialEntries: [path] }),
  });
  await act(() => router.load());
  // The types of the client's own routes do not know these.
  render(<RouterProvider router={router as never} />);
  return () => router.state.location.href;
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const follow = (name: string) => userEvent.click(screen.getByRole('link', { name }));
const asked = () => screen.findByRole('alertdialog', {}, SLOW);

describe('leaving a form', () => {
  beforeAll(async () => {
    // jsdom has none.
    window.scrollTo = () => undefined;
    await import('./leave-dialog.js');
  });

  it('is asked about once something is filled in, also for another address of the same page', async () => {
    const href = await open('/nachrichten/neu');
    await userEvent.type(screen.getByLabelText('Nachricht'), 'Hallo');
    await follow('Andere Kommune');
    await asked();
    await press('Weiter bearbeiten');
    expect(href()).toBe('/nachrichten/neu');
    await follow('Andere Kommune');
    await asked();
    await press('Verwerfen');
    await waitFor(() => expect(href()).toBe('/nachrichten/neu?kommune=freyung'), SLOW);
  });

  it('is not asked about where nothing is filled in or all of it is saved', async () => {
    const href = await open('/seite');
    await userEvent.type(screen.getByLabelText('Text'), 'Neu');
    await press('Speichern');
    await follow('Weg');
    await waitFor(() => expect(href()).toBe('/kommunen'), SLOW);
  });

  it('is asked about again when something is filled in after it was saved', async () => {
    const href = await open('/seite');
    await userEvent.type(screen.getByLabelText('Text'), 'Neu');
    await press('Speichern');
    await userEvent.type(screen.getByLabelText('Text'), 'er');
    await follow('Weg');
    await asked();
    expect(href()).toBe('/seite');
  });
});
