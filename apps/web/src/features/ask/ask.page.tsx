import './ask.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { AppContext } from '../../app/context.js';
import { activeMemberships, useViewer } from '../../app/viewer.js';
import { useGqlMutation, useIdempotencyKey } from '../../data/use-gql-mutation.js';
import { AskQuestionDocument } from '../../gql/documents/AskQuestion.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { showToast } from '../../ui/toast.js';
import { QuestionForm } from './question-form.js';
import { SimilarContent } from './similar-content.js';
import { topicsQuery } from './topics-query.js';

const route = getRouteApi('/angemeldet/fragen/neu');

export async function load({ queryClient }: AppContext): Promise<void> {
  await queryClient.ensureQueryData(topicsQuery());
}

/** Ask a question: what, about which topics, for which town, and who may read it. */
export function AskPage() {
  const towns = activeMemberships(useViewer());
  return (
    <>
      <div className="page-head">
        <div className="wrap page-head__text">
          <h1>{m.ask_title()}</h1>
          <p className="lead">{m.ask_lead()}</p>
        </div>
      </div>
      {towns.length > 0 ? (
        <AskForm towns={towns.map(({ municipality }) => municipality)} />
      ) : (
        <div className="wrap page-body">
          <EmptyState title={m.ask_no_town_title()}>
            <p>{m.ask_no_town_text()}</p>
          </EmptyState>
        </div>
      )}
    </>
  );
}

function AskForm({ towns }: { towns: readonly { id: string; name: string }[] }) {
  const { thema } = route.useSearch();
  const navigate = useNavigate();
  const key = useIdempotencyKey();
  const { topics } = useSuspenseQuery(topicsQuery()).data;
  const ask = useGqlMutation(AskQuestionDocument, {
    invalidates: ['questions', 'topics'],
    onSuccess: ({ askQuestion }) => {
      key.renew();
      showToast(m.ask_sent());
      void navigate({ to: '/fragen/$id', params: { id: askQuestion.id } });
    },
    onError: () => undefined,
  });
  const topicIds = topics
    .flatMap((topic) => [topic, ...topic.children])
    .filter((topic) => topic.slug === thema)
    .map((topic) => topic.id);

  return (
    <QuestionForm
      start={{ title: '', body: '', topicIds, visibility: 'PUBLIC' }}
      shieldable
      towns={towns}
      error={ask.error}
      isSaved={ask.isPending || ask.isSuccess}
      aside={(text) => <SimilarContent text={text} />}
      onSubmit={({ topicIds: chosen, ...draft }, townId, shielded) =>
        ask.mutate({
          input: {
            ...draft,
            shielded,
            topicIds: [...chosen],
            municipalityId: townId || towns[0]!.id,
            idempotencyKey: key.current(),
          },
        })
      }
    >
      <Button type="submit" variant="primary" busy={ask.isPending}>
        {m.ask_send()}
      </Button>
    </QuestionForm>
  );
}
