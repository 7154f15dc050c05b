import './files.scss';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, notFound } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import type { AppContext } from '../../app/context.js';
import { NotFoundPage } from '../../app/not-found.js';
import { lazyPart, loadParts } from '../../app/parts.js';
import { useViewer, viewerOf } from '../../app/viewer.js';
import { gqlPages, gqlQuery } from '../../data/query.js';
import { ProjectFilesDocument } from '../../gql/documents/ProjectFiles.js';
import { ProjectFilesPageDocument } from '../../gql/documents/ProjectFilesPage.js';
import type { FileLineFragment, ProjectFilesPageQuery } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { sizeText } from './file-labels.js';
import { FileList } from './file-list.js';
import type { FilesSearch } from './files.routes.js';

const Upload = lazyPart(() => import('./file-upload.js'));
const Dialogs = lazy(() => import('./file-dialogs.js'));
const TextDialog = lazy(() => import('./file-text-dialog.js'));
const Nav = lazyPart(() => import('../projects/member/project-nav.js'));
const LiveFiles = lazyPart(() => import('./live-files.js'));

const route = getRouteApi('/projekte/$slug/dateien');
export type FilesProject = NonNullable<ProjectFilesPageQuery['project']>;

/** What is done with a file, and with which. */
export interface FileTask {
  readonly what: 'edit' | 'versions' | 'access' | 'remove';
  readonly file: FileLineFragment;
}

const pageQuery = (slug: string) => gqlQuery('projects', ProjectFilesPageDocument, { slug });
const listQuery = (projectId: string, { ordner }: FilesSearch) =>
  gqlPages(
    'projects',
    ProjectFilesDocument,
    { projectId, folder: ordner ?? null, first: 30 },
    (data) => data.projectFiles,
  );

export async function load({ queryClient }: AppContext, slug: string, search: FilesSearch) {
  const { project } = await queryClient.ensureQueryData(pageQuery(slug));
  if (!project) throw notFound();
  await Promise.all([
    queryClient.ensureInfiniteQueryData(listQuery(project.id, search)),
    viewerOf(queryClient) && loadParts(LiveFiles),
    project.seesWork && loadParts(Nav),
    project.viewer.canWork && loadParts(Upload),
  ]);
  return {
    title: m.files_title(),
    description: m.files_description({ title: project.title }),
    noIndex: project.visibility !== 'PUBLIC',
  };
}

/** The files of a project: those the viewer can see, and for those who work in it the ways to add and change them. */
export function FilesPage() {
  const { slug } = route.useParams();
  const { project } = useSuspenseQuery(pageQuery(slug)).data;
  if (!project) return <NotFoundPage />;
  return <Files project={project} />;
}

function Files({ project }: { project: FilesProject }) {
  const { id, slug, title, seesWork, viewer, fileSpace } = project;
  const search = route.useSearch();
  const signedIn = useViewer() !== null;
  const query = useSuspenseInfiniteQuery(listQuery(id, search));
  const files = query.data.pages.flatMap((page) => page.projectFiles.nodes);
  const [task, setTask] = useState<FileTask | null>(null);
  const [read, setRead] = useState<FileLineFragment | null>(null);
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
            <h1>{m.files_title()}</h1>
            {!seesWork && <p className="lead">{m.files_open_hint()}</p>}
          </div>
          {seesWork && (
            <Suspense>
              <Nav slug={slug} />
            </Suspense>
          )}
        </div>
      </div>
      <div className="wrap page-body stack">
        {signedIn && (
          <Suspense>
            <LiveFiles projectId={id} />
          </Suspense>
        )}
        {viewer.canWork && fileSpace && (
          <Suspense>
            <Upload projectId={id} space={fileSpace} folder={search.ordner ?? ''} />
          </Suspense>
        )}
        {fileSpace && (
          <p className="muted small">
            {m.files_space({
              used: sizeText(fileSpace.usedBytes),
              max: sizeText(fileSpace.maxBytes),
              file: sizeText(fileSpace.maxFileBytes),
            })}
          </p>
        )}
        {fileSpace && fileSpace.folders.length > 0 && <Folders slug={slug} folders={fileSpace.folders} />}
        {files.length === 0 ? (
          <NoFiles canWork={viewer.canWork} />
        ) : (
          <FileList files={files} seesWork={seesWork} onTask={setTask} onRead={setRead} />
        )}
        {query.hasNextPage && (
          <p>
            <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {m.pager_more()}
            </Button>
          </p>
        )}
      </div>
      <Suspense>
        {task && <Dialogs projectId={id} task={task} space={fileSpace} onClose={() => setTask(null)} />}
        {read && <TextDialog file={read} onClose={() => setRead(null)} />}
      </Suspense>
    </>
  );
}

/** Whoever can add files has the place for them above already. */
function NoFiles({ canWork }: { canWork: boolean }) {
  return canWork ? (
    <p className="muted">{m.files_empty_title()}</p>
  ) : (
    <EmptyState title={m.files_empty_title()}>{m.files_empty_reader()}</EmptyState>
  );
}

function Folders({ slug, folders }: { slug: string; folders: readonly string[] }) {
  return (
    <nav aria-label={m.files_folder()} className="file-folders">
      <ul className="chips">
        {[undefined, ...folders].map((folder) => (
          <li key={folder ?? ''}>
            <Link
              to="/projekte/$slug/dateien"
              params={{ slug }}
              search={{ ordner: folder }}
              className="chip"
              activeOptions={{ explicitUndefined: true }}
              resetScroll={false}
            >
              {folder ?? m.files_all_folders()}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
