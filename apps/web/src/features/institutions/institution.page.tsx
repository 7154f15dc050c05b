import './institutions.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, notFound } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import type { AppContext } from '../../app/context.js';
import { NotFoundPage } from '../../app/not-found.js';
import { lazyPart, loadParts } from '../../app/parts.js';
import { may, useViewer, viewerOf } from '../../app/viewer.js';
import { gqlQuery } from '../../data/query.js';
import { InstitutionDocument } from '../../gql/documents/Institution.js';
import type { InstitutionQuery } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { editIcon } from '../../ui/icons/edit.js';
import { kindLabel, perspectiveLabel } from './labels.js';

const InstitutionDialog = lazy(() => import('./institution-dialog.js'));
const Belonging = lazyPart(() => import('./belonging.js'));
const People = lazyPart(() => import('./people.js'));
const route = getRouteApi('/einrichtungen/$slug');

export type InstitutionData = NonNullable<InstitutionQuery['institution']>;

const institutionQuery = (slug: string) => gqlQuery('institutions', InstitutionDocument, { slug });

export async function load({ queryClient }: AppContext, slug: string) {
  const [{ institution }] = await Promise.all([
    queryClient.ensureQueryData(institutionQuery(slug)),
    viewerOf(queryClient) && loadParts(Belonging, People),
  ]);
  if (!institution) throw notFound();
  return { title: institution.name, description: institution.description ?? m.institutions_description() };
}

/** One institution: what it is, and who belongs to it. */
export function InstitutionPage() {
  const { slug } = route.useParams();
  const viewer = useViewer();
  const { institution } = useSuspenseQuery(institutionQuery(slug)).data;
  const [editing, setEditing] = useState(false);
  if (!institution) return <NotFoundPage />;
  return (
    <>
      <div className="page-head">
        <div className="wrap stack">
          <nav aria-label={m.topic_path()} className="breadcrumb">
            <Link to="/einrichtungen">{m.institutions_title()}</Link>
          </nav>
          <div className="page-head__row">
            <div className="page-head__text">
              <h1>{institution.name}</h1>
              <p className="meta">
                <span>{kindLabel(institution.kind)}</span>
                <span>{m.perspective_from({ perspective: perspectiveLabel(institution.perspective) })}</span>
                <span>{m.institution_members({ count: institution.memberCount })}</span>
                {institution.website && (
                  <a href={`https://${institution.website}`} rel="noreferrer">
                    {institution.website}
                  </a>
                )}
                {institution.isExample && <Badge>{m.example_mark()}</Badge>}
              </p>
            </div>
            {may(viewer, 'institution.manage') && (
              <Button icon={editIcon} onClick={() => setEditing(true)}>
                {m.institution_edit()}
              </Button>
            )}
          </div>
        </div>
      </div>
      <div className="wrap page-body stack stack--loose">
        {institution.description && <p className="admin-hint">{institution.description}</p>}
        {viewer && (
          <Suspense>
            <Belonging institution={institution} />
          </Suspense>
        )}
        {institution.people.length > 0 && (
          <Suspense>
            <People institution={institution} />
          </Suspense>
        )}
      </div>
      <Suspense>
        {editing && <InstitutionDialog institution={institution} onClose={() => setEditing(false)} />}
      </Suspense>
    </>
  );
}
