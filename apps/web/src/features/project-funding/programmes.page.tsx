import './funding.scss';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import type { AppContext } from '../../app/context.js';
import { gqlPages } from '../../data/query.js';
import { FundingProgrammesDocument } from '../../gql/documents/FundingProgrammes.js';
import type { ProgrammeFactsFragment } from '../../gql/types.js';
import { formatDate } from '../../i18n/format.js';
import { formatList } from '../../i18n/format-list.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { addIcon } from '../../ui/icons/add.js';
import { Pager } from '../../ui/pager.js';
import { TabLinks } from '../../ui/tab-links.js';
import type { ProgrammesSearch } from '../admin/admin.routes.js';
import { ProgrammeUpload } from './programme-upload.js';

const ProgrammeDialog = lazy(() => import('./programme-dialog.js'));

const route = getRouteApi('/angemeldet/verwaltung/foerderprogramme');

const listQuery = ({ archiv }: ProgrammesSearch) =>
  gqlPages(
    'admin',
    FundingProgrammesDocument,
    { archived: archiv === 'ja', first: 20 },
    (data) => data.fundingProgrammes,
  );

export async function load({ queryClient }: AppContext, search: ProgrammesSearch): Promise<void> {
  await queryClient.ensureInfiniteQueryData(listQuery(search));
}

/** Editors keep the catalogue of funding programmes. */
export function ProgrammesPage() {
  const search = route.useSearch();
  const query = useSuspenseInfiniteQuery(listQuery(search));
  const [edited, setEdited] = useState<ProgrammeFactsFragment | 'new' | null>(null);
  const programmes = query.data.pages.flatMap((page) => page.fundingProgrammes.nodes);
  return (
    <section className="stack" aria-labelledby="foerderprogramme">
      <h2 id="foerderprogramme">{m.programmes_title()}</h2>
      <p className="muted admin-hint">{m.programmes_hint()}</p>
      <ButtonRow>
        <Button variant="primary" icon={addIcon} onClick={() => setEdited('new')}>
          {m.programmes_add()}
        </Button>
      </ButtonRow>
      <ProgrammeUpload />
      <TabLinks label={m.programmes_views()}>
        <Link to="/verwaltung/foerderprogramme" search={{}} activeOptions={{ exact: true }}>
          {m.programmes_offered()}
        </Link>
        <Link to="/verwaltung/foerderprogramme" search={{ archiv: 'ja' }} activeOptions={{ exact: true }}>
          {m.programmes_archived()}
        </Link>
      </TabLinks>
      {programmes.length === 0 ? (
        <EmptyState title={m.programmes_empty_title()}>{m.programmes_empty_text()}</EmptyState>
      ) : (
        <Pager query={query}>
          {(ref) => (
            <ul ref={ref} className="plain stack stack--tight">
              {programmes.map((programme) => (
                <li key={programme.id} className="card stack stack--tight">
                  <h3 className="funding-title">{programme.name}</h3>
                  <p className="meta">
                    {programme.isExample && <Badge>{m.funding_example()}</Badge>}
                    <span>{programme.funder}</span>
                    <span>
                      {programme.laender.length > 0
                        ? formatList(programme.laender.map(({ name }) => name))
                        : m.funding_everywhere()}
                    </span>
                    <span>
                      {programme.deadlineOn
                        ? m.funding_programme_deadline({ date: formatDate(programme.deadlineOn) })
                        : m.funding_programme_rolling()}
                    </span>
                    {programme.maxRate !== null && (
                      <span>{m.funding_programme_rate({ rate: String(programme.maxRate) })}</span>
                    )}
                  </p>
                  {programme.notes && <p className="funding-notes">{programme.notes}</p>}
                  <ButtonRow>
                    <Button
                      size="small"
                      aria-label={m.funding_step_label({ step: m.action_edit(), name: programme.name })}
                      onClick={() => setEdited(programme)}
                    >
                      {m.action_edit()}
                    </Button>
                  </ButtonRow>
                </li>
              ))}
            </ul>
          )}
        </Pager>
      )}
      {edited && (
        <Suspense>
          <ProgrammeDialog programme={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
        </Suspense>
      )}
    </section>
  );
}
