import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { AppContext } from '../../app/context.js';
import { gqlPages } from '../../data/query.js';
import { DuplicateMarksDocument } from '../../gql/documents/DuplicateMarks.js';
import type { DuplicateState } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Card } from '../../ui/card.js';
import { checkIcon } from '../../ui/icons/check.js';
import { Pager } from '../../ui/pager.js';
import { EmptyState } from '../../ui/states.js';
import { TabLinks } from '../../ui/tab-links.js';
import { Facts } from '../questions/member/duplicate-box.js';
import { DUPLICATE_STATES } from '../questions/member/duplicate-labels.js';
import { UndoDuplicate } from '../questions/member/undo-duplicate.js';
import type { DuplicatesSearch } from './admin.routes.js';

const route = getRouteApi('/angemeldet/verwaltung/dubletten');

const STATES: Readonly<Record<'offen' | NonNullable<DuplicatesSearch['stand']>, DuplicateState[]>> = {
  offen: ['PROPOSED'],
  zusammengefuehrt: ['ACCEPTED'],
  eigenstaendig: ['DECLINED', 'LAPSED', 'WITHDRAWN', 'UNDONE'],
};

const marksQuery = ({ stand }: DuplicatesSearch) =>
  gqlPages(
    'questions',
    DuplicateMarksDocument,
    { states: STATES[stand ?? 'offen'], first: 20 },
    (data) => data.duplicateMarks,
  );

export async function load({ queryClient }: AppContext, search: DuplicatesSearch): Promise<void> {
  await queryClient.ensureInfiniteQueryData(marksQuery(search));
}

/** Proposals that questions are the same, and what became of them. */
export function DuplicatesPage() {
  const query = useSuspenseInfiniteQuery(marksQuery(route.useSearch()));
  const marks = query.data.pages.flatMap((page) => page.duplicateMarks.nodes);
  return (
    <section className="stack" aria-labelledby="dubletten">
      <h2 id="dubletten">{m.duplicates_heading()}</h2>
      <p className="muted admin-hint">{m.duplicates_hint()}</p>
      <TabLinks label={m.duplicates_views()}>
        <Link to="/verwaltung/dubletten" search={{}} activeOptions={{ exact: true }}>
          {m.duplicates_open()}
        </Link>
        <Link
          to="/verwaltung/dubletten"
          search={{ stand: 'zusammengefuehrt' }}
          activeOptions={{ exact: true }}
        >
          {m.duplicates_merged()}
        </Link>
        <Link to="/verwaltung/dubletten" search={{ stand: 'eigenstaendig' }} activeOptions={{ exact: true }}>
          {m.duplicates_rest()}
        </Link>
      </TabLinks>
      {marks.length === 0 ? (
        <EmptyState icon={checkIcon} title={m.duplicates_empty()} />
      ) : (
        <Pager query={query}>
          {(list) => (
            <ul ref={list} className="plain stack">
              {marks.map((mark) => (
                <li key={mark.id}>
                  <Card as="article" className="stack stack--tight">
                    <h3 className="job__name row">
                      <Link to="/fragen/$id" params={{ id: mark.question.id }}>
                        {mark.question.title}
                      </Link>
                      <Badge tone={DUPLICATE_STATES[mark.state].tone}>
                        {DUPLICATE_STATES[mark.state].label()}
                      </Badge>
                    </h3>
                    <Facts mark={mark} />
                    <div>
                      <UndoDuplicate mark={mark} />
                    </div>
                  </Card>
                </li>
              ))}
            </ul>
          )}
        </Pager>
      )}
    </section>
  );
}
