import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, notFound } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import { LIMITS } from '@app/contracts';
import type { AppContext } from '../../app/context.js';
import { formText } from '../../data/form-text.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { DecidePracticeConsentDocument } from '../../gql/documents/DecidePracticeConsent.js';
import { EditPracticeDraftDocument } from '../../gql/documents/EditPracticeDraft.js';
import { PracticeDraftDocument } from '../../gql/documents/PracticeDraft.js';
import type { PracticeDraftQuery } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Form, TextArea, TextField } from '../../ui/form.js';
import { Icon } from '../../ui/icon.js';
import { arrowBackIcon } from '../../ui/icons/arrow-back.js';
import { downloadIcon } from '../../ui/icons/download.js';
import { PersonLine } from '../../ui/lines.js';
import { MarkdownEditor } from '../../ui/markdown-editor.js';
import { PathLink } from '../../ui/path-link.js';
import { Skeleton } from '../../ui/skeleton.js';
import { showToast } from '../../ui/toast.js';
import { ConsentBadge } from './consent-badge.js';

const MarkdownPreview = lazy(() => import('../../ui/markdown-preview.js'));

const route = getRouteApi('/angemeldet/praxis/entwuerfe/$id');
const SUMMARY = 500;

type Draft = NonNullable<PracticeDraftQuery['practiceDraft']>;

const draftQuery = (id: string) => gqlQuery('practices', PracticeDraftDocument, { id });

export async function load({ queryClient }: AppContext, id: string): Promise<void> {
  const { practiceDraft } = await queryClient.ensureQueryData(draftQuery(id));
  if (!practiceDraft) throw notFound();
}

/** A practice that is being written from an answer. */
export function DraftPage() {
  const { id } = route.useParams();
  const { practiceDraft: draft } = useSuspenseQuery(draftQuery(id)).data;
  // Its author may have declined while an editor has it open.
  if (!draft) throw notFound();
  return (
    <>
      <div className="page-head">
        <div className="wrap stack stack--tight">
          <p>
            <Link to="/praxis/entwuerfe" className="back-link">
              <Icon path={arrowBackIcon} size={20} />
              {m.practices_drafts()}
            </Link>
          </p>
          <div className="row">
            <ConsentBadge consent={draft.consent} />
          </div>
          <h1>{draft.title}</h1>
          <p className="meta">
            <PersonLine person={draft.author} town={draft.municipality} />
            <span>
              {m.practice_source()} <PathLink href={draft.sourceUrl}>{draft.sourceTitle}</PathLink>
            </span>
          </p>
        </div>
      </div>
      <div className="wrap page-body stack stack--loose">
        {draft.canDecide && <Consent draft={draft} />}
        {draft.canEdit ? (
          <DraftForm key={draft.version} draft={draft} />
        ) : (
          <section className="card stack" aria-label={m.practice_body()}>
            {draft.consent === 'ASKED' && <p className="muted">{m.practice_waits()}</p>}
            {draft.summary && (
              <>
                <h2>{m.practice_summary()}</h2>
                <p>{draft.summary}</p>
              </>
            )}
            <h2>{m.practice_body()}</h2>
            <Suspense fallback={<Skeleton lines={4} />}>
              <MarkdownPreview source={draft.body} />
            </Suspense>
          </section>
        )}
      </div>
    </>
  );
}

function Consent({ draft }: { draft: Draft }) {
  const decide = useGqlMutation(DecidePracticeConsentDocument, { invalidates: ['practices'] });
  return (
    <section className="card stack" aria-labelledby="zustimmung">
      <h2 id="zustimmung">{m.practice_consent_title()}</h2>
      <p>{m.practice_consent_text()}</p>
      <ButtonRow>
        {draft.consent !== 'GIVEN' && (
          <Button
            variant="primary"
            busy={decide.isPending}
            onClick={() => decide.mutate({ id: draft.id, consent: true })}
          >
            {m.practice_consent_give()}
          </Button>
        )}
        {draft.consent !== 'DECLINED' && (
          <ConfirmButton
            label={m.practice_consent_decline()}
            title={m.practice_consent_decline_title()}
            text={m.practice_consent_decline_text()}
            confirm={m.practice_consent_decline()}
            onConfirm={() => decide.mutate({ id: draft.id, consent: false })}
          />
        )}
      </ButtonRow>
    </section>
  );
}

function DraftForm({ draft }: { draft: Draft }) {
  const edit = useGqlMutation(EditPracticeDraftDocument, {
    invalidates: ['practices'],
    onSuccess: () => showToast(m.practice_saved()),
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(edit.error, ['title', 'summary', 'body']);
  return (
    <Form
      className="card stack stack--loose"
      errors={errors}
      onSubmit={(data) =>
        edit.mutate({
          input: {
            id: draft.id,
            version: draft.version,
            title: formText(data, 'title'),
            summary: formText(data, 'summary'),
            body: formText(data, 'body'),
          },
        })
      }
    >
      <TextField
        name="title"
        label={m.practice_title()}
        defaultValue={draft.title}
        required
        minLength={LIMITS.questionTitleMin}
        maxLength={LIMITS.questionTitle}
        autoComplete="off"
      />
      <TextArea
        name="summary"
        label={m.practice_summary()}
        defaultValue={draft.summary}
        maxLength={SUMMARY}
        rows={3}
      />
      <MarkdownEditor
        name="body"
        label={m.practice_body()}
        defaultValue={draft.body}
        rows={14}
        required
        maxLength={LIMITS.answerBody}
      />
      <FormProblem error={rest} />
      <ButtonRow>
        <Button type="submit" variant="primary" busy={edit.isPending}>
          {m.action_save()}
        </Button>
        {draft.markdown && (
          <Button variant="tertiary" icon={downloadIcon} onClick={() => saveFile(draft.markdown!)}>
            {m.practice_export()}
          </Button>
        )}
      </ButtonRow>
    </Form>
  );
}

/** Hands the text to the browser as a file; nothing leaves the page. */
function saveFile(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  link.download = 'praxisbeispiel.md';
  link.click();
  URL.revokeObjectURL(link.href);
}
