import '../projects.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, notFound, useNavigate } from '@tanstack/react-router';
import type { AppContext } from '../../../app/context.js';
import { NotFoundPage } from '../../../app/not-found.js';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { EditProjectDocument } from '../../../gql/documents/EditProject.js';
import { m } from '../../../paraglide/messages.js';
import { Button, ButtonLink } from '../../../ui/button.js';
import { showToast } from '../../../ui/toast.js';
import { topicsQuery } from '../../ask/topics-query.js';
import { projectQuery } from '../project.page.js';
import { ProjectForm } from './project-form.js';

const route = getRouteApi('/angemeldet/projekte/$slug/bearbeiten');

export async function load({ queryClient }: AppContext, slug: string): Promise<void> {
  const [{ project }] = await Promise.all([
    queryClient.ensureQueryData(projectQuery(slug)),
    queryClient.ensureQueryData(topicsQuery()),
  ]);
  if (!project?.viewer.canEdit) throw notFound();
}

const stanceOf = ({ text, topic }: { text: string; topic: { id: string } | null }) => ({
  text,
  topicId: topic?.id ?? null,
});

/** Changes what a project says. */
export function EditProjectPage() {
  const { slug } = route.useParams();
  const navigate = useNavigate();
  const { project } = useSuspenseQuery(projectQuery(slug)).data;
  const edit = useGqlMutation(EditProjectDocument, {
    invalidates: ['projects'],
    onSuccess: () => {
      showToast(m.project_saved());
      void navigate({ to: '/projekte/$slug', params: { slug } });
    },
    onError: () => undefined,
  });
  if (!project) return <NotFoundPage />;
  return (
    <>
      <div className="page-head">
        <div className="wrap page-head__text">
          <nav aria-label={m.topic_path()} className="breadcrumb">
            <Link to="/projekte/$slug" params={{ slug }}>
              {project.title}
            </Link>
          </nav>
          <h1>{m.project_edit_title()}</h1>
        </div>
      </div>
      <ProjectForm
        start={{
          ...project,
          topicIds: project.topics.map(({ id }) => id),
          wanted: project.wanted.map(stanceOf),
          offered: project.offered.map(stanceOf),
        }}
        mayShow={project.viewer.canManage}
        error={edit.error}
        isSaved={edit.isPending || edit.isSuccess}
        onSubmit={({ visibility, ...draft }) =>
          edit.mutate({
            input: {
              ...draft,
              id: project.id,
              version: project.version,
              topicIds: [...draft.topicIds],
              wanted: [...draft.wanted],
              offered: [...draft.offered],
              joinQuestions: [...draft.joinQuestions],
              visibility: visibility === project.visibility ? null : visibility,
            },
          })
        }
      >
        <Button type="submit" variant="primary" busy={edit.isPending}>
          {m.action_save()}
        </Button>
        <ButtonLink to="/projekte/$slug" params={{ slug }}>
          {m.action_cancel()}
        </ButtonLink>
      </ProjectForm>
    </>
  );
}
