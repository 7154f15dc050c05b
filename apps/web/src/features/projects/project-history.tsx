import { useInfiniteQuery } from '@tanstack/react-query';
import { gqlPages } from '../../data/query.js';
import { ProjectHistoryDocument } from '../../gql/documents/ProjectHistory.js';
import type { ProjectHistoryQuery, ProjectState, ProjectVisibility } from '../../gql/types.js';
import { formatDateTime } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useFocusWhen } from '../../ui/use-focus-when.js';
import { stateLabel, visibilityLabel } from './labels.js';

type Entry = ProjectHistoryQuery['projectHistory']['nodes'][number];

/** What has happened in a project, newest first. */
export default function ProjectHistory({ projectId }: { projectId: string }) {
  const query = useInfiniteQuery(
    gqlPages('projects', ProjectHistoryDocument, { projectId, first: 20 }, (data) => data.projectHistory),
  );
  // What was pressed to see it is gone.
  const group = useFocusWhen<HTMLDivElement>(true);
  const entries = query.data?.pages.flatMap((page) => page.projectHistory.nodes);
  return (
    <div ref={group} tabIndex={-1} role="group" aria-labelledby="verlauf" className="stack">
      {!entries && <Skeleton lines={4} />}
      <ol className="plain stack stack--tight">
        {entries?.map((entry) => (
          <li key={entry.id} className="stack stack--tight">
            <span>{entryText(entry)}</span>
            {entry.reason && (
              <span className="small project-plain">{m.project_reason({ reason: entry.reason })}</span>
            )}
            <span className="meta small">
              <time dateTime={entry.at}>{formatDateTime(entry.at)}</time>
              {entry.actor && <span>{entry.actor.name}</span>}
            </span>
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {m.pager_more()}
        </Button>
      )}
    </div>
  );
}

function entryText({ kind, from, to, organisation }: Entry): string {
  const name = organisation?.name ?? m.project_history_somebody();
  const title = to ?? from ?? '';
  switch (kind) {
    case 'CREATED':
      return m.project_history_created();
    case 'EDITED':
      return to ? m.project_history_renamed({ to }) : m.project_history_edited();
    case 'STATE':
      return m.project_history_state({
        from: stateLabel(from as ProjectState),
        to: stateLabel(to as ProjectState),
      });
    case 'VISIBILITY':
      return m.project_history_visibility({ to: visibilityLabel(to as ProjectVisibility) });
    case 'PARTNERS_COMPLETE':
      return to === 'true' ? m.project_history_complete() : m.project_history_reopened();
    case 'PARTNER_INVITED':
      return m.project_history_invited({ name });
    case 'PARTNER_ACCEPTED':
      return m.project_history_accepted({ name });
    case 'PARTNER_CONFIRMED':
      return m.project_history_confirmed({ name });
    case 'PARTNER_ENDED':
      return to === 'LAPSED' ? m.project_history_lapsed({ name }) : m.project_history_ended({ name });
    case 'LEAD':
      return m.project_history_lead({ name });
    case 'PERSON':
      return m.project_history_person();
    case 'RESULT':
      return m.project_history_result();
    case 'MILESTONE_ADDED':
      return m.project_history_milestone_added({ title });
    case 'MILESTONE_REACHED':
      return m.project_history_milestone_reached({ title });
    case 'MILESTONE_REOPENED':
      return m.project_history_milestone_reopened({ title });
    case 'MILESTONE_REMOVED':
      return m.project_history_milestone_removed({ title });
    case 'MINUTES_SEALED':
      return m.project_history_minutes_sealed({ title });
    case 'FILE_ADDED':
      return m.project_history_file_added({ title });
    case 'FILE_REPLACED':
      return m.project_history_file_replaced({ title });
    case 'FILE_REMOVED':
      return m.project_history_file_removed({ title });
    case 'UPDATE_POSTED':
      return to === null ? m.project_history_update_hidden() : m.project_history_update_posted({ title });
    case 'UPDATE_REMOVED':
      return m.project_history_update_removed({ title });
  }
}
