import './decisions.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, notFound, useNavigate } from '@tanstack/react-router';
import type { AppContext } from '../../app/context.js';
import { NotFoundPage } from '../../app/not-found.js';
import { useGqlMutation, useIdempotencyKey } from '../../data/use-gql-mutation.js';
import { ProposeDecisionDocument } from '../../gql/documents/ProposeDecision.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { showToast } from '../../ui/toast.js';
import { ProjectHead } from '../projects/member/project-nav.js';
import { NO_DECISION, decisionInput, rulesOf, type DecisionFields } from './decision-fields.js';
import { DecisionForm } from './decision-form.js';
import { decisionQuery, headQuery } from './queries.js';

const route = getRouteApi('/angemeldet/projekte/$slug/beschluesse/neu');

export async function load({ queryClient }: AppContext, slug: string, followsId?: string): Promise<void> {
  const { project } = await queryClient.ensureQueryData(headQuery(slug));
  if (!project?.viewer.canWork) throw notFound();
  if (followsId === undefined) return;
  const { projectDecision } = await queryClient.ensureQueryData(decisionQuery(followsId));
  if (!projectDecision?.viewer.canProposeAnew || projectDecision.project.id !== project.id) throw notFound();
}

/** Writes a proposal; it is a draft until it is put to the vote. */
export function NewDecisionPage() {
  const { titel = '', text = '', folgt } = route.useSearch();
  return folgt === undefined ? (
    <NewDecision start={{ ...NO_DECISION, title: titel, body: text }} />
  ) : (
    <ProposalAnew key={folgt} id={folgt} />
  );
}

/** Begins with what an earlier proposal said that decided nothing; its days are over and asked for anew. */
function ProposalAnew({ id }: { id: string }) {
  const { projectDecision: old } = useSuspenseQuery(decisionQuery(id)).data;
  if (!old) return <NotFoundPage />;
  return <NewDecision follows={{ id, title: old.title }} start={{ ...NO_DECISION, ...rulesOf(old) }} />;
}

interface NewDecisionProps {
  start: DecisionFields;
  /** The proposal it is made from anew. */
  follows?: { id: string; title: string };
}

function NewDecision({ start, follows }: NewDecisionProps) {
  const { slug } = route.useParams();
  const navigate = useNavigate();
  const key = useIdempotencyKey();
  const { project } = useSuspenseQuery(headQuery(slug)).data;
  const propose = useGqlMutation(ProposeDecisionDocument, {
    invalidates: ['projects'],
    onSuccess: ({ proposeDecision: { id } }) => {
      key.renew();
      showToast(m.decision_saved());
      void navigate({ to: '/projekte/$slug/beschluesse/$id', params: { slug, id } });
    },
    onError: () => undefined,
  });
  if (!project) return <NotFoundPage />;
  return (
    <>
      <ProjectHead
        project={project}
        title={follows ? m.decision_form_anew() : m.decision_form_new()}
        above={
          <>
            <Link to="/projekte/$slug/beschluesse" params={{ slug }} activeOptions={{ exact: true }}>
              {m.decisions_title()}
            </Link>
            {follows && (
              <Link to="/projekte/$slug/beschluesse/$id" params={{ slug, id: follows.id }}>
                {follows.title}
              </Link>
            )}
          </>
        }
      >
        <p className="lead">{m.decision_form_lead()}</p>
        {follows && <p>{m.decision_form_anew_text()}</p>}
      </ProjectHead>
      <div className="wrap page-body">
        <DecisionForm
          start={start}
          error={propose.error}
          isSaved={propose.isPending || propose.isSuccess}
          onSubmit={(fields) =>
            propose.mutate({
              input: {
                ...decisionInput(fields),
                projectId: project.id,
                followsId: follows?.id ?? null,
                idempotencyKey: key.current(),
              },
            })
          }
        >
          <Button type="submit" variant="primary" busy={propose.isPending}>
            {m.decision_save_draft()}
          </Button>
          {follows ? (
            <ButtonLink to="/projekte/$slug/beschluesse/$id" params={{ slug, id: follows.id }}>
              {m.action_cancel()}
            </ButtonLink>
          ) : (
            <ButtonLink to="/projekte/$slug/beschluesse" params={{ slug }}>
              {m.action_cancel()}
            </ButtonLink>
          )}
        </DecisionForm>
      </div>
    </>
  );
}
