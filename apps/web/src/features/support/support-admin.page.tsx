import '../projects/projects.scss';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import type { AppContext } from '../../app/context.js';
import { gqlPages } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { SetSupportFormatStateDocument } from '../../gql/documents/SetSupportFormatState.js';
import { SupportApplicationsDocument } from '../../gql/documents/SupportApplications.js';
import { SupportFormatsAdminDocument } from '../../gql/documents/SupportFormatsAdmin.js';
import type {
  SupportApplicationState,
  SupportFormatState,
  SupportFormatWordsFragment,
} from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { addIcon } from '../../ui/icons/add.js';
import { Pager } from '../../ui/pager.js';
import { TabLinks } from '../../ui/tab-links.js';
import { showToast } from '../../ui/toast.js';
import type { SupportSearch } from '../admin/admin.routes.js';
import { OrganisationLine } from '../projects/organisation-line.js';
import { ApplicationCard } from './application-card.js';
import { FORMAT_STATES, SUPPORT_KINDS, placesText } from './support-labels.js';

const FormatDialog = lazy(() => import('./format-dialog.js'));
const route = getRouteApi('/angemeldet/verwaltung/unterstuetzung');

const VIEWS: Readonly<Record<NonNullable<SupportSearch['stand']> | 'offen', SupportApplicationState[]>> = {
  offen: ['SUBMITTED', 'WAITING'],
  zugesagt: ['ACCEPTED', 'RUNNING'],
  beendet: ['DONE', 'REFUSED', 'WITHDRAWN'],
};

const formatsQuery = () =>
  gqlPages('support', SupportFormatsAdminDocument, { first: 50 }, (data) => data.supportFormats);
const applicationsQuery = ({ stand }: SupportSearch) =>
  gqlPages(
    'support',
    SupportApplicationsDocument,
    { states: VIEWS[stand ?? 'offen'], first: 10 },
    (data) => data.supportApplications,
  );

export async function load({ queryClient }: AppContext, search: SupportSearch): Promise<void> {
  await Promise.all([
    queryClient.ensureInfiniteQueryData(formatsQuery()),
    queryClient.ensureInfiniteQueryData(applicationsQuery(search)),
  ]);
}

/** Editors offer formats and decide on applications. */
export function SupportAdminPage() {
  const search = route.useSearch();
  const query = useSuspenseInfiniteQuery(formatsQuery());
  const [edited, setEdited] = useState<SupportFormatWordsFragment | 'new' | null>(null);
  const formats = query.data.pages.flatMap((page) => page.supportFormats.nodes);
  return (
    <section className="stack stack--loose" aria-labelledby="unterstuetzung">
      <div className="stack">
        <h2 id="unterstuetzung">{m.support_admin_title()}</h2>
        <p className="muted admin-hint">{m.support_admin_hint()}</p>
        <ButtonRow>
          <Button variant="primary" icon={addIcon} onClick={() => setEdited('new')}>
            {m.support_admin_add()}
          </Button>
        </ButtonRow>
        {formats.length > 0 && (
          <Pager query={query}>
            {(ref) => (
              <ul ref={ref} className="plain stack stack--tight">
                {formats.map((format) => (
                  <li key={format.id} className="card stack stack--tight">
                    <Format format={format} onEdit={() => setEdited(format)} />
                  </li>
                ))}
              </ul>
            )}
          </Pager>
        )}
      </div>
      <Applications search={search} />
      {edited && (
        <Suspense>
          <FormatDialog format={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
        </Suspense>
      )}
    </section>
  );
}

function Format({ format, onEdit }: { format: SupportFormatWordsFragment; onEdit: () => void }) {
  const { id, version, slug, title, kind, state, steps, undecided, isExample } = format;
  const set = useGqlMutation(SetSupportFormatStateDocument, {
    invalidates: ['support'],
    onSuccess: ({ setSupportFormatState }) =>
      showToast(m.support_admin_state_toast({ state: FORMAT_STATES[setSupportFormatState.state].label() })),
  });
  return (
    <>
      <p className="meta">
        <Badge tone={FORMAT_STATES[state].tone}>{FORMAT_STATES[state].label()}</Badge>
        <Badge>{SUPPORT_KINDS[kind]()}</Badge>
        {isExample && <Badge>{m.example_mark()}</Badge>}
        <span>{placesText(format)}</span>
        {undecided ? <span>{m.support_admin_undecided({ count: undecided })}</span> : null}
      </p>
      <h3 className="project-card__title">
        <Link to="/unterstuetzung/$slug" params={{ slug }}>
          {title}
        </Link>
      </h3>
      <ButtonRow>
        <Button
          size="small"
          aria-label={m.support_step_label({ step: m.action_edit(), title })}
          onClick={onEdit}
        >
          {m.action_edit()}
        </Button>
        {steps.map((to) => (
          <Button
            key={to}
            size="small"
            variant="tertiary"
            aria-label={m.support_step_label({ step: formatStep(state, to), title })}
            busy={set.isPending}
            onClick={() => set.mutate({ id, version, state: to })}
          >
            {formatStep(state, to)}
          </Button>
        ))}
      </ButtonRow>
    </>
  );
}

function formatStep(from: SupportFormatState, to: SupportFormatState): string {
  if (to === 'OPEN') return from === 'DRAFT' ? m.support_admin_open() : m.support_admin_reopen();
  if (to === 'ARCHIVED') return m.support_admin_archive();
  return from === 'ARCHIVED' ? m.support_admin_restore() : m.support_admin_close();
}

function Applications({ search }: { search: SupportSearch }) {
  const query = useSuspenseInfiniteQuery(applicationsQuery(search));
  const applications = query.data.pages.flatMap((page) => page.supportApplications.nodes);
  return (
    <section className="stack" aria-labelledby="bewerbungen">
      <h2 id="bewerbungen">{m.support_applications()}</h2>
      <TabLinks label={m.support_admin_views()}>
        {(
          [
            [undefined, m.support_admin_view_open()],
            ['zugesagt', m.support_admin_view_running()],
            ['beendet', m.support_admin_view_over()],
          ] as const
        ).map(([stand, label]) => (
          <Link
            key={label}
            to="/verwaltung/unterstuetzung"
            search={{ stand }}
            activeOptions={{ explicitUndefined: true }}
            resetScroll={false}
          >
            {label}
          </Link>
        ))}
      </TabLinks>
      {applications.length === 0 ? (
        <EmptyState title={m.support_admin_none()} />
      ) : (
        <Pager query={query}>
          {(ref) => (
            <ul ref={ref} className="plain stack">
              {applications.map((application) => (
                <li key={application.id}>
                  <ApplicationCard application={application} title={application.format.title}>
                    <p>
                      {application.project ? (
                        <Link to="/projekte/$slug" params={{ slug: application.project.slug }}>
                          {m.support_for_project({ title: application.projectTitle })}
                        </Link>
                      ) : (
                        `${m.support_for_project({ title: application.projectTitle })} (${m.support_private_project()})`
                      )}
                    </p>
                    {application.organisation && (
                      <p className="meta">
                        <OrganisationLine organisation={application.organisation} details />
                      </p>
                    )}
                  </ApplicationCard>
                </li>
              ))}
            </ul>
          )}
        </Pager>
      )}
    </section>
  );
}
