import { Link } from '@tanstack/react-router';
import { sizeClassLabel } from '../../app/size-class-label.js';
import type { MatchCardFragment, MatchReasonKind } from '../../gql/types.js';
import { formatDecimal } from '../../i18n/format-decimal.js';
import { formatNumber } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { ChipLink } from '../../ui/chip.js';
import { ContactButton } from '../messages/contact-button.js';
import { ContactStanding } from '../messages/contact-standing.js';
import { topicName } from '../topics/topic-name.js';

type Match = MatchCardFragment;

const PARTS: Record<MatchReasonKind, () => string> = {
  OFFERS_WHAT_YOU_SEEK: m.part_offers,
  SEEKS_WHAT_YOU_OFFER: m.part_seeks,
  BOTH_SEEK: m.part_both,
  EVIDENCE: m.part_evidence,
  DISTANCE: m.part_distance,
  SIZE_CLASS: m.part_size_class,
  SAME_LAND: m.part_same_land,
  OTHER_LAND: m.part_other_land,
  LOAD: m.part_load,
};

const MAIN: readonly MatchReasonKind[] = [
  'OFFERS_WHAT_YOU_SEEK',
  'SEEKS_WHAT_YOU_OFFER',
  'BOTH_SEEK',
  'EVIDENCE',
];

/** Reasons that make the match; the others say what else speaks for or against it. */
const isMain = ({ kind }: { kind: MatchReasonKind }): boolean => MAIN.includes(kind);

const KINDS = {
  NEED_MEETS_OFFER: ['success', m.match_pair],
  BOTH_SEEK: ['info', m.match_tandem],
  ASSUMED: ['warning', m.match_assumed],
} as const;

interface MatchCardProps {
  match: Match;
  /** The id of the own town. */
  forTown: string;
  /** The centre of the filter, when it is another town than the own one. */
  centre?: string | undefined;
  /** Says that the town does not fit; left out, it cannot be said. */
  onDismiss?: () => void;
}

/** A town that fits: why, in words, and how its place in the list comes about. */
export function MatchCard({ match, forTown, centre, onDismiss }: MatchCardProps) {
  const { municipality: town, kind, score, reasons, parts, topics, aroundKm } = match;
  const [tone, label] = KINDS[kind];
  return (
    <Card as="article" linked className="match">
      <div className="row row--between">
        <h3 className="match__town">
          <Link to="/kommunen/$slug" params={{ slug: town.slug }} className="card__link">
            {town.name}
          </Link>
        </h3>
        <Badge tone={tone}>{label()}</Badge>
      </div>
      <p className="meta">
        <span>{town.land.name}</span>
        {town.population !== null && (
          <span>{m.town_inhabitants({ count: formatNumber(town.population) })}</span>
        )}
        <span>{sizeClassLabel(town.sizeClass)}</span>
        {centre && aroundKm !== null && (
          <span>{m.match_around_km({ km: formatNumber(Math.round(aroundKm)), town: centre })}</span>
        )}
      </p>
      <ul className="match__reasons">
        {reasons.filter(isMain).map((reason, index) => (
          <li key={index}>{reason.text}</li>
        ))}
      </ul>
      <ul className="plain match__facts">
        {reasons
          .filter((reason) => !isMain(reason))
          .map((reason, index) => (
            <li key={index}>{reason.text}</li>
          ))}
      </ul>
      {topics.length > 0 && (
        <ul className="chips">
          {topics.map((topic) => (
            <li key={topic.id}>
              <ChipLink to="/themen/$slug" params={{ slug: topic.slug }}>
                {topicName(topic)}
              </ChipLink>
            </li>
          ))}
        </ul>
      )}
      <details className="match__parts card__over">
        <summary>
          <Bar share={score / 100} />
          {m.match_parts({ score: formatNumber(Math.round(score)) })}
        </summary>
        <dl>
          {parts.map((part) => (
            <div key={part.kind}>
              <dt>{PARTS[part.kind]()}</dt>
              <dd>
                <Bar share={part.weight > 0 ? part.points / part.weight : 0} />
                {m.match_points({ points: formatDecimal(part.points), most: formatDecimal(part.weight) })}
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <ButtonRow>
        <span className="card__over row">
          {town.contactStanding ? (
            <ContactStanding town={town.name} standing={town.contactStanding} size="small" />
          ) : (
            <ContactButton
              town={town}
              asMunicipalityId={forTown}
              topicIds={topics.map(({ id }) => id)}
              size="small"
            />
          )}
        </span>
        {onDismiss && (
          <span className="card__over">
            <Button
              variant="tertiary"
              size="small"
              onClick={onDismiss}
              aria-label={m.match_dismiss_town({ town: town.name })}
            >
              {m.match_dismiss()}
            </Button>
          </span>
        )}
      </ButtonRow>
    </Card>
  );
}

/** A bar filled by `share`, 0 to 1; the number beside it says the same. */
function Bar({ share }: { share: number }) {
  return (
    <span className="match__bar" aria-hidden="true">
      <span style={{ inlineSize: `${Math.min(100, share * 100)}%` }} />
    </span>
  );
}
