import '../projects/projects.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, notFound } from '@tanstack/react-router';
import { Suspense, lazy, useState, type ReactNode } from 'react';
import type { AppContext } from '../../app/context.js';
import { NotFoundPage } from '../../app/not-found.js';
import { useViewer } from '../../app/viewer.js';
import { gqlQuery } from '../../data/query.js';
import { SupportFormatDocument } from '../../gql/documents/SupportFormat.js';
import type { SupportFormatQuery } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { MarkdownView } from '../../ui/markdown-view.js';
import { stateLabel } from '../projects/labels.js';
import { SUPPORT_KINDS, formatLabel, placesText, spanText } from './support-labels.js';

const ApplyDialog = lazy(() => import('./apply-dialog.js'));
const route = getRouteApi('/unterstuetzung/$slug');

export type SupportFormatData = NonNullable<SupportFormatQuery['supportFormat']>;

const formatQuery = (slug: string) => gqlQuery('support', SupportFormatDocument, { slug });

export async function load({ queryClient }: AppContext, slug: string) {
  const { supportFormat } = await queryClient.ensureQueryData(formatQuery(slug));
  if (!supportFormat) throw notFound();
  const { title, summary, state } = supportFormat;
  return { title, description: summary, noIndex: state !== 'OPEN' && state !== 'CLOSED' };
}

/** One format of support: what it is, for whom, and how to apply. */
export function SupportFormatPage() {
  const { slug } = route.useParams();
  const { supportFormat: format } = useSuspenseQuery(formatQuery(slug)).data;
  if (!format) return <NotFoundPage />;
  const { label, tone } = formatLabel(format);
  return (
    <>
      <div className="page-head">
        <div className="wrap page-head__text">
          <nav aria-label={m.topic_path()} className="breadcrumb">
            <Link to="/unterstuetzung">{m.support_title()}</Link>
          </nav>
          <h1>{format.title}</h1>
          <p className="lead project-plain">{format.summary}</p>
          <p className="meta">
            <Badge tone={tone}>{label()}</Badge>
            <Badge>{SUPPORT_KINDS[format.kind]()}</Badge>
            {format.isExample && <Badge>{m.example_mark()}</Badge>}
          </p>
        </div>
      </div>
      <div className="wrap columns columns--aside-last">
        <div className="stack stack--loose">
          {format.bodyHtml && <MarkdownView html={format.bodyHtml} />}
          {format.conditions && (
            <section className="stack stack--tight" aria-labelledby="voraussetzungen">
              <h2 id="voraussetzungen">{m.support_conditions()}</h2>
              <p className="project-plain">{format.conditions}</p>
            </section>
          )}
          {format.questions.length > 0 && (
            <section className="stack stack--tight" aria-labelledby="fragen">
              <h2 id="fragen">{m.support_questions()}</h2>
              <ul className="project-list">
                {format.questions.map((question) => (
                  <li key={question}>{question}</li>
                ))}
              </ul>
            </section>
          )}
          <Apply format={format} />
        </div>
        <aside className="stack" aria-label={m.support_facts()}>
          <Facts format={format} />
        </aside>
      </div>
    </>
  );
}

function Facts({ format }: { format: SupportFormatData }) {
  const runs = spanText(format.runsFrom, format.runsTo);
  return (
    <section className="card stack stack--tight" aria-labelledby="fakten">
      <h2 id="fakten" className="aside-title">
        {m.support_facts()}
      </h2>
      <dl className="stack stack--tight">
        <Fact name={m.support_places()}>{placesText(format)}</Fact>
        <Fact name={m.support_window()}>
          {spanText(format.opensOn, format.applyBy) ?? m.support_window_always()}
        </Fact>
        {runs && <Fact name={m.support_runs()}>{runs}</Fact>}
        <Fact name={m.support_for()}>{format.projectStates.map(stateLabel).join(', ')}</Fact>
        <Fact name={m.support_cost()}>{format.ownShare ?? m.support_free()}</Fact>
      </dl>
    </section>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="small muted">{name}</dt>
    <dd>{children}</dd>
  </div>
);

function Apply({ format }: { format: SupportFormatData }) {
  const viewer = useViewer();
  const [open, setOpen] = useState(false);
  if (!format.takesApplications) return <p className="muted">{m.support_apply_closed()}</p>;
  if (!viewer)
    return (
      <section className="stack stack--tight" aria-label={m.support_apply()}>
        <p>{m.support_apply_sign_in()}</p>
        <p>
          <ButtonLink to="/anmelden">{m.nav_sign_in()}</ButtonLink>
        </p>
      </section>
    );
  return (
    <p>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {m.support_apply()}
      </Button>
      {open && (
        <Suspense>
          <ApplyDialog format={format} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </p>
  );
}
