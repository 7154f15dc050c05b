import './practices.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, notFound } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import type { AppContext } from '../../app/context.js';
import { NotFoundPage } from '../../app/not-found.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { DecidePracticeConsentDocument } from '../../gql/documents/DecidePracticeConsent.js';
import { PracticeDraftDocument } from '../../gql/documents/PracticeDraft.js';
import { ShowPracticeBriefDocument } from '../../gql/documents/ShowPracticeBrief.js';
import type { PracticeDraftQuery } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button.js';
import { ConfirmButton } from '../../ui/confirm-button.js';
import { Icon } from '../../ui/icon.js';
import { arrowBackIcon } from '../../ui/icons/arrow-back.js';
import { PersonLine } from '../../ui/lines.js';
import { PathLink } from '../../ui/path-link.js';
import { Skeleton } from '../../ui/skeleton.js';
import { showToast } from '../../ui/toast.js';
import { DraftForm } from './draft-form.js';
import { PracticeBadge } from './practice-badge.js';
import { PracticeExport } from './practice-export.js';
import { PracticeFactList, PracticeMissing } from './practice-facts.js';

const MarkdownPreview = lazy(() => import('../../ui/markdown-preview.js'));

const route = getRouteApi('/angemeldet/praxis/entwuerfe/$id');

export type Draft = NonNullable<PracticeDraftQuery['practiceDraft']>;

const draftQuery = (id: string) => gqlQuery('practices', PracticeDraftDocument, { id });

export async function load({ queryClient }: AppContext, id: string): Promise<void> {
  const { practiceDraft } = await queryClient.ensureQueryData(draftQuery(id));
  if (!practiceDraft) throw notFound();
}

/** A practice that is being written, from an answer or from a finished project. */
export function DraftPage() {
  const { id } = route.useParams();
  const { practiceDraft: draft } = useSuspenseQuery(draftQuery(id)).data;
  // Its author may have declined while an editor has it open.
  if (!draft) return <NotFoundPage />;
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
            <PracticeBadge draft={draft} />
            {draft.project?.isExample && <Badge>{m.example_mark()}</Badge>}
          </div>
          <h1>{draft.title}</h1>
          <p className="meta">
            {draft.author && <PersonLine person={draft.author} town={draft.municipality} />}
            <span>
              {draft.project ? m.practice_source_project() : m.practice_source()}{' '}
              <PathLink href={draft.sourceUrl}>{draft.sourceTitle}</PathLink>
            </span>
          </p>
        </div>
      </div>
      {draft.project ? (
        <div className="wrap columns columns--aside-last">
          <div className="stack stack--loose">
            {draft.canShow && <Show draft={draft} />}
            <Text draft={draft} />
          </div>
          <aside className="stack" aria-label={m.practice_facts()}>
            <PracticeMissing missing={draft.missing} />
            <PracticeFactList practice={draft} />
          </aside>
        </div>
      ) : (
        <div className="wrap page-body stack stack--loose">
          {draft.canDecide && <Consent draft={draft} />}
          <Text draft={draft} />
        </div>
      )}
    </>
  );
}

/** As a form for those who may change it. */
function Text({ draft }: { draft: Draft }) {
  if (draft.canEdit) return <DraftForm key={draft.version} draft={draft} />;
  return (
    <section className="card stack" aria-label={m.practice_body()}>
      {draft.consent === 'ASKED' && <p className="muted">{m.practice_waits()}</p>}
      {draft.summary && (
        <>
          <h2>{m.practice_summary()}</h2>
          <p>{draft.summary}</p>
        </>
      )}
      {draft.body && (
        <>
          <h2>{m.practice_body()}</h2>
          <Suspense fallback={<Skeleton lines={4} />}>
            <MarkdownPreview source={draft.body} />
          </Suspense>
        </>
      )}
      {draft.result && (
        <>
          <h2>{m.practice_result()}</h2>
          <p className="practice-plain">{draft.result}</p>
        </>
      )}
      {draft.lessons && (
        <>
          <h2>{m.practice_lessons()}</h2>
          <p className="practice-plain">{draft.lessons}</p>
        </>
      )}
      <PracticeExport draft={draft} />
    </section>
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

/** Editors show what is known of a public project to everybody. */
function Show({ draft }: { draft: Draft }) {
  const shown = draft.state === 'BRIEF';
  const show = useGqlMutation(ShowPracticeBriefDocument, {
    invalidates: ['practices', 'projects'],
    onSuccess: () => showToast(shown ? m.practice_hidden() : m.practice_shown()),
  });
  return (
    <section className="card stack stack--tight" aria-label={m.practice_state_brief()}>
      <p>{m.practice_show_text()}</p>
      <ButtonRow>
        <Button
          variant={shown ? 'secondary' : 'primary'}
          size="small"
          busy={show.isPending}
          onClick={() => show.mutate({ id: draft.id, shown: !shown })}
        >
          {shown ? m.practice_hide() : m.practice_show()}
        </Button>
        {shown && (
          <ButtonLink size="small" variant="tertiary" to="/praxis/$id" params={{ id: draft.id }}>
            {m.practice_state_brief()}
          </ButtonLink>
        )}
      </ButtonRow>
    </section>
  );
}
