import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { m } from '../../../paraglide/messages.js';
import ProjectNav from './project-nav.js';

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
