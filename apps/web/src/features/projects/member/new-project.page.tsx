import '../projects.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { AppContext } from '../../../app/context.js';
import { activeMemberships, useViewer } from '../../../app/viewer.js';
import { gqlQuery } from '../../../data/query.js';
import { useGqlMutation, useIdempotencyKey } from '../../../data/use-gql-mutation.js';
import { CreateProjectDocument } from '../../../gql/documents/CreateProject.js';
import { ProjectOrganisationsDocument } from '../../../gql/documents/ProjectOrganisations.js';
import { m } from '../../../paraglide/messages.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { showToast } from '../../../ui/toast.js';
import { topicsQuery } from '../../ask/topics-query.js';
import { ProjectForm, type ProjectDraft } from './project-form.js';

const institutionsQuery = () => gqlQuery('institutions', ProjectOrganisationsDocument, {});

export async function load({ queryClient }: AppContext): Promise<void> {
  await Promise.all([
    queryClient.ensureQueryData(topicsQuery()),
    queryClient.ensureQueryData(institutionsQuery()),
  ]);
}

const EMPTY: ProjectDraft = {
  title: '',
  summary: '',
  body: '',
  topicIds: [],
  wanted: [],
  offered: [],
  joinQuestions: [],
  startsOn: null,
  endsOn: null,
  visibility: 'PUBLIC',
};

/** Writes an idea down for an own organisation. */
export function NewProjectPage() {
  const navigate = useNavigate();
  const key = useIdempotencyKey();
  const viewer = useViewer();
  const { data } = useSuspenseQuery(institutionsQuery());
  const organisations = [
    ...activeMemberships(viewer).map(({ municipality }) => municipality),
    ...(data.viewer?.institutionMemberships ?? []).flatMap(({ state, institution }) =>
      state === 'ACTIVE' ? [institution] : [],
    ),
  ];
  const create = useGqlMutation(CreateProjectDocument, {
    invalidates: ['projects'],
    onSuccess: ({ createProject }) => {
      key.renew();
      showToast(m.project_created());
      void navigate({ to: '/projekte/$slug', params: { slug: createProject.slug } });
    },
    onError: () => undefined,
  });
  return (
    <>
      <div className="page-head">
        <div className="wrap page-head__text">
          <h1>{m.project_new_title()}</h1>
          <p className="lead">{m.project_new_lead()}</p>
        </div>
      </div>
      {organisations.length > 0 ? (
        <ProjectForm
          start={EMPTY}
          organisations={organisations}
          mayShow
          error={create.error}
          isSaved={create.isPending || create.isSuccess}
          onSubmit={(draft, organisationId) =>
            create.mutate({
              input: {
                ...draft,
                topicIds: [...draft.topicIds],
                wanted: [...draft.wanted],
                offered: [...draft.offered],
                joinQuestions: [...draft.joinQuestions],
                organisationId,
                idempotencyKey: key.current(),
              },
            })
          }
        >
          <Button type="submit" variant="primary" busy={create.isPending}>
            {m.project_create()}
          </Button>
        </ProjectForm>
      ) : (
        <div className="wrap page-body">
          <EmptyState title={m.project_no_town_title()}>
            <p>{m.project_no_town_text()}</p>
          </EmptyState>
        </div>
      )}
    </>
  );
}
