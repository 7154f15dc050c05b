import './topics.scss';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense, lazy, useDeferredValue, useState } from 'react';
import type { AppContext } from '../../../app/context.js';
import { formatNumber } from '../../../i18n/format.js';
import { m } from '../../../paraglide/messages.js';
import { Button, ButtonRow } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { foldedIncludes } from '../../../ui/fold.js';
import { TextField } from '../../../ui/form.js';
import { addIcon } from '../../../ui/icons/add.js';
import { Table } from '../../../ui/table.js';
import { topicName } from '../../topics/topic-name.js';
import { flat, mergesQuery, missingQuery, topicsQuery, type ManagedTopic } from './managed-topics.js';
import { MergeList } from './merge-list.js';
import { MissingList } from './missing-list.js';

const TopicDialog = lazy(() => import('./topic-dialog.js'));
const MergeDialog = lazy(() => import('./merge-dialog.js'));

type Open =
  | { readonly kind: 'add' }
  | { readonly kind: 'edit'; readonly topic: ManagedTopic }
  | { readonly kind: 'merge'; readonly topic: ManagedTopic };

export async function load({ queryClient }: AppContext): Promise<void> {
  await Promise.all([
    queryClient.ensureQueryData(topicsQuery()),
    queryClient.ensureQueryData(mergesQuery()),
    queryClient.ensureQueryData(missingQuery()),
  ]);
}

/** The taxonomy: names, synonyms, merges, and words that lead nowhere yet. */
export function AdminTopicsPage() {
  const topics = flat(useSuspenseQuery(topicsQuery()).data);
  const { missingSynonyms } = useSuspenseQuery(missingQuery()).data;
  const { topicMerges } = useSuspenseQuery(mergesQuery()).data;
  const [filter, setFilter] = useState('');
  const [open, setOpen] = useState<Open | null>(null);
  const wanted = useDeferredValue(filter);
  const close = () => setOpen(null);
  const shown = topics.filter((topic) =>
    [topic.name, topic.nameEn, ...topic.synonyms].some((word) => foldedIncludes(word, wanted)),
  );

  return (
    <div className="stack stack--loose">
      <p className="muted admin-hint">{m.keeping_hint()}</p>
      <MissingList missing={missingSynonyms} topics={topics} />
      <div className="stack">
        <h2>{m.keeping_list()}</h2>
        <div className="search-row on-ground">
          <TextField
            name="filter"
            type="search"
            label={m.keeping_filter()}
            markOptional={false}
            autoComplete="off"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
          <Button variant="primary" icon={addIcon} onClick={() => setOpen({ kind: 'add' })}>
            {m.keeping_add()}
          </Button>
        </div>
        {shown.length === 0 ? (
          <EmptyState title={m.keeping_none()} />
        ) : (
          <TopicTable topics={shown} onOpen={setOpen} />
        )}
      </div>
      <MergeList merges={topicMerges} />
      <Suspense>
        {open?.kind === 'add' && <TopicDialog topics={topics} topic={null} onClose={close} />}
        {open?.kind === 'edit' && <TopicDialog topics={topics} topic={open.topic} onClose={close} />}
        {open?.kind === 'merge' && <MergeDialog topics={topics} topic={open.topic} onClose={close} />}
      </Suspense>
    </div>
  );
}

function TopicTable({ topics, onOpen }: { topics: readonly ManagedTopic[]; onOpen: (open: Open) => void }) {
  return (
    <Table
      caption={<span className="visually-hidden">{m.keeping_list()}</span>}
      rows={topics}
      rowKey={(topic) => topic.id}
      columns={[
        {
          head: m.keeping_column_topic(),
          cell: (topic) => (
            <div className={topic.parent ? 'managed-topic managed-topic--child' : 'managed-topic'}>
              <Link to="/themen/$slug" params={{ slug: topic.slug }}>
                {topicName(topic)}
              </Link>
              {topic.parent && (
                <span className="visually-hidden">
                  , {m.keeping_below({ topic: topicName(topic.parent) })}
                </span>
              )}
              <span className="managed-topic__counts">
                {m.keeping_counts({
                  questions: formatNumber(topic.questionCount),
                  offers: formatNumber(topic.offerCount),
                  needs: formatNumber(topic.needCount),
                  followers: formatNumber(topic.followerCount),
                })}
              </span>
              <div className="managed-topic__actions">
                <TopicActions topic={topic} onOpen={onOpen} />
              </div>
            </div>
          ),
        },
        {
          head: m.keeping_column_questions(),
          numeric: true,
          wide: true,
          cell: (topic) => formatNumber(topic.questionCount),
        },
        {
          head: m.keeping_column_offers(),
          numeric: true,
          wide: true,
          cell: (topic) => formatNumber(topic.offerCount),
        },
        {
          head: m.keeping_column_needs(),
          numeric: true,
          wide: true,
          cell: (topic) => formatNumber(topic.needCount),
        },
        {
          head: m.keeping_column_followers(),
          numeric: true,
          wide: true,
          cell: (topic) => formatNumber(topic.followerCount),
        },
        {
          head: m.keeping_column_actions(),
          wide: true,
          cell: (topic) => <TopicActions topic={topic} onOpen={onOpen} />,
        },
      ]}
    />
  );
}

function TopicActions({ topic, onOpen }: { topic: ManagedTopic; onOpen: (open: Open) => void }) {
  return (
    <ButtonRow>
      <Button size="small" variant="tertiary" onClick={() => onOpen({ kind: 'edit', topic })}>
        {m.action_edit()}
        <span className="visually-hidden"> {topicName(topic)}</span>
      </Button>
      <Button size="small" variant="tertiary" onClick={() => onOpen({ kind: 'merge', topic })}>
        {m.keeping_merge()}
        <span className="visually-hidden"> {topicName(topic)}</span>
      </Button>
    </ButtonRow>
  );
}
