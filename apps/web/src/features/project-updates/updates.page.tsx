import './updates.scss';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, notFound } from '@tanstack/react-router';
import { Suspense } from 'react';
import type { AppContext } from '../../app/context.js';
import { NotFoundPage } from '../../app/not-found.js';
import { lazyPart, loadParts } from '../../app/parts.js';
import { useViewer, viewerOf } from '../../app/viewer.js';
import { gqlPages, gqlQuery } from '../../data/query.js';
import { ProjectUpdatesDocument } from '../../gql/documents/ProjectUpdates.js';
import { ProjectUpdatesPageDocument } from '../../gql/documents/ProjectUpdatesPage.js';
import type { ProjectUpdatesPageQuery } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Pager } from '../../ui/pager.js';
import { UpdateCard } from './update-card.js';

const Member = lazyPart(() => import('./updates-member.js'));
const Nav = lazyPart(() => import('../projects/member/project-nav.js'));
const Tools = lazyPart(() => import('./update-tools.js'));

const route = getRouteApi('/projekte/$slug/neuigkeiten');
export type UpdatesProject = NonNullable<ProjectUpdatesPageQuery['project']>;

const pageQuery = (slug: string) => gqlQuery('projects', ProjectUpdatesPageDocument, { slug });
const listQuery = (projectId: string) =>
  gqlPages('projects', ProjectUpdatesDocument, { projectId, first: 10 }, (data) => data.projectUpdates);

export async function load({ queryClient }: AppContext, slug: string) {
  const { project } = await queryClient.ensureQueryData(pageQuery(slug));
  if (!project) throw notFound();
  await Promise.all([
    queryClient.ensureInfiniteQueryData(listQuery(project.id)),
    viewerOf(queryClient) && loadParts(Member, Tools),
    project.seesWork && loadParts(Nav),
  ]);
  return {
    title: m.updates_title(),
    description: m.updates_description({ title: project.title }),
    noIndex: project.visibility !== 'PUBLIC',
  };
}

/** What a project tells, newest first. */
export function UpdatesPage() {
  const { slug } = route.useParams();
  const { project } = useSuspenseQuery(pageQuery(slug)).data;
  if (!project) return <NotFoundPage />;
  return <Updates project={project} />;
}

function Updates({ project }: { project: UpdatesProject }) {
  const { id, slug, title, seesWork, viewer } = project;
  const signedIn = useViewer() !== null;
  const query = useSuspenseInfiniteQuery(listQuery(id));
  const updates = query.data.pages.flatMap((page) => page.projectUpdates.nodes);
  return (
    <>
      <div className={seesWork ? 'page-head page-head--tabs' : 'page-head'}>
        <div className="wrap">
          <div className="page-head__text">
            <nav aria-label={m.topic_path()} className="breadcrumb">
              <Link to="/projekte/$slug" params={{ slug }} activeOptions={{ exact: true }}>
                {title}
              </Link>
            </nav>
            <h1>{m.updates_title()}</h1>
            {signedIn && (
              <Suspense>
                <Member project={project} />
              </Suspense>
            )}
          </div>
          {seesWork && (
            <Suspense>
              <Nav slug={slug} />
            </Suspense>
          )}
        </div>
      </div>
      <div className="wrap page-body">
        {updates.length === 0 ? (
          <EmptyState title={m.updates_empty_title()}>
            {viewer.canEdit ? m.updates_empty_editor() : m.updates_empty_text()}
          </EmptyState>
        ) : (
          <Pager query={query}>
            {(list) => (
              <ul ref={list} className="plain stack stack--loose">
                {updates.map((update) => (
                  <li key={update.id}>
                    <UpdateCard update={update}>
                      {(update.canEdit || update.canReport || update.hidden) && (
                        <Suspense>
                          <Tools project={project} update={update} />
                        </Suspense>
                      )}
                    </UpdateCard>
                  </li>
                ))}
              </ul>
            )}
          </Pager>
        )}
      </div>
    </>
  );
}
