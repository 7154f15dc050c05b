import type { ImportResultFragment } from '../../gql/types.js';
import { formatDate, formatDateTime, formatNumber } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { Card } from '../../ui/card.js';
import { ImportResult } from './import-result.js';

/** Earlier imports, the latest first, each with its details behind a click. */
export function ImportHistory({ imports }: { imports: readonly ImportResultFragment[] }) {
  return (
    <ul className="plain stack stack--tight">
      {imports.map((item) => (
        <Card as="li" key={item.id} className="import">
          <div className="row row--between">
            <h3 className="import__title">{formatDateTime(item.startedAt)}</h3>
            {item.conflictCount > 0 ? (
              <Badge tone="danger">{m.import_state_conflicts()}</Badge>
            ) : item.carriedOut ? (
              <Badge tone="success">{m.import_state_done()}</Badge>
            ) : (
              <Badge>{m.import_state_tried()}</Badge>
            )}
          </div>
          <p className="meta">
            <span>{m.import_edition({ date: formatDate(item.edition) })}</span>
            <span>
              {m.import_summary({
                created: formatNumber(item.created),
                changed: formatNumber(item.changed),
                gone: formatNumber(item.gone),
              })}
            </span>
            {item.startedBy && <span>{item.startedBy.name}</span>}
          </p>
          <details className="more">
            <summary>{m.import_details()}</summary>
            <ImportResult result={item} />
          </details>
        </Card>
      ))}
    </ul>
  );
}
