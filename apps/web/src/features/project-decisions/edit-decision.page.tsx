import './decisions.scss';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, notFound, useNavigate } from '@tanstack/react-router';
import type { AppContext } from '../../app/context.js';
import { NotFoundPage } from '../../app/not-found.js';
import type { GqlError } from '../../data/gql-error.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { useMergedFields } from '../../data/use-merged-fields.js';
import { EditDecisionDocument } from '../../gql/documents/EditDecision.js';
import { StartDecisionRoundDocument } from '../../gql/documents/StartDecisionRound.js';
import type { ProjectDecisionQuery } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { showToast } from '../../ui/toast.js';
import { ProjectHead } from '../projects/member/project-nav.js';
import { decisionInput, fieldsOf, wordsInput, type DecisionFields } from './decision-fields.js';
import { DecisionForm } from './decision-form.js';
import { decisionQuery } from './queries.js';

const route = getRouteApi('/angemeldet/projekte/$slug/beschluesse/$id/bearbeiten');

type DecisionData = NonNullable<ProjectDecisionQuery['projectDecision']>;

export async function load({ queryClient }: AppContext, id: string): Promise<void> {
  const { projectDecision } = await queryClient.ensureQueryData(decisionQuery(id));
  const viewer = projectDecision?.viewer;
  if (!viewer?.canEdit && !viewer?.canStartRound) throw notFound();
}

/** Changes a draft, or the text of an open vote: then a new round begins. */
export function EditDecisionPage() {
  const { id } = route.useParams();
  const { projectDecision } = useSuspenseQuery(decisionQuery(id)).data;
  if (!projectDecision) return <NotFoundPage />;
  return <EditDecision key={id} decision={projectDecision} />;
}

function EditDecision({ decision }: { decision: DecisionData }) {
  const { slug, id } = route.useParams();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { version, fields, clashes, takeIn } = useMergedFields({
    version: decision.version,
    fields: fieldsOf(decision),
  });
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
  /** Others were faster: what they have changed comes in here, to be looked at and saved together. */
  const readAnew = async (mine: DecisionFields) => {
    const { projectDecision } = await queryClient.fetchQuery({ ...decisionQuery(id), staleTime: 0 });
    if (!projectDecision) return;
    takeIn(mine, { version: projectDecision.version, fields: fieldsOf(projectDecision) });
    edit.reset();
    round.reset();
  };
  const isDraft = decision.state === 'DRAFT';
  const save = (mine: DecisionFields) => {
    const onError = ({ code }: GqlError) => void (code === 'STALE_VERSION' && readAnew(mine));
    if (isDraft) edit.mutate({ input: { ...decisionInput(mine), id, version } }, { onError });
    else round.mutate({ input: { ...wordsInput(mine), id, version } }, { onError });
  };
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
          start={fields}
          version={version}
          clashes={clashes}
          wordsOnly={!isDraft}
          error={edit.error ?? round.error}
          isSaved={[edit, round].some(({ isPending, isSuccess }) => isPending || isSuccess)}
          onSubmit={save}
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
