import type { ImportResultFragment } from '../../gql/types.js';
import { formatDate, formatNumber } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Table } from '../../ui/table.js';

type Change = ImportResultFragment['sampleChanges'][number];
type Conflict = ImportResultFragment['conflicts'][number];

const CHANGES: Record<Change['kind'], () => string> = {
  NEW: m.change_new,
  CHANGED: m.change_changed,
  RENUMBERED: m.change_renumbered,
  GONE: m.change_gone,
};

/** What an edition of the register changes, or has changed. */
export function ImportResult({ result }: { result: ImportResultFragment }) {
  const { created, changed, renumbered, gone, municipalities, conflictCount, mailDomains } = result;
  const nothing = created + changed + gone === 0;
  const numbers: [string, number][] = [
    [m.import_municipalities(), municipalities],
    [m.import_created(), created],
    [m.import_changed(), changed],
    [m.import_renumbered(), renumbered],
    [m.import_gone(), gone],
    ...(mailDomains
      ? ([
          [m.import_domains_added(), mailDomains.added],
          [m.import_domains_removed(), mailDomains.removed],
          [m.import_websites(), mailDomains.websites],
        ] as [string, number][])
      : []),
  ];
  return (
    <div className="stack">
      {conflictCount > 0 ? (
        <Alert tone="danger" title={m.import_conflicts_title({ count: conflictCount })}>
          <p>{m.import_conflicts_text()}</p>
        </Alert>
      ) : result.carriedOut ? (
        <Alert tone="success" title={nothing ? m.import_done_nothing() : m.import_done_text()} />
      ) : (
        <Alert tone="info" title={nothing ? m.import_tried_nothing() : m.import_tried_text()} />
      )}
      <p className="meta">
        <span>{result.fileName}</span>
        <span>{m.import_edition({ date: formatDate(result.edition) })}</span>
        <span>{m.import_population({ date: formatDate(result.populationDate) })}</span>
      </p>
      <dl className="numbers">
        {numbers.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatNumber(value)}</dd>
          </div>
        ))}
      </dl>
      {result.notices.length > 0 && (
        <details className="more">
          <summary>{m.import_notices({ count: result.notices.length })}</summary>
          <ul>
            {result.notices.map((notice, index) => (
              <li key={index}>{notice}</li>
            ))}
          </ul>
        </details>
      )}
      {result.conflicts.length > 0 && (
        <Table<Conflict & { key: string }>
          caption={m.import_conflicts_table({ count: result.conflicts.length })}
          rows={result.conflicts.map((conflict, index) => ({ ...conflict, key: String(index) }))}
          rowKey={({ key }) => key}
          columns={[
            { head: m.import_line(), cell: ({ line }) => line ?? '–', numeric: true },
            { head: m.import_key(), cell: ({ ags }) => ags ?? '–' },
            { head: m.import_what(), cell: ({ message }) => message },
          ]}
        />
      )}
      {result.sampleChanges.length > 0 && (
        <Table<Change & { key: string }>
          caption={m.import_changes_table({ count: result.sampleChanges.length })}
          rows={result.sampleChanges.map((change, index) => ({ ...change, key: String(index) }))}
          rowKey={({ key }) => key}
          columns={[
            { head: m.import_name(), cell: ({ name }) => name },
            { head: m.import_key(), cell: ({ ags }) => ags },
            {
              head: m.import_what(),
              cell: ({ kind, field }) => [CHANGES[kind](), field].filter(Boolean).join(': '),
            },
            { head: m.import_before(), cell: ({ before }) => before ?? '–' },
            { head: m.import_after(), cell: ({ after }) => after ?? '–' },
          ]}
        />
      )}
    </div>
  );
}
