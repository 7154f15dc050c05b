import { Link } from '@tanstack/react-router';
import type { ProjectCardFragment } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Card } from '../../ui/card.js';
import { topicName } from '../topics/topic-name.js';
import { periodText, standLabel, stateTone, visibilityLabel } from './labels.js';

/** A project in a list: what, where it stands, who leads it, what it is looking for. */
export function ProjectCard({ project }: { project: ProjectCardFragment }) {
  const { slug, title, summary, state, visibility, seekingPartners, partners, topics, wanted } = project;
  const lead = partners.find(({ isLead }) => isLead);
  const count = partners.filter((partner) => partner.state !== 'INVITED').length;
  const period = periodText(project);
  return (
    <Card as="article" linked className="stack stack--tight">
      <p className="meta">
        <Badge tone={stateTone(state)}>{standLabel(project)}</Badge>
        {visibility !== 'PUBLIC' && <Badge>{visibilityLabel(visibility)}</Badge>}
        {project.isExample && <Badge>{m.example_mark()}</Badge>}
      </p>
      <h3 className="project-card__title">
        <Link to="/projekte/$slug" params={{ slug }} className="card__link">
          {title}
        </Link>
      </h3>
      <p>{summary}</p>
      {seekingPartners && wanted.length > 0 && (
        <p className="small">{m.project_missing({ what: wanted.map(({ text }) => text).join(', ') })}</p>
      )}
      <p className="meta">
        {lead && <span>{m.project_lead_by({ name: lead.organisation.name })}</span>}
        {count > 1 && <span>{m.project_partner_count({ count })}</span>}
        {period && <span>{period}</span>}
        {topics.map((topic) => (
          <span key={topic.id}>{topicName(topic)}</span>
        ))}
      </p>
    </Card>
  );
}
