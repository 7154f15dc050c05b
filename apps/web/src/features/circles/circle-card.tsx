import { Link } from '@tanstack/react-router';
import type { CircleBriefFragment } from '../../gql/types.js';
import { formatDate } from '../../i18n/format.js';
import { formatList } from '../../i18n/format-list.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Card } from '../../ui/card.js';
import { topicName } from '../topics/topic-name.js';
import { STATES } from './circle-labels.js';

/** A circle in a list: what it is about, who is in it, why. */
export function CircleCard({ circle }: { circle: CircleBriefFragment }) {
  const { label, tone } = STATES[circle.state];
  return (
    <Card as="article" linked className="circle-card">
      <div className="row row--between">
        <h3 className="circle-card__title">
          <Link to="/kreise/$id" params={{ id: circle.id }} className="card__link">
            {topicName(circle.topic)}
          </Link>
        </h3>
        <Badge tone={tone}>{label()}</Badge>
      </div>
      <p>{formatList(circle.towns.map(({ municipality }) => municipality.name))}</p>
      {circle.state === 'INVITED' && circle.invitedBy && circle.expiresAt && (
        <p className="muted">
          {m.circle_invited_brief({ town: circle.invitedBy.name, date: formatDate(circle.expiresAt) })}
        </p>
      )}
      {circle.state === 'PROPOSED' && (
        <ul className="circle-reasons">
          {circle.reasons.map(({ kind, text }) => (
            <li key={kind}>{text}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** The same in one line, for the desk. */
export function CircleLine({ circle }: { circle: CircleBriefFragment }) {
  return (
    <>
      <Link to="/kreise/$id" params={{ id: circle.id }}>
        {m.circle_title({ topic: topicName(circle.topic) })}
      </Link>
      <span className="muted small">
        {STATES[circle.state].label()}:{' '}
        {formatList(circle.towns.map(({ municipality }) => municipality.name))}
      </span>
    </>
  );
}
