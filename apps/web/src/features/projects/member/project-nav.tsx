import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
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

interface ProjectHeadProps {
  project: { slug: string; title: string };
  title: ReactNode;
  /** Links to the pages between the project and this one. */
  above?: ReactNode;
  /** Whether the viewer sees the inner work, and so the pages of the project. */
  seesWork?: boolean;
  /** What stands beside the title, where there is room. */
  tools?: ReactNode;
  /** What stands below the title. */
  children?: ReactNode;
}

/** The head of an inner page of a project: where it belongs, its title, and the pages beside it. */
export function ProjectHead({ project, title, above, seesWork = true, tools, children }: ProjectHeadProps) {
  return (
    <div className={seesWork ? 'page-head page-head--tabs' : 'page-head'}>
      <div className="wrap">
        <div className="page-head__row">
          <div className="page-head__text">
            <nav aria-label={m.topic_path()} className="breadcrumb">
              <Link to="/projekte/$slug" params={{ slug: project.slug }} activeOptions={{ exact: true }}>
                {project.title}
              </Link>
              {above}
            </nav>
            <h1>{title}</h1>
            {children}
          </div>
          {tools}
        </div>
        {seesWork && <ProjectNav slug={project.slug} />}
      </div>
    </div>
  );
}
