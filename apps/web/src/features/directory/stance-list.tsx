import type { OfferLevel } from '../../gql/types.js';
import { formatDate } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { ChipLink } from '../../ui/chip.js';
import { topicName } from '../topics/topic-name.js';
import { levelLabel } from './level-label.js';

interface Entry {
  readonly id: string;
  readonly note: string | null;
  readonly validUntil: string | null;
  readonly level?: OfferLevel;
  readonly monthlyCapacity?: number | null;
  readonly bookedUp?: boolean;
  readonly evidence?: readonly {
    title: string;
    url: string | null;
    heldOn: string | null;
    questionId: string | null;
  }[];
  readonly topic: { slug: string; name: string; nameEn: string };
}

/** What a town offers, or what it seeks, topic by topic. */
export function StanceList({ kind, entries }: { kind: 'needs' | 'offers'; entries: readonly Entry[] }) {
  const offers = kind === 'offers';
  return (
    <section className="stack" aria-labelledby={`stadt-${kind}`}>
      <h2 id={`stadt-${kind}`}>{offers ? m.town_offers() : m.town_needs()}</h2>
      {entries.length === 0 ? (
        <p className="muted">{offers ? m.town_offers_empty() : m.town_needs_empty()}</p>
      ) : (
        <ul className={`plain stances stances--${kind}`}>
          {entries.map((entry) => (
            <li key={entry.id} className="stances__entry">
              <div className="row">
                <ChipLink to="/themen/$slug" params={{ slug: entry.topic.slug }} className="stances__topic">
                  {topicName(entry.topic)}
                </ChipLink>
                {entry.level && <Badge>{levelLabel(entry.level)}</Badge>}
                {entry.bookedUp && <Badge tone="warning">{m.offer_booked_up()}</Badge>}
              </div>
              {entry.note && <p>{entry.note}</p>}
              {entry.evidence?.map(({ title, url, heldOn, questionId }, index) => (
                <p key={index} className="small">
                  {m.offer_evidence()}:{' '}
                  {url || questionId ? <a href={url ?? `/fragen/${questionId}`}>{title}</a> : title}
                  {heldOn && `, ${formatDate(heldOn)}`}
                </p>
              ))}
              {(entry.validUntil || entry.monthlyCapacity) && (
                <p className="meta">
                  {entry.validUntil && (
                    <span>{m.stance_valid_until({ date: formatDate(entry.validUntil) })}</span>
                  )}
                  {entry.monthlyCapacity ? (
                    <span>{m.stance_capacity({ count: entry.monthlyCapacity })}</span>
                  ) : null}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
