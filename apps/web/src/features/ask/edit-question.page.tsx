import './ask.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, notFound, useNavigate } from '@tanstack/react-router';
import type { AppContext } from '../../app/context.js';
import { NotFoundPage } from '../../app/not-found.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { EditQuestionDocument } from '../../gql/documents/EditQuestion.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { showToast } from '../../ui/toast.js';
import { questionQuery } from '../questions/question-query.js';
import { QuestionForm } from './question-form.js';
import { topicsQuery } from './topics-query.js';

const route = getRouteApi('/angemeldet/fragen/$id/bearbeiten');

export async function load({ queryClient }: AppContext, id: string): Promise<void> {
  const [{ question }] = await Promise.all([
    queryClient.ensureQueryData(questionQuery(id)),
    queryClient.ensureQueryData(topicsQuery()),
  ]);
  if (!question?.viewer.canEdit) throw notFound();
}

/** Change an own question; its earlier wording stays readable. */
export function EditQuestionPage() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  const { question } = useSuspenseQuery(questionQuery(id)).data;
  const edit = useGqlMutation(EditQuestionDocument, {
    invalidates: ['questions', 'topics'],
    onSuccess: () => {
      showToast(m.question_changed());
      void navigate({ to: '/fragen/$id', params: { id } });
    },
    onError: () => undefined,
  });
  // A moderator may hide the question while it is being changed.
  if (!question) return <NotFoundPage />;

  return (
    <>
      <div className="page-head">
        <div className="wrap page-head__text">
          <h1>{m.question_edit_title()}</h1>
          <p className="lead">{m.question_edit_lead()}</p>
        </div>
      </div>
      <QuestionForm
        start={{ ...question, topicIds: question.topics.map((topic) => topic.id) }}
        error={edit.error}
        isSaved={edit.isPending || edit.isSuccess}
        onSubmit={({ topicIds, ...draft }) =>
          edit.mutate({ input: { id, ...draft, topicIds: [...topicIds] } })
        }
      >
        <Button type="submit" variant="primary" busy={edit.isPending}>
          {m.action_save()}
        </Button>
        <ButtonLink to="/fragen/$id" params={{ id }} variant="tertiary">
          {m.action_cancel()}
        </ButtonLink>
      </QuestionForm>
    </>
  );
}
