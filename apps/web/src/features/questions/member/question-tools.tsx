import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { useViewer, may } from '../../../app/viewer.js';
import { useGqlMutation } from '../../../data/use-gql-mutation.js';
import { CloseQuestionDocument } from '../../../gql/documents/CloseQuestion.js';
import { DeleteQuestionDocument } from '../../../gql/documents/DeleteQuestion.js';
import { FollowDocument } from '../../../gql/documents/Follow.js';
import { ReopenQuestionDocument } from '../../../gql/documents/ReopenQuestion.js';
import { SetAlsoOursDocument } from '../../../gql/documents/SetAlsoOurs.js';
import { UnfollowDocument } from '../../../gql/documents/Unfollow.js';
import { m } from '../../../paraglide/messages.js';
import { Alert } from '../../../ui/alert.js';
import { Button, ButtonLink, ButtonRow } from '../../../ui/button.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { copyIcon } from '../../../ui/icons/copy.js';
import { bellIcon } from '../../../ui/icons/bell.js';
import { helpfulIcon } from '../../../ui/icons/helpful.js';
import { townIcon } from '../../../ui/icons/town.js';
import { showToast } from '../../../ui/toast.js';
import type { QuestionData } from '../question-query.js';
import { duplicateQuery } from './duplicate-query.js';
import { DiscloseAsker } from './disclose-asker.js';
import { ReportButton } from './report-button.js';
import { ToggleButton } from './toggle-button.js';
import { useHelpful } from './use-vote.js';

const DuplicateDialog = lazy(() => import('./duplicate-dialog.js'));

/** What a member can do with a question. */
export default function QuestionTools({ question }: { question: QuestionData }) {
  const viewer = useViewer();
  const navigate = useNavigate();
  const own = question.author?.id === viewer?.person.id;
  const votes = !own && !question.duplicate && may(viewer, 'question.vote');
  const marks = may(viewer, 'question.mark-duplicate');
  const [marking, setMarking] = useState(false);
  const mark = useQuery({ ...duplicateQuery(question.id), enabled: marks }).data?.question?.duplicateMark;
  const helpful = useHelpful('questionId', question);
  const stale = { invalidates: ['questions'] as const };
  const alsoOurs = useGqlMutation(SetAlsoOursDocument, stale);
  const follow = useGqlMutation(FollowDocument, { ...stale, onSuccess: () => showToast(m.follow_on()) });
  const unfollow = useGqlMutation(UnfollowDocument, { ...stale, onSuccess: () => showToast(m.follow_off()) });
  const close = useGqlMutation(CloseQuestionDocument, stale);
  const reopen = useGqlMutation(ReopenQuestionDocument, stale);
  const remove = useGqlMutation(DeleteQuestionDocument, {
    ...stale,
    onSuccess: () => {
      showToast(m.question_deleted());
      void navigate({ to: '/fragen' });
    },
  });
  const subscription = { target: 'QUESTION', id: question.id } as const;

  const buttons = (
    <ButtonRow>
      {votes && (
        <>
          <ToggleButton
            on={question.viewer.helpful}
            icon={helpfulIcon}
            label={m.vote_helpful()}
            count={question.helpfulCount}
            onChange={(on) => helpful.mutate(on)}
          />
          <ToggleButton
            on={question.viewer.alsoOurs}
            icon={townIcon}
            label={m.vote_also_ours()}
            count={question.alsoOursCount}
            onChange={(on) => alsoOurs.mutate({ questionId: question.id, alsoOurs: on })}
          />
        </>
      )}
      {!question.duplicate && (
        <ToggleButton
          on={question.viewer.following}
          icon={bellIcon}
          label={question.viewer.following ? m.follow_following() : m.follow_follow()}
          onChange={(on) => (on ? follow : unfollow).mutate(subscription)}
        />
      )}
      {question.viewer.canEdit && (
        <ButtonLink to="/fragen/$id/bearbeiten" params={{ id: question.id }} variant="tertiary" size="small">
          {m.action_edit()}
        </ButtonLink>
      )}
      {question.viewer.canClose &&
        (question.state === 'OPEN' ? (
          <Button
            variant="tertiary"
            size="small"
            busy={close.isPending}
            onClick={() => close.mutate({ id: question.id })}
          >
            {m.question_close()}
          </Button>
        ) : (
          <Button
            variant="tertiary"
            size="small"
            busy={reopen.isPending}
            onClick={() => reopen.mutate({ id: question.id })}
          >
            {m.question_reopen()}
          </Button>
        ))}
      {question.viewer.canDelete && (
        <ConfirmButton
          label={m.action_delete()}
          title={m.question_delete_title()}
          text={m.delete_text()}
          confirm={m.action_delete()}
          onConfirm={() => remove.mutate({ id: question.id })}
        />
      )}
      {question.shielded && !question.municipality && may(viewer, 'content.moderate') && (
        <DiscloseAsker questionId={question.id} />
      )}
      {marks && !question.duplicate && !question.hidden && mark?.state !== 'PROPOSED' && (
        <Button variant="tertiary" size="small" icon={copyIcon} onClick={() => setMarking(true)}>
          {m.duplicate_mark()}
        </Button>
      )}
      {!own && <ReportButton target="QUESTION" id={question.id} />}
    </ButtonRow>
  );
  return (
    <>
      {question.shielded && question.municipality && (
        <Alert tone="info" title={m.shield_own({ shownAs: question.shownAs ?? '' })} />
      )}
      {buttons}
      {marking && (
        <Suspense>
          <DuplicateDialog questionId={question.id} onClose={() => setMarking(false)} />
        </Suspense>
      )}
    </>
  );
}
