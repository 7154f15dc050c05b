import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, notFound } from '@tanstack/react-router';
import type { AppContext } from '../../app/context.js';
import { gqlQuery } from '../../data/query.js';
import { AnnouncementDocument } from '../../gql/documents/Announcement.js';
import { m } from '../../paraglide/messages.js';
import { MarkdownView } from '../../ui/markdown-view.js';
import { Timestamp } from '../../ui/timestamp.js';

const route = getRouteApi('/angemeldet/mitteilungen/$id');
const announcementQuery = (id: string) => gqlQuery('notifications', AnnouncementDocument, { id });

export async function load({ queryClient }: AppContext, id: string): Promise<void> {
  const { announcement } = await queryClient.ensureQueryData(announcementQuery(id));
  if (!announcement) throw notFound();
}

/** What the editors told the members. */
export function AnnouncementPage() {
  const { id } = route.useParams();
  const { announcement } = useSuspenseQuery(announcementQuery(id)).data;
  if (!announcement) return null;
  return (
    <>
      <div className="page-head">
        <div className="wrap">
          <p className="meta">
            <span>{m.announcement_from()}</span>
            <Timestamp value={announcement.sentAt} />
          </p>
          <h1>{announcement.title}</h1>
        </div>
      </div>
      <div className="wrap page-body">
        <MarkdownView html={announcement.bodyHtml} className="prose--page" />
      </div>
    </>
  );
}
