import { Link } from '@tanstack/react-router';
import { m } from '../../../paraglide/messages.js';
import { TabLinks } from '../../../ui/tab-links.js';

/** The inner pages in the order of a project's day: what is new and said, what is to do, what is agreed, what is kept. */
const PAGES = [
  { to: '/projekte/$slug/neuigkeiten', title: () => m.updates_title() },
  {
    to: '/projekte/$slug/diskussion',
    title: (unread: number) =>
      unread > 0 ? m.discussion_title_unread({ count: unread }) : m.discussion_title(),
  },
  { to: '/projekte/$slug/aufgaben', title: () => m.tasks_title() },
  { to: '/projekte/$slug/beschluesse', title: () => m.decisions_title() },
  { to: '/projekte/$slug/sitzungen', title: () => m.meetings_title() },
  { to: '/projekte/$slug/dateien', title: () => m.files_title() },
  { to: '/projekte/$slug/foerderung', title: () => m.funding_title() },
  { to: '/projekte/$slug/unterstuetzung', title: () => m.support_short() },
] as const;

interface ProjectNavProps {
  slug: string;
  /** Threads of the discussion with something new, where that is known. */
  unreadThreads?: number;
}

/** The pages of one project, for those who see its inner work; stands in the head of each of them. */
export default function ProjectNav({ slug, unreadThreads = 0 }: ProjectNavProps) {
  return (
    <TabLinks label={m.project_nav()}>
      <Link to="/projekte/$slug" params={{ slug }} activeOptions={{ exact: true }}>
        {m.project_nav_overview()}
      </Link>
      {PAGES.map(({ to, title }) => (
        // Also current on the pages below, whatever is filtered there.
        <Link key={to} to={to} params={{ slug }} activeOptions={{ includeSearch: false }}>
          {title(unreadThreads)}
        </Link>
      ))}
    </TabLinks>
  );
}
