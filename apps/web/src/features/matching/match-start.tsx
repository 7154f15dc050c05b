import { useQuery } from '@tanstack/react-query';
import { gqlQuery } from '../../data/query.js';
import { MatchStartDocument } from '../../gql/documents/MatchStart.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { showToast } from '../../ui/toast.js';
import { topicName } from '../topics/topic-name.js';
import { useSaveStance } from '../town/save-stance.js';
import { MatchCard } from './match-card.js';

/** For a town that has said nothing yet: what it may care for, and towns that know about it. */
export default function MatchStart({ municipalityId }: { municipalityId: string }) {
  const query = useQuery(gqlQuery('matches', MatchStartDocument, { municipalityId }));
  const need = useSaveStance('need', municipalityId, {
    quiet: false,
    onSaved: () => showToast(m.stance_saved()),
  });
  if (query.isPending) return <Skeleton lines={6} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const { topics, matches } = query.data.matchStart;
  return (
    <div className="stack stack--loose">
      <Card className="stack">
        <h2>{m.start_title()}</h2>
        <p>{m.start_text()}</p>
        {topics.length > 0 && (
          <>
            <h3>{m.start_topics()}</h3>
            <ul className="plain stack stack--tight">
              {topics.map(({ topic, followers, similarTowns }) => (
                <li key={topic.id} className="row row--between">
                  <div>
                    <strong>{topicName(topic)}</strong>
                    <p className="small muted">
                      {followers > 0
                        ? m.start_followers({ count: followers })
                        : m.start_similar({ count: similarTowns })}
                    </p>
                  </div>
                  <Button
                    size="small"
                    busy={need.isPending}
                    aria-label={m.start_seek_topic({ topic: topicName(topic) })}
                    onClick={() => need.save({ topic, note: null, validUntil: null })}
                  >
                    {m.start_seek()}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
        <div>
          <ButtonLink to="/meine-kommune" variant="primary">
            {topics.length > 0 ? m.start_other() : m.matches_silent_action()}
          </ButtonLink>
        </div>
      </Card>
      {matches.length > 0 && (
        <>
          <h2>{m.start_matches()}</h2>
          <ol className="plain stack match-list">
            {matches.map((match) => (
              <li key={match.municipality.id}>
                <MatchCard match={match} forTown={municipalityId} />
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
