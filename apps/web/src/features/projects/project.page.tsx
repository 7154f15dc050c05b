import './projects.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, notFound } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import type { AppContext } from '../../app/context.js';
import { NotFoundPage } from '../../app/not-found.js';
import { lazyPart, loadParts } from '../../app/parts.js';
import { useViewer, viewerOf } from '../../app/viewer.js';
import { gqlQuery } from '../../data/query.js';
import { ProjectDocument } from '../../gql/documents/Project.js';
import type { ProjectQuery } from '../../gql/types.js';
import { berlinDay } from '../../i18n/berlin-day.js';
import { formatDate } from '../../i18n/format.js';
import { getIntlLocale } from '../../i18n/locale.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { MarkdownView } from '../../ui/markdown-view.js';
import { useNow } from '../../ui/timestamp.js';
import { topicName } from '../topics/topic-name.js';
import {
  milestoneText,
  partnerLabel,
  partnerTone,
  periodText,
  standLabel,
  stateTone,
  visibilityLabel,
} from './labels.js';
import { OrganisationLine } from './organisation-line.js';
import { ProjectNews, newsQuery } from './project-news.js';

const Member = lazyPart(() => import('./member/project-member.js'));
const Nav = lazyPart(() => import('./member/project-nav.js'));
const Milestones = lazyPart(() => import('./member/milestones.js'));
const People = lazyPart(() => import('./member/project-people.js'));
const PartnerTools = lazyPart(() => import('./member/partner-tools.js'));
const ResultTool = lazyPart(() => import('./member/result-tool.js'));
const History = lazy(() => import('./project-history.js'));
const route = getRouteApi('/projekte/$slug');

export type ProjectData = NonNullable<ProjectQuery['project']>;

export const projectQuery = (slug: string) => gqlQuery('projects', ProjectDocument, { slug });

export async function load({ queryClient }: AppContext, slug: string) {
  const { project } = await queryClient.ensureQueryData(projectQuery(slug));
  if (!project) throw notFound();
  await Promise.all([
    queryClient.ensureQueryData(newsQuery(project.id)),
    loadParts(People),
    viewerOf(queryClient) && loadParts(Member),
    project.seesWork && loadParts(Nav, Milestones, PartnerTools, ResultTool),
  ]);
  return {
    title: project.title,
    description: project.summary,
    noIndex: project.visibility !== 'PUBLIC',
  };
}

/** One project: facts, partners, what is wanted, milestones, history; and what the viewer can do. */
export function ProjectPage() {
  const { slug } = route.useParams();
  const viewer = useViewer();
  const { project } = useSuspenseQuery(projectQuery(slug)).data;
  if (!project) return <NotFoundPage />;
  const period = periodText(project);
  return (
    <>
      <div className={project.seesWork ? 'page-head page-head--tabs' : 'page-head'}>
        <div className="wrap stack">
          <nav aria-label={m.topic_path()} className="breadcrumb">
            <Link to="/projekte">{m.projects_title()}</Link>
          </nav>
          <div className="page-head__row">
            <div className="page-head__text">
              <h1>{project.title}</h1>
              <p className="lead project-plain">{project.summary}</p>
              <p className="meta">
                <Badge tone={stateTone(project.state)}>{standLabel(project)}</Badge>
                {project.visibility !== 'PUBLIC' && <Badge>{visibilityLabel(project.visibility)}</Badge>}
                {project.isExample && <Badge>{m.example_mark()}</Badge>}
                {!(period && project.state === 'FINISHED') && (
                  <span>{m.project_since({ date: formatDate(project.stateSince) })}</span>
                )}
                {period && <span>{period}</span>}
              </p>
              <ul className="chips">
                {project.topics.map((topic) => (
                  <li key={topic.id}>
                    <Link to="/themen/$slug" params={{ slug: topic.slug }} className="chip">
                      {topicName(topic)}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
            {project.viewer.canEdit && (
              <ButtonLink to="/projekte/$slug/bearbeiten" params={{ slug: project.slug }}>
                {m.project_edit()}
              </ButtonLink>
            )}
          </div>
          {project.seesWork && (
            <Suspense>
              <Nav slug={project.slug} unreadThreads={project.unreadThreads} />
            </Suspense>
          )}
        </div>
      </div>
      <div className="wrap columns columns--aside-last">
        <div className="stack stack--loose">
          {viewer ? (
            <Suspense>
              <Member project={project} />
            </Suspense>
          ) : (
            project.seekingPartners && <Invitation slug={slug} />
          )}
          {project.bodyHtml && <MarkdownView html={project.bodyHtml} />}
          <ProjectNews project={project} />
          <Result project={project} />
          <PracticeLink practice={project.practice} />
          <MilestoneSection project={project} />
          <HistorySection projectId={project.id} />
        </div>
        <aside className="stack project-aside" aria-label={m.project_partners()}>
          <PartnerSection project={project} />
          <StanceSection id="gesucht" title={m.project_wanted()} list={project.wanted} />
          <StanceSection id="geboten" title={m.project_offered()} list={project.offered} />
          {project.people.length > 0 && (
            <Suspense>
              <People project={project} />
            </Suspense>
          )}
        </aside>
      </div>
    </>
  );
}

/** For visitors: how their organisation comes in. */
function Invitation({ slug }: { slug: string }) {
  return (
    <p className="stack stack--tight">
      <span>{m.project_visitor_join()}</span>
      <span>
        <ButtonLink to="/anmelden" search={{ weiter: `/projekte/${slug}` }} variant="primary">
          {m.project_visitor_sign_in()}
        </ButtonLink>
      </span>
    </p>
  );
}

function HistorySection({ projectId }: { projectId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <section className="stack" aria-labelledby="verlauf">
      <h2 id="verlauf">{m.project_history()}</h2>
      {open ? (
        <Suspense>
          <History projectId={projectId} />
        </Suspense>
      ) : (
        <p>
          <Button onClick={() => setOpen(true)}>{m.project_history_show()}</Button>
        </p>
      )}
    </section>
  );
}

function Result({ project }: { project: ProjectData }) {
  const { result, lessons, costCents, viewer, state } = project;
  const canWrite = viewer.canEdit && (state === 'RUNNING' || state === 'FINISHED');
  if (!result && !lessons && costCents === null && !canWrite) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="ergebnis">
      <h2 id="ergebnis">{m.project_result()}</h2>
      {result && <p className="project-plain">{result}</p>}
      {lessons && (
        <>
          <h3>{m.project_lessons()}</h3>
          <p className="project-plain">{lessons}</p>
        </>
      )}
      {costCents !== null && <p>{m.project_costs({ amount: euros(costCents) })}</p>}
      {canWrite && (
        <Suspense>
          <ResultTool project={project} />
        </Suspense>
      )}
    </section>
  );
}

/** To what was made of it: a brief entry for everybody, a draft for those who work on it. */
function PracticeLink({ practice }: { practice: ProjectData['practice'] }) {
  if (!practice) return null;
  return (
    <p>
      {practice.state === 'BRIEF' ? (
        <ButtonLink to="/praxis/$id" params={{ id: practice.id }}>
          {m.project_practice_brief()}
        </ButtonLink>
      ) : (
        <ButtonLink to="/praxis/entwuerfe/$id" params={{ id: practice.id }}>
          {m.project_practice_draft()}
        </ButtonLink>
      )}
    </p>
  );
}

const euros = (cents: number): string =>
  new Intl.NumberFormat(getIntlLocale(), { style: 'currency', currency: 'EUR' }).format(cents / 100);

function MilestoneSection({ project }: { project: ProjectData }) {
  // Of a finished project they stay as they are.
  if (project.viewer.canWork && project.state !== 'FINISHED')
    return (
      <Suspense>
        <Milestones project={project} />
      </Suspense>
    );
  return <MilestoneList milestones={project.milestones} />;
}

function MilestoneList({ milestones }: Pick<ProjectData, 'milestones'>) {
  const today = berlinDay(useNow());
  if (milestones.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="meilensteine">
      <h2 id="meilensteine">{m.project_milestones()}</h2>
      <ul className="plain stack stack--tight">
        {milestones.map((milestone) => (
          <li key={milestone.id} className="project-milestone">
            <span className="project-milestone__text">
              <b>{milestone.title}</b>
              <span className="muted small">{milestoneText(milestone, today)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PartnerSection({ project }: { project: ProjectData }) {
  const own = new Set(project.viewer.organisations.map(({ organisation }) => organisation.id));
  const isOwn = ({ organisation }: ProjectData['partners'][number]) => own.has(organisation.id);
  return (
    <section className="card stack stack--tight" aria-labelledby="partner">
      <h2 id="partner" className="aside-title">
        {m.project_partners()}
      </h2>
      {project.partners.length === 0 ? (
        <p className="muted">{m.project_partners_none()}</p>
      ) : (
        <ul className="plain stack stack--tight">
          {project.partners.map((partner) => (
            <li key={partner.id} className="stack stack--tight">
              <span className="project-partner">
                <OrganisationLine organisation={partner.organisation} />
                <span className="meta">
                  {partner.isLead && <Badge tone="info">{m.project_lead_badge()}</Badge>}
                  {(partner.state !== 'CONFIRMED' || !(partner.isLead || project.state === 'FINISHED')) && (
                    <Badge tone={partnerTone(partner.state)}>{partnerLabel(partner.state)}</Badge>
                  )}
                </span>
              </span>
              {partner.contribution && <span className="small project-plain">{partner.contribution}</span>}
              {(project.viewer.canManage || (project.viewer.canWork && isOwn(partner))) && (
                <Suspense>
                  <PartnerTools project={project} partner={partner} />
                </Suspense>
              )}
            </li>
          ))}
        </ul>
      )}
      {project.lapsedInvitations.map(({ id, state, organisation }) => (
        <p key={id} className="project-partner">
          <OrganisationLine organisation={organisation} />
          <Badge tone={partnerTone(state)}>{partnerLabel(state)}</Badge>
        </p>
      ))}
      {project.partnersComplete && project.state !== 'FINISHED' && (
        <p className="small muted">{m.project_complete()}</p>
      )}
    </section>
  );
}

function StanceSection({ id, title, list }: { id: string; title: string; list: ProjectData['wanted'] }) {
  if (list.length === 0) return null;
  return (
    <section className="card stack stack--tight" aria-labelledby={id}>
      <h2 id={id} className="aside-title">
        {title}
      </h2>
      <ul className="project-list">
        {list.map(({ text, topic }) => (
          <li key={text}>
            {text}
            {topic && <span className="muted"> ({topicName(topic)})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
