import { render, screen, within } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { TaskList, Timeline } from './task-views.js';

type Milestones = ComponentProps<typeof Timeline>['milestones'];

const milestone = (title: string, dueOn: string | null): Milestones[number] => ({
  id: title,
  title,
  dueOn,
  reachedAt: null,
});

const TODAY = '2026-11-29';

describe('the timeline of a project', () => {
  /** Months with what stands below them. */
  const months = (...milestones: Milestones) => {
    render(<Timeline tasks={[]} milestones={milestones} today={TODAY} />);
    return screen.getAllByRole('region').map((region) => [
      within(region).getByRole('heading').textContent,
      within(region)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ]);
  };
  const heute = 'Heute, 29. November 2026';

  it('shows today in its month, between what was and what is to come', () => {
    expect(
      months(
        milestone('Vorbei', '2026-11-19'),
        milestone('Noch', '2026-11-30'),
        milestone('Später', '2026-12-03'),
      ),
    ).toEqual([
      ['November 2026', [expect.stringContaining('Vorbei'), heute, expect.stringContaining('Noch')]],
      ['Dezember 2026', [expect.stringContaining('Später')]],
    ]);
  });

  it('gives today a month of its own where nothing else stands in it', () => {
    expect(months(milestone('Vorbei', '2026-09-30'), milestone('Später', '2027-01-03'))).toEqual([
      ['September 2026', [expect.stringContaining('Vorbei')]],
      ['November 2026', [heute]],
      ['Januar 2027', [expect.stringContaining('Später')]],
    ]);
  });

  it('says so where nothing has a day', () => {
    render(<Timeline tasks={[]} milestones={[milestone('Irgendwann', null)]} today={TODAY} />);
    expect(screen.queryByText(heute)).toBeNull();
    expect(screen.getByText(/Noch hat nichts einen Tag/)).toBeTruthy();
  });
});

describe('the list of tasks', () => {
  const show = (...milestones: Milestones) =>
    render(
      <TaskList
        tasks={[]}
        milestones={milestones}
        today={TODAY}
        acts={{} as ComponentProps<typeof TaskList>['acts']}
      />,
    );

  it('counts no tasks where a milestone has none', () => {
    show(milestone('Auftakt', null));
    expect(screen.getByText('Keine Aufgaben')).toBeTruthy();
    expect(screen.queryByText(/von 0/)).toBeNull();
  });

  it('says when a milestone is planned or was, as its project does', () => {
    show(milestone('Vorbei', '2026-11-28'), milestone('Später', '2026-12-03'));
    expect(screen.getByText('War geplant bis 28. November 2026')).toBeTruthy();
    expect(screen.getByText('Geplant bis 3. Dezember 2026')).toBeTruthy();
  });
});
