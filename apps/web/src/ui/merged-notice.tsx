import './merged-notice.scss';
import { m } from '../paraglide/messages.js';
import { Alert } from './alert.js';

interface MergedNoticeProps {
  /** Who has changed what. */
  title: string;
  /** What others have made of the fields that both have changed. */
  clashes?: readonly { readonly label: string; readonly text: string }[];
}

/** Says that the changes of others were taken into a form, and shows those that the person's own stand in for. */
export function MergedNotice({ title, clashes = [] }: MergedNoticeProps) {
  return (
    <Alert tone="warning" live title={title}>
      <p>{m.merged_text()}</p>
      {clashes.length > 0 && (
        <>
          <p>{m.merged_clashes()}</p>
          <dl className="merged">
            {clashes.map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text || m.merged_empty()}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Alert>
  );
}
