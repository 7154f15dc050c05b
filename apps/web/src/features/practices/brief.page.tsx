import '../projects/projects.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, notFound } from '@tanstack/react-router';
import type { AppContext } from '../../app/context.js';
import { NotFoundPage } from '../../app/not-found.js';
import { gqlQuery } from '../../data/query.js';
import { PracticeBriefDocument } from '../../gql/documents/PracticeBrief.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { ButtonLink } from '../../ui/button.js';
import { MarkdownView } from '../../ui/markdown-view.js';
import { PathLink } from '../../ui/path-link.js';
import { topicName } from '../topics/topic-name.js';
import { PracticeFactList, PracticeMissing } from './practice-facts.js';

const route = getRouteApi('/praxis/$id');
const briefQuery = (id: string) => gqlQuery('practices', PracticeBriefDocument, { id });

export async function load({ queryClient }: AppContext, id: string) {
  const { practiceBrief } = await queryClient.ensureQueryData(briefQuery(id));
  if (!practiceBrief) throw notFound();
  const { title, summary, state } = practiceBrief;
  return { title, description: summary, noIndex: state !== 'BRIEF' };
}

/** A brief entry: what is known of a project, and what is not. */
export function BriefPage() {
  const { id } = route.useParams();
  const { practiceBrief: practice } = useSuspenseQuery(briefQuery(id)).data;
  if (!practice) return <NotFoundPage />;
  const { title, summary, state, topics, result, lessons, missing } = practice;
  return (
    <>
      <div className="page-head">
        <div className="wrap page-head__row">
          <div className="page-head__text">
            <h1>{title}</h1>
            <p className="lead project-plain">{summary}</p>
            <p className="meta">
              <Badge tone="info">
                {state === 'BRIEF' ? m.practice_state_brief() : m.practice_state_draft()}
              </Badge>
              {practice.project?.isExample && <Badge>{m.example_mark()}</Badge>}
            </p>
            <ul className="chips">
              {topics.map((topic) => (
                <li key={topic.id}>
                  <Link to="/themen/$slug" params={{ slug: topic.slug }} className="chip">
                    {topicName(topic)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
          {practice.canEdit && (
            <ButtonLink to="/praxis/entwuerfe/$id" params={{ id }}>
              {m.practice_edit()}
            </ButtonLink>
          )}
        </div>
      </div>
      <div className="wrap columns columns--aside-last">
        <div className="stack stack--loose">
          <p>{m.practice_brief_lead()}</p>
          {practice.bodyHtml && <MarkdownView html={practice.bodyHtml} />}
          {result && (
            <section className="stack stack--tight" aria-labelledby="ergebnis">
              <h2 id="ergebnis">{m.practice_result()}</h2>
              <p className="project-plain">{result}</p>
            </section>
          )}
          {lessons && (
            <section className="stack stack--tight" aria-labelledby="lehren">
              <h2 id="lehren">{m.practice_lessons()}</h2>
              <p className="project-plain">{lessons}</p>
            </section>
          )}
          <PracticeMissing missing={missing} />
          <p>
            <PathLink href={practice.sourceUrl}>
              {m.practice_to_project({ title: practice.sourceTitle })}
            </PathLink>
          </p>
        </div>
        <aside className="stack" aria-label={m.practice_facts()}>
          <PracticeFactList practice={practice} />
        </aside>
      </div>
    </>
  );
}
