import { Link } from '@tanstack/react-router';
import { m } from '../../../paraglide/messages.js';
import { TabLinks } from '../../../ui/tab-links.js';

/** The pages of one project, for those who see its inner work; stands in the head of each of them. */
export default function ProjectNav({ slug }: { slug: string }) {
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
      <Link to="/projekte/$slug/dateien" params={{ slug }} activeOptions={{ includeSearch: false }}>
        {m.files_title()}
      </Link>
      <Link to="/projekte/$slug/neuigkeiten" params={{ slug }}>
        {m.updates_title()}
      </Link>
      <Link to="/projekte/$slug/diskussion" params={{ slug }}>
        {m.discussion_title()}
      </Link>
    </TabLinks>
  );
}
