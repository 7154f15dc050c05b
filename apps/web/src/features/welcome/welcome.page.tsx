import './welcome.scss';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { AppContext } from '../../app/context.js';
import { activeMemberships, useViewer, viewerOf } from '../../app/viewer.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { StartStancesDocument } from '../../gql/documents/StartStances.js';
import { WelcomeSuggestionsDocument } from '../../gql/documents/WelcomeSuggestions.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { arrowForwardIcon } from '../../ui/icons/arrow-forward.js';
import { topicsQuery } from '../ask/topics-query.js';
import { mostSought, suggestedTopics } from './suggested-topics.js';
import { TopicChooser } from './topic-chooser.js';

const suggestionsQuery = (municipalityId: string) =>
  gqlQuery('topics', WelcomeSuggestionsDocument, { municipalityId });

export async function load({ queryClient }: AppContext): Promise<void> {
  const town = activeMemberships(viewerOf(queryClient))[0]?.municipality;
  await Promise.all([
    queryClient.ensureQueryData(topicsQuery()),
    // Without suggestions the main topics serve.
    town && queryClient.prefetchQuery(suggestionsQuery(town.id)),
  ]);
}

/**
 * The first visit of somebody who has just joined: two questions, by clicks alone, and then the towns that fit
 * the answers.
 */
export function WelcomePage() {
  const town = activeMemberships(useViewer())[0]?.municipality;
  return (
    <>
      <div className="page-head">
        <div className="wrap page-head__text">
          <h1>{town ? m.welcome_heading({ town: town.name }) : m.welcome_title()}</h1>
          <p className="lead">{m.welcome_lead()}</p>
        </div>
      </div>
      <div className="wrap page-body">
        {town ? (
          <FirstStances town={town} />
        ) : (
          <EmptyState
            title={m.ask_no_town_title()}
            action={<ButtonLink to="/registrieren/kommune">{m.step_join_town()}</ButtonLink>}
          >
            <p>{m.ask_no_town_text()}</p>
          </EmptyState>
        )}
      </div>
    </>
  );
}

function FirstStances({ town }: { town: { id: string; name: string } }) {
  const { topics } = useSuspenseQuery(topicsQuery()).data;
  const suggestions = useQuery({ ...suggestionsQuery(town.id), staleTime: Infinity }).data;
  const navigate = useNavigate();
  const [seeks, setSeeks] = useState<string[]>([]);
  const [offers, setOffers] = useState<string[]>([]);
  const start = useGqlMutation(StartStancesDocument, {
    invalidates: ['municipalities', 'matches', 'topics', 'questions', 'viewer'],
    onSuccess: () => void navigate({ to: '/passungen' }),
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(start.error, ['seekTopicIds', 'offerTopicIds']);
  const all = topics.flatMap((topic) => [topic, ...topic.children]);
  const alike = suggestions?.matchStart.topics.map(({ topic }) => topic.id) ?? [];
  const sought = mostSought(suggestions?.topics ?? []);
  const save = () =>
    start.mutate({ input: { municipalityId: town.id, seekTopicIds: seeks, offerTopicIds: offers } });

  return (
    <form
      method="post"
      className="stack stack--loose"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="welcome">
        <div className="card welcome__side">
          <TopicChooser
            legend={m.welcome_seeks({ town: town.name })}
            hint={m.welcome_seeks_hint()}
            because={alike.length > 0 ? m.welcome_alike() : m.welcome_begin()}
            suggested={suggestedTopics(alike, all, topics, offers)}
            main={topics}
            all={all}
            chosen={seeks}
            taken={offers}
            error={errors.seekTopicIds}
            onChange={setSeeks}
          />
        </div>
        <div className="card welcome__side">
          <TopicChooser
            legend={m.welcome_offers({ town: town.name })}
            hint={m.welcome_offers_hint()}
            because={sought.length > 0 ? m.welcome_sought() : m.welcome_begin()}
            suggested={suggestedTopics(sought, all, topics, seeks)}
            main={topics}
            all={all}
            chosen={offers}
            taken={seeks}
            error={errors.offerTopicIds}
            onChange={setOffers}
          />
        </div>
      </div>
      <FormProblem error={rest} />
      <ButtonRow>
        <Button
          type="submit"
          variant="primary"
          icon={arrowForwardIcon}
          busy={start.isPending || start.isSuccess}
          disabled={seeks.length + offers.length === 0}
        >
          {m.welcome_show()}
        </Button>
        <ButtonLink to="/" variant="tertiary">
          {m.welcome_later()}
        </ButtonLink>
      </ButtonRow>
      <p className="small muted">{m.welcome_note()}</p>
    </form>
  );
}
