import './decisions.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, notFound, useNavigate } from '@tanstack/react-router';
import type { AppContext } from '../../app/context.js';
import { NotFoundPage } from '../../app/not-found.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { EditDecisionDocument } from '../../gql/documents/EditDecision.js';
import { StartDecisionRoundDocument } from '../../gql/documents/StartDecisionRound.js';
import { berlinDay } from '../../i18n/berlin-day.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { showToast } from '../../ui/toast.js';
import { ProjectHead } from '../projects/member/project-nav.js';
import { berlinTime } from './berlin-time.js';
import { DecisionForm } from './decision-form.js';
import { decisionQuery } from './queries.js';

const route = getRouteApi('/angemeldet/projekte/$slug/beschluesse/$id/bearbeiten');

export async function load({ queryClient }: AppContext, id: string): Promise<void> {
  const { projectDecision } = await queryClient.ensureQueryData(decisionQuery(id));
  const viewer = projectDecision?.viewer;
  if (!viewer?.canEdit && !viewer?.canStartRound) throw notFound();
}

/** Changes a draft, or the text of an open vote: then a new round begins. */
export function EditDecisionPage() {
  const { slug, id } = route.useParams();
  const navigate = useNavigate();
  const { projectDecision: decision } = useSuspenseQuery(decisionQuery(id)).data;
  const options = (said: () => string) => ({
    invalidates: ['projects'] as const,
    onSuccess: () => {
      showToast(said());
      void navigate({ to: '/projekte/$slug/beschluesse/$id', params: { slug, id } });
    },
    onError: () => undefined,
  });
  const edit = useGqlMutation(EditDecisionDocument, options(m.decision_saved));
  const round = useGqlMutation(StartDecisionRoundDocument, options(m.decision_round_started));
  if (!decision) return <NotFoundPage />;
  const { version, state, deadlineAt } = decision;
  const isDraft = state === 'DRAFT';
  return (
    <>
      <ProjectHead
        project={decision.project}
        title={isDraft ? m.decision_form_edit() : m.decision_form_round()}
        above={
          <>
            <Link to="/projekte/$slug/beschluesse" params={{ slug }} activeOptions={{ exact: true }}>
              {m.decisions_title()}
            </Link>
            <Link to="/projekte/$slug/beschluesse/$id" params={{ slug, id }} activeOptions={{ exact: true }}>
              {decision.title}
            </Link>
          </>
        }
      />
      <div className="wrap page-body stack">
        {!isDraft && <Alert tone="info">{m.decision_form_round_text()}</Alert>}
        <DecisionForm
          start={{
            ...decision,
            options: decision.options.map(({ label }) => label),
            deadlineOn: berlinDay(Date.parse(deadlineAt)),
            deadlineTime: berlinTime(deadlineAt),
          }}
          wordsOnly={!isDraft}
          error={edit.error ?? round.error}
          isSaved={[edit, round].some(({ isPending, isSuccess }) => isPending || isSuccess)}
          onSubmit={(words, rules) =>
            isDraft
              ? edit.mutate({ input: { ...words, ...rules, id, version } })
              : round.mutate({ input: { ...words, id, version } })
          }
        >
          <Button type="submit" variant="primary" busy={edit.isPending || round.isPending}>
            {isDraft ? m.action_save() : m.decision_start_round()}
          </Button>
          <ButtonLink to="/projekte/$slug/beschluesse/$id" params={{ slug, id }}>
            {m.action_cancel()}
          </ButtonLink>
        </DecisionForm>
      </div>
    </>
  );
}
