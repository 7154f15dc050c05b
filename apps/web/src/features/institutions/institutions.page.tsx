import './institutions.scss';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import type { AppContext } from '../../app/context.js';
import { may, useViewer } from '../../app/viewer.js';
import { gqlPages } from '../../data/query.js';
import { InstitutionsDocument } from '../../gql/documents/Institutions.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { addIcon } from '../../ui/icons/add.js';
import { Pager } from '../../ui/pager.js';
import { TabLinks } from '../../ui/tab-links.js';
import { PERSPECTIVE_WORDS, type InstitutionsSearch } from './institutions.routes.js';
import { kindLabel, perspectiveLabel } from './labels.js';

const InstitutionDialog = lazy(() => import('./institution-dialog.js'));

const route = getRouteApi('/einrichtungen');

const PERSPECTIVES = { praxis: 'PRAXIS', wissenschaft: 'WISSENSCHAFT', politik: 'POLITIK' } as const;

const listQuery = ({ perspektive }: InstitutionsSearch) =>
  gqlPages(
    'institutions',
    InstitutionsDocument,
    { perspective: perspektive ? PERSPECTIVES[perspektive] : null, first: 50 },
    (data) => data.institutionList,
  );

export async function load({ queryClient }: AppContext, search: InstitutionsSearch): Promise<void> {
  await queryClient.ensureInfiniteQueryData(listQuery(search));
}

/** All institutions by name, or those of one perspective. */
export function InstitutionsPage() {
  const viewer = useViewer();
  const search = route.useSearch();
  const query = useSuspenseInfiniteQuery(listQuery(search));
  const institutions = query.data.pages.flatMap((page) => page.institutionList.nodes);
  const [adding, setAdding] = useState(false);
  return (
    <>
      <div className="page-head page-head--tabs">
        <div className="wrap">
          <div className="page-head__row">
            <div className="page-head__text">
              <h1>{m.institutions_title()}</h1>
              <p className="lead">{m.institutions_lead()}</p>
            </div>
            {may(viewer, 'institution.manage') && (
              <Button variant="primary" icon={addIcon} onClick={() => setAdding(true)}>
                {m.institutions_add()}
              </Button>
            )}
          </div>
          <TabLinks label={m.institutions_perspectives()}>
            {[undefined, ...PERSPECTIVE_WORDS].map((perspektive) => (
              <Link
                key={perspektive ?? ''}
                to="/einrichtungen"
                search={{ perspektive }}
                activeOptions={{ explicitUndefined: true }}
                resetScroll={false}
              >
                {perspektive ? perspectiveLabel(PERSPECTIVES[perspektive]) : m.institutions_all()}
              </Link>
            ))}
          </TabLinks>
        </div>
      </div>
      <div className="wrap page-body">
        {institutions.length === 0 ? (
          <EmptyState
            title={search.perspektive ? m.institutions_none_of_perspective() : m.institutions_empty()}
          />
        ) : (
          <Pager query={query}>
            {(list) => (
              <ul ref={list} className="plain institution-grid">
                {institutions.map((institution) => (
                  <Card as="li" linked key={institution.id} className="stack stack--tight">
                    <h2 className="institution-name">
                      <Link
                        to="/einrichtungen/$slug"
                        params={{ slug: institution.slug }}
                        className="card__link"
                      >
                        {institution.name}
                      </Link>
                    </h2>
                    <p className="meta">
                      <span>{kindLabel(institution.kind)}</span>
                      <span>
                        {m.perspective_from({ perspective: perspectiveLabel(institution.perspective) })}
                      </span>
                      <span>{m.institution_members({ count: institution.memberCount })}</span>
                    </p>
                    {institution.description && <p>{institution.description}</p>}
                    {institution.isExample && (
                      <p>
                        <Badge>{m.example_mark()}</Badge>
                      </p>
                    )}
                  </Card>
                ))}
              </ul>
            )}
          </Pager>
        )}
      </div>
      <Suspense>
        {adding && <InstitutionDialog institution={null} onClose={() => setAdding(false)} />}
      </Suspense>
    </>
  );
}
