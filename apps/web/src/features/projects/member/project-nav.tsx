import { Link } from '@tanstack/react-router';
import { m } from '../../../paraglide/messages.js';
import { TabLinks } from '../../../ui/tab-links.js';

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
      <Link to="/projekte/$slug/aufgaben" params={{ slug }} activeOptions={{ includeSearch: false }}>
        {m.tasks_title()}
      </Link>
      <Link to="/projekte/$slug/beschluesse" params={{ slug }}>
        {m.decisions_title()}
      </Link>
      <Link to="/projekte/$slug/foerderung" params={{ slug }}>
        {m.funding_title()}
      </Link>
      <Link to="/projekte/$slug/sitzungen" params={{ slug }}>
        {m.meetings_title()}
      </Link>
      <Link to="/projekte/$slug/unterstuetzung" params={{ slug }}>
        {m.support_short()}
      </Link>
      <Link to="/projekte/$slug/diskussion" params={{ slug }}>
        {unreadThreads > 0 ? m.discussion_title_unread({ count: unreadThreads }) : m.discussion_title()}
      </Link>
    </TabLinks>
  );
}
